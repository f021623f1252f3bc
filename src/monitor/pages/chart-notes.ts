import type { Language } from '../../platform/text/text.ts'
import type { Figure } from '../figure/figure.ts'
import { intervalOf } from '../figure/interval.ts'
import { periodText } from '../figure/period-text.ts'
import { unitNames } from '../figure/unit.text.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { chanceText } from './chance.text.ts'
import { chartFileText } from './chart-file.text.ts'

/** What must be printed under a chart of one indicator when it leaves its page: definition, limits, margin, period and source. */
export function chartNotes(indicator: IndicatorDefinition, figures: readonly Figure[], language: Language): string[] {
  const text = chartFileText[language]
  const meaning = indicator.complete
    ? [
        text.definition(
          unended(indicator.numerator[language]),
          indicator.denominator === null ? null : ended(indicator.denominator[language]),
        ),
        text.saysNot(indicator.saysNot[language]),
      ]
    : [text.nameOnly, text.unit(unitNames[language][indicator.unit])]
  return [...meaning, ...originNotes(figures, language)]
}

/** Margin, periods and sources of what is drawn. */
export function originNotes(figures: readonly Figure[], language: Language): string[] {
  const text = chartFileText[language]
  const margin = figures.some((figure) => intervalOf(figure) !== null) ? [chanceText[language].computed] : []
  const periods = [...new Set(figures.map(({ period }) => periodText(period, language)))].toSorted()
  const sources = [...new Map(figures.map(({ source }) => [source.key, source])).values()]
  const named = sources.map(({ title, publisher, year }) => [title, publisher, ...(year === null ? [] : [String(year)])].join(', '))
  return [
    ...margin,
    ...(periods.length === 0 ? [] : [text.periods(periods.join(', '))]),
    ...(named.length === 0 ? [] : [text.sources(named.join('; '))]),
  ]
}

function unended(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}
