import { ExplainNode, type KyselyPlugin, RawNode, sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { readSession } from '../../src/app/sign-in/session.store.ts'
import { circleOf } from '../../src/family/circle/circle.store.ts'
import { consentsOf } from '../../src/family/consent/consent.store.ts'
import { changeEpisode, currentEpisode } from '../../src/family/episode/episode.store.ts'
import { findFamily, personsOf } from '../../src/family/family/family.store.ts'
import { familyOfActor } from '../../src/family/family/family-of-actor.store.ts'
import { familyOfParent } from '../../src/parent/mine/family-of-parent.store.ts'
import { whoLooked } from '../../src/parent/mine/who-looked.store.ts'
import { demoCoalitions, demoOrganisations } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import type { Actor } from '../../src/platform/database/actor.ts'
import { asActor, type Transaction } from '../../src/platform/database/as-actor.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'
import { stillOpen } from '../../src/support/closing/closing.store.ts'
import { findAgreement } from '../../src/support/conference/agreement.store.ts'
import { conferencesOfActor, findConference } from '../../src/support/conference/conference.store.ts'
import { casesOnAgenda, conferenceCasesOf, findCase } from '../../src/support/conference/conference-case.store.ts'
import { familiesWaiting } from '../../src/support/conference/waiting-family.store.ts'
import { coordinatorOf, endCoordinator } from '../../src/support/coordinator/coordinator.store.ts'
import { deskOf, familiesOfActor } from '../../src/support/desk/desk.store.ts'
import { tasksOf } from '../../src/support/desk/task.store.ts'
import { findHandover, handoversOf, openHandoversOf } from '../../src/support/handover/handover.store.ts'
import { lineOf } from '../../src/support/line/line.store.ts'
import { auditOfFamily } from '../../src/support/overview/audit-of-family.store.ts'
import { plansOf } from '../../src/support/plan/plan.store.ts'
import { enrolmentsOf, findEnrolment } from '../../src/support/programme/enrolment.store.ts'
import { cancelVisitsOfPregnancy, findVisit, shiftWindows } from '../../src/support/programme/visit.store.ts'
import { doubleSignUps } from '../../src/support/sign-up/double-sign-up.store.ts'
import { findSignUp, signUpsOf } from '../../src/support/sign-up/sign-up.store.ts'
import { openSignUps } from '../../src/support/sign-up/triage.store.ts'
import { colleagueId, familyIdOf, manyFamilies, settleManyFamilies, tablesOfFamilies, thingOf } from './many-families.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const coalitionId = demoCoalitions.south.id

/** Those of families, and of whoever works anywhere. */
const growing = [...tablesOfFamilies, 'professional', 'professional_role', 'audit_event']

/** Somebody in the circle of a hundred and twenty families out of all, the first among them. */
const colleague: Actor = {
  kind: 'professional',
  id: colleagueId(2),
  organisationId: demoOrganisations.midwives.id,
  roles: [{ role: 'professional', coalitionId }],
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

/** Asks every query for its plan in place of its rows; what asks then finds `rows`. */
function explaining(plans: PlanNode[], rows: Record<string, unknown>[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) =>
      node.kind === 'RawNode' ? RawNode.create(['explain (format json) ', ''], [node]) : { ...node, explain: ExplainNode.create('json') },
    transformResult: async ({ result }) => {
      for (const row of result.rows) plans.push((row['QUERY PLAN'] as { Plan: PlanNode }[])[0]?.Plan ?? { 'Node Type': 'none' })
      return { ...result, rows }
    },
  }
}

function scansOf(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)]
}

/**
 * Indexes that are gone through from end to end: nothing is said of their first column, which servers before version 18 cannot skip.
 * `firstColumn` leaves out those of what is open only; they do not grow with every family.
 */
function unboundIndexes(node: PlanNode, firstColumn: ReadonlyMap<string, string>): string[] {
  const column = firstColumn.get(node['Index Name'] ?? '')
  const bound = column === undefined || new RegExp(`\\b${column}\\b`).test(node['Index Cond'] ?? '')
  return [...(bound ? [] : [`${node['Index Name']}`]), ...(node.Plans ?? []).flatMap((plan) => unboundIndexes(plan, firstColumn))]
}

const familyId = familyIdOf(1)
/** It counts, and counting always finds a row. */
const counting = 'what is open of its line'
const parent = { coalitionId, id: familyId, parentId: familyId }
const queries: Readonly<Record<string, (tx: Transaction) => Promise<unknown>>> = {
  'the desk': (tx) => deskOf(tx),
  'all her families': (tx) => familiesOfActor(tx),
  'the list of sign-ups': (tx) => openSignUps(tx),
  'the families that wait for a conference': (tx) => familiesWaiting(tx),
  'one family': (tx) => findFamily(tx, familyId),
  'its persons': (tx) => personsOf(tx, familyId),
  'its episode': (tx) => currentEpisode(tx, familyId),
  'its circle': (tx) => circleOf(tx, familyId),
  'its consents': (tx) => consentsOf(tx, familyId),
  'its sign-ups': (tx) => signUpsOf(tx, familyId),
  'its coordinator': (tx) => coordinatorOf(tx, { coalitionId, episodeId: familyId }),
  'its line': (tx) => lineOf(tx, familyId),
  'its tasks': (tx) => tasksOf(tx, familyId),
  'its conferences': (tx) => conferenceCasesOf(tx, familyId),
  'its plans': (tx) => plansOf(tx, familyId),
  'its programmes': (tx) => enrolmentsOf(tx, familyId),
  'its hand-overs': (tx) => handoversOf(tx, parent),
  'its log as the parent reads it': (tx) => whoLooked(tx, { coalitionId, id: familyId }, { from: 0, count: 20 }),
  'its log': (tx) => auditOfFamily(tx, coalitionId, familyId, 20),
  [counting]: (tx) => stillOpen(tx, thingOf.episode(1)),
  'a sign-up': (tx) => findSignUp(tx, thingOf.signUp(1)),
  'sign-ups that could be of the same family': (tx) =>
    doubleSignUps(tx, { coalitionId, id: thingOf.signUp(1), familyId, sentOn: '2026-03-02' }),
  'a conference': (tx) => findConference(tx, thingOf.conference(1)),
  'an agenda': (tx) => casesOnAgenda(tx, thingOf.conference(1)),
  'a family on it': (tx) => findCase(tx, thingOf.conferenceCase(1)),
  'an agreement': (tx) => findAgreement(tx, thingOf.agreement(1)),
  'her conferences': (tx) => conferencesOfActor(tx),
  'a programme': (tx) => findEnrolment(tx, thingOf.enrolment(1)),
  'a visit': (tx) => findVisit(tx, thingOf.visit(1)),
  'a hand-over': (tx) => findHandover(tx, thingOf.handover(1)),
  'its open hand-overs': (tx) => openHandoversOf(tx, thingOf.episode(1)),
  'the family with its parts': (tx) => familyOfActor(tx, familyId),
  'a birth': (tx) => changeEpisode(tx, { id: thingOf.episode(1), version: 1 }, { pregnancy: 'born', born_on: '2026-03-01' }),
  'its visits before': (tx) => cancelVisitsOfPregnancy(tx, thingOf.episode(1), '2026-03-01'),
  'its visits after': (tx) => shiftWindows(tx, thingOf.episode(1), 3, ['after']),
  'a coordinator who leaves': (tx) => endCoordinator(tx, thingOf.episode(1)),
  'the family of a parent': (tx) => familyOfParent(tx),
  'its keys': (tx) => tx.keyring.open(tx.db, [{ familyId, organisationId: familyId, personId: familyId, sealed: Buffer.alloc(40) }]),
}

onEveryEngine('with thousands of families', (database) => {
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await settleManyFamilies(database.get())
  }, 120_000)

  const firstColumn = new Map<string, string>()
  beforeAll(async () => {
    const { rows } = await asOwner(database.get(), (db) =>
      sql<{ index: string; column: string }>`
        select i.indexrelid::regclass::text as index, a.attname as column from pg_index i join pg_class t on t.oid = i.indrelid
        join pg_attribute a on a.attrelid = i.indexrelid and a.attnum = 1 where i.indpred is null and t.relname = any(${growing}::text[])`.execute(
        db,
      ),
    )
    for (const { index, column } of rows) firstColumn.set(index.replace('keyring.', ''), column)
  })

  it('there are thousands of rows to look through', async () => {
    const counts = await asOwner(database.get(), async (db) => {
      const count = (table: 'circle_key' | 'event' | 'sign_up') =>
        db.selectFrom(table).select(db.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()
      return [await count('circle_key'), await count('event'), await count('sign_up')]
    })
    expect(counts.every(({ rows }) => rows >= manyFamilies)).toBe(true)
    const mine = await asActor(database.get(), colleague, now, (tx) => tx.db.selectFrom('family').select('id').execute())
    expect(mine).toHaveLength(120)
  })

  it.each(Object.keys(queries))('%s looks up by index', async (name) => {
    const plans: PlanNode[] = []
    await asActor(database.get(), colleague, now, async (tx) => {
      // A page that finds nothing may stop with an error of its own; its plan is all that is asked here.
      await queries[name]?.({ ...tx, db: tx.db.withPlugin(explaining(plans, name === counting ? [{}] : [])) as Transaction['db'] })
    })
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.flatMap(scansOf).filter((table) => growing.includes(table))).toEqual([])
    expect(plans.flatMap((plan) => unboundIndexes(plan, firstColumn))).toEqual([])
  })

  it('a session looks up by index', async () => {
    const plans: PlanNode[] = []
    const { kysely, ...rest } = database.get()
    await readSession({ ...rest, kysely: kysely.withPlugin(explaining(plans, [])) }, 'nobody', now)
    expect(plans.flatMap(scansOf).filter((table) => growing.includes(table))).toEqual([])
    expect(plans.flatMap((plan) => unboundIndexes(plan, firstColumn))).toEqual([])
    expect(JSON.stringify(plans)).toContain('professional_role_professional')
  })

  it('would see a table read from end to end', async () => {
    const plans: PlanNode[] = []
    await asActor(database.get(), colleague, now, (tx) =>
      tx.db.withPlugin(explaining(plans, [])).selectFrom('event').select('id').where('type', '=', 'visit.done').execute(),
    )
    expect(plans.flatMap(scansOf)).toContain('event')
  })
})
