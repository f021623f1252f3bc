import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../platform/csv/read-csv.ts'
import { projectFolder } from '../../../platform/project-folder.ts'
import { shippedAreas } from '../../contradiction/shipped-areas.ts'
import { type Figure, type FigureState, figureStates } from '../../figure/figure.ts'
import { figuresCsv } from '../../figure/figure-export.ts'
import { type FigureRow, figureColumns, readFigureRow } from '../../figure/figure-row.ts'
import { undated } from '../../figure/period.ts'
import { indicatorCatalogue } from '../../indicator/catalogue.ts'
import { isGarbled } from '../sheet/text-encoding.ts'
import { checkSheet } from './check-sheet.ts'
import { areas, known, suggested } from './test-sheets.ts'

const text = (content: string) => new TextEncoder().encode(content)

describe('a file of our own', () => {
  const indicators = indicatorCatalogue.filter(({ unit }) => ['percent', 'count', 'days', 'euro'].includes(unit))
  const remark = fc.string({ unit: 'grapheme', maxLength: 40 }).map((content) => content.replaceAll('\0', '').trim())
  const honest = remark.filter(
    (content) => content !== '' && !isGarbled(content) && !/^'[=+\-@]/.test(content) && content === content.trim(),
  )
  const figure = fc
    .record({
      indicator: fc.constantFrom(...indicators),
      area: fc.constantFrom('bovendorp', 'nederdorp', 'oud-dorp', 'nieuw-dorp'),
      period: fc.constantFrom('2022', '2023', '2019-2021', '2022-07', '2023-07-31', 'undated'),
      state: fc.constantFrom(...figureStates),
      units: fc.nat(99_999),
      decimals: fc.integer({ min: 0, max: 4 }),
      ranged: fc.boolean(),
      numerator: fc.option(fc.nat(5000)),
      denominator: fc.option(fc.integer({ min: 5000, max: 9_999_999 })),
      n: fc.option(fc.nat(9999)),
      remark: fc.option(honest),
      source: fc.constantFrom('verzonnen', 'andere'),
      qualifiers: fc.subarray(['estimated', 'more_than', 'average']),
      id: fc.stringMatching(/^[a-z0-9-]{0,12}$/),
    })
    .map(figureFrom)
    .filter(({ area, period }) =>
      area.slug === 'nieuw-dorp' ? (period.until ?? 2023) >= 2023 : area.slug !== 'oud-dorp' || (period.from ?? 0) <= 2022,
    )
  const figures = fc.uniqueArray(figure, {
    selector: ({ indicator, area, period }) => `${indicator} ${area.slug} ${period.text}`,
    minLength: 1,
    maxLength: 8,
  })

  it('comes back figure for figure, whatever it says', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const { sheet, mapping, decimalsCertain } = suggested(text(figuresCsv(given)))
        expect(decimalsCertain).toBe(true)
        const check = checkSheet(sheet, mapping, { ...known, source: null })
        expect(check.problems).toEqual([])
        expect(figuresCsv(check.figures.map((row, at) => asFigure(row, given[at])))).toBe(figuresCsv(given))
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

it('reads the figures that ship as the command that imports them does', () => {
  const bytes = readFileSync(join(projectFolder, 'data/figures.csv'))
  const everything = { areas: shippedAreas(), sources: sourceKeys(), source: null }
  const { sheet, mapping, decimalsCertain } = suggested(bytes)
  expect(decimalsCertain).toBe(true)
  const check = checkSheet(sheet, mapping, everything)
  expect(check.problems).toEqual([])
  const reading = readCsv(bytes, figureColumns)
  const rows = reading.ok ? reading.rows.map((row) => readFigureRow(row, everything).row) : []
  expect(check.figures).toEqual(rows)
  expect(rows.length).toBeGreaterThan(200)
})

function sourceKeys(): Set<string> {
  const reading = readCsv(readFileSync(join(projectFolder, 'data/sources.csv')), ['key'])
  return new Set(reading.ok ? reading.rows.map((row) => row.cell('key')) : [])
}

interface Given {
  indicator: (typeof indicatorCatalogue)[number]
  area: string
  period: string
  state: FigureState
  units: number
  decimals: number
  ranged: boolean
  numerator: number | null
  denominator: number | null
  n: number | null
  remark: string | null
  source: string
  qualifiers: string[]
  id: string
}

function figureFrom(given: Given): Figure {
  const { indicator, state } = given
  const decimals = indicator.unit === 'count' ? 0 : given.decimals
  const units = indicator.unit === 'percent' ? given.units % (10 ** decimals * 100 + 1) : given.units
  const number = { value: Number((units / 10 ** decimals).toFixed(decimals)), decimals }
  const hasNumber = state === 'known' || state === 'disputed'
  const years =
    given.period === 'undated'
      ? [null, null]
      : given.period === '2019-2021'
        ? [2019, 2021]
        : [Number(given.period.slice(0, 4)), Number(given.period.slice(0, 4))]
  const area = areas.find(given.area)
  return {
    set: { id: '1', slug: 'proef', fictitious: true },
    indicator: indicator.code,
    definitionVersion: indicator.version,
    area: { slug: given.area, code: area?.code ?? null, name: area?.name ?? '', level: 'municipality' },
    period: given.period === 'undated' ? undated : { text: given.period, from: years[0] ?? null, until: years[1] ?? null },
    numerator: hasNumber ? given.numerator : null,
    denominator: hasNumber ? given.denominator : null,
    value: hasNumber && !given.ranged ? number : null,
    range: hasNumber && given.ranged ? { min: number, max: number } : null,
    unit: indicator.unit,
    n: given.n,
    state,
    source: { key: given.source, title: '', publisher: '', year: null, note: null },
    qualifiers: given.qualifiers,
    remark: state === 'disputed' ? (given.remark ?? 'Navragen.') : given.remark,
    id: given.id,
  }
}

/** The row with what a figure has beside it, to be written down again. */
function asFigure(row: FigureRow, like: Figure | undefined): Figure {
  const area = areas.find(row.area)
  return {
    set: like?.set ?? { id: '', slug: '', fictitious: false },
    ...row,
    area: { slug: row.area, code: area?.code ?? null, name: area?.name ?? '', level: 'municipality' },
    numerator: row.numerator?.value ?? null,
    denominator: row.denominator?.value ?? null,
    n: row.n?.value ?? null,
    range: row.rangeMin === null || row.rangeMax === null ? null : { min: row.rangeMin, max: row.rangeMax },
    source: { key: row.source, title: '', publisher: '', year: null, note: null },
  }
}
