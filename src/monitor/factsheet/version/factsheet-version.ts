/** A publication of a set with something about the areas of a sheet that is not as it was in the one before. */
export interface FigureEdition {
  /** Id of the set. */
  set: string
  publication: number
  /** ISO moment. */
  at: string
}

/** The parts of a sheet that people write, in its order. */
export const writtenParts = ['summary', 'here', 'voices', 'recommendations', 'earlier'] as const
export type WrittenPart = (typeof writtenParts)[number]

/** What a moment changed on a sheet: indicators by number, and parts of the text. */
export interface SheetChange {
  figures: readonly number[]
  written: readonly WrittenPart[]
}

/** How a factsheet stood from one moment to the next at which something on it changed. */
export interface FactsheetVersion extends SheetChange {
  /** From 1, the oldest first. */
  number: number
  /** ISO moment. */
  at: string
  /** ISO moment at which the next one took its place; null for the latest. */
  until: string | null
}

/**
 * The moments at which a sheet may have changed, the earliest first. A text from before the first figure stands in the version of that
 * figure: without one there was no sheet.
 */
export function momentsOf(editions: readonly FigureEdition[], texts: readonly { publishedAt: string }[]): readonly string[] {
  const figures = editions.map(({ at }) => at).sort()
  const first = figures[0] ?? ''
  return [...new Set([...figures, ...texts.map(({ publishedAt }) => publishedAt).filter((at) => at > first)])].sort()
}

/** Which publication of each set stood at a moment. */
export function editionsAt(editions: readonly FigureEdition[], moment: string): ReadonlyMap<string, number> {
  const stood = editions.filter(({ at }) => at <= moment).toSorted((one, other) => one.publication - other.publication)
  return new Map(stood.map(({ set, publication }) => [set, publication]))
}

/** The versions of a sheet, the oldest first: a moment that changed nothing makes none. `changeAt` tells what is different since the version before, null for the first. */
export function versionsOf(
  moments: readonly string[],
  changeAt: (moment: string, before: string | null) => SheetChange,
): readonly FactsheetVersion[] {
  const made: (SheetChange & { at: string })[] = []
  for (const at of moments) {
    const change = changeAt(at, made.at(-1)?.at ?? null)
    if (made.length === 0 || change.figures.length + change.written.length > 0) made.push({ at, ...change })
  }
  return made.map((version, place) => ({ ...version, number: place + 1, until: made[place + 1]?.at ?? null }))
}
