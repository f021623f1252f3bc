import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { factsOf } from '../../monitor/fact/facts-of.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { deskOf } from '../desk/desk.store.ts'
import { tasksOf } from '../desk/task.store.ts'
import { lineOf } from '../line/line.store.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { findConference } from './conference.store.ts'
import { conferenceCasesOf } from './conference-case.store.ts'
import { holdCase } from './hold-case.ts'
import { removeCase } from './off-agenda.store.ts'
import { planConference } from './plan-conference.ts'
import { takeOffAgenda } from './take-off-agenda.ts'
import { viewConferences } from './view-conferences.ts'

const planned = '2026-03-02'
const day = '2026-03-12'

onEveryEngine('a family that leaves an agenda', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, eventsOf } = testLine(database)
  const app = (on: string) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const page = async (path: string, who: DemoName, on = day) => (await app(on).get(path, who)).text()
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)

  const table = async () =>
    must(
      await as('youthNurse', planned, (tx) =>
        planConference(tx, {
          coalitionId: demoCoalitions.south.id,
          kind: 'mdo',
          plannedOn: day,
          attendees: [demoPeople.socialWorker.id, demoPeople.maternityNurse.id],
        }),
      ),
    ).conferenceId

  async function brought(conferenceId: string, named: 'yes' | 'no' = 'yes') {
    const familyId = await family('2026-02-23', { dueDate: '2026-08-10' })
    const [signUp] = await as('entryTeam', '2026-02-23', (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'conference', reason: 'Samen kijken', version: 2 } as const
    must(await as('entryTeam', '2026-02-23', (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    const input = { conferenceId, purpose: 'De huur', named }
    const { caseId } = must(await as('socialWorker', planned, (tx) => bringToConference(tx, familyId, input)))
    return { familyId, caseId }
  }
  const off = async (caseId: string, { who = 'socialWorker' as DemoName, on = planned as PlainDate } = {}) =>
    code(await as(who, on, (tx) => takeOffAgenda(tx, caseId, { reason: 'another_table' })))
  const kinds = async (who: DemoName, familyId: string) => (await as(who, day, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)
  const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements: [] } as const

  it('waits for another agenda: the task is there again, the table sees it no more, and its line says it', async () => {
    const conferenceId = await table()
    const { familyId, caseId } = await brought(conferenceId)
    const other = await brought(conferenceId)
    expect(await kinds('socialWorker', familyId)).not.toContain('place_in_conference')
    expect(await kinds('maternityNurse', familyId)).toEqual(['hold_conference'])
    expect(await off(caseId)).toBe('done')

    expect(await kinds('socialWorker', familyId)).toContain('place_in_conference')
    expect(await kinds('maternityNurse', familyId)).toEqual([])
    expect((await as('socialWorker', day, viewConferences)).waiting.map((one) => one.familyId)).toContain(familyId)
    expect((await as('socialWorker', planned, (tx) => lineOf(tx, familyId))).coming).toEqual([])
    expect(await as('maternityNurse', day, (tx) => conferenceCasesOf(tx, familyId))).toEqual([])
    expect(await as('youthNurse', day, (tx) => findConference(tx, conferenceId))).toMatchObject({ cases: 1, discussed: 0 })
    const [last] = (await eventsOf(familyId, 'socialWorker', day)).slice(-1)
    expect(last).toEqual({
      type: 'conference.taken_off',
      occurred_on: planned,
      detail: { kind: 'mdo', conference_id: conferenceId, reason: 'another_table' },
    })
    expect((await as('midwife', planned, deskOf)).news.map(({ type }) => type)).toContain('conference.taken_off')
    const history = (await eventsOf(familyId, 'socialWorker', day)).map(({ type, occurred_on: on, detail }) => ({
      type,
      on,
      detail: detail as Record<string, string>,
      organisation: null,
    }))
    const facts = (events: typeof history) => factsOf({ municipality: 'renkum', bornOn: null, events })
    expect(facts(history)).toEqual(facts(history.filter(({ type }) => type !== 'conference.taken_off')))
    expect(await off(caseId)).toBe('not_found')

    // The other one keeps its number, and a family that comes back gets the next.
    const again = { conferenceId, purpose: 'Toch de huur', named: 'yes' } as const
    must(await as('socialWorker', planned, (tx) => bringToConference(tx, familyId, again)))
    const positions = async (id: string) =>
      (await as('socialWorker', day, (tx) => conferenceCasesOf(tx, id))).map(({ position }) => position)
    expect([await positions(other.familyId), await positions(familyId)]).toEqual([[2], [3]])
  })

  it('leaves it by its circle or by the chair, from the day itself by the table, and by nobody else', async () => {
    const conferenceId = await table()
    const { caseId } = await brought(conferenceId)
    expect(await off(caseId, { who: 'generalPractitioner' })).toBe('not_found')
    // Who will sit at the table does not see it yet, and when she does, it is not hers before the day.
    expect(await off(caseId, { who: 'maternityNurse' })).toBe('not_found')
    expect(await off(caseId, { who: 'maternityNurse', on: '2026-03-11' })).toBe('neither_circle_nor_chair')
    expect(await page(`/overleg/${conferenceId}/gezin/${caseId}`, 'maternityNurse', '2026-03-11')).not.toContain(
      'Toch niet op deze agenda?',
    )
    const about = { coalitionId: demoCoalitions.south.id, id: caseId }
    for (const who of ['generalPractitioner', 'midwifeValley', 'lead'] as const)
      await expect(as(who, day, (tx) => removeCase(tx, about, 'mistake'))).rejects.toMatchObject({ code: '42501' })
    expect(await off(caseId, { who: 'youthNurse', on: '2026-03-11' })).toBe('done')
    const second = await brought(conferenceId)
    expect(await off(second.caseId, { who: 'maternityNurse', on: day })).toBe('done')
    // Without a name too: the table knows the number, the circle the family.
    const nameless = await brought(conferenceId, 'no')
    expect(await off(nameless.caseId, { who: 'youthNurse', on: planned })).toBe('done')
  })

  it('is told with the reason on its page and on the agenda, and what stays is numbered from one', async () => {
    const conferenceId = await table()
    const [one, other] = [await brought(conferenceId), await brought(conferenceId)]
    expect(await off(one.caseId)).toBe('done')
    const line = await page(`/gezin/${one.familyId}`, 'midwife')
    expect(line).toMatch(/MDO van 12 maart 2026: van de agenda gehaald.*Een ander overleg past beter · Samira Haddou · 2 maart/s)
    expect(await (await app(day).get(`/gezin/${one.familyId}`, 'midwife', 'en')).text()).toContain('Another conference fits better')
    const agenda = await page(`/overleg/${conferenceId}`, 'socialWorker')
    expect(agenda).toMatch(/1\. Gezin De Wit.*Van deze agenda gehaald.*Een gezin uit uw kring.*Een ander overleg past beter/s)
    expect(agenda).toContain(`href="/gezin/${one.familyId}"`)
    // Nobody who sees it no more, and no name on the wall.
    const guest = await page(`/overleg/${conferenceId}`, 'maternityNurse')
    expect(guest).toContain('1. Gezin De Wit')
    for (const words of ['Van deze agenda gehaald', one.familyId]) expect(guest).not.toContain(words)
    // Back on it, it is off no more.
    const again = { conferenceId, purpose: 'Toch de huur', named: 'yes' } as const
    must(await as('socialWorker', day, (tx) => bringToConference(tx, one.familyId, again)))
    expect(await page(`/gezin/${one.familyId}`, 'midwife')).not.toContain('van de agenda gehaald')
    expect(await page(`/overleg/${conferenceId}`, 'socialWorker')).not.toContain('Van deze agenda gehaald')
    expect(await page(`/gezin/${other.familyId}`, 'midwife')).not.toContain('van de agenda gehaald')
  })

  it('does not leave it any more once it was discussed', async () => {
    const conferenceId = await table()
    const { caseId, familyId } = await brought(conferenceId)
    must(await as('socialWorker', day, (tx) => holdCase(tx, caseId, said)))
    expect(await off(caseId, { on: day })).toBe('case_discussed')
    expect(await as('socialWorker', day, (tx) => removeCase(tx, { coalitionId: demoCoalitions.south.id, id: caseId }, 'mistake'))).toBe(
      false,
    )
    expect(await as('socialWorker', day, (tx) => conferenceCasesOf(tx, familyId))).toHaveLength(1)
  })

  it('is taken off on its page, with the reason asked for, in both languages', async () => {
    const conferenceId = await table()
    const { caseId, familyId } = await brought(conferenceId)
    const path = `/overleg/${conferenceId}/gezin/${caseId}`
    expect(await page(path, 'midwife', planned)).toContain('Toch niet op deze agenda?')
    expect(await (await app(planned).get(path, 'midwife', 'en')).text()).toContain('Not on this agenda after all?')
    const asked = await app(planned).post(`${path}/van-agenda`, {}, 'midwife')
    expect([asked.status, (await asked.text()).includes('Kies waarom dit gezin van de agenda gaat.')]).toEqual([422, true])
    const done = await app(planned).post(`${path}/van-agenda`, { reason: 'parent_declines' }, 'midwife')
    expect([done.status, done.headers.get('location')]).toEqual([303, `/gezin/${familyId}`])
    expect(await page(`/gezin/${familyId}`, 'socialWorker', planned)).toContain('Van de agenda gehaald')
    expect(await page('/overleg', 'socialWorker', planned)).toContain('Wacht op een plek in een overleg')
    expect(await page(`/gezin/${familyId}/inzage`, 'midwife', planned)).toContain('bespreking')
    // On another agenda again, the line says where it stands, not where it stood.
    must(await as('socialWorker', planned, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named: 'yes' })))
    expect(await page(`/gezin/${familyId}`, 'socialWorker', planned)).not.toContain('Van de agenda gehaald')
    const chairs = await brought(conferenceId)
    const byChair = await app(day).post(`/overleg/${conferenceId}/gezin/${chairs.caseId}/van-agenda`, { reason: 'mistake' }, 'youthNurse')
    expect(byChair.headers.get('location')).toBe(`/overleg/${conferenceId}`)
  })
})
