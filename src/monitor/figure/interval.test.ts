import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from './figure.ts'
import { chanceOfCounts, chanceOfShares, intervalOf, poisson, wilson } from './interval.ts'

const figure: Figure = {
  set: { id: 'a', slug: 'openbare-cijfers', fictitious: false },
  indicator: '8a',
  definitionVersion: 1,
  area: { slug: 'renkum', code: 'GM0274', name: 'Renkum', level: 'municipality' },
  period: { text: '2023', from: 2023, until: 2023 },
  numerator: 15,
  denominator: 148,
  value: { value: 10.1, decimals: 1 },
  range: null,
  unit: 'percent',
  n: null,
  state: 'known',
  source: { key: 'bron', title: 'Bron', publisher: 'GGD', year: 2024, note: null },
  qualifiers: [],
  remark: null,
  id: '',
}

describe('the interval of a share', () => {
  // Newcombe RG, Statistics in Medicine 1998;17:857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of Newcombe', (cases, total, low, high) => {
    const found = wilson({ cases, total })
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('holds its share, stays within 0 and 1, narrows with more cases, and mirrors', () => {
    const shares = fc.integer({ min: 1, max: 5000 }).chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))
    fc.assert(
      fc.property(shares, ([cases, total]) => {
        const { low, high } = wilson({ cases, total })
        expect(low >= 0 && low <= cases / total && cases / total <= high && high <= 1).toBe(true)
        const more = wilson({ cases: cases * 4, total: total * 4 })
        expect(more.high - more.low).toBeLessThan(high - low)
        expect(wilson({ cases: total - cases, total }).low).toBeCloseTo(1 - high, 9)
      }),
      { seed: 1000 },
    )
  })
})

describe('the interval of a count', () => {
  // Garwood F, Biometrika 1936;28:437-442; 137 is the example of poisson.test in R (115.02 to 161.96).
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.5716],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [50, 37.1109, 65.9183],
    [137, 115.0205, 161.9564],
  ])('of %i is that of Garwood', (count, low, high) => {
    const found = poisson(count)
    expect(found.low).toBeCloseTo(low, 3)
    expect(found.high).toBeCloseTo(high, 2)
  })

  it('holds its count and moves up with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (count) => {
        const one = poisson(count)
        const next = poisson(count + 1)
        expect(one.low <= count && count <= one.high && one.low < next.low && one.high < next.high).toBe(true)
      }),
      { seed: 1000, numRuns: 60 },
    )
  })
})

describe('chance', () => {
  // Fisher's tea (Agresti, Categorical Data Analysis, 3.5.2) and his twins (fisher.test in R).
  it.each([
    [3, 4, 1, 4, 0.4857],
    [2, 17, 10, 13, 0.0005367],
  ])('of %i in %i against %i in %i is that of Fisher', (cases, total, otherCases, otherTotal, p) => {
    expect(chanceOfShares({ cases, total }, { cases: otherCases, total: otherTotal })).toBeCloseTo(p, p < 0.001 ? 7 : 4)
  })

  // The sign test: 2 against 8 is 0.109375 exactly.
  it.each([
    [2, 8, 0.109375],
    [5, 5, 1],
    [0, 6, 0.03125],
  ])('of %i against %i is that of the sign test', (one, other, p) => {
    expect(chanceOfCounts(one, other)).toBeCloseTo(p, 9)
  })

  it('is between 0 and 1, the same either way round, and sure of nothing where nothing differs', () => {
    const share = fc.integer({ min: 1, max: 400 }).chain((total) => fc.record({ cases: fc.nat({ max: total }), total: fc.constant(total) }))
    fc.assert(
      fc.property(share, share, fc.nat(2000), fc.nat(2000), (one, other, count, otherCount) => {
        const p = chanceOfShares(one, other)
        expect(p >= 0 && p <= 1).toBe(true)
        expect(chanceOfShares(other, one)).toBeCloseTo(p, 9)
        expect(chanceOfShares(one, one)).toBeCloseTo(1, 9)
        expect(chanceOfCounts(count, otherCount)).toBe(chanceOfCounts(otherCount, count))
      }),
      { seed: 1000 },
    )
  })
})

describe('which figures have one', () => {
  it.each<[string, Partial<Figure>, string | null]>([
    ['a share with its counts', {}, 'share'],
    ['a rare share of which only the cases are stated', { denominator: null, value: { value: 4.2, decimals: 1 } }, 'counted_share'],
    ['a common one of which only the cases are stated', { denominator: null }, null],
    ['a survey with its answers', { indicator: '1b', numerator: null, denominator: null, n: 50 }, 'share'],
    ['about a share of answers', { indicator: '1a', numerator: null, denominator: null, n: 50, qualifiers: ['approximately'] }, 'share'],
    ['a count of people', { indicator: '7-pop', unit: 'count', numerator: null, denominator: null }, 'count'],
    ['a bare share', { numerator: null, denominator: null }, null],
    ['an estimate', { qualifiers: ['estimated'] }, null],
    ['a bound', { qualifiers: ['more_than'] }, null],
    ['a rounded count', { qualifiers: ['rounded_to_10'], denominator: null }, null],
    ['all municipalities there are', { indicator: 'rivm-3' }, null],
    ['something known by name only', { indicator: 'nnz-keuze-uitstel' }, null],
    ['a reason', { state: 'withheld', value: null, numerator: null, denominator: null }, null],
    ['what is disputed', { state: 'disputed', remark: 'telt niet op' }, null],
    ['counts that contradict their share', { value: { value: 50, decimals: 0 } }, null],
    ['no denominator at all', { denominator: 0, numerator: 0 }, null],
    ['a mean', { indicator: '12', unit: 'days' }, null],
  ])('%s', (_, change, method) => {
    expect(intervalOf({ ...figure, ...change })?.method ?? null).toBe(method)
  })

  it('is in the unit of the figure', () => {
    const share = intervalOf(figure)
    expect(share?.low).toBeCloseTo(6.24, 2)
    expect(share?.high).toBeCloseTo(16.05, 2)
    const cases = intervalOf({ ...figure, numerator: 52, denominator: null, value: { value: 4.2, decimals: 1 } })
    expect(cases?.low).toBeCloseTo((4.2 * 38.837) / 52, 2)
    expect(cases?.high).toBeCloseTo((4.2 * 68.191) / 52, 2)
  })
})
