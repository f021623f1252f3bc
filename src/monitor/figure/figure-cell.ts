import { type Printed, printed } from './figure.ts'

/** A cell of a figures file as a number, or the code of what is wrong with it and how it should be written. */
export type NumberCell = { ok: true; number: Printed | null } | { ok: false; code: string; hint?: string }

const plain = /^-?\d+(\.\d+)?$/
const decimalComma = /^-?\d+,\d+$/
const dutchThousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/

/** Empty is null. Numbers are written with a point and nothing else; what Dutch spreadsheets make of them is refused with the remedy. */
export function readNumber(text: string): NumberCell {
  if (text === '') return { ok: true, number: null }
  if (text.endsWith('%')) return { ok: false, code: 'percent_sign', hint: text.slice(0, -1).trim().replace(',', '.') }
  if (decimalComma.test(text)) return { ok: false, code: 'decimal_comma', hint: text.replace(',', '.') }
  if (dutchThousands.test(text) && (text.includes(',') || text.split('.').length > 2))
    return { ok: false, code: 'thousands', hint: text.replaceAll('.', '').replace(',', '.') }
  if (!plain.test(text)) return { ok: false, code: 'not_a_number' }
  return { ok: true, number: printed(text) }
}

/** Empty is null. Counts are whole and not negative; `1.234` is taken for thousands and refused. */
export function readCount(text: string): NumberCell {
  const cell = readNumber(text)
  if (!cell.ok || cell.number === null) return cell
  if (cell.number.decimals > 0) return { ok: false, code: 'not_whole', hint: text.replace('.', '') }
  return cell.number.value < 0 ? { ok: false, code: 'negative' } : cell
}
