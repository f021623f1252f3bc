import { z } from 'zod'
import type { Episode } from '../../family/episode/episode.ts'
import { addDays, addWorkingDays, daysBetween, type PlainDate } from '../../platform/clock.ts'
import type { Fault } from '../../platform/result.ts'

export type HandoverState = 'prepared' | 'talk_held' | 'accepted' | 'finished' | 'withdrawn'
export type HandoverAct = 'talk' | 'accept' | 'finish' | 'withdraw'

/** A hand-over is complete only through a talk and then an acceptance; until then it can be taken back. */
export const handoverTransitions = {
  prepared: { talk: 'talk_held', withdraw: 'withdrawn' },
  talk_held: { accept: 'accepted', withdraw: 'withdrawn' },
  accepted: { finish: 'finished' },
  finished: {},
  withdrawn: {},
} as const satisfies Record<HandoverState, Partial<Record<HandoverAct, HandoverState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterHandover(state: HandoverState, act: HandoverAct): HandoverState | null {
  const acts: Partial<Record<HandoverAct, HandoverState>> = handoverTransitions[state]
  return acts[act] ?? null
}

/** Not yet accepted: the family has not been handed over. */
export function isOpen(handover: Pick<Handover, 'state'>): boolean {
  return handover.state === 'prepared' || handover.state === 'talk_held'
}

export interface HandoverParty {
  id: string
  name: string
  profession: string
  organisation: string
  domain: string
}

export interface Handover {
  coalitionId: string
  id: string
  familyId: string
  episodeId: string
  from: HandoverParty
  to: HandoverParty
  state: HandoverState
  preparedOn: PlainDate
  talkOn: PlainDate | null
  familyMetSuccessor: boolean | null
  /** The last day on which acceptance is in time; null until the talk. */
  acceptBefore: PlainDate | null
  acceptedOn: PlainDate | null
  /** The day from which the sender no longer reads along; null until acceptance. */
  overlapUntil: PlainDate | null
  finishedOn: PlainDate | null
  version: number
}

/** Default of ours, in working days after the talk. */
const acceptWithin = 3

export function acceptBefore(talkOn: PlainDate): PlainDate {
  return addWorkingDays(talkOn, acceptWithin)
}

const overlapDays = 28
/** A midwife's care ends six weeks after birth. */
const midwifeDaysAfterBirth = 42

type Line = Pick<Episode, 'pregnancy' | 'bornOn' | 'dueDate'>

/** The day a sender's own work with the family ends by its nature; null when only the hand-over ends it. */
function careEnds(profession: string, episode: Line): PlainDate | null {
  const birth = episode.pregnancy === 'ended' ? null : (episode.bornOn ?? episode.dueDate)
  return profession === 'midwife' && birth !== null ? addDays(birth, midwifeDaysAfterBirth) : null
}

/**
 * The day from which the sender no longer reads along: six weeks after birth (or the due date) for a midwife, four weeks after
 * acceptance for others; never before the day after acceptance.
 */
export function overlapUntil(profession: string, episode: Line, acceptedOn: PlainDate): PlainDate {
  const end = careEnds(profession, episode) ?? addDays(acceptedOn, overlapDays)
  return daysBetween(acceptedOn, end) < 1 ? addDays(acceptedOn, 1) : end
}

/** Whether the successor accepted before the sender's work was over. */
export function isBeforeSenderLeft(profession: string, episode: Line, acceptedOn: PlainDate): boolean {
  const end = careEnds(profession, episode)
  return end === null || acceptedOn < end
}

/** As what a successor stands in the circle. */
export function partOf(profession: string): 'nurse' | 'member' {
  return profession.endsWith('_nurse') && profession !== 'maternity_nurse' ? 'nurse' : 'member'
}

const version = z.coerce.number().int()

/** Messages are codes of `handoverText.errors`. */
export const prepareForm = z.object({
  toId: z.uuid('successor_missing'),
  summary: z.string().trim().min(1, 'summary_missing').max(4000, 'too_long'),
})
export type PrepareInput = z.infer<typeof prepareForm>

export const talkForm = z.object({
  talkOn: z.iso.date('date'),
  familyMet: z.enum(['yes', 'no'], { error: 'family_met_missing' }),
  version,
})
export type TalkInput = z.infer<typeof talkForm>

/** The day of a talk is one from the preparation up to today. */
export function wrongInTalk(talkOn: PlainDate, preparedOn: PlainDate, today: PlainDate): Fault<'talk_date_impossible'>[] {
  return talkOn < preparedOn || talkOn > today ? [{ code: 'talk_date_impossible', field: 'talkOn' }] : []
}

export const stepForm = z.object({ version })
export type StepInput = z.infer<typeof stepForm>
