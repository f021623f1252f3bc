import type { Figure, FigureSet } from '../figure/figure.ts'

/** The set that `import figures` fills: what public sources print about the region, quoted as they print it and published as it comes in. */
export const openFigures = {
  id: '5e700000-0000-4000-8000-000000000001',
  slug: 'openbare-cijfers',
  title: { nl: 'Openbare cijfers uit publicaties', en: 'Open figures from publications' },
  kind: 'imported',
  fictitious: false,
  protection: 'public_source',
} as const satisfies Omit<FigureSet, 'version' | 'publishedOn'> & { protection: 'public_source' }

/** Addresses of the sets that the program fills itself: with what is counted from the work of coalitions, and from that of invented families. */
export const filledHere = { casework: 'uit-het-werk', practice: 'oefencijfers' } as const

/** May a sheet be put in this set? What is counted is replaced as a whole each time, and would take the sheet with it. */
export function takesSheets({ fictitious, kind }: Pick<FigureSet, 'fictitious' | 'kind'>): boolean {
  return !fictitious && kind !== 'casework'
}

/**
 * Who kept a number of this set from readers: its source, in a set that is quoted as it came in; the protection of what is counted here; or
 * one of both, where a sheet was protected here before it was published.
 */
export function withheldBy({ set }: Pick<Figure, 'set'>): 'source' | 'here' | 'either' {
  if (set.slug === openFigures.slug) return 'source'
  return set.fictitious || set.slug === filledHere.casework ? 'here' : 'either'
}
