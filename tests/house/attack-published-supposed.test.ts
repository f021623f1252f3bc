import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadSolver } from '../../src/monitor/disclosure/solver.ts'
import { readerOf } from './published-reader.ts'
import {
  areaSlugs,
  countOf,
  Installation,
  indicatorOf,
  places,
  placesAndYears,
  someCount,
  type Truth,
  trueCount,
  trueFigure,
} from './published-worlds.ts'

const highs = await loadSolver()
const years = ['2021', '2022', '2023']
const isMunicipality = (slug: string) => places.find(slug)?.level === 'municipality'
const municipalities = areaSlugs.filter(isMunicipality)
const smallest = [...new Set(municipalities.flatMap((slug) => years.flatMap((year) => placesAndYears(slug, year))))].sort()
const counts = fc.array(someCount, { minLength: smallest.length, maxLength: smallest.length })

const totals = areaSlugs.filter((slug) => !isMunicipality(slug))
const within = new Map(totals.map((slug) => [slug, new Set(places.members(slug, 'municipality').map((part) => part.slug))]))
const overlapping = totals.flatMap((one) =>
  totals.flatMap((other) => {
    const [ofOne, ofOther] = [within.get(one), within.get(other)]
    if (ofOne === undefined || ofOther === undefined || ofOne.isDisjointFrom(ofOther)) return []
    return ofOne.isSubsetOf(ofOther) || ofOther.isSubsetOf(ofOne) ? [] : [{ one, other, beside: [...ofOne.symmetricDifference(ofOther)] }]
  }),
)

/** Two totals that overlap, and people in one of the municipalities that only one of them has: in the others nobody is, and no figure says so. */
const world = fc.constantFrom(...overlapping).chain(({ one, other, beside }) =>
  fc.record({
    pair: fc.constant([one, other]),
    beside: fc.constant(beside),
    told: fc.constantFrom(...beside),
    others: fc.subarray(areaSlugs.filter((slug) => !beside.includes(slug))),
    kind: fc.constantFrom('count', 'share', 'survey' as const),
    year: fc.constantFrom(...years),
    parts: counts,
    rests: counts,
  }),
)

type World = typeof world extends fc.Arbitrary<infer Made> ? Made : never

/** Counts of 1 to 9 of which a reader who supposes, and rightly, that nobody is where no figure is about proves that they are below ten. */
async function learned({ pair, beside, told, others, kind, year, ...drawn }: World): Promise<string[]> {
  const empty = beside.filter((slug) => slug !== told)
  const nobody = new Set(empty.flatMap((slug) => placesAndYears(slug, year)))
  const at = (all: readonly number[]) => new Map(smallest.map((each, index) => [each, nobody.has(each) ? 0 : (all[index] ?? 0)]))
  const [truth, rests] = [at(drawn.parts), at(drawn.rests)]
  const whole: Truth = new Map([...truth].map(([each, count]) => [each, count + (rests.get(each) ?? 0)]))
  const spoken = [...new Set([...pair, told, ...others])].filter((slug) => placesAndYears(slug, year).some((each) => !nobody.has(each)))
  const printed = await new Installation().publish(
    'one',
    spoken.map((slug) => trueFigure(kind, slug, year, truth, whole)),
  )
  if (printed === null) throw new Error('was not published')
  const supposed = empty.map((slug) => countOf(slug, 0, year, indicatorOf[kind]))
  const reader = readerOf(highs, [[...printed, ...supposed]], places)
  if (!reader.isConsistent()) throw new Error('what she supposes contradicts what is printed')
  return spoken.filter(isMunicipality).flatMap((slug) => {
    const count = trueCount(truth, slug, year)
    if (count === 0 || count >= 10) return []
    const most = reader.most({ kind: indicatorOf[kind], area: slug, from: Number(year), until: Number(year) })
    return most < 10 ? [`${kind} ${slug} ${year}: ${count}, at most ${most}, of ${spoken.join()} without ${empty.join()}`] : []
  })
}

it('gives no small count away to who supposes nobody where no figure is about', async () => {
  const all: string[] = []
  for (const made of fc.sample(world, { numRuns: 150, seed: 2 })) all.push(...(await learned(made)))
  expect(all).toEqual([])
})
