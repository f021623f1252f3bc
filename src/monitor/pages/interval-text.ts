import type { Language } from '../../platform/text/text.ts'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import { numberWithUnit } from '../figure/figure-value.ts'
import { intervalOf } from '../figure/interval.ts'

/** The interval of a figure with the decimals of the figure, rounded outward, as "3,1% tot 5,6%"; null where it has none. */
export function intervalText(figure: Figure, language: Language): string | null {
  const interval = intervalOf(figure)
  if (interval === null || figure.value === null) return null
  const { decimals } = figure.value
  const step = 10 ** decimals
  // What is whole but for the last bits of a computation stays whole.
  const low = Math.floor(interval.low * step + 1e-9) / step
  const high = Math.ceil(interval.high * step - 1e-9) / step
  const text = (value: number) => numberWithUnit({ value, decimals }, figure.unit, language)
  return figureText[language].range(text(low), text(high))
}
