import { expect, test } from 'vitest'
import { readNumber } from '../figure/figure-cell.ts'
import { parsePeriod, undated } from '../figure/period.ts'
import type { CheckedFigure } from './contradiction.ts'
import { findContradictions } from './find-contradictions.ts'
import { shippedAreas } from './shipped-areas.ts'

const areas = shippedAreas()
const places = ['arnhem', 'ede', 'renkum', 'rheden', 'duiven', 'barneveld']

/** A column of one indicator, a municipality a row. */
function column(values: readonly string[], more: Partial<CheckedFigure> = {}): CheckedFigure[] {
  return values.map((text, at) => {
    const cell = readNumber(text)
    return {
      indicator: '8d',
      area: places[at] ?? 'ede',
      period: parsePeriod('2023') ?? undated,
      numerator: null,
      denominator: null,
      value: cell.ok ? cell.number : null,
      unit: 'percent',
      n: null,
      state: 'known',
      source: 'bron',
      qualifiers: [],
      id: '',
      line: at + 2,
      ...more,
    }
  })
}

const suspects = (figures: readonly CheckedFigure[]) =>
  findContradictions(figures, areas)
    .filter(({ rule }) => rule === 'maybe_fraction')
    .flatMap((found) => found.figures.map(({ figure }) => figure.value?.value))

test.each([
  ['a column of shares', ['0.04', '0.05', '0.031'], [0.04, 0.05, 0.031]],
  ['one share alone', ['0.04'], [0.04]],
  ['shares far apart, with a whole one', ['0.58', '0.91', '1', '0.62'], [0.58, 0.91, 1, 0.62]],
  ['one share among percentages', ['4.2', '3.9', '0.04', '5'], [0.04]],
  ['small percentages among larger ones', ['1.1', '0.4', '0.25', '2'], []],
  ['a percentage below one', ['0.9'], []],
  ['percentages below one that lie together', ['0.91', '0.83', '0.88'], []],
  ['percentages of one decimal', ['0.4', '0.6'], []],
  ['none at all', ['0', '0'], []],
])('%s: %j', (_, values, expected) => {
  expect(suspects(column(values))).toEqual(expected)
})

test('nothing is asked of what tells itself what it is', () => {
  expect(suspects(column(['0.04'], { isPercentage: true }))).toEqual([])
  expect(suspects(column(['0.04'], { numerator: 4, denominator: 10000 }))).toEqual([])
  expect(suspects(column(['0.04'], { unit: 'per_mille' }))).toEqual([])
})

test('nothing is asked of figures that were taken in before, though they are compared with', () => {
  const standing = column(['4.2', '3.9']).map(({ line: _, ...figure }) => figure)
  expect(suspects(column(['0.04']).map(({ line: _, ...figure }) => figure))).toEqual([])
  expect(suspects([...standing, ...column(['0.04', '0.05', '0.06']).slice(2)])).toEqual([0.06])
})
