import type { Figure } from '../../figure/figure.ts'
import { asPrinted } from '../../figure/quoted-once.ts'

/** What a figure is about. */
export function placeOf({ indicator, area, period }: Figure): string {
  return [indicator, area.slug, period.text].join('|')
}

/** The places of which no number is printed now. */
export function withheldPlaces(now: readonly Figure[]): ReadonlySet<string> {
  return new Set(now.filter(({ state }) => state === 'withheld').map(placeOf))
}

/** Figures of before as they may be shown: where one is withheld now its number is not printed again, unless it is printed now as well. */
export function withoutWithheld(figures: readonly Figure[], now: readonly Figure[]): readonly Figure[] {
  const withheld = withheldPlaces(now)
  const printed = new Set(now.map(asPrinted))
  return figures.map((figure) => {
    if (!withheld.has(placeOf(figure)) || printed.has(asPrinted(figure))) return figure
    return { ...figure, state: 'withheld', numerator: null, denominator: null, value: null, range: null, n: null, remark: null }
  })
}
