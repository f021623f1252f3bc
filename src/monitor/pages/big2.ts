import { loadAreas } from '../../area/area.store.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { SmallLinesProps } from '../../platform/chart/small-lines.tsx'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Language } from '../../platform/text/text.ts'
import { type Figure, isShown, type SeriesRemark } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { formatOf } from './indicator-charts.ts'
import { joinable, pointsOf, yearsBetween } from './years.ts'

/** The three ways in which sources measure it; never one line. */
const codes = ['rivm-big2', 'big2-percent', 'big2-per-1000'] as const

export interface Big2Series {
  indicator: IndicatorDefinition
  figures: readonly Figure[]
  remarks: readonly SeriesRemark[]
}

export interface Big2 {
  areas: AreaTree
  series: readonly Big2Series[]
}

/** Everything known of preterm birth and low birth weight, per way of measuring; ways without any figure or word are left out. */
export async function big2Of(tx: Transaction, source: FigureSource): Promise<Big2> {
  const areas = await loadAreas(tx)
  const figures = await source.figures(tx, { indicators: codes })
  const remarks = await source.remarks(tx, { indicators: codes })
  const series = codes.flatMap((code) => {
    const indicator = findIndicator(code)
    if (indicator === undefined) return []
    const own = { figures: figures.filter((one) => one.indicator === code), remarks: remarks.filter((one) => one.indicator === code) }
    return own.figures.length + own.remarks.length === 0 ? [] : [{ indicator, ...own }]
  })
  return { areas, series }
}

/** A panel per area with at least two years, municipalities and regions first and the country last, all on one scale; null without any. */
export function big2Lines(
  { indicator, figures }: Big2Series,
  areas: AreaTree,
  source: FigureSource,
  language: Language,
): SmallLinesProps | null {
  const single = joinable(figures)
  const lines = areas.all.flatMap((area) => {
    const own = single.filter((figure) => figure.area.slug === area.slug)
    return own.filter(isShown).length < 2 ? [] : [{ area, own }]
  })
  if (lines.length === 0) return null
  const last = (level: string) => (level === 'nation' ? 1 : 0)
  return {
    periods: yearsBetween(lines.flatMap(({ own }) => own)),
    scale: 'shared',
    panels: lines
      .toSorted((one, other) => last(one.area.level) - last(other.area.level))
      .map(({ area, own }) => ({
        name: area.name,
        href: `${source.base}/${indicator.code}?gebied=${area.slug}`,
        reference: area.level === 'nation',
        points: pointsOf(own, language),
        format: formatOf(figures, indicator.unit, language),
        reason: '',
      })),
  }
}
