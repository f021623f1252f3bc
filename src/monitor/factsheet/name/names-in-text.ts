import { loadAreas } from '../../../area/area.store.ts'
import { knownOrganisations } from '../../../landscape/service/service.store.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { indicatorCatalogue } from '../../indicator/catalogue.ts'
import type { AreaTextRef } from '../text/area-text.ts'
import { type FactsheetWords, followedFieldOf, hereField, recommendationFieldOf, voiceField } from '../text/factsheet-fields.ts'
import type { ParentVoice } from '../voice/voice.ts'
import { answersAbout } from './name-answer.store.ts'
import { possibleDetails } from './possible-details.ts'
import { digestOf, type NameAnswer, type PossibleName, possibleNames } from './possible-names.ts'

/** Words that may be a name, with what was answered about them; null while nobody did. */
export interface NameInText extends PossibleName {
  answer: NameAnswer | null
  /** The fields of the text they stand in. */
  fields: readonly string[]
}

/** Words of the field that have a capital and are nobody's name. */
const fieldWords =
  'kansrijke start startlijn voorzorg stevig ouderschap nu niet zwanger perined pharos nederlands nederlandse engels engelse arabisch arabische turks turkse pools poolse oekraïens oekraïense tigrinya europees europese jeugdwet omgevingswet moeders centering pregnancy huis van gezond verstand'

/** The words that may be names, or lead to one person otherwise, in what everybody would read of a text: what was typed, and the voices that stand on it. */
export async function namesInText(
  tx: Transaction,
  ref: AreaTextRef,
  words: FactsheetWords,
  voices: readonly ParentVoice[],
): Promise<readonly NameInText[]> {
  const [areas, organisations, answerOf] = await Promise.all([loadAreas(tx), knownOrganisations(tx), answersAbout(tx, ref)])
  const known = [
    fieldWords,
    ...areas.all.map(({ name }) => name),
    ...[...organisations.values()].map(({ name }) => name),
    ...indicatorCatalogue.flatMap((definition) => [definition.name.nl, definition.complete ? definition.shortName.nl : '']),
  ]
  const shown = voices.filter(({ id }) => words.voices.includes(id))
  const typed: readonly (readonly [field: string, text: string])[] = [
    ['summary', words.summary],
    ...[...words.here].map(([number, text]) => [hereField(number), text] as const),
    ...words.recommendations.flatMap(({ id, what, who }) => [
      [recommendationFieldOf(id, 'what'), what] as const,
      [recommendationFieldOf(id, 'who'), who] as const,
    ]),
    ...[...words.followUps].map(([id, one]) => [followedFieldOf(id, 'words'), one.words] as const),
    ...shown.flatMap(({ id, quote, spokenBy }) => [quote, spokenBy].map((text) => [voiceField(id), text] as const)),
  ]
  const inSmall = new Set(known.flatMap((name) => name.toLowerCase().split(/[^\p{L}’']+/u)))
  const { details, rest } = possibleDetails(typed.map(([, text]) => text).join('\n'))
  const found = [...details.map((detail) => ({ ...detail, digest: digestOf(detail.words) })), ...possibleNames(rest, inSmall)]
  // Between the words of a name may stand a comma or the end of a line.
  const standsIn = (text: string, name: string) => name.split(' ').every((word) => text.includes(word))
  const fieldsOf = (name: string) => [...new Set(typed.flatMap(([field, text]) => (standsIn(text, name) ? [field] : [])))]
  return found.map((name) => ({ ...name, answer: answerOf(name.digest), fields: fieldsOf(name.words) }))
}
