import type { AreaLevel } from '../../area/area.ts'
import { isBelow } from './bounds.ts'
import { areaTerm, contradiction, nameTerm, type Rule, severityOf } from './comparison.ts'
import type { Measured } from './measured.ts'
import { linked } from './related-indicators.ts'

interface Pair {
  first: Measured
  second: Measured
  /** Is the second the larger? Null when their decimals leave it open. */
  up: boolean | null
}

const largeLevels: readonly AreaLevel[] = ['region', 'subregion']

/** Of two linked indicators the one is larger in the whole, and the other in every part that is known: the mean of the parts cannot turn. */
export const direction: Rule = (comparison) =>
  linked.flatMap(([one, other]) => {
    const both = [...comparison.of(one), ...comparison.of(other)].filter(({ value }) => value !== null)
    return [...Map.groupBy(both, ({ when }) => when).values()].flatMap((period) => {
      const pairs = pairsOf(period, one, other)
      return [...pairs.values()].flatMap((whole) => {
        const parts = comparison
          .partsOf(whole.first.area, whole.first.period.from)
          .filter(({ level }) => largeLevels.includes(level))
          .flatMap(({ areas }) => areas.flatMap(({ slug }) => pairs.get(slug) ?? []))
          .filter(({ up }) => up !== null)
        if (whole.up === null || parts.length === 0 || parts.some(({ up }) => up === whole.up)) return []
        const involved = [whole, ...parts].flatMap(({ first, second }) => [first, second])
        return [
          contradiction('direction_differs', severityOf(involved, 'medium'), involved, {
            first: nameTerm(whole.up ? whole.second : whole.first),
            second: nameTerm(whole.up ? whole.first : whole.second),
            wholeArea: areaTerm(whole.first),
            partArea: { kind: 'names', names: parts.map(({ first }) => first.areaName) },
          }),
        ]
      })
    })
  })

function pairsOf(figures: readonly Measured[], one: string, other: string): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>()
  for (const first of figures.filter(({ indicator }) => indicator === one)) {
    const second = figures.find(({ indicator, area }) => indicator === other && area === first.area)
    if (second === undefined || first.value === null || second.value === null) continue
    const up = isBelow(first.value, second.value) ? true : isBelow(second.value, first.value) ? false : null
    pairs.set(first.area, { first, second, up })
  }
  return pairs
}
