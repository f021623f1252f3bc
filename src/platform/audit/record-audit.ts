import { sql } from 'kysely'
import type { KeyOwner } from '../crypto/keyring.ts'
import type { Transaction } from '../database/as-actor.ts'
import { ahead } from '../database/prepared-pool.ts'

export type AuditAction = 'create' | 'read' | 'update' | 'delete' | 'execute' | 'search' | 'export' | 'print'

export interface AuditEntry {
  action: AuditAction
  /** What happened, in the words of the room that acted: `family.viewed`. */
  code: string
  objectType: string
  objectId?: string
  coalitionId?: string
  familyId?: string
  outcome?: 'success' | 'refused'
  /** Codes and counts only, never names or free text. */
  detail?: Record<string, string | number | boolean | null>
}

/** Writes the NEN 7513 line of this act in the transaction of the act itself: no log, no data. */
export function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  return recordAudits(tx, [entry])
}

/** A statement takes 65,535 values, and a line has twelve. */
const mostAtOnce = 5_000

/** The same for a page that shows several families: a line each, since each parent reads her own log, written at once. */
export async function recordAudits(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += mostAtOnce) await addLines(tx, entries.slice(at, at + mostAtOnce))
}

async function addLines(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  await tx.db
    .insertInto('audit_event')
    .values(
      entries.map((entry) => ({
        coalition_id: entry.coalitionId ?? null,
        occurred_at: tx.now,
        actor_kind: tx.actor.kind,
        actor_id: tx.actor.id,
        organisation_id: tx.actor.organisationId,
        action: entry.action,
        event_code: entry.code,
        family_id: entry.familyId ?? null,
        object_type: entry.objectType,
        object_id: entry.objectId ?? null,
        outcome: entry.outcome ?? 'success',
        detail: JSON.stringify(entry.detail ?? {}),
      })),
    )
    .modifyEnd(sql.raw(ahead))
    .execute()
}

/** A line per text that did not open since it was changed, for who keeps the installation: who met it, and whose it is. No family reads it. */
export function recordChangedTexts(tx: Transaction, changed: readonly KeyOwner[]): Promise<void> {
  return recordAudits(
    tx,
    changed.map(({ familyId, organisationId, personId }) => ({
      action: 'read',
      code: 'sealed_text.changed',
      objectType: 'sealed_text',
      objectId: personId,
      outcome: 'refused',
      detail: { family_id: familyId, organisation_id: organisationId },
    })),
  )
}
