import { sql } from 'kysely'
import type { Episode } from '../../family/episode/episode.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { OwnWork } from './step-out.ts'

export interface OwnPlace extends OwnWork {
  /** Who keeps the overview; null when nobody does. */
  coordinator: string | null
  /** Agreements and actions on the actor's name that nobody marked as done. */
  undone: number
  /** Conferences whose table shows her this family now or later, whatever her place. */
  seats: number
}

export interface OwnSteps {
  /** When the actor last stepped out of the circle of this family. */
  leftOn: PlainDate | null
  /** When she last said that she is still needed. */
  stayedOn: PlainDate | null
}

/** What the actor last said of her own place around a family. */
export async function ownSteps(tx: Transaction, family: { coalitionId: string; id: string }): Promise<OwnSteps> {
  const row = await tx.db
    .selectFrom('event')
    .select((e) => [
      e.fn.max('occurred_on').filterWhere('type', '=', 'circle.left').as('leftOn'),
      e.fn.max('occurred_on').filterWhere('type', '=', 'circle.stayed').as('stayedOn'),
    ])
    .where('coalition_id', '=', family.coalitionId)
    .where('family_id', '=', family.id)
    .where('actor_id', '=', tx.actor.id)
    .where('type', 'in', ['circle.left', 'circle.stayed'])
    .executeTakeFirst()
  return { leftOn: row?.leftOn ?? null, stayedOn: row?.stayedOn ?? null }
}

/** What the actor has in hand for this family. One query. */
export async function ownPlace(
  tx: Transaction,
  { coalitionId, familyId, id }: Pick<Episode, 'coalitionId' | 'familyId' | 'id'>,
): Promise<OwnPlace> {
  const me = sql`${tx.actor.id}::uuid`
  const { rows } = await sql<{
    coordinator: string | null
    coordinator_id: string | null
    programmes: number
    handovers: number
    undone: number
    seats: number
  }>`
    select k.name as coordinator, k.id as coordinator_id,
      (select count(*)::integer from enrolment n where n.coalition_id = ${coalitionId} and n.episode_id = ${id} and n.professional_id = ${me}
        and n.state in ('offered', 'accepted', 'started')) as programmes,
      (select count(*)::integer from handover h where h.coalition_id = ${coalitionId} and h.episode_id = ${id} and ${me} in (h.from_id, h.to_id)
        and h.state in ('prepared', 'talk_held')) as handovers,
      (select count(*)::integer from conference_agreement g where g.coalition_id = ${coalitionId} and g.family_id = ${familyId}
        and g.professional_id = ${me} and g.done_on is null)
        + (select count(*)::integer from action a where a.coalition_id = ${coalitionId} and a.family_id = ${familyId}
          and a.professional_id = ${me} and a.done_on is null and a.dropped_on is null) as undone,
      (select count(*)::integer from conference_case c
        join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
        join conference_attendee t on t.coalition_id = c.coalition_id and t.conference_id = c.conference_id and t.professional_id = ${me}
        where c.coalition_id = ${coalitionId} and c.family_id = ${familyId} and c.named and m.planned_on + 8 > ${tx.today}::date
          and (c.discussed_on is not null or m.state in ('planned', 'held'))) as seats
    from (select 1) one
    left join (select p.id, p.name from coordinator o join professional p on p.id = o.professional_id
      where o.coalition_id = ${coalitionId} and o.episode_id = ${id} and o.until_on is null) k on true`.execute(tx.db)
  const [row] = rows
  const coordinator = row?.coordinator ?? null
  const coordinates = row?.coordinator_id === tx.actor.id
  return {
    coordinator,
    coordinates,
    coordinatorIsOther: coordinator !== null && !coordinates,
    programmes: row?.programmes ?? 0,
    handovers: row?.handovers ?? 0,
    undone: row?.undone ?? 0,
    seats: row?.seats ?? 0,
  }
}
