import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CountedRemark, countedRemark, remarkIn } from './counted-remark.ts'

const days = fc.nat({ max: 400 })
const said: fc.Arbitrary<CountedRemark> = fc.oneof(
  fc.constant({ kind: 'births_unknown' } as const),
  fc.record({ kind: fc.constant('births_fewer' as const), births: fc.nat({ max: 900 }) }),
  fc.record({
    kind: fc.constant('mean' as const),
    of: fc.constantFrom('starts' as const, 'families' as const),
    cases: fc.integer({ min: 1, max: 300 }),
    median: days,
    ninetieth: days,
  }),
)

it('says in the language of the reader what Startlijn says itself', () => {
  fc.assert(
    fc.property(said, (each) => {
      const kept = countedRemark(each, 'nl')
      expect(remarkIn('nl', kept)).toEqual({ words: kept, lang: undefined })
      expect(remarkIn('en', kept)).toEqual({ words: countedRemark(each, 'en'), lang: undefined })
    }),
  )
  expect(countedRemark({ kind: 'mean', of: 'starts', cases: 10, median: 2, ninetieth: 10 }, 'en')).toBe(
    'Mean over 10 starts; half of them waited 2 days at most, nine in ten 10 at most.',
  )
})

it('leaves what a source says, or somebody added to ours, as it is', () => {
  const ours = countedRemark({ kind: 'mean', of: 'starts', cases: 4, median: 2, ninetieth: 0 }, 'nl')
  for (const remark of ['Wijst op minder zwangeren.', `${ours} Navragen.`, ours.replace('4', '04')])
    expect(remarkIn('en', remark)).toEqual({ words: remark, lang: 'nl' })
})
