import type { Language } from '../../platform/text/text.ts'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import { countText } from '../figure/figure-value.ts'
import { isDuration, isShare } from '../indicator/definition.ts'
import { factsheetText } from './factsheet.text.ts'

/** What must travel with a number: "34 van 87", "50 antwoorden", "schatting"; of a share without counts, that the source gives none. */
export function figureFacts(figure: Figure, language: Language): readonly string[] {
  const text = factsheetText[language]
  const qualifier: Readonly<Record<string, string>> = figureText[language].qualifier
  return [
    ...countsOf(figure, language),
    ...(figure.n === null ? [] : [(isDuration(figure.unit) ? text.reckonedOver : text.answers)(countText(figure.n, language))]),
    ...figure.qualifiers.flatMap((word) => qualifier[word] ?? []),
  ]
}

function countsOf({ numerator, denominator, unit, value, n }: Figure, language: Language): readonly string[] {
  const text = factsheetText[language]
  if (numerator === null && denominator === null && n === null && value !== null && isShare(unit)) return [text.countsNotStated]
  if (numerator === null) return []
  if (denominator !== null) return [text.ofTotal(countText(numerator, language), countText(denominator, language))]
  return unit === 'count' ? [] : [text.countOnly(countText(numerator, language))]
}
