import { sql } from 'kysely'
import type { EventType } from '../../family/event/event.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { reviewNearDays } from '../plan/plan.ts'
import type { Task, TaskKind } from './task.ts'

export interface TaskRow {
  kind: TaskKind
  family_id: string
  thing_id: string
  due_on: PlainDate
}

/**
 * What is the actor's, as common table expressions: `mine` the families of her circles, `open_episode` their open episodes, and what stands
 * on her name. Each table is asked once, since row-level security makes every asking a plan of its own; days and ids are bound, so that no
 * row asks for them again. Of one family when given.
 */
export function ownIn(tx: Transaction, familyId: string | null) {
  const me = sql`${tx.actor.id}::uuid`
  const today = sql`${tx.today}::date`
  const narrowed = familyId === null ? sql`` : sql`and family_id = ${familyId}::uuid`
  return {
    families: sql`own_key as materialized (
      select coalition_id, family_id, via, via_id, from_on, until_on from circle_key
      where holder_id = ${me} and from_on <= ${today} and (until_on is null or until_on > ${today}) ${narrowed}
    ), mine as materialized (
      select coalition_id, family_id, max(from_on) as joined from own_key where via = 'circle' group by coalition_id, family_id
    ), open_episode as materialized (
      select e.coalition_id, e.id, e.family_id, e.municipality, e.pregnancy, e.due_date, e.born_on, m.joined
      from mine m join episode e on e.coalition_id = m.coalition_id and e.family_id = m.family_id where e.closed_on is null
    )`,
    things: sql`own_sign_up as materialized (
      select coalition_id, id, family_id, episode_id, decided_on from sign_up where contact_id = ${me} and decision = 'conference' ${narrowed}
    ), held as materialized (
      select coalition_id, id, family_id, episode_id, from_on, state, (coalition_id, episode_id) in (select coalition_id, id from open_episode) as open
      from coordinator where professional_id = ${me} and until_on is null ${narrowed}
    ), around as materialized (
      select c.family_id, c.professional_id, c.part from held k join circle c on c.coalition_id = k.coalition_id and c.family_id = k.family_id
      where k.open and c.from_on <= ${today} and (c.until_on is null or c.until_on > ${today})
    ), own_enrolment as materialized (
      select coalition_id, id, family_id, episode_id, state, offered_on from enrolment
      where (offered_by = ${me} and state = 'offered' or professional_id = ${me} and state = 'accepted') ${narrowed}
    ), own_handover as materialized (
      select id, family_id, state, prepared_on, accept_before from handover
      where (from_id = ${me} and state = 'prepared' or to_id = ${me} and state = 'talk_held') ${narrowed}
    ), birth_near as materialized (
      select e.*, c.until_on from open_episode e join circle c on c.coalition_id = e.coalition_id and c.family_id = e.family_id
      where c.professional_id = ${me} and c.part in ('sender', 'medical_contact') and (c.until_on is null or c.until_on > ${today})
        and (e.pregnancy = 'expecting' and e.due_date <= ${today} or e.pregnancy = 'born' and e.born_on > ${inDays(tx, -60)})
    )`,
  }
}

function inDays(tx: Transaction, days: number) {
  return sql`${addDays(tx.today, days)}::date`
}

/**
 * What stood on the name of somebody who no longer sees the family, or is asked of nobody else: for its coordinator, who keeps the overview;
 * and, for everybody in the circle, that nobody does. A guest at a table still sees to her agreements herself while her seat shows them.
 */
function leftBehindIn(tx: Transaction) {
  const me = sql`${tx.actor.id}::uuid`
  const today = sql`${tx.today}::date`
  return sql`
      select 'left_agreement' as kind, g.family_id, g.id as thing_id, g.due_on
      from held k join conference_agreement g on g.coalition_id = k.coalition_id and g.family_id = k.family_id
      join conference_case c on c.coalition_id = g.coalition_id and c.id = g.case_id
      join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
      where k.open and g.done_on is null and g.professional_id <> ${me} and m.planned_on + 8 <= ${today}
        and (g.family_id, g.professional_id) not in (select family_id, professional_id from around)
      union all
      select 'left_action', a.family_id, a.id, a.due_on
      from held k join action a on a.coalition_id = k.coalition_id and a.family_id = k.family_id
      where k.open and a.done_on is null and a.dropped_on is null and a.professional_id <> ${me}
        and (a.family_id, a.professional_id) not in (select family_id, professional_id from around)
      union all
      select 'hear_answer', n.family_id, n.id, n.offered_on + 7
      from held k join enrolment n on n.coalition_id = k.coalition_id and n.episode_id = k.episode_id
      where k.open and n.state = 'offered' and n.offered_by <> ${me}
        and (n.family_id, n.offered_by) not in (select family_id, professional_id from around)
      union all
      select 'record_birth', e.family_id, e.id, e.due_date + 10
      from held k join open_episode e on e.coalition_id = k.coalition_id and e.id = k.episode_id
      where e.pregnancy = 'expecting' and e.due_date <= ${today}
        and e.family_id not in (select family_id from around where part in ('sender', 'medical_contact'))
      union all
      select 'name_coordinator', e.family_id, e.id, max(c.until_on) + 4
      from open_episode e join circle c on c.coalition_id = e.coalition_id and c.family_id = e.family_id
      where c.part = 'coordinator' and c.ended_by_leaving
        and not exists (select 1 from coordinator k where k.coalition_id = e.coalition_id and k.episode_id = e.id and k.until_on is null)
      group by e.family_id, e.id`
}

/** Acts of an entry team before anybody spoke with the family. */
const forTheTeam = ['sign_up.answered', 'coordinator.provisional', 'sign_up.told_apart', 'triage.decided'] satisfies EventType[]

/** What the actor can do now, as a query over `ownIn`: every branch starts at what is hers, and row-level security checks the rest. */
export function tasksIn(tx: Transaction, familyId: string | null) {
  const me = sql`${tx.actor.id}::uuid`
  const of = (table: string) => (familyId === null ? sql`` : sql`and ${sql.id(table)}.family_id = ${familyId}::uuid`)
  return sql`
      select case s.triage when 'open' then 'answer_sign_up' else 'decide_triage' end as kind, s.family_id, s.id as thing_id,
        case s.triage when 'open' then s.answer_before else s.answered_on + 21 end as due_on
      from own_key k join sign_up s on s.coalition_id = k.coalition_id and s.id = k.via_id
      where k.via = 'triage' and k.until_on is null and s.triage in ('open', 'provisional')
      union all
      select 'place_in_conference', s.family_id, s.id, s.decided_on + 5
      from own_sign_up s join open_episode e on e.coalition_id = s.coalition_id and e.id = s.episode_id
      where not exists (select 1 from conference_case c join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
        where c.coalition_id = s.coalition_id and c.family_id = s.family_id and c.episode_id = s.episode_id
        and (c.discussed_on >= s.decided_on or c.discussed_on is null and m.state in ('planned', 'held')))
      union all
      -- The sender told the parent by when somebody calls. Whatever the contact records first for the family says that they spoke; not
      -- what she does for the entry team, when she named herself.
      select 'call_parent', s.family_id, s.id, s.answer_before
      from held k join sign_up s on s.coalition_id = k.coalition_id and s.family_id = k.family_id and s.episode_id = k.episode_id
      where k.open and k.state = 'provisional' and s.contact_id = ${me} and s.sender_id <> ${me}
        and (s.triage = 'provisional' or s.decision in ('take_on', 'conference'))
        and not exists (select 1 from event v
          where v.coalition_id = s.coalition_id and v.family_id = s.family_id and v.actor_id = ${me} and v.occurred_on >= s.answered_on
          and v.type <> all (${sql.lit(`{${forTheTeam.join(',')}}`)}::text[]))
      union all
      select distinct 'hold_conference', c.family_id, m.id, m.planned_on
      from conference_attendee a join conference m on m.coalition_id = a.coalition_id and m.id = a.conference_id
      join conference_case c on c.coalition_id = m.coalition_id and c.conference_id = m.id and c.discussed_on is null
      where a.professional_id = ${me} and m.state in ('planned', 'held') ${of('c')}
        and not exists (select 1 from episode o where o.coalition_id = c.coalition_id and o.id = c.episode_id and o.closed_on is not null)
      union all
      -- The table said on which day it would come back to this; until a later conference did, or one is planned that will.
      select 'discuss_again', k.family_id, c.id, c.next_on
      from held k join conference_case c on c.coalition_id = k.coalition_id and c.episode_id = k.episode_id
      where k.open and c.next_on <= ${inDays(tx, 14)}
        and not exists (select 1 from conference_case l join conference m on m.coalition_id = l.coalition_id and m.id = l.conference_id
          where l.coalition_id = c.coalition_id and l.episode_id = c.episode_id
          and (l.discussed_on > c.discussed_on or l.discussed_on is null and m.state in ('planned', 'held')))
      union all
      select 'do_agreement', g.family_id, g.id, g.due_on from conference_agreement g where g.professional_id = ${me} and g.done_on is null ${of('g')}
        and exists (select 1 from episode o where o.coalition_id = g.coalition_id and o.family_id = g.family_id and o.closed_on is null)
      union all
      select case when p.id is null then 'make_plan' else 'review_plan' end, k.family_id, coalesce(p.id, k.id), coalesce(p.review_on, k.from_on + 14)
      from held k left join plan p on p.coalition_id = k.coalition_id and p.episode_id = k.episode_id
      where p.id is null and k.open and k.state = 'appointed' or p.state <> 'closed' and p.review_on <= ${inDays(tx, reviewNearDays)}
      union all
      select 'do_action', a.family_id, a.id, a.due_on from action a where a.professional_id = ${me} and a.done_on is null and a.dropped_on is null
        ${of('a')}
        and (a.coalition_id, a.family_id) in (select coalition_id, family_id from open_episode)
      union all
      select case n.state when 'offered' then 'hear_answer' else 'start_programme' end, n.family_id, n.id, n.offered_on + 7
      from own_enrolment n join open_episode e on e.coalition_id = n.coalition_id and e.id = n.episode_id
      union all
      select case when v.planned_on is null then 'choose_visit_moment' else 'record_visit' end, v.family_id, v.id,
        coalesce(v.planned_on, v.window_until, ${inDays(tx, 7)})
      from visit v where v.professional_id = ${me} and v.state = 'planned' and (v.planned_on is not null or v.window_from <= ${inDays(tx, 21)}) ${of('v')}
      union all
      select 'record_birth', e.family_id, e.id, e.due_date + 10 from birth_near e where e.pregnancy = 'expecting'
      union all
      select 'prepare_handover', e.family_id, e.id, e.born_on + 14
      from birth_near e
      where e.pregnancy = 'born' and e.until_on is null
        and exists (select 1 from organisation o where o.id = ${tx.actor.organisationId}::uuid and o.domain = 'medical')
        and not exists (select 1 from handover h where h.coalition_id = e.coalition_id and h.family_id = e.family_id and h.from_id = ${me} and h.state <> 'withdrawn')
      union all
      select case h.state when 'prepared' then 'hold_handover_talk' else 'accept_handover' end, h.family_id, h.id,
        case h.state when 'prepared' then h.prepared_on + 7 else h.accept_before end
      from own_handover h
      union all
      -- Who took the last consent back was asked and answered: an older one that ran out asks for nothing.
      select 'renew_consent', k.family_id, k.episode_id, max(c.until_on) filter (where c.withdrawn_on is null)
      from held k join consent c on c.coalition_id = k.coalition_id and c.family_id = k.family_id
      where k.open
      group by k.family_id, k.episode_id having max(c.until_on) filter (where c.withdrawn_on is null) <= ${inDays(tx, 30)}
        and max(c.given_on) filter (where c.withdrawn_on is null) = max(c.given_on)
      union all
      ${leftBehindIn(tx)}`
}

/** What the actor can do now for one family, the earliest term first. */
export async function tasksOf(tx: Transaction, familyId: string): Promise<Task[]> {
  const own = ownIn(tx, familyId)
  const { rows } = await sql<TaskRow>`with ${own.families}, ${own.things}, task as (${tasksIn(tx, familyId)})
    select kind, family_id, thing_id, due_on from task order by due_on, kind, thing_id`.execute(tx.db)
  return rows.map(taskOf)
}

export function taskOf(row: TaskRow): Task {
  return { kind: row.kind, familyId: row.family_id, thingId: row.thing_id, dueOn: row.due_on }
}
