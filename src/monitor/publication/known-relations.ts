import type { AreaTree } from '../../area/area-tree.ts'
import { municipalitiesIn } from '../../area/merge.ts'
import { toldOf } from '../contradiction/told.ts'
import type { Figure } from '../figure/figure.ts'
import { monthsOf, type Period } from '../figure/period.ts'
import { definitionOf, indicatorCatalogue } from '../indicator/catalogue.ts'
import { type CountedFigure, figureKey } from './count-cells.ts'
import { type Made, type Sum, sumsOf } from './sums.ts'

/**
 * Larger areas and the smaller ones in them, at every level and in every hierarchy, on the borders of the year; longer periods and shorter
 * ones; and both at once. That membership is only inferred does not help: readers infer as well.
 */
export function placeSums(counted: readonly CountedFigure[], areas: AreaTree): PlaceSum[] {
  const within = municipalitiesOf(areas)
  return [...Map.groupBy(counted, ({ series }) => series).values()].flatMap((group) => {
    const made = madeOf(group, within)
    const isMade = ({ area, period }: Figure) =>
      [period.from, period.until].some((year) => within(area.slug, year ?? Number.POSITIVE_INFINITY).length > 0)
    const placeOf = new Map(group.map(({ key, figure }) => [key, `${figure.area.slug} ${figure.period.text}`]))
    // A mean and a median that are taken over other people say nothing of each other.
    const isOther = ({ wholes, parts, left }: Sum) =>
      left !== 0 && [...wholes, ...parts].length === 2 && placeOf.get(wholes[0] ?? '') === placeOf.get(parts[0] ?? '')
    return [...sumsWithLeft(made), ...sumsOfPlaces(group, areas, isMade)]
      .filter((sum) => !isOther(sum))
      .map((sum) => ({ ...sum, about: group[0]?.figure ?? null }))
  })
}

/** The municipalities within an area in a year, looked up once. */
export function municipalitiesOf(areas: AreaTree): (slug: string, year: number) => readonly string[] {
  const found = new Map<string, readonly string[]>()
  return (slug, year) => {
    const known = found.get(`${slug} ${year}`) ?? municipalitiesIn(areas, slug, year)
    found.set(`${slug} ${year}`, known)
    return known
  }
}

/** Each count with its municipalities in each stretch of time that these counts cut time into. */
export function madeOf(group: readonly CountedFigure[], within: ReturnType<typeof municipalitiesOf>): Made[] {
  const stretches = stretchesOf(group.map(({ figure }) => figure.period))
  return group.map(({ key, count, figure }) => {
    const { area, period } = figure
    const own = stretches(period)
    const places = own.flatMap(({ name, year }) => within(area.slug, year).map((place) => `${place} ${name}`))
    // What never has municipalities, such as a hospital, is a place of its own; one that ended within the period counts until then.
    const of = places.length > 0 ? places : own.map(({ name }) => `${area.slug} ${name}`)
    return { key, count, of: new Set(of), kind: `${area.level} ${own.length}` }
  })
}

/** A sum over places and periods, a figure of its series, and the name of what is left of it: the same left of two sums is one thing. */
export interface PlaceSum extends NamedSum {
  about: Figure | null
}

interface NamedSum extends Sum {
  leftKey: string
}

/** How often what is left of a sum is calculated with again. */
const rounds = 2

/** All sums; what is left of a total can be added and subtracted like what is printed. */
function sumsWithLeft(made: readonly Made[]): NamedSum[] {
  const all = [...made]
  const names = new Map<string, string>()
  const found = new Map<string, NamedSum>()
  for (let round = 0; ; round += 1) {
    const size = all.length
    for (const sum of sumsOf(all)) {
      const { left, beside, wholes, parts } = sum
      const isLeft = left > 0 && wholes.length === 1 && beside !== null && beside.size > 0
      const place = isLeft ? `${[...beside].sort().join()} ${left}` : ''
      const leftKey = (isLeft ? names.get(place) : undefined) ?? leftOf(sum)
      if (isLeft && !names.has(place)) {
        names.set(place, leftKey)
        all.push({ key: leftKey, count: left, of: beside, kind: 'left' })
      }
      const name = nameOfSum({ wholes, parts: left > 0 ? [...parts, leftKey].sort() : parts })
      if (!found.has(name)) found.set(name, { ...sum, leftKey })
    }
    if (round === rounds || all.length === size) return [...found.values()]
  }
}

/** Names what is left of a sum. */
export function leftOf(sum: Pick<Sum, 'wholes' | 'parts'>): string {
  return `(${nameOfSum(sum)})`
}

/** Names a sum, whichever side is written first. */
export function nameOfSum({ wholes, parts }: Pick<Sum, 'wholes' | 'parts'>): string {
  return [wholes.join('+'), parts.join('+')].sort().join('=')
}

/** Cuts time at every beginning and end of these periods, and gives the stretches of a period; what is undated or about days is its own. */
function stretchesOf(periods: readonly Period[]): (period: Period) => { name: string; year: number }[] {
  const spans = periods.map((period) => [...monthsOf(period)]).filter(({ length }) => length > 0)
  const cuts = new Set(spans.flatMap((months) => [months[0] ?? '', following(months.at(-1) ?? '')]))
  // Borders change with the year.
  const begins = (month: string) => cuts.has(month) || month.endsWith('-01')
  return (period) => {
    const months = [...monthsOf(period)]
    if (months.length === 0) return [{ name: period.text, year: period.until ?? Number.POSITIVE_INFINITY }]
    return months.filter((month, at) => at === 0 || begins(month)).map((name) => ({ name, year: Number(name.slice(0, 4)) }))
  }
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Areas over those in them that are not made of municipalities. */
function sumsOfPlaces(group: readonly CountedFigure[], areas: AreaTree, isMade: (figure: Figure) => boolean): NamedSum[] {
  const places = Map.groupBy(
    group.filter(({ figure }) => !isMade(figure)),
    ({ figure }) => `${figure.area.level} ${figure.period.text}`,
  )
  return [...places.values()].flatMap((own) =>
    group.flatMap((whole) => {
      const [first] = own
      if (first === undefined || first.figure.period.text !== whole.figure.period.text) return []
      const members = areas.members(whole.figure.area.slug, first.figure.area.level).map(({ slug }) => slug)
      const parts = own.filter(({ figure }) => members.includes(figure.area.slug))
      const sum = sumOf(whole, parts)
      return parts.length === 0 ? [] : [{ ...sum, leftKey: leftOf(sum) }]
    }),
  )
}

/** Indicators that count parts of another, such as pregnant women and families among all cases discussed. */
const divided: readonly { whole: string; parts: readonly string[] }[] = [
  { whole: '7-mdo', parts: ['7a', '7b'] },
  { whole: '8bc', parts: ['8b', '8c'] },
  { whole: '8bc', parts: ['8b-aantal', '8c-aantal'] },
]

/**
 * A count that stands under two indicators, by its code or in the words of its definition, or that parts of it add up to; only where they do.
 * A part that no figure tells is what the others leave.
 */
export function indicatorSums(counted: readonly CountedFigure[]): (Sum | PlaceSum)[] {
  const byKey = new Map(counted.map((each) => [each.key, each]))
  const twins = indicatorCatalogue.flatMap((definition) =>
    definition.complete && definition.seriesOf !== null && definition.unit === 'count'
      ? [{ whole: definition.seriesOf, parts: [definition.code] }]
      : [],
  )
  const bySeries = Map.groupBy(counted, ({ series }) => series)
  const byCode = [...twins, ...divided].flatMap(({ whole, parts }) =>
    (bySeries.get(whole) ?? []).flatMap((total): (Sum | PlaceSum)[] => {
      const { area, period } = total.figure
      const keyOf = (part: string) => `${part}|${area.slug}|${period.text}`
      const own = parts.flatMap((part) => byKey.get(keyOf(part)) ?? [])
      const [missing, ...more] = parts.filter((part) => !byKey.has(keyOf(part)))
      const sum = sumOf(total, own)
      if (missing === undefined) return sum.left === 0 ? [sum] : []
      if (own.length === 0 || more.length > 0) return []
      const { definition: _, ...about } = total.figure
      return [{ ...sum, leftKey: keyOf(missing), about: { ...about, indicator: missing } }]
    }),
  )
  return [...byCode, ...sumsInWords(counted)]
}

/** Who counts the same people in the words of another definition has the same number, and so has who takes a share of them. */
function sumsInWords(counted: readonly CountedFigure[]): Sum[] {
  if (!counted.some(({ figure }) => figure.definition !== undefined)) return []
  const told = Map.groupBy(counted, (each) => {
    const words = wordsOf(each)
    return words === null ? null : `${words}|${each.figure.area.slug}|${each.figure.period.text}`
  })
  told.delete(null)
  return [...told.values()].flatMap((same) =>
    same
      .filter(({ figure }) => figure.definition !== undefined)
      .flatMap((own) =>
        // Between indicators that ship, their codes say what is one.
        same
          .filter((other) => other.count === own.count && (other.figure.definition === undefined || other.key < own.key))
          .map((other) => sumOf(other, [own])),
      ),
  )
}

/** Whom this number counts, as its definition says; null where that leaves it open. */
function wordsOf({ figure, key }: CountedFigure): string | null {
  const told = toldOf({ definition: definitionOf(figure) })
  return key === figureKey(figure) ? (told?.counts ?? null) : key.endsWith('|whole') ? (told?.among ?? null) : null
}

function sumOf(whole: CountedFigure, parts: readonly CountedFigure[]): Sum {
  const sum = parts.reduce((total, { count }) => total + count, 0)
  return { wholes: [whole.key], parts: parts.map(({ key }) => key), left: whole.count - sum, beside: null }
}
