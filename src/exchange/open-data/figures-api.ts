import { z } from 'zod'
import { loadAreas } from '../../area/area.store.ts'
import { caseworkFigures } from '../../monitor/fact/casework-figures.ts'
import { countsVersion } from '../../monitor/fact/fact.store.ts'
import { figureJson, figuresCsv } from '../../monitor/figure/figure-export.ts'
import { publishedFigures } from '../../monitor/figure/figure-source.ts'
import { parsePeriod } from '../../monitor/figure/period.ts'
import { findIndicator, indicatorCatalogue } from '../../monitor/indicator/catalogue.ts'
import { findSets, setsVersion } from '../../monitor/set/figure-set.store.ts'
import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { areaJson, indicatorJson, setJson } from './figures-json.ts'
import { badRequest } from './problem.ts'

const list = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .optional()

const parameters = z.object({
  indicator: list.refine(
    (codes) => codes?.every((code) => findIndicator(code) !== undefined) ?? true,
    'no such indicator; see /api/v1/indicators',
  ),
  area: list,
  period: z
    .string()
    .refine((text) => parsePeriod(text) !== null, '2023, 2021-2023, 2023-07 or undated')
    .optional(),
  format: z.enum(['json', 'csv'], 'json or csv').optional(),
  set: z.enum(['openbare-cijfers', 'oefencijfers'], 'openbare-cijfers or oefencijfers').default('openbare-cijfers'),
})

const ready = readyBytes((c) => asVisitor(c, async (tx) => `${await setsVersion(tx)} ${await countsVersion(tx)}`))

/**
 * The published figures for other systems, per NL API Design Rules: `GET /api/v1/areas`, `/indicators`, `/sets` and
 * `/figures?indicator=&area=&period=` (lists by commas; a year also finds longer periods it lies in), JSON or CSV by `Accept` or `format`.
 * The figures of invented families come only when asked for (`set=oefencijfers`), each marked, never together with real ones.
 */
export const figuresApi = pages()
  .use('/api/v1/areas', ready)
  .use('/api/v1/indicators', ready)
  .use('/api/v1/sets', ready)
  .use('/api/v1/figures', ready)
  .get('/api/v1/areas', async (c) => {
    const areas = await asVisitor(c, loadAreas)
    return answer(c, { areas: areas.all.map(areaJson) })
  })
  .get('/api/v1/indicators', (c) => answer(c, { indicators: indicatorCatalogue.map(indicatorJson) }))
  .get('/api/v1/sets', async (c) => {
    const sets = await asVisitor(c, findSets)
    return answer(c, { sets: sets.filter(({ publishedOn }) => publishedOn !== null).map(setJson) })
  })
  .get('/api/v1/figures', async (c) => {
    // An empty parameter is what a form sends for "any".
    const parsed = parameters.safeParse(Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== '')))
    if (!parsed.success)
      return badRequest(
        c.req.path,
        parsed.error.issues.map(({ path, message }) => ({ name: path.join('.'), reason: message })),
      )
    const { indicator, area, period, format, set } = parsed.data
    const source = set === 'oefencijfers' ? caseworkFigures : publishedFigures
    const found = await asVisitor(c, async (tx) => {
      const areas = area === undefined ? undefined : await loadAreas(tx)
      const chosen = area?.map((term) => areas?.find(term)?.slug)
      if (chosen?.includes(undefined) === true) return null
      const when = period === undefined ? {} : /^\d{4}$/.test(period) ? { year: Number(period) } : { period }
      return source.figures(tx, { indicators: indicator, areas: chosen?.flatMap((slug) => slug ?? []), ...when })
    })
    if (found === null) return badRequest(c.req.path, [{ name: 'area', reason: 'no such area; a slug, CBS code or name of /api/v1/areas' }])
    const csv = format === 'csv' || (format === undefined && c.req.header('accept')?.includes('text/csv') === true)
    if (!csv) return answer(c, { total: found.length, figures: found.map(figureJson) })
    c.header('content-disposition', 'attachment; filename="figures.csv"')
    return c.body(figuresCsv(found), 200, { 'content-type': 'text/csv; charset=utf-8', 'api-version': apiVersion })
  })

const apiVersion = '1.0.0'

function answer(c: PageContext, body: object): Response {
  c.header('api-version', apiVersion)
  return c.json(body)
}
