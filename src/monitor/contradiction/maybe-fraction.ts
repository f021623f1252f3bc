import type { Printed } from '../figure/figure.ts'
import { contradiction, nameTerm, type Rule, valueTerm } from './comparison.ts'
import type { Measured } from './measured.ts'

/** Below this hardly any share in the monitor lies, and a share of one often does. */
const small = 0.5
/** Shares of one lie further apart than percentages below one do. */
const farApart = 0.3

/**
 * A share of one where a percentage belongs, such as 0.04 for 4%: one such number among percentages that it would fit a hundred times larger, or
 * a series all of which is below one. Only in files, where somebody can still say which it is; not where the sheet itself writes a percent sign.
 */
export const maybeFraction: Rule = ({ figures }) => {
  const percentages = figures.filter(({ unit, given }) => unit === 'percent' && given.value !== null && given.value.value > 0)
  return [...Map.groupBy(percentages, ({ indicator, source }) => `${indicator} ${source}`).values()].flatMap((series) => {
    const suspects = suspectsIn(series)
    const [first] = suspects
    if (first === undefined) return []
    const terms = {
      name: nameTerm(first),
      part: valueTerm(first),
      whole: { kind: 'number', number: timesHundred(printed(first)), unit: 'percent' },
    } as const
    return [contradiction('maybe_fraction', 'medium', suspects, terms)]
  })
}

function suspectsIn(series: readonly Measured[]): Measured[] {
  const values = series.map((figure) => printed(figure).value)
  const open = series.filter(isOpen)
  const larger = values.filter((value) => value > 1)
  if (larger.length > 0) {
    const [least, most] = [Math.min(...larger), Math.max(...larger)]
    return open.filter((figure) => {
      const { value, decimals } = printed(figure)
      return decimals > 1 && value * 10 < least && value * 100 >= least / 2 && value * 100 <= most * 2
    })
  }
  const spread = Math.max(...values) - Math.min(...values)
  const telling = open.some((figure) => printed(figure).decimals > 1)
  const looksSo = values.some((value) => value < small) || (values.length > 2 && spread >= farApart)
  return telling && looksSo ? open : []
}

/** Comes from a file that leaves open what it is: numerator and denominator would tell. */
function isOpen({ given, count, denominator }: Measured): boolean {
  return given.line !== undefined && given.isPercentage !== true && (count === null || denominator === null)
}

function printed({ given }: Measured): Printed {
  return given.value ?? { value: 0, decimals: 0 }
}

/** A share of one as the percentage it is, with the decimals that leaves: 0.042 is 4.2. */
export function timesHundred({ value, decimals }: Printed): Printed {
  const places = Math.max(0, decimals - 2)
  return { value: Number((value * 100).toFixed(places)), decimals: places }
}
