import type { Language } from '../../../platform/text/text.ts'
import { indicatorNames } from '../editor/indicator-names.ts'
import { recommendationText } from '../recommendation/recommendation.text.ts'
import type { Recommendation } from '../recommendation/recommendation.ts'
import type { WrittenSheet } from '../text/written-sheet.ts'
import { voiceText } from '../voice/voice.text.ts'
import { paragraphsOf, recommendationView } from '../written-view.ts'
import type { ChangeKind } from './factsheet-change.ts'
import type { WrittenPart } from './factsheet-version.ts'

/** A piece of the text of a sheet that does not read the same in two versions, in the words of the sheet. */
export interface WrittenChange {
  part: WrittenPart
  kind: ChangeKind
  /** Which one of its part; empty where there is only one. */
  name: string
  /** Empty where it was not there. */
  before: string
  after: string
}

/** What is different between two versions of the text of a factsheet, in the order of the sheet, what went last; none when it reads the same. */
export function writtenChanges(before: WrittenSheet, after: WrittenSheet, language: Language): readonly WrittenChange[] {
  const [old, young] = [piecesOf(before, language), piecesOf(after, language)]
  const keys = [...new Set([...young.keys(), ...old.keys()])]
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), young.get(key)]
    const piece = is ?? was
    if (piece === undefined || was?.words === is?.words) return []
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    return [{ part: piece.part, kind, name: piece.name, before: was?.words ?? '', after: is?.words ?? '' }]
  })
}

interface Piece {
  part: WrittenPart
  name: string
  words: string
}

/** Everything with words on a sheet, by what it is about. */
function piecesOf(written: WrittenSheet, language: Language): ReadonlyMap<string, Piece> {
  const names = indicatorNames(language)
  const nameOf = (number: number) => `${number}. ${names.get(number) ?? ''}`
  const text = recommendationText[language]
  const worded = (one: Recommendation) => {
    const { what, who, by, state } = recommendationView(one, language)
    return { what, who: text.whoBy(who, by), state }
  }
  const pieces: [string, Piece][] = [
    ['summary', { part: 'summary', name: '', words: paragraphsOf(written.summary).join('\n') }],
    ...[...written.here].map(([number, words]): [string, Piece] => [
      `here ${number}`,
      { part: 'here', name: nameOf(number), words: paragraphsOf(words).join('\n') },
    ]),
    ...written.voices.map(({ id, about, quote, spokenBy }): [string, Piece] => [
      `voice ${id}`,
      { part: 'voices', name: about === null ? voiceText[language].aboutWhole : nameOf(about), words: `“${quote}”\n${spokenBy}` },
    ]),
    ...written.recommendations.map((one): [string, Piece] => {
      const { what, who, state } = worded(one)
      return [`recommendation ${one.id}`, { part: 'recommendations', name: shortened(what), words: [what, who, state].join('\n') }]
    }),
    ...written.earlier.map(({ year, recommendation, followUp, last }): [string, Piece] => {
      const { what, who, state } = worded({ ...recommendation, state: followUp?.state ?? last })
      const became = followUp?.words || text.notTold
      return [
        `earlier ${recommendation.id}`,
        { part: 'earlier', name: `${shortened(what)} (${text.of(year)})`, words: [what, became, who, state].join('\n') },
      ]
    }),
  ]
  return new Map(pieces.filter(([, { words }]) => words !== ''))
}

function shortened(words: string): string {
  return `“${words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words}”`
}
