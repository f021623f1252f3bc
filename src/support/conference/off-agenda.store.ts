import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Conference, ConferenceKind } from './conference.ts'
import type { ConferenceCase } from './conference-case.ts'
import type { OffReason } from './off-agenda.ts'

/** Takes the family off the agenda, told in its own log; false when it was discussed, or off already. */
export async function removeCase(
  tx: Transaction,
  { coalitionId, id }: Pick<ConferenceCase, 'coalitionId' | 'id'>,
  reason: OffReason,
): Promise<boolean> {
  const { rows } = await sql<{ off: boolean }>`select take_off_agenda(${coalitionId}, ${id}, ${reason}::text) as off`.execute(tx.db)
  return rows[0]?.off ?? false
}

/** Takes a family whose line was closed off every open conference after today, each told in its own log; the actor stands in its circle. */
export async function leaveAgendas(tx: Transaction, { coalitionId, familyId }: { coalitionId: string; familyId: string }): Promise<void> {
  await sql`select leave_agendas(${coalitionId}::uuid, ${familyId}::uuid)`.execute(tx.db)
}

/** That a family was taken off an agenda, and is not on it again. */
export interface TakenOff {
  familyId: string
  kind: ConferenceKind
  plannedOn: PlainDate
  /** `line_closed` was chosen by nobody: the line of the family ended. */
  reason: OffReason | 'line_closed'
  on: PlainDate
  by: string | null
}

const takenOff = sql`
  select distinct on (v.family_id, m.id) v.family_id as "familyId", m.kind, m.planned_on as "plannedOn", v.detail ->> 'reason' as reason,
    v.occurred_on as "on", p.name as by
  from event v
  join conference m on m.coalition_id = v.coalition_id and m.id = (v.detail ->> 'conference_id')::uuid
  left join professional p on p.id = v.actor_id
  where v.type = 'conference.taken_off' and not exists (select 1 from conference_case c
    where c.coalition_id = v.coalition_id and c.conference_id = m.id and c.family_id = v.family_id)`

/** The agendas this family was taken off, the latest first. */
export async function takenOffAgendas(tx: Transaction, family: { coalitionId: string; id: string }): Promise<TakenOff[]> {
  const { rows } = await sql<TakenOff>`select * from (${takenOff} and v.coalition_id = ${family.coalitionId} and v.family_id = ${family.id}
    order by v.family_id, m.id, v.sequence desc) t order by "on" desc, "plannedOn" desc`.execute(tx.db)
  return rows
}

/** The families in whose circle the actor stands that were taken off this agenda: others at the table see them no more. */
export async function offThisAgenda(tx: Transaction, { coalitionId, id }: Pick<Conference, 'coalitionId' | 'id'>): Promise<TakenOff[]> {
  const { rows } = await sql<TakenOff>`${takenOff} and v.coalition_id = ${coalitionId} and v.detail ->> 'conference_id' = ${id}
    and v.family_id in (select k.family_id from circle_key k where k.coalition_id = ${coalitionId} and k.holder_id = actor_id() and k.via = 'circle'
      and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
    order by v.family_id, m.id, v.sequence desc`.execute(tx.db)
  return rows
}
