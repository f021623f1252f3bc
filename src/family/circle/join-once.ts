import type { Transaction } from '../../platform/database/as-actor.ts'
import { type CirclePart, joinCircle } from './circle.store.ts'

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
