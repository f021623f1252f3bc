import { z } from 'zod'
import type { Pregnancy } from '../../family/episode/episode.ts'

/** The days of a line that can be put right, each on a page of its own. */
export type LineDay = 'pregnancy' | 'due_date' | 'birth_date'

/** In which state of the pregnancy there is such a day to put right. */
export const stateOfDay = { pregnancy: 'none', due_date: 'expecting', birth_date: 'born' } as const satisfies Record<LineDay, Pregnancy>

/** The form of one day; messages are codes of `dayText.errors`. */
export const dayForm = z.object({ day: z.iso.date('date'), version: z.coerce.number().int() })
export type LineDayInput = z.infer<typeof dayForm>

export type DayBar = 'not_in_circle' | 'episode_closed' | 'day_not_now' | 'consent_ended'

/** Why this day cannot be put right now; null when it can. The same right as recording a birth. */
export function dayBar(now: { inCircle: boolean; closed: boolean; inState: boolean; hasConsent: boolean }): DayBar | null {
  if (!now.inCircle) return 'not_in_circle'
  if (now.closed) return 'episode_closed'
  if (!now.inState) return 'day_not_now'
  return now.hasConsent ? null : 'consent_ended'
}
