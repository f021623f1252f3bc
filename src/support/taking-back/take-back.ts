import { z } from 'zod'
import type { EventType } from '../../family/event/event.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { beforeSupport, onAgenda } from '../sign-up/double-sign-up.ts'
import type { SignUp } from '../sign-up/sign-up.ts'

/** What the mistake was. Codes, since words in the clear could name a family; the entry team and the parent read them in their own words. */
export const takeBackReasons = ['wrong_family', 'not_agreed', 'signed_up_before', 'wrong_place', 'other'] as const
export type TakeBackReason = (typeof takeBackReasons)[number]

/** A sign-up that its sender took back. */
export interface TakenBack {
  on: PlainDate
  reason: TakeBackReason
}

/** Why a sign-up cannot be taken back, or not any more. */
export type TakeBackBar = 'not_the_sender' | 'taken_back_already' | 'answered_already' | 'sign_up_stopped' | 'line_has_begun'

/**
 * What stands in the way of taking a sign-up back: only who sent it, only while nobody answered, and only while nothing was begun on its line
 * that would go with it. Null when nothing does.
 */
export function takeBackBar(
  { senderId, triage }: Pick<SignUp, 'senderId' | 'triage'>,
  now: { actorId: string | null; takenBack: TakenBack | null; hasBegun: boolean },
): TakeBackBar | null {
  if (senderId !== now.actorId) return 'not_the_sender'
  if (now.takenBack !== null) return 'taken_back_already'
  if (triage === 'withdrawn') return 'sign_up_stopped'
  if (triage !== 'open') return 'answered_already'
  return now.hasBegun ? 'line_has_begun' : null
}

/**
 * What can stand on a line that is taken back without anything of it being lost, also another mistake that was put right. Not that the sign-up of a
 * colleague goes on in it: hers was no mistake.
 */
export const goesWithIt: ReadonlySet<string> = new Set<EventType>([
  ...beforeSupport.filter((type) => type !== 'sign_up.joined'),
  ...onAgenda,
  'pregnancy.end_mistaken',
  'pregnancy.goes_on',
])

/** Messages are codes of `takeBackText.errors`. */
export const takeBackForm = z.object({
  reason: z.enum(takeBackReasons, { error: 'take_back_reason_missing' }),
  version: z.coerce.number().int(),
})
export type TakeBackInput = z.infer<typeof takeBackForm>
