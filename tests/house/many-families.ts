import { sql } from 'kysely'
import { demoCoalitions, demoEntryPoints, demoOrganisations } from '../../src/people/demo/demo-people.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'

export const manyFamilies = 2400
const colleagues = 60

const uuid = (kind: string) => sql.raw(`('00000000-0000-4000-${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`)
const colleague = (step: number) =>
  sql.raw(`('00000000-0000-4000-7001-' || lpad(to_hex(1 + (n + ${step * 7}) % ${colleagues}), 12, '0'))::uuid`)

/** The colleague with this number, from 1. */
export const colleagueId = (number: number): string => `00000000-0000-4000-7001-${number.toString(16).padStart(12, '0')}`
export const familyIdOf = (number: number): string => `00000000-0000-4000-6001-${number.toString(16).padStart(12, '0')}`

/** A region of three years at once, by the owner: families, their circles, lines and logs, spread over sixty colleagues. Nothing sealed opens. */
export async function settleManyFamilies(database: Database): Promise<void> {
  const coalition = demoCoalitions.south.id
  const organisation = demoOrganisations.midwives.id
  await asOwner(database, async (db) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(db)
    const all = sql`generate_series(1, ${manyFamilies}::integer) n`
    await run(sql`insert into professional (id, organisation_id, subject, name, profession)
      select ${uuid('7001')}, ${organisation}, 'colleague-' || n, 'Collega ' || n, 'midwife' from generate_series(1, ${colleagues}::integer) n`)
    await run(sql`insert into professional_role (coalition_id, professional_id, role)
      select ${coalition}, ${uuid('7001')}, 'professional' from generate_series(1, ${colleagues}::integer) n`)
    await run(sql`insert into family (coalition_id, id, municipality, owner_id, parent_id, label_sealed, opened_by)
      select ${coalition}, ${uuid('6001')}, 'renkum', ${organisation}, ${uuid('6002')}, '\\x00', ${colleague(0)} from ${all}`)
    await run(sql`insert into person (coalition_id, id, family_id, part, owner_id, identity_sealed)
      select ${coalition}, ${uuid('6002')}, ${uuid('6001')}, 'mother', ${organisation}, '\\x00' from ${all}`)
    await run(sql`insert into consent (coalition_id, id, family_id, given_by, given_on, how, topics, receivers, until_on, recorded_by, organisation_id)
      select ${coalition}, gen_random_uuid(), ${uuid('6001')}, ${uuid('6002')}, date '2024-01-01' + n % 700, 'spoken', '{situation}',
        '{circle,conference}', date '2027-01-01', ${colleague(0)}, ${organisation} from ${all}`)
    for (const [step, part] of ['sender', 'contact', 'coordinator'].entries())
      await run(sql`insert into circle (coalition_id, id, family_id, professional_id, part, from_on, added_by)
        select ${coalition}, gen_random_uuid(), ${uuid('6001')}, ${colleague(step)}, ${part}, date '2024-01-01' + n % 700, ${colleague(0)} from ${all}`)
    await run(sql`insert into episode (coalition_id, id, family_id, municipality, started_on, pregnancy, due_date, born_on)
      select ${coalition}, ${uuid('6003')}, ${uuid('6001')}, 'renkum', date '2024-01-01' + n % 700, 'born', null, date '2024-03-01' + n % 700 from ${all}`)
    await run(sql`insert into sign_up (coalition_id, id, family_id, episode_id, entry_point_id, sender_id, sent_on, answer_before, reason_sealed, owner_id, triage)
      select ${coalition}, ${uuid('6004')}, ${uuid('6001')}, ${uuid('6003')}, ${demoEntryPoints.south.id}, ${colleague(0)}, date '2024-01-01' + n % 700,
        date '2024-01-03' + n % 700, '\\x00', ${organisation}, case when n % 40 = 0 then 'open' else 'withdrawn' end from ${all}`)
    await run(sql`insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id)
      select ${coalition}, gen_random_uuid(), ${uuid('6001')}, ${uuid('6003')}, 'visit.done', date '2024-01-01' + n % 700 + e * 20, now(), ${colleague(1)}, ${organisation}
      from ${all}, generate_series(1, 6) e`)
    await run(sql`insert into coordinator (coalition_id, id, family_id, episode_id, professional_id, domain, state, from_on)
      select ${coalition}, gen_random_uuid(), ${uuid('6001')}, ${uuid('6003')}, ${colleague(2)}, 'medical', 'appointed', date '2024-01-01' + n % 700 from ${all}`)
    await run(sql`insert into audit_event (coalition_id, occurred_at, actor_kind, actor_id, action, event_code, family_id, object_type, outcome)
      select ${coalition}, now(), 'professional', ${colleague(1)}, 'read', 'family.viewed', ${uuid('6001')}, 'family', 'success' from ${all}, generate_series(1, 4) e`)
    await run(sql`insert into keyring.identity_key (family_id, organisation_id, person_id, wrapped)
      select ${uuid('6001')}, ${organisation}, ${uuid('6002')}, 'none' from ${all}`)
  })
  await asOwner(database, (db) => sql`analyze`.execute(db))
}
