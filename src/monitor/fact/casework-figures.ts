import { loadAreas } from '../../area/area.store.ts'
import type { AreaRef } from '../../area/area.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { FigureFilter } from '../figure/figure.store.ts'
import type { Figure, Printed, Source } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { coversYear, type Period } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { Unit } from '../indicator/definition.ts'
import { type CountRow, countsPerArea } from './fact.store.ts'
import { factRulesVersion } from './facts-of.ts'

/** The figures of invented families: a set of their own that can never be published. */
const practiceSet = { id: '5e700000-0000-4000-8000-000000000002', slug: 'oefencijfers', fictitious: true } as const

const fromCasework: Source = {
  key: 'startlijn',
  title: 'Geteld uit het werk van de oefencoalities',
  publisher: 'Startlijn',
  year: null,
  note: `Verzonnen oefengegevens; telregels versie ${factRulesVersion}.`,
}

/** How often each value occurs, for one indicator, area and year. */
export type Histogram = ReadonlyMap<number, number>

export interface Summary {
  cases: number
  total: number
  mean: number
  median: number
  /** The value that nine in ten cases do not exceed. */
  ninetieth: number
}

/** Mean and ranks of a histogram; the median of an even number of cases is the lower of the two in the middle. */
export function summarise(histogram: Histogram): Summary {
  const values = [...histogram].filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b)
  const cases = values.reduce((sum, [, weight]) => sum + weight, 0)
  const total = values.reduce((sum, [value, weight]) => sum + value * weight, 0)
  const rank = (share: number) => {
    let seen = 0
    for (const [value, weight] of values) {
      seen += weight
      if (seen >= Math.ceil(cases * share)) return value
    }
    return 0
  }
  return { cases, total, mean: cases === 0 ? 0 : total / cases, median: rank(0.5), ninetieth: rank(0.9) }
}

const isShare = (indicator: string) => indicator.startsWith('proces-')

interface Cell {
  value: Printed
  unit: Unit
  numerator: number | null
  denominator: number | null
  n: number | null
  remark: string | null
}

/** One cell of the monitor from a histogram: a count, a share in percent with one decimal, or a mean in days. */
export function cellOf(indicator: string, histogram: Histogram): Cell {
  const { cases, total, mean, median, ninetieth } = summarise(histogram)
  if (isShare(indicator)) {
    return {
      value: { value: Math.round((1000 * total) / cases) / 10, decimals: 1 },
      unit: 'percent',
      numerator: total,
      denominator: cases,
      n: null,
      remark: null,
    }
  }
  if (indicator === '12') {
    const remark = `Gemiddelde over ${cases} starts; mediaan ${median} dagen, en negen van de tien wachtten hoogstens ${ninetieth} dagen.`
    return {
      value: { value: Math.round(10 * mean) / 10, decimals: 1 },
      unit: 'days',
      numerator: null,
      denominator: null,
      n: null,
      remark,
    }
  }
  const remark =
    findIndicator(indicator)?.unit === 'percent'
      ? 'Alleen het aantal: hoeveel kinderen er in de oefengemeenten zijn geboren, is niet ingevuld.'
      : null
  return { value: { value: total, decimals: 0 }, unit: 'count', numerator: null, denominator: null, n: null, remark }
}

/** The counts of invented families as figures, per municipality and added up to the areas above; the actor's policy decides which. */
export const caseworkFigures: FigureSource = {
  base: '/oefencijfers',
  fictitious: true,
  figures: (tx, filter) => figuresOf(tx, filter),
  remarks: async () => [],
}

async function figuresOf(tx: Transaction, filter: Omit<FigureFilter, 'fictitious'>): Promise<Figure[]> {
  const rows = await countsPerArea(tx, filter.indicators ?? null)
  const areas = await loadAreas(tx)
  const cells = Map.groupBy(rows, (row) => `${row.area} ${row.indicator} ${row.year}`)
  return [...cells.values()].flatMap((cell) => {
    const [first] = cell
    const area = first === undefined ? undefined : areas.find(first.area)
    if (first === undefined || area === undefined || !isWanted(first, filter)) return []
    return [toFigure(first, area, new Map(cell.map((row) => [row.value, row.weight])))]
  })
}

/** Nation is left out: two invented coalitions are no country. */
function isWanted(row: CountRow, filter: Omit<FigureFilter, 'fictitious'>): boolean {
  return (
    row.area !== 'nederland' &&
    (filter.areas === undefined || filter.areas.includes(row.area)) &&
    (filter.year === undefined || coversYear(periodOf(row.year), filter.year)) &&
    (filter.period === undefined || filter.period === String(row.year)) &&
    (filter.source === undefined || filter.source === fromCasework.key)
  )
}

const periodOf = (year: number): Period => ({ text: String(year), from: year, until: year })

function toFigure({ indicator, year }: CountRow, area: AreaRef, histogram: Histogram): Figure {
  return {
    set: practiceSet,
    indicator,
    definitionVersion: findIndicator(indicator)?.version ?? 1,
    area: { slug: area.slug, code: area.code, name: area.name, level: area.level },
    period: periodOf(year),
    ...cellOf(indicator, histogram),
    range: null,
    state: 'known',
    source: fromCasework,
    qualifiers: [],
    id: '',
  }
}
