import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, timesHundred } from './number-text.ts'
import { headersOf, outlineOf } from './outline.ts'
import { readSheetFile } from './read-sheet-file.ts'
import { testWorkbook } from './test-workbook.ts'

function outlineOfText(text: string) {
  const reading = readSheetFile(new TextEncoder().encode(text))
  if (!reading.ok) throw new Error(reading.fault.fault)
  const outline = outlineOf(reading.file)
  const [sheet] = outline.sheets
  if (sheet === undefined) throw new Error('no sheet')
  return { ...outline, sheet }
}

describe('a number as people write it', () => {
  it.each([
    ['4,2', '4.2', null],
    ['4,25', '4.25', null],
    ['4.2', '4.2', '4.2'],
    ['1.234', '1234', '1.234'],
    ['1,234', '1.234', '1234'],
    ['1.234,50', '1234.50', null],
    ['1,234.50', null, '1234.50'],
    ['12 345', '12345', '12345'],
    ['4,2 %', '4.2', null],
    ['€ 1.234', '1234', '1.234'],
    ['−3', '-3', '-3'],
    ['007', '007', '007'],
    ['<10', null, null],
    ['-', null, null],
    ['12 34', null, null],
    ['1.2.3', null, null],
    ['2019-2021', null, null],
  ])('%s is %s with a comma', (text, comma, point) => {
    const wrongSign = /^-?\d+,\d{1,2}( %)?$/.test(text)
    expect([readNumber(text, 'comma'), readNumber(text, 'point')]).toEqual([comma, wrongSign ? comma : point])
  })

  it('comes back as it was written in either notation, thousands separated or not', () => {
    const number = fc.tuple(fc.nat(9_999_999), fc.integer({ min: 0, max: 4 }), fc.boolean())
    fc.assert(
      fc.property(number, ([units, decimals, grouped]) => {
        const written = (units / 10 ** decimals).toFixed(decimals)
        for (const [sign, language] of [
          ['comma', 'nl-NL'],
          ['point', 'en-GB'],
        ] as const) {
          const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: grouped }
          expect(readNumber(new Intl.NumberFormat(language, format).format(Number(written)), sign)).toBe(written)
        }
      }),
      { seed: 3 },
    )
  })

  it.each([
    ['0.042', '4.2'],
    ['0.05', '5'],
    ['0.0', '0'],
    ['1', '100'],
    ['-0.125', '-12.5'],
  ])('%s as a share is %s percent', (share, percent) => {
    expect(timesHundred(share)).toBe(percent)
  })
})

describe('the outline of a sheet', () => {
  it('finds the header below a title, what stands in each column, and what is no number', () => {
    const { sheet } = outlineOfText(
      'Cijfers 2024;;;\n;;;\nGemeente;2022;2023;Opmerking\nA;4,2;x;eerste\nB;<10;5,1;tweede\nC;;6,0;\nBron: verzonnen;;;\n',
    )
    expect(sheet).toMatchObject({ rowCount: 6, headerRow: 3, hiddenRows: 0 })
    expect(headersOf(sheet, 3)).toEqual(['Gemeente', '2022', '2023', 'Opmerking'])
    expect(sheet.columns[1]).toEqual({
      examples: ['4,2', '<10'],
      numbers: 1,
      empty: 2,
      tokens: [{ text: '<10', count: 1 }],
      commas: 1,
      points: 0,
      either: 0,
    })
    expect(sheet.columns[0]).toMatchObject({ examples: ['A', 'B', 'C'], numbers: 0 })
  })

  it('takes the first row when nothing looks like a header, and names columns without one by their letters', () => {
    const { sheet } = outlineOfText('1;2\n3;4\n')
    expect(sheet.headerRow).toBe(1)
    expect(headersOf(outlineOfText('Naam;;n\nA;1;2\n').sheet, 1)).toEqual(['Naam', 'B', 'n'])
  })

  it('finds a header whose names look like numbers, before a row of words among the figures', () => {
    const { sheet } = outlineOfText('Gemeente;Jaar;5 %;8a aantal\nA;2025;4,2;12\nB;2025;n.v.t.;veertien\n')
    expect(sheet.headerRow).toBe(1)
    expect(outlineOfText('Blad van 2025;;\nGemeente;4;5\nA;1,5;2\nB;x;y\n').sheet.headerRow).toBe(2)
  })

  it('counts a sign for decimals only where it can mean one thing', () => {
    const { sheet } = outlineOfText('n;m\n1.234;4.2\n2.345;5.25\n3.456;6.1\n')
    expect(sheet.columns.map(({ commas, points }) => [commas, points])).toEqual([
      [0, 0],
      [0, 3],
    ])
  })

  it('knows the years of a workbook as headers, though they are numbers', () => {
    const reading = readSheetFile(
      testWorkbook([
        {
          name: 'A',
          rows: [
            ['Gebied', 2022, 2023],
            ['Dorp', 4, 5],
          ],
        },
      ]),
    )
    expect(reading.ok && outlineOf(reading.file).sheets[0]).toMatchObject({ headerRow: 1, columns: [{}, { numbers: 1 }, { numbers: 1 }] })
  })

  it('shows the words by which one sees whether the letters are right', () => {
    const wrong = new TextDecoder('windows-1252').decode(new TextEncoder().encode('Fryslân'))
    expect(outlineOfText(`Gebied;n\nSúdwest;1\n${wrong};2\n`)).toMatchObject({ telling: ['Súdwest', wrong], garbled: [wrong] })
  })
})
