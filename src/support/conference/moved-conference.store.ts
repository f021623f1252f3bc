import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Conference, MoveConferenceInput } from './conference.ts'

/**
 * Gives the conference another day, time or place from the version the actor saw; false when somebody was first. Its families read it in
 * their own log, and those at the table see them around the new day.
 */
export async function setMoment(
  tx: Transaction,
  { coalitionId, id }: Pick<Conference, 'coalitionId' | 'id'>,
  { version, plannedOn, startsAt, place }: MoveConferenceInput,
): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`
    select move_conference(${coalitionId}, ${id}, ${version}::integer, ${plannedOn}::date, ${startsAt ?? null}::time, ${place ?? null}::text) as moved`.execute(
    tx.db,
  )
  return rows[0]?.moved ?? false
}
