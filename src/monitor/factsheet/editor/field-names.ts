import type { Language } from '../../../platform/text/text.ts'
import { recommendationText } from '../recommendation/recommendation.text.ts'
import { type RecommendationState, recommendationStates } from '../recommendation/recommendation.ts'
import { editorText } from './editor.text.ts'

/** What a field is called on screen; recommendations by what they say, voices without their words. */
export function fieldName(
  field: string,
  words: ReadonlyMap<string, string>,
  names: ReadonlyMap<number, string>,
  language: Language,
): string {
  const text = editorText[language]
  const [kind = '', id = '', part = ''] = field.split('.')
  switch (kind) {
    case 'here':
      return `${text.here}: ${id} ${names.get(Number(id)) ?? ''}`
    case 'recommendation':
      return `${quoted(words.get(`recommendation.${id}.what`), text.newRecommendation)}: ${partName(part, language)}`
    case 'followed':
      return part === 'words' ? text.became : `${text.earlier} ${text.state}`
    case 'voice':
      return text.voices
    default:
      return text.summary
  }
}

/** Which part of the sheet a field stands in. */
export function sectionName(field: string, language: Language): string {
  const text = editorText[language]
  const [kind = ''] = field.split('.')
  const names: Readonly<Record<string, string>> = {
    here: text.here,
    recommendation: recommendationText[language].title,
    followed: recommendationText[language].earlier,
    voice: text.voices,
  }
  return names[kind] ?? text.summary
}

/** States and voices are kept as codes; people read words. */
export function wordsToRead(field: string, words: string, language: Language): string {
  if (field.startsWith('voice.')) return words === '' ? editorText[language].voiceOff : editorText[language].voiceOn
  if (!field.endsWith('.state')) return words
  const state: RecommendationState = recommendationStates.find((each) => each === words) ?? 'open'
  return recommendationText[language].states[state]
}

function partName(part: string, language: Language): string {
  const { what, who, by, state } = recommendationText[language]
  const names: Readonly<Record<string, string>> = { what, who, by, state }
  return (names[part] ?? part).toLocaleLowerCase(language)
}

function quoted(words: string | undefined, otherwise: string): string {
  if (words === undefined || words === '') return otherwise
  return `“${words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words}”`
}
