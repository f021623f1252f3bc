import type { Selectable } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Family as FamilyTable } from '../../platform/database/schema.generated.ts'

export type PersonPart = 'mother' | 'father' | 'partner' | 'child' | 'other'

/** What is sealed about a person. */
export interface Identity {
  name: string
  phone?: string
}

export interface Person {
  id: string
  part: PersonPart
  /** Null when the key was destroyed. */
  identity: Identity | null
  bornOn: PlainDate | null
}

export interface Family {
  coalitionId: string
  id: string
  municipality: string
  ownerId: string
  parentId: string
  /** What the parent wants the family to be called; null when the key was destroyed. */
  label: string | null
}

/** The family, or null when it does not exist for this actor. */
export async function findFamily(tx: Transaction, familyId: string): Promise<Family | null> {
  const row = await tx.db.selectFrom('family').selectAll().where('id', '=', familyId).executeTakeFirst()
  return row === undefined ? null : toFamily(tx, row)
}

export type FamilyRow = Pick<Selectable<FamilyTable>, 'coalition_id' | 'id' | 'municipality' | 'owner_id' | 'parent_id' | 'label_sealed'>

/** A row of the table with its label opened. */
export async function toFamily(tx: Transaction, row: FamilyRow): Promise<Family> {
  const [label] = await tx.keyring.open(tx.db, [
    { familyId: row.id, organisationId: row.owner_id, personId: row.parent_id, sealed: row.label_sealed },
  ])
  return {
    coalitionId: row.coalition_id,
    id: row.id,
    municipality: row.municipality,
    ownerId: row.owner_id,
    parentId: row.parent_id,
    label: label ?? null,
  }
}

/** Adds a family whose label is sealed under its owner; the actor opens it. */
export async function addFamily(tx: Transaction, family: Family & { label: string }): Promise<void> {
  const owner = { familyId: family.id, organisationId: family.ownerId, personId: family.parentId }
  await tx.db
    .insertInto('family')
    .values({
      coalition_id: family.coalitionId,
      id: family.id,
      municipality: family.municipality,
      owner_id: family.ownerId,
      parent_id: family.parentId,
      label_sealed: await tx.keyring.seal(tx.db, owner, family.label),
      opened_by: tx.actor.id ?? '',
    })
    .execute()
}

/** The persons of a family, parents first. */
export async function personsOf(tx: Transaction, familyId: string): Promise<Person[]> {
  const rows = await tx.db
    .selectFrom('person')
    .select(['id', 'part', 'owner_id', 'identity_sealed', 'born_on'])
    .where('family_id', '=', familyId)
    .orderBy((e) => e.case().when('part', '=', 'child').then(1).else(0).end())
    .orderBy('born_on')
    .orderBy('id')
    .execute()
  const texts = await tx.keyring.open(
    tx.db,
    rows.map((row) => ({ familyId, organisationId: row.owner_id, personId: row.id, sealed: row.identity_sealed })),
  )
  return rows.map((row, index) => ({
    id: row.id,
    part: row.part as PersonPart,
    identity: texts[index] ? (JSON.parse(texts[index]) as Identity) : null,
    bornOn: row.born_on,
  }))
}

/** Adds a person whose identity is sealed under the actor's organisation. */
export async function addPerson(
  tx: Transaction,
  person: { coalitionId: string; familyId: string; id: string; part: PersonPart; identity: Identity; bornOn?: PlainDate; subject?: string },
): Promise<void> {
  const organisationId = tx.actor.organisationId ?? ''
  const sealed = await tx.keyring.seal(
    tx.db,
    { familyId: person.familyId, organisationId, personId: person.id },
    JSON.stringify(person.identity),
  )
  await tx.db
    .insertInto('person')
    .values({
      coalition_id: person.coalitionId,
      id: person.id,
      family_id: person.familyId,
      part: person.part,
      owner_id: organisationId,
      identity_sealed: sealed,
      born_on: person.bornOn ?? null,
      subject: person.subject ?? null,
    })
    .execute()
}
