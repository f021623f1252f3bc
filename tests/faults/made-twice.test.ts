import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../src/app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'
import { makePlan } from '../../src/support/plan/make-plan.ts'
import { startProgramme } from '../../src/support/programme/start-programme.ts'
import { decideTriage } from '../../src/support/sign-up/decide-triage.ts'
import { signUpsOf } from '../../src/support/sign-up/sign-up.store.ts'
import { must, testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'
const now = new Date(`${day}T10:00:00Z`)

onEveryEngine('a form that makes something, sent twice', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled } = testLine(database)
  const app = () => testApp(database.get(), now)

  const counted = (table: string) =>
    asOwner(database.get(), async (db) => {
      const { rows } = await sql<{ rows: number; events: number }>`
        select count(*)::integer as rows, (select count(*)::integer from event) as events from ${sql.table(table)}`.execute(db)
      return rows[0] ?? { rows: 0, events: 0 }
    })

  /** Sends the form of this page twice at the same moment and once later: one thing. A form of its own, with the same content: another. */
  async function makesOne(who: DemoName, page: string, path: string, table: string, typed: Record<string, string | string[]>) {
    const keyOn = async () => {
      const html = await (await app().get(page, who)).text()
      const form = html.slice(html.indexOf(`action="${path}"`))
      return /name="idempotencyKey" value="([0-9a-f-]{36})"/.exec(form)?.[1] ?? ''
    }
    const before = await counted(table)
    const form = { ...typed, idempotencyKey: await keyOn() }
    const twice = await Promise.all([app().post(path, form, who), app().post(path, form, who)])
    const places = [...twice, await app().post(path, form, who)].map(({ status, headers }) => [status, headers.get('location')])
    expect(places).toEqual([[303, places[0]?.[1]], places[0], places[0]])
    const once = await counted(table)
    expect(once.rows).toBe(before.rows + 1)
    expect((await app().post(path, { ...typed, idempotencyKey: await keyOn() }, who)).status).toBe(303)
    const another = await counted(table)
    expect(another.rows).toBe(before.rows + 2)
    // What is told of each is told as often as there are things.
    expect(once.events - before.events).toBe(another.events - once.events)
    return { keyOn }
  }

  async function planned() {
    const familyId = await family(day, { dueDate: '2026-05-10' })
    const [signUp] = await as('entryTeam', day, (tx) => signUpsOf(tx, familyId))
    must(
      await as('entryTeam', day, (tx) =>
        decideTriage(tx, signUp?.id ?? '', { decision: 'take_on', reason: 'Wij gaan verder', version: 2 }),
      ),
    )
    must(await as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    return familyId
  }

  it('is one goal, and one step', async () => {
    const familyId = await planned()
    const plan = `/gezin/${familyId}/plan`
    await makesOne('socialWorker', plan, `${plan}/doel`, 'goal', { words: 'Rust in huis', lifeDomain: 'parenting' })
    const { id } = await as('socialWorker', day, (tx) =>
      tx.db.selectFrom('goal').select('id').where('family_id', '=', familyId).orderBy('position').executeTakeFirstOrThrow(),
    )
    const step = `${plan}/doel/${id}`
    await makesOne('socialWorker', step, step, 'action', { what: 'Bellen', who: 'parent', dueOn: '2026-03-20' })
  })

  it('is one visit beside the scheme', async () => {
    const familyId = await planned()
    const enrolmentId = await enrolled(familyId, day)
    must(await as('youthNurse', day, (tx) => startProgramme(tx, enrolmentId, { startedOn: day, version: 2 })))
    const enrolment = `/gezin/${familyId}/programma/${enrolmentId}`
    await makesOne('youthNurse', enrolment, `${enrolment}/bezoek`, 'visit', { plannedOn: '2026-03-20' })
  })

  it('is one conference, and a form that is refused keeps its key', async () => {
    const typed = {
      coalitionId: demoCoalitions.south.id,
      kind: 'mdo',
      plannedOn: '2026-03-20',
      attendees: [demoPeople.midwife.id],
    }
    const path = '/overleg/nieuw'
    const { keyOn } = await makesOne('socialWorker', path, path, 'conference', typed)
    const idempotencyKey = await keyOn()
    const refused = await app().post(path, { ...typed, plannedOn: '', idempotencyKey }, 'socialWorker')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(`name="idempotencyKey" value="${idempotencyKey}"`)
  })
})
