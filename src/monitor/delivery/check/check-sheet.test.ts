import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../../figure/figure-row.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { mappingFaults } from '../mapping/mapping.ts'
import { type TestCell, testWorkbook, testZip } from '../sheet/test-workbook.ts'
import { checkSheet } from './check-sheet.ts'
import { known, suggested } from './test-sheets.ts'

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

describe('counts without a figure', () => {
  const column = (header: string, role: 'numerator' | 'denominator') => (mapping: Mapping) => ({
    ...mapping,
    columns: mapping.columns.map((each) => (each.header === header ? { ...each, role } : each)),
  })
  const leavesOut = (mapping: Mapping) => ({
    ...mapping,
    whole: { ...mapping.whole, period: '2024' },
    signs: { ...mapping.signs, '': 'leave_out' as const },
  })

  it('are told at their cells and never lost, whatever empty cells mean', () => {
    const sheet = text('gm_code;8a %;8a aantal;8d %\nGM9001;4,2;52;1,0\nGM9002;;30;\n')
    const { figures, problems, leftOut } = checked(sheet, leavesOut)
    expect(figures.map(inShort)).toEqual(['2 8a bovendorp 2024 4.2 52', '2 8d bovendorp 2024 1.0'])
    expect(problems).toMatchObject([{ line: 3, column: 'B (8a %)', code: 'value_empty' }])
    expect(leftOut).toBe(1)
  })

  it('are told where a whole column of them has no figure beside it', () => {
    const sheet = text('gm_code;8a %;8d\nGM9001;4,2;5\nGM9002;3,0;6\n')
    const { figures, problems } = checked(sheet, (mapping) => leavesOut(column('8d', 'numerator')(mapping)))
    expect(figures.map(inShort)).toEqual(['2 8a bovendorp 2024 4.2', '3 8a nederdorp 2024 3.0'])
    expect(problems).toMatchObject([2, 3].map((line) => ({ line, column: 'C (8d)', code: 'value_empty' })))
  })

  it('are no figures where they only say out of how many', () => {
    const sheet = text('gm_code;8a %;8d\nGM9001;4,2;500\n')
    expect(checked(sheet, (mapping) => leavesOut(column('8d', 'denominator')(mapping)))).toMatchObject({ problems: [], leftOut: 1 })
  })
})

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
      'wide, a year over two columns each, as a text file keeps merged cells',
      text('Prenataal huisbezoek (8a);;;;\nGemeente;2022;;2023;\n;aantal;%;aantal;%\nBovendorp;12;4,2;14;5,0\nNederdorp;x;x;20;6,1\n'),
      ['4 8a bovendorp 2022 4.2 12', '4 8a bovendorp 2023 5.0 14', '5 8a nederdorp 2022 withheld', '5 8a nederdorp 2023 6.1 20'],
    ],
    [
      'wide, a workbook with merged years over merged names',
      testWorkbook([
        {
          name: 'Blad1',
          merged: ['A1:A2', 'B1:C1', 'D1:E1'],
          rows: [
            ['Gemeente', 2022, null, 2023, null],
            [null, 'teller', 'percentage', 'teller', 'percentage'],
            ['Bovendorp', 12, { number: 0.042, format: '0.0%' }, 14, { number: 0.05, format: '0.0%' }],
          ],
        },
      ]),
      ['3 8a bovendorp 2022 4.2 12', '3 8a bovendorp 2023 5.0 14'],
    ],
    [
      'wide, with a first row of signs and an empty column',
      text('Gemeente;2022;;2023\nBovendorp;x;x;x\nNederdorp;4,0;;5,0\n'),
      ['2 8a bovendorp 2022 withheld', '2 8a bovendorp 2023 withheld', '3 8a nederdorp 2022 4.0', '3 8a nederdorp 2023 5.0'],
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

  it('say of percentages how they were read: formatted by the workbook, written with a sign, or a part of one', () => {
    const file = workbook([
      ['Gemeente', 'Jaar', 'Percentage'],
      ['Bovendorp', 2023, { number: 0.04, format: '0%' }],
      ['Nederdorp', 2023, { number: 0.0425, format: '0%' }],
      ['Bovendorp', 2024, '4,2%'],
      ['Nederdorp', 2024, 0.04],
    ])
    const asRole = (role: 'value' | 'share') =>
      checked(file, (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((column) => (column.header === 'Percentage' ? { ...column, role } : column)),
        whole: { ...mapping.whole, indicator: '8a' },
      }))
    const plain = asRole('value')
    expect(plain.problems).toEqual([])
    expect(plain.figures.map((figure) => [inShort(figure), figure.isPercentage ?? false])).toEqual([
      ['2 8a bovendorp 2023 4', true],
      ['3 8a nederdorp 2023 4', true],
      ['4 8a bovendorp 2024 4.2', true],
      ['5 8a nederdorp 2024 0.04', false],
    ])
    const column = 'C (Percentage)'
    const format = { column, kind: 'format', count: 2, rounded: 1, example: { stored: '0.0425', read: '4' } }
    const sign = { column, kind: 'sign', count: 1, rounded: 0, example: { stored: '4.2', read: '4.2' } }
    expect(plain.percentages).toEqual([format, sign])
    expect(asRole('share').percentages).toEqual([
      format,
      sign,
      { column, kind: 'share', count: 1, rounded: 0, example: { stored: '0.04', read: '4' } },
    ])
  })

  it('know a span of years again however it is written', () => {
    const check = checked(text('Gemeente;Jaar;Indicator;Percentage\nBovendorp;2021-2022;8a;4,2\nBovendorp;2021/2022;8a;4,4\n'))
    expect(check.figures.map(inShort)).toEqual(['2 8a bovendorp 2021-2022 4.2'])
    expect(check.problems).toMatchObject([{ line: 3, code: 'double_figure' }])
  })

  it('say of a formula that was never calculated what to do, and never take it for an empty cell', () => {
    const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`
    const words = (...texts: string[]) => texts.map((each) => `<c t="inlineStr"><is><t>${each}</t></is></c>`).join('')
    const file = testZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="/xl/one.xml"/></Relationships>',
      'xl/one.xml': `<worksheet><sheetData>${row(1, words('Gemeente', '8a % 2023'))}${row(2, `${words('Bovendorp')}<c><f>4+1</f><v>5</v></c>`)}${row(
        3,
        `${words('Nederdorp')}<c><f>3/C3</f><v/></c>`,
      )}</sheetData></worksheet>`,
    })
    const check = checked(file)
    expect(check.figures.map(inShort)).toEqual(['2 8a bovendorp 2023 5'])
    expect(check.problems).toMatchObject([{ line: 3, column: 'B (8a % 2023)', code: 'formula_without_result' }])
    expect(check.notes).toEqual([])
  })

  it.each([
    ['big2-per-1000', 'Cijfer', 'percent_in_other_unit', 'per_1000_births', '16%'],
    ['8a', 'Teller', 'percent_as_count', '', '16%'],
  ])('refuse a percentage where %s has something else in %s', (indicator, header, code, hint, value) => {
    const others = header === 'Cijfer' ? [] : [4]
    const file = workbook([
      ['Gemeente', 'Jaar', ...(header === 'Cijfer' ? [] : ['Percentage']), header],
      ['Bovendorp', 2023, ...others, { number: 0.16, format: '0%' }],
    ])
    const check = checked(file, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) => (column.header === 'Cijfer' ? { ...column, role: 'value' as const } : column)),
      whole: { ...mapping.whole, indicator },
    }))
    expect(check.problems).toEqual([{ line: 2, column: `${header === 'Cijfer' ? 'C' : 'D'} (${header})`, code, value, hint }])
    expect(check.figures).toEqual([])
  })

  it('leave nothing behind unseen: titles and notes are told, and what the mapping leaves out', () => {
    const check = checked(text('Gemeente;Jaar;Percentage\nBovendorp;2024;4\nTotaal;2024;5\nBron: verzonnen;;\n;;\n'), (mapping) => ({
      ...mapping,
      areas: { totaal: null },
      whole: { ...mapping.whole, indicator: '8a' },
    }))
    expect([check.figures.length, check.notes, check.leftOut, check.problems]).toEqual([1, [4], 1, []])
  })

  it('name the columns that nothing was read from, unless they are empty', () => {
    const check = checked(text('Gemeente;Jaar;8a %;Zomaar;Leeg\nBovendorp;2024;4;12;\n'))
    expect(check.unused).toEqual(['D (Zomaar)'])
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
    ['Ubbergen;2013;8a;4,2;;;;;;', 'A (Gemeente)', 'former_area', expect.stringContaining('Berg en Dal')],
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
