import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { deskOf } from '../desk/desk.store.ts'
import { tasksOf } from '../desk/task.store.ts'
import { lineOf } from '../line/line.store.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { cancelConference } from './cancel-conference.ts'
import { attendeesOf, findConference } from './conference.store.ts'
import { conferenceCasesOf } from './conference-case.store.ts'
import { holdCase } from './hold-case.ts'
import { moveConference } from './move-conference.ts'
import { setMoment } from './moved-conference.store.ts'
import { planConference } from './plan-conference.ts'

const planned = '2026-03-02'
const day = '2026-03-12'
const later = '2026-03-26'

onEveryEngine('a conference that is moved', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, eventsOf } = testLine(database)
  const app = (on: string) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const page = async (path: string, who: DemoName, on = planned) => (await app(on).get(path, who)).text()
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)

  async function table({ named = 'yes' as 'yes' | 'no' } = {}) {
    const familyId = await family('2026-02-23', { dueDate: '2026-08-10' })
    const attendees = [demoPeople.socialWorker.id, demoPeople.maternityNurse.id]
    const plan = {
      coalitionId: demoCoalitions.south.id,
      kind: 'mdo',
      plannedOn: day,
      startsAt: '13:30',
      place: 'De Brug',
      attendees,
    } as const
    const { conferenceId } = must(await as('youthNurse', planned, (tx) => planConference(tx, { ...plan, attendees })))
    const input = { conferenceId, purpose: 'De huur', named }
    const { caseId } = must(await as('socialWorker', planned, (tx) => bringToConference(tx, familyId, input)))
    return { conferenceId, familyId, caseId }
  }
  const move = async (
    conferenceId: string,
    { who = 'youthNurse' as DemoName, on = planned as PlainDate, to = later as PlainDate, version = 1 } = {},
  ) => code(await as(who, on, (tx) => moveConference(tx, conferenceId, { version, plannedOn: to, startsAt: '09:00', place: 'De Brug' })))
  const seesIt = async (who: DemoName, familyId: string, on: PlainDate) =>
    (await as(who, on, (tx) => conferenceCasesOf(tx, familyId))).length === 1
  const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements: [] } as const

  it('keeps its table and its agenda; tasks, line, view and words follow the new day', async () => {
    const { conferenceId, familyId, caseId } = await table()
    const before = await as('youthNurse', planned, async (tx) => {
      const found = await findConference(tx, conferenceId)
      return found === null ? [] : attendeesOf(tx, found)
    })
    expect(await seesIt('maternityNurse', familyId, day)).toBe(true)
    expect(await move(conferenceId)).toBe('done')

    const stands = await as('youthNurse', planned, (tx) => findConference(tx, conferenceId))
    const moved = { from: day, fromTime: '13:30', on: planned, by: 'Joke Bakker' }
    expect(stands).toMatchObject({ plannedOn: later, startsAt: '09:00', place: 'De Brug', state: 'planned', cases: 1, version: 2, moved })
    if (stands !== null) expect(await as('youthNurse', planned, (tx) => attendeesOf(tx, stands))).toEqual(before)
    expect([await seesIt('maternityNurse', familyId, day), await seesIt('maternityNurse', familyId, later)]).toEqual([false, true])
    const [task] = await as('maternityNurse', later, (tx) => tasksOf(tx, familyId))
    expect(task).toMatchObject({ kind: 'hold_conference', dueOn: later })
    expect((await as('socialWorker', planned, (tx) => lineOf(tx, familyId))).coming).toMatchObject([{ kind: 'conference', on: later }])
    expect((await as('midwife', planned, deskOf)).news).toContainEqual({
      familyId,
      type: 'conference.moved',
      occurredOn: planned,
      by: 'Joke Bakker',
      double: null,
    })
    expect((await eventsOf(familyId, 'socialWorker', planned)).at(-1)).toEqual({
      type: 'conference.moved',
      occurred_on: planned,
      detail: { kind: 'mdo', conference_id: conferenceId, before: day, planned_on: later },
    })
    // On the old day nothing can be written down; on the new one the talk is that of the new day.
    expect(code(await as('socialWorker', day, (tx) => holdCase(tx, caseId, said)))).toBe('not_yet')
    must(await as('maternityNurse', later, (tx) => holdCase(tx, caseId, said)))
    expect((await eventsOf(familyId, 'socialWorker', later)).at(-1)).toMatchObject({ type: 'conference.held', occurred_on: later })
  })

  it('is moved on its page, and everybody reads where it stood, in both languages', async () => {
    const { conferenceId, familyId } = await table()
    const path = `/overleg/${conferenceId}`
    const html = await page(path, 'youthNurse')
    expect(html).toContain('Op een andere dag of tijd?')
    expect(html).toContain(`value="${day}"`)
    expect(await page(path, 'maternityNurse')).not.toContain('Op een andere dag of tijd?')
    const form = { version: '1', plannedOn: later, startsAt: '9 uur', place: 'Wijkteam' }
    expect((await app(planned).post(`${path}/verplaatsen`, form, 'youthNurse')).headers.get('location')).toBe(path)
    const after = await page(path, 'maternityNurse')
    for (const words of [
      'MDO op donderdag 26 maart',
      'Wijkteam',
      'Verplaatst van donderdag 12 maart, 13.30 uur, door Joke Bakker op 2 maart 2026',
    ])
      expect(after).toContain(words)
    const english = await (await app(planned).get(path, 'maternityNurse', 'en')).text()
    expect(english).toContain('Moved from Thursday 12 March, 13:30, by Joke Bakker on 2 March 2026')
    expect(await page('/overleg', 'maternityNurse')).toContain('was donderdag 12 maart, 13.30 uur')
    expect(await page(`/gezin/${familyId}`, 'socialWorker')).toContain('26 maart 2026')
    expect((await app(planned).get(`${path}/verplaatsen`, 'youthNurse')).headers.get('location')).toBe(path)
  })

  it('keeps every word of a form that is refused, and says why', async () => {
    const { conferenceId } = await table()
    const path = `/overleg/${conferenceId}/verplaatsen`
    const send = async (form: Record<string, string>, who: DemoName = 'youthNurse') => {
      const answer = await app(planned).post(path, { version: '1', ...form }, who)
      return { status: answer.status, html: await answer.text() }
    }
    const past = await send({ plannedOn: '2026-02-27', startsAt: 'na de lunch', place: 'Bij de wijkverpleging' })
    expect(past.status).toBe(422)
    for (const words of ['Schrijf de tijd als uren en minuten', 'value="na de lunch"', 'value="Bij de wijkverpleging"'])
      expect(past.html).toContain(words)
    const over = await send({ plannedOn: '2026-02-27', startsAt: '10', place: 'Bij de wijkverpleging' })
    expect([over.status, over.html.includes('Deze dag is al geweest.'), over.html.includes('value="2026-02-27"')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await send({ plannedOn: '' })).html).toContain('Kies een dag.')
    expect(await move(conferenceId, { to: '2026-03-19' })).toBe('done')
    const stale = await send({ plannedOn: later, startsAt: '15.00', place: 'Bij de wijkverpleging' })
    expect(stale.status).toBe(409)
    for (const words of [
      'Dit overleg is intussen gewijzigd',
      'donderdag 19 maart',
      `value="${later}"`,
      'value="15.00"',
      'name="version" value="2"',
    ])
      expect(stale.html).toContain(words)
    expect((await send({ version: '2', plannedOn: later })).status).toBe(303)
  })

  it('is moved by its chair, from its day on by who sits there, and by nobody else', async () => {
    const { conferenceId } = await table()
    expect(await move(conferenceId, { who: 'generalPractitioner' })).toBe('not_attendee')
    expect(await move(conferenceId, { who: 'maternityNurse' })).toBe('chair_moves')
    expect(await move(conferenceId, { who: 'midwifeValley' })).toBe('not_found')
    expect(await move(conferenceId, { who: 'maternityNurse', on: addDays(day, 2), to: later })).toBe('done')
    await expect(
      as('generalPractitioner', planned, (tx) =>
        setMoment(tx, { coalitionId: demoCoalitions.south.id, id: conferenceId }, { version: 2, plannedOn: later }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      as('youthNurse', planned, (tx) =>
        tx.db.updateTable('conference').set({ planned_on: '2026-05-01' }).where('id', '=', conferenceId).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('stays where it is once it was held, closed or called off, and changes nothing when nothing is changed', async () => {
    const { conferenceId, familyId } = await table()
    const told = (await eventsOf(familyId, 'socialWorker', planned)).length
    const same = { version: 7, plannedOn: day, startsAt: '13:30', place: 'De Brug' }
    expect(await as('youthNurse', planned, (tx) => moveConference(tx, conferenceId, same))).toEqual({ ok: true, value: { moved: false } })
    // Another room on the same day is no other moment: nobody is told.
    must(await as('youthNurse', planned, (tx) => moveConference(tx, conferenceId, { ...same, version: 1, place: 'Zaal 2' })))
    expect(await as('youthNurse', planned, (tx) => findConference(tx, conferenceId))).toMatchObject({ place: 'Zaal 2', moved: null })
    expect((await eventsOf(familyId, 'socialWorker', planned)).length).toBe(told)
    const held = await table()
    must(await as('socialWorker', day, (tx) => holdCase(tx, held.caseId, said)))
    expect(await move(held.conferenceId, { on: day, version: 2 })).toBe('discussed_stays')
    expect(await page(`/overleg/${held.conferenceId}`, 'youthNurse', day)).not.toContain('andere dag')
    must(await as('youthNurse', planned, (tx) => cancelConference(tx, conferenceId, { version: 2, reason: 'other_day' })))
    expect(await move(conferenceId, { version: 3 })).toBe('conference_cancelled')
  })

  it('says who may stay on the new day, and shows a family without a name to the same table', async () => {
    const { conferenceId } = await table()
    expect(await move(conferenceId, { to: '2027-06-01' })).toBe('done')
    expect(await page(`/overleg/${conferenceId}`, 'socialWorker')).toContain('De toestemming geldt niet op deze dag. Alleen Samira Haddou')
    const anonymous = await table({ named: 'no' })
    expect(await move(anonymous.conferenceId)).toBe('done')
    expect(await page(`/overleg/${anonymous.conferenceId}`, 'maternityNurse')).toContain('Casus 1, zonder naam')
  })
})
