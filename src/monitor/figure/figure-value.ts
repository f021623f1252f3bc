import { numberFormat } from '../../platform/text/number-format.ts'
import type { Language } from '../../platform/text/text.ts'
import type { Unit } from '../indicator/definition.ts'
import { figureText } from './figure.text.ts'
import type { Figure, Printed } from './figure.ts'
import { unitWords } from './unit.text.ts'

/**
 * The figure in words, with its unit: "4,2%", "52", "161,6 per 1.000", "ongeveer 75%", "17.500 tot 25.500 euro";
 * the words of the state where there is no number. A disputed figure says only that it is disputed: use `sourceValueText` beside its remark.
 */
export function figureValueText(figure: Figure, language: Language): string {
  return figure.state === 'known' ? sourceValueText(figure, language) : figureText[language].state[figure.state]
}

/** What the source prints, disputed or not; only for a place that shows the remark as well. Reasons are given in words. */
export function sourceValueText(figure: Figure, language: Language): string {
  const text = figureText[language]
  if (figure.range !== null) {
    const { min, max } = figure.range
    return withUnit(text.range(printedText(min, language), printedText(max, language)), figure.unit, max.value, language)
  }
  if (figure.value === null) return text.state[figure.state]
  const before: Readonly<Record<string, string>> = text.before
  const words = figure.qualifiers.flatMap((qualifier) => before[qualifier] ?? [])
  return [...words, withUnit(printedText(figure.value, language), figure.unit, figure.value.value, language)].join(' ')
}

/** The number alone, in the notation of the language, with the decimals of the source. */
export function printedText({ value, decimals }: Printed, language: Language): string {
  return numberFormat(language, decimals).format(value)
}

/** A number with its unit, for axes and bars. */
export function numberWithUnit(number: Printed, unit: Unit, language: Language): string {
  return withUnit(printedText(number, language), unit, number.value, language)
}

/** A count such as a numerator, denominator or sample. */
export function countText(count: number, language: Language): string {
  return numberFormat(language, 0).format(count)
}

function withUnit(number: string, unit: Unit, value: number, language: Language): string {
  const { one, other } = unitWords[language][unit]
  return (value === 1 ? one : other).replace('#', number)
}
