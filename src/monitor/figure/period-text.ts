import type { Language } from '../../platform/text/text.ts'
import { figureText } from './figure.text.ts'
import type { Period } from './period.ts'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const monthFormat = { nl: formatOf('nl', { month: 'long', year: 'numeric' }), en: formatOf('en', { month: 'long', year: 'numeric' }) }
const dayFormat = {
  nl: formatOf('nl', { day: 'numeric', month: 'long', year: 'numeric' }),
  en: formatOf('en', { day: 'numeric', month: 'long', year: 'numeric' }),
}

/** The period as people say it: "2023", "2021 tot en met 2023", "juli 2020", "jaar niet vermeld". */
export function periodText(period: Period, language: Language): string {
  const text = figureText[language]
  if (period.from === null) return text.undated
  const [from = '', until] = /^\d{4}-\d{4}$/.test(period.text) ? period.text.split('-') : period.text.split('/')
  return until === undefined ? momentText(from, language) : text.until(momentText(from, language), momentText(until, language))
}

/** For table columns and charts: the years alone, such as "2023" or "2021-2023"; empty when undated. */
export function yearsText({ from, until }: Period): string {
  if (from === null || until === null) return ''
  return from === until ? String(from) : `${from}-${until}`
}

function momentText(moment: string, language: Language): string {
  if (moment.length === 4) return moment
  const format = moment.length === 7 ? monthFormat : dayFormat
  return format[language].format(new Date(moment.length === 7 ? `${moment}-01` : moment))
}

function formatOf(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' })
}
