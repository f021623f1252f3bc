import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSolver } from '../../src/monitor/disclosure/solver.ts'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import { figureKey } from '../../src/monitor/publication/count-cells.ts'
import { among, type Reader, readerOf } from './published-reader.ts'
import {
  areaSlugs,
  Installation,
  indicatorOf,
  kinds,
  periods,
  places,
  placesAndYears,
  someCount,
  type Truth,
  trueCount,
  trueFigure,
} from './published-worlds.ts'

const highs = await loadSolver()

describe('random worlds, published twice', () => {
  const smallest = [...new Set(areaSlugs.flatMap((slug) => periods.flatMap((period) => placesAndYears(slug, period))))].sort()
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

  it.each([1, 2, 3, 4, 5, 6])('give no small count away: seed %i', async (seed) => {
    const check = fc.asyncProperty(world, async (made) => {
      expect(await recovered(made)).toEqual([])
    })
    await fc.assert(check, { numRuns: 3, seed, endOnFailure: true })
  })

  it('were all published, and read together often enough', () => {
    expect(tally.published).toBe(36)
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
