import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellFormat, printedNumber } from './cell-format.ts'
import { readSheetFile } from './read-sheet-file.ts'
import { readWorkbook } from './read-workbook.ts'
import { cellText, columnLetters, formulaWithoutResult, type SheetEncoding, sheetFaults } from './sheet.ts'
import { testWorkbook, testZip } from './test-workbook.ts'
import { isGarbled, tellingWords, ungarbled } from './text-encoding.ts'
import { xmlTags } from './xml-tags.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function rowsOf(file: Uint8Array, wished?: SheetEncoding) {
  const reading = readSheetFile(file, wished)
  if (!reading.ok) throw new Error(reading.fault.fault)
  return reading.file.sheets.map(({ rows }) => rows.map(({ number, cells }) => [number, ...cells.map(cellText)]))
}

function faultOf(file: Uint8Array) {
  const reading = readSheetFile(file)
  return reading.ok ? null : reading.fault
}

describe('a text file', () => {
  it.each([
    ['commas', 'Gemeente,2024\nDorp,"4,2"\n'],
    ['semicolons', 'Gemeente;2024\nDorp;4,2\n'],
    ['tabs', 'Gemeente\t2024\r\nDorp\t4,2\r\n'],
    ['a first line that tells the separator', 'sep=;\r\nGemeente;2024\r\nDorp;4,2\r\n'],
    ['a byte order mark', '\uFEFFGemeente;2024\nDorp;4,2'],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(bytes(text))).toEqual([
      [
        [1, 'Gemeente', '2024'],
        [2, 'Dorp', '4,2'],
      ],
    ])
  })

  it('numbers its rows as a spreadsheet shows them: line ends in quotes are one row, empty rows count', () => {
    expect(rowsOf(bytes('a;b\n"een\ntwee";x\n\n;;\ny;z\n'))).toEqual([
      [
        [1, 'a', 'b'],
        [2, 'een\ntwee', 'x'],
        [5, 'y', 'z'],
      ],
    ])
  })

  it('splits by the separator that gives every line as many columns', () => {
    expect(rowsOf(bytes('Naam;Toelichting, lang\nA;b, c, d\nB;e\n'))[0]?.[1]).toEqual([2, 'A', 'b, c, d'])
  })

  it.each([
    ['', 'empty_file', null],
    ['\n\n;;\n', 'empty_file', null],
    ['a;b\n1;"open\n', 'broken_quotes', 2],
    ['%PDF-1.7 ...', 'not_a_sheet', null],
    ['a\0b', 'not_a_sheet', null],
    ['PK\x03\x04 cut short', 'damaged', null],
    [`${'x;'.repeat(400)}\n1;2\n`, 'too_many_columns', 1],
    ['a;b\n'.repeat(100_001), 'too_many_rows', null],
  ])('refuses %j as %s', (text, fault, row) => {
    expect(faultOf(bytes(text))).toEqual({ fault, row })
  })

  it('knows an old or locked Excel file', () => {
    expect(faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toEqual({ fault: 'old_excel', row: null })
  })
})

describe('letters', () => {
  it.each([
    ['UTF-8', bytes('Gebied;n\nSúdwest;1\n'), 'utf-8', true],
    ['UTF-8 with a mark', joined(new Uint8Array([0xef, 0xbb, 0xbf]), bytes('Gebied;n\nSúdwest;1\n')), 'utf-8', true],
    [
      'UTF-16 with a mark',
      joined(new Uint8Array([0xff, 0xfe]), new Uint8Array(Buffer.from('Gebied;n\nSúdwest;1\n', 'utf16le'))),
      'utf-16',
      true,
    ],
    ['Windows-1252', latin('Gebied;n\nSúdwest;1\n'), 'windows-1252', false],
  ])('of %s are recognised', (_, file, encoding, encodingCertain) => {
    expect(readSheetFile(file)).toMatchObject({ ok: true, file: { encoding, encodingCertain } })
    expect(rowsOf(file)[0]?.[1]).toEqual([2, 'Súdwest', '1'])
  })

  it('may be wished otherwise when the file does not tell', () => {
    const mac = joined(bytes('Gebied;n\nS'), new Uint8Array([0x9c]), bytes('dwest;1\n'))
    expect(rowsOf(mac)[0]?.[1]?.[1]).toBe('Sœdwest')
    expect(rowsOf(mac, 'macintosh')[0]?.[1]?.[1]).toBe('Súdwest')
  })

  it('that went wrong before are seen, and read back where that can be', () => {
    const wrong = new TextDecoder('windows-1252').decode(bytes('één'))
    expect([isGarbled(wrong), ungarbled(wrong)]).toEqual([true, 'één'])
    expect([isGarbled('S\uFFFDdwest'), ungarbled('S\uFFFDdwest')]).toEqual([true, null])
    expect(['één', 'Ãrhus', 'São'].map(isGarbled)).toEqual([false, false, false])
    expect(tellingWords('Gebied;Súdwest-Fryslân\nGebied;2 – 3;één')).toEqual(['Súdwest-Fryslân', 'één'])
  })
})

describe('a workbook', () => {
  const percent = (number: number) => ({ number, format: '0.0%' })

  it('gives its visible sheets with texts, numbers as printed, and merged cells in every row', () => {
    const file = testWorkbook([
      { name: 'Uitleg', rows: [['niets']], hidden: true },
      {
        name: 'Cijfers & meer',
        rows: [
          ['Gemeente', 'Jaar', '%', 'Aantal'],
          ['Dorp <A>', 2024, percent(0.0418), { number: 1234, format: '#,##0' }],
          [null, 2023, percent(0.08), '<10'],
          [],
        ],
        merged: ['A2:A3'],
      },
    ])
    const reading = readSheetFile(file)
    expect(reading).toMatchObject({ ok: true, file: { encoding: null, encodingCertain: true, sheets: [{ name: 'Cijfers & meer' }] } })
    expect(rowsOf(file)).toEqual([
      [
        [1, 'Gemeente', 'Jaar', '%', 'Aantal'],
        [2, 'Dorp <A>', '2024', '4.2', '1234'],
        [3, 'Dorp <A>', '2023', '8.0', '<10'],
      ],
    ])
  })

  it('reads formulas by their result, rich and inline text, and escapes', () => {
    const sheet = `<worksheet><sheetData><row r="3"><c r="A3" t="inlineStr"><is><r><t>Sú</t></r><r><t>dwest_x000D_</t></r></is></c>
      <c r="C3" t="str"><f>A1&amp;"b"</f><v>uit &gt; som</v></c><c r="D3"><f>1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c><c r="F3"/></row></sheetData></worksheet>`
    const file = testZip({
      'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x:workbook><x:sheets><x:sheet name="&a;" r:id="r1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="/xl/one.xml"/></Relationships>',
      'xl/one.xml': sheet,
    })
    expect(rowsOf(file)).toEqual([[[3, 'Súdwest', '', 'uit > som', '2', '#N/A']]])
  })

  it('says of a formula that was never calculated that it has no result, and takes an empty text for empty', () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><f>SUM(B1:B9)</f><v/></c><c r="B1"><f t="shared" si="0"/></c>
      <c r="C1" t="str"><f>IF(A1="","",A1)</f><v></v></c><c r="D1"><v></v></c><c r="E1"><v>4</v></c></row></sheetData></worksheet>`
    const file = testZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="/xl/one.xml"/></Relationships>',
      'xl/one.xml': sheet,
    })
    expect(rowsOf(file)).toEqual([[[1, formulaWithoutResult, formulaWithoutResult, '', '', '4']]])
  })

  it.each([
    ['claims to unpack to gigabytes', testZip({ 'xl/workbook.xml': 'x' }, 4_000_000_000)],
    ['hides how much it unpacks to', testZip({ 'xl/workbook.xml': '\0'.repeat(3_000_000) }, 10)],
  ])('that %s is refused', (_, file) => {
    expect(() => readWorkbook(file, 1_000_000)).toThrow('too_much')
  })

  it.each([
    ['of another office', testZip({ 'content.xml': '<x/>' }), 'open_document'],
    ['that is no workbook', testZip({ 'word/document.xml': '<x/>' }), 'not_a_sheet'],
    ['with nothing in it', testWorkbook([{ name: 'Leeg', rows: [[], [null]] }]), 'empty_file'],
    ['cut in half', testWorkbook([{ name: 'A', rows: [['x']] }]).slice(0, 200), 'damaged'],
  ])('%s is refused', (_, file, fault) => {
    expect(faultOf(file)).toEqual({ fault, row: null })
  })

  it('never throws anything but a refusal, whatever the bytes', () => {
    const good = testWorkbook([
      {
        name: 'A',
        rows: [
          ['Gemeente', 'Jaar'],
          ['Dorp', 2024],
        ],
      },
    ])
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }), fc.nat(good.length), (changes, length) => {
        const broken = good.slice(0, length)
        for (const [at, byte] of changes) if (at < length) broken[at] = byte
        const reading = readSheetFile(broken)
        expect(reading.ok ? reading.file.sheets.length > 0 : sheetFaults.includes(reading.fault.fault)).toBe(true)
      }),
      { numRuns: 300, seed: 11 },
    )
  })
})

describe('how a workbook prints', () => {
  it.each([
    [0.1 + 0.2, 'General', '0.3'],
    [4.16, '0.0', '4.2'],
    [8, '0.0', '8.0'],
    [-0.125, '0.00', '-0.13'],
    [0.05, '0%', '5'],
    [0.041, '0.0\\ "%"', '0.0'],
    [1234.5, '#,##0.00', '1234.50'],
    [12, '€ #,##0;[Red]-€ #,##0', '12'],
    [1.25, '0.##', '1.25'],
    [1.5e-7, 'General', '0.00000015'],
    [2.5e20, 'General', '250000000000000000000'],
    [45_292, 'yyyy-mm-dd', '2024-01-01'],
    [45_292, 'mmm yyyy', '2024-01'],
    [45_292, 'yyyy', '2024'],
    [59, 'd-m-yyyy', '1900-02-28'],
    [61, 'd-m-yyyy', '1900-03-01'],
    [7, '"jaar "0', '7'],
  ])('%f as %s is %s', (value, code, printed) => {
    expect(printedNumber(String(value), cellFormat(164, new Map([[164, code]])), false)).toBe(printed)
  })

  it('knows the formats without a code, and the calendar of 1904', () => {
    expect([1, 2, 9, 10, 14].map((id) => printedNumber('0.5', cellFormat(id, new Map()), false))).toEqual([
      '1',
      '0.50',
      '50',
      '50.00',
      '1899-12-31',
    ])
    expect(printedNumber('43830', cellFormat(14, new Map()), true)).toBe('2024-01-01')
  })
})

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

it('reads tags and nothing else of XML', () => {
  const tags = [...xmlTags('<?xml?><!-- <x> --><a b="1 > 0"><x:c/>t&#233;&unknown;</a>')].map(({ name, kind, text }) => [name, kind, text])
  expect(tags).toEqual([
    ['a', 'open', ''],
    ['c', 'empty', 'té&unknown;'],
    ['a', 'close', ''],
  ])
})
