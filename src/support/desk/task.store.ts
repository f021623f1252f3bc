import { sql } from 'kysely'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Task, TaskKind } from './task.ts'

export interface TaskRow {
  kind: TaskKind
  family_id: string
  thing_id: string
  due_on: PlainDate
}

/** The open episodes of the families whose circle the actor is in, as a common table expression; days and ids are bound, so that no row asks for them again. */
export function mineIn(tx: Transaction, familyId: string | null) {
  return sql`mine as materialized (
      select k.coalition_id, k.family_id, max(k.from_on) as joined
      from circle_key k
      where k.holder_id = ${tx.actor.id}::uuid and k.via = 'circle' and k.from_on <= ${tx.today}::date
        and (k.until_on is null or k.until_on > ${tx.today}::date) ${narrowed('k', familyId)}
      group by k.coalition_id, k.family_id
    ), open_episode as materialized (
      select e.coalition_id, e.id, e.family_id, e.municipality, e.pregnancy, e.due_date, e.born_on, m.joined
      from mine m join episode e on e.coalition_id = m.coalition_id and e.family_id = m.family_id where e.closed_on is null
    )`
}

function narrowed(table: string, familyId: string | null) {
  return familyId === null ? sql`` : sql`and ${sql.id(table)}.family_id = ${familyId}::uuid`
}

/** What the actor can do now, as a query over `mineIn`: every branch starts at what is hers (her keys, her rows) and row-level security checks the rest. */
export function tasksIn(tx: Transaction, familyId: string | null) {
  const me = sql`${tx.actor.id}::uuid`
  const today = sql`${tx.today}::date`
  const inDays = (days: number) => sql`${addDays(tx.today, days)}::date`
  const of = (table: string) => narrowed(table, familyId)
  return sql`
      select case s.triage when 'open' then 'answer_sign_up' else 'decide_triage' end as kind, s.family_id, s.id as thing_id,
        case s.triage when 'open' then s.answer_before else s.answered_on + 21 end as due_on
      from circle_key k join sign_up s on s.coalition_id = k.coalition_id and s.id = k.via_id
      where k.holder_id = ${me} and k.via = 'triage' and k.until_on is null and s.triage in ('open', 'provisional') ${of('s')}
      union all
      select 'place_in_conference', s.family_id, s.id, s.decided_on + 5
      from sign_up s join open_episode e on e.coalition_id = s.coalition_id and e.family_id = s.family_id and e.id = s.episode_id
      where s.decision = 'conference' and s.contact_id = ${me} ${of('s')}
        and not exists (select 1 from conference_case c where c.coalition_id = s.coalition_id and c.family_id = s.family_id and c.episode_id = s.episode_id)
      union all
      select distinct 'hold_conference', c.family_id, m.id, m.planned_on
      from conference_attendee a join conference m on m.coalition_id = a.coalition_id and m.id = a.conference_id
      join conference_case c on c.coalition_id = m.coalition_id and c.conference_id = m.id and c.discussed_on is null
      where a.professional_id = ${me} and m.state <> 'closed' ${of('c')}
      union all
      select 'do_agreement', g.family_id, g.id, g.due_on from conference_agreement g where g.professional_id = ${me} and g.done_on is null ${of('g')}
      union all
      select 'make_plan', k.family_id, k.id, k.from_on + 14
      from coordinator k join open_episode e on e.coalition_id = k.coalition_id and e.id = k.episode_id
      where k.professional_id = ${me} and k.until_on is null and k.state = 'appointed' ${of('k')}
        and not exists (select 1 from plan p where p.coalition_id = k.coalition_id and p.episode_id = k.episode_id)
      union all
      select 'review_plan', p.family_id, p.id, p.review_on
      from coordinator k join plan p on p.coalition_id = k.coalition_id and p.episode_id = k.episode_id
      where k.professional_id = ${me} and k.until_on is null and p.state <> 'closed' and p.review_on <= ${inDays(14)} ${of('k')}
      union all
      select 'do_action', a.family_id, a.id, a.due_on from action a where a.professional_id = ${me} and a.done_on is null ${of('a')}
      union all
      select 'hear_answer', n.family_id, n.id, n.offered_on + 7
      from enrolment n join open_episode e on e.coalition_id = n.coalition_id and e.id = n.episode_id
      where n.offered_by = ${me} and n.state = 'offered' ${of('n')}
      union all
      select 'start_programme', n.family_id, n.id, n.offered_on + 7
      from enrolment n join open_episode e on e.coalition_id = n.coalition_id and e.id = n.episode_id
      where n.professional_id = ${me} and n.state = 'accepted' ${of('n')}
      union all
      select case when v.planned_on is null then 'choose_visit_moment' else 'record_visit' end, v.family_id, v.id,
        coalesce(v.planned_on, v.window_until, ${inDays(7)})
      from visit v where v.professional_id = ${me} and v.state = 'planned' and (v.planned_on is not null or v.window_from <= ${inDays(21)}) ${of('v')}
      union all
      select 'record_birth', e.family_id, e.id, e.due_date + 10
      from open_episode e join circle c on c.coalition_id = e.coalition_id and c.family_id = e.family_id and c.professional_id = ${me}
      where e.pregnancy = 'expecting' and e.due_date <= ${today} and c.part in ('sender', 'medical_contact') and (c.until_on is null or c.until_on > ${today})
      union all
      select 'prepare_handover', e.family_id, e.id, e.born_on + 14
      from open_episode e join circle c on c.coalition_id = e.coalition_id and c.family_id = e.family_id and c.professional_id = ${me}
      where e.pregnancy = 'born' and e.born_on > ${inDays(-60)} and c.part in ('sender', 'medical_contact') and c.until_on is null
        and exists (select 1 from organisation o where o.id = ${tx.actor.organisationId}::uuid and o.domain = 'medical')
        and not exists (select 1 from handover h where h.coalition_id = e.coalition_id and h.family_id = e.family_id and h.from_id = ${me})
      union all
      select 'hold_handover_talk', h.family_id, h.id, h.prepared_on + 7 from handover h where h.from_id = ${me} and h.state = 'prepared' ${of('h')}
      union all
      select 'accept_handover', h.family_id, h.id, h.accept_before from handover h where h.to_id = ${me} and h.state = 'talk_held' ${of('h')}
      union all
      select 'renew_consent', e.family_id, e.id, max(c.until_on)
      from open_episode e join coordinator k on k.coalition_id = e.coalition_id and k.episode_id = e.id and k.professional_id = ${me} and k.until_on is null
      join consent c on c.coalition_id = e.coalition_id and c.family_id = e.family_id and c.withdrawn_on is null and c.until_on <= ${inDays(30)}
      where not exists (select 1 from consent l where l.coalition_id = e.coalition_id and l.family_id = e.family_id and l.withdrawn_on is null
        and l.until_on > ${inDays(30)})
      group by e.family_id, e.id`
}

/** What the actor can do now for one family, the earliest term first. */
export async function tasksOf(tx: Transaction, familyId: string): Promise<Task[]> {
  const { rows } = await sql<TaskRow>`with ${mineIn(tx, familyId)}, task as (${tasksIn(tx, familyId)})
    select kind, family_id, thing_id, due_on from task order by due_on, kind, thing_id`.execute(tx.db)
  return rows.map(taskOf)
}

export function taskOf(row: TaskRow): Task {
  return { kind: row.kind, familyId: row.family_id, thingId: row.thing_id, dueOn: row.due_on }
}
