import type { Selectable } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Episode as EpisodeRow } from '../../platform/database/schema.generated.ts'
import type { Episode, Pregnancy } from './episode.ts'

export function toEpisode(row: Selectable<EpisodeRow>): Episode {
  return {
    coalitionId: row.coalition_id,
    id: row.id,
    familyId: row.family_id,
    municipality: row.municipality,
    startedOn: row.started_on,
    pregnancy: row.pregnancy as Pregnancy,
    dueDate: row.due_date,
    bornOn: row.born_on,
    firstChild: row.first_child,
    closedOn: row.closed_on,
    closingReason: row.closing_reason,
    version: row.version,
  }
}

/** The family's episode that is open, or the last one that was closed; null when the actor may not see the family. */
export async function currentEpisode(tx: Transaction, familyId: string): Promise<Episode | null> {
  const row = await tx.db
    .selectFrom('episode')
    .selectAll()
    .where('family_id', '=', familyId)
    .orderBy('closed_on', (order) => order.desc().nullsFirst())
    .orderBy('started_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toEpisode(row)
}

export async function addEpisode(
  tx: Transaction,
  episode: Omit<Episode, 'version' | 'closedOn' | 'closingReason' | 'bornOn'> & { bornOn: string | null },
): Promise<void> {
  await tx.db
    .insertInto('episode')
    .values({
      coalition_id: episode.coalitionId,
      id: episode.id,
      family_id: episode.familyId,
      municipality: episode.municipality,
      started_on: episode.startedOn,
      pregnancy: episode.pregnancy,
      due_date: episode.dueDate,
      born_on: episode.bornOn,
      first_child: episode.firstChild,
    })
    .execute()
}

/** Changes the episode only when it still has the version the actor saw; false when somebody was first. */
export async function changeEpisode(
  tx: Transaction,
  episode: Pick<Episode, 'id' | 'version'>,
  change: Partial<{ pregnancy: Pregnancy; due_date: string; born_on: string; closed_on: string; closing_reason: string }>,
): Promise<boolean> {
  const result = await tx.db
    .updateTable('episode')
    .set({ ...change, version: episode.version + 1 })
    .where('id', '=', episode.id)
    .where('version', '=', episode.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Keeps others who hold this episode waiting until the end of the transaction: for acts that may be done once, where no version is at hand. */
export async function holdEpisode(tx: Transaction, episode: Pick<Episode, 'coalitionId' | 'id'>): Promise<void> {
  await tx.db
    .selectFrom('episode')
    .select('id')
    .where('coalition_id', '=', episode.coalitionId)
    .where('id', '=', episode.id)
    .forUpdate()
    .execute()
}
