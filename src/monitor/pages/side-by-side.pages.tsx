import type { Hono } from 'hono'
import { asVisitor, type PageEnv, pages } from '../../platform/web/page.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { big2Of } from './big2.ts'
import { Big2View } from './big2-view.tsx'
import { endingOf, sendChart } from './chart-file.ts'
import { multiplesText } from './multiples.text.ts'
import { multiplesOf } from './multiples.ts'
import { big2File, multiplesFile } from './multiples-file.ts'
import { multiplesTitle } from './multiples-title.ts'
import { MultiplesView } from './multiples-view.tsx'

/** Series side by side: an indicator over areas, an area over a set, and Big2. */
export function multiplesPages(source: FigureSource): Hono<PageEnv> {
  const { base, fictitious } = source
  const shared = { section: 'monitor', fictitious }

  return pages()
    .get(`${base}/reeksen`, async (c) => {
      const { language } = c.var.visitor
      const found = await asVisitor(c, (tx) => multiplesOf(tx, source, { series: c.req.query('reeks'), area: c.req.query('gebied') }))
      if (!found.ok) return c.var.refuse(found.refusal)
      const title = multiplesTitle(found.value, language)
      return c.var.show({ ...shared, title, body: <MultiplesView multiples={found.value} source={source} language={language} /> })
    })
    .get(`${base}/:file{reeksen\\.(?:csv|json|svg|png)}`, async (c) => {
      const found = await asVisitor(c, (tx) => multiplesOf(tx, source, { series: c.req.query('reeks'), area: c.req.query('gebied') }))
      if (!found.ok) return c.var.refuse(found.refusal)
      return sendChart(c, multiplesFile(found.value, source, c.var.visitor.language), endingOf(c.req.param('file')), source)
    })
    .get(`${base}/big2`, async (c) => {
      const { language } = c.var.visitor
      const big2 = await asVisitor(c, (tx) => big2Of(tx, source))
      return c.var.show({
        ...shared,
        title: multiplesText[language].big2,
        body: <Big2View big2={big2} source={source} language={language} />,
      })
    })
    .get(`${base}/:file{big2\\.(?:csv|json|svg|png)}`, async (c) => {
      const big2 = await asVisitor(c, (tx) => big2Of(tx, source))
      return sendChart(c, big2File(big2, source, c.var.visitor.language), endingOf(c.req.param('file')), source)
    })
}
