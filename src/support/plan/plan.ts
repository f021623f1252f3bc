import { z } from 'zod'
import { type Need, needs } from '../../landscape/service/service.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { formKey, optionalField } from '../../platform/web/optional-field.ts'

export type PlanState = 'active' | 'reviewed' | 'closed'
export type PlanAct = 'add' | 'mark' | 'give' | 'review' | 'close'

/** What may be done in which state, and where it leads. The pages, the guards and the API read this one table. */
export const planTransitions = {
  active: { add: 'active', mark: 'active', give: 'active', review: 'reviewed', close: 'closed' },
  reviewed: { add: 'reviewed', mark: 'reviewed', give: 'reviewed', review: 'reviewed', close: 'closed' },
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

/** That a goal or a step is no longer needed. */
export interface Dropped {
  on: PlainDate
  by: string
  byId: string
  /** Null where none was given: no consent held, or a step fell with its goal. Its words are null when the key was destroyed. */
  reason: { words: string | null } | null
}

/** That a step came from somebody else, the last time it did. */
export interface Given {
  on: PlainDate
  /** Who was to take it before; null for the parent. */
  from: string | null
  fromId: string | null
  /** Who gave it; null when a colleague took over from who left. */
  by: string | null
  byId: string | null
}

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
  dropped: Dropped | null
  given: Given | null
}

export interface Goal {
  id: string
  lifeDomain: LifeDomain
  /** The family's own words; null when the key was destroyed. */
  words: string | null
  reachedOn: PlainDate | null
  dropped: Dropped | null
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

/** Neither done nor dropped. */
export function isOpen({ doneOn, dropped }: Pick<Action, 'doneOn' | 'dropped'>): boolean {
  return doneOn === null && dropped === null
}

/** Neither reached nor dropped. */
export function isWanted({ reachedOn, dropped }: Pick<Goal, 'reachedOn' | 'dropped'>): boolean {
  return reachedOn === null && dropped === null
}

/** An open step whose taker left the circle, while the plan goes on: `circle` are those who stand in it. */
export function needsSomebody(
  { state }: Pick<Plan, 'state'>,
  action: Pick<Action, 'doneOn' | 'dropped' | 'professionalId'>,
  circle: readonly { professionalId: string }[],
): boolean {
  return (
    state !== 'closed' &&
    isOpen(action) &&
    action.professionalId !== null &&
    circle.every(({ professionalId }) => professionalId !== action.professionalId)
  )
}

/** A step with the goal it belongs to; null when the plan has none of this id. */
export function stepOf(plan: Pick<Plan, 'goals'> | null, actionId: string): { goal: Goal; action: Action } | null {
  for (const goal of plan?.goals ?? []) {
    const action = goal.actions.find(({ id }) => id === actionId)
    if (action !== undefined) return { goal, action }
  }
  return null
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

/** Who takes a step: a professional of the circle, or the parent. */
const taker = z.union([z.literal('parent'), z.guid('who_missing')], { error: 'who_missing' })

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
  who: taker,
  dueOn: z.iso.date('due_missing'),
  idempotencyKey: formKey,
})
export type ActionInput = z.infer<typeof actionForm>

export const reviewForm = z.object({ reviewOn: z.iso.date('date'), version: z.coerce.number().int() })
export type ReviewInput = z.infer<typeof reviewForm>

/** Why something is no longer needed; the use case knows whether anything may be written. */
export const dropForm = z.object({ reason: optionalField(z.string().trim().max(200, 'too_long')) })
export type DropInput = z.infer<typeof dropForm>

export const giveForm = z.object({
  who: taker,
  dueOn: z.iso.date('due_missing'),
  /** Who was to take it when the form was shown. */
  from: z.string().catch(''),
})
export type GiveInput = z.infer<typeof giveForm>
/** Its fields in the order in which they stand on the page. */
export const giveFieldOrder = ['who', 'dueOn'] as const
