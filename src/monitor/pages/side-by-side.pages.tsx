import type { Hono } from 'hono'
import { asVisitor, type PageEnv, pages } from '../../platform/web/page.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { endingOf, sendChart } from './chart-file.ts'
import { multiplesOf } from './multiples.ts'
import { multiplesFile } from './multiples-file.ts'
import { multiplesTitle } from './multiples-title.ts'
import { MultiplesView } from './multiples-view.tsx'

/** Series side by side: an indicator over areas, or an area over a set. */
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
}
