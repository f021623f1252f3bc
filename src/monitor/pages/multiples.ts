import { loadAreas } from '../../area/area.store.ts'
import { type Area, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { SmallLinesProps, SmallPanel } from '../../platform/chart/small-lines.tsx'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Language } from '../../platform/text/text.ts'
import { chartUnit, type Figure, isShown } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { yearsText } from '../figure/period-text.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { groupsOf } from '../indicator/themes.ts'
import { homeAreas } from './choice.ts'
import { changeOf, type Difference } from './difference.ts'
import { formatOf } from './indicator-charts.ts'
import { monitorText } from './monitor.text.ts'
import { multiplesText } from './multiples.text.ts'
import { joinable, pointsOf, yearsBetween } from './years.ts'

/** One indicator over areas, or one area over the indicators of a set. */
export type Subject =
  | { kind: 'indicator'; indicator: IndicatorDefinition }
  | { kind: 'set'; key: string; indicators: readonly IndicatorDefinition[] }

export interface Multiples {
  subject: Subject
  /** As asked: for an indicator its members are shown, or those of the region it lies in when it has none. */
  area: Area
  areas: AreaTree
  catalogue: Catalogue
  /** Of the indicator or of the area; any period and state. */
  figures: readonly Figure[]
}

/** Without a choice: the regional set of the home area. Asked is a code of the catalogue or the key of a set. */
export async function multiplesOf(
  tx: Transaction,
  source: FigureSource,
  asked: { series: string | undefined; area: string | undefined },
): Promise<Result<Multiples, 'unknown_indicator' | 'unknown_area'>> {
  const catalogue = await loadCatalogue(tx)
  const subject = subjectOf(asked.series || 'regional', catalogue)
  if (subject === null) return refuse('not_found', 'unknown_indicator')
  const areas = await loadAreas(tx)
  const homes = subject.kind === 'indicator' ? homeAreas.toReversed() : homeAreas
  const home = homes.map(areas.find).find((each) => each !== undefined && (subject.kind === 'set' || each.level === 'region'))
  const area = asked.area ? areas.find(asked.area) : (home ?? homeAreas.map(areas.find).find((each) => each !== undefined))
  if (area === undefined) return refuse('not_found', 'unknown_area')
  const figures =
    subject.kind === 'indicator'
      ? await source.figures(tx, { indicators: [subject.indicator.code] })
      : await source.figures(tx, { indicators: subject.indicators.map(({ code }) => code), areas: [area.slug] })
  return ok({ subject, area, areas, catalogue, figures })
}

function subjectOf(series: string, catalogue: Catalogue): Subject | null {
  const set = groupsOf(catalogue).find(({ key }) => key === series)
  if (set !== undefined) return { kind: 'set', ...set }
  const indicator = catalogue.find(series)
  return indicator === undefined ? null : { kind: 'indicator', indicator }
}

/** The panels of a subject; those without a single known year say what there is instead. Empty when nothing at all makes a series. */
export function panelsOf({ subject, area, areas, figures }: Multiples, source: FigureSource, language: Language): SmallLinesProps {
  if (subject.kind === 'indicator') {
    const { indicator } = subject
    const shown = areasAround(area, areas).flatMap((one) => {
      const own = figures.filter((figure) => figure.area.slug === one.slug)
      return own.length === 0 ? [] : [{ one, own }]
    })
    const single = joinable(figures)
    const format = formatOf(figures, indicator.unit, language)
    const panels = shown.map(({ one, own }) => ({
      ...panelOf(
        own,
        own.filter((figure) => single.includes(figure)),
        language,
      ),
      name: one.name,
      href: `${source.base}/${indicator.code}?gebied=${one.slug}`,
      reference: isLarger(one),
      format,
    }))
    const drawn = single.filter((figure) => shown.some(({ one }) => one.slug === figure.area.slug))
    return { periods: panels.some(isSeries) ? yearsBetween(drawn) : [], panels, scale: isOfCounts(figures) ? 'peers' : 'shared' }
  }
  const lines = subject.indicators.flatMap((indicator) => {
    const own = figures.filter((figure) => figure.indicator === indicator.code)
    const single = joinable(own)
    return single.filter(isShown).length > 1 ? [{ indicator, own, single }] : []
  })
  const panels = lines.map(({ indicator, own, single }) => ({
    ...panelOf(own, single, language),
    name: indicator.name[language],
    href: `${source.base}/${indicator.code}?gebied=${area.slug}`,
    format: formatOf(own, indicator.unit, language),
  }))
  return { periods: yearsBetween(lines.flatMap(({ single }) => single)), panels, scale: 'own' }
}

/** A whole has as many as its parts together, and would flatten their lines. */
export function isOfCounts(figures: readonly Figure[]): boolean {
  return chartUnit(figures) === 'count'
}

const isSeries = ({ points }: SmallPanel) => points.filter(({ value }) => value !== null).length > 1

function panelOf(own: readonly Figure[], single: readonly Figure[], language: Language): Pick<SmallPanel, 'points' | 'reason'> {
  const other = own.filter((figure) => !single.includes(figure))
  const [first] = [...single, ...other].filter(({ state }) => state !== 'known')
  const periods = [...new Set(other.map(({ period }) => yearsText(period) || monitorText[language].yearUnknown))]
  const reason = first === undefined ? multiplesText[language].otherPeriods(periods.join(', ')) : figureValueText(first, language)
  return { points: pointsOf(single, language), reason }
}

/** Whose members are seen beside each other: the area itself, or the nearest region of an area without members. */
export function wholeOf(area: Area, areas: AreaTree): Area {
  if (areas.members(area.slug).length > 0) return area
  return areas.ancestors(area.slug).find(({ level }) => level === 'region') ?? areas.ancestors(area.slug)[0] ?? area
}

/** The smallest areas first, by name; then the subregions, the area itself and what it lies in. */
function areasAround(area: Area, areas: AreaTree): readonly Area[] {
  const whole = wholeOf(area, areas)
  const within = areas.members(whole.slug).filter((one) => !isGroup(one))
  return [...within.filter((one) => !isLarger(one)), ...within.filter(isLarger), whole, ...areas.ancestors(whole.slug)]
}

const isLarger = ({ level }: Area) => level === 'subregion' || level === 'region' || level === 'nation'

/** What the figures of a year differ from the year before by more than chance, by the address of their panel and the year. */
export function sureChanges({ figures }: Multiples, source: FigureSource): ReadonlyMap<string, Difference> {
  return new Map(
    [...Map.groupBy(figures, ({ indicator }) => indicator).values()].map(joinable).flatMap((single) =>
      single.flatMap((figure) => {
        const change = changeOf(figure, single)
        if (change === null || change.kind === 'unsure') return []
        return [[`${source.base}/${figure.indicator}?gebied=${figure.area.slug} ${figure.period.text}`, change] as const]
      }),
    ),
  )
}

/** Areas of the region that no source gives any figure of. */
export function silentAreas({ area, areas, figures, subject }: Multiples): readonly Area[] {
  if (subject.kind === 'set') return []
  const named = new Set(figures.map((figure) => figure.area.slug))
  const levels: readonly string[] = subject.indicator.complete ? subject.indicator.levels : []
  return areasAround(area, areas).filter((one) => levels.includes(one.level) && !named.has(one.slug))
}
