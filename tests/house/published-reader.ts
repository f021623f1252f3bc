import type { Highs } from 'highs'
import type { AreaTree } from '../../src/area/area-tree.ts'
import type { Figure } from '../../src/monitor/figure/figure.ts'

/**
 * Somebody with every publication on her desk, a map, and a solver. She thinks in the smallest things that can be counted: so many people
 * of one kind in one municipality in one year. Whatever is printed is a sum of those, and she asks the solver how large each can be at most.
 * Shares nothing with the protection or its audit: it knows no levels, cells or relations, only places and years.
 */
export interface Target {
  kind: string
  area: string
  from: number
  until: number
}

interface Sum {
  atoms: readonly string[]
  least: number
  most: number
}

/** A kind of people: those counted, those they are counted among, or those a mean is taken over. */
export const among = (indicator: string) => `${indicator} among`

export interface Reader {
  /** The most people there can be, by everything that was read; infinite when nothing bounds it. */
  most(target: Target): number
  /** Does everything that was read fit together? When not, something hidden changed and she cannot calculate. */
  isConsistent(): boolean
}

/** Reads these publications, the oldest first. What she saw change is another number; of what was never shown she supposes that it stayed. */
export function readerOf(highs: Highs, publications: readonly (readonly Figure[])[], areas: AreaTree): Reader {
  const places = placesOf(areas)
  const sums: Sum[] = []
  const smallest = new Map<string, { value: string; version: number }>()
  for (const figures of publications) {
    const spoken = figures.flatMap(countsIn)
    const version = versions(smallest, spoken, places)
    for (const { kind, figure, least, most } of spoken)
      sums.push({ atoms: atomsOf(kind, figure.area.slug, spanOf(figure), places).map((atom) => `${atom} ${version(atom)}`), least, most })
    for (const figure of figures) sums.push(...partsWithin(figure, places, version))
  }
  const latest = (atom: string) => `${atom} ${smallest.get(atom)?.version ?? 0}`
  const program = programOf(highs, sums)
  return {
    isConsistent: () => program([]) !== null,
    most: ({ kind, area, from, until }) => program(atomsOf(kind, area, { from, until }, places).map(latest)) ?? Number.POSITIVE_INFINITY,
  }
}

interface Spoken {
  kind: string
  figure: Figure
  least: number
  most: number
}

/** Every number of people that a printed figure says, or lets her reckon. */
function countsIn(figure: Figure): Spoken[] {
  const { indicator, numerator, denominator, value, n, unit, range } = figure
  const isShare = unit === 'percent' || unit === 'per_mille' || unit === 'per_1000_births'
  const all = n ?? denominator
  const said = (kind: string, least: number, most = least) => [{ kind, figure, least, most }]
  const counted =
    unit === 'count' && range !== null
      ? said(indicator, range.min.value, range.max.value)
      : unit === 'count'
        ? value === null
          ? []
          : said(indicator, value.value)
        : !isShare
          ? []
          : numerator !== null
            ? said(indicator, numerator)
            : all === null || value === null
              ? []
              : said(indicator, ...around(value, unit === 'percent' ? 100 : 1000, all))
  return [...counted, ...(all === null ? [] : said(among(isShare ? indicator : (indicator.split('-')[0] ?? '')), all))]
}

/** The fewest and most of `all` that print as this percentage. */
function around(value: { value: number; decimals: number }, parts: number, all: number): [number, number] {
  const reach = 0.5 / 10 ** value.decimals
  const ends = [((value.value - reach) / parts) * all, ((value.value + reach) / parts) * all]
  return [Math.max(0, Math.ceil((ends[0] ?? 0) - 1e-9)), Math.min(all, Math.floor((ends[1] ?? 0) + 1e-9))]
}

/** Who is counted is one of those she is counted among, in every place and year. */
function partsWithin(figure: Figure, places: Places, version: (atom: string) => number): Sum[] {
  if (figure.unit !== 'percent') return []
  const [parts, wholes] = [figure.indicator, among(figure.indicator)].map((kind) => atomsOf(kind, figure.area.slug, spanOf(figure), places))
  return (parts ?? []).map((part, at) => {
    const whole = wholes?.[at] ?? ''
    return { atoms: [`${part} ${version(part)}`, `-${whole} ${version(whole)}`], least: Number.NEGATIVE_INFINITY, most: 0 }
  })
}

type Places = (slug: string, year: number) => readonly string[]

/** The municipalities there were in that year within an area; one that came later stands for those it was made of. */
function placesOf(areas: AreaTree): Places {
  const there = (slug: string, year: number): string[] => {
    const area = areas.find(slug)
    if (area?.fromYear != null && area.fromYear > year)
      return areas.all.flatMap((other) => (other.successor === slug ? there(other.slug, year) : []))
    return area?.untilYear != null && area.untilYear < year ? [] : [slug]
  }
  return (slug, year) => {
    if (areas.find(slug)?.level === 'municipality') return there(slug, year)
    return [...new Set(areas.members(slug, 'municipality').flatMap((member) => there(member.slug, year)))].sort()
  }
}

function atomsOf(kind: string, area: string, { from, until }: { from: number; until: number }, places: Places): string[] {
  const years = Array.from({ length: until - from + 1 }, (_, at) => from + at)
  return years.flatMap((year) => places(area, year).map((place) => `${kind}~${place}~${year}`))
}

function spanOf({ period }: Figure): { from: number; until: number } {
  return { from: period.from ?? 0, until: period.until ?? 0 }
}

/** Which version of each smallest number this publication speaks of: the next where it prints another than was printed. */
function versions(seen: Map<string, { value: string; version: number }>, spoken: readonly Spoken[], places: Places) {
  for (const { kind, figure, least, most } of spoken) {
    const [atom, ...more] = atomsOf(kind, figure.area.slug, spanOf(figure), places)
    if (atom === undefined || more.length > 0) continue
    const value = `${least} ${most}`
    const before = seen.get(atom)
    if (before?.value !== value) seen.set(atom, { value, version: before === undefined ? 0 : before.version + 1 })
  }
  const at = new Map([...seen].map(([atom, { version }]) => [atom, version]))
  return (atom: string) => at.get(atom) ?? 0
}

/** The most the atoms can be together; null when nothing fits. */
function programOf(highs: Highs, sums: readonly Sum[]): (wanted: readonly string[]) => number | null {
  const names = new Map<string, string>()
  const name = (atom: string) => {
    const given = names.get(atom) ?? `x${names.size}`
    names.set(atom, given)
    return given
  }
  const rows = [
    ...new Set(
      sums.flatMap(({ atoms, least, most }) => {
        const terms = atoms.map((atom) => (atom.startsWith('-') ? `- ${name(atom.slice(1))}` : `+ ${name(atom)}`)).join(' ')
        if (terms === '') return []
        if (least === most) return [`${terms} = ${least}`]
        return [...(Number.isFinite(least) ? [`${terms} >= ${least}`] : []), `${terms} <= ${most}`]
      }),
    ),
  ]
  const limit = 1_000_000
  return (wanted) => {
    const asked = wanted.map(name)
    const bounds = [...names.values()].map((each) => `${each} <= ${limit}`)
    const goal = asked.length === 0 ? '0 x0' : asked.map((each) => `+ ${each}`).join(' ')
    const text = ['Maximize', ` goal: ${goal}`, 'Subject To', ...rows.map((row, at) => ` r${at}: ${row}`), 'Bounds', ...bounds, 'End'].join(
      '\n',
    )
    const solution = highs.solve(text, { output_flag: false })
    if (solution.Status !== 'Optimal') return null
    return solution.ObjectiveValue >= limit ? Number.POSITIVE_INFINITY : Math.floor(solution.ObjectiveValue + 1e-6)
  }
}
