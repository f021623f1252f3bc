import { factsheetText } from '../factsheet/factsheet.text.ts'
import { figureFacts } from '../factsheet/figure-facts.ts'
import { causalWords, looseNumbers } from '../factsheet/text/loose-numbers.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { changedRefs, figuresToName, type LetterNotes, notesOf } from './figure-refs.ts'
import { type LetterRef, letterParts, writtenRef } from './letter.ts'
import type { LetterOnDesk } from './read-letter.ts'

export interface LetterChecks extends LetterNotes {
  /** Named figures that are not published. */
  unknown: readonly string[]
  /** Named figures whose number the words before them do not say. */
  changed: readonly { ref: LetterRef; value: string }[]
  /** Numbers of people and shares that no published figure says, as typed. */
  numbers: readonly string[]
  /** Words that name a cause. */
  causes: readonly string[]
}

/** The footnotes of a letter, and what somebody should look at before it is sent. */
export function checksOf({ letter, factsheet }: Pick<LetterOnDesk, 'letter' | 'factsheet'>): LetterChecks {
  const figures = figuresToName(factsheet)
  const { notes, sources } = notesOf(letter, factsheet)
  const printed = [...figures.values()].map((figure) => [figureValueText(figure, 'nl'), ...figureFacts(figure, 'nl')].join(' ')).join(' · ')
  // What the figures do not say is itself said with such words.
  const text = letterParts
    .map((part) => letter[part])
    .join('\n')
    .replaceAll(factsheetText.nl.limitsText, '')
  const withoutNames = text.replaceAll(/\[[^\]]*\]/g, '')
  return {
    notes,
    sources,
    unknown: notes.filter(({ about }) => about === null).map(({ ref }) => writtenRef(ref)),
    changed: changedRefs(letter, figures),
    numbers: looseNumbers(withoutNames, printed),
    causes: causalWords(withoutNames),
  }
}
