import type { Language } from '../../../platform/text/text.ts'
import type { ColumnOutline } from './outline.ts'

/** A number of a workbook in the notation of the reader: workbooks keep no sign for decimals, so ours is a point. `4.2%` is `4,2%` in Dutch. */
export function shownNumber(digits: string, language: Language): string {
  return language === 'nl' && /^-?\d+\.\d+%?$/.test(digits) ? digits.replace('.', ',') : digits
}

/** A cell of a preview: as the file writes it where its numbers are text, since that is what the reader is asked about. */
export function shownCell(text: string, column: ColumnOutline | undefined, language: Language): string {
  const isWritten = column === undefined || column.commas + column.points + column.either > 0
  return isWritten ? text : shownNumber(text, language)
}
