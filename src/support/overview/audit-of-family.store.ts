import type { Transaction } from '../../platform/database/as-actor.ts'

export interface AuditLine {
  at: Date
  /** Null for the parent herself and for those who run the installation. */
  who: string | null
  bySystem: boolean
  organisation: string | null
  action: string
  objectType: string
  refused: boolean
}

/** Who looked at or changed what of this family, newest first. */
export async function auditOfFamily(tx: Transaction, coalitionId: string, familyId: string, limit: number): Promise<AuditLine[]> {
  const rows = await tx.db
    .selectFrom('audit_event as l')
    .leftJoin('professional as p', 'p.id', 'l.actor_id')
    .leftJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.occurred_at', 'l.actor_kind', 'p.name', 'o.name as organisation', 'l.action', 'l.object_type', 'l.outcome'])
    .where('l.coalition_id', '=', coalitionId)
    .where('l.family_id', '=', familyId)
    .orderBy('l.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    at: row.occurred_at,
    who: row.name,
    bySystem: row.actor_kind === 'system',
    organisation: row.organisation,
    action: row.action,
    objectType: row.object_type,
    refused: row.outcome === 'refused',
  }))
}
