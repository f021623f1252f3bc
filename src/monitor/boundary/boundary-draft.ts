import { z } from 'zod'
import type { Boundary } from '../../area/boundary.ts'

/** The largest file that is taken in: the generalised boundaries of the whole country are a tenth of it. Larger ones are turned away unread. */
export const mostBoundaryBytes = 5_000_000

/** A boundary in a draft, with the place of its area in the file from 1. */
export interface DraftBoundary extends Pick<Boundary, 'feature' | 'polygons'> {
  /** Slug. */
  area: string
}

/** An area of the file that this installation does not know. */
export interface UnknownArea {
  feature: number
  /** What the file calls it. */
  name: string
}

export interface BoundaryDraft {
  id: string
  madeAt: Date
  fileName: string
  attribution: string
  boundaries: readonly DraftBoundary[]
  unknown: readonly UnknownArea[]
}

export const boundaryForm = z.object({
  attribution: z.string().trim().min(1, 'attribution_missing').max(160, 'too_long'),
})
export type BoundaryInput = z.infer<typeof boundaryForm>
