import { type Selectable, sql } from 'kysely'
import type { KeyRow } from '../../platform/crypto/keyring.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Episode as EpisodeRow } from '../../platform/database/schema.generated.ts'
import { isId } from '../../platform/id.ts'
import type { CirclePart } from '../circle/circle.store.ts'
import { toEpisode } from '../episode/episode.store.ts'
import type { Episode } from '../episode/episode.ts'
import { type Family, type FamilyRow, toFamily } from './family.store.ts'

export interface FamilyOfActor {
  family: Family
  episode: Episode
  /** As what the actor stands around the family today; empty for who sees it by triage or a conference only. */
  parts: readonly CirclePart[]
}

type Row = FamilyRow & { episode: Selectable<EpisodeRow>; parts: CirclePart[]; keys: KeyRow[] }

/**
 * The family as the actor meets it, with its open episode or the last one that was closed; null when it does not exist for her, and for
 * an id that is no id. One statement, as nearly every act begins with it; the keys of the family come along.
 */
export async function familyOfActor(tx: Transaction, familyId: string): Promise<FamilyOfActor | null> {
  if (!isId(familyId)) return null
  const { rows } = await sql<Row>`
    select f.coalition_id, f.id, f.municipality, f.owner_id, f.parent_id, f.label_sealed, to_json(e) as episode,
      array(select c.part from circle c where c.coalition_id = f.coalition_id and c.family_id = f.id and c.professional_id = ${tx.actor.id}::uuid
        and c.from_on <= ${tx.today}::date and (c.until_on is null or c.until_on > ${tx.today}::date)) as parts,
      coalesce((select json_agg(i) from keyring.identity_key i where i.family_id = f.id), '[]') as keys
    from family f cross join lateral (select * from episode e where e.coalition_id = f.coalition_id and e.family_id = f.id
      order by e.closed_on desc nulls first, e.started_on desc limit 1) e
    where f.id = ${familyId}::uuid`.execute(tx.db)
  const row = rows[0]
  if (row !== undefined) tx.keyring.bring(tx.db, row.keys)
  return row === undefined ? null : { family: await toFamily(tx, row), episode: toEpisode(row.episode), parts: row.parts }
}
