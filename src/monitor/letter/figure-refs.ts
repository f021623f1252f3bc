import type { Factsheet } from '../factsheet/factsheet.ts'
import { figureFacts } from '../factsheet/figure-facts.ts'
import type { Figure, SeriesRemark } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { type Letter, type LetterRef, letterParts, linesOf, writtenRef } from './letter.ts'
import { letterWords } from './letter-sentence.text.ts'

/** The name of a figure in a letter, or of what a source tells in words. */
export function refOf({ indicator, area, period }: Pick<Figure, 'indicator' | 'area' | 'period'>): LetterRef {
  return { code: indicator, area: area.name, period: periodText(period, 'nl') }
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

/** What was told in words and not counted, by the name a letter gives it. */
function wordsToName({ indicators }: Factsheet): ReadonlyMap<string, SeriesRemark> {
  const remarks = indicators.flatMap(({ series }) =>
    series.flatMap(({ answer }) => (answer.kind === 'told' ? answer.tellings.flatMap(({ remark }) => remark ?? []) : [])),
  )
  return new Map(remarks.map((remark) => [writtenRef(refOf(remark)), remark]))
}

/** A footnote: its number, and what it says. `about` is null when nothing published goes by the name. */
export interface LetterNote {
  number: number
  ref: LetterRef
  about: Figure | SeriesRemark | null
  text: string
}

export interface LetterNotes {
  notes: readonly LetterNote[]
  /** Every source the notes name, by its letter. */
  sources: readonly { letter: string; text: string }[]
}

/** The footnotes of a letter in the order in which figures are named; one that is named again keeps its number. */
export function notesOf(letter: Letter, factsheet: Factsheet): LetterNotes {
  const known = new Map<string, Figure | SeriesRemark>([...wordsToName(factsheet), ...figuresToName(factsheet)])
  const refs = letterParts.flatMap((part) => linesOf(letter[part]).flatMap(({ steps }) => steps.flatMap(({ ref }) => ref ?? [])))
  const named = [...new Map(refs.map((ref) => [writtenRef(ref), ref])).values()].map((ref) => ({
    ref,
    about: known.get(writtenRef(ref)) ?? null,
  }))
  const sources = [...new Map(named.flatMap(({ about }) => (about === null ? [] : [[about.source.key, about.source] as const]))).values()]
  const letterOf = (key: string) => String.fromCharCode(65 + sources.findIndex((source) => source.key === key))
  return {
    notes: named.map(({ ref, about }, at) => {
      if (about === null) return { number: at + 1, ref, about, text: letterWords.note.unknown(writtenRef(ref)) }
      const before = named.findIndex((other) => other.about?.indicator === about.indicator)
      const meant = before < at ? [letterWords.note.same(before + 1)] : [...definitionOf(about.indicator), ...inWords(about, factsheet)]
      const parts = [...saidOf(about), ...meant, ...cautionOf(about)]
      return { number: at + 1, ref, about, text: noteText(ref, [...parts, letterWords.note.source(letterOf(about.source.key))]) }
    }),
    sources: sources.map(({ title, publisher, year }, at) => ({
      letter: String.fromCharCode(65 + at),
      text: `${[title, publisher, ...(year === null ? [] : [String(year)])].join(', ')}.`,
    })),
  }
}

/** Where and when, and then each of these as a sentence. */
function noteText({ area, period }: LetterRef, [first = '', ...more]: readonly string[]): string {
  return [`${area}, ${period}: ${first}`, ...more].map((sentence) => (/[.”]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ')
}

/** The number with how many of how many, or the words of the source. */
function saidOf(about: Figure | SeriesRemark): string[] {
  if (!('state' in about)) return [letterWords.note.inWords(about.remark)]
  const facts = about.state === 'known' ? figureFacts(about, 'nl') : []
  const value = figureValueText(about, 'nl')
  // "47 van 54" says the 47 of a count already.
  return [(facts.some((fact) => fact.startsWith(`${value} `)) ? facts : [value, ...facts]).join(', ')]
}

/** What its source says may not be concluded from a figure: as on the factsheet, beside the number it is about. */
function cautionOf(about: Figure | SeriesRemark): string[] {
  return 'state' in about && about.remark !== null ? [letterWords.note.caution(about.remark)] : []
}

/** What a source says of the whole indicator in words, for this area or one it lies in; with its first note, once. */
function inWords(about: Figure | SeriesRemark, { indicators }: Factsheet): string[] {
  const series = indicators.flatMap((one) => one.series.filter(({ definition }) => definition.code === about.indicator))
  const remarks = series.flatMap((one) => one.remarks).filter((remark) => remark !== about)
  return remarks.map(({ area, period, remark }) => letterWords.note.alsoInWords(area.name, periodText(period, 'nl'), remark))
}

/** What is counted, out of what; of what is told, what it is about. */
function definitionOf(indicator: string): string[] {
  const definition = findIndicator(indicator)
  if (definition?.complete !== true) return []
  const { form, numerator, denominator } = definition
  if (form === 'told') return [letterWords.note.told(numerator.nl)]
  return [[letterWords.note.counted(numerator.nl), ...wholeOf(denominator?.nl)].join(', ')]
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
