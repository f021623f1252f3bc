import type { Language } from '../../platform/text/text.ts'
import { figureText } from '../figure/figure.text.ts'
import type { Printed } from '../figure/figure.ts'
import { countText, numberWithUnit } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { unitNames } from '../figure/unit.text.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { Unit } from '../indicator/definition.ts'
import type { Bounds } from './bounds.ts'
import { contradictionText } from './contradiction.text.ts'
import type { CheckedFigure, Contradiction, ContradictionFigure, Term, TermName } from './contradiction.ts'
import { contradictionRuleText } from './contradiction-rule.text.ts'
import { plain } from './measured.ts'

/** A contradiction in plain sentences. */
export interface ContradictionWords {
  severity: string
  /** Areas and periods: "Regio Zuid, Renkum; 2022". */
  where: string
  /** What is printed that cannot all be so, with the numbers. */
  what: string
  means: string
  /** The question to the source. */
  ask: string
}

export function contradictionWords(found: Contradiction, language: Language): ContradictionWords {
  const { what, means, ask } = contradictionRuleText[language][found.rule]
  const slots = slotsOf(found, language)
  return {
    severity: contradictionText[language].severity[found.severity],
    where: whereOf(found, language),
    what: what(slots),
    means,
    ask: ask(slots),
  }
}

function whereOf({ figures }: Contradiction, language: Language): string {
  const areas = new Set(figures.map(({ area }) => area.name))
  const periods = new Set(figures.map(({ figure }) => periodText(figure.period, language)))
  return `${[...areas].join(', ')}; ${[...periods].join(', ')}`
}

function slotsOf(found: Contradiction, language: Language): Record<TermName | 'list', string> {
  const slot = (name: TermName) => {
    const term = found.terms[name]
    return term === undefined ? '' : termText(term, language)
  }
  return {
    name: slot('name'),
    part: slot('part'),
    partArea: slot('partArea'),
    whole: slot('whole'),
    wholeArea: slot('wholeArea'),
    first: slot('first'),
    second: slot('second'),
    third: slot('third'),
    list: found.figures.map((figure) => impliedText(figure, language)).join(' '),
  }
}

function termText(term: Term, language: Language): string {
  const text = contradictionText[language]
  const names: Readonly<Record<string, string>> = { ...unitNames[language], ...text.things }
  switch (term.kind) {
    case 'number':
      return numberWithUnit(term.number, term.unit, language)
    case 'count':
      return countAsPrinted(term, language)
    case 'bounds':
      return boundsText(term.bounds, term.unit, language)
    case 'factor':
      return spanText(term.bounds, (value) => tidy(value, language), language)
    case 'words':
      return term[language]
    case 'names':
      return listText(term.names, text.and)
    case 'thing':
      return names[term.thing] ?? term.thing.replace(/^counts_/, '').replaceAll('_', ' ')
    case 'extreme':
      return text[term.extreme]
  }
}

/** The number the source prints, since that is what it is asked about; with what it may stand for where it was rounded. */
function countAsPrinted({ bounds, printed }: { bounds: Bounds; printed?: number }, language: Language): string {
  const range = countBoundsText(bounds, language)
  const stated = printed === undefined ? range : countText(printed, language)
  return stated === range ? range : contradictionText[language].rounded(stated, range)
}

/** Whole numbers only: what lies between two people is nobody. */
function countBoundsText({ low, high }: Bounds, language: Language): string {
  const [least, most] = [Math.ceil(low - 1e-6), Math.floor(high + 1e-6)]
  if (least > most) return countText(Math.round((low + high) / 2), language)
  return spanText({ low: least, high: most }, (value) => countText(value, language), language)
}

function boundsText(bounds: Bounds, unit: Unit, language: Language): string {
  return spanText(bounds, (value) => numberWithUnit({ value, decimals: 1 }, unit, language), language)
}

function spanText({ low, high }: Bounds, print: (value: number) => string, language: Language): string {
  const text = contradictionText[language]
  if (!Number.isFinite(low)) return text.atMost(print(high))
  if (!Number.isFinite(high)) return text.atLeast(print(low))
  const [least, most] = [print(low), print(high)]
  return least === most ? least : text.range(least, most)
}

function tidy(value: number, language: Language): string {
  return numberWithUnit({ value, decimals: Number.isInteger(value) ? 0 : 1 }, 'count', language)
}

function listText(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}

/** "Prenataal huisbezoek (2023): 257 is 4,6%, dus van 5.527 tot 5.648." */
function impliedText({ figure, denominator }: ContradictionFigure, language: Language): string {
  const text = contradictionText[language]
  if (denominator === null) return ''
  const name = text.figure(indicatorName(figure, language), periodText(figure.period, language))
  const whole = countBoundsText(denominator.bounds, language)
  const count = plain(figure.numerator)
  if (denominator.stated || count === null || figure.value === null) return text.stated(name, whole)
  return text.implied(name, countText(count, language), numberWithUnit(figure.value, figure.unit, language), whole)
}

/** The value as its source words it: "ongeveer 75%", "17.500–25.500 euro". */
export function figureValue(figure: CheckedFigure, language: Language): string {
  const min = figure.range?.min ?? figure.rangeMin
  const max = figure.range?.max ?? figure.rangeMax
  const printed = (number: Printed) => numberWithUnit(number, figure.unit, language)
  if (figure.value === null)
    return min && max ? contradictionText[language].range(printed(min), printed(max)) : figureText[language].state[figure.state]
  const before: Readonly<Record<string, string>> = figureText[language].before
  return [...figure.qualifiers.flatMap((qualifier) => before[qualifier] ?? []), printed(figure.value)].join(' ')
}

/** Numerator and denominator as stated, or the denominator that count and percentage imply. */
export function countedText({ figure, denominator }: ContradictionFigure, language: Language): string {
  const text = contradictionText[language]
  const count = plain(figure.numerator)
  if (denominator === null) return count === null ? text.notStated : text.countOnly(countText(count, language))
  const whole = countBoundsText(denominator.bounds, language)
  if (count === null) return `${text.denominator} ${whole}`
  return denominator.stated ? text.ofTotal(countText(count, language), whole) : text.impliedTotal(countText(count, language), whole)
}

/** The name in the catalogue; of an indicator of a file's own, what the file calls it. */
export function indicatorName({ indicator, definition }: CheckedFigure, language: Language): string {
  return (definition ?? findIndicator(indicator))?.name[language] ?? indicator
}
