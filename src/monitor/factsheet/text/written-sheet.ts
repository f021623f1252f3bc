import type { Recommendation, RecommendationFollowUp } from '../recommendation/recommendation.ts'
import type { ParentVoice } from '../voice/voice.ts'

/** What people wrote beside the figures of an area and year, as everybody may read it. */
export interface WrittenSheet {
  summary: string
  /** "How we do it here", by the number of the indicator. */
  here: ReadonlyMap<number, string>
  voices: readonly ParentVoice[]
  recommendations: readonly Recommendation[]
  /** Of earlier years, with what became of them; shown also where this year has no text of its own. */
  earlier: readonly RecommendationFollowUp[]
  /** ISO moment; null when there is no text of this year. */
  publishedAt: string | null
  /** Written by somebody invented for practising. */
  fictitious: boolean
}

export const nothingWritten: WrittenSheet = {
  summary: '',
  here: new Map(),
  voices: [],
  recommendations: [],
  earlier: [],
  publishedAt: null,
  fictitious: false,
}
