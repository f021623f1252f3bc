import type { Factsheet } from '../factsheet/factsheet.ts'
import { figureFacts } from '../factsheet/figure-facts.ts'
import type { Figure } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { type Letter, type LetterRef, letterParts, linesOf, writtenRef } from './letter.ts'
import { letterWords } from './letter-sentence.text.ts'

/** The name of a figure in a letter. */
export function refOf(figure: Figure): LetterRef {
  return { code: figure.indicator, area: figure.area.name, period: periodText(figure.period, 'nl') }
}

/** Every published figure that the factsheet of this area and year holds, by the name a letter gives it; disputed ones are none to quote. */
export function figuresToName({ indicators }: Factsheet): ReadonlyMap<string, Figure> {
  const figures = indicators.flatMap(({ series }) =>
    series.flatMap(({ answer, beside, overYears }) => [
      ...overYears,
      ...beside,
      ...('figure' in answer ? [answer.figure] : []),
      ...(answer.kind === 'elsewhere' ? answer.answers.map(({ figure }) => figure) : []),
    ]),
  )
  return new Map(figures.filter(({ state }) => state !== 'disputed').map((figure) => [writtenRef(refOf(figure)), figure]))
}

/** A footnote: its number, and what it says. `figure` is null when nothing published goes by the name. */
export interface LetterNote {
  number: number
  ref: LetterRef
  figure: Figure | null
  text: string
}

export interface LetterNotes {
  notes: readonly LetterNote[]
  /** Every source the notes name, by its letter. */
  sources: readonly { letter: string; text: string }[]
}

/** The footnotes of a letter in the order in which figures are named; one that is named again keeps its number. */
export function notesOf(letter: Letter, figures: ReadonlyMap<string, Figure>): LetterNotes {
  const refs = letterParts.flatMap((part) => linesOf(letter[part]).flatMap(({ steps }) => steps.flatMap(({ ref }) => ref ?? [])))
  const named = [...new Map(refs.map((ref) => [writtenRef(ref), ref])).values()].map((ref) => ({
    ref,
    figure: figures.get(writtenRef(ref)) ?? null,
  }))
  const sources = [
    ...new Map(named.flatMap(({ figure }) => (figure === null ? [] : [[figure.source.key, figure.source] as const]))).values(),
  ]
  const letterOf = (figure: Figure) => String.fromCharCode(65 + sources.findIndex(({ key }) => key === figure.source.key))
  return {
    notes: named.map(({ ref, figure }, at) => {
      const before = figure === null ? -1 : named.findIndex((other) => other.figure?.indicator === figure.indicator)
      const text =
        figure === null
          ? letterWords.note.unknown(writtenRef(ref))
          : noteText(ref, figure, letterOf(figure), before < at ? before + 1 : null)
      return { number: at + 1, ref, figure, text }
    }),
    sources: sources.map(({ title, publisher, year }, at) => ({
      letter: String.fromCharCode(65 + at),
      text: `${[title, publisher, ...(year === null ? [] : [String(year)])].join(', ')}.`,
    })),
  }
}

/** What, where, when, how many of how many, by which definition (or that of an earlier note), from which source. */
function noteText(ref: LetterRef, figure: Figure, source: string, same: number | null): string {
  const { note } = letterWords
  const definition = findIndicator(figure.indicator)
  const facts = figure.state === 'known' ? figureFacts(figure, 'nl') : []
  const value = figureValueText(figure, 'nl')
  // "47 van 54" says the 47 of a count already.
  const said = facts.some((fact) => fact.startsWith(`${value} `)) ? facts : [value, ...facts]
  const counted =
    definition?.complete === true ? [[note.counted(definition.numerator.nl), ...wholeOf(definition.denominator?.nl)].join(', ')] : []
  return [`${ref.area}, ${ref.period}: ${said.join(', ')}`, ...(same === null ? counted : [note.same(same)]), note.source(source)]
    .map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`))
    .join(' ')
}

function wholeOf(denominator: string | undefined): string[] {
  return denominator === undefined ? [] : [letterWords.note.of(denominator.charAt(0).toLocaleLowerCase('nl') + denominator.slice(1))]
}

/** The names of figures in a letter whose number the words before them do not say: the figure or the words changed meanwhile. */
export function changedRefs(letter: Letter, figures: ReadonlyMap<string, Figure>): readonly { ref: LetterRef; value: string }[] {
  return letterParts.flatMap((part) =>
    linesOf(letter[part]).flatMap(({ steps }) =>
      steps.flatMap(({ text, ref }) => {
        const figure = ref === null ? undefined : figures.get(writtenRef(ref))
        if (ref === null || figure?.state !== 'known') return []
        const value = figureValueText(figure, 'nl')
        return text.toLocaleLowerCase('nl').includes(value.toLocaleLowerCase('nl')) ? [] : [{ ref, value }]
      }),
    ),
  )
}
