/** A file of rows (RFC 4180, UTF-8 with CRLF). Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay as they are. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

const isNumber = /^-?\d+(\.\d+)?$/
const startsFormula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const safe = startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
