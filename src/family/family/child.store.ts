import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import type { Family, Identity } from './family.store.ts'

export interface Child {
  id: string
  /** The organisation whose key seals its name. */
  ownerId: string
  /** Its name may be empty: it has none yet. Null when the key was destroyed. */
  identity: Identity | null
  bornOn: PlainDate | null
  version: number
}

/** This child of the family; null when there is none, or the actor has no name of anybody in it. */
export async function childOf(tx: Transaction, family: Pick<Family, 'coalitionId' | 'id'>, childId: string): Promise<Child | null> {
  if (!isId(childId)) return null
  const row = await tx.db
    .selectFrom('person')
    .select(['id', 'owner_id', 'identity_sealed', 'born_on', 'version'])
    .where('coalition_id', '=', family.coalitionId)
    .where('family_id', '=', family.id)
    .where('id', '=', childId)
    .where('part', '=', 'child')
    .executeTakeFirst()
  if (row === undefined) return null
  const owner = { familyId: family.id, organisationId: row.owner_id, personId: row.id }
  const [text] = await tx.keyring.open(tx.db, [{ ...owner, sealed: row.identity_sealed }])
  const identity = text ? (JSON.parse(text) as Identity) : null
  return { id: row.id, ownerId: row.owner_id, identity, bornOn: row.born_on, version: row.version }
}

/** Writes the name of a child under the key of the organisation that answers for it; false when somebody did since `version`. */
export async function keepChildName(
  tx: Transaction,
  family: Pick<Family, 'coalitionId' | 'id'>,
  child: Pick<Child, 'id' | 'ownerId' | 'identity'>,
  version: number,
  name: string,
): Promise<boolean> {
  const owner = { familyId: family.id, organisationId: child.ownerId, personId: child.id }
  const changed = await tx.db
    .updateTable('person')
    .set({ identity_sealed: await tx.keyring.seal(tx.db, owner, JSON.stringify({ ...child.identity, name })), version: version + 1 })
    .where('coalition_id', '=', family.coalitionId)
    .where('id', '=', child.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
