import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Area } from '../../area/area.ts'
import { type AreaTree, areaTree } from '../../area/area-tree.ts'
import { parsePeriod, undated } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { CheckedFigure, Contradiction } from './contradiction.ts'
import { findContradictions } from './find-contradictions.ts'

/** A figure before it is printed: whole people, whole days. */
interface Truth {
  indicator: string
  area: string
  year: number
  count: number
  whole: number
}

type Drawn = () => number

const years = [2020, 2021, 2022, 2023]
/** By indicator the share it is about, and how often it counts newborns. 9 follows 4, since the two are read together. */
const shares = { '4': 0.06, '5': 0.09, '8a': 0.05, '8bc': 0.03, '8d': 0.012, '9': 0.075 } as const
const ofNewborns: readonly string[] = ['8bc', '8d', '9']

function area(slug: string, level: Area['level'], parents: readonly string[], more: Partial<Area> = {}): Area {
  const place = { slug, code: null, name: slug, level, fromYear: null, untilYear: null, successor: null, source: null, tile: null }
  return { ...place, parents: parents.map((parent) => ({ slug: parent, membership: 'stated' as const })), ...more }
}

/** A nation of regions of municipalities, the first two of each region also in a subregion. */
function hierarchy(regions: number, municipalities: number): Area[] {
  const own = Array.from({ length: regions }, (_, region) => [
    area(`regio-${region}`, 'region', ['nederland']),
    area(`deel-${region}`, 'subregion', [`regio-${region}`]),
    ...Array.from({ length: municipalities }, (__, each) =>
      area(`gemeente-${region}-${each}`, 'municipality', [`regio-${region}`, ...(each < 2 ? [`deel-${region}`] : [])]),
    ),
  ])
  return [area('nederland', 'nation', []), ...own.flat()]
}

/** What is really so in every area: municipalities are drawn, all larger areas are their sums. */
function truths(areas: AreaTree, draw: Drawn): Truth[] {
  const homes = areas.all.filter(({ level }) => level === 'municipality')
  const women = new Map(homes.map(({ slug }) => [slug, 150 + Math.round(draw() * 3000)]))
  const level = new Map(homes.flatMap(({ slug }) => Object.keys(shares).map((code) => [`${code} ${slug}`, 0.75 + draw() / 2])))
  const own = years.flatMap((year) =>
    homes.flatMap(({ slug }) => {
      const pregnant = Math.round((women.get(slug) ?? 0) * (0.97 + draw() * 0.06))
      const newborn = Math.round(pregnant * (1 + draw() * 0.015))
      const counted = Object.entries(shares).map(([indicator, share]): Truth => {
        const whole = ofNewborns.includes(indicator) ? newborn : pregnant
        const factor = level.get(`${indicator === '9' ? '4' : indicator} ${slug}`) ?? 1
        return { indicator, area: slug, year, whole, count: Math.max(1, Math.round(share * factor * whole)) }
      })
      const waiting = { indicator: '12', area: slug, year, whole: 20 + Math.round(draw() * 50) }
      const families = { indicator: '7b', area: slug, year, whole: 0, count: Math.round(draw() * 90) }
      return [...counted, { ...waiting, count: waiting.whole * Math.round(5 + draw() * 60) }, families]
    }),
  )
  const larger = areas.all.filter(({ level: each }) => each !== 'municipality')
  return [...own, ...larger.flatMap(({ slug }) => sums(own, new Set(areas.members(slug, 'municipality').map((home) => home.slug)), slug))]
}

function sums(own: readonly Truth[], homes: ReadonlySet<string>, slug: string): Truth[] {
  const groups = Map.groupBy(
    own.filter((truth) => homes.has(truth.area)),
    ({ indicator, year }) => `${indicator} ${year}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const total = (of: (truth: Truth) => number) => group.reduce((sum, truth) => sum + of(truth), 0)
    return first === undefined ? [] : [{ ...first, area: slug, count: total(({ count }) => count), whole: total(({ whole }) => whole) }]
  })
}

interface Printing {
  decimals: number
  toTens: boolean
  withCount: boolean
  withWhole: boolean
}

function printed(
  { indicator, area: slug, year, count, whole }: Truth,
  { decimals, toTens, withCount, withWhole }: Printing,
): CheckedFigure {
  const unit = findIndicator(indicator)?.unit ?? 'count'
  const asCount = (number: number) => (toTens ? Math.round(number / 10) * 10 : number)
  const exact = unit === 'count' ? asCount(count) : (count / whole) * (unit === 'percent' ? 100 : 1)
  const places = unit === 'count' ? 0 : decimals
  return {
    indicator,
    area: slug,
    period: parsePeriod(String(year)) ?? undated,
    numerator: unit !== 'count' && withCount ? asCount(count) : null,
    denominator: unit !== 'count' && withWhole ? asCount(whole) : null,
    value: { value: Number(exact.toFixed(places)), decimals: places },
    unit,
    n: null,
    state: 'known',
    source: 'bron',
    qualifiers: toTens ? ['rounded_to_10'] : [],
    id: `${indicator}-${slug}-${year}`,
  }
}

const printings = fc.record({
  decimals: fc.constantFrom(0, 1, 2),
  toTens: fc.boolean(),
  withCount: fc.boolean(),
  withWhole: fc.boolean(),
})

const told = (found: readonly Contradiction[]) =>
  found
    .slice(0, 3)
    .map(({ rule, figures, terms }) => `${rule}: ${figures.map(({ figure }) => figure.id).join(', ')} ${JSON.stringify(terms)}`)

/** Numbers from 0 to 1 by a seed (mulberry32), so that a whole country is one small value to fast-check. */
function seeded(seed: number): Drawn {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

describe('figures that are true', () => {
  test('contradict nothing, however they are rounded and whatever is left out', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: 6 }),
        printings,
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        (seed, regions, municipalities, printing, gaps) => {
          const areas = areaTree(hierarchy(regions, municipalities))
          const draw = seeded(seed)
          const figures = truths(areas, draw).map((truth) => printed(truth, printing))
          expect(told(findContradictions(figures, areas))).toEqual([])
          expect(
            told(
              findContradictions(
                figures.filter(() => draw() > gaps),
                areas,
              ),
            ),
          ).toEqual([])
        },
      ),
      { numRuns: 120, seed: 20261123 },
    )
  })

  test('of a survey fit the number of answers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0, 1, 2),
        (n, share, decimals) => {
          const count = Math.round(share * n)
          const truth = { indicator: '1a', area: 'regio-0', year: 2024, count, whole: n }
          const figure = { ...printed(truth, { decimals, toTens: false, withCount: false, withWhole: false }), n }
          expect(told(findContradictions([figure], areaTree(hierarchy(1, 2))))).toEqual([])
        },
      ),
      { seed: 20261123 },
    )
  })
})

const precise = { decimals: 1, toTens: false, withCount: true, withWhole: false }
const value = (number: number) => ({ value: Number(number.toFixed(1)), decimals: 1 })

/** One figure of a true country with something done to it, as it happens in a sheet. */
const slips: readonly { slip: string; of: (truth: Truth) => boolean; done: (figure: CheckedFigure) => Partial<CheckedFigure> }[] = [
  {
    slip: 'a share in per mille under per cent',
    of: ({ indicator, area: slug }) => indicator === '8a' && slug === 'gemeente-0-1',
    done: (figure) => ({ value: value((figure.value?.value ?? 0) * 10), numerator: null }),
  },
  {
    slip: 'a decimal too far to the left, with its count',
    of: ({ indicator, area: slug }) => indicator === '4' && slug === 'regio-0',
    done: (figure) => ({ value: { value: (figure.value?.value ?? 0) / 10, decimals: 2 } }),
  },
  {
    slip: 'a count ten times too high',
    of: ({ indicator, area: slug, count }) => indicator === '7b' && slug.startsWith('gemeente') && count > 30,
    done: (figure) => ({ value: { value: (figure.value?.value ?? 0) * 40, decimals: 0 } }),
  },
  {
    slip: 'a whole that misses a part',
    of: ({ indicator, area: slug }) => indicator === '7b' && slug === 'regio-0',
    done: (figure) => ({ value: { value: Math.floor((figure.value?.value ?? 0) * 0.8), decimals: 0 } }),
  },
  {
    slip: 'a whole that counts too many',
    of: ({ indicator, area: slug }) => indicator === '7b' && slug === 'regio-0',
    done: (figure) => ({ value: { value: (figure.value?.value ?? 0) + 25, decimals: 0 } }),
  },
  {
    slip: 'a mean outside its parts',
    of: ({ indicator, area: slug }) => indicator === '5' && slug === 'regio-0',
    done: () => ({ value: value(29), numerator: null }),
  },
  {
    slip: 'a percentage of another population',
    of: ({ indicator, area: slug }) => indicator === '8a' && slug === 'deel-0',
    done: (figure) => ({ value: value((figure.value?.value ?? 0) * 1.5) }),
  },
  {
    slip: 'numerator and denominator swapped',
    of: ({ indicator, area: slug }) => indicator === '9' && slug === 'nederland',
    done: (figure) => ({ numerator: 5000, denominator: Number(figure.numerator) / 100 }),
  },
  {
    slip: 'an answer that no number of people gives',
    of: ({ indicator, area: slug }) => indicator === '5' && slug === 'gemeente-0-0',
    done: () => ({ value: value(8.7), numerator: null, n: 40 }),
  },
]

describe('a slip', () => {
  test.each(slips)('is found: $slip', ({ of, done }) => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...years), (seed, year) => {
        const areas = areaTree(hierarchy(2, 4))
        const truth = truths(areas, seeded(seed))
        const planted = truth.find((each) => each.year === year && of(each))
        fc.pre(planted !== undefined)
        const figures = truth.map((each) => {
          const figure = printed(each, precise)
          return each === planted ? { ...figure, ...done(figure) } : figure
        })
        const wrong = figures.find(({ id }) => planted !== undefined && id === `${planted.indicator}-${planted.area}-${planted.year}`)
        const found = findContradictions(figures, areas)
        expect(found.some((each) => each.figures.some(({ figure }) => figure === wrong))).toBe(true)
      }),
      { numRuns: 25, seed: 20261123 },
    )
  })

  test('is not seen in a municipality that took in another one, and a figure after its end is', () => {
    const merged = [
      area('nederland', 'nation', []),
      area('oud', 'municipality', ['nederland'], { untilYear: 2021, successor: 'nieuw' }),
      area('nieuw', 'municipality', ['nederland']),
    ]
    const truth = (slug: string, year: number, whole: number) => ({ indicator: '8a', area: slug, year, count: whole / 20, whole })
    const figures = [truth('oud', 2021, 1000), truth('nieuw', 2021, 1000), truth('nieuw', 2022, 2000)].map((each) => printed(each, precise))
    const late = printed(truth('oud', 2022, 1000), precise)
    expect(told(findContradictions(figures, areaTree(merged)))).toEqual([])
    expect(findContradictions([...figures, late], areaTree(merged)).map(({ rule }) => rule)).toEqual(['area_not_there'])
    const apart = merged.map((each) => ({ ...each, successor: null }))
    expect(findContradictions(figures, areaTree(apart)).map(({ rule }) => rule)).toEqual(['growth_differs'])
  })
})
