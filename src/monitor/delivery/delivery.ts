import { z } from 'zod'
import { optionalField } from '../../platform/web/optional-field.ts'
import type { SheetEncoding, SheetFaultDetail } from './sheet/sheet.ts'

/** From file to figures: a draft until it is accepted. */
export const deliveryStates = ['received', 'unreadable', 'read', 'mapped', 'checked', 'accepted', 'undone', 'discarded'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export type DeliveryAct = 'read' | 'refuse' | 'reread' | 'map' | 'check' | 'answer' | 'accept' | 'undo' | 'discard'

/** What may be done in which state, and where it leads. */
export const deliveryTransitions = {
  received: { read: 'read', refuse: 'unreadable', discard: 'discarded' },
  unreadable: { discard: 'discarded' },
  read: { map: 'mapped', reread: 'received', discard: 'discarded' },
  mapped: { map: 'mapped', reread: 'received', check: 'checked', refuse: 'unreadable', discard: 'discarded' },
  checked: { map: 'mapped', reread: 'received', answer: 'checked', accept: 'accepted', discard: 'discarded' },
  accepted: { undo: 'undone' },
  undone: {},
  discarded: {},
} as const satisfies Record<DeliveryState, Partial<Record<DeliveryAct, DeliveryState>>>

/** The state after this act, or null when it cannot be done now. */
export function afterAct(state: DeliveryState, act: DeliveryAct): DeliveryState | null {
  const acts: Partial<Record<DeliveryAct, DeliveryState>> = deliveryTransitions[state]
  return acts[act] ?? null
}

export function isDraft(state: DeliveryState): boolean {
  return afterAct(state, 'discard') !== null
}

/** The largest file that is taken in. Larger ones are turned away before they are read. */
export const mostSheetBytes = 12_000_000

/** Rows of the sheet with the same thing wrong in the same column. */
export interface ProblemGroup {
  /** The same for the same problem in a later check. */
  key: string
  code: string
  /** As `C (Percentage)`; null when it is about whole rows. */
  column: string | null
  value: string
  hint: string | null
  /** The first rows; `rowCount` says how many there are. */
  rows: readonly number[]
  rowCount: number
  /** How many figures are kept back by it: a row may hold several. */
  count: number
}

/** How the percentages of one column were read. */
export interface PercentageReading {
  /** As `C (Percentage)`. */
  column: string
  /** Printed as a percentage by the workbook, written with a percent sign, or a part of one by its column. */
  kind: 'format' | 'sign' | 'share'
  count: number
  /** How many the workbook prints with fewer decimals than it holds. */
  rounded: number
  /** What the sheet holds and what was read, with a point: 0.04 and 4. */
  example: { stored: string; read: string }
}

/** What the check of a draft found in the sheet itself. */
export interface DeliveryFindings {
  figures: number
  /** Rows that hold no figure, the first of them. */
  notes: { count: number; rows: readonly number[] }
  /** Figures that the mapping leaves out. */
  leftOut: number
  /** Columns with something in them that nothing was read from, as `C (Percentage)`; absent in checks of before this was told. */
  unused?: readonly string[]
  /** Absent in checks of before this was told. */
  percentages?: readonly PercentageReading[]
  problems: readonly ProblemGroup[]
  /**
   * Figures the sheet does name and something wrong keeps back, by the keys of what is wrong: every one whose cell stands in the set, and the
   * first of the others. Absent in checks of before this was told.
   */
  keptBack?: readonly { sheetRow: number; indicator: string; area: string; period: string; problems: readonly string[] }[]
  /** Groups that are not kept because there are too many. */
  further: number
  /** Contradictions that ask for an answer and are not kept because there are too many; absent in checks of before this was told. */
  furtherContradictions?: number
}

/** Is more wrong than can be decided about one by one? Then the sheet or its columns must be put right first. */
export function isTooMuchWrong({ findings }: Pick<Delivery, 'findings'>): boolean {
  return (findings?.further ?? 0) + (findings?.furtherContradictions ?? 0) > 0
}

/** What the analyst decided beside the contradictions. */
export interface DeliveryDecisions {
  /** Keys of problems whose rows stay out. */
  leftOut: readonly string[]
  /** What happens to cells that another source filled, by key of that source. */
  others: Readonly<Record<string, 'replace' | 'leave_out'>>
  /** Figures of this source that the sheet no longer has. */
  gone: 'keep' | 'remove'
}

export const noDecisions: DeliveryDecisions = { leftOut: [], others: {}, gone: 'keep' }

export type DeliveryFault = SheetFaultDetail

export interface Delivery {
  id: string
  source: { key: string; title: string; publisher: string }
  set: { id: string; slug: string; title: { nl: string; en: string }; version: number }
  state: DeliveryState
  version: number
  fileName: string
  /** SHA-256, hexadecimal. */
  fileHash: string
  fileBytes: number
  receivedAt: Date
  receivedBy: string
  /** Null while not known, and for workbooks. */
  encoding: SheetEncoding | null
  fault: DeliveryFault | null
  mappingVersion: number | null
  /** The version of the set the figures were compared with. */
  checkedSetVersion: number | null
  findings: DeliveryFindings | null
  decisions: DeliveryDecisions
  acceptedAt: Date | null
  acceptedBy: string | null
  undoneAt: Date | null
  undoneBy: string | null
}

/** Has the set changed since the draft was compared with it? */
export function isOutdated({ state, set, checkedSetVersion }: Delivery): boolean {
  return state === 'checked' && checkedSetVersion !== set.version
}

/** Problems of which nobody decided yet what happens. */
export function openProblems({ findings, decisions }: Pick<Delivery, 'findings' | 'decisions'>): readonly ProblemGroup[] {
  return (findings?.problems ?? []).filter(({ key }) => !decisions.leftOut.includes(key))
}

const short = (most: number) => z.string().trim().max(most, 'too_long')
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The fields beside the file; messages are codes of `deliveryText.errors`. A new source or set is named where none is chosen. */
export const deliveryForm = z
  .object({
    source: optionalField(z.string()),
    newSourceTitle: optionalField(short(160)),
    newSourcePublisher: optionalField(short(120)),
    newSourceYear: optionalField(z.string().regex(/^(19|20)\d\d$/, 'year_wrong')),
    set: optionalField(z.string()),
    newSetTitleNl: optionalField(short(120)),
    newSetTitleEn: optionalField(short(120)),
    newSetProtection: z.enum(['counts', 'public_source']).catch('counts'),
    newSetSlug: optionalField(z.string().trim().max(60, 'too_long').regex(slug, 'slug_wrong')),
  })
  .superRefine((form, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (form.source === undefined && form.newSourceTitle === undefined) wrong('source', 'source_missing')
    if (form.source === undefined && form.newSourceTitle !== undefined && form.newSourcePublisher === undefined)
      wrong('newSourcePublisher', 'publisher_missing')
    if (form.set === undefined && form.newSetTitleNl === undefined) wrong('set', 'set_missing')
    if (form.set === undefined && form.newSetTitleNl !== undefined && form.newSetTitleEn === undefined)
      wrong('newSetTitleEn', 'title_en_missing')
    if (form.set === undefined && form.newSetTitleNl !== undefined && form.newSetSlug === undefined && slugOf(form.newSetTitleNl) === '')
      wrong('newSetSlug', 'slug_missing')
  })
export type DeliveryInput = z.infer<typeof deliveryForm>

/** A word for addresses made of a title: `Regiobeeld 2025` is `regiobeeld-2025`. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '')
}
