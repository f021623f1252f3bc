import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Family, Identity } from './family.store.ts'

export interface Parent {
  id: string
  /** The organisation whose key seals what is known of her. */
  ownerId: string
  /** Null when the key was destroyed. */
  identity: Identity | null
  version: number
}

/** The parent who decides for the family; null for who has no name of anybody in it (a seat at a conference). */
export async function parentOf(tx: Transaction, family: Pick<Family, 'coalitionId' | 'id' | 'parentId'>): Promise<Parent | null> {
  const row = await tx.db
    .selectFrom('person')
    .select(['id', 'owner_id', 'identity_sealed', 'version'])
    .where('coalition_id', '=', family.coalitionId)
    .where('id', '=', family.parentId)
    .executeTakeFirst()
  if (row === undefined) return null
  const owner = { familyId: family.id, organisationId: row.owner_id, personId: row.id }
  const [text] = await tx.keyring.open(tx.db, [{ ...owner, sealed: row.identity_sealed }])
  return { id: row.id, ownerId: row.owner_id, identity: text ? (JSON.parse(text) as Identity) : null, version: row.version }
}

/**
 * Writes a corrected label and identity, each under the key of the organisation that answers for it: a correction makes nobody else its owner.
 * False, and nothing written, when somebody corrected since `version`. The keys must still be there.
 */
export async function correctParent(
  tx: Transaction,
  family: Pick<Family, 'coalitionId' | 'id' | 'ownerId' | 'parentId'>,
  parent: Pick<Parent, 'ownerId'>,
  version: number,
  corrected: { label: string; identity: Identity },
): Promise<boolean> {
  const about = { familyId: family.id, personId: family.parentId }
  const changed = await tx.db
    .updateTable('person')
    .set({
      identity_sealed: await tx.keyring.seal(tx.db, { ...about, organisationId: parent.ownerId }, JSON.stringify(corrected.identity)),
      version: version + 1,
    })
    .where('coalition_id', '=', family.coalitionId)
    .where('id', '=', family.parentId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return false
  await tx.db
    .updateTable('family')
    .set({ label_sealed: await tx.keyring.seal(tx.db, { ...about, organisationId: family.ownerId }, corrected.label) })
    .where('coalition_id', '=', family.coalitionId)
    .where('id', '=', family.id)
    .executeTakeFirstOrThrow()
  return true
}
