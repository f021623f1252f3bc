import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { closeEpisode } from '../closing/close-episode.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { holdCase } from '../conference/hold-case.ts'
import { planConference } from '../conference/plan-conference.ts'
import { familiesWaiting } from '../conference/waiting-family.store.ts'
import { renewConsent } from '../consent/renew-consent.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { withdrawHandover } from '../handover/withdraw-handover.ts'
import { makePlan } from '../plan/make-plan.ts'
import { answerSignUp } from '../sign-up/answer-sign-up.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { recordCall } from '../sign-up/record-call.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, signUpInput, testLine } from '../test-line.ts'
import { deskOf, familiesOfActor } from './desk.store.ts'
import { tasksOf } from './task.store.ts'

const day = '2026-03-02'

onEveryEngine('the desk', (database) => {
  const { as, family, eventsOf } = testLine(database)
  const ids: string[] = []
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    for (let number = 0; number < 14; number += 1) ids.push(await family(addDays(day, number), { dueDate: '2026-08-10' }))
  })
  const today = addDays(day, 20)
  const renewals = async (on: PlainDate) =>
    (await as('socialWorker', on, deskOf)).tasks.filter(({ kind }) => kind === 'renew_consent').map(({ familyId }) => familyId)

  it('shows the families joined last, says how many there are, and the list has them all', async () => {
    const desk = await as('midwife', today, deskOf)
    expect(desk.familyCount).toBe(14)
    expect(desk.families.map(({ familyId }) => familyId)).toEqual(ids.toReversed().slice(0, 12))
    expect(desk.families[0]).toMatchObject({ label: 'Gezin De Wit', municipality: 'Renkum', dueDate: '2026-08-10', provisional: true })
    const all = await as('midwife', today, familiesOfActor)
    expect(all.map(({ familyId }) => familyId)).toEqual(ids.toReversed())
    expect(all.every(({ label }) => label === 'Gezin De Wit')).toBe(true)
  })

  it('names every family of a task or of the news, also one that is not among the last', async () => {
    const desk = await as('entryTeam', today, deskOf)
    expect(new Set(desk.tasks.map(({ familyId }) => familyId)).size).toBeGreaterThan(12)
    for (const { familyId } of [...desk.tasks, ...desk.news]) {
      expect(desk.labels.get(familyId)).toBe('Gezin De Wit')
      expect(desk.places.get(familyId)).toBe('Renkum')
    }
    // Two of one name are told apart by where they live.
    const html = await (await testApp(database.get(), new Date(`${today}T09:00:00Z`)).get('/werk', 'entryTeam')).text()
    expect(html).toContain('<bdi>Gezin De Wit, Renkum</bdi>')
  })

  it('is planned once: a statement of many parts takes longer to plan than to answer', async () => {
    await as('midwife', today, deskOf)
    const kept = await as('midwife', today, (tx) =>
      sql<{ length: number }>`select length(statement) as length from pg_prepared_statements where statement like '%first_task%'`.execute(
        tx.db,
      ),
    )
    expect(kept.rows).toHaveLength(1)
    expect(kept.rows[0]?.length).toBeLessThan(20_000)
  })

  it('is empty for who is in no circle', async () => {
    for (const name of ['youthNurse', 'lead', 'midwifeValley'] as const) {
      expect(await as(name, today, deskOf)).toMatchObject({ families: [], familyCount: 0, news: [] })
      expect(await as(name, today, familiesOfActor)).toEqual([])
    }
  })

  it('asks the coordinator for consent again from thirty days before it ends, until there is a newer one', async () => {
    const [first = '', second = ''] = ids
    const ends = addDays(day, 365)
    expect(await renewals(addDays(ends, -31))).not.toContain(first)
    expect(await renewals(addDays(ends, -30))).toEqual([first])
    must(await as('socialWorker', addDays(ends, -29), (tx) => renewConsent(tx, first)))
    expect(await renewals(addDays(ends, -29))).toEqual([second])
  })

  it('asks for no consent again of a parent who took the last one back, until she gave a new one', async () => {
    const ends = addDays(day, 365)
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const asked = async (on: PlainDate) => (await renewals(on)).includes(familyId)
    const renew = async (on: PlainDate) => must(await as('socialWorker', on, (tx) => renewConsent(tx, familyId)))
    const takeBack = async (on: PlainDate) => must(await as('socialWorker', on, (tx) => withdrawConsent(tx, familyId)))
    expect(await asked(addDays(ends, 1))).toBe(true)
    await renew(addDays(ends, 1))
    await takeBack(addDays(ends, 3))
    expect(await asked(addDays(ends, 3))).toBe(false)
    // Given, taken back and given again on one day: the last word counts.
    await renew(addDays(ends, 4))
    await takeBack(addDays(ends, 4))
    expect(await asked(addDays(ends, 5))).toBe(false)
    await renew(addDays(ends, 4))
    expect(await asked(addDays(ends, 4 + 340))).toBe(true)
  })

  it('reminds of a hand-over again when the one that was prepared was taken back', async () => {
    const familyId = await family(day, { bornOn: addDays(day, -3) })
    const asked = async () => (await as('midwife', today, (tx) => tasksOf(tx, familyId))).some(({ kind }) => kind === 'prepare_handover')
    expect(await asked()).toBe(true)
    const to = { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' }
    const { handoverId } = must(await as('midwife', today, (tx) => prepareHandover(tx, familyId, to)))
    expect(await asked()).toBe(false)
    must(await as('youthNurse', today, (tx) => withdrawHandover(tx, handoverId, { version: 1 })))
    expect(await asked()).toBe(true)
  })

  it('asks for a place in a conference as the list of who waits does: also after a talk from before the decision', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const plan = { coalitionId: demoCoalitions.south.id, plannedOn: day, attendees: [demoPeople.midwife.id] }
    const { conferenceId } = must(await as('maternityNurse', day, (tx) => planConference(tx, { ...plan, kind: 'pop' })))
    const brought = { conferenceId, purpose: 'De bevalling', named: 'yes' } as const
    const { caseId } = must(await as('midwife', day, (tx) => bringToConference(tx, familyId, brought)))
    const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'Rust.', agreements: [] } as const
    must(await as('maternityNurse', day, (tx) => holdCase(tx, caseId, said)))
    const [signUp] = await as('entryTeam', today, (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'conference', reason: 'Samen kijken', version: 2 } as const
    must(await as('entryTeam', today, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    expect((await as('socialWorker', today, familiesWaiting)).map((waiting) => waiting.familyId)).toEqual([familyId])
    const tasks = await as('socialWorker', today, (tx) => tasksOf(tx, familyId))
    expect(tasks.map(({ kind }) => kind)).toContain('place_in_conference')
  })

  it('reminds a member of the entry team who named herself too', async () => {
    const input = signUpInput({ dueDate: '2026-08-10' })
    const { familyId, signUpId } = must(await as('midwife', today, (tx) => signUpFamily(tx, input)))
    const calls = async () => (await as('entryTeam', today, (tx) => tasksOf(tx, familyId))).filter(({ kind }) => kind === 'call_parent')
    must(await as('entryTeam', today, (tx) => answerSignUp(tx, signUpId, { contactId: demoPeople.entryTeam.id, version: 1 })))
    expect(await calls()).toHaveLength(1)
    const decision = { decision: 'take_on', reason: 'Ik ga verder', version: 2 } as const
    must(await as('entryTeam', today, (tx) => decideTriage(tx, signUpId, decision)))
    expect(await calls()).toHaveLength(1)
    must(await as('entryTeam', today, (tx) => recordCall(tx, familyId)))
    expect(await calls()).toEqual([])
  })

  it('reminds the contact of the call that was promised, until the first thing she records for the family', async () => {
    const calls = async (name: DemoName, familyId: string) =>
      (await as(name, today, (tx) => tasksOf(tx, familyId))).filter(({ kind }) => kind === 'call_parent')
    const [, , , fourth = '', fifth = '', sixth = ''] = ids
    const [signUp] = await as('socialWorker', today, (tx) => signUpsOf(tx, fourth))
    expect(await calls('socialWorker', fourth)).toEqual([
      { kind: 'call_parent', familyId: fourth, thingId: signUp?.id, dueOn: signUp?.answerBefore },
    ])
    for (const name of ['midwife', 'dutyOfficer', 'youthNurse'] as const) expect(await calls(name, fourth)).toEqual([])
    // Decided or not: until she has begun.
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', today, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    expect(await calls('socialWorker', fourth)).toHaveLength(1)
    must(await as('socialWorker', today, (tx) => makePlan(tx, fourth, {})))
    expect(await calls('socialWorker', fourth)).toEqual([])
    const [advised] = await as('socialWorker', today, (tx) => signUpsOf(tx, fifth))
    must(await as('entryTeam', today, (tx) => decideTriage(tx, advised?.id ?? '', { ...decision, decision: 'advise' })))
    expect(await calls('socialWorker', fifth)).toEqual([])
    const [left] = await as('socialWorker', today, (tx) => signUpsOf(tx, sixth))
    must(await as('entryTeam', today, (tx) => decideTriage(tx, left?.id ?? '', decision)))
    expect(await calls('socialWorker', sixth)).toHaveLength(1)
    must(await as('socialWorker', today, (tx) => closeEpisode(tx, sixth, { reason: 'family_stops', version: 1 })))
    expect(await calls('socialWorker', sixth)).toEqual([])
  })

  it('lets the contact record that she spoke to the parent, once, and then reminds her no more', async () => {
    const [, , , , , , seventh = ''] = ids
    const calls = async () => (await as('socialWorker', today, (tx) => tasksOf(tx, seventh))).filter(({ kind }) => kind === 'call_parent')
    expect(await calls()).toHaveLength(1)
    const record = (name: DemoName) => as(name, today, (tx) => recordCall(tx, seventh))
    expect(await record('midwife')).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_the_contact' } })
    expect(await record('generalPractitioner')).toMatchObject({ refusal: { kind: 'not_found' } })
    expect(await calls()).toHaveLength(1)
    must(await record('socialWorker'))
    expect(await calls()).toEqual([])
    expect((await eventsOf(seventh, 'socialWorker', today)).at(-1)).toMatchObject({ type: 'sign_up.parent_spoken', occurred_on: today })
    expect(await record('socialWorker')).toMatchObject({ refusal: { code: 'call_not_awaited', before: { byActor: true, on: today } } })
  })

  it('says that a name is no longer readable when its key was destroyed', async () => {
    const [, , third = ''] = ids
    await asOwner(database.get(), (db) => sql`delete from keyring.identity_key where family_id = ${third}`.execute(db))
    const all = await as('midwife', today, familiesOfActor)
    expect(all.filter(({ label }) => label === null).map(({ familyId }) => familyId)).toEqual([third])
  })
})
