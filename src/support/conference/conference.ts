import { z } from 'zod'
import { addDays, addWorkingDays, type PlainDate } from '../../platform/clock.ts'
import type { Fault } from '../../platform/result.ts'
import { formKey, optionalField } from '../../platform/web/optional-field.ts'
import { readableFields } from '../../platform/web/readable-fields.ts'

/** mdo: several disciplines on one family; pop: psychiatry, obstetrics and paediatrics; triage: the entry team's; own: any other. */
export const conferenceKinds = ['mdo', 'pop', 'triage', 'own'] as const
export type ConferenceKind = (typeof conferenceKinds)[number]

export type ConferenceState = 'planned' | 'held' | 'closed' | 'cancelled'
export type ConferenceAct = 'bring' | 'move' | 'hold' | 'close' | 'cancel'

/** Why a conference is not held. Codes, since words in the clear could name a family. */
export const cancelReasons = ['no_families', 'people_missing', 'other_day', 'not_needed'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** What may be done in which state, and where it leads. The pages, the guards and the API read this one table. */
export const conferenceTransitions = {
  planned: { bring: 'planned', move: 'planned', hold: 'held', close: 'closed', cancel: 'cancelled' },
  held: { bring: 'held', hold: 'held', close: 'closed' },
  closed: {},
  cancelled: {},
} as const satisfies Record<ConferenceState, Partial<Record<ConferenceAct, ConferenceState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterConference(state: ConferenceState, act: ConferenceAct): ConferenceState | null {
  const acts: Partial<Record<ConferenceAct, ConferenceState>> = conferenceTransitions[state]
  return acts[act] ?? null
}

/** A conference that got another day or time. */
export interface MovedConference {
  from: PlainDate
  /** `HH:MM`. */
  fromTime: string | null
  on: PlainDate
  by: string
}

export interface Conference {
  coalitionId: string
  id: string
  kind: ConferenceKind
  plannedOn: PlainDate
  /** `HH:MM`. */
  startsAt: string | null
  place: string | null
  state: ConferenceState
  chairId: string
  chair: string
  /** How many families are on the agenda, also those the reader does not see. */
  cases: number
  discussed: number
  /** When it was closed or cancelled, and by whom. Null while it is open; who closed it also for one that was closed before that was kept. */
  closedOn: PlainDate | null
  closedById: string | null
  closedBy: string | null
  /** Null unless it was cancelled. */
  cancelReason: CancelReason | null
  /** Where it stood before it was moved last, and by whom on which day; null when it never was. */
  moved: MovedConference | null
  version: number
}

/** It goes on no more: closed after its talks, or cancelled without one. */
export function hasEnded(state: ConferenceState): state is 'closed' | 'cancelled' {
  return state === 'closed' || state === 'cancelled'
}

/**
 * Why a conference cannot be closed yet, or null. `nobodyToDiscuss`: every family on the agenda was discussed, or its line was closed. When
 * the lines of all of them were, it is closed without a talk, from its day on; with nobody on the agenda it is cancelled.
 */
export function closingFault(
  { state, plannedOn, cases, discussed }: Pick<Conference, 'state' | 'plannedOn' | 'cases' | 'discussed'>,
  { nobodyToDiscuss, today }: { nobodyToDiscuss: boolean; today: PlainDate },
): 'conference_closed' | 'conference_cancelled' | 'not_held' | 'not_all_discussed' | null {
  if (state === 'cancelled') return 'conference_cancelled'
  if (afterConference(state, 'close') === null) return 'conference_closed'
  if (discussed === 0) return cases > 0 && nobodyToDiscuss && plannedOn <= today ? null : 'not_held'
  return nobodyToDiscuss ? null : 'not_all_discussed'
}

/**
 * Who may say that a conference is not held, or on another day: its chair, and from its day on, or when the chair has no seat any more,
 * everybody at the table. So no conference waits for somebody who left.
 */
export function mayChange(
  { chairId, plannedOn }: Pick<Conference, 'chairId' | 'plannedOn'>,
  { actorId, seated, today }: { actorId: string | null; seated: ReadonlySet<string>; today: PlainDate },
): boolean {
  if (actorId === null || !seated.has(actorId)) return false
  return actorId === chairId || plannedOn <= today || !seated.has(chairId)
}

/** Few teams meet then, so it may be a slip. */
export function isWeekend(day: PlainDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** From which day until which day (included) attendees see the families of a conference. The trigger on the agenda keeps the same days. */
export function attendeeWindow(plannedOn: PlainDate): { from: PlainDate; until: PlainDate } {
  return { from: addWorkingDays(plannedOn, -3), until: addDays(plannedOn, 7) }
}

/** As people write a time: "13.30", "9:30 uur", "10u15", "1330", "14 uur". Null when it is none; otherwise as "09:30". */
export function timeOfDay(typed: string): string | null {
  const found = /^(\d{1,2})(?:\s*[.:uh]\s*(\d{2})|(?<=\d\d)(\d{2}))?\s*(?:uur|u|h)?$/i.exec(typed.trim())
  if (found === null) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

const ids = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.guid('attendee_unknown')))

const whenAndWhere = {
  plannedOn: z.iso.date('date_missing'),
  startsAt: optionalField(
    z
      .string()
      .transform(timeOfDay)
      .pipe(z.string({ error: 'time' })),
  ),
  place: optionalField(z.string().trim().max(120, 'too_long')),
}

/** The form that plans a conference; messages are codes of `conferenceText.errors`. */
export const planForm = z.object({
  coalitionId: z.guid('coalition_missing'),
  kind: z.enum(conferenceKinds, { error: 'kind_missing' }),
  ...whenAndWhere,
  attendees: ids.pipe(z.array(z.string()).min(1, 'attendees_missing')),
  idempotencyKey: formKey,
})
export const planFieldOrder = ['kind', 'plannedOn', 'startsAt', 'place', 'attendees'] as const
export type PlanConferenceInput = z.infer<typeof planForm>

const planPartly = planForm.partial()

/** What can be read of that form when something in it is wrong. */
export type PlanDraft = Partial<z.infer<typeof planPartly>>
export function planDraft(values: Record<string, unknown>): PlanDraft {
  return readableFields(planPartly, values) ?? {}
}

export type PlanRefusal = 'date_in_past' | 'attendee_unknown' | 'attendees_missing'

/** Everything that is wrong in a plan beyond its single fields. `seats`: who may sit at a table of this coalition, the chair among them. */
export function wrongInPlan(
  { plannedOn, attendees }: PlanDraft,
  { today, seats, chairId }: { today: PlainDate; seats: ReadonlySet<string>; chairId: string },
): Fault<PlanRefusal>[] {
  const faults: Fault<PlanRefusal>[] = []
  if (plannedOn !== undefined && plannedOn < today) faults.push({ code: 'date_in_past', field: 'plannedOn' })
  if (attendees === undefined) return faults
  if (attendees.some((id) => !seats.has(id))) faults.push({ code: 'attendee_unknown', field: 'attendees' })
  else if (attendees.every((id) => id === chairId)) faults.push({ code: 'attendees_missing', field: 'attendees' })
  return faults
}

/** The form that moves a conference: everything it says about day, time and place, also what stays. */
export const moveForm = z.object({ version: z.coerce.number().int(), ...whenAndWhere })
export const moveFieldOrder = ['plannedOn', 'startsAt', 'place'] as const
export type MoveConferenceInput = z.infer<typeof moveForm>

/** A conference goes to today or later, never to a day that is over. */
export function wrongInMove({ plannedOn }: Pick<MoveConferenceInput, 'plannedOn'>, today: PlainDate): Fault<'date_in_past'>[] {
  return plannedOn < today ? [{ code: 'date_in_past', field: 'plannedOn' }] : []
}

export const attendeeForm = z.object({ professionalId: z.guid('attendee_unknown') })
/** `notReached`: closes it although families were not discussed, as when there was no time left. */
export const closeForm = z.object({ version: z.coerce.number().int(), notReached: optionalField(z.literal('yes')) })
export const cancelForm = z.object({ version: z.coerce.number().int(), reason: z.enum(cancelReasons, { error: 'cancel_reason_missing' }) })
