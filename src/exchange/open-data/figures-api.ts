import type { z } from 'zod'
import { loadAreas } from '../../area/area.store.ts'
import { caseworkFigures } from '../../monitor/fact/casework-figures.ts'
import { type FigureFilter, findFigures } from '../../monitor/figure/figure.store.ts'
import type { Figure } from '../../monitor/figure/figure.ts'
import { figureJson, figuresCsv } from '../../monitor/figure/figure-export.ts'
import { loadCatalogue } from '../../monitor/indicator/own-definitions.store.ts'
import { findPublicSets } from '../../monitor/publication/public-sets.store.ts'
import { findSources } from '../../monitor/set/source.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import type { areasAnswer, indicatorsAnswer } from './area-schema.ts'
import { door } from './door.ts'
import type { figuresAnswer, sourcesAnswer } from './figure-schema.ts'
import { areaJson, indicatorJson } from './figures-json.ts'
import { type figuresQuery, practiceFigures } from './figures-query.ts'
import { routeOf } from './operation.ts'
import { operations } from './operations.ts'
import { badRequest, type InvalidParameter } from './problem.ts'

/**
 * The published figures for other systems, per NL API Design Rules, as JSON or CSV by `Accept` or `format`; and the areas and indicators they
 * are about. The figures of invented families come only when asked for, each marked, never together with real ones.
 */
export const figuresApi = pages()
  .get(
    routeOf(operations.areas),
    door(operations.areas, async (c) => {
      const areas = await asVisitor(c, loadAreas)
      return c.json({ areas: areas.all.map(areaJson) } satisfies z.input<typeof areasAnswer>)
    }),
  )
  .get(
    routeOf(operations.indicators),
    door(operations.indicators, async (c) => {
      const { all, retirement } = await asVisitor(c, loadCatalogue)
      const indicators = all.map((indicator) => indicatorJson(indicator, retirement(indicator.code)))
      return c.json({ indicators } satisfies z.input<typeof indicatorsAnswer>)
    }),
  )
  .get(
    routeOf(operations.sources),
    door(operations.sources, async (c) => {
      const sources = await asVisitor(c, findSources)
      return c.json({ sources: [...sources] } satisfies z.input<typeof sourcesAnswer>)
    }),
  )
  .get(
    routeOf(operations.figures),
    door(operations.figures, async (c, asked) => {
      const found = await asVisitor(c, (tx) => figuresAsked(tx, asked))
      if ('invalidParams' in found) return badRequest(c, found.invalidParams)
      const { figures } = found
      const csv = asked.format === 'csv' || (asked.format === undefined && c.req.header('accept')?.includes('text/csv') === true)
      if (!csv) return c.json({ total: figures.length, figures: figures.map(figureJson) } satisfies z.input<typeof figuresAnswer>)
      c.header('content-disposition', 'attachment; filename="figures.csv"')
      return c.body(figuresCsv(figures), 200, { 'content-type': 'text/csv; charset=utf-8' })
    }),
  )

type Asked = z.output<typeof figuresQuery>

/** The figures, or which of the codes, areas and sets nobody knows. */
async function figuresAsked(
  tx: Transaction,
  { indicator, area, period, set }: Asked,
): Promise<{ figures: readonly Figure[] } | { invalidParams: InvalidParameter[] }> {
  const [areas, catalogue, sets] = [await loadAreas(tx), await loadCatalogue(tx), await findPublicSets(tx)]
  const chosen = sets.find(({ slug }) => slug === set)
  const named = [...sets.map(({ slug }) => slug), practiceFigures]
  const unknown = (name: string, wanted: readonly string[] | undefined, isKnown: (value: string) => boolean, reason: string) =>
    (wanted ?? []).filter((value) => !isKnown(value)).map((value) => ({ name, reason: `no such ${name} "${value}"; ${reason}` }))
  const invalidParams = [
    ...unknown('indicator', indicator, (code) => catalogue.find(code) !== undefined, 'see /api/v1/indicators'),
    ...unknown('area', area, (term) => areas.find(term) !== undefined, 'a slug, CBS code or name of /api/v1/areas'),
    ...unknown('set', set === undefined ? [] : [set], (slug) => named.includes(slug), `there are ${named.join(', ')}`),
  ]
  if (invalidParams.length > 0) return { invalidParams }
  const filter: Omit<FigureFilter, 'fictitious'> = {
    indicators: indicator,
    areas: area?.flatMap((term) => areas.find(term)?.slug ?? []),
    ...(period === undefined ? {} : /^\d{4}$/.test(period) ? { year: Number(period) } : { period }),
  }
  if (set === practiceFigures) return { figures: await caseworkFigures.figures(tx, filter) }
  return {
    figures: await findFigures(tx, {
      ...filter,
      fictitious: chosen?.fictitious ?? false,
      sets: chosen === undefined ? undefined : [chosen.slug],
    }),
  }
}
