import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import {
  type Delivery,
  type DeliveryDecisions,
  type DeliveryFault,
  type DeliveryFindings,
  type DeliveryState,
  deliveryStates,
  noDecisions,
} from './delivery.ts'
import { type SheetEncoding, sheetEncodings } from './sheet/sheet.ts'
import type { DeliveryOutline } from './sheet-work.ts'

interface DeliveryRow {
  id: string
  source: string
  source_title: string
  source_publisher: string
  set_id: string
  slug: string
  title_nl: string
  title_en: string
  set_version: number
  state: string
  version: number
  file_name: string
  file_hash: string
  file_bytes: number
  received_at: Date
  received_by: string
  encoding: string | null
  fault: DeliveryFault | null
  mapping_version: number | null
  checked_set_version: number | null
  findings: DeliveryFindings | null
  decisions: Partial<DeliveryDecisions>
  accepted_at: Date | null
  accepted_by: string | null
  undone_at: Date | null
  undone_by: string | null
}

const selected = sql`select d.id, d.source, o.title as source_title, o.publisher as source_publisher, d.set_id, s.slug, s.title_nl, s.title_en,
    s.version as set_version, d.state, d.version, d.file_name, d.file_hash, d.file_bytes, d.received_at, r.name as received_by, d.encoding, d.fault,
    d.mapping_version, d.checked_set_version, d.findings, d.decisions, d.accepted_at, a.name as accepted_by, d.undone_at, u.name as undone_by
  from delivery d join source o on o.key = d.source join figure_set s on s.id = d.set_id join professional r on r.id = d.received_by
  left join professional a on a.id = d.accepted_by left join professional u on u.id = d.undone_by`

/** The delivery, or null when there is none for this actor. */
export async function findDelivery({ db }: Transaction, id: string): Promise<Delivery | null> {
  if (!isId(id)) return null
  const { rows } = await sql<DeliveryRow>`${selected} where d.id = ${id}`.execute(db)
  return rows[0] === undefined ? null : deliveryFrom(rows[0])
}

/** Deliveries, the latest first, at most `limit`: drafts, or those that were accepted, of one source or of all. */
export async function listDeliveries(
  { db }: Transaction,
  { states, source, limit = 100 }: { states: readonly DeliveryState[]; source?: string; limit?: number },
): Promise<Delivery[]> {
  const { rows } = await sql<DeliveryRow>`${selected}
    where d.state = any (${states}::text[]) and (${source ?? null}::text is null or d.source = ${source ?? null})
    order by coalesce(d.undone_at, d.accepted_at, d.received_at) desc, d.id limit ${limit}`.execute(db)
  return rows.map(deliveryFrom)
}

/** How many sheets each source delivered, those thrown away not counted. */
export async function deliveriesPerSource({ db }: Transaction): Promise<{ key: string; title: string; count: number }[]> {
  const { rows } = await sql<{ key: string; title: string; count: number }>`
    select o.key, o.title, count(*)::integer as count from delivery d join source o on o.key = d.source
    where d.state <> 'discarded' group by o.key, o.title order by o.title`.execute(db)
  return rows
}

export async function addDelivery(
  { db, actor, now }: Transaction,
  delivery: { id: string; source: string; setId: string; fileName: string; fileHash: string; content: Uint8Array },
): Promise<void> {
  await db
    .insertInto('delivery')
    .values({
      id: delivery.id,
      source: delivery.source,
      set_id: delivery.setId,
      file_name: delivery.fileName,
      file_hash: delivery.fileHash,
      file_bytes: delivery.content.byteLength,
      received_at: now,
      received_by: actor.id ?? '',
    })
    .execute()
  await db
    .insertInto('delivery_file')
    .values({ delivery_id: delivery.id, content: Buffer.from(delivery.content) })
    .execute()
}

/** The file as it came in; null when it was thrown away. */
export async function contentOf({ db }: Transaction, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('delivery_file').select('content').where('delivery_id', '=', id).executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.content)
}

export async function removeContent({ db }: Transaction, id: string): Promise<void> {
  await db.deleteFrom('delivery_file').where('delivery_id', '=', id).execute()
}

/** What is kept of the file for choosing a mapping; null while it is not read. */
export async function outlineOfDelivery({ db }: Transaction, id: string): Promise<DeliveryOutline | null> {
  const row = await db.selectFrom('delivery').select('outline').where('id', '=', id).executeTakeFirst()
  return (row?.outline ?? null) as DeliveryOutline | null
}

export interface DeliveryChange {
  state: DeliveryState
  encoding: SheetEncoding | null
  outline: DeliveryOutline
  fault: DeliveryFault | null
  mapping_version: number
  checked_set_version: number
  findings: DeliveryFindings
  decisions: DeliveryDecisions
  accepted_at: Date
  accepted_by: string
  undone_at: Date
  undone_by: string
}

const asJson = ['outline', 'fault', 'findings', 'decisions']

/** Changes the delivery only while it has this version; false when somebody was first. */
export async function changeDelivery({ db }: Transaction, id: string, version: number, change: Partial<DeliveryChange>): Promise<boolean> {
  const written = Object.fromEntries(
    Object.entries(change).map(([column, value]) => [column, asJson.includes(column) && value !== null ? JSON.stringify(value) : value]),
  )
  const result = await db
    .updateTable('delivery')
    .set({ ...written, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function deliveryFrom(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    source: { key: row.source, title: row.source_title, publisher: row.source_publisher },
    set: { id: row.set_id, slug: row.slug, title: { nl: row.title_nl, en: row.title_en }, version: row.set_version },
    state: deliveryStates.find((state) => state === row.state) ?? 'discarded',
    version: row.version,
    fileName: row.file_name,
    fileHash: row.file_hash,
    fileBytes: row.file_bytes,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    encoding: sheetEncodings.find((encoding) => encoding === row.encoding) ?? null,
    fault: row.fault,
    mappingVersion: row.mapping_version,
    checkedSetVersion: row.checked_set_version,
    findings: row.findings,
    decisions: { ...noDecisions, ...row.decisions },
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  }
}
