import { type FollowUp, type Recommendation, type RecommendationState, recommendationStates } from '../recommendation/recommendation.ts'

// The fields of a factsheet by name: `summary`, `here.5`, `recommendation.<id>.what`, `followed.<id>.words`, `voice.<id>`.

/** The numbers of the indicators, each with a field "how we do it here". */
const numbers = Array.from({ length: 13 }, (_, at) => at + 1)
const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const recommendationField = new RegExp(`^recommendation\\.(${id})\\.(what|who|by|state)$`)
const followedField = new RegExp(`^followed\\.(${id})\\.(state|words)$`)

const longestWords = { summary: 4000, here: 2000, what: 500, who: 120, words: 1000 } as const

export const hereField = (number: number) => `here.${number}`
export const recommendationFieldOf = (recommendation: string, part: 'what' | 'who' | 'by' | 'state') =>
  `recommendation.${recommendation}.${part}`
export const followedFieldOf = (recommendation: string, part: 'state' | 'words') => `followed.${recommendation}.${part}`
export const voiceField = (voice: string) => `voice.${voice}`

/** The most characters that are stored of a field; null when nobody types in it: which voices stand on the sheet is changed by acts of its own. */
export function longestOfFactsheet(field: string): number | null {
  if (field === 'summary') return longestWords.summary
  if (numbers.some((number) => field === hereField(number))) return longestWords.here
  const part = recommendationField.exec(field)?.[2] ?? followedField.exec(field)?.[2]
  if (part === undefined) return null
  return part === 'what' || part === 'who' || part === 'words' ? longestWords[part] : 20
}

/** The code of what is wrong with the words of a field, or null. */
export function faultInFactsheet(field: string, words: string): string | null {
  const longest = longestOfFactsheet(field)
  if (longest === null) return 'unknown_field'
  if (words.length > longest) return 'too_long'
  if (words === '') return null
  if (field.endsWith('.by')) return isDay(words) ? null : 'date'
  return field.endsWith('.state') && !recommendationStates.some((state) => state === words) ? 'unknown_state' : null
}

/** A day the calendar has, in a year of four digits that people plan in. */
function isDay(words: string): boolean {
  const day = /^20\d{2}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === words
}

/** The words of one factsheet, read from its fields. */
export interface FactsheetWords {
  summary: string
  /** "How we do it here", by the number of the indicator; only those with words. */
  here: ReadonlyMap<number, string>
  recommendations: readonly Recommendation[]
  followUps: ReadonlyMap<string, FollowUp>
  /** Ids of the voices that stand on the sheet. */
  voices: readonly string[]
}

/** `fields` in the order in which they were begun: recommendations keep it. */
export function factsheetWordsOf(fields: ReadonlyMap<string, string>): FactsheetWords {
  const words = (field: string) => fields.get(field) ?? ''
  const written = [...fields].filter(([, text]) => text !== '').map(([field]) => field)
  const ids = (pattern: RegExp) => [...new Set(written.flatMap((field) => pattern.exec(field)?.[1] ?? []))]
  return {
    summary: words('summary'),
    here: new Map(numbers.flatMap((number) => (words(hereField(number)) === '' ? [] : [[number, words(hereField(number))]]))),
    recommendations: ids(recommendationField)
      .map((recommendation) => ({
        id: recommendation,
        what: words(recommendationFieldOf(recommendation, 'what')),
        who: words(recommendationFieldOf(recommendation, 'who')),
        by: words(recommendationFieldOf(recommendation, 'by')) || null,
        state: stateOf(words(recommendationFieldOf(recommendation, 'state'))),
      }))
      .filter(({ what, who, by }) => what !== '' || who !== '' || by !== null),
    followUps: new Map(
      ids(followedField).map((recommendation) => [
        recommendation,
        { state: stateOf(words(followedFieldOf(recommendation, 'state'))), words: words(followedFieldOf(recommendation, 'words')) },
      ]),
    ),
    voices: ids(/^voice\.(.+)$/),
  }
}

function stateOf(words: string): RecommendationState {
  return recommendationStates.find((state) => state === words) ?? 'open'
}
