import { z } from 'zod'
import { gestationalWeeks } from '../../family/episode/episode.ts'
import { dialled } from '../../family/family/phone.ts'
import { addDays, addWorkingDays, daysBetween, type PlainDate } from '../../platform/clock.ts'
import type { Fault } from '../../platform/result.ts'
import { formKey, optionalField } from '../../platform/web/optional-field.ts'

export type TriageState = 'open' | 'provisional' | 'decided' | 'withdrawn'
export type TriageAct = 'answer' | 'decide' | 'withdraw'

/** What may be done in which state, and where it leads. The pages, the guards and the API read this one table. */
export const triageTransitions = {
  open: { answer: 'provisional', withdraw: 'withdrawn' },
  provisional: { decide: 'decided', withdraw: 'withdrawn' },
  decided: {},
  withdrawn: {},
} as const satisfies Record<TriageState, Partial<Record<TriageAct, TriageState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterTriage(state: TriageState, act: TriageAct): TriageState | null {
  const acts: Partial<Record<TriageAct, TriageState>> = triageTransitions[state]
  return acts[act] ?? null
}

export const urgencies = ['normal', 'soon', 'acute'] as const
export type Urgency = (typeof urgencies)[number]

export const triageDecisions = ['take_on', 'conference', 'redirect', 'advise'] as const
export type TriageDecision = (typeof triageDecisions)[number]

export interface SignUp {
  coalitionId: string
  id: string
  familyId: string
  episodeId: string
  senderId: string
  /** Day 0 of the waiting time. */
  sentOn: PlainDate
  /** The last day on which a provisional contact was promised. */
  answerBefore: PlainDate
  urgency: Urgency
  triage: TriageState
  answeredOn: PlainDate | null
  contactId: string | null
  decision: TriageDecision | null
  decidedOn: PlainDate | null
  redirectedTo: string | null
  version: number
}

/** Terms are halved from this week of pregnancy on: little time is left. */
const lateWeeks = 32

/**
 * The day before which a provisional contact must be named: the entry point's own term in working days, one working day when it
 * is soon or late in pregnancy, the same day when acute.
 */
export function answerBefore(input: { sentOn: PlainDate; withinDays: number; urgency: Urgency; dueDate: PlainDate | null }): PlainDate {
  if (input.urgency === 'acute') return input.sentOn
  const late = input.dueDate !== null && gestationalWeeks(input.dueDate, input.sentOn) >= lateWeeks
  return addWorkingDays(input.sentOn, input.urgency === 'soon' || late ? Math.max(1, Math.floor(input.withinDays / 2)) : input.withinDays)
}

/** A consent given in one spoken line holds for a year unless another day is agreed. */
export function defaultConsentUntil(givenOn: PlainDate): PlainDate {
  return addDays(givenOn, 365)
}

/** A due date further off than a pregnancy lasts, or long gone, is a typing error. */
export function isPossibleDueDate(dueDate: PlainDate, today: PlainDate): boolean {
  const days = daysBetween(today, dueDate)
  return days >= -28 && days <= 280
}

/** Support may go on after the second birthday, but no family with a youngest of school age is new here: a typing error, or another door. */
const oldestYoungest = 5

/** Whether the youngest may have been born on this day: not to come, and younger than five years. */
export function isPossibleBirthDate(bornOn: PlainDate, today: PlainDate): boolean {
  const [year = '', ...rest] = bornOn.split('-')
  return bornOn <= today && [String(Number(year) + oldestYoungest).padStart(4, '0'), ...rest].join('-') > today
}

const plainDate = z.iso.date('date')

/** Some letter or digit: spaces that cannot be seen are no name. */
const readable = /[\p{L}\p{N}]/u
const name = (longest: number, missing: string) => z.string().trim().regex(readable, missing).max(longest, 'too_long')

/** How the family is called, and whom to call; the same at the sign-up and when it is corrected. */
export const contactFields = {
  label: name(80, 'label_missing'),
  parentName: name(120, 'parent_name_missing'),
  parentPhone: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    z
      .string()
      .trim()
      .max(30, 'too_long')
      .refine((typed) => typed.length > 30 || dialled(typed) !== null, 'phone_invalid')
      .optional(),
  ),
}

/** The sign-up form; messages are codes of `signUpText.errors`. */
export const signUpForm = z
  .object({
    ...contactFields,
    municipality: z.string().min(1, 'municipality_missing'),
    stage: z.enum(['expecting', 'born', 'none'], { error: 'stage_missing' }),
    dueDate: optionalField(plainDate),
    bornOn: optionalField(plainDate),
    firstChild: optionalField(z.enum(['yes', 'no'])),
    reason: z.string().trim().min(1, 'reason_missing').max(2000, 'too_long'),
    urgency: z.enum(urgencies).default('normal'),
    consent: z.literal('yes', { error: 'consent_missing' }),
    wmo: optionalField(z.literal('yes')),
    idempotencyKey: formKey,
  })
  .superRefine(
    (form, context) => {
      if (form.stage === 'expecting' && !form.dueDate) context.addIssue({ code: 'custom', path: ['dueDate'], message: 'due_date_missing' })
      if (form.stage === 'born' && !form.bornOn) context.addIssue({ code: 'custom', path: ['bornOn'], message: 'birth_date_missing' })
    },
    // Also when other fields are wrong: everything is said in one round.
    { when: () => true },
  )

export type SignUpInput = z.infer<typeof signUpForm>

/** The fields of the form in the order in which they stand there. */
export const signUpFieldOrder = ['label', 'parentName', 'parentPhone', 'municipality', 'stage', 'dueDate', 'bornOn', 'reason', 'consent']

/** What can be read of a sign-up of which other fields are wrong. */
export const signUpDraft = z.object({
  municipality: z.string().min(1).optional().catch(undefined),
  stage: z.string().optional().catch(undefined),
  dueDate: plainDate.optional().catch(undefined),
  bornOn: plainDate.optional().catch(undefined),
})

/** What is wrong with the date that goes with the stage; a date that is missing has words of its own. */
export function wrongDates(
  { stage, dueDate, bornOn }: z.infer<typeof signUpDraft>,
  today: PlainDate,
): Fault<'due_date_impossible' | 'birth_date_in_future' | 'birth_date_too_early'>[] {
  if (stage === 'expecting' && dueDate !== undefined && !isPossibleDueDate(dueDate, today))
    return [{ code: 'due_date_impossible', field: 'dueDate' }]
  if (stage !== 'born' || bornOn === undefined || isPossibleBirthDate(bornOn, today)) return []
  return [{ code: bornOn > today ? 'birth_date_in_future' : 'birth_date_too_early', field: 'bornOn' }]
}

export const answerForm = z.object({ contactId: z.uuid('contact_missing'), version: z.coerce.number().int() })
export type AnswerInput = z.infer<typeof answerForm>

export const triageForm = z.object({
  decision: z.enum(triageDecisions, { error: 'decision_missing' }),
  reason: z.string().trim().min(1, 'decision_reason_missing').max(1000, 'too_long'),
  redirectedTo: optionalField(z.string().max(120, 'too_long')),
  version: z.coerce.number().int(),
})
export type TriageInput = z.infer<typeof triageForm>
