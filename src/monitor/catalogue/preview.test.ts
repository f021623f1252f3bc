import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictionWords } from '../contradiction/contradiction-words.ts'
import { findContradictions } from '../contradiction/find-contradictions.ts'
import { shippedAreas } from '../contradiction/shipped-areas.ts'
import { sampleFigure } from '../factsheet/factsheet-sample.ts'
import type { Figure } from '../figure/figure.ts'
import type { CompleteIndicator } from '../indicator/definition.ts'
import { wholeDefinition } from '../indicator/own-definition.ts'
import { misfits, previewOf } from './preview.ts'
import { readDraft } from './read-draft.ts'
import { typedDefinition } from './test-definition.ts'

const read = readDraft('eigen-proef', 1, typedDefinition)
if (!read.ok) throw new Error('the sample is whole')
const counted = wholeDefinition(read.whole.definition)
const figure = (value: `${number}`, more: Partial<Figure> = {}): Figure => ({
  ...sampleFigure('8a', 'renkum', '2025', value),
  indicator: counted.code,
  unit: 'count',
  ...more,
})
const misfitsOf = (one: Figure, definition: CompleteIndicator = counted) => previewOf(definition, [], [one]).rows[0]?.misfits
const period = (text: string, from: number | null, until: number | null) => ({ period: { text, from, until } })
const area = (level: Figure['area']['level']) => ({ area: { slug: 'ede', code: null, name: 'Ede', level } })

describe('a figure under another definition', () => {
  it.each<[string, Figure, readonly string[]]>([
    ['fits', figure('14'), []],
    ['has another unit', figure('4.2', { unit: 'percent' }), ['other_unit']],
    ['has decimals though it is counted', figure('14.5'), ['not_whole']],
    ['has no year', figure('14', period('undated', null, null)), ['undated']],
    ['is of an earlier year', figure('14', period('2023', 2023, 2023)), ['outside_years']],
    ['lies half before the first year', figure('14', period('2023-2024', 2023, 2024)), ['outside_years']],
    ['is of a level that was not chosen', figure('14', area('region')), ['outside_levels']],
    ['is small', figure('9'), ['withheld']],
    ['is at the limit', figure('10'), []],
    ['is zero, which is hidden too', figure('0'), ['withheld']],
    ['says why there is no number', figure('1', { state: 'not_delivered', value: null }), []],
    [
      'is wrong in several ways',
      figure('3', { ...area('nation'), ...period('2020', 2020, 2020) }),
      ['outside_years', 'outside_levels', 'withheld'],
    ],
  ])('%s', (_, one, expected) => expect(misfitsOf(one)).toEqual(expected))

  it('is above the whole, or small by its numerator, when it is a share', () => {
    const share: CompleteIndicator = { ...counted, unit: 'percent' }
    expect(misfitsOf(figure('104', { unit: 'percent' }), share)).toEqual(['above_whole'])
    expect(misfitsOf(figure('4.0', { unit: 'percent', numerator: 4, denominator: 100 }), share)).toEqual(['withheld'])
    expect(misfitsOf(figure('50', { unit: 'percent', n: 6 }), share)).toEqual(['withheld'])
    expect(misfitsOf(figure('50', { unit: 'percent' }), share)).toEqual([])
  })

  it('shows zero where the definition does, and everything where nobody can be recognised', () => {
    expect(misfitsOf(figure('0'), { ...counted, smallNumbers: { hideBelow: 10, zero: 'show' } })).toEqual([])
    expect(misfitsOf(figure('3'), { ...counted, smallNumbers: { hideBelow: null, zero: 'show' } })).toEqual([])
  })

  it('is shown in the unit of the definition with the decimals of its source, withheld, or not at all', () => {
    const shownOf = (one: Figure) => previewOf(counted, [one], []).rows[0]?.shown
    expect(shownOf(figure('14'))).toMatchObject({ unit: 'count', value: { value: 14, decimals: 0 }, definitionVersion: 1 })
    expect(shownOf(figure('4'))).toMatchObject({ state: 'withheld', value: null, numerator: null })
    expect(shownOf(figure('4', { unit: 'percent' }))).toBeNull()
  })
})

describe('a preview', () => {
  it('has the newest first, and a figure that is published as it stands once', () => {
    const old = figure('14', period('2024', 2024, 2024))
    const changed = figure('15')
    const { rows, decimals } = previewOf(counted, [old, figure('14')], [old, changed])
    expect(rows.map((row) => [row.figure.period.text, row.figure.value?.value, row.isPublished])).toEqual([
      ['2025', 14, true],
      ['2025', 15, false],
      ['2024', 14, true],
    ])
    expect(decimals).toEqual({ least: 0, most: 0 })
    expect(previewOf(counted, [], []).decimals).toBeNull()
  })

  it('has a figure once that two sets quote from one source, and twice what two sources print or two sets say otherwise', () => {
    const inSet = (id: string, more: Partial<Figure> = {}) => figure('14', { set: { id, slug: id, fictitious: false }, ...more })
    const other = { ...figure('14').source, key: 'andere-bron' }
    const rows = (published: readonly Figure[], prepared: readonly Figure[]) => previewOf(counted, published, prepared).rows.length
    expect(rows([inSet('a'), inSet('b', { id: 'elders' })], [inSet('a'), inSet('b'), inSet('c')])).toBe(1)
    expect(rows([], [inSet('a'), inSet('b')])).toBe(1)
    expect(rows([inSet('a'), inSet('b', { source: other })], [])).toBe(2)
    expect(rows([inSet('a')], [inSet('b', { state: 'withheld', value: null })])).toBe(2)
    // What a set hides stands in it: one figure, not two.
    expect(rows([inSet('a', { state: 'withheld', value: null })], [inSet('a')])).toBe(1)
  })

  it('counts every misfit as often as its rows tell it, and never shows what it withholds', () => {
    const any = fc.record({
      value: fc.integer({ min: 0, max: 30 }),
      year: fc.integer({ min: 2020, max: 2028 }),
      level: fc.constantFrom('municipality' as const, 'region' as const),
      unit: fc.constantFrom('count' as const, 'percent' as const),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.integer({ min: 2, max: 20 }), (given, hideBelow) => {
        const definition: CompleteIndicator = { ...counted, smallNumbers: { hideBelow, zero: 'show' } }
        const figures = given.map(({ value, year, level, unit }, at) =>
          figure(`${value}`, { ...area(level), ...period(String(year), year, year), unit, id: String(at) }),
        )
        const { rows, counts } = previewOf(definition, [], figures)
        expect(rows).toHaveLength(figures.length)
        for (const misfit of misfits) expect(counts.get(misfit) ?? 0).toBe(rows.filter((row) => row.misfits.includes(misfit)).length)
        for (const { shown, misfits: found } of rows) {
          const small = shown?.value != null && shown.value.value > 0 && shown.value.value < hideBelow
          expect(small).toBe(false)
          expect(shown === null).toBe(found.includes('other_unit'))
        }
      }),
    )
  })
})

describe('figures of an indicator made here that contradict each other', () => {
  it('are found like any other, and told by its name', () => {
    const zuid = { slug: 'regio-zuid', code: null, name: 'Regio Zuid', level: 'subregion' as const }
    const whole = figure('12', { area: zuid, definition: counted })
    const part = figure('40', { definition: counted })
    const [found] = findContradictions([whole, part], shippedAreas())
    expect(found?.rule).toBe('part_above_whole')
    expect(found === undefined ? '' : JSON.stringify(contradictionWords(found, 'en'))).toContain(typedDefinition.nameEn)
  })
})
