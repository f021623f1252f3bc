import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { readSheetFile } from './read-sheet-file.ts'
import { shownCell, shownNumber } from './shown-number.ts'
import { testWorkbook } from './test-workbook.ts'

describe('a number that is shown before it is taken', () => {
  it.each([
    ['4.2%', '4,2%'],
    ['-0.045', '-0,045'],
    ['12', '12'],
    ['2024-03', '2024-03'],
    ['1.2.3', '1.2.3'],
    ['v1.2', 'v1.2'],
  ])('%s is %s in Dutch, and as it is in English', (digits, dutch) => {
    expect([shownNumber(digits, 'nl'), shownNumber(digits, 'en')]).toEqual([dutch, digits])
  })

  const shownOf = (bytes: Uint8Array) => {
    const reading = readSheetFile(bytes)
    if (!reading.ok) throw new Error(reading.fault.fault)
    const column = outlineOf(reading.file).sheets[0]?.columns[1]
    return column?.examples.map((example) => shownCell(example, column, 'nl'))
  }

  it('has a comma where a workbook holds numbers, and stays as written where a text file, or a cell of text, tells its own sign', () => {
    const rows = [
      ['Gemeente', '8a'],
      ['Ede', { number: 0.042, format: '0.0%' }],
      ['Renkum', 5.5],
    ]
    expect(shownOf(testWorkbook([{ name: 'Blad1', rows }]))).toEqual(['4,2%', '5,5'])
    expect(shownOf(testWorkbook([{ name: 'Blad1', rows: [...rows, ['Wageningen', '6.1']] }]))).toEqual(['4.2%', '5.5', '6.1'])
    expect(shownOf(new TextEncoder().encode('Gemeente;8a\nEde;4.2%\nRenkum;5.5\n'))).toEqual(['4.2%', '5.5'])
  })
})
