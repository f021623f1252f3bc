import { z } from 'zod'
import { addDays, type PlainDate } from '../../platform/clock.ts'

/** Why a line ends; a person decides it, never a birthday. */
export const closingReasons = ['goals_reached', 'family_moved', 'family_stops', 'handed_over', 'other'] as const
export type ClosingReason = (typeof closingReasons)[number]

/** Why the second line of a family that was signed up twice ends; nobody chooses it on the form. */
export const doubleSignUpReason = 'double_sign_up'

/** Why the line of a sign-up ends that its sender took back before anybody answered; nobody chooses it on the form either. */
export const takenBackReason = 'sign_up_taken_back'

/** The circle keeps its view for six weeks, to finish what is written elsewhere. */
export function circleUntil(closedOn: PlainDate): PlainDate {
  return addDays(closedOn, 42)
}

/** The coordinator closes a line; one that was withdrawn before there was a coordinator, anybody of its circle. */
export function mayClose(now: { actorCoordinates: boolean; neverBegun: boolean; inCircle: boolean }): boolean {
  return now.actorCoordinates || (now.neverBegun && now.inCircle)
}

/** Messages are codes of `closingText.errors`. */
export const closingForm = z.object({ reason: z.enum(closingReasons, { error: 'reason_missing' }), version: z.coerce.number().int() })
export type ClosingInput = z.infer<typeof closingForm>
