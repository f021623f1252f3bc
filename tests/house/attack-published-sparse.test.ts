import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadSolver } from '../../src/monitor/disclosure/solver.ts'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import { among, readerOf } from './published-reader.ts'
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
const smallest = [...new Set(areaSlugs.flatMap((slug) => periods.flatMap((period) => placesAndYears(slug, period))))].sort()
const counts = fc.array(someCount, { minLength: smallest.length, maxLength: smallest.length })
const all = areaSlugs.flatMap((slug) => periods.map((period) => [slug, period] as const))
/** Figures about two in five of all places and periods: no total has all its parts beside it. */
const sparse = fc.record({
  kind: fc.constantFrom(...kinds),
  parts: counts,
  rests: counts,
  draws: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: all.length, maxLength: all.length }),
})

type Sparse = typeof sparse extends fc.Arbitrary<infer Made> ? Made : never

function figuresOf({ kind, draws, parts, rests }: Sparse): { figures: Figure[]; truth: Truth } {
  const truth = new Map(smallest.map((each, at) => [each, parts[at] ?? 0]))
  const whole = new Map(smallest.map((each, at) => [each, (parts[at] ?? 0) + (rests[at] ?? 0) + (kind === 'births' ? 60 : 0)]))
  const told = all.filter(([slug, period], at) => (draws[at] ?? 0) < 40 && placesAndYears(slug, period).length > 0)
  return { figures: told.map(([slug, period]) => trueFigure(kind, slug, period, truth, whole)), truth }
}

/** Counts of 1 to 9 of any place and year, told or not, of which a reader proves that they are below ten; null when nothing was published. */
async function learned(made: Sparse): Promise<string[] | null> {
  const { figures, truth } = figuresOf(made)
  const printed = await new Installation().publish('one', figures)
  if (printed === null) return null
  const reader = readerOf(highs, [printed], places)
  expect(reader.isConsistent()).toBe(true)
  const kind = made.kind === 'mean' ? among(indicatorOf[made.kind]) : indicatorOf[made.kind]
  return areaSlugs.flatMap((slug) =>
    ['2021', '2022', '2023'].flatMap((year) => {
      const count = trueCount(truth, slug, year)
      if (count === 0 || count >= 10) return []
      const most = reader.most({ kind, area: slug, from: Number(year), until: Number(year) })
      return most < 10 ? [`${made.kind} ${slug} ${year}: ${count}, at most ${most}`] : []
    }),
  )
}

const worlds = fc.sample(sparse, { numRuns: 40, seed: 4 })

// A few at a time: on a busy machine all of them take longer than a test may.
it.each([0, 8, 16, 24, 32])('gives away no place that figures are not about, where most are missing: worlds from %i', async (from) => {
  for (const made of worlds.slice(from, from + 8)) expect(await learned(made)).toEqual([])
})
