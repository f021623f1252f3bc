import type { ServiceFilter } from './find-services.ts'
import { needs, phases } from './service.ts'

export const perPage = 15

/** The words of the query string, with the Dutch values of `fase`. */
const phaseWord = { before: 'voor', pregnancy: 'zwanger', after: 'na' } as const
const mostPages = 1000
/** Of a value that means nothing, as much as is said again. */
const mostLetters = 60

/** What the address asks for. Whatever is not understood is left out, and said (`ignoredIn`): an address somebody typed still shows something. */
export function readFilter(query: Readonly<Record<string, string>>): ServiceFilter {
  const page = wholeNumber(query['pagina'], 1, mostPages) ?? 1
  return {
    query: (query['zoek'] ?? '').trim(),
    area: query['gemeente'] || null,
    phase: phases.find((phase) => query['fase'] === phaseWord[phase] || query['fase'] === phase) ?? null,
    need: needs.find((need) => query['waarbij'] === need) ?? null,
    week: wholeNumber(query['week'], 0, 42),
    limit: perPage,
    offset: (page - 1) * perPage,
  }
}

/** A choice in an address that means nothing here. */
export interface Ignored {
  what: 'municipality' | 'when' | 'need' | 'week'
  value: string
}

/** What an address asks for and this search does not do. */
export function ignoredIn(query: Readonly<Record<string, string>>, filter: ServiceFilter, area: { slug: string } | null): Ignored[] {
  const parts = [
    { what: 'municipality', value: query['gemeente'], read: area },
    { what: 'when', value: query['fase'], read: filter.phase },
    { what: 'need', value: query['waarbij'], read: filter.need },
    { what: 'week', value: query['week'], read: filter.week },
  ] as const
  return parts.flatMap(({ what, value, read }) => (read === null && value ? [{ what, value: value.slice(0, mostLetters) }] : []))
}

/** The address of this search, other things changed; always from the first page unless a page is named. */
export function searchAddress(filter: ServiceFilter, change: Partial<ServiceFilter> = {}, page = 1): string {
  const asked = { ...filter, ...change }
  const parameters = new URLSearchParams()
  if (asked.query !== '') parameters.set('zoek', asked.query)
  if (asked.area !== null) parameters.set('gemeente', asked.area)
  if (asked.phase !== null) parameters.set('fase', phaseWord[asked.phase])
  if (asked.need !== null) parameters.set('waarbij', asked.need)
  if (asked.week !== null) parameters.set('week', String(asked.week))
  if (page > 1) parameters.set('pagina', String(page))
  return parameters.size === 0 ? '/zorglandschap' : `/zorglandschap?${parameters}`
}

export function phaseValue(phase: keyof typeof phaseWord): string {
  return phaseWord[phase]
}

function wholeNumber(value: string | undefined, from: number, until: number): number | null {
  if (value === undefined || !/^\d{1,4}$/.test(value)) return null
  const number = Number(value)
  return number >= from && number <= until ? number : null
}
