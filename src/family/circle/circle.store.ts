import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'

/** As what somebody stands around a family. */
export type CirclePart = 'medical_contact' | 'sender' | 'coordinator' | 'nurse' | 'contact' | 'member'

export interface CircleMember {
  id: string
  professionalId: string
  name: string
  profession: string
  organisationId: string
  organisation: string
  domain: string
  phone: string | null
  part: CirclePart
  fromOn: PlainDate
  untilOn: PlainDate | null
}

/** Everyone around the family on `tx.today` (and who joins later), coordinator first. */
export async function circleOf(tx: Transaction, familyId: string): Promise<CircleMember[]> {
  const rows = await tx.db
    .selectFrom('circle as c')
    .innerJoin('professional as p', 'p.id', 'c.professional_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'c.id',
      'c.professional_id',
      'p.name',
      'p.profession',
      'p.phone',
      'p.organisation_id',
      'o.name as organisation',
      'o.domain',
      'c.part',
      'c.from_on',
      'c.until_on',
    ])
    .where('c.family_id', '=', familyId)
    .where((e) => e.or([e('c.until_on', 'is', null), e('c.until_on', '>', tx.today)]))
    .orderBy((e) => e.case().when('c.part', '=', 'coordinator').then(0).else(1).end())
    .orderBy('c.from_on')
    .orderBy('p.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    professionalId: row.professional_id,
    name: row.name,
    profession: row.profession,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    domain: row.domain,
    phone: row.phone,
    part: row.part as CirclePart,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }))
}

/** Adds somebody to the circle; the caller has checked consent. `untilOn` is excluded. */
export async function joinCircle(
  tx: Transaction,
  place: {
    coalitionId: string
    familyId: string
    professionalId: string
    part: CirclePart
    fromOn?: PlainDate
    untilOn?: PlainDate | null
  },
): Promise<void> {
  await tx.db
    .insertInto('circle')
    .values({
      coalition_id: place.coalitionId,
      id: newId(),
      family_id: place.familyId,
      professional_id: place.professionalId,
      part: place.part,
      from_on: place.fromOn ?? tx.today,
      until_on: place.untilOn ?? null,
      added_by: tx.actor.id ?? '',
    })
    .execute()
}

/** Sets the day from which somebody no longer sees the family, for one part or for all parts she has in it. */
export async function leaveCircle(
  tx: Transaction,
  familyId: string,
  professionalId: string,
  untilOn: PlainDate,
  part?: CirclePart,
): Promise<void> {
  let update = tx.db
    .updateTable('circle')
    .set({ until_on: untilOn })
    .where('family_id', '=', familyId)
    .where('professional_id', '=', professionalId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', untilOn)]))
  if (part !== undefined) update = update.where('part', '=', part)
  await update.execute()
}

/** Adds somebody to the circle unless she stands there in this part already, without an end; the caller has checked consent. */
export async function joinOnce(
  tx: Transaction,
  place: { coalitionId: string; familyId: string; professionalId: string; part: CirclePart },
): Promise<void> {
  const there = await tx.db
    .selectFrom('circle')
    .select('id')
    .where('family_id', '=', place.familyId)
    .where('professional_id', '=', place.professionalId)
    .where('part', '=', place.part)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  if (there === undefined) await joinCircle(tx, place)
}

/** Whether the actor sees the family because the entry team weighs its sign-up now. */
export async function weighsSignUp(tx: Transaction, family: { coalitionId: string; id: string }): Promise<boolean> {
  const key = await tx.db
    .selectFrom('circle_key')
    .select('via_id')
    .where('coalition_id', '=', family.coalitionId)
    .where('family_id', '=', family.id)
    .where('holder_id', '=', tx.actor.id)
    .where('via', '=', 'triage')
    .where('until_on', 'is', null)
    .executeTakeFirst()
  return key !== undefined
}
