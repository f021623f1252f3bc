import type { Hono } from 'hono'
import { boundariesVersion } from '../../area/boundary.store.ts'
import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../platform/web/page.ts'
import { atlasPages } from '../atlas/atlas.pages.tsx'
import { figureJson, figuresCsv, seriesRemarkJson } from '../figure/figure-export.ts'
import { type FigureSource, publishedFigures } from '../figure/figure-source.ts'
import { catalogueVersion, loadCatalogue } from '../indicator/own-definitions.store.ts'
import { setsVersion } from '../set/figure-set.store.ts'
import { findSources } from '../set/source.store.ts'
import { sendChart } from './chart-file.ts'
import { yearInAddress } from './choice.ts'
import { comparePages } from './comparing.pages.tsx'
import { indicatorCharts, indicatorFile } from './indicator-file.ts'
import { indicatorPageOf } from './indicator-page.ts'
import { IndicatorView } from './indicator-view.tsx'
import { livingPages } from './living.pages.tsx'
import { monitorText } from './monitor.text.ts'
import { overviewOf } from './overview.ts'
import { OverviewView } from './overview-view.tsx'
import { ownArea } from './own-area.ts'
import { multiplesPages } from './side-by-side.pages.tsx'
import { SourcesView } from './sources-view.tsx'

/**
 * The pages over one source of figures, under its own address: overview, comparison, sources, and per indicator a page with its CSV and JSON.
 * `versionOf` answers something else when the figures change; ready pages are kept as long as it does not.
 */
export function monitorPages(source: FigureSource, versionOf: (c: PageContext) => Promise<string>): Hono<PageEnv> {
  const { base, fictitious } = source
  const shared = { section: 'monitor', fictitious }
  const router = pages()
  router.use(
    `${base}/*`,
    readyBytes(async (c) => {
      const others = await asVisitor(c, (tx) => Promise.all([boundariesVersion(tx), catalogueVersion(tx)]))
      return [await versionOf(c), ...others].join(' ')
    }),
  )

  router.route('/', multiplesPages(source))
  router.route('/', comparePages(source))
  router.route('/', atlasPages(source))
  if (!fictitious) router.route('/', livingPages(source))

  router.get(base, async (c) => {
    const { language, actor } = c.var.visitor
    // An address means the same to everybody: who belongs to a coalition is led to that of her own area.
    if (actor.kind === 'professional' && c.req.query('gebied') === undefined) {
      const own = await asVisitor(c, ownArea)
      if (own !== null) return c.redirect(`${base}?${new URLSearchParams({ gebied: own.slug, ...c.req.query() })}`)
    }
    const found = await asVisitor(c, (tx) =>
      overviewOf(tx, source, { area: c.req.query('gebied'), ...yearInAddress((name) => c.req.query(name)) }),
    )
    if (!found.ok) return c.var.refuse(found.refusal)
    const { name } = found.value.area
    const title = fictitious ? monitorText[language].practiceTitle(name) : monitorText[language].title(name)
    return c.var.show({ ...shared, title, body: <OverviewView overview={found.value} source={source} language={language} /> })
  })

  router.get(`${base}/bronnen`, async (c) => {
    const { language } = c.var.visitor
    const sources = await asVisitor(c, async (tx) => {
      const bySource = Map.groupBy(await source.figures(tx, {}), (figure) => figure.source.key)
      const known = fictitious ? [] : await findSources(tx)
      const others = [...bySource.values()].flatMap(([figure]) => {
        if (figure === undefined || known.some(({ key }) => key === figure.source.key)) return []
        return { ...figure.source, retrievedOn: null }
      })
      return [...known, ...others].map((one) => ({ source: one, count: bySource.get(one.key)?.length ?? 0 }))
    })
    return c.var.show({
      ...shared,
      title: monitorText[language].sources,
      body: <SourcesView sources={sources} figures={source} language={language} />,
    })
  })

  router.get(`${base}/:file{[a-z0-9-]+\\.(csv|json)}`, async (c) => {
    const [code = '', format] = c.req.param('file').split('.')
    const found = await asVisitor(c, async (tx) => {
      if ((await loadCatalogue(tx)).find(code) === undefined) return null
      return { figures: await source.figures(tx, { indicators: [code] }), remarks: await source.remarks(tx, { indicators: [code] }) }
    })
    if (found === null) return c.notFound()
    const { figures, remarks } = found
    const name = `${fictitious ? 'verzonnen-oefencijfers' : 'cijfers'}-${code}.${format}`
    c.header('content-disposition', `attachment; filename="${name}"`)
    if (format === 'json') return c.json({ figures: figures.map(figureJson), seriesRemarks: remarks.map(seriesRemarkJson) })
    return c.body(figuresCsv(figures), 200, { 'content-type': 'text/csv; charset=utf-8' })
  })

  router.get(`${base}/:file{[a-z0-9-]+\\.(svg|png)}`, async (c) => {
    const [code = '', format = ''] = c.req.param('file').split('.')
    const asked = { indicator: code, area: c.req.query('gebied'), ...yearInAddress((name) => c.req.query(name)) }
    const found = await asVisitor(c, (tx) => indicatorPageOf(tx, source, asked))
    if (!found.ok) return c.var.refuse(found.refusal)
    const chart = indicatorCharts.find((each) => each === c.req.query('grafiek')) ?? 'gebieden'
    return sendChart(c, indicatorFile(found.value, chart, source, c.var.visitor.language), format, source)
  })

  router.get(`${base}/:indicator`, async (c) => {
    const { language } = c.var.visitor
    const asked = { indicator: c.req.param('indicator'), area: c.req.query('gebied'), ...yearInAddress((name) => c.req.query(name)) }
    const found = await asVisitor(c, (tx) => indicatorPageOf(tx, source, asked))
    if (!found.ok) return c.var.refuse(found.refusal)
    return c.var.show({
      ...shared,
      title: found.value.indicator.name[language],
      body: <IndicatorView page={found.value} source={source} language={language} />,
    })
  })

  return router
}

/** The monitor over the published, real figures. */
export const publishedMonitorPages = monitorPages(publishedFigures, (c) => asVisitor(c, setsVersion))
