import type { Transaction } from '../../platform/database/as-actor.ts'
import { type FigureFilter, findFigures, findSeriesRemarks } from './figure.store.ts'
import type { Figure, SeriesRemark } from './figure.ts'
import { quotedOnce } from './quoted-once.ts'

/** Where figures for pages come from: the published sets, or the marked figures of demo people, with the address they stand under. */
export interface FigureSource {
  /** Address of the overview, without a slash at the end. */
  base: '/monitor' | '/oefencijfers'
  fictitious: boolean
  figures(tx: Transaction, filter: Omit<FigureFilter, 'fictitious'>): Promise<readonly Figure[]>
  remarks(tx: Transaction, filter: Omit<FigureFilter, 'fictitious'>): Promise<readonly SeriesRemark[]>
}

/** The real figures. */
export const publishedFigures: FigureSource = {
  base: '/monitor',
  fictitious: false,
  figures: async (tx, filter) => quotedOnce(await findFigures(tx, { ...filter, fictitious: false })),
  remarks: (tx, filter) => findSeriesRemarks(tx, { ...filter, fictitious: false }),
}
