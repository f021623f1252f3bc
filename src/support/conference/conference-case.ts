import { z } from 'zod'
import type { PlainDate } from '../../platform/clock.ts'
import type { Fault } from '../../platform/result.ts'
import { optionalField } from '../../platform/web/optional-field.ts'
import { readableFields } from '../../platform/web/readable-fields.ts'
import { type ConferenceKind, type ConferenceState, hasEnded } from './conference.ts'

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
  /** `HH:MM`. */
  startsAt: string | null
  place: string | null
  /** The day on which the conference stood before it was moved last with this family on its agenda; null when it never was. */
  movedFrom: PlainDate | null
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
  /** From this day on the family's line is closed, and what was agreed stands as it was left; null while it is open. */
  lineClosedOn: PlainDate | null
  version: number
  agreements: readonly Agreement[]
}

/** It will not be discussed here: the conference ended without a talk about it, so it can be brought to another one. */
export function isNotHeld({ discussedOn, state }: Pick<ConferenceCase, 'discussedOn' | 'state'>): boolean {
  return discussedOn === null && hasEnded(state)
}

/** Its day is over and nothing was recorded of it, neither a talk nor that there was none. */
export function isUnrecorded(
  item: Pick<ConferenceCase, 'discussedOn' | 'state' | 'lineClosedOn' | 'plannedOn'>,
  today: PlainDate,
): boolean {
  return item.discussedOn === null && item.plannedOn < today && !isNotHeld(item) && !isLeftOut(item)
}

/** It is still to come, or is today: people can be told when and where. */
export function isToCome(item: Pick<ConferenceCase, 'discussedOn' | 'state' | 'lineClosedOn' | 'plannedOn'>, today: PlainDate): boolean {
  return item.discussedOn === null && item.plannedOn >= today && !isNotHeld(item) && !isLeftOut(item)
}

/** Nobody has to discuss this family any more: its line was closed while nothing had been said at the table. */
export function isLeftOut({ discussedOn, lineClosedOn }: Pick<ConferenceCase, 'discussedOn' | 'lineClosedOn'>): boolean {
  return discussedOn === null && lineClosedOn !== null
}

/** The line was closed before the day of the conference, so there was no talk; one that was held on the day itself can still be written down. */
export function closedBeforehand(held: Pick<ConferenceCase, 'discussedOn' | 'lineClosedOn' | 'plannedOn'>): boolean {
  return held.discussedOn === null && held.lineClosedOn !== null && held.lineClosedOn < held.plannedOn
}

/** The form that puts a family on an agenda; messages are codes of `caseText.errors`. */
export const bringForm = z.object({
  conferenceId: z.guid('conference_missing'),
  purpose: z.string().trim().min(1, 'purpose_missing').max(1000, 'too_long'),
  named: z.enum(['yes', 'no'], { error: 'named_missing' }),
})
export const bringFieldOrder = ['conferenceId', 'purpose', 'named'] as const
export type BringInput = z.infer<typeof bringForm>

const bringPartly = bringForm.partial()

/** What can be read of that form when something in it is wrong. */
export type BringDraft = Partial<z.infer<typeof bringPartly>>
export function bringDraft(values: Record<string, unknown>): BringDraft {
  return readableFields(bringPartly, values) ?? {}
}

/** How many agreements one form takes; with more, one saves and goes on. */
export const agreementRows = [1, 2, 3, 4, 5, 6] as const

export interface NewAgreement {
  what: string
  /** A professional, or the parent. */
  who: string
  dueOn: PlainDate
}

const answer = optionalField(z.string().trim().max(2000, 'too_long'))

const holdFields = z.looseObject({
  version: z.coerce.number().int(),
  parentPart: optionalField(z.enum(parentParts, { error: 'parent_part_missing' })),
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

/** The rows of agreements in which something was typed. */
function agreementRowsIn(form: Record<string, unknown>): { row: number; what: string; who: string; dueOn: string }[] {
  return agreementRows.flatMap((row) => {
    const [what = '', who = '', dueOn = ''] = ['what', 'who', 'due'].map((name) => String(form[`${name}${row}`] ?? '').trim())
    return what || who || dueOn ? [{ row, what, who, dueOn }] : []
  })
}

const isDate = (text: string) => z.iso.date().safeParse(text).success

/**
 * What is recorded at the table. The parent's part is asked at the first saving and stands from then on; agreement rows are
 * named what1, who1, due1 ... and an empty row is no agreement. Messages are codes of `caseText.errors`.
 */
export const holdForm = holdFields
  .superRefine(
    (form, context) => {
      for (const { row, what, who, dueOn } of agreementRowsIn(form)) {
        const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [`${field}${row}`], message })
        if (!what) wrong('what', 'agreement_what_missing')
        else if (what.length > 500)
          context.addIssue({ code: 'too_big', origin: 'string', maximum: 500, input: what, path: [`what${row}`], message: 'too_long' })
        if (!who) wrong('who', 'agreement_who_missing')
        if (!isDate(dueOn)) wrong('due', 'agreement_due_missing')
      }
    },
    // Also when other fields are wrong: everything is said in one round.
    { when: () => true },
  )
  .transform((form) => {
    const { version, parentPart, parentReason, well, happy, worries, support, minutes, coordinatorId, coordinatorAgrees, nextOn } = form
    return {
      version,
      parentPart,
      parentReason,
      answers: { well, happy, worries, support },
      minutes,
      agreements: agreementRowsIn(form),
      coordinatorId,
      coordinatorAgrees,
      nextOn,
    }
  })

/** The fields of that form in the order in which they stand on the page. */
export const holdFieldOrder: readonly string[] = [
  'parentPart',
  'parentReason',
  ...questions,
  'minutes',
  ...agreementRows.flatMap((row) => [`what${row}`, `who${row}`, `due${row}`]),
  'coordinatorId',
  'coordinatorAgrees',
  'nextOn',
]

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

/** Whether the same was agreed before: what, who and by when. */
export function standsAlready(standing: readonly Agreement[], { what, who, dueOn }: { what: string; who: string; dueOn: string }): boolean {
  return standing.some((one) => one.what === what && (one.byParent ? 'parent' : one.professionalId) === who && one.dueOn === dueOn)
}

/** What was typed, without the rows of agreements that stand already. */
export function withoutStanding<V>(values: Readonly<Record<string, V>>, standing: readonly Agreement[]): Record<string, V> {
  const rows = agreementRowsIn(values).filter((agreement) => standsAlready(standing, agreement))
  const names = new Set(rows.flatMap(({ row }) => [`what${row}`, `who${row}`, `due${row}`]))
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)))
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

/** What the rules of the table look at; of a form with other faults, what can be read of it. */
export type TableDraft = Pick<Partial<HoldInput>, 'parentPart' | 'parentReason' | 'coordinatorId' | 'coordinatorAgrees' | 'nextOn'> & {
  agreements: readonly { who?: string | undefined; dueOn?: PlainDate | undefined; row?: number | undefined }[]
}

/** What can be read of a form in which something is wrong. */
export function tableDraft(values: Record<string, unknown>): TableDraft {
  const read = readableFields(holdFields.partial(), values)
  const agreements = agreementRowsIn(values).map(({ row, who, dueOn }) => ({
    row,
    who: who === '' ? undefined : who,
    dueOn: isDate(dueOn) ? dueOn : undefined,
  }))
  return { ...read, agreements }
}

/** Everything that is not right in what was recorded, with its field. `known`: who can be given an agreement. */
export function wrongAtTable(
  held: Pick<ConferenceCase, 'named' | 'discussedOn' | 'plannedOn'>,
  input: TableDraft,
  known: ReadonlySet<string>,
): Fault<TableRefusal>[] {
  const { parentPart, parentReason, coordinatorId, coordinatorAgrees, nextOn } = input
  const faults: Fault<TableRefusal>[] = []
  const wrong = (is: boolean, code: TableRefusal, field: string) => void (is && faults.push({ code, field }))
  if (held.discussedOn === null) {
    wrong(parentPart === undefined, 'parent_part_missing', 'parentPart')
    wrong(parentPart === 'present' && !held.named, 'parent_present_without_name', 'parentPart')
    wrong(parentPart !== undefined && parentPart !== 'present' && parentReason === undefined, 'parent_reason_missing', 'parentReason')
  }
  for (const [index, { who, dueOn, row = index + 1 }] of input.agreements.entries()) {
    wrong(who !== undefined && who !== 'parent' && !known.has(who), 'agreement_who_unknown', `who${row}`)
    wrong(dueOn !== undefined && dueOn < held.plannedOn, 'agreement_due_in_past', `due${row}`)
  }
  wrong(coordinatorId !== undefined && coordinatorAgrees !== 'yes', 'coordinator_not_asked', 'coordinatorAgrees')
  wrong(nextOn !== undefined && nextOn <= held.plannedOn, 'next_in_past', 'nextOn')
  return faults
}
