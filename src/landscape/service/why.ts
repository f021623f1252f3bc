import type { Language } from '../../platform/text/text.ts'
import type { FoundServices, ServiceFilter } from './find-services.ts'
import { landscapeText } from './landscape.text.ts'
import { codeText } from './service.text.ts'
import type { FoundRow } from './service-search.store.ts'

/** Which words this service was found by; empty when none were asked. */
export function wordReasons(found: FoundServices, service: FoundRow, language: Language): string[] {
  const text = landscapeText[language].why
  return found.words.flatMap(({ asked, corrected, means }, index) => {
    const word = corrected[0] ?? asked
    const fit = service.fits[index] ?? 0
    if (fit === 0) return []
    if (fit === 4) return text.name(word)
    if (means !== null) return text.synonym(word, means)
    return fit === 3 ? text.other(word) : fit === 2 ? text.suits(word) : text.description(word)
  })
}

/** Why this service is in the answer, in words: the words and the filters it fits. */
export function reasonsFor(found: FoundServices, filter: ServiceFilter, service: FoundRow, language: Language): string[] {
  const text = landscapeText[language].why
  const reasons = [
    ...wordReasons(found, service, language),
    ...(found.area === null ? [] : [service.reach === 'national' ? text.national : text[service.reach](found.area.name)]),
    ...(filter.phase === null ? [] : [text.phase[filter.phase]]),
    ...(filter.need === null ? [] : [text.need(codeText[language].need[filter.need].toLowerCase())]),
    ...(filter.week === null ? [] : [text.week(filter.week)]),
  ]
  return reasons.length > 0 ? reasons : [text.nothing]
}
