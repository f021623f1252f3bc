import { areaTerm, type Comparison, contradiction, nameTerm, type Rule, severityOf } from './comparison.ts'
import type { Term } from './contradiction.ts'
import type { Measured } from './measured.ts'
import { countsOf } from './related-indicators.ts'

/**
 * A series that counts one thing in one year and another thing in the next, such as visits and women. Told by the words of the source
 * (`counts_visits`), by the unit, or because the same source gives the very number under the name of the other thing.
 */
export const whatIsCounted: Rule = ({ figures, indicators, of }) => {
  const mayTell = figures.some(({ given }) => given.qualifiers.some(isThing))
  const told = [...indicators.values()].filter(
    (own) => mayTell || isOfTwoUnits(own) || countsOf.some(({ indicator }) => indicator === own[0]?.indicator),
  )
  return told
    .flatMap((own) => [...Map.groupBy(own, ({ area, source }) => `${area} ${source}`).values()])
    .flatMap((series) => {
      const inOrder = series.toSorted((one, other) => (one.period.from ?? 0) - (other.period.from ?? 0))
      const counted = inOrder.map((figure) => ({ figure, ...thingOf(figure, of) }))
      const [first] = counted
      const changed = counted.find(
        (each) => first !== undefined && isLater(each.figure, first.figure) && each.thing !== null && each.thing !== first.thing,
      )
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

/** Two units within one period are two things to say, such as an age from and until. */
function isLater(one: Measured, other: Measured): boolean {
  return one.period.text !== other.period.text
}

function isThing(qualifier: string): boolean {
  return qualifier.startsWith('counts_')
}

function isOfTwoUnits(figures: readonly Measured[]): boolean {
  return figures.some(({ unit }) => unit !== figures[0]?.unit)
}

/** Null where nothing tells. The twin is the same number under another name. */
function thingOf(figure: Measured, of: Comparison['of']): { thing: string | null; twin: Measured | null } {
  const stated = figure.given.qualifiers.find(isThing)
  if (stated !== undefined) return { thing: stated, twin: null }
  const known = countsOf.find(({ indicator }) => indicator === figure.indicator)
  if (known === undefined) return { thing: figure.given.value === null ? null : figure.unit, twin: null }
  if (figure.count === null) return { thing: null, twin: null }
  const twin = of(known.other.indicator).find(
    ({ area, when, source, count }) =>
      area === figure.area && when === figure.when && source === figure.source && count?.low === figure.count?.low,
  )
  return { thing: twin === undefined ? known.counts : known.other.counts, twin: twin ?? null }
}

function thingTerm(thing: string): Term {
  return { kind: 'thing', thing }
}

function periodTerm({ period }: Measured): Term {
  return { kind: 'words', nl: period.text, en: period.text }
}
