import { areaTerm, contradiction, grouped, nameTerm, periodKey, type Rule, severityOf } from './comparison.ts'
import type { Term } from './contradiction.ts'
import type { Measured } from './measured.ts'
import { countsOf } from './related-indicators.ts'

/**
 * A series that counts one thing in one year and another thing in the next, such as visits and women. Told by the words of the source
 * (`counts_visits`), by the unit, or because the same source gives the very number under the name of the other thing.
 */
export const whatIsCounted: Rule = ({ figures }) => {
  const byCell = grouped(figures, (figure) => (figure.count === null ? null : cellKey(figure, figure.indicator)))
  return [...grouped(figures, ({ indicator, area, source }) => `${indicator} ${area} ${source}`).values()].flatMap((series) => {
    const inOrder = series.toSorted((one, other) => (one.period.from ?? 0) - (other.period.from ?? 0))
    const counted = inOrder.map((figure) => ({ figure, ...thingOf(figure, byCell) }))
    const [first] = counted
    const changed = counted.find((each) => first !== undefined && each.thing !== null && each.thing !== first.thing)
    if (first === undefined || first.thing === null || changed === undefined || changed.thing === null) return []
    const shown = counted.filter(({ thing }) => thing === first.thing || thing === changed.thing)
    const involved = shown.flatMap(({ figure, twin }) => (twin === null ? [figure] : [figure, twin]))
    return [
      contradiction('counts_change', severityOf(involved), involved, {
        name: nameTerm(first.figure),
        wholeArea: areaTerm(first.figure),
        first: thingTerm(first.thing),
        second: thingTerm(changed.thing),
        part: periodTerm(first.figure),
        whole: periodTerm(changed.figure),
      }),
    ]
  })
}

function cellKey(figure: Measured, indicator: string): string {
  return `${indicator} ${figure.area} ${periodKey(figure)} ${figure.source}`
}

/** Null where nothing tells. The twin is the same number under another name. */
function thingOf(figure: Measured, byCell: ReadonlyMap<string, readonly Measured[]>): { thing: string | null; twin: Measured | null } {
  const stated = figure.given.qualifiers.find((qualifier) => qualifier.startsWith('counts_'))
  if (stated !== undefined) return { thing: stated, twin: null }
  const known = countsOf.find(({ indicator }) => indicator === figure.indicator)
  if (known === undefined) return { thing: figure.given.value === null ? null : figure.unit, twin: null }
  if (figure.count === null) return { thing: null, twin: null }
  const twin = byCell.get(cellKey(figure, known.other.indicator))?.find(({ count }) => count?.low === figure.count?.low)
  return { thing: twin === undefined ? known.counts : known.other.counts, twin: twin ?? null }
}

function thingTerm(thing: string): Term {
  return { kind: 'thing', thing }
}

function periodTerm({ period }: Measured): Term {
  return { kind: 'words', nl: period.text, en: period.text }
}
