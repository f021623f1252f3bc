import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { factsOf } from '../../monitor/fact/facts-of.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { conferenceCasesOf } from '../conference/conference-case.store.ts'
import { planConference } from '../conference/plan-conference.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { tasksOf } from '../desk/task.store.ts'
import { makePlan } from '../plan/make-plan.ts'
import { answerSignUp } from '../sign-up/answer-sign-up.ts'
import { changeSignUp, findSignUp } from '../sign-up/sign-up.store.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, signUpInput, testLine } from '../test-line.ts'
import { takenBackSignUps } from './take-back.store.ts'
import { takeBackBar, takeBackForm } from './take-back.ts'
import { takeBackSignUp } from './take-back-sign-up.ts'

const day = '2026-03-02'
const later = '2026-03-03'
const reason = 'wrong_family'

describe('a sign-up that could be taken back', () => {
  const open = { senderId: 'her', triage: 'open' } as const
  const now = { actorId: 'her', takenBack: null, hasBegun: false }
  it.each([
    [open, now, null],
    [open, { ...now, actorId: 'other' }, 'not_the_sender'],
    [{ ...open, triage: 'provisional' }, now, 'answered_already'],
    [{ ...open, triage: 'decided' }, now, 'answered_already'],
    [{ ...open, triage: 'withdrawn' }, now, 'sign_up_stopped'],
    [{ ...open, triage: 'withdrawn' }, { ...now, takenBack: { on: day, reason } }, 'taken_back_already'],
    [open, { ...now, hasBegun: true }, 'line_has_begun'],
  ] as const)('%j, %j: %s', (signUp, since, bar) => expect(takeBackBar(signUp, since)).toBe(bar))

  it('asks for the mistake', () => {
    expect(takeBackForm.safeParse({ version: '1' }).error?.issues.map(({ message }) => message)).toEqual(['take_back_reason_missing'])
  })
})

onEveryEngine('a sign-up sent by mistake', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, eventsOf } = testLine(database)
  const app = (on = later) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const page = async (path: string, who: DemoName, on = later) => (await app(on).get(path, who)).text()
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const sent = async (who: DemoName = 'midwife') =>
    must(await as(who, day, (tx) => signUpFamily(tx, signUpInput({ dueDate: '2026-08-10' }))))
  const back = async (signUpId: string, who: DemoName = 'midwife', version = 1) =>
    code(await as(who, later, (tx) => takeBackSignUp(tx, signUpId, { reason, version })))
  const answer = async (signUpId: string, version = 1) =>
    code(await as('dutyOfficer', later, (tx) => answerSignUp(tx, signUpId, { contactId: demoPeople.socialWorker.id, version })))

  it('leaves the tasks of the entry team, closes its line and is counted nowhere', async () => {
    const { signUpId, familyId } = await sent()
    expect((await as('dutyOfficer', later, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)).toEqual(['answer_sign_up'])
    expect(await back(signUpId)).toBe('done')
    expect(await as('dutyOfficer', later, (tx) => tasksOf(tx, familyId))).toEqual([])
    expect(await as('dutyOfficer', later, (tx) => findSignUp(tx, signUpId))).toBeNull()
    expect(await page('/triage', 'dutyOfficer')).not.toContain(signUpId)
    expect(await as('midwife', later, (tx) => findSignUp(tx, signUpId))).toMatchObject({ triage: 'withdrawn' })
    const events = await eventsOf(familyId, 'midwife', later)
    expect(events.slice(-2)).toEqual([
      { type: 'sign_up.withdrawn', occurred_on: later, detail: { reason: 'sign_up_taken_back', mistake: reason } },
      { type: 'episode.closed', occurred_on: later, detail: { reason: 'sign_up_taken_back', mistake: reason } },
    ])
    const history = events.map(({ type, occurred_on: on, detail }) => ({
      type,
      on,
      detail: detail as Record<string, string>,
      organisation: null,
    }))
    expect(factsOf({ municipality: 'renkum', bornOn: null, events: history })).toEqual([])
    // The same form twice changes nothing.
    expect(await back(signUpId)).toBe('done')
    expect(await eventsOf(familyId, 'midwife', later)).toHaveLength(events.length)
  })

  it('is told to the entry team, with who, when and why, and nothing of the family', async () => {
    const { signUpId } = await sent()
    expect(await back(signUpId)).toBe('done')
    const seen = await as('dutyOfficer', later, takenBackSignUps)
    expect(seen.find((one) => one.signUpId === signUpId)).toMatchObject({ sentOn: day, on: later, reason, sender: 'Els Vermeer' })
    for (const who of ['socialWorker', 'midwife', 'lead', 'analyst'] as const) expect(await as(who, later, takenBackSignUps)).toEqual([])
    expect(await as('dutyOfficer', '2026-03-17', takenBackSignUps)).toEqual([])
    expect(await page('/triage', 'dutyOfficer')).toMatch(/Teruggenomen door de aanmelder.*Els Vermeer.*het ging om een ander gezin/s)
    const desk = await page('/werk', 'dutyOfficer')
    expect(desk).toContain('Aanmelding teruggenomen: het ging om een ander gezin')
    expect(await (await app().get('/triage', 'dutyOfficer', 'en')).text()).toContain('Taken back by the sender')
    const stale = await app().get(`/triage/${signUpId}`, 'dutyOfficer')
    const html = await stale.text()
    expect([stale.status, html.includes('Deze aanmelding is teruggenomen'), html.includes('Gezin De Wit')]).toEqual([404, true, false])
    const form = { contactId: demoPeople.socialWorker.id, version: '1' }
    expect(await (await app().post(`/triage/${signUpId}/antwoord`, form, 'dutyOfficer')).text()).toContain('Dat is niet opgeslagen.')
    expect((await app().get(`/triage/${signUpId}`, 'socialWorker')).status).toBe(404)
  })

  it('is taken back on its page, with the mistake asked for, and read by its sender and by the parent', async () => {
    const { signUpId, familyId } = await sent()
    const path = `/aanmelden/${signUpId}/terugnemen`
    for (const from of [`/aanmelden/${signUpId}`, `/gezin/${familyId}`]) expect(await page(from, 'midwife')).toContain(`href="${path}"`)
    expect(await page(path, 'midwife')).toContain('Nergens telt dit als een aanmelding die te laat werd beantwoord.')
    expect(await (await app().get(path, 'midwife', 'en')).text()).toContain('What was the mistake?')
    const asked = await app().post(path, { version: '1' }, 'midwife')
    expect([asked.status, (await asked.text()).includes('Kies wat de vergissing was.')]).toEqual([422, true])
    const done = await app().post(path, { reason: 'not_agreed', version: '1' }, 'midwife')
    expect([done.status, done.headers.get('location')]).toEqual([303, `/aanmelden/${signUpId}`])
    expect(await page(`/aanmelden/${signUpId}`, 'midwife')).toContain('De aanmelding is teruggenomen')
    const line = await page(`/gezin/${familyId}`, 'midwife')
    expect(line).toContain('Teruggenomen door de aanmelder op 3 maart 2026')
    expect(line).not.toContain(path)
    expect(await page(path, 'midwife')).toContain('Deze aanmelding is al teruggenomen.')
  })

  it('leaves the agenda it was on', async () => {
    const { signUpId, familyId } = await sent()
    const table = {
      coalitionId: demoCoalitions.south.id,
      kind: 'triage' as const,
      plannedOn: later,
      attendees: [demoPeople.dutyOfficer.id],
    }
    const { conferenceId } = must(await as('entryTeam', later, (tx) => planConference(tx, table)))
    const input = { conferenceId, purpose: 'De huur', named: 'yes' } as const
    must(await as('dutyOfficer', later, (tx) => bringToConference(tx, familyId, input)))
    expect(await back(signUpId)).toBe('done')
    expect(await as('midwife', later, (tx) => conferenceCasesOf(tx, familyId))).toEqual([])
    expect(await page(`/overleg/${conferenceId}`, 'dutyOfficer')).not.toContain('Gezin De Wit')
  })

  it('is taken back by nobody else, and not once it was answered, stopped or more was begun', async () => {
    const answered = await sent()
    expect(await back(answered.signUpId, 'dutyOfficer')).toBe('not_the_sender')
    expect(await back(answered.signUpId, 'socialWorker')).toBe('not_found')
    expect(await answer(answered.signUpId)).toBe('done')
    expect(await back(answered.signUpId, 'midwife', 2)).toBe('answered_already')
    const told = await page(`/aanmelden/${answered.signUpId}/terugnemen`, 'midwife')
    expect(told).toMatch(/al beantwoord.*Bel Samira Haddou/s)
    const stopped = await sent()
    must(await as('midwife', later, (tx) => withdrawConsent(tx, stopped.familyId)))
    expect(await back(stopped.signUpId, 'midwife', 2)).toBe('sign_up_stopped')
    const begun = await sent()
    must(await as('midwife', day, (tx) => makePlan(tx, begun.familyId, {})))
    expect(await back(begun.signUpId)).toBe('line_has_begun')
    expect(await page(`/aanmelden/${begun.signUpId}/terugnemen`, 'midwife')).toContain('Op deze lijn is al meer begonnen')
    for (const from of [`/aanmelden/${begun.signUpId}`, `/gezin/${begun.familyId}`])
      expect(await page(from, 'midwife')).not.toContain('terugnemen')
    expect(await back((await sent()).signUpId, 'midwife', 4)).toBe('changed_meanwhile')
  })

  it('is either taken back or answered when both are done at one moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { signUpId } = await sent()
      const both = await Promise.all(round % 2 === 0 ? [back(signUpId), answer(signUpId)] : [answer(signUpId), back(signUpId)])
      const [lost = ''] = both.filter((one) => one !== 'done')
      expect(both).toContain('done')
      expect(['changed_meanwhile', 'answered_already', 'already_answered', 'not_found']).toContain(lost)
    }
  })

  it('is taken back by its sender only, in the database too', async () => {
    const { signUpId } = await sent()
    const change = { triage: 'withdrawn', taken_back_on: later, taken_back_reason: reason } as const
    await expect(as('dutyOfficer', later, (tx) => changeSignUp(tx, { id: signUpId }, 1, change))).rejects.toMatchObject({ code: '42501' })
    const earlier = { ...change, taken_back_on: day }
    await expect(as('midwife', later, (tx) => changeSignUp(tx, { id: signUpId }, 1, earlier))).rejects.toMatchObject({ code: '42501' })
    expect(await answer(signUpId)).toBe('done')
    await expect(as('midwife', later, (tx) => changeSignUp(tx, { id: signUpId }, 2, change))).rejects.toMatchObject({ code: '23514' })
  })
})
