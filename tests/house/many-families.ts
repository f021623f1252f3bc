import { sql } from 'kysely'
import { demoCoalitions, demoEntryPoints, demoOrganisations } from '../../src/people/demo/demo-people.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'

export const manyFamilies = 2400
const colleagues = 60
const conferences = manyFamilies / 4

/** Tables that grow with every family; reading one from end to end would take longer every month. */
export const tablesOfFamilies = [
  'circle_key',
  'circle',
  'family',
  'person',
  'episode',
  'consent',
  'sign_up',
  'event',
  'coordinator',
  'identity_key',
  'conference',
  'conference_attendee',
  'conference_case',
  'conference_agreement',
  'plan',
  'goal',
  'action',
  'enrolment',
  'visit',
  'handover',
]

const uuid = (kind: string) => sql.raw(`('00000000-0000-4000-${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`)
const colleague = (step: number) =>
  sql.raw(`('00000000-0000-4000-7001-' || lpad(to_hex(1 + (n + ${step * 7}) % ${colleagues}), 12, '0'))::uuid`)

/** The colleague with this number, from 1. */
export const colleagueId = (number: number): string => `00000000-0000-4000-7001-${number.toString(16).padStart(12, '0')}`
export const familyIdOf = (number: number): string => idOf('6001', number)
/** What belongs to the family with the same number; a conference has four of them on its agenda. */
export const thingOf = {
  episode: (number: number) => idOf('6003', number),
  signUp: (number: number) => idOf('6004', number),
  conference: (number: number) => idOf('6101', 1 + (number % conferences)),
  conferenceCase: (number: number) => idOf('6102', number),
  agreement: (number: number) => idOf('6103', number),
  enrolment: (number: number) => idOf('6107', number),
  visit: (number: number) => idOf('6108', number),
  handover: (number: number) => idOf('6109', number),
}
const idOf = (kind: string, number: number) => `00000000-0000-4000-${kind}-${number.toString(16).padStart(12, '0')}`

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
    // Others, whose ids come first: what is asked of one person would have to go past them.
    await run(sql`insert into professional (id, organisation_id, subject, name, profession)
      select ${uuid('0001')}, ${organisation}, 'other-' || n, 'Ander ' || n, 'midwife' from ${all}`)
    await run(
      sql`insert into professional_role (coalition_id, professional_id, role) select ${coalition}, ${uuid('0001')}, 'professional' from ${all}`,
    )
    await run(sql`insert into family (coalition_id, id, municipality, owner_id, parent_id, label_sealed, opened_by)
      select ${coalition}, ${uuid('6001')}, 'renkum', ${organisation}, ${uuid('6002')}, '\\x00', ${colleague(0)} from ${all}`)
    await run(sql`insert into person (coalition_id, id, family_id, part, owner_id, identity_sealed)
      select ${coalition}, ${uuid('6002')}, ${uuid('6001')}, 'mother', ${organisation}, '\\x00' from ${all}`)
    await run(sql`insert into consent (coalition_id, id, family_id, given_by, given_on, how, topics, receivers, until_on, recorded_by, organisation_id)
      select ${coalition}, gen_random_uuid(), ${uuid('6001')}, ${uuid('6002')}, date '2024-01-01' + n % 700, 'spoken', '{situation}',
        '{circle,conference}', date '2027-01-01', ${colleague(0)}, ${organisation} from ${all}`)
    // The keys that circles and sign-ups give are looked up among those there are: by index, once somebody has counted them.
    for (const [step, part] of ['sender', 'contact', 'coordinator'].entries()) {
      await run(sql`insert into circle (coalition_id, id, family_id, professional_id, part, from_on, added_by)
        select ${coalition}, gen_random_uuid(), ${uuid('6001')}, ${colleague(step)}, ${part}, date '2024-01-01' + n % 700, ${colleague(0)} from ${all}`)
      await run(sql`analyze circle, circle_key`)
    }
    await run(sql`insert into episode (coalition_id, id, family_id, municipality, started_on, pregnancy, due_date, born_on)
      select ${coalition}, ${uuid('6003')}, ${uuid('6001')}, 'renkum', date '2024-01-01' + n % 700, 'born', null, date '2024-03-01' + n % 700 from ${all}`)
    await run(sql`analyze professional_role, family, person, episode`)
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
  await settleSupport(database)
  await asOwner(database, (db) => sql`analyze`.execute(db))
}

/** What was done with them: conferences, plans, programmes, hand-overs; a part of each is open. */
async function settleSupport(database: Database): Promise<void> {
  const coalition = demoCoalitions.south.id
  const organisation = demoOrganisations.midwives.id
  await asOwner(database, async (db) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(db)
    const all = sql`generate_series(1, ${manyFamilies}::integer) n`
    const at = sql`(1 + n % ${sql.lit(conferences)})`
    const conference = sql`('00000000-0000-4000-6101-' || lpad(to_hex(${at}), 12, '0'))::uuid`
    // A seat would show a hundred families more.
    await run(sql`set local session_replication_role = replica`)
    await run(sql`insert into conference (coalition_id, id, kind, planned_on, state, chair_id, cases)
      select ${coalition}, ${uuid('6101')}, 'own', date '2026-02-01' + n % 60, case when n % 2 = 0 then 'planned' else 'closed' end, ${colleague(0)}, 4
      from generate_series(1, ${conferences}::integer) n`)
    await run(sql`insert into conference_attendee (coalition_id, conference_id, professional_id)
      select ${coalition}, ${uuid('6101')}, p.id from generate_series(1, ${conferences}::integer) n, unnest(array[${colleague(0)}, ${colleague(1)}]) p(id)`)
    await run(sql`insert into conference_case (coalition_id, id, conference_id, family_id, episode_id, position, purpose_sealed, owner_id, brought_by, parent_part, minutes_sealed, discussed_on)
      select ${coalition}, ${uuid('6102')}, ${conference}, ${uuid('6001')}, ${uuid('6003')}, 1, '\\x00', ${organisation}, ${colleague(0)},
        case when n % 2 = 0 then 'present' end, case when n % 2 = 0 then '\\x00'::bytea end, case when n % 2 = 0 then date '2026-02-01' end from ${all}`)
    await run(sql`insert into conference_agreement (coalition_id, id, case_id, family_id, position, what_sealed, owner_id, professional_id, due_on, done_on)
      select ${coalition}, ${uuid('6103')}, ${uuid('6102')}, ${uuid('6001')}, 1, '\\x00', ${organisation}, ${colleague(1)}, date '2026-03-01',
        case when n % 3 > 0 then date '2026-02-20' end from ${all}`)
    await run(sql`insert into plan (coalition_id, id, family_id, episode_id, made_on, review_on)
      select ${coalition}, ${uuid('6104')}, ${uuid('6001')}, ${uuid('6003')}, date '2025-01-01', date '2026-01-01' + n % 200 from ${all}`)
    await run(sql`insert into goal (coalition_id, id, plan_id, family_id, position, life_domain, words_sealed, owner_id)
      select ${coalition}, ${uuid('6105')}, ${uuid('6104')}, ${uuid('6001')}, 1, 'housing', '\\x00', ${organisation} from ${all}`)
    await run(sql`insert into action (coalition_id, id, goal_id, family_id, position, what_sealed, owner_id, professional_id, due_on, done_on)
      select ${coalition}, ${uuid('6106')}, ${uuid('6105')}, ${uuid('6001')}, 1, '\\x00', ${organisation}, ${colleague(1)}, date '2026-03-01',
        case when n % 3 > 0 then date '2026-02-20' end from ${all}`)
    await run(sql`insert into enrolment (coalition_id, id, family_id, episode_id, programme, programme_version, professional_id, state, offered_on, offered_by)
      select ${coalition}, ${uuid('6107')}, ${uuid('6001')}, ${uuid('6003')}, 'voorzorg', 1, ${colleague(1)},
        case when n % 2 = 0 then 'started' else 'ended' end, date '2025-01-01', ${colleague(0)} from ${all}`)
    await run(sql`insert into visit (coalition_id, id, enrolment_id, family_id, professional_id, phase, planned_on, state)
      select ${coalition}, case e when 1 then ${uuid('6108')} else gen_random_uuid() end, ${uuid('6107')}, ${uuid('6001')}, ${colleague(1)}, 'after',
        date '2026-03-01' + e, case when e = 1 then 'planned' else 'done' end from ${all}, generate_series(1, 4) e`)
    await run(sql`insert into handover (coalition_id, id, family_id, episode_id, from_id, to_id, state, prepared_on, summary_sealed, owner_id)
      select ${coalition}, ${uuid('6109')}, ${uuid('6001')}, ${uuid('6003')}, ${colleague(0)}, ${colleague(1)},
        case when n % 3 = 0 then 'prepared' else 'finished' end, date '2026-02-01', '\\x00', ${organisation} from ${all}`)
  })
}
