import type { Language } from './text.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** Numbers in the notation of the language with exactly this many decimals; cached, since making one costs more than using it. */
export function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  formats.set(key, format)
  return format
}
