import type { FigureSet } from '../figure/figure.ts'

/** The set that `import figures` fills: what public sources print about the region, quoted as they print it and published as it comes in. */
export const openFigures = {
  id: '5e700000-0000-4000-8000-000000000001',
  slug: 'openbare-cijfers',
  title: { nl: 'Openbare cijfers uit publicaties', en: 'Open figures from publications' },
  kind: 'imported',
  fictitious: false,
  protection: 'public_source',
} as const satisfies Omit<FigureSet, 'version' | 'publishedOn'> & { protection: 'public_source' }
