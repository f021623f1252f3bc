import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** Takes from the set what a newer publication no longer says: every figure that is not in one of these cells. */
export async function keepOnly(
  { db }: Transaction,
  setId: string,
  cells: readonly { indicator: string; area: string; period: string }[],
): Promise<void> {
  await sql`delete from figure f where f.set_id = ${setId} and not exists (
    select from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as kept (indicator text, area text, period text)
    where kept.indicator = f.indicator and kept.area = f.area and kept.period = f.period)`.execute(db)
}
