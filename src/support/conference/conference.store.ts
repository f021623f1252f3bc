import { sql } from 'kysely'
import type { Colleague } from '../../people/professional/professional.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import type { CancelReason, Conference, ConferenceKind, ConferenceState, MovedConference } from './conference.ts'

function conferences(tx: Transaction) {
  return tx.db
    .selectFrom('conference as m')
    .innerJoin('professional as p', 'p.id', 'm.chair_id')
    .leftJoin('professional as k', 'k.id', 'm.closed_by')
    .leftJoin('professional as v', 'v.id', 'm.moved_by')
    .select([
      'm.coalition_id as coalitionId',
      'm.id',
      sql<ConferenceKind>`m.kind`.as('kind'),
      'm.planned_on as plannedOn',
      sql<string | null>`to_char(m.starts_at, 'HH24:MI')`.as('startsAt'),
      'm.place',
      sql<ConferenceState>`m.state`.as('state'),
      'm.chair_id as chairId',
      'p.name as chair',
      'm.cases',
      'm.discussed',
      'm.closed_on as closedOn',
      'm.closed_by as closedById',
      'k.name as closedBy',
      sql<CancelReason | null>`m.cancel_reason`.as('cancelReason'),
      sql<MovedConference | null>`case when m.moved_from is not null then json_build_object('from', m.moved_from,
        'fromTime', to_char(m.moved_from_at, 'HH24:MI'), 'on', m.moved_on, 'by', v.name) end`.as('moved'),
      'm.version',
    ])
}

/** The conference, or null when it does not exist for the actor; colleagues of the coalition see that it is held, not who is discussed. */
export async function findConference(tx: Transaction, id: string): Promise<Conference | null> {
  if (!isId(id)) return null
  return (await conferences(tx).where('m.id', '=', id).executeTakeFirst()) ?? null
}

/** The conferences at which the actor has a seat, the latest first; at most 200. */
export async function conferencesOfActor(tx: Transaction): Promise<Conference[]> {
  return conferences(tx)
    .innerJoin('conference_attendee as a', (join) =>
      join.onRef('a.coalition_id', '=', 'm.coalition_id').onRef('a.conference_id', '=', 'm.id'),
    )
    .where('a.professional_id', '=', tx.actor.id)
    .orderBy('m.planned_on', 'desc')
    .orderBy('m.starts_at', 'desc')
    .orderBy('m.id')
    .limit(200)
    .execute()
}

/** The conferences of a coalition to which a family can still be brought, the first one first. */
export async function openConferences(tx: Transaction, coalitionId: string): Promise<Conference[]> {
  return conferences(tx)
    .where('m.coalition_id', '=', coalitionId)
    .where('m.planned_on', '>=', tx.today)
    .where('m.state', 'in', ['planned', 'held'])
    .orderBy('m.planned_on')
    .orderBy('m.starts_at')
    .limit(50)
    .execute()
}

/** False when this conference was there already: the same form came twice. */
export async function addConference(
  tx: Transaction,
  conference: Pick<Conference, 'coalitionId' | 'id' | 'kind' | 'plannedOn' | 'startsAt' | 'place'>,
): Promise<boolean> {
  const result = await tx.db
    .insertInto('conference')
    .values({
      coalition_id: conference.coalitionId,
      id: conference.id,
      kind: conference.kind,
      planned_on: conference.plannedOn,
      starts_at: conference.startsAt,
      place: conference.place,
      chair_id: tx.actor.id ?? '',
    })
    .onConflict((conflict) => conflict.columns(['coalition_id', 'id']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Gives these people a seat; who has one keeps it. */
export async function addAttendees(
  tx: Transaction,
  conference: Pick<Conference, 'coalitionId' | 'id'>,
  professionalIds: readonly string[],
): Promise<void> {
  await tx.db
    .insertInto('conference_attendee')
    .values(
      professionalIds.map((professional_id) => ({ coalition_id: conference.coalitionId, conference_id: conference.id, professional_id })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type Attendee = Pick<Colleague, 'id' | 'name' | 'profession' | 'organisation'>

/** Who has a seat, by name. */
export async function attendeesOf(tx: Transaction, conference: Pick<Conference, 'coalitionId' | 'id'>): Promise<Attendee[]> {
  return tx.db
    .selectFrom('conference_attendee as a')
    .innerJoin('professional as p', 'p.id', 'a.professional_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.profession', 'o.name as organisation'])
    .where('a.coalition_id', '=', conference.coalitionId)
    .where('a.conference_id', '=', conference.id)
    .orderBy('p.name')
    .execute()
}

/** What the people at each of these tables are, each profession once, by the conference. */
export async function professionsAtTables(
  tx: Transaction,
  conferenceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (conferenceIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('conference_attendee as a')
    .innerJoin('professional as p', 'p.id', 'a.professional_id')
    .select(['a.conference_id', 'p.profession'])
    .distinct()
    .where('a.conference_id', 'in', conferenceIds)
    .orderBy('p.profession')
    .execute()
  return new Map([...Map.groupBy(rows, (row) => row.conference_id)].map(([id, at]) => [id, at.map(({ profession }) => profession)]))
}

/** Marks the conference as held from the state the actor saw; nothing when somebody was first. */
export async function markHeld(tx: Transaction, conference: Pick<Conference, 'coalitionId' | 'id'>, version: number): Promise<void> {
  await tx.db
    .updateTable('conference')
    .set({ state: 'held', version: version + 1 })
    .where('coalition_id', '=', conference.coalitionId)
    .where('id', '=', conference.id)
    .where('version', '=', version)
    .execute()
}

/** The coalitions in which the actor works as a professional, by name. */
export async function coalitionsOfActor(tx: Transaction): Promise<{ id: string; slug: string; name: string }[]> {
  const ids = tx.actor.roles.filter(({ role }) => role === 'professional').map(({ coalitionId }) => coalitionId)
  if (ids.length === 0) return []
  return tx.db.selectFrom('coalition').select(['id', 'slug', 'name']).where('id', 'in', ids).orderBy('name').execute()
}
