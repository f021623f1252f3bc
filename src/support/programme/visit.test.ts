import { beforeAll, expect, it } from 'vitest'
import type { DemoName } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { newId } from '../../platform/id.ts'
import { birthForm } from '../birth/birth.ts'
import { recordBirth } from '../birth/record-birth.ts'
import { must, testLine } from '../test-line.ts'
import { endProgramme } from './end-programme.ts'
import { enrolmentsOf } from './enrolment.store.ts'
import { planExtraVisit, planVisit } from './plan-visit.ts'
import { recordVisitDone, recordVisitOff } from './record-visit.ts'
import { lastDayFor, type Visit } from './visit.ts'
import { visitDays } from './visit-list.tsx'

const monday = '2026-03-02'
const topics = ['acquaintance', 'network']

it('name the year of both days of a period over New Year', () => {
  const visit = { doneOn: null, plannedOn: null, state: 'planned', windowFrom: '2026-12-10', windowUntil: '2027-01-13' } as Visit
  expect(visitDays(visit, monday, 'nl')).toBe('tussen 10 december 2026 en 13 januari 2027')
  expect(visitDays({ ...visit, windowFrom: '2027-01-10' }, monday, 'nl')).toBe('tussen 10 januari en 13 januari 2027')
})

onEveryEngine('home visits', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled, withdrawConsent, eventsOf } = testLine(database)

  async function withVisit() {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    const enrolmentId = await enrolled(familyId, monday)
    const [enrolment] = await as('youthNurse', monday, (tx) => enrolmentsOf(tx, familyId))
    return { familyId, enrolmentId, visitId: enrolment?.visits[0]?.id ?? '' }
  }
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)

  it('are planned by the nurse; a day outside the window is possible and said', async () => {
    const { visitId } = await withVisit()
    const plan = (name: DemoName, plannedOn: string, version: number) =>
      as(name, monday, (tx) => planVisit(tx, visitId, { plannedOn, version }))
    expect(code(await plan('midwife', '2026-05-20', 1))).toBe('not_the_nurse')
    expect(code(await plan('generalPractitioner', '2026-05-20', 1))).toBe('not_found')
    expect(code(await plan('youthNurse', '2026-03-01', 1))).toBe('planned_in_past')
    expect(code(await plan('youthNurse', '2026-05-20', 9))).toBe('stale')
    expect(await plan('youthNurse', '2026-05-20', 1)).toMatchObject({ value: { outsideWindow: false } })
    expect(await plan('youthNurse', '2026-07-01', 2)).toMatchObject({ value: { outsideWindow: true } })
  })

  it('stay before the birth: refused weeks after the due date, where an extra visit is one after the birth', async () => {
    const { familyId, enrolmentId, visitId } = await withVisit()
    const plan = (plannedOn: string, version: number) => as('youthNurse', monday, (tx) => planVisit(tx, visitId, { plannedOn, version }))
    expect(await plan('2026-08-25', 1)).toMatchObject({ refusal: { kind: 'invalid', code: 'planned_after_birth', field: 'plannedOn' } })
    expect(await plan('2026-08-24', 1)).toMatchObject({ value: { outsideWindow: true } })
    must(await as('youthNurse', monday, (tx) => planExtraVisit(tx, enrolmentId, { plannedOn: '2026-08-25' })))
    must(await as('youthNurse', monday, (tx) => planExtraVisit(tx, enrolmentId, { plannedOn: '2026-08-24' })))
    const [enrolment] = await as('youthNurse', monday, (tx) => enrolmentsOf(tx, familyId))
    const extra = enrolment?.visits.filter(({ position }) => position === null).map(({ plannedOn, phase }) => [plannedOn, phase])
    expect(extra?.toSorted()).toEqual([
      ['2026-08-24', 'pregnancy'],
      ['2026-08-25', 'after'],
    ])
    expect(lastDayFor({ phase: 'pregnancy', windowUntil: null }, { bornOn: '2026-08-12', dueDate: '2026-08-10' })).toBe('2026-08-11')
    expect(lastDayFor({ phase: 'pregnancy', windowUntil: '2026-08-28' }, { bornOn: null, dueDate: '2026-08-10' })).toBe('2026-08-28')
  })

  it('start the programme when the first one is done, on its own day', async () => {
    const { familyId, visitId } = await withVisit()
    const done = { doneOn: '2026-05-20', topics, version: 1 }
    must(await as('youthNurse', '2026-05-21', (tx) => recordVisitDone(tx, visitId, done)))
    const [enrolment] = await as('midwife', '2026-05-21', (tx) => enrolmentsOf(tx, familyId))
    expect(enrolment).toMatchObject({
      state: 'started',
      startedOn: '2026-05-20',
      visits: [{ state: 'done', doneOn: '2026-05-20', topics }],
    })
    const events = await eventsOf(familyId, 'midwife', '2026-05-21')
    const detail = { programme: 'prenatal-home-visit', prenatal: true }
    expect(events.slice(-2)).toEqual([
      { type: 'programme.started', occurred_on: '2026-05-20', detail },
      { type: 'visit.done', occurred_on: '2026-05-20', detail },
    ])
    expect(code(await as('youthNurse', '2026-05-21', (tx) => recordVisitDone(tx, visitId, { ...done, version: 2 })))).toBe('visit_over')
  })

  it('of the pregnancy are not recorded as done on or after the birth', async () => {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    await enrolled(familyId, monday, 'stevig-ouderschap')
    const [enrolment] = await as('youthNurse', monday, (tx) => enrolmentsOf(tx, familyId))
    const visitId = enrolment?.visits.find(({ phase }) => phase === 'pregnancy')?.id ?? ''
    must(await as('youthNurse', monday, (tx) => planVisit(tx, visitId, { plannedOn: '2026-08-01', version: 1 })))
    must(await as('midwife', '2026-08-04', (tx) => recordBirth(tx, familyId, birthForm.parse({ bornOn: '2026-08-03', version: '1' }))))
    const record = async (doneOn: string) =>
      code(await as('youthNurse', '2026-08-12', (tx) => recordVisitDone(tx, visitId, { doneOn, topics, version: 2 })))
    for (const doneOn of ['2026-08-03', '2026-08-10']) expect([doneOn, await record(doneOn)]).toEqual([doneOn, 'done_after_birth'])
    expect(await record('2026-08-02')).toBe('done')
  })

  it('are not recorded by others, in the future, about unknown themes, or without consent', async () => {
    const { familyId, enrolmentId, visitId } = await withVisit()
    const done = { doneOn: monday, topics, version: 1 }
    const record = (name: DemoName, input: typeof done, id = visitId) => as(name, monday, (tx) => recordVisitDone(tx, id, input)).then(code)
    expect(await record('midwife', done)).toBe('not_the_nurse')
    expect(await record('generalPractitioner', done)).toBe('not_found')
    expect(await record('youthNurse', done, newId())).toBe('not_found')
    expect(await record('youthNurse', { ...done, doneOn: '2026-03-03' })).toBe('visit_date_impossible')
    expect(await record('youthNurse', { ...done, doneOn: '2026-03-01' })).toBe('visit_date_impossible')
    expect(await record('youthNurse', { ...done, topics: ['bonding'] })).toBe('topic_unknown')
    expect(await record('youthNurse', { ...done, version: 4 })).toBe('stale')
    await withdrawConsent(familyId, monday)
    expect(await record('youthNurse', done)).toBe('consent_ended')
    const extra = await as('youthNurse', monday, (tx) => planExtraVisit(tx, enrolmentId, { plannedOn: '2026-05-20' }))
    expect(code(extra)).toBe('consent_ended')
  })

  it('can be missed once their day has come, and another one is planned beside the scheme', async () => {
    const { familyId, enrolmentId, visitId } = await withVisit()
    const missed = { off: 'missed', version: 2 } as const
    must(await as('youthNurse', monday, (tx) => planVisit(tx, visitId, { plannedOn: '2026-05-20', version: 1 })))
    expect(code(await as('youthNurse', monday, (tx) => recordVisitOff(tx, visitId, missed)))).toBe('not_missed_yet')
    expect(code(await as('midwife', '2026-05-20', (tx) => recordVisitOff(tx, visitId, missed)))).toBe('not_the_nurse')
    must(await as('youthNurse', '2026-05-20', (tx) => recordVisitOff(tx, visitId, missed)))
    must(await as('youthNurse', '2026-05-20', (tx) => planExtraVisit(tx, enrolmentId, { plannedOn: '2026-05-28' })))
    const [enrolment] = await as('midwife', '2026-05-20', (tx) => enrolmentsOf(tx, familyId))
    expect(enrolment?.visits).toMatchObject([
      { state: 'missed', position: 1 },
      { state: 'planned', position: null, phase: 'pregnancy', plannedOn: '2026-05-28' },
    ])
  })

  it('can be called off, and nothing is planned in a programme that has ended', async () => {
    const { enrolmentId, visitId } = await withVisit()
    must(await as('youthNurse', monday, (tx) => recordVisitOff(tx, visitId, { off: 'cancelled', version: 1 })))
    expect(code(await as('youthNurse', monday, (tx) => planVisit(tx, visitId, { plannedOn: '2026-05-20', version: 2 })))).toBe('visit_over')
    must(await as('youthNurse', monday, (tx) => endProgramme(tx, enrolmentId, { reason: 'completed', version: 2 })))
    const extra = await as('youthNurse', monday, (tx) => planExtraVisit(tx, enrolmentId, { plannedOn: '2026-05-20' }))
    expect(code(extra)).toBe('programme_not_running')
  })
})
