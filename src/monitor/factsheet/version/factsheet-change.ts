import type { AreaRef } from '../../../area/area.ts'
import type { Figure, SeriesRemark } from '../../figure/figure.ts'
import type { Period } from '../../figure/period.ts'
import type { CompleteIndicator } from '../../indicator/definition.ts'
import type { Factsheet, FactsheetSeries } from '../factsheet.ts'
import { figuresOverYears } from '../over-years.ts'
import { placeOf, withheldPlaces } from './withheld-now.ts'

export const changeKinds = ['changed', 'added', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A figure, or what a source says in words, that is not the same in two versions of a factsheet. */
export interface FactsheetChange {
  kind: ChangeKind
  definition: CompleteIndicator
  area: AreaRef
  period: Period
  /** Null where it was not there. */
  before: Said | null
  after: Said | null
  /** No number of this place is printed any more, not even an earlier one. */
  withheldNow: boolean
}

export type Said = { figure: Figure } | { words: SeriesRemark }

/** What is different about one of the thirteen indicators. */
export interface FactsheetSection {
  number: number
  changes: readonly FactsheetChange[]
}

/**
 * What is different between two versions of the figures of a factsheet, by indicator; those without a difference are left out. `now` are
 * the figures that are shown: what they withhold is told of no earlier version either.
 */
export function factsheetChanges(before: Factsheet, after: Factsheet, now: readonly Figure[]): readonly FactsheetSection[] {
  const withheld = withheldPlaces(now)
  const numbers = [...new Set([...before.indicators, ...after.indicators].map(({ number }) => number))].sort((one, other) => one - other)
  return numbers.flatMap((number) => {
    const changes = changesBetween(placesOf(before, number), placesOf(after, number), withheld)
    return changes.length === 0 ? [] : [{ number, changes }]
  })
}

interface Place {
  definition: CompleteIndicator
  area: AreaRef
  period: Period
  said: Said[]
}

/** Everything an indicator says on a sheet, by what it is about. */
function placesOf(sheet: Factsheet, number: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const seen = new Set<Figure>()
  for (const series of sheet.indicators.filter((one) => one.number === number).flatMap((one) => one.series)) {
    for (const said of saidBy(series, sheet)) {
      const about = 'figure' in said ? said.figure : said.words
      if ('figure' in said && seen.has(said.figure)) continue
      if ('figure' in said) seen.add(said.figure)
      const key = 'figure' in said ? placeOf(said.figure) : [about.indicator, about.area.slug, about.period.text, said.words.kind].join('|')
      const place = places.get(key) ?? { definition: series.definition, area: about.area, period: about.period, said: [] }
      place.said.push(said)
      places.set(key, place)
    }
  }
  return places
}

function saidBy(series: FactsheetSeries, sheet: Factsheet): readonly Said[] {
  const { answer, beside, disputed, remarks } = series
  const own = 'figure' in answer ? [answer.figure] : answer.kind === 'elsewhere' ? answer.answers.map(({ figure }) => figure) : []
  const figures = [...own, ...beside, ...disputed, ...figuresOverYears(series, sheet)]
  return [...figures.map((figure) => ({ figure })), ...remarks.map((words) => ({ words }))]
}

function changesBetween(
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
  withheld: ReadonlySet<string>,
): FactsheetChange[] {
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  return keys.flatMap((key) => {
    const place = after.get(key) ?? before.get(key)
    if (place === undefined) return []
    const { definition, area, period } = place
    const [old, young] = withoutSame(before.get(key)?.said ?? [], after.get(key)?.said ?? [])
    return Array.from({ length: Math.max(old.length, young.length) }, (_, at): FactsheetChange => {
      const [was, is] = [old[at] ?? null, young[at] ?? null]
      const kind = was === null ? 'added' : is === null ? 'removed' : 'changed'
      return { kind, definition, area, period, before: was, after: is, withheldNow: withheld.has(key) }
    })
  })
}

/** Two sources may print a figure of one place: what is the same in both versions is no part of the difference. */
function withoutSame(before: readonly Said[], after: readonly Said[]): readonly [readonly Said[], readonly Said[]] {
  const rest = [...after]
  const old = before.filter((said) => {
    const at = rest.findIndex((other) => whatIsSaid(other) === whatIsSaid(said))
    if (at < 0) return true
    rest.splice(at, 1)
    return false
  })
  return [old, rest]
}

/** All that a reader can tell from it; not in which set or publication it stands. */
function whatIsSaid(said: Said): string {
  if ('words' in said) return JSON.stringify([said.words.remark, said.words.source.key])
  const { numerator, denominator, value, range, unit, n, state, source, qualifiers, remark, definitionVersion } = said.figure
  return JSON.stringify([numerator, denominator, value, range, unit, n, state, source.key, qualifiers, remark, definitionVersion])
}
