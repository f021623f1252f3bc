import { z } from 'zod'
import type { PlainDate } from '../../platform/clock.ts'
import { optionalField } from '../../platform/web/optional-field.ts'
import type { ConferenceKind, ConferenceState } from './conference.ts'

export const parentParts = ['present', 'declined', 'not_asked'] as const
export type ParentPart = (typeof parentParts)[number]

/** The four questions at the table, in the order in which they are asked: strengths first. */
export const questions = ['well', 'happy', 'worries', 'support'] as const
export type Question = (typeof questions)[number]

/** What was written at the table: answers in the family's own words, the minutes the parent may read, why she was not there. */
export interface TableNotes {
  answers: Partial<Record<Question, string>>
  minutes: string
  parentReason: string | null
}

export interface Agreement {
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

/** One family on one agenda. */
export interface ConferenceCase {
  coalitionId: string
  id: string
  conferenceId: string
  kind: ConferenceKind
  plannedOn: PlainDate
  state: ConferenceState
  familyId: string
  episodeId: string
  position: number
  /** False: discussed without a name; those at the table see the purpose only. */
  named: boolean
  /** Null when the key was destroyed. */
  purpose: string | null
  broughtBy: { id: string; name: string }
  parentPart: ParentPart | null
  /** Null until discussed, or when the key was destroyed. */
  notes: TableNotes | null
  discussedOn: PlainDate | null
  nextOn: PlainDate | null
  version: number
  agreements: readonly Agreement[]
}

/** The form that puts a family on an agenda; messages are codes of `caseText.errors`. */
export const bringForm = z.object({
  conferenceId: z.guid('conference_missing'),
  purpose: z.string().trim().min(1, 'purpose_missing').max(1000, 'too_long'),
  named: z.enum(['yes', 'no'], { error: 'named_missing' }),
})
export type BringInput = z.infer<typeof bringForm>

/** How many agreements one form takes; with more, one saves and goes on. */
export const agreementRows = [1, 2, 3, 4, 5, 6] as const

export interface NewAgreement {
  what: string
  /** A professional, or the parent. */
  who: string
  dueOn: PlainDate
}

const answer = optionalField(z.string().trim().max(2000, 'too_long'))

/**
 * What is recorded at the table. The parent's part is asked at the first saving and stands from then on; agreement rows are
 * named what1, who1, due1 ... and an empty row is no agreement. Messages are codes of `caseText.errors`.
 */
export const holdForm = z
  .looseObject({
    version: z.coerce.number().int(),
    parentPart: optionalField(z.enum(parentParts)),
    parentReason: optionalField(z.string().trim().max(500, 'too_long')),
    well: answer,
    happy: answer,
    worries: answer,
    support: answer,
    minutes: z.string().trim().min(1, 'minutes_missing').max(8000, 'too_long'),
    coordinatorId: optionalField(z.guid('coordinator_unknown')),
    coordinatorAgrees: optionalField(z.literal('yes')),
    nextOn: optionalField(z.iso.date('date')),
  })
  .transform((form, context) => {
    const { version, parentPart, parentReason, well, happy, worries, support, minutes, coordinatorId, coordinatorAgrees, nextOn } = form
    const agreements = agreementRows.flatMap((row) => {
      const [what, who, dueOn] = ['what', 'who', 'due'].map((name) => String(form[`${name}${row}`] ?? '').trim())
      if (!what && !who && !dueOn) return []
      const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [`${field}${row}`], message })
      if (!what) wrong('what', 'agreement_what_missing')
      else if (what.length > 500) wrong('what', 'too_long')
      if (!who) wrong('who', 'agreement_who_missing')
      if (!z.iso.date().safeParse(dueOn).success) wrong('due', 'agreement_due_missing')
      return what && who && dueOn ? [{ what, who, dueOn, row }] : []
    })
    return {
      version,
      parentPart,
      parentReason,
      answers: { well, happy, worries, support },
      minutes,
      agreements,
      coordinatorId,
      coordinatorAgrees,
      nextOn,
    }
  })

export interface HoldInput {
  version: number
  parentPart?: ParentPart | undefined
  parentReason?: string | undefined
  answers: { readonly [K in Question]?: string | undefined }
  minutes: string
  /** `row` is the row of the form an error is shown at. */
  agreements: readonly (NewAgreement & { row?: number | undefined })[]
  coordinatorId?: string | undefined
  /** 'yes': the one named as coordinator said yes to it herself. */
  coordinatorAgrees?: 'yes' | undefined
  nextOn?: PlainDate | undefined
}

/** Who of those at the table may stay for this family: everyone, by the parent's consent or since no name is said; or only the family's own circle. */
export type MayStay = { who: 'everyone'; untilOn: PlainDate } | { who: 'no_name' } | { who: 'circle_only'; names: readonly string[] }

export function mayStay(input: {
  named: boolean
  /** Until when the consent for a conference holds on its day; null without consent. */
  consentUntil: PlainDate | null
  attendees: readonly { id: string; name: string }[]
  circle: ReadonlySet<string>
}): MayStay {
  if (!input.named) return { who: 'no_name' }
  if (input.consentUntil !== null) return { who: 'everyone', untilOn: input.consentUntil }
  return { who: 'circle_only', names: input.attendees.filter(({ id }) => input.circle.has(id)).map(({ name }) => name) }
}

export type TableRefusal =
  | 'parent_part_missing'
  | 'parent_reason_missing'
  | 'parent_present_without_name'
  | 'agreement_who_unknown'
  | 'agreement_due_in_past'
  | 'coordinator_not_asked'
  | 'next_in_past'

/** The first thing that is not right in what was recorded, with its field; null when all is. `known`: who can be given an agreement. */
export function wrongAtTable(
  held: Pick<ConferenceCase, 'named' | 'discussedOn' | 'plannedOn'>,
  input: HoldInput,
  known: ReadonlySet<string>,
): { code: TableRefusal; field: string } | null {
  if (held.discussedOn === null) {
    if (input.parentPart === undefined) return { code: 'parent_part_missing', field: 'parentPart' }
    if (input.parentPart === 'present' && !held.named) return { code: 'parent_present_without_name', field: 'parentPart' }
    if (input.parentPart !== 'present' && input.parentReason === undefined) return { code: 'parent_reason_missing', field: 'parentReason' }
  }
  for (const [index, { who, dueOn, row = index + 1 }] of input.agreements.entries()) {
    if (who !== 'parent' && !known.has(who)) return { code: 'agreement_who_unknown', field: `who${row}` }
    if (dueOn < held.plannedOn) return { code: 'agreement_due_in_past', field: `due${row}` }
  }
  if (input.coordinatorId !== undefined && input.coordinatorAgrees !== 'yes')
    return { code: 'coordinator_not_asked', field: 'coordinatorAgrees' }
  if (input.nextOn !== undefined && input.nextOn <= held.plannedOn) return { code: 'next_in_past', field: 'nextOn' }
  return null
}
