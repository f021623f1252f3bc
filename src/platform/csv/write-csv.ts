/**
 * A file of rows (RFC 4180, UTF-8 with CRLF). Text that a spreadsheet would run as a formula gets an apostrophe in front, also behind a
 * semicolon or tab: a Dutch spreadsheet begins a new cell there. Numbers stay as they are.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

const isNumber = /^-?\d+(\.\d+)?$/
const startsFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
const startsFormulaWithin = /([;\t]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g
const needsQuotes = /[",\r\n]/

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const within = text.replaceAll(startsFormulaWithin, "$1'")
  const safe = startsFormula.test(text) && !isNumber.test(text) ? `'${within}` : within
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
