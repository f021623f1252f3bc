import { describe, expect, it } from 'vitest'
import { readTable, type TableShape } from './read-table.ts'

const shape: TableShape = {
  columns: ['area', 'value'],
  names: { area: ['gemeente', 'gebied'], value: ['waarde'], count: ['aantal'] },
  numbers: ['value'],
  counts: ['count'],
}

function read(text: string | Uint8Array) {
  const reading = readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text, shape)
  if (!reading.ok) return reading.problems.map(({ line, column, code }) => [line, column, code])
  const { readAs, rows } = reading
  return [
    readAs.encoding,
    readAs.separator,
    readAs.decimals,
    ...rows.map(({ cell }) => [cell('area'), cell('value'), cell('count')].join(' ')),
  ]
}

const utf16 = (text: string) => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))

describe('a table as offices save it', () => {
  it.each([
    ['area,value\nEde,6.3\n', ['utf-8', ',', 'point', 'Ede 6.3 ']],
    ['Gemeente;Waarde;Aantal\nEde;6,3;1.040\nSúdwest;-1,5;7\n', ['utf-8', ';', 'comma', 'Ede 6.3 1040', 'Súdwest -1.5 7']],
    ['Gemeente;Waarde\nEde;1.234,5\n', ['utf-8', ';', 'comma', 'Ede 1234.5 ']],
    ['Gebied;Waarde\nEde;1.040\n', ['utf-8', ';', 'comma', 'Ede 1040 ']],
    ['Gebied;Waarde;Aantal\nEde;1.040;1.040\nEde;5.4;2\n', ['utf-8', ';', 'point', 'Ede 1.040 1040', 'Ede 5.4 2']],
    ['Gebied;Waarde\nEde;107.9\nEde;6,3\n', ['utf-8', ';', 'comma', 'Ede 107.9 ', 'Ede 6.3 ']],
    [utf16('Gemeente\tWaarde\r\nSúdwest\t6,3\r\n'), ['utf-16', '\t', 'comma', 'Súdwest 6.3 ']],
  ])('is read: %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['Gebied;Waarde\nEde;1.040\nEde;6,3\nEde;107.9\n', [[2, 'value', 'either_sign']]],
    ['Gebied;Cijfer\nEde;1\n', [[1, 'value', 'missing_column']]],
    ['Gemeente;Waarde\nEde;1;2\n', [[2, null, 'uneven_row']]],
    [new Uint8Array(Buffer.from('Gebied;Waarde\nEde;1\nS\xfadwest;2\n', 'latin1')), [[3, null, 'not_utf8']]],
  ])('is refused at its place: %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('takes the nearer of two words for one column, wherever it stands', () => {
    expect(read('Gebied;Gemeente;Waarde\nOost;Ede;1,5\n')).toEqual(['utf-8', ';', 'comma', 'Ede 1.5 '])
  })

  it('keeps a column of our own name beside one in Dutch', () => {
    expect(read('area,Gemeente,value\nede,Ede,6.3\n')).toEqual(['utf-8', ',', 'point', 'ede 6.3 '])
  })
})
