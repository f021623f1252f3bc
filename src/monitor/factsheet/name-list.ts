import type { Language } from '../../platform/text/text.ts'

const formats = { nl: new Intl.ListFormat('nl-NL'), en: new Intl.ListFormat('en-GB') } as const

/** "Regio Zuid, Gelderland-Midden en Nederland"; empty for no names. */
export function nameList(names: readonly string[], language: Language): string {
  return formats[language].format(names)
}
