import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

export interface LineEvent {
  type: string
  on: PlainDate
  /** The domain of the organisation that acted; null when it was the parent. */
  domain: string | null
  by: string | null
}

export interface ComingEvent {
  kind: 'visit' | 'conference' | 'handover' | 'review'
  on: PlainDate
  until: PlainDate | null
  domain: string
  /** When and where a conference is, as far as it was said, and whether the parent is asked to come; null for anything else. */
  table: { startsAt: string | null; place: string | null; welcome: boolean } | null
}

export interface LineOfFamily {
  past: LineEvent[]
  coming: ComingEvent[]
}

/** A long programme plans dozens of visits; the line shows the next few. */
const nextVisits = 3

/** What happened and what is planned for one family, in one statement. */
export async function lineOf(tx: Transaction, familyId: string): Promise<LineOfFamily> {
  const { rows } = await sql<{ past: LineEvent[]; coming: ComingEvent[] }>`
    select
      coalesce((select json_agg(json_build_object('type', v.type, 'on', v.occurred_on, 'domain', o.domain, 'by', p.name) order by v.occurred_on, v.sequence)
        from event v left join organisation o on o.id = v.organisation_id left join professional p on p.id = v.actor_id
        where v.family_id = ${familyId}), '[]') as past,
      coalesce((select json_agg(c order by c."on") from (
        select 'visit' as kind, coalesce(v.planned_on, v.window_from) as "on", case when v.planned_on is null then v.window_until end as until, o.domain, null::json as "table"
        from visit v join professional p on p.id = v.professional_id join organisation o on o.id = p.organisation_id
        where v.family_id = ${familyId} and v.state = 'planned' and coalesce(v.planned_on, v.window_from) is not null
          and v.id in (select n.id from visit n where n.family_id = ${familyId} and n.state = 'planned'
            order by coalesce(n.planned_on, n.window_from) limit ${nextVisits})
        union all
        select 'conference', m.planned_on, null, 'social',
          json_build_object('startsAt', to_char(m.starts_at, 'HH24:MI'), 'place', m.place, 'welcome', c.named and m.kind <> 'triage')
        from conference_case c join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
        where c.family_id = ${familyId} and c.discussed_on is null and m.state in ('planned', 'held') and m.planned_on >= acting_on()
          and not exists (select 1 from episode e where e.coalition_id = c.coalition_id and e.id = c.episode_id and e.closed_on is not null)
        union all
        select 'handover', greatest(coalesce(h.accept_before, h.prepared_on + 7), acting_on()), null, 'medical', null from handover h
        where h.family_id = ${familyId} and h.state in ('prepared', 'talk_held')
        union all
        select 'review', p.review_on, null, 'social', null from plan p where p.family_id = ${familyId} and p.state <> 'closed' and p.review_on >= acting_on()
      ) c), '[]') as coming`.execute(tx.db)
  return rows[0] ?? { past: [], coming: [] }
}
