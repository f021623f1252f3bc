import { sql } from 'kysely'
import type { Pregnancy } from '../../family/episode/episode.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Task, TaskKind } from './task.ts'

interface TaskRow {
  kind: TaskKind
  family_id: string
  thing_id: string
  due_on: PlainDate
}

/** The open episodes of the families whose circle the actor is in, as a common table expression; days and ids are bound, so that no row asks for them again. */
function mineIn(tx: Transaction, familyId: string | null) {
  return sql`mine as materialized (
      select k.coalition_id, k.family_id, max(k.from_on) as joined
      from circle_key k
      where k.holder_id = ${tx.actor.id}::uuid and k.via = 'circle' and k.from_on <= ${tx.today}::date
        and (k.until_on is null or k.until_on > ${tx.today}::date) ${narrowed('k', familyId)}
      group by k.coalition_id, k.family_id
    ), open_episode as materialized (
      select e.coalition_id, e.id, e.family_id, e.pregnancy, e.due_date, e.born_on, m.joined
      from mine m join episode e on e.coalition_id = m.coalition_id and e.family_id = m.family_id where e.closed_on is null
    )`
}

function narrowed(table: string, familyId: string | null) {
  return familyId === null ? sql`` : sql`and ${sql.id(table)}.family_id = ${familyId}::uuid`
}

/**
 * What the actor can do now, the earliest term first; at most `limit`. One statement: every branch starts at what is hers
 * (her keys, her rows) and row-level security checks the rest. `familyId` narrows it to one family.
 */
export async function tasksOf(tx: Transaction, { limit = 120, familyId = null as string | null } = {}): Promise<Task[]> {
  const me = sql`${tx.actor.id}::uuid`
  const today = sql`${tx.today}::date`
  const inDays = (days: number) => sql`${addDays(tx.today, days)}::date`
  const of = (table: string) => narrowed(table, familyId)
  const { rows } = await sql<TaskRow>`
    with ${mineIn(tx, familyId)}, task as (
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
      join consent c on c.coalition_id = e.coalition_id and c.family_id = e.family_id and c.withdrawn_on is null
      group by e.family_id, e.id having max(c.until_on) <= ${inDays(30)}
    )
    select kind, family_id, thing_id, due_on from task
    order by due_on, kind, thing_id limit ${limit}`.execute(tx.db)
  return rows.map((row) => ({ kind: row.kind, familyId: row.family_id, thingId: row.thing_id, dueOn: row.due_on }))
}

export interface DeskFamily {
  familyId: string
  label: string | null
  municipality: string
  pregnancy: Pregnancy
  dueDate: PlainDate | null
  bornOn: PlainDate | null
  coordinator: string | null
  provisional: boolean
}

interface FamilyRow {
  family_id: string
  owner_id: string
  parent_id: string
  label_sealed: Buffer
  municipality: string
  pregnancy: Pregnancy
  due_date: PlainDate | null
  born_on: PlainDate | null
  coordinator: string | null
  provisional: boolean | null
}

/** The families whose circle the actor is in, with the latest joined first; at most `limit` (limit first, then joins). */
export async function myFamilies(tx: Transaction, limit = 30): Promise<DeskFamily[]> {
  const { rows } = await sql<FamilyRow>`
    with ${mineIn(tx, null)}
    select f.id as family_id, f.owner_id, f.parent_id, f.label_sealed, a.name as municipality, e.pregnancy, e.due_date, e.born_on,
      p.name as coordinator, k.state = 'provisional' as provisional
    from (select * from open_episode order by joined desc, family_id limit ${limit}) e
    join family f on f.coalition_id = e.coalition_id and f.id = e.family_id
    join area a on a.slug = f.municipality
    left join coordinator k on k.coalition_id = e.coalition_id and k.episode_id = e.id and k.until_on is null
    left join professional p on p.id = k.professional_id
    order by e.joined desc, f.id`.execute(tx.db)
  const labels = await openLabels(tx, rows)
  return rows.map((row, index) => ({
    familyId: row.family_id,
    label: labels[index] ?? null,
    municipality: row.municipality,
    pregnancy: row.pregnancy,
    dueDate: row.due_date,
    bornOn: row.born_on,
    coordinator: row.coordinator,
    provisional: row.provisional === true,
  }))
}

function openLabels(tx: Transaction, rows: readonly Pick<FamilyRow, 'family_id' | 'owner_id' | 'parent_id' | 'label_sealed'>[]) {
  return tx.keyring.open(
    tx.db,
    rows.map((row) => ({ familyId: row.family_id, organisationId: row.owner_id, personId: row.parent_id, sealed: row.label_sealed })),
  )
}

/** What the families of these ids are called; a family the actor may not see is absent. */
export async function familyLabels(tx: Transaction, familyIds: readonly string[]): Promise<Map<string, string | null>> {
  if (familyIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('family')
    .select(['id as family_id', 'owner_id', 'parent_id', 'label_sealed'])
    .where('id', '=', sql<string>`any(${[...new Set(familyIds)]}::uuid[])`)
    .execute()
  const labels = await openLabels(tx, rows)
  return new Map(rows.map((row, index) => [row.family_id, labels[index] ?? null]))
}

export interface DeskNews {
  familyId: string
  type: string
  occurredOn: PlainDate
  by: string | null
}

/** What others did in the last two weeks for the families of the actor: nobody has to ask what happened next. */
export async function newsFor(tx: Transaction, limit = 12): Promise<DeskNews[]> {
  const { rows } = await sql<{ family_id: string; type: string; occurred_on: PlainDate; by: string | null }>`
    with ${mineIn(tx, null)}
    select v.family_id, v.type, v.occurred_on, p.name as by
    from mine m
    join event v on v.coalition_id = m.coalition_id and v.family_id = m.family_id
    left join professional p on p.id = v.actor_id
    where v.occurred_on > ${addDays(tx.today, -14)}::date and v.actor_id is distinct from ${tx.actor.id}::uuid
      and v.type in ('sign_up.answered', 'triage.decided', 'conference.held', 'coordinator.appointed', 'plan.made', 'programme.started', 'visit.done',
        'birth.recorded', 'pregnancy.ended', 'handover.talk_held', 'handover.accepted', 'consent.withdrawn', 'episode.closed')
    order by v.sequence desc limit ${limit}`.execute(tx.db)
  return rows.map((row) => ({ familyId: row.family_id, type: row.type, occurredOn: row.occurred_on, by: row.by }))
}
