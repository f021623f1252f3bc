import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSolver } from '../../src/monitor/disclosure/solver.ts'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import { figureKey } from '../../src/monitor/publication/count-cells.ts'
import { among, type Reader, readerOf, type Target } from './published-reader.ts'
import {
  areaSlugs,
  countOf,
  figureOf,
  Installation,
  indicatorOf,
  kinds,
  periods,
  places,
  placesAndYears,
  type Truth,
  trueCount,
  trueFigure,
} from './published-worlds.ts'

const highs = await loadSolver()

async function publishing(...sets: readonly (readonly [string, readonly Figure[], (readonly string[])?])[]) {
  const installation = new Installation()
  for (const [set, figures, favour] of sets) await installation.publish(set, figures, favour)
  return installation.publications
}

const target = (area: string, kind = '10', from = 2023, until = from): Target => ({ kind, area, from, until })

describe('a reader with every publication, a map and a solver holds for possible that nobody is recognised', () => {
  const share = (slug: string, percent: number, n: number) =>
    figureOf('1a', slug, '2023', 'percent', { value: { value: percent, decimals: 1 }, n })
  const mean = (slug: string, days: number, n: number, indicator = '12') =>
    figureOf(indicator, slug, '2023', 'days', { value: { value: days, decimals: 1 }, n })

  it.each<[string, Target, readonly (readonly [string, readonly Figure[], (readonly string[])?])[]]>([
    ['of a village that no figure is about', target('q'), [['one', [countOf('noord', 44), countOf('p', 40)]]]],
    ['of a village beside a subregion', target('q'), [['one', [countOf('noord', 44), countOf('punt', 40), countOf('q', 4)]]]],
    ['of what one area has and another has not', target('c'), [['one', [countOf('zuid', 40), countOf('vsv-een', 44)]]]],
    [
      'where municipalities without anybody have no row',
      target('a'),
      [['one', [countOf('oost', 80), countOf('a', 4), countOf('b', 36), countOf('c', 40), countOf('zuid', 40), countOf('vsv-een', 80)]]],
    ],
    [
      'in a year between two periods',
      target('d', '10', 2023),
      [['one', [countOf('d', 50, '2021-2023'), countOf('d', 46, '2021-2022'), countOf('d', 4, '2023')]]],
    ],
    [
      'in a year at the end of two periods that overlap',
      target('d', '10', 2020),
      [['one', [countOf('d', 54, '2020-2022'), countOf('d', 80, '2021-2023'), countOf('d', 30, '2023'), countOf('d', 4, '2020')]]],
    ],
    [
      'in a municipality that merged, told on the new borders too',
      target('oud', '10', 2022),
      [['one', [countOf('nieuw', 44, '2022'), countOf('ouder', 40, '2022'), countOf('oud', 4, '2022')]]],
    ],
    [
      'beside old and new borders in one region',
      target('oud', '10', 2022),
      [
        [
          'one',
          [
            countOf('vsv-twee', 104, '2022'),
            countOf('nieuw', 44, '2022'),
            countOf('ouder', 40, '2022'),
            countOf('oud', 4, '2022'),
            countOf('d', 60, '2022'),
          ],
        ],
      ],
    ],
    ['over whom a mean is taken', target('q', among('12')), [['one', [mean('noord', 20, 25), mean('p', 21.5, 18), mean('q', 16.1, 7)]]]],
    [
      'over whom a mean is taken that says how many with its sum',
      target('q', among('12')),
      [['one', [figureOf('12', 'q', '2023', 'days', { value: { value: 20, decimals: 0 }, numerator: 140, denominator: 7 })]]],
    ],
    [
      'where the mean of one area and the median of another are told',
      target('q', among('12')),
      [['one', [mean('noord', 20, 35), mean('p', 18, 28, '12-mediaan')]]],
    ],
    ['in a percentage with how many were asked', target('q', '1a'), [['one', [share('q', 8, 50)]]]],
    [
      'in a percentage with its whole alone',
      target('q', 'proces-ouder-aan-tafel'),
      [['one', [figureOf('proces-ouder-aan-tafel', 'q', '2023', 'percent', { value: { value: 8, decimals: 1 }, denominator: 50 })]]],
    ],
    [
      'in a range',
      target('q'),
      [['one', [figureOf('10', 'q', '2023', 'count', { range: { min: { value: 1, decimals: 0 }, max: { value: 4, decimals: 0 } } })]]],
    ],
    [
      'after a correction of a neighbour',
      target('b', '10', 2023),
      [
        [
          'one',
          [countOf('oost', 136), countOf('a', 40), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|a|2023', '10|d|2023', '10|oost|2023'],
        ],
        [
          'one',
          [countOf('oost', 137), countOf('a', 41), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|c|2023', '10|oost|2023', '10|d|2023'],
        ],
      ],
    ],
    [
      'in another set with some of the same cells',
      target('b', '10', 2023),
      [
        [
          'one',
          [countOf('oost', 136), countOf('a', 40), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|a|2023', '10|d|2023', '10|oost|2023'],
        ],
        ['two', [countOf('c', 36)]],
      ],
    ],
    [
      'in another set with other areas',
      target('b', '10', 2023),
      [
        [
          'one',
          [countOf('oost', 136), countOf('a', 40), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|a|2023', '10|d|2023', '10|oost|2023'],
        ],
        ['two', [countOf('zuid', 44)]],
      ],
    ],
  ])('%s', async (_, wanted, sets) => {
    const publications = await publishing(...sets)
    const reader = readerOf(highs, publications, places)
    expect(reader.isConsistent()).toBe(true)
    expect(reader.most(wanted)).toBeGreaterThanOrEqual(10)
  })
})

describe('a share or mean of almost the same people as before', () => {
  const share = (numerator: number, denominator: number) =>
    figureOf('proces-ouder-aan-tafel', 'p', '2023', 'percent', {
      value: { value: Math.round((1000 * numerator) / denominator) / 10, decimals: 1 },
      numerator,
      denominator,
    })
  const mean = (days: number, n: number) => figureOf('12', 'p', '2023', 'days', { value: { value: days, decimals: 1 }, n })

  it.each([
    ['of one more', 'withheld', share(30, 40), share(31, 41)],
    ['of one less', 'withheld', share(30, 40), share(29, 39)],
    ['of ten more', 'known', share(30, 40), share(35, 50)],
    ['of the same, corrected', 'known', share(20, 40), share(21, 40)],
    ['of the same', 'known', share(30, 40), share(30, 40)],
    ['over one more', 'withheld', mean(20, 30), mean(20.5, 31)],
    ['over ten more', 'known', mean(20, 30), mean(21, 40)],
  ])('%s is %s', async (_, state, first, second) => {
    const [, after] = await publishing(['one', [first]], ['one', [second]])
    expect(after?.[0]?.state).toBe(state)
  })

  it('is not worked out from the others either', async () => {
    const at = (slug: string, numerator: number, denominator: number) => ({
      ...share(numerator, denominator),
      area: { slug, name: slug, code: null, level: slug === 'noord' ? ('region' as const) : ('municipality' as const) },
    })
    // The region and q changed by many, p by one: the difference would tell p.
    const [, after] = await publishing(
      ['one', [at('noord', 60, 90), at('p', 30, 40), at('q', 30, 50)]],
      ['one', [at('noord', 70, 111), at('p', 31, 41), at('q', 39, 70)]],
    )
    const states = new Map(after?.map(({ area, state }) => [area.slug, state]))
    expect(states.get('p')).toBe('withheld')
    expect([states.get('noord'), states.get('q')]).toContain('withheld')
  })
})

describe('random worlds, published twice', () => {
  const smallest = [...new Set(areaSlugs.flatMap((slug) => periods.flatMap((period) => placesAndYears(slug, period))))].sort()
  const someCount = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 10, max: 80 }) },
  )
  const chance = fc.integer({ min: 0, max: 99 })
  const world = fc.record({
    kind: fc.constantFrom(...kinds),
    parts: fc.array(someCount, { minLength: smallest.length, maxLength: smallest.length }),
    rests: fc.array(someCount, { minLength: smallest.length, maxLength: smallest.length }),
    draws: fc.array(chance, { minLength: 300, maxLength: 300 }),
    told: fc.record({ areas: fc.constantFrom(75, 90, 100), years: fc.constantFrom(0, 40, 100), empty: fc.boolean() }),
    later: fc.record({
      set: fc.constantFrom('one', 'two'),
      share: fc.constantFrom(30, 70, 100),
      changes: fc.array(fc.tuple(fc.nat({ max: smallest.length - 1 }), fc.integer({ min: -5, max: 12 })), { maxLength: 3 }),
    }),
    wishes: fc.array(chance, { maxLength: 4 }),
  })

  type World = typeof world extends fc.Arbitrary<infer Made> ? Made : never

  function figuresOf({ kind, told, draws, rests }: World, part: Truth, from: number, share: number): Figure[] {
    const whole = new Map(smallest.map((each, at) => [each, (part.get(each) ?? 0) + (rests[at] ?? 0) + (kind === 'births' ? 60 : 0)]))
    const all = areaSlugs.flatMap((slug) => periods.map((period) => [slug, period] as const))
    return all.flatMap(([slug, period], at) => {
      const draw = draws[(at * 7 + from) % draws.length] ?? 0
      const odds = (period.includes('-') ? told.years : told.areas) * (share / 100)
      if (draw >= odds || placesAndYears(slug, period).length === 0) return []
      const figure = trueFigure(kind, slug, period, part, whole)
      return told.empty && trueCount(part, slug, period) === 0 ? [] : [figure]
    })
  }

  const tally = { published: 0, together: 0, asked: 0 }

  async function recovered(made: World): Promise<string[]> {
    const { later } = made
    const first = new Map(smallest.map((each, at) => [each, made.parts[at] ?? 0]))
    const second = new Map(first)
    const changed = later.changes.map(([at]) => smallest[at] ?? '')
    for (const [at, by] of later.changes) {
      const each = smallest[at] ?? ''
      second.set(each, Math.max(0, (second.get(each) ?? 0) + by))
    }
    const installation = new Installation()
    const figures = figuresOf(made, first, 0, 100)
    const wishes = made.wishes.flatMap((wish) => figures[wish % Math.max(1, figures.length)] ?? []).map(figureKey)
    await installation.publish('one', figures, wishes)
    const two = await installation.publish(later.set, figuresOf(made, second, 31, later.share), wishes)
    tally.published += installation.publications.length
    let truth: Truth = two === null ? first : second
    let reader = readerOf(highs, installation.publications, places)
    if (installation.publications.length === 2) {
      const seen = installation.publications.every((figures) =>
        changed.every((each) => figures.some(({ area, period, state }) => state === 'known' && `${area.slug} ${period.text}` === each)),
      )
      // What changed unseen misleads her: then she has each publication by itself.
      if (seen && reader.isConsistent()) tally.together += 1
      else {
        reader = readerOf(highs, installation.publications.slice(1), places)
        truth = second
      }
    }
    if (!reader.isConsistent()) throw new Error('what one publication prints contradicts itself')
    return learned(made, truth, reader)
  }

  /** Counts of 1 to 9 of any place and year of which she proves that they are below ten. */
  function learned(made: World, truth: Truth, reader: Reader): string[] {
    const indicator = indicatorOf[made.kind]
    return areaSlugs.flatMap((slug) =>
      ['2021', '2022', '2023'].flatMap((year) => {
        const count = trueCount(truth, slug, year)
        if (count === 0 || count >= 10) return []
        tally.asked += 1
        const kind = made.kind === 'mean' ? among(indicator) : indicator
        const most = reader.most({ kind, area: slug, from: Number(year), until: Number(year) })
        return most < 10 ? [`${slug} ${year}: ${count}, at most ${most}`] : []
      }),
    )
  }

  it.each([1, 2, 3])('give no small count away: seed %i', async (seed) => {
    const check = fc.asyncProperty(world, async (made) => {
      expect(await recovered(made)).toEqual([])
    })
    await fc.assert(check, { numRuns: 6, seed, endOnFailure: true })
  })

  it('were published mostly, and read together often enough', () => {
    expect(tally.published).toBeGreaterThan(28)
    expect(tally.together).toBeGreaterThan(2)
    expect(tally.asked).toBeGreaterThan(150)
  })

  it('would give counts away if the small ones alone were hidden', () => {
    const withheld = { numerator: null, denominator: null, value: null, range: null, n: null, state: 'withheld' } as const
    const lost = fc.sample(world, { numRuns: 6, seed: 1 }).filter((made) => {
      const truth: Truth = new Map(smallest.map((each, at) => [each, made.parts[at] ?? 0]))
      const printed = figuresOf(made, truth, 0, 100).map((figure) => {
        const count = trueCount(truth, figure.area.slug, figure.period.text)
        return count > 0 && count < 10 ? { ...figure, ...withheld } : figure
      })
      return learned(made, truth, readerOf(highs, [printed], places)).length > 0
    })
    expect(lost.length).toBeGreaterThan(4)
  })
})
