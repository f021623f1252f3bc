import type { Language } from '../../platform/text/text.ts'
import type { Figure } from '../figure/figure.ts'
import { countText, figureValueText } from '../figure/figure-value.ts'
import { coversYear } from '../figure/period.ts'
import { yearsText } from '../figure/period-text.ts'
import { isDuration } from '../indicator/definition.ts'
import { chanceText } from './chance.text.ts'
import type { Difference } from './difference.ts'
import { monitorText } from './monitor.text.ts'

export interface FigureCellProps {
  figure: Figure
  /** The year asked for; another year is said. */
  year: number
  language: Language
  /** How it differs from the year before; said only when it is more than chance. */
  change?: Difference | null | undefined
  /** Says which area it is, where the column does not. */
  named?: boolean | undefined
}

/** A figure in a table of areas: the number with what must travel with it, or the reason why there is none. */
export function FigureCell({ figure, year, language, named, change }: FigureCellProps) {
  const text = monitorText[language]
  const notes = [
    ...(named === true ? [figure.area.name] : []),
    // What is in doubt leads to its source, so the reader must know of which year.
    ...(coversYear(figure.period, year) && figure.state !== 'disputed' ? [] : [text.otherYear(yearsText(figure.period))]),
    ...(figure.state === 'known' ? inShort(figure, language) : []),
    ...(change == null || change.kind === 'unsure' ? [] : [chanceText[language].changeShort[change.kind](yearsText(change.than.period))]),
  ]
  const value = figureValueText(figure, language)
  return (
    <span class="cell">
      {figure.state === 'known' ? <strong>{value}</strong> : <span class="hatched">{value}</span>}
      {notes.length === 0 ? null : <span class="note">{notes.join(', ')}</span>}
    </span>
  )
}

export function NoFigure({ words }: { words: string }) {
  return <span class="none">{words}</span>
}

/** Only what a number cannot do without; the page of the indicator says all. */
export function inShort({ numerator, denominator, value, unit, n, qualifiers }: Figure, language: Language): string[] {
  const text = monitorText[language]
  const count = (value: number) => countText(value, language)
  const estimate = qualifiers.includes('estimated') ? [text.estimate] : []
  const answers = n === null || n === denominator ? [] : [isDuration(unit) ? text.reckonedOver(count(n)) : text.answered(count(n))]
  if (denominator === null)
    return [...(numerator === null || unit === 'count' ? [] : [text.inNumber(count(numerator))]), ...answers, ...estimate]
  if (unit === 'days') return [text.meanOver(count(denominator))]
  if (numerator === null) return [...answers, ...estimate]
  const of =
    unit === 'count' && value?.value === numerator ? text.of(count(denominator)) : text.ofTotal(count(numerator), count(denominator))
  return [of, ...answers, ...estimate]
}
