import { createHash } from 'node:crypto'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findSets, openSet } from '../set/figure-set.store.ts'
import { filledHere, takesSheets } from '../set/figure-set.ts'
import { findSources, saveSources } from '../set/source.store.ts'
import { addDelivery } from './delivery.store.ts'
import { type DeliveryInput, mostSheetBytes, slugOf } from './delivery.ts'

export type ReceiveRefusal = 'only_for_analysts' | 'file_missing' | 'file_too_large' | 'source_unknown' | 'set_unknown' | 'slug_taken'

/** Takes in a file of a source as a draft for a set; a new source or set is made with it. Nothing is read or changed yet. */
export async function receiveDelivery(
  tx: Transaction,
  input: DeliveryInput,
  file: { name: string; content: Uint8Array } | null,
): Promise<Result<{ id: string }, ReceiveRefusal>> {
  if (!hasRole(tx.actor, 'analyst'))
    return forbid(tx, { action: 'create', code: 'delivery.received', objectType: 'delivery' }, 'only_for_analysts')
  if (file === null || file.content.byteLength === 0) return refuse('invalid', 'file_missing', 'file')
  if (file.content.byteLength > mostSheetBytes) return refuse('invalid', 'file_too_large', 'file')
  const sources = await findSources(tx)
  const all = await findSets(tx)
  const sets = all.filter(takesSheets)
  const slugs = new Set([...all.map(({ slug }) => slug), ...Object.values(filledHere)])
  if (input.source !== undefined && !sources.some(({ key }) => key === input.source)) return refuse('invalid', 'source_unknown', 'source')
  if (input.set !== undefined && !sets.some(({ id }) => id === input.set)) return refuse('invalid', 'set_unknown', 'set')
  if (input.set === undefined && slugs.has(input.newSetSlug ?? '')) return refuse('invalid', 'slug_taken', 'newSetSlug')
  const source = input.source ?? (await newSource(tx, input, new Set(sources.map(({ key }) => key))))
  const setId = input.set ?? (await newSet(tx, input, slugs))
  const id = newId()
  const fileHash = createHash('sha256').update(file.content).digest('hex')
  await addDelivery(tx, { id, source, setId, fileName: fileNameOf(file.name), fileHash, content: file.content })
  await recordAudit(tx, {
    action: 'create',
    code: 'delivery.received',
    objectType: 'delivery',
    objectId: id,
    detail: { source, set: setId, bytes: file.content.byteLength, hash: fileHash },
  })
  return ok({ id })
}

async function newSource(tx: Transaction, input: DeliveryInput, taken: ReadonlySet<string>): Promise<string> {
  const { newSourceTitle: title = '', newSourcePublisher: publisher = '', newSourceYear: year } = input
  const key = freeSlug(slugOf(title) || 'bron', taken)
  await saveSources(tx, [{ key, title, publisher, year: year === undefined ? null : Number(year), note: null }])
  return key
}

/** The word itself, or with the first number that makes it one nobody has. */
function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}

async function newSet(tx: Transaction, input: DeliveryInput, taken: ReadonlySet<string>): Promise<string> {
  const id = newId()
  await openSet(tx, {
    id,
    slug: input.newSetSlug ?? freeSlug(slugOf(input.newSetTitleNl ?? ''), taken),
    title: { nl: input.newSetTitleNl ?? '', en: input.newSetTitleEn ?? '' },
    kind: 'imported',
    fictitious: false,
    protection: input.newSetProtection,
  })
  return id
}

/** Only the name: browsers may send a path, and a name may be longer than anybody reads. */
function fileNameOf(name: string): string {
  const bare = name.replace(/^.*[/\\]/, '').replaceAll(/\p{Cc}/gu, '')
  return bare.length > 120 ? `${bare.slice(0, 80)}…${bare.slice(-30)}` : bare || 'blad'
}
