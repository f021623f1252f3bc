import type { Transaction } from '../../platform/database/as-actor.ts'

export interface AuditLine {
  at: Date
  /** Null for who is no professional. */
  who: string | null
  /** other_parent: a parent of another family, who tried an address of this one. */
  by: 'professional' | 'parent' | 'other_parent' | 'system'
  organisation: string | null
  action: string
  objectType: string
  refused: boolean
}

/** Who looked at or changed what of this family, newest first. The parent reads the same, folded, on her own page. */
export async function auditOfFamily(tx: Transaction, coalitionId: string, familyId: string, limit: number): Promise<AuditLine[]> {
  const rows = await tx.db
    .selectFrom('audit_event as l')
    .leftJoin('professional as p', 'p.id', 'l.actor_id')
    .leftJoin('family as f', (join) => join.onRef('f.id', '=', 'l.family_id').onRef('f.parent_id', '=', 'l.actor_id'))
    .leftJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.occurred_at', 'l.actor_kind', 'p.name', 'o.name as organisation', 'l.action', 'l.object_type', 'l.outcome', 'f.id as own'])
    .where('l.coalition_id', '=', coalitionId)
    .where('l.family_id', '=', familyId)
    .orderBy('l.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    at: row.occurred_at,
    who: row.name,
    by: row.name !== null ? 'professional' : row.actor_kind === 'system' ? 'system' : row.own === null ? 'other_parent' : 'parent',
    organisation: row.organisation,
    action: row.action,
    objectType: row.object_type,
    refused: row.outcome === 'refused',
  }))
}
