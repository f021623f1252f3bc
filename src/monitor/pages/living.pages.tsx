import type { Hono } from 'hono'
import { asVisitor, type PageEnv, pages } from '../../platform/web/page.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { big2Of } from './big2.ts'
import { Big2View } from './big2-view.tsx'
import { endingOf, sendChart } from './chart-file.ts'
import { multiplesText } from './multiples.text.ts'
import { big2File } from './multiples-file.ts'
import { profileText } from './profile.text.ts'
import { profileOf } from './profile.ts'
import { profileFile } from './profile-chart.ts'
import { ProfileView } from './profile-view.tsx'

/** How people live and how children are born, from what sources print; no casework counts these. */
export function livingPages(source: FigureSource): Hono<PageEnv> {
  const { base } = source
  return pages()
    .get(`${base}/profiel`, async (c) => {
      const { language } = c.var.visitor
      const found = await asVisitor(c, (tx) => profileOf(tx, source, c.req.query('gebied')))
      if (!found.ok) return c.var.refuse(found.refusal)
      const title = profileText[language].heading(found.value.area.name)
      return c.var.show({ section: 'monitor', title, body: <ProfileView profile={found.value} source={source} language={language} /> })
    })
    .get(`${base}/:file{profiel\\.(?:csv|json|svg|png)}`, async (c) => {
      const found = await asVisitor(c, (tx) => profileOf(tx, source, c.req.query('gebied')))
      if (!found.ok) return c.var.refuse(found.refusal)
      return sendChart(c, profileFile(found.value, source, c.var.visitor.language), endingOf(c.req.param('file')), source)
    })
    .get(`${base}/big2`, async (c) => {
      const { language } = c.var.visitor
      const big2 = await asVisitor(c, (tx) => big2Of(tx, source))
      const body = <Big2View big2={big2} source={source} language={language} />
      return c.var.show({ section: 'monitor', title: multiplesText[language].big2, body })
    })
    .get(`${base}/:file{big2\\.(?:csv|json|svg|png)}`, async (c) => {
      const big2 = await asVisitor(c, (tx) => big2Of(tx, source))
      return sendChart(c, big2File(big2, source, c.var.visitor.language), endingOf(c.req.param('file')), source)
    })
}
