import type { Language } from '../../../platform/text/text.ts'

const formats = { nl: formatOf('nl-NL'), en: formatOf('en-GB') } as const

/** "23 november 2026 om 10:05", in the time of the installation. */
export function momentInWords(moment: string, language: Language): string {
  return formats[language].format(new Date(moment))
}

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' })
}
