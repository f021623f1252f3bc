import { describe, expect, test } from 'vitest'
import { parsePeriod, undated } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import type { CheckedFigure } from './contradiction.ts'
import { findContradictions } from './find-contradictions.ts'
import { shippedAreas } from './shipped-areas.ts'

const areas = shippedAreas()

/** 480 of the denominator, which stands in the source or is left to be reckoned back. */
function figure(indicator: string, year: number, denominator: number, printed: boolean, more: Partial<CheckedFigure> = {}): CheckedFigure {
  return {
    indicator,
    area: 'gelderland-midden',
    period: parsePeriod(String(year)) ?? undated,
    numerator: 480,
    denominator: printed ? denominator : null,
    value: { value: Number((48000 / denominator).toFixed(2)), decimals: 2 },
    unit: 'percent',
    n: null,
    state: 'known',
    source: 'bron',
    qualifiers: [],
    id: `${indicator}-${year}`,
    ...more,
  }
}

const found = (...figures: readonly CheckedFigure[]) =>
  findContradictions(figures, areas).map((each) => [each.rule, ...each.figures.map(({ figure: { id } }) => id)].join(' '))

describe('a total that the definition leaves to the source', () => {
  test('is no contradiction beside another population when it is printed', () => {
    expect(found(figure('5', 2023, 10400, true), figure('8a', 2023, 8000, true))).toEqual([])
    expect(found(figure('5', 2023, 10400, true), figure('8a', 2023, 8000, false))).toEqual([])
    expect(found(figure('5', 2023, 10400, true), figure('4', 2023, 8000, true), figure('9', 2023, 8100, true))).toEqual([])
    expect(found(figure('5', 2020, 12400, true), figure('4', 2022, 8000, true))).toEqual([])
  })

  test('is asked after when nothing is printed', () => {
    expect(found(figure('5', 2023, 10400, false), figure('8a', 2023, 8000, false))).toEqual(['denominators_differ 5-2023 8a-2023'])
    expect(found(figure('5', 2020, 12400, false), figure('4', 2022, 8000, true))).toEqual(['denominators_jump 5-2020 4-2022'])
  })

  test('is held against the same source in other years, and not against another source', () => {
    const later = figure('5', 2022, 8000, true)
    expect(found(figure('5', 2020, 12400, true), later)).toEqual(['denominators_jump 5-2020 5-2022'])
    expect(found(figure('5', 2020, 12400, true, { source: 'andere-bron' }), later)).toEqual([])
  })

  test('names nobody in an indicator made here either', () => {
    const shipped = findIndicator('5')
    if (shipped?.complete !== true) throw new Error('indicator 5 is complete')
    const own = (code: string): IndicatorDefinition => ({
      ...shipped,
      code,
      set: 'own',
      numerator: { nl: `Vrouwen (${code})`, en: `Women (${code})` },
    })
    const made = (code: string, denominator: number) => figure(code, 2023, denominator, true, { definition: own(code) })
    expect(found(made('eigen-1', 10400), made('eigen-2', 5000), figure('8a', 2023, 8000, true))).toEqual([])
  })
})

test('totals of one population by their definitions are compared, printed or not', () => {
  for (const printed of [true, false]) {
    expect(found(figure('4', 2023, 10400, printed), figure('8a', 2023, 8000, printed))).toEqual(['denominators_differ 4-2023 8a-2023'])
  }
})
