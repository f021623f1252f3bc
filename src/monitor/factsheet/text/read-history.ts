import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { entriesOf, findAreaText, versionsOf } from './area-text.store.ts'
import {
  type AreaText,
  type AreaTextRef,
  sittingsOf,
  type TextPublication,
  type TextVersion,
  type TextVersionSeries,
  wordsOfEntries,
} from './area-text.ts'
import { publicationsOf } from './published-text.store.ts'
import { type TextGuardRefusal, type TextOfActor, textForAct } from './text-of-actor.ts'

export interface TextHistory extends TextOfActor {
  text: AreaText | null
  sittings: readonly TextVersionSeries[]
  /** The latest first. */
  publications: readonly TextPublication[]
}

const opened = { action: 'read', code: 'area_text.versions_read' } as const

/** Who saved and published what when; refused to who may not write the text. */
export async function readHistory(tx: Transaction, asked: AreaTextRef): Promise<Result<TextHistory, TextGuardRefusal>> {
  const guarded = await textForAct(tx, asked, opened)
  if (!guarded.ok) return guarded
  const { ref } = guarded.value
  const [text, versions, publications] = await Promise.all([findAreaText(tx, ref), versionsOf(tx, ref), publicationsOf(tx, ref)])
  return ok({ ...guarded.value, text, sittings: sittingsOf(versions), publications })
}

export interface ComparedVersions extends TextOfActor {
  text: AreaText
  versions: readonly TextVersion[]
  /** Only fields that differ, in the order in which they were begun. */
  changes: readonly { field: string; before: string; after: string }[]
  /** Every field as it stands in the version looked at: for naming one by what it is about. */
  words: ReadonlyMap<string, string>
}

/** What differs between two versions; `other` 0 is the beginning, when nothing was written. */
export async function compareVersions(
  tx: Transaction,
  asked: AreaTextRef,
  { number, other }: { number: number; other: number },
): Promise<Result<ComparedVersions, TextGuardRefusal | 'no_such_version'>> {
  const guarded = await textForAct(tx, asked, opened)
  if (!guarded.ok) return guarded
  const { ref } = guarded.value
  const [text, versions] = await Promise.all([findAreaText(tx, ref), versionsOf(tx, ref)])
  const isThere = (version: number) => Number.isInteger(version) && version <= (text?.version ?? 0)
  if (text === null || !isThere(number) || number < 1 || !isThere(other) || other < 0) return refuse('not_found', 'no_such_version')
  const [entries, otherEntries] = await Promise.all([entriesOf(tx, ref, number), entriesOf(tx, ref, other)])
  const [after, before] = [wordsOfEntries(entries), wordsOfEntries(otherEntries)]
  const begun = [...entries, ...otherEntries].toSorted((one, two) => one.since - two.since || one.field.localeCompare(two.field))
  const changes = [...new Set(begun.map(({ field }) => field))].flatMap((field) => {
    const [was, is] = [before.get(field) ?? '', after.get(field) ?? '']
    return was === is ? [] : [{ field, before: was, after: is }]
  })
  return ok({ ...guarded.value, text, versions, changes, words: new Map([...before, ...after]) })
}
