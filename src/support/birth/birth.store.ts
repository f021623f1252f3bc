import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** Records the mother's authority over a child from its birth. */
export async function addAuthority(
  tx: Transaction,
  authority: { coalitionId: string; familyId: string; childId: string; holderId: string; fromOn: PlainDate },
): Promise<void> {
  await tx.db
    .insertInto('authority')
    .values({
      coalition_id: authority.coalitionId,
      family_id: authority.familyId,
      child_id: authority.childId,
      holder_id: authority.holderId,
      kind: 'parental',
      from_on: authority.fromOn,
    })
    .execute()
}

/** The mother of the family; null when nobody is recorded as mother. */
export async function motherOf(tx: Transaction, familyId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('person')
    .select('id')
    .where('family_id', '=', familyId)
    .where('part', '=', 'mother')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Gives children, authority and events of an episode the birth date it has now, where they had the one before; for who works with the family. */
export async function followBirthDate(
  tx: Transaction,
  { coalitionId, familyId, episodeId }: { coalitionId: string; familyId: string; episodeId: string },
  before: PlainDate,
): Promise<void> {
  await sql`select follow_birth_date(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid, ${before}::date)`.execute(tx.db)
}

/**
 * Plans the visits again that a birth cancelled on a day before the birth date of now, and opens their programmes that ended by that birth.
 * Not those that somebody cancelled, nor of a programme that ended otherwise or was begun anew.
 */
export async function returnVisits(
  tx: Transaction,
  { familyId, episodeId }: { familyId: string; episodeId: string },
  bornOn: PlainDate,
): Promise<{ id: string; plannedOn: PlainDate; programme: string }[]> {
  const { rows } = await sql<{ id: string; planned_on: PlainDate; programme: string }>`
    with running as (
      select n.coalition_id, n.id, n.programme from enrolment n
      where n.family_id = ${familyId} and n.episode_id = ${episodeId} and (n.state in ('accepted', 'started') or n.state = 'ended' and n.end_reason = 'birth'
        and not exists (select 1 from enrolment o where o.family_id = n.family_id and o.episode_id = n.episode_id and o.programme = n.programme
          and o.state in ('offered', 'accepted', 'started')))
    ), back as (
      update visit v set state = 'planned', version = v.version + 1 from running n
      where v.coalition_id = n.coalition_id and v.enrolment_id = n.id and v.phase = 'pregnancy' and v.state = 'cancelled' and v.planned_on < ${bornOn}::date
        and (select e.detail ->> 'reason' from event e where e.coalition_id = v.coalition_id and e.family_id = v.family_id and e.type = 'visit.cancelled'
          and e.subject_id = v.id order by e.sequence desc limit 1) = 'birth'
      returning v.id, v.planned_on, v.enrolment_id, n.programme
    ), opened as (
      update enrolment n set state = case when n.started_on is null then 'accepted' else 'started' end, ended_on = null, end_reason = null,
        version = n.version + 1
      where n.family_id = ${familyId} and n.state = 'ended' and n.id in (select b.enrolment_id from back b)
    )
    select id, planned_on, programme from back`.execute(tx.db)
  return rows.map(({ id, planned_on, programme }) => ({ id, plannedOn: planned_on, programme }))
}

/** Moves the end of a midwife's view after a hand-over with the birth date, or the due date, an episode has now; for who works with the family. */
export async function followOverlap(
  tx: Transaction,
  { coalitionId, familyId, episodeId }: { coalitionId: string; familyId: string; episodeId: string },
): Promise<void> {
  await sql`select follow_overlap(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid)`.execute(tx.db)
}
