/** How a workbook prints a number: as a date, or with so many decimals and perhaps as a percentage; null decimals print all there are. */
export type CellFormat =
  | { kind: 'number'; decimals: number | null; percent: boolean }
  | { kind: 'date'; parts: 'year' | 'month' | 'day' }
  | { kind: 'text' }

const general: CellFormat = { kind: 'number', decimals: null, percent: false }
const number = (decimals: number, percent = false): CellFormat => ({ kind: 'number', decimals, percent })
const day: CellFormat = { kind: 'date', parts: 'day' }

/** The formats every workbook knows by number (ECMA-376, part 1, 18.8.30). */
const known: Readonly<Record<number, CellFormat>> = {
  0: general,
  1: number(0),
  2: number(2),
  3: number(0),
  4: number(2),
  9: number(0, true),
  10: number(2, true),
  14: day,
  15: day,
  16: day,
  17: { kind: 'date', parts: 'month' },
  22: day,
  37: number(0),
  38: number(0),
  39: number(2),
  40: number(2),
  49: { kind: 'text' },
}

/** The format with this number; `codes` are the workbook's own. */
export function cellFormat(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id)
  return code === undefined ? (known[id] ?? general) : formatOfCode(code)
}

function formatOfCode(code: string): CellFormat {
  // Only the first section counts: negative numbers and zero have sections of their own.
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .split(';', 1)
    .join('')
    .toLowerCase()
  if (bare.includes('@')) return { kind: 'text' }
  if (/[ymd]/.test(bare)) return { kind: 'date', parts: bare.includes('d') ? 'day' : bare.includes('m') ? 'month' : 'year' }
  if (!/[0#?]/.test(bare)) return general
  const decimals = /\.([0#?]*)/.exec(bare)?.[1] ?? ''
  return { kind: 'number', decimals: /[#?]|e/.test(decimals) ? null : decimals.length, percent: bare.includes('%') }
}

/**
 * The number as the workbook prints it, with a point for decimals and nothing between thousands: 0.042 printed as a percentage is 4.2, 8 with
 * one decimal is 8.0, and the noise of binary fractions is gone. Dates become `2024`, `2024-03` or `2024-03-31`.
 */
export function printedNumber(stored: string, format: CellFormat, from1904: boolean): string {
  const value = Number(stored)
  if (!Number.isFinite(value)) return stored
  if (format.kind === 'date') return dateOf(value, from1904).slice(0, { year: 4, month: 7, day: 10 }[format.parts])
  const { decimals, percent } = format.kind === 'number' ? format : { decimals: null, percent: false }
  const [digits, power] = exactParts(value)
  return rounded(digits, power + (percent ? 2 : 0), decimals)
}

/** Fifteen digits are all a workbook keeps; the rest is noise. 0.1 + 0.2 is 3 and -1. */
function exactParts(value: number): [digits: bigint, power: number] {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  const places = (mantissa.split('.')[1] ?? '').replace(/0+$/, '').length
  const whole = digits === '' || digits === '-' ? '0' : digits
  return [BigInt(whole), whole === '0' ? 0 : Number(exponent) - places]
}

function rounded(digits: bigint, power: number, decimals: number | null): string {
  const places = decimals ?? Math.max(0, -power)
  const shift = power + places
  const units = shift >= 0 ? digits * 10n ** BigInt(shift) : halfAway(digits, 10n ** BigInt(-shift))
  const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const sign = units < 0n ? '-' : ''
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`
}

/** Spreadsheets round halves away from zero. */
function halfAway(number: bigint, by: bigint): bigint {
  const size = number < 0n ? -number : number
  const result = (size * 2n + by) / (by * 2n)
  return number < 0n ? -result : result
}

const dayMs = 86_400_000

function dateOf(serial: number, from1904: boolean): string {
  // Day 60 of the system of 1900 never was; from there on its days are one behind.
  const days = serial - 25_569 + (from1904 ? 1462 : 0)
  const date = new Date((Math.floor(days) + (!from1904 && serial < 60 ? 1 : 0)) * dayMs)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}
