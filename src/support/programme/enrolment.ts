import { z } from 'zod'
import type { PlainDate } from '../../platform/clock.ts'
import type { Visit } from './visit.ts'

export type EnrolmentState = 'offered' | 'accepted' | 'declined' | 'started' | 'ended'
export type EnrolmentAct = 'accept' | 'decline' | 'start' | 'end'

/** What may be done in which state, and where it leads. The pages and the use cases read this one table. */
export const enrolmentTransitions = {
  offered: { accept: 'accepted', decline: 'declined', end: 'ended' },
  accepted: { start: 'started', end: 'ended' },
  declined: {},
  started: { end: 'ended' },
  ended: {},
} as const satisfies Record<EnrolmentState, Partial<Record<EnrolmentAct, EnrolmentState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterEnrolment(state: EnrolmentState, act: EnrolmentAct): EnrolmentState | null {
  const acts: Partial<Record<EnrolmentAct, EnrolmentState>> = enrolmentTransitions[state]
  return acts[act] ?? null
}

/** Why somebody ends a programme. */
export const endReasons = ['completed', 'family_stops', 'moved', 'other_support', 'other'] as const
/** Also why it ended by another act: the birth, the loss of the pregnancy, the closing of the episode. */
export type EndReason = (typeof endReasons)[number] | 'birth' | 'pregnancy_ended' | 'episode_closed'

export interface Enrolment {
  coalitionId: string
  id: string
  familyId: string
  episodeId: string
  /** The code of the programme, with the version the visits were made with. */
  programme: string
  programmeVersion: number
  professionalId: string
  professional: { name: string; profession: string; organisation: string }
  state: EnrolmentState
  offeredOn: PlainDate
  /** The day of the family's yes or no. */
  answeredOn: PlainDate | null
  startedOn: PlainDate | null
  endedOn: PlainDate | null
  endReason: EndReason | null
  version: number
}

export interface EnrolmentWithVisits extends Enrolment {
  /** By the day they are planned or due. */
  visits: Visit[]
}

export function isRunning(enrolment: Pick<Enrolment, 'state'>): boolean {
  return enrolment.state === 'accepted' || enrolment.state === 'started'
}

const version = z.coerce.number().int()

/** Messages are codes of `programmeText.errors`. */
export const offerForm = z.object({
  programme: z.string('programme_missing').min(1, 'programme_missing'),
  professionalId: z.uuid('nurse_missing'),
})
export type OfferInput = z.infer<typeof offerForm>

export const answerForm = z.object({
  answer: z.enum(['yes', 'no'], { error: 'answer_missing' }),
  answeredOn: z.iso.date('date'),
  version,
})
export type FamilyAnswer = Omit<z.infer<typeof answerForm>, 'answer'>

export const startForm = z.object({ startedOn: z.iso.date('date'), version })
export type StartInput = z.infer<typeof startForm>

export const endForm = z.object({ reason: z.enum(endReasons, { error: 'end_reason_missing' }), version })
export type EndInput = z.infer<typeof endForm>
