import { sql } from 'kysely'
import type { Projector } from '../../platform/database/as-actor.ts'
import { type CaseEvent, factsOf } from './facts-of.ts'

/** Hears of every act: recomputes the facts of that episode and moves the counts by the difference, in the transaction of the act. */
export const keepFacts: Projector = async (tx, { coalitionId, familyId, episodeId }) => {
  if (episodeId === null) return
  const { rows } = await sql<{ municipality: string; events: CaseEvent[] }>`
    select e.municipality, (select json_agg(json_build_object('type', v.type, 'on', v.occurred_on, 'domain', o.domain, 'subject', v.subject_id, 'detail', v.detail)
        order by v.sequence)
      from event v left join organisation o on o.id = v.organisation_id
      where v.coalition_id = e.coalition_id and v.family_id = e.family_id and v.episode_id = e.id) as events
    from episode e where e.coalition_id = ${coalitionId} and e.id = ${episodeId}`.execute(tx.db)
  const history = rows[0]
  if (history === undefined) return
  const facts = factsOf(history)
  await sql`select keep_case_facts(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid, ${JSON.stringify(facts)}::jsonb)`.execute(
    tx.db,
  )
}
