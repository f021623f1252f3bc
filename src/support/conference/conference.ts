import { z } from 'zod'
import { addDays, addWorkingDays, type PlainDate } from '../../platform/clock.ts'
import type { Fault } from '../../platform/result.ts'
import { formKey, optionalField } from '../../platform/web/optional-field.ts'
import { readableFields } from '../../platform/web/readable-fields.ts'

/** mdo: several disciplines on one family; pop: psychiatry, obstetrics and paediatrics; triage: the entry team's; own: any other. */
export const conferenceKinds = ['mdo', 'pop', 'triage', 'own'] as const
export type ConferenceKind = (typeof conferenceKinds)[number]

export type ConferenceState = 'planned' | 'held' | 'closed'
export type ConferenceAct = 'bring' | 'hold' | 'close'

/** What may be done in which state, and where it leads. The pages, the guards and the API read this one table. */
export const conferenceTransitions = {
  planned: { bring: 'planned', hold: 'held', close: 'closed' },
  held: { bring: 'held', hold: 'held', close: 'closed' },
  closed: {},
} as const satisfies Record<ConferenceState, Partial<Record<ConferenceAct, ConferenceState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterConference(state: ConferenceState, act: ConferenceAct): ConferenceState | null {
  const acts: Partial<Record<ConferenceAct, ConferenceState>> = conferenceTransitions[state]
  return acts[act] ?? null
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
  /** Null while it is open, and who closed it also for one that was closed before that was kept. */
  closedOn: PlainDate | null
  closedById: string | null
  closedBy: string | null
  version: number
}

/**
 * Why a conference cannot be closed yet, or null. `leftOut`: the families that nobody has to discuss any more, since their line was
 * closed. When that is all of them, the conference is closed without a talk, from its day on.
 */
export function closingFault(
  { state, plannedOn, cases, discussed }: Pick<Conference, 'state' | 'plannedOn' | 'cases' | 'discussed'>,
  { leftOut, today }: { leftOut: number; today: PlainDate },
): 'conference_closed' | 'not_held' | 'not_all_discussed' | null {
  if (afterConference(state, 'close') === null) return 'conference_closed'
  if (discussed === 0 && (leftOut === 0 || plannedOn > today)) return 'not_held'
  return discussed + leftOut < cases ? 'not_all_discussed' : null
}

/** From which day until which day (included) attendees see the families of a conference. The trigger on the agenda keeps the same days. */
export function attendeeWindow(plannedOn: PlainDate): { from: PlainDate; until: PlainDate } {
  return { from: addWorkingDays(plannedOn, -3), until: addDays(plannedOn, 7) }
}

const ids = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.guid('attendee_unknown')))

/** The form that plans a conference; messages are codes of `conferenceText.errors`. */
export const planForm = z.object({
  coalitionId: z.guid('coalition_missing'),
  kind: z.enum(conferenceKinds, { error: 'kind_missing' }),
  plannedOn: z.iso.date('date_missing'),
  startsAt: optionalField(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')),
  place: optionalField(z.string().trim().max(120, 'too_long')),
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

export const attendeeForm = z.object({ professionalId: z.guid('attendee_unknown') })
export const closeForm = z.object({ version: z.coerce.number().int() })
