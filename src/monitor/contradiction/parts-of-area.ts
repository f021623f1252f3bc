import { type Bounds, isBelow, sumOf } from './bounds.ts'
import { areaTerm, type Comparison, contradiction, countTerm, nameTerm, type Rule, severityOf } from './comparison.ts'
import type { Contradiction } from './contradiction.ts'
import { type KnownParts, meansOutside } from './mean-of-parts.ts'
import type { Measured } from './measured.ts'
import { additiveByName, notAddedUp } from './related-indicators.ts'

/** Figures of areas against those of the larger area they lie in: counts may not exceed it, shares must have it between them. */
export const partsOfArea: Rule = (comparison) =>
  [...comparison.indicators].flatMap(([code, own]) => {
    if (boundOf(own) !== null) return []
    const said = [...own, ...comparison.of(`${code}-bovengrens`)].filter(({ value, count }) => value !== null || count !== null)
    return [...Map.groupBy(said, ({ when, unit }) => `${unit} ${when}`).values()].flatMap((group) => {
      const byArea = Map.groupBy(group, ({ area }) => area)
      return byArea.size < 2 ? [] : [...byArea.values()].flatMap((wholes) => withParts(numbersFirst(wholes), byArea, comparison))
    })
  })

/** The indicator of which this one is a bound; the two go together. */
function boundOf([first]: readonly Measured[]): string | null {
  const definition = first?.definition
  return definition?.complete === true && definition.code.endsWith('-bovengrens') ? definition.seriesOf : null
}

/** A number says more than "less than 6". */
function numbersFirst(cell: readonly Measured[]): readonly Measured[] {
  const isBound = ({ value }: Measured) => value === null || !Number.isFinite(value.low) || !Number.isFinite(value.high)
  return cell.toSorted((one, other) => Number(isBound(one)) - Number(isBound(other)))
}

function withParts(wholes: readonly Measured[], byArea: ReadonlyMap<string, readonly Measured[]>, comparison: Comparison): Contradiction[] {
  const [whole] = wholes
  if (whole === undefined) return []
  const known = comparison
    .partsOf(whole.area, whole.period.from)
    .map((parts) => ({ ...parts, figures: parts.areas.flatMap(({ slug }) => byArea.get(slug)?.[0] ?? []) }))
    .filter(({ figures }) => figures.length > 0)
  if (known.length === 0) return []
  const counts = isCounted(whole) ? known.flatMap((parts) => countsAbove(whole, parts)) : []
  const denominators = isCounted(whole) && counts.length === 0 ? known.flatMap((parts) => denominatorsAbove(whole, parts)) : []
  return [...counts, ...denominators, ...meansOutside(wholes, known)]
}

/** Known to count people, families or municipalities, and not, say, themes of a coalition. Indicators of a file's own are taken to. */
function isCounted({ definition, indicator }: Measured): boolean {
  if (definition === undefined || additiveByName.has(indicator)) return true
  return definition.complete && definition.form === 'counted'
}

interface Part {
  figure: Measured
  bounds: Bounds
}

function partsWith(figures: readonly Measured[], of: (figure: Measured) => Bounds | null): readonly Part[] {
  return figures.flatMap((figure) => {
    const bounds = of(figure)
    return bounds === null ? [] : [{ figure, bounds }]
  })
}

function countsAbove(whole: Measured, known: KnownParts): Contradiction[] {
  const all = whole.count
  if (all === null) return []
  const parts = partsWith(known.figures, ({ count }) => count)
  const terms = { name: nameTerm(whole), whole: countTerm(all), wholeArea: areaTerm(whole) }
  const larger = parts.filter(({ bounds }) => isBelow(all, bounds))
  if (larger.length > 0) {
    return larger.map(({ figure, bounds }) =>
      contradiction('part_above_whole', severityOf([figure, whole]), [figure, whole], {
        ...terms,
        part: countTerm(bounds),
        partArea: areaTerm(figure),
      }),
    )
  }
  if (!known.apart || notAddedUp.has(whole.indicator) || parts.length < 2) return []
  const sum = sumOf(parts.map(({ bounds }) => bounds))
  const figures = [whole, ...parts.map(({ figure }) => figure)]
  const summed = { ...terms, part: countTerm(sum) }
  if (isBelow(all, sum)) {
    const severity = isSlight(sum, all) ? 'low' : known.stated ? 'high' : 'medium'
    return [contradiction('parts_above_whole', severityOf(figures, severity), figures, summed)]
  }
  const isComplete = known.complete && parts.length === known.areas.length
  if (!isComplete || !isBelow(sum, all)) return []
  const severity = known.stated && !isSlight(all, sum) ? 'medium' : 'low'
  return [contradiction('parts_below_whole', severityOf(figures, severity), figures, summed)]
}

/** Who moves house within the year may count in two municipalities, and of some nobody knows where they live. */
function isSlight(more: Bounds, less: Bounds): boolean {
  return more.low <= less.high * 1.02 + 1
}

/** The denominators that parts state or imply, against that of the whole. */
function denominatorsAbove(whole: Measured, { figures, apart, stated }: KnownParts): Contradiction[] {
  const all = whole.whole
  if (all === null) return []
  const parts = partsWith(figures, (figure) => figure.whole)
  const larger = parts.filter(({ bounds }) => isBelow(all, bounds))
  const summed = apart && !notAddedUp.has(whole.indicator) ? parts : []
  const too = larger.length > 0 ? larger.slice(0, 1) : summed
  if (too.length === 0) return []
  const sum = sumOf(too.map(({ bounds }) => bounds))
  if (!isBelow(all, sum) || isSlight(sum, all)) return []
  const involved = [whole, ...too.map(({ figure }) => figure)]
  return [
    contradiction('denominators_above_whole', severityOf(involved, stated ? 'medium' : 'low'), involved, {
      name: nameTerm(whole),
      whole: countTerm(all),
      wholeArea: areaTerm(whole),
      part: countTerm(sum),
    }),
  ]
}
