import { daysBetween, type PlainDate } from '../clock.ts'
import type { Language } from './text.ts'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

function formatters(options: Intl.DateTimeFormatOptions) {
  return {
    nl: new Intl.DateTimeFormat(locales.nl, { ...options, timeZone: 'UTC' }),
    en: new Intl.DateTimeFormat(locales.en, { ...options, timeZone: 'UTC' }),
  }
}

// Made once: creating a formatter costs more than a page.
const long = formatters({ day: 'numeric', month: 'long', year: 'numeric' })
const short = formatters({ day: 'numeric', month: 'long' })
const weekday = formatters({ weekday: 'long', day: 'numeric', month: 'long' })
const relative = {
  nl: new Intl.RelativeTimeFormat('nl-NL', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }),
}

const asUtc = (date: PlainDate) => new Date(`${date}T00:00:00Z`)

/** "12 mei 2027". */
export function dateInFull(date: PlainDate, language: Language): string {
  return long[language].format(asUtc(date))
}

/** "dinsdag 12 mei". */
export function dayAndDate(date: PlainDate, language: Language): string {
  return weekday[language].format(asUtc(date))
}

/** "12 mei", with the year only when it is not the year of `today`. */
export function dateNear(date: PlainDate, today: PlainDate, language: Language): string {
  return (date.slice(0, 4) === today.slice(0, 4) ? short : long)[language].format(asUtc(date))
}

/** "vandaag", "over 2 dagen", "3 weken geleden": as people say it; the exact date belongs beside it. */
export function dayFromToday(date: PlainDate, today: PlainDate, language: Language): string {
  const days = daysBetween(today, date)
  if (Math.abs(days) < 14) return relative[language].format(days, 'day')
  if (Math.abs(days) < 70) return relative[language].format(Math.round(days / 7), 'week')
  return relative[language].format(Math.round(days / 30.4), 'month')
}
