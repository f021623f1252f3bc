import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** What one person did with one thing of a family on one day, however often. */
export interface Looked {
  on: PlainDate
  /** Null for who is no professional. */
  who: string | null
  organisation: string | null
  /** other_parent: a parent of another family, who tried an address of this one. */
  by: 'professional' | 'parent' | 'other_parent' | 'system'
  action: string
  /** What was done, as in `triage.decided`; null for looking, whatever was looked at. */
  code: string | null
  objectType: string
  refused: boolean
  times: number
}

interface Row {
  day: PlainDate
  who: string | null
  organisation: string | null
  actor_kind: string
  own: boolean
  action: string
  code: string | null
  object_type: string
  outcome: string
  times: number
}

/**
 * Who looked at or changed what of this family, newest first, repeats of a day in one line: who opens a page five times did one thing. That the
 * parent herself looked is left out. `more` says that the list goes on after these. One query, whatever the number of lines.
 */
export async function whoLooked(
  tx: Transaction,
  family: { coalitionId: string; id: string },
  { from, count }: { from: number; count: number },
): Promise<{ lines: Looked[]; more: boolean }> {
  const { rows } = await sql<Row>`
    select l.day, p.name as who, o.name as organisation, l.actor_kind, f.id is not null as own, l.action, l.code, l.object_type, l.outcome, l.times
    from (
      select to_char(occurred_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day, actor_kind, actor_id, organisation_id, action, object_type,
        outcome, case when action <> 'read' then event_code end as code, count(*)::integer as times, max(id) as last
      from audit_event
      where coalition_id = ${family.coalitionId} and family_id = ${family.id}
        and (action <> 'read' or actor_id is distinct from ${tx.actor.id}::uuid)
      group by 1, 2, 3, 4, 5, 6, 7, 8
      order by last desc
      offset ${from} limit ${count + 1}
    ) l
    left join professional p on p.id = l.actor_id
    left join organisation o on o.id = l.organisation_id
    left join family f on f.id = ${family.id} and f.parent_id = l.actor_id
    order by l.last desc`.execute(tx.db)
  return { lines: rows.slice(0, count).map(toLooked), more: rows.length > count }
}

function toLooked(row: Row): Looked {
  return {
    on: row.day,
    who: row.who,
    organisation: row.organisation,
    by: row.who !== null ? 'professional' : row.actor_kind === 'system' ? 'system' : row.own ? 'parent' : 'other_parent',
    action: row.action,
    code: row.code,
    objectType: row.object_type,
    refused: row.outcome === 'refused',
    times: row.times,
  }
}
