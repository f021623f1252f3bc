import { z } from 'zod'
import type { Episode } from '../../family/episode/episode.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { formKey } from '../../platform/web/optional-field.ts'
import type { VisitPhase } from './programme.ts'

export type VisitState = 'planned' | 'done' | 'missed' | 'cancelled'
export type VisitAct = 'plan' | 'finish' | 'miss' | 'cancel'

/** What may be done in which state, and where it leads. A missed visit is not planned again: another one is. */
export const visitTransitions = {
  planned: { plan: 'planned', finish: 'done', miss: 'missed', cancel: 'cancelled' },
  done: {},
  missed: {},
  cancelled: {},
} as const satisfies Record<VisitState, Partial<Record<VisitAct, VisitState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterVisit(state: VisitState, act: VisitAct): VisitState | null {
  const acts: Partial<Record<VisitAct, VisitState>> = visitTransitions[state]
  return acts[act] ?? null
}

export interface Visit {
  coalitionId: string
  id: string
  enrolmentId: string
  familyId: string
  professionalId: string
  phase: VisitPhase
  /** Null for a visit beside the scheme. */
  position: number | null
  windowFrom: PlainDate | null
  /** Included. */
  windowUntil: PlainDate | null
  /** Null until a moment is chosen. */
  plannedOn: PlainDate | null
  state: VisitState
  doneOn: PlainDate | null
  topics: readonly string[]
  version: number
}

/** A day before or after the window of the visit; no reason is asked, but the page says so. */
export function isOutsideWindow(visit: Pick<Visit, 'windowFrom' | 'windowUntil'>, day: PlainDate): boolean {
  return (visit.windowFrom !== null && day < visit.windowFrom) || (visit.windowUntil !== null && day > visit.windowUntil)
}

/** Defined as 42 whole weeks of pregnancy, the last that a scheme can name: a day after it is a day after the birth. */
const daysPastDue = 14

/** The last day for which a visit before the birth can be planned; null where nothing limits it. */
export function lastDayFor(visit: Pick<Visit, 'phase' | 'windowUntil'>, episode: Pick<Episode, 'bornOn' | 'dueDate'>): PlainDate | null {
  if (visit.phase === 'after') return null
  if (episode.bornOn !== null) return addDays(episode.bornOn, -1)
  if (episode.dueDate === null) return null
  const last = addDays(episode.dueDate, daysPastDue)
  return visit.windowUntil !== null && visit.windowUntil > last ? visit.windowUntil : last
}

/** A visit of the pregnancy on the day of the birth or later: it would count as one that was done before it. */
export function isAfterBirth(visit: Pick<Visit, 'phase'>, episode: Pick<Episode, 'bornOn'>, doneOn: PlainDate): boolean {
  return visit.phase === 'pregnancy' && episode.bornOn !== null && doneOn >= episode.bornOn
}

export interface Fidelity {
  phase: VisitPhase
  done: number
  /** All visits of the phase that were not cancelled. */
  planned: number
}

/** Done beside planned, per phase that has visits. */
export function fidelityOf(visits: readonly Pick<Visit, 'phase' | 'state'>[]): Fidelity[] {
  const counted = visits.filter(({ state }) => state !== 'cancelled')
  return (['pregnancy', 'after'] as const).flatMap((phase) => {
    const ofPhase = counted.filter((visit) => visit.phase === phase)
    return ofPhase.length === 0 ? [] : [{ phase, done: ofPhase.filter(({ state }) => state === 'done').length, planned: ofPhase.length }]
  })
}

const version = z.coerce.number().int()
const list = (value: unknown) => (value === undefined ? [] : [value].flat())

/** Messages are codes of `visitText.errors`. */
export const planForm = z.object({ plannedOn: z.iso.date('date'), version })
export type PlanInput = z.infer<typeof planForm>

export const extraForm = z.object({ plannedOn: z.iso.date('date'), idempotencyKey: formKey })

export const doneForm = z.object({
  doneOn: z.iso.date('date'),
  topics: z.preprocess(list, z.array(z.string()).min(1, 'topics_missing')),
  version,
})
export type DoneInput = z.infer<typeof doneForm>

export const offForm = z.object({ off: z.enum(['missed', 'cancelled'], { error: 'off_missing' }), version })
export type OffInput = z.infer<typeof offForm>
