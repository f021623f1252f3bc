import { z } from 'zod'
import { type Need, needs } from '../../landscape/service/service.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { formKey, optionalField } from '../../platform/web/optional-field.ts'

export type PlanState = 'active' | 'reviewed' | 'closed'
export type PlanAct = 'add' | 'mark' | 'review' | 'close'

/** What may be done in which state, and where it leads. The pages, the guards and the API read this one table. */
export const planTransitions = {
  active: { add: 'active', mark: 'active', review: 'reviewed', close: 'closed' },
  reviewed: { add: 'reviewed', mark: 'reviewed', review: 'reviewed', close: 'closed' },
  closed: {},
} as const satisfies Record<PlanState, Partial<Record<PlanAct, PlanState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterPlan(state: PlanState, act: PlanAct): PlanState | null {
  const acts: Partial<Record<PlanAct, PlanState>> = planTransitions[state]
  return acts[act] ?? null
}

/** The part of life a goal is about; the same codes as what services answer, so that a goal finds its help. */
export type LifeDomain = Need
export const lifeDomains = needs

export interface Action {
  id: string
  /** Null when the key was destroyed. */
  what: string | null
  byParent: boolean
  professionalId: string | null
  /** The name of the professional; null when the parent does it. */
  by: string | null
  dueOn: PlainDate
  doneOn: PlainDate | null
}

export interface Goal {
  id: string
  lifeDomain: LifeDomain
  /** The family's own words; null when the key was destroyed. */
  words: string | null
  reachedOn: PlainDate | null
  actions: readonly Action[]
}

/** The one plan of an episode. */
export interface Plan {
  coalitionId: string
  id: string
  familyId: string
  episodeId: string
  state: PlanState
  madeOn: PlainDate
  /** The day on which the plan is looked at together again. */
  reviewOn: PlainDate
  /** The family made the plan itself, with its own people. */
  byFamily: boolean
  version: number
  goals: readonly Goal[]
}

/** Six weeks after `day`: long enough for a first step, short enough for a pregnancy. */
export function defaultReviewOn(day: PlainDate): PlainDate {
  return addDays(day, 42)
}

/** The day a review is put on: the one chosen, or six weeks on; null when it is not after today. */
export function reviewDay(chosen: PlainDate | undefined, today: PlainDate): PlainDate | null {
  const day = chosen ?? defaultReviewOn(today)
  return day > today ? day : null
}

/** So many days before its review a plan asks to be looked at again, on the desk and on its own page. */
export const reviewNearDays = 14

/** Whether looking at the plan together comes first now. */
export function isReviewNear(plan: Pick<Plan, 'state' | 'reviewOn'>, today: PlainDate): boolean {
  return plan.state !== 'closed' && plan.reviewOn <= addDays(today, reviewNearDays)
}

const optionalDate = optionalField(z.iso.date('date'))

/** Forms of the plan; messages are codes of `planText.errors`. */
export const makeForm = z.object({
  reviewOn: optionalDate,
  byFamily: optionalField(z.literal('yes')),
})
export type MakePlanInput = z.infer<typeof makeForm>

export const goalForm = z.object({
  lifeDomain: z.enum(lifeDomains, { error: 'life_domain_missing' }),
  words: z.string().trim().min(1, 'words_missing').max(600, 'too_long'),
  idempotencyKey: formKey,
})
/** The fields of the plan page in the order in which they stand there. */
export const planFieldOrder = ['words', 'lifeDomain', 'reviewOn'] as const
export type GoalInput = z.infer<typeof goalForm>

export const actionForm = z.object({
  what: z.string().trim().min(1, 'what_missing').max(300, 'too_long'),
  /** A professional of the circle, or the parent. */
  who: z.union([z.literal('parent'), z.guid('who_missing')], { error: 'who_missing' }),
  dueOn: z.iso.date('due_missing'),
  idempotencyKey: formKey,
})
export type ActionInput = z.infer<typeof actionForm>

export const reviewForm = z.object({ reviewOn: z.iso.date('date'), version: z.coerce.number().int() })
export type ReviewInput = z.infer<typeof reviewForm>
