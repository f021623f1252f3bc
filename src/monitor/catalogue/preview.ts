import type { Figure } from '../figure/figure.ts'
import { asPrinted, quotedOnce } from '../figure/quoted-once.ts'
import { holdsFor } from '../indicator/catalogue.ts'
import type { CompleteIndicator, Unit } from '../indicator/definition.ts'
import { countedFigure } from '../publication/count-cells.ts'

/** What keeps a figure from standing under a definition as it is. */
export const misfits = ['other_unit', 'not_whole', 'above_whole', 'undated', 'outside_years', 'outside_levels', 'withheld'] as const
export type Misfit = (typeof misfits)[number]

export interface PreviewRow {
  figure: Figure
  /** Everybody sees it already; otherwise it stands in a set on its way to a publication. */
  isPublished: boolean
  /** As it would be shown; null when its unit is another, so that the number means something else. */
  shown: Figure | null
  misfits: readonly Misfit[]
}

export interface Preview {
  /** Newest first. */
  rows: readonly PreviewRow[]
  /** How many figures each misfit concerns; only those with any. */
  counts: ReadonlyMap<Misfit, number>
  /** The decimals the sources print, fewest and most; null without a number. */
  decimals: { least: number; most: number } | null
}

const counts: readonly Unit[] = ['count', 'visits']
const most: Partial<Record<Unit, number>> = { percent: 100, per_mille: 1000, per_1000_births: 1000 }

/**
 * How figures would stand under this definition. One that is published as it stands in its set comes once, and one that two sets quote too; one
 * that its set hides comes as it stands there.
 */
export function previewOf(definition: CompleteIndicator, published: readonly Figure[], prepared: readonly Figure[]): Preview {
  const known = new Set(published.map(asPrinted))
  const standing = new Set(prepared.map(placeIn))
  const told = published.filter((figure) => figure.state !== 'withheld' || !standing.has(placeIn(figure)))
  const rows = [
    ...quotedOnce(told).map((figure) => rowOf(definition, figure, true)),
    ...quotedOnce(prepared.filter((figure) => !known.has(asPrinted(figure)))).map((figure) => rowOf(definition, figure, false)),
  ]
  const printed = rows.flatMap(({ figure }) => figure.value?.decimals ?? [])
  return {
    rows: rows.toSorted(
      (one, other) =>
        (other.figure.period.until ?? 0) - (one.figure.period.until ?? 0) ||
        one.figure.area.name.localeCompare(other.figure.area.name, 'nl'),
    ),
    counts: new Map(
      misfits.flatMap((misfit) => {
        const count = rows.filter((row) => row.misfits.includes(misfit)).length
        return count === 0 ? [] : [[misfit, count] as const]
      }),
    ),
    decimals: printed.length === 0 ? null : { least: Math.min(...printed), most: Math.max(...printed) },
  }
}

const placeIn = ({ set, area, period }: Figure) => `${set.slug} ${area.slug} ${period.text}`

function rowOf(definition: CompleteIndicator, figure: Figure, isPublished: boolean): PreviewRow {
  const isOtherUnit = figure.unit !== definition.unit
  const under: Figure = { ...figure, unit: definition.unit, definition, definitionVersion: definition.version }
  const found: Record<Misfit, boolean> = {
    other_unit: isOtherUnit,
    not_whole: !isOtherUnit && counts.includes(definition.unit) && (figure.value?.decimals ?? 0) > 0,
    above_whole: !isOtherUnit && (figure.value?.value ?? 0) > (most[definition.unit] ?? Number.POSITIVE_INFINITY),
    undated: figure.period.from === null && (definition.validFrom !== null || definition.validUntil !== null),
    outside_years: figure.period.from !== null && !holdsFor(definition, figure.period),
    outside_levels: !definition.levels.some((level) => level === figure.area.level),
    withheld: isSmall(definition, under),
  }
  return {
    figure,
    isPublished,
    shown: isOtherUnit ? null : found.withheld ? withheld(under) : under,
    misfits: misfits.filter((misfit) => found[misfit]),
  }
}

/** By the rule of the definition alone; more may be withheld to protect these. */
function isSmall({ smallNumbers: { hideBelow, zero } }: CompleteIndicator, figure: Figure): boolean {
  if (hideBelow === null || (figure.state !== 'known' && figure.state !== 'disputed')) return false
  const count = countedFigure(figure)?.count ?? figure.n
  if (count === null) return false
  return count === 0 ? zero === 'hide' : count < hideBelow
}

function withheld(figure: Figure): Figure {
  return { ...figure, state: 'withheld', value: null, range: null, numerator: null, denominator: null, n: null, qualifiers: [] }
}
