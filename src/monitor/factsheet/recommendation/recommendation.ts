import type { PlainDate } from '../../../platform/clock.ts'

/** How far a recommendation has come; `open` is where it begins. */
export const recommendationStates = ['open', 'under_way', 'done', 'dropped'] as const
export type RecommendationState = (typeof recommendationStates)[number]

/** What somebody should do, who, and by when. While it is a draft, parts may be empty. */
export interface Recommendation {
  id: string
  what: string
  who: string
  /** Null while not filled in. */
  by: PlainDate | null
  state: RecommendationState
}

/** What became of a recommendation of an earlier year, as told a year later; `words` may be empty. */
export interface FollowUp {
  state: RecommendationState
  words: string
}

/** What the factsheet of one year says: its own recommendations, and what became of earlier ones, by their id. */
export interface RecommendationSeries {
  year: number
  recommendations: readonly Recommendation[]
  followUps: ReadonlyMap<string, FollowUp>
}

/** A recommendation that comes back on a later sheet. `followUp` is null while nothing was filled in; `last` is what was known before. */
export interface RecommendationFollowUp {
  year: number
  recommendation: Recommendation
  followUp: FollowUp | null
  last: RecommendationState
}

const ended: readonly RecommendationState[] = ['done', 'dropped']

/**
 * What comes back on the sheet of `year`: everything of the year before, and of older years what was not done or dropped by then.
 * The oldest first, each year in its own order.
 */
export function comingBack(sheets: readonly RecommendationSeries[], year: number): readonly RecommendationFollowUp[] {
  const own = sheets.find((sheet) => sheet.year === year)
  return sheets
    .filter((sheet) => sheet.year < year)
    .toSorted((one, other) => one.year - other.year)
    .flatMap((sheet) =>
      sheet.recommendations.flatMap((recommendation) => {
        const last = stateBefore(recommendation, sheets, year)
        if (sheet.year < year - 1 && ended.includes(last)) return []
        return [{ year: sheet.year, recommendation, followUp: own?.followUps.get(recommendation.id) ?? null, last }]
      }),
    )
}

/** What the latest sheet before `year` said of it. */
function stateBefore(recommendation: Recommendation, sheets: readonly RecommendationSeries[], year: number): RecommendationState {
  const told = sheets
    .filter((sheet) => sheet.year < year)
    .toSorted((one, other) => other.year - one.year)
    .flatMap(({ followUps }) => followUps.get(recommendation.id) ?? [])
  return told[0]?.state ?? recommendation.state
}

/** What still has to be filled in before everybody may read it; nothing when it is whole. */
export function missingOf({ what, who, by }: Recommendation): readonly ('what' | 'who' | 'by')[] {
  return [...(what === '' ? (['what'] as const) : []), ...(who === '' ? (['who'] as const) : []), ...(by === null ? (['by'] as const) : [])]
}
