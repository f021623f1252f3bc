import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

export interface WaitingFamily {
  familyId: string
  /** Null when the key was destroyed. */
  label: string | null
  municipality: string
  decidedOn: PlainDate
}

/**
 * The families in whose circle the actor stands and of whom the entry team decided "conference", without a place on an agenda since;
 * who waits longest comes first. At most 100.
 */
export async function familiesWaiting(tx: Transaction): Promise<WaitingFamily[]> {
  const { rows } = await sql<{
    family_id: string
    owner_id: string
    parent_id: string
    label_sealed: Buffer
    municipality: string
    decided_on: PlainDate
  }>`
    select s.family_id, f.owner_id, f.parent_id, f.label_sealed, a.name as municipality, min(s.decided_on) as decided_on
    from circle_key k
    join sign_up s on s.coalition_id = k.coalition_id and s.family_id = k.family_id
    join episode e on e.coalition_id = s.coalition_id and e.id = s.episode_id and e.closed_on is null
    join family f on f.coalition_id = s.coalition_id and f.id = s.family_id
    join area a on a.slug = f.municipality
    where k.holder_id = actor_id() and k.via = 'circle' and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on())
      and s.triage = 'decided' and s.decision = 'conference'
      and not exists (select 1 from conference_case c join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
        where c.coalition_id = s.coalition_id and c.family_id = s.family_id and c.episode_id = s.episode_id
        and (c.discussed_on is null and m.state in ('planned', 'held') or c.discussed_on >= s.decided_on))
    group by s.family_id, f.owner_id, f.parent_id, f.label_sealed, a.name
    order by decided_on, s.family_id
    limit 100`.execute(tx.db)
  const labels = await tx.keyring.open(
    tx.db,
    rows.map((row) => ({ familyId: row.family_id, organisationId: row.owner_id, personId: row.parent_id, sealed: row.label_sealed })),
  )
  return rows.map((row, index) => ({
    familyId: row.family_id,
    label: labels[index] ?? null,
    municipality: row.municipality,
    decidedOn: row.decided_on,
  }))
}
