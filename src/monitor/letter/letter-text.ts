import { dateInFull } from '../../platform/text/date-words.ts'
import type { Factsheet } from '../factsheet/factsheet.ts'
import { notesOf } from './figure-refs.ts'
import { type Letter, type LetterLineKind, letterParts, linesOf, writtenRef } from './letter.ts'
import { letterWords } from './letter-sentence.text.ts'

/** A stretch of a line with the number of the footnote behind it; null where there is none. */
export interface PrintedPiece {
  text: string
  note: number | null
}

/** A letter ready to lay out: the PDF and the text to copy print exactly these. */
export interface PrintedLetter {
  subject: string
  to: string
  date: string
  salutation: string
  parts: readonly { heading: string; lines: readonly { kind: LetterLineKind; pieces: readonly PrintedPiece[] }[] }[]
  closing: string
  signature: string
  notes: readonly { number: number; text: string }[]
  sources: readonly { letter: string; text: string }[]
}

/** `day` is the date above it. Names of figures become numbers of footnotes. */
export function printedLetter(letter: Letter, factsheet: Factsheet, day: string): PrintedLetter {
  const { area } = factsheet
  const { notes, sources } = notesOf(letter, factsheet)
  const numbers = new Map(notes.map(({ ref, number }) => [writtenRef(ref), number]))
  const one = area.level === 'municipality'
  return {
    subject: letter.subject,
    to: one ? letterWords.to(area.name) : letterWords.toMany(area.name),
    date: dateInFull(day, 'nl'),
    salutation: one ? letterWords.salutation : letterWords.salutationOfMany(area.name),
    parts: letterParts.map((part) => ({
      heading: letterWords.parts[part],
      lines: linesOf(letter[part]).map(({ kind, steps }) => ({
        kind,
        pieces: steps.map(({ text, ref }) => ({ text, note: ref === null ? null : (numbers.get(writtenRef(ref)) ?? null) })),
      })),
    })),
    closing: letterWords.closing,
    signature: one ? letterWords.signature(area.name) : letterWords.signatureOfMany,
    notes: notes.map(({ number, text }) => ({ number, text })),
    sources,
  }
}

/** The letter as plain text, to take along into another program. */
export function letterAsText(printed: PrintedLetter): string {
  const lines = printed.parts.flatMap(({ heading, lines: own }) => [
    heading.toLocaleUpperCase('nl'),
    ...own.map(
      ({ kind, pieces }) =>
        `${kind === 'item' ? '- ' : ''}${pieces.map(({ text, note }) => `${text}${note === null ? '' : ` [${note}]`}`).join('')}`,
    ),
  ])
  return [
    printed.to,
    `${letterWords.date}: ${printed.date}`,
    `${letterWords.about}: ${printed.subject}`,
    printed.salutation,
    ...lines,
    printed.closing,
    printed.signature,
    letterWords.notes.toLocaleUpperCase('nl'),
    ...printed.notes.map(({ number, text }) => `[${number}] ${text}`),
    letterWords.sourceList.toLocaleUpperCase('nl'),
    ...printed.sources.map(({ letter, text }) => `${letter}. ${text}`),
  ].join('\n\n')
}
