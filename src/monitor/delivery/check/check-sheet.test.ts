import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../../area/area.ts'
import { areaTree } from '../../../area/area-tree.ts'
import { readCsv } from '../../../platform/csv/read-csv.ts'
import { projectFolder } from '../../../platform/project-folder.ts'
import { shippedAreas } from '../../contradiction/shipped-areas.ts'
import { type Figure, type FigureState, figureStates } from '../../figure/figure.ts'
import { figuresCsv } from '../../figure/figure-export.ts'
import { type FigureRow, figureColumns, readFigureRow } from '../../figure/figure-row.ts'
import { undated } from '../../figure/period.ts'
import { indicatorCatalogue } from '../../indicator/catalogue.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { mappingFaults } from '../mapping/mapping.ts'
import { suggestMapping } from '../mapping/suggest-mapping.ts'
import { outlineOf } from '../sheet/outline.ts'
import { readSheetFile } from '../sheet/read-sheet-file.ts'
import { type TestCell, testWorkbook } from '../sheet/test-workbook.ts'
import { isGarbled } from '../sheet/text-encoding.ts'
import { checkSheet } from './check-sheet.ts'

// Invented places; the old one went into the new one.
const place = (slug: string, name: string, more: Partial<Area> = {}): Area => ({
  slug,
  name,
  code: null,
  level: 'municipality',
  fromYear: null,
  untilYear: null,
  successor: null,
  source: null,
  tile: null,
  parents: [],
  ...more,
})
const areas = areaTree([
  place('bovendorp', 'Bovendorp', { code: 'GM9001' }),
  place('nederdorp', 'Nederdorp', { code: 'GM9002' }),
  place('oud-dorp', 'Oud Dorp', { untilYear: 2022, successor: 'nieuw-dorp' }),
  place('nieuw-dorp', 'Nieuw Dorp', { fromYear: 2023 }),
])
const known = { areas, sources: new Set(['verzonnen', 'andere']), source: 'verzonnen' }

function suggested(bytes: Uint8Array, earlier: readonly Mapping[] = [], fileName = 'blad.csv') {
  const reading = readSheetFile(bytes)
  if (!reading.ok) throw new Error(reading.fault.fault)
  const suggestion = suggestMapping({ sheets: outlineOf(reading.file).sheets, earlier, fileName })
  const sheet = reading.file.sheets.find(({ name }) => name === suggestion.mapping.sheet)
  if (sheet === undefined) throw new Error('no sheet')
  return { ...suggestion, sheet }
}

const text = (content: string) => new TextEncoder().encode(content)
const workbook = (rows: readonly (readonly TestCell[])[]) => testWorkbook([{ name: 'Blad1', rows }])

/** What a sheet gives under the mapping that is suggested, changed where a test says so. */
function checked(bytes: Uint8Array, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  const { sheet, mapping } = suggested(bytes)
  const changed = change(mapping)
  expect(mappingFaults(changed)).toEqual([])
  return checkSheet(sheet, changed, known)
}

const inShort = ({ line, indicator, area, period, value, numerator, denominator, n, state, remark }: FigureRow) =>
  [
    line,
    indicator,
    area,
    period.text,
    value?.value.toFixed(value.decimals) ?? state,
    numerator?.value,
    denominator?.value,
    n?.value,
    remark,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' ')

describe('sheets as sources write them', () => {
  it.each([
    [
      'tidy, with Dutch words',
      text('Gemeente;Jaar;Indicator;Percentage;Aantal;Totaal\nBovendorp;2024;8a;4,2%;52;1.238\nNederdorp;2024;8a;3,0%;30;1.000\n'),
      ['2 8a bovendorp 2024 4.2 52 1238', '3 8a nederdorp 2024 3.0 30 1000'],
    ],
    [
      'wide, a column per year',
      text('Cijfers per jaar;;\nGemeente;2022;2023\nBovendorp;4,2;5\nNederdorp;n.b.;6,1\n\nBron: verzonnen;;\n'),
      ['3 8a bovendorp 2022 4.2', '3 8a bovendorp 2023 5', '4 8a nederdorp 2022 not_delivered', '4 8a nederdorp 2023 6.1'],
    ],
    [
      'wide, a column per indicator with its count',
      text('gm_code,8a %,8a aantal,12\nGM9001,4.2,52,14\n9002,x,,\n'),
      ['2 8a bovendorp 2024 4.2 52', '2 12 bovendorp 2024 14', '3 8a nederdorp 2024 withheld'],
    ],
    [
      'a workbook with percentages, merged names and signs',
      workbook([
        ['Gemeente', 'Jaar', 'Aandeel'],
        ['Bovendorp', 2023, { number: 0.042, format: '0.0%' }],
        ['Nederdorp', 2024, '<10'],
      ]),
      ['2 8a bovendorp 2023 4.2', '3 8a nederdorp 2024 withheld'],
    ],
    [
      'shares, not percentages',
      text('Gemeente;Jaar;Aandeel\nBovendorp;2024;0,042\nNederdorp;2024;4,5%\n'),
      ['2 8a bovendorp 2024 4.2', '3 8a nederdorp 2024 4.5'],
    ],
    [
      'figures beside a reason, which stay readable',
      text('Gemeente;Jaar;Percentage;Teller;Noemer;n\nBovendorp;2024;<5;4;160;80\n'),
      ['2 8a bovendorp 2024 withheld 80 De bron geeft wel: teller 4, noemer 160.'],
    ],
  ])('%s', (_, file, expected) => {
    const check = checked(file, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) => (column.header === '12' ? { ...column, role: 'value' as const, indicator: '12' } : column)),
      areas: { '9002': 'nederdorp' },
      whole: { ...mapping.whole, indicator: '8a', period: '2024' },
    }))
    expect(check.problems).toEqual([])
    expect(check.figures.map(inShort)).toEqual(expected)
  })

  it('leave nothing behind unseen: titles and notes are told, and what the mapping leaves out', () => {
    const check = checked(text('Gemeente;Jaar;Percentage\nBovendorp;2024;4\nTotaal;2024;5\nBron: verzonnen;;\n;;\n'), (mapping) => ({
      ...mapping,
      areas: { totaal: null },
      whole: { ...mapping.whole, indicator: '8a' },
    }))
    expect([check.figures.length, check.notes, check.leftOut, check.problems]).toEqual([1, [4], 1, []])
  })

  it('say with an empty cell what the mapping says of it', () => {
    const file = text('Gemeente;2024\nBovendorp;4\nNederdorp;\n')
    const as = (meaning: 'leave_out' | 'not_registered' | 'zero') =>
      checked(file, (mapping) => ({ ...mapping, signs: { '': meaning }, whole: { ...mapping.whole, indicator: '8a' } }))
    expect(as('leave_out').figures.map(({ area }) => area)).toEqual(['bovendorp'])
    expect(as('not_registered').figures.map(({ state }) => state)).toEqual(['known', 'not_registered'])
  })
})

describe('what is wrong in a sheet', () => {
  const header = 'Gemeente;Jaar;Indicator;Percentage;Teller;Noemer;Stand;Opmerking;Bron;Eenheid'
  it.each([
    ['Bovendorp;2024;8a;104,2;;;;;;', 'D (Percentage)', 'above_whole', '100'],
    ['Bovendorp;2024;3a;-3;;;;;;', 'D (Percentage)', 'negative', undefined],
    ['Bovendorp;2024;8a;4,2;-1;;;;;', 'E (Teller)', 'negative', undefined],
    ['Bovendorp;2024;8a;4,2;30;20;;;;', 'E (Teller)', 'numerator_above_denominator', '20'],
    ['Bovendorp;2024;3a;1,5;;;;;;', 'D (Percentage)', 'not_whole', '15'],
    ['Bovendrop;2024;8a;4,2;;;;;;', 'A (Gemeente)', 'unknown_area', 'Bovendorp'],
    ['9001;2024;8a;4,2;;;;;;', 'A (Gemeente)', 'unknown_area', 'Bovendorp'],
    ['Elders;2024;8a;4,2;;;;;;', 'A (Gemeente)', 'unknown_area', ''],
    [';2024;8a;4,2;;;;;;', 'A (Gemeente)', 'area_missing', undefined],
    ['Oud Dorp;2024;8a;4,2;;;;;;', 'A (Gemeente)', 'area_ended', 'Nieuw Dorp'],
    ['Nieuw Dorp;2021;8a;4,2;;;;;;', 'A (Gemeente)', 'area_not_yet', undefined],
    ['Bovendorp;najaar;8a;4,2;;;;;;', 'B (Jaar)', 'unknown_period', undefined],
    ['Bovendorp;;8a;4,2;;;;;;', 'B (Jaar)', 'period_missing', undefined],
    ['Bovendorp;2024;99z;4,2;;;;;;', 'C (Indicator)', 'unknown_indicator', ''],
    ['Bovendorp;2024;;4,2;;;;;;', 'C (Indicator)', 'indicator_missing', undefined],
    ['Bovendorp;2024;8a;zie noot;;;;;;', 'D (Percentage)', 'unknown_sign', undefined],
    ['Bovendorp;2024;8a;4,2;;;geheim;;;', 'G (Stand)', 'unknown_sign', undefined],
    ['Bovendorp;2024;8a;;;20;;;;', 'D (Percentage)', 'value_empty', undefined],
    ['Bovendorp;2024;8a;4,2;;;withheld;;;', 'G (Stand)', 'value_with_reason', undefined],
    ['Bovendorp;2024;8a;4,2;;;;StÃ©phanie;;', 'H (Opmerking)', 'garbled', 'Stéphanie'],
    ['Bovendorp;2024;8a;4,2;;;;;krant;', 'I (Bron)', 'unknown_source', 'verzonnen, andere'],
    ['Bovendorp;2024;8a;4,2;;;;;;promille', 'J (Eenheid)', 'wrong_unit', 'percent'],
    ['Nederdorp;2024;8a;5;;;;;;', null, 'double_figure', '2'],
  ])('%s: at %s, %s', (row, column, code, hint) => {
    const check = checked(text(`${header}\nNederdorp;2024;8a;4,2;;;;;;\n${row}\n`), (mapping) => ({ ...mapping, signs: {} }))
    expect(check.problems.map(({ value, ...problem }) => problem)).toEqual([
      { line: 3, column, code, ...(hint === undefined ? {} : { hint }) },
    ])
    expect(check.figures).toHaveLength(1)
  })

  it('is told of every row at once', () => {
    const check = checked(text(`${header}\nBovendrop;2024;8a;104,2;;;;;;\nNederdorp;;8a;x y;;;;;;\n`))
    expect(check.problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 unknown_area', '3 period_missing', '3 unknown_sign'])
  })
})

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
