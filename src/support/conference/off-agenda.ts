import { z } from 'zod'
import { hasEnded } from './conference.ts'
import type { ConferenceCase } from './conference-case.ts'

/** Why a family leaves an agenda before it is discussed. Codes, since words in the clear could name a family. */
export const offReasons = ['parent_declines', 'another_table', 'not_needed', 'mistake'] as const
export type OffReason = (typeof offReasons)[number]

/** Messages are codes of `offText.errors`. */
export const offForm = z.object({ reason: z.enum(offReasons, { error: 'off_reason_missing' }) })
export type OffInput = z.infer<typeof offForm>

/** Why a family cannot leave the agenda any more, or null when it can: the talk was held, or the conference ended. Also when its line was closed: nobody has to look in then. */
export function offFault({
  state,
  discussedOn,
}: Pick<ConferenceCase, 'state' | 'discussedOn'>): 'conference_closed' | 'conference_cancelled' | 'case_discussed' | null {
  if (hasEnded(state)) return `conference_${state}`
  return discussedOn === null ? null : 'case_discussed'
}
