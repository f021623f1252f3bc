import { type Bounds, dividedBy, isApart, isBelow, rounded, sumOf, times } from './bounds.ts'
import { areaTerm, contradiction, countTerm, nameTerm, type Rule, severityOf, valueTerm } from './comparison.ts'
import type { Contradiction, Term } from './contradiction.ts'
import { type Measured, wholeOf } from './measured.ts'
import { madeOf, subsets } from './related-indicators.ts'

/** Indicators that are parts of another one in the same area and period. */
export const partsOfIndicator: Rule = ({ of }) => {
  const codes = new Set([...madeOf.flatMap(({ whole, parts }) => [whole, ...parts]), ...subsets.flat()])
  const related = [...codes].flatMap((code) => of(code))
  return [...Map.groupBy(related, ({ area, when }) => `${area} ${when}`).values()].flatMap((cell) => {
    const byCode = new Map(cell.map((figure) => [figure.indicator, figure]))
    const exceeded = subsets.flatMap(([part, whole]) => subsetAbove(byCode.get(part), byCode.get(whole)))
    const wrong = new Set(exceeded.flatMap(({ figures: involved }) => involved.map(({ figure }) => figure)))
    return [
      ...exceeded,
      ...madeOf.flatMap(({ whole, parts }) =>
        summed(
          byCode.get(whole),
          parts.flatMap((code) => byCode.get(code) ?? []),
          parts.length,
        ),
      ),
    ].filter((found) => exceeded.includes(found) || !found.figures.some(({ figure }) => wrong.has(figure)))
  })
}

/** Whoever counts in the part counts in the whole: more of them there cannot be, nor a larger share. */
export function subsetAbove(part: Measured | undefined, whole: Measured | undefined): Contradiction[] {
  if (part === undefined || whole === undefined) return []
  const found = (first: Term, second: Term) => [
    contradiction('subset_above_whole', severityOf([part, whole]), [part, whole], {
      name: nameTerm(whole),
      partArea: nameTerm(part),
      wholeArea: areaTerm(whole),
      part: first,
      whole: second,
    }),
  ]
  if (part.count !== null && whole.count !== null)
    return isBelow(whole.count, part.count) ? found(countTerm(part.count), countTerm(whole.count)) : []
  if (part.unit !== whole.unit || wholeOf[part.unit] === undefined || part.value === null || whole.value === null) return []
  return isBelow(whole.value, part.value) ? found(valueTerm(part), valueTerm(whole)) : []
}

/** All parts must add up to the whole; some of them may not exceed it. Counts go before shares. */
export function summed(whole: Measured | undefined, parts: readonly Measured[], expected: number): Contradiction[] {
  if (whole === undefined || parts.length === 0) return []
  const isAll = parts.length === expected
  const counts = parts.flatMap(({ count }) => count ?? [])
  const involved = [whole, ...parts]
  const terms = { name: nameTerm(whole), wholeArea: areaTerm(whole), partArea: namesTerm(parts) }
  if (counts.length === parts.length && whole.count !== null) {
    const sum = sumOf(counts)
    const wrong = isAll ? isApart(sum, whole.count) : isBelow(whole.count, sum)
    return wrong
      ? [
          contradiction('parts_of_indicator', severityOf(involved), involved, {
            ...terms,
            part: countTerm(sum),
            whole: countTerm(whole.count),
          }),
        ]
      : []
  }
  const share = isAll ? shareOf(parts, whole) : null
  if (share === null || whole.given.value === null) return []
  return shareAgainst(whole, share, involved, terms)
}

/** The share that the parts make: of their counts where these have one denominator, else of their own shares. */
function shareOf(parts: readonly Measured[], whole: Measured): Bounds | null {
  const top = wholeOf[whole.unit]
  if (top === undefined) return null
  const [denominator] = parts.flatMap(({ denominator: each }) => each ?? [])
  const counts = parts.flatMap(({ count }) => count ?? [])
  const isOne = parts.every(({ denominator: each }) => each?.low === denominator?.low && each !== null)
  if (denominator !== undefined && isOne && counts.length === parts.length) return times(dividedBy(sumOf(counts), denominator), top)
  const values = parts.flatMap(({ value, unit }) => (value !== null && unit === whole.unit ? [value] : []))
  return values.length === parts.length ? sumOf(values) : null
}

function shareAgainst(whole: Measured, share: Bounds, involved: readonly Measured[], terms: Contradiction['terms']): Contradiction[] {
  const printed = whole.given.value
  if (printed === null) return []
  const step = 10 ** -printed.decimals
  const strict = rounded(printed.value, step)
  if (!isApart(share, strict)) return []
  const gap = Math.max(share.low - strict.high, strict.low - share.high)
  const numbers = { ...terms, part: { kind: 'bounds', bounds: share, unit: whole.unit }, whole: valueTerm(whole) } as const
  const near = gap <= (whole.value === null ? printed.value / 10 : step)
  return [contradiction('parts_of_indicator', near ? 'low' : severityOf(involved, 'medium'), involved, numbers)]
}

function namesTerm(parts: readonly Measured[]): Term {
  const names = parts.map(nameTerm)
  const inLanguage = (language: 'nl' | 'en') => names.map((name) => (name.kind === 'words' ? name[language] : '')).join(' + ')
  return { kind: 'words', nl: inLanguage('nl'), en: inLanguage('en') }
}
