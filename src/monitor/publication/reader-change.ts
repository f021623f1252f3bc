import type { PrintedChange } from '../figure/figure.store.ts'
import type { Figure } from '../figure/figure.ts'
import { figureKey } from './count-cells.ts'
import type { Withheld } from './publication.ts'

/** A figure that readers know, and what a later publication says in its place. */
export interface ReaderChange {
  was: Figure
  /** Null when the later publication says nothing there. */
  now: Figure | null
}

/** What a publication says otherwise than the one before it. */
export interface EditionChanges {
  /** The number of the one before. */
  since: number
  /** How many figures differ, and how many are no longer there. */
  changed: number
  gone: number
  /** The first of each kind. */
  changes: readonly ReaderChange[]
}

/**
 * What readers will find different, or gone, when these figures are published with these withheld, and `beside` without the numbers beside
 * their reason; what is new is no change.
 */
export function changesForReaders(
  shown: readonly Figure[],
  figures: readonly Figure[],
  { withheld, beside }: { withheld: readonly Withheld[]; beside: readonly Figure[] },
): ReaderChange[] {
  const hidden = new Set(withheld.map(({ figure }) => figureKey(figure)))
  const bare = new Set(beside.map(figureKey))
  const printed = (figure: Figure) =>
    hidden.has(figureKey(figure))
      ? asWithheld(figure)
      : figure.state === 'withheld' || bare.has(figureKey(figure))
        ? { ...figure, n: null }
        : figure
  const next = new Map(figures.map((figure) => [figureKey(figure), printed(figure)]))
  return shown.flatMap((was) => {
    const now = next.get(figureKey(was)) ?? null
    return now !== null && saysTheSame(was, now) ? [] : [{ was, now }]
  })
}

/** The changes of each publication by `slug number` of it. */
export function byEdition(printed: readonly PrintedChange[]): ReadonlyMap<string, EditionChanges> {
  const editions = Map.groupBy(printed, ({ figure, changedIn }) => editionKey(figure.set.slug, changedIn))
  return new Map(
    [...editions].map(([key, rows]) => {
      const places = Map.groupBy(rows, ({ figure }) => figureKey(figure))
      const changes = [...places.values()].flatMap((sides): ReaderChange[] => {
        const was = sides.find(({ figure, since }) => figure.publication === since)?.figure
        const now = sides.find(({ figure, changedIn }) => figure.publication === changedIn)?.figure ?? null
        return was === undefined ? [] : [{ was, now }]
      })
      const count = (gone: boolean) => rows.find((row) => row.gone === gone)?.count ?? 0
      return [key, { since: rows[0]?.since ?? 0, changed: count(false), gone: count(true), changes }]
    }),
  )
}

export function editionKey(slug: string, number: number): string {
  return `${slug} ${number}`
}

function asWithheld(figure: Figure): Figure {
  return {
    ...figure,
    state: 'withheld',
    numerator: null,
    denominator: null,
    value: null,
    range: null,
    n: null,
    qualifiers: [],
    remark: null,
  }
}

function saysTheSame(one: Figure, other: Figure): boolean {
  return told(one) === told(other)
}

function told({ numerator, denominator, value, range, unit, n, state }: Figure): string {
  return JSON.stringify([numerator, denominator, value?.value, range?.min.value, range?.max.value, unit, n, state])
}
