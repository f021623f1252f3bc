import type { Hono } from 'hono'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../platform/web/page.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { endingOf, sendChart } from './chart-file.ts'
import { yearInAddress } from './choice.ts'
import { comparisonOf, indicatorFields } from './compare.ts'
import { comparisonFile } from './compare-charts.ts'
import { CompareView } from './compare-view.tsx'
import { monitorText } from './monitor.text.ts'

/** Any areas and indicators beside each other. */
export function comparePages(source: FigureSource): Hono<PageEnv> {
  const { base, fictitious } = source
  const lists = (values: readonly string[] | undefined) => (values ?? []).flatMap((value) => value.split(',')).filter(Boolean)
  const read = (c: PageContext) =>
    asVisitor(c, (tx) =>
      comparisonOf(tx, source, {
        indicators: indicatorFields.flatMap((name) => lists(c.req.queries(name))),
        areas: lists(c.req.queries('gebieden')),
        ...yearInAddress((name) => c.req.query(name)),
      }),
    )

  return pages()
    .get(`${base}/vergelijken`, async (c) => {
      const { language } = c.var.visitor
      const found = await read(c)
      if (!found.ok) return c.var.refuse(found.refusal)
      return c.var.show({
        section: 'monitor',
        fictitious,
        title: monitorText[language].compareTitle,
        body: <CompareView comparison={found.value} source={source} language={language} />,
      })
    })
    .get(`${base}/:file{vergelijken\\.(?:csv|json|svg|png)}`, async (c) => {
      const found = await read(c)
      if (!found.ok) return c.var.refuse(found.refusal)
      return sendChart(c, comparisonFile(found.value, source, c.var.visitor.language), endingOf(c.req.param('file')), source)
    })
}
