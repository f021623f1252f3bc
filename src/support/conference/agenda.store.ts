import { sql } from 'kysely'
import type { Episode, Pregnancy } from '../../family/episode/episode.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Conference } from './conference.ts'

export interface FamilyOnAgenda {
  /** What the parent wants the family to be called; null when the key was destroyed. */
  label: string | null
  episode: Pick<Episode, 'pregnancy' | 'dueDate' | 'bornOn'>
  /** Until when the consent for a conference holds on the day itself; null without consent. */
  consentUntil: PlainDate | null
  /** The actor is of the entry team and weighs its sign-up. */
  weighed: boolean
  /** Who stands in its circle today. */
  circle: ReadonlySet<string>
}

/** The families of a conference that the actor sees, by id: one query and one for the keys. */
export async function familiesOnAgenda(tx: Transaction, conference: Conference): Promise<Map<string, FamilyOnAgenda>> {
  const day = conference.plannedOn
  const { rows } = await sql<{
    id: string
    owner_id: string
    parent_id: string
    label_sealed: Buffer
    pregnancy: Pregnancy
    due_date: PlainDate | null
    born_on: PlainDate | null
    consent_until: PlainDate | null
    circle: string[]
    weighed: boolean
  }>`
    select f.id, f.owner_id, f.parent_id, f.label_sealed, e.pregnancy, e.due_date, e.born_on,
      (select max(s.until_on) from consent s where s.coalition_id = f.coalition_id and s.family_id = f.id and 'conference' = any (s.receivers)
        and s.given_on <= ${day}::date and s.until_on >= ${day}::date and (s.withdrawn_on is null or s.withdrawn_on > ${day}::date)) as consent_until,
      coalesce((select json_agg(distinct i.professional_id) from circle i where i.coalition_id = f.coalition_id and i.family_id = f.id
        and i.from_on <= acting_on() and (i.until_on is null or i.until_on > acting_on())), '[]') as circle,
      exists (select 1 from circle_key k where k.coalition_id = f.coalition_id and k.family_id = f.id and k.holder_id = actor_id()
        and k.via = 'triage' and k.until_on is null) as weighed
    from conference_case c
    join family f on f.coalition_id = c.coalition_id and f.id = c.family_id
    join episode e on e.coalition_id = c.coalition_id and e.id = c.episode_id
    where c.coalition_id = ${conference.coalitionId} and c.conference_id = ${conference.id}`.execute(tx.db)
  const labels = await tx.keyring.open(
    tx.db,
    rows.map((row) => ({ familyId: row.id, organisationId: row.owner_id, personId: row.parent_id, sealed: row.label_sealed })),
  )
  return new Map(
    rows.map((row, index) => [
      row.id,
      {
        label: labels[index] ?? null,
        episode: { pregnancy: row.pregnancy, dueDate: row.due_date, bornOn: row.born_on },
        consentUntil: row.consent_until,
        weighed: row.weighed,
        circle: new Set(row.circle),
      },
    ]),
  )
}
