import { type Area, type AreaLevel, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Bar, Margin } from '../../platform/chart/bar-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { figureText } from '../figure/figure.text.ts'
import { chartUnit, type Figure, isShown } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { intervalOf } from '../figure/interval.ts'
import { coversYear } from '../figure/period.ts'
import type { IndicatorDefinition, Unit } from '../indicator/definition.ts'
import { intervalText } from './interval-text.ts'

export interface Bars {
  bars: readonly Bar[]
  /** Areas of the same kind of which no source says anything. */
  silent: readonly Area[]
}

export interface BarsInput {
  indicator: IndicatorDefinition
  areas: AreaTree
  area: Area
  year: number
  /** Of this indicator. */
  figures: readonly Figure[]
  language: Language
}

/** Compared with each other; larger areas are what they are compared with. */
const ownLevels: readonly AreaLevel[] = ['municipality', 'vsv', 'hospital', 'other']
const referenceLevels: readonly AreaLevel[] = ['subregion', 'region', 'nation']

/**
 * One year, every area of a kind: a bar, or the reason why there is none. Disputed figures are named as such and have no bar.
 * Larger areas stand below as reference.
 */
export function barsOf(input: BarsInput): Bars {
  const { areas, area } = input
  const unit = chartUnit(input.figures)
  const ofYear = new Map(input.figures.filter(({ period }) => coversYear(period, input.year)).map((figure) => [figure.area.slug, figure]))
  const own = ownAreas(input)
  const stated = own.flatMap(({ slug }) => ofYear.get(slug) ?? [])
  const references = [area, ...areas.ancestors(area.slug), ...areas.members(area.slug)]
    .filter(({ level }) => referenceLevels.includes(level))
    .toSorted((one, other) => referenceLevels.indexOf(one.level) - referenceLevels.indexOf(other.level))
    .flatMap(({ slug }) => ofYear.get(slug) ?? [])
  return {
    bars: [
      ...stated.toSorted(byValue).map((figure) => barOf(figure, 'own', unit, input.language)),
      ...[...new Set(references)].map((figure) => barOf(figure, 'reference', unit, input.language)),
    ],
    silent: own.filter(({ slug }) => !ofYear.has(slug)),
  }
}

/** The municipalities (or hospitals, VSVs) of the region the area lies in; for the nation and for what stands alone, those with figures. */
function ownAreas({ indicator, areas, area, figures }: BarsInput): readonly Area[] {
  const levels: readonly AreaLevel[] = indicator.complete ? indicator.levels.filter((level) => ownLevels.includes(level)) : ownLevels
  const region = area.level === 'region' ? area : areas.ancestors(area.slug).find(({ level }) => level === 'region')
  const named = new Set(figures.map((figure) => figure.area.slug))
  const around = region === undefined ? areas.all.filter(({ slug }) => named.has(slug)) : areas.members(region.slug)
  return around.filter((one) => levels.includes(one.level) && !isGroup(one) && (indicator.complete || named.has(one.slug)))
}

function byValue(one: Figure, other: Figure): number {
  const value = (figure: Figure) => (isShown(figure) ? figure.value.value : -1)
  return value(other) - value(one) || one.area.name.localeCompare(other.area.name, 'nl')
}

/** The bar of a figure in the unit of its chart, or the reason why there is none. */
export function barOf(figure: Figure, kind: 'own' | 'reference', unit: Unit | undefined, language: Language): Bar {
  const label = barLabel(figure, language)
  if (isShown(figure) && figure.unit === unit) return { label, kind, value: figure.value.value, interval: marginOf(figure, language) }
  return { label, kind, value: null, reason: figureValueText(figure, language) }
}

/** What chance leaves open around the figure, for a chart; undefined where nothing can be said of it. */
export function marginOf(figure: Figure, language: Language): Margin | undefined {
  const interval = intervalOf(figure)
  const text = intervalText(figure, language)
  return interval === null || text === null ? undefined : { low: interval.low, high: interval.high, text }
}

/** The area, with the words a bar cannot show: "Arnhem (meer dan)". */
export function barLabel(figure: Figure, language: Language): string {
  const before: Readonly<Record<string, string>> = figureText[language].before
  const words = figure.state === 'known' ? figure.qualifiers.flatMap((qualifier) => before[qualifier] ?? []) : []
  return words.length === 0 ? figure.area.name : `${figure.area.name} (${words.join(' ')})`
}
