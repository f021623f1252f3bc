import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'

const month = { nl: new Intl.DateTimeFormat('nl-NL', format()), en: new Intl.DateTimeFormat('en-GB', format()) }

function format(): Intl.DateTimeFormatOptions {
  return { month: 'long', year: 'numeric', timeZone: 'UTC' }
}

/** A date as precise as its source: "2024", "november 2021" or "30 september 2021". */
export function sourceDateInWords(date: string, language: Language): string {
  if (date.length === 4) return date
  if (date.length === 7) return month[language].format(new Date(`${date}-01T00:00:00Z`))
  return dateInFull(date, language)
}
