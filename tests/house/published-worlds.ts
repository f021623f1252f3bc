import fc from 'fast-check'
import type { Area, AreaLevel } from '../../src/area/area.ts'
import { areaTree } from '../../src/area/area-tree.ts'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import type { Unit } from '../../src/monitor/indicator/definition.ts'
import { figureKey } from '../../src/monitor/publication/count-cells.ts'
import { type PlanOutcome, planPublication } from '../../src/monitor/publication/plan-publication.ts'
import { editionKey } from '../../src/monitor/publication/reader-change.ts'

const area = (slug: string, level: AreaLevel, parents: readonly string[], more: Partial<Area> = {}): Area => ({
  slug,
  name: slug,
  code: null,
  level,
  fromYear: null,
  untilYear: null,
  successor: null,
  source: null,
  tile: null,
  parents: parents.map((parent) => ({ slug: parent, membership: 'stated' })),
  ...more,
})

/** A region with a subregion, two villages outside any, VSVs across, two of which share municipalities with others, and a merger; one that is a municipality; one of a subregion of one. */
export const places = areaTree([
  area('land', 'nation', []),
  area('oost', 'region', ['land']),
  area('zuid', 'subregion', ['oost']),
  area('vsv-een', 'vsv', ['oost']),
  area('vsv-twee', 'vsv', ['oost']),
  area('vsv-dwars', 'vsv', ['oost']),
  area('a', 'municipality', ['oost', 'zuid', 'vsv-een']),
  area('b', 'municipality', ['oost', 'zuid', 'vsv-een', 'vsv-dwars']),
  area('c', 'municipality', ['oost', 'vsv-een']),
  area('d', 'municipality', ['oost', 'vsv-twee', 'vsv-dwars']),
  area('oud', 'municipality', ['oost', 'vsv-twee'], { untilYear: 2022, successor: 'nieuw' }),
  area('ouder', 'municipality', ['oost', 'vsv-twee'], { untilYear: 2022, successor: 'nieuw' }),
  area('nieuw', 'municipality', ['oost', 'vsv-twee'], { fromYear: 2023 }),
  area('west', 'region', ['land']),
  area('eiland', 'municipality', ['west']),
  area('noord', 'region', ['land']),
  area('punt', 'subregion', ['noord']),
  area('p', 'municipality', ['noord', 'punt']),
  area('q', 'municipality', ['noord']),
])

/** A figure as it stands before publishing. */
export function figureOf(indicator: string, slug: string, period: string, unit: Unit, more: Partial<Figure>): Figure {
  const [from, until = from] = period.split('-').map(Number)
  return {
    set: { id: 'one', slug: 'one', fictitious: false },
    indicator,
    definitionVersion: 1,
    area: { slug, name: slug, code: null, level: places.find(slug)?.level ?? 'other' },
    period: { text: period, from: from ?? null, until: until ?? null },
    numerator: null,
    denominator: null,
    value: null,
    range: null,
    unit,
    n: null,
    state: 'known',
    source: { key: 'k', title: 't', publisher: 'p', year: null, note: null },
    qualifiers: [],
    remark: null,
    id: '',
    ...more,
  }
}

export const countOf = (slug: string, count: number, period = '2023', indicator = '10') =>
  figureOf(indicator, slug, period, 'count', { value: { value: count, decimals: 0 } })

/** An installation that remembers what it published, as the store does. */
export class Installation {
  readonly publications: (readonly Figure[])[] = []
  #before: Figure[] = []
  #hidden: { figure: Figure; publication: number }[] = []
  readonly #promised = new Map<string, number>()

  /** Publishes what stands in a set now, and gives what everybody reads; null when it may not be published. */
  async publish(
    set: string,
    figures: readonly Figure[],
    favour: readonly string[] = [],
    threshold = 10,
  ): Promise<readonly Figure[] | null> {
    const own = figures.map((figure) => ({ ...figure, set: { id: set, slug: set, fictitious: false } }))
    const now = new Map(own.map((figure) => [figureKey(figure), figure]))
    const hiddenBefore = this.#hidden.flatMap(({ figure, publication }) => {
      const standing = figure.set.id === set ? now.get(figureKey(figure)) : figure
      return standing === undefined ? [] : [{ ...standing, publication }]
    })
    const hiddenThen = this.#hidden.map(({ figure, publication }) => ({ ...figure, publication }))
    const earlier = { before: this.#before, hiddenBefore, hiddenThen, promised: this.#promised }
    const draft = { figures: own, ...earlier, areas: places, protection: 'counts' } as const
    const outcome: PlanOutcome = await planPublication(draft, {
      threshold,
      method: 'fast',
      favour: new Map(favour.map((key) => [key, 100])),
    })
    if (!outcome.ok) return null
    const publication = this.publications.length + 1
    this.#promised.set(editionKey(set, publication), threshold)
    const hidden = new Set(outcome.plan.withheld.map(({ figure }) => figureKey(figure)))
    const withheld = { numerator: null, denominator: null, value: null, range: null, n: null, state: 'withheld', remark: null } as const
    const printed = own.map((figure): Figure => ({ ...figure, publication, ...(hidden.has(figureKey(figure)) ? withheld : {}) }))
    this.publications.push(printed)
    this.#before = [...printed.filter(({ state }) => state === 'known'), ...this.#before]
    this.#hidden = [...this.#hidden, ...own.filter((figure) => hidden.has(figureKey(figure))).map((figure) => ({ figure, publication }))]
    return printed
  }
}

/** How many people there truly are, per municipality and year. */
export type Truth = ReadonlyMap<string, number>

export const kinds = ['count', 'share', 'births', 'mean', 'survey'] as const
type Kind = (typeof kinds)[number]

export const indicatorOf: Record<Kind, string> = { count: '10', share: 'proces-ouder-aan-tafel', births: '8a', mean: '12', survey: '1a' }
export const periods = ['2021', '2022', '2023', '2021-2022', '2022-2023', '2021-2023']
export const areaSlugs = places.all.map(({ slug }) => slug)

/** The municipalities and years that make up a place and period, as the world was made. */
export function placesAndYears(slug: string, period: string): string[] {
  const [from = 0, until = from] = period.split('-').map(Number)
  const years = Array.from({ length: until - from + 1 }, (_, at) => from + at)
  const parts = places.find(slug)?.level === 'municipality' ? [slug] : places.members(slug, 'municipality').map((part) => part.slug)
  const merged = (part: string, year: number) => {
    if (part === 'nieuw') return year < 2023 ? ['oud', 'ouder'] : [part]
    return (part === 'oud' || part === 'ouder') && year > 2022 ? [] : [part]
  }
  return years.flatMap((year) => [...new Set(parts.flatMap((part) => merged(part, year)))].map((part) => `${part} ${year}`))
}

export function trueCount(truth: Truth, slug: string, period: string): number {
  return placesAndYears(slug, period).reduce((sum, each) => sum + (truth.get(each) ?? 0), 0)
}

/** The figure a place would print of a period. */
export function trueFigure(kind: Kind, slug: string, period: string, part: Truth, whole: Truth): Figure {
  const [numerator, denominator] = [trueCount(part, slug, period), trueCount(whole, slug, period)]
  const percent = { value: denominator === 0 ? 0 : Math.round((1000 * numerator) / denominator) / 10, decimals: 1 }
  const indicator = indicatorOf[kind]
  if (kind === 'count') return countOf(slug, numerator, period)
  if (kind === 'mean')
    return figureOf(indicator, slug, period, 'days', { value: { value: 20 + (numerator % 7), decimals: 1 }, n: numerator })
  if (kind === 'survey') return figureOf(indicator, slug, period, 'percent', { value: percent, n: denominator })
  return figureOf(indicator, slug, period, 'percent', { value: percent, numerator, denominator })
}

/** Nearly every second count is small, and some are nothing. */
export const someCount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 80 }) },
)
