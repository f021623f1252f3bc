import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { tasksOf } from '../desk/task.store.ts'
import { acceptHandover } from '../handover/accept-handover.ts'
import { findHandover } from '../handover/handover.store.ts'
import { overlapUntil } from '../handover/handover.ts'
import { holdTalk } from '../handover/hold-talk.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { planVisit } from '../programme/plan-visit.ts'
import { recordVisitDone, recordVisitOff } from '../programme/record-visit.ts'
import { must, testLine } from '../test-line.ts'
import { followOverlap } from './birth.store.ts'
import { birthForm } from './birth.ts'
import { changeDueDate } from './change-due-date.ts'
import { correctBirth } from './correct-birth.ts'
import { recordBirth } from './record-birth.ts'

const monday = '2026-03-02'
const dueDate = '2026-08-10'
const today = '2026-08-20'
const tooEarly = '2026-08-03'
const right = '2026-08-13'

onEveryEngine('after a birth date is corrected', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled, eventsOf } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${today}T09:00:00Z`))
  const born = async (familyId: string, on: PlainDate) =>
    must(await as('midwife', today, (tx) => recordBirth(tx, familyId, birthForm.parse({ bornOn: on, version: '1' }))))
  const correct = async (familyId: string, on: PlainDate, version = 2) =>
    must(await as('socialWorker', today, (tx) => correctBirth(tx, familyId, { day: on, version })))
  const enrolmentOf = async (familyId: string) => (await as('youthNurse', monday, (tx) => enrolmentsOf(tx, familyId)))[0]
  const kinds = async (who: DemoName, familyId: string) => (await as(who, today, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)

  /** Expecting, with one visit of the pregnancy planned on `day`. */
  async function visited(day: PlainDate) {
    const familyId = await family(monday, { dueDate })
    await enrolled(familyId, monday)
    const visitId = (await enrolmentOf(familyId))?.visits[0]?.id ?? ''
    must(await as('youthNurse', monday, (tx) => planVisit(tx, visitId, { plannedOn: day, version: 1 })))
    return { familyId, visitId }
  }

  it('a visit that it cancelled stands open again, its programme goes on, and its nurse says whether it was', async () => {
    const { familyId, visitId } = await visited('2026-08-10')
    await born(familyId, tooEarly)
    expect(await enrolmentOf(familyId)).toMatchObject({ state: 'ended', endReason: 'birth', visits: [{ state: 'cancelled' }] })
    expect(await kinds('youthNurse', familyId)).not.toContain('record_visit')
    await correct(familyId, right)
    expect(await enrolmentOf(familyId)).toMatchObject({
      state: 'accepted',
      endedOn: null,
      endReason: null,
      visits: [{ state: 'planned', plannedOn: '2026-08-10', version: 4 }],
    })
    expect(await as('youthNurse', today, (tx) => tasksOf(tx, familyId))).toContainEqual({
      kind: 'record_visit',
      familyId,
      thingId: visitId,
      dueOn: '2026-08-10',
    })
    expect((await eventsOf(familyId, 'socialWorker', today)).filter(({ type }) => type.startsWith('visit.')).slice(1)).toEqual([
      { type: 'visit.cancelled', occurred_on: today, detail: { planned_on: '2026-08-10', reason: 'birth' } },
      { type: 'visit.planned', occurred_on: today, detail: { programme: 'prenatal-home-visit', planned_on: '2026-08-10', again: true } },
    ])
    const done = { doneOn: '2026-08-10', topics: ['acquaintance'], version: 4 }
    must(await as('youthNurse', today, (tx) => recordVisitDone(tx, visitId, done)))
  })

  it('a visit on or after the right day stays cancelled, and so does one that its nurse cancelled', async () => {
    const onTheDay = await visited(right)
    await born(onTheDay.familyId, tooEarly)
    await correct(onTheDay.familyId, right)
    expect(await enrolmentOf(onTheDay.familyId)).toMatchObject({ state: 'ended', visits: [{ state: 'cancelled' }] })
    const byNurse = await visited('2026-08-10')
    must(await as('youthNurse', monday, (tx) => recordVisitOff(tx, byNurse.visitId, { off: 'cancelled', version: 2 })))
    await born(byNurse.familyId, tooEarly)
    await correct(byNurse.familyId, right)
    expect((await enrolmentOf(byNurse.familyId))?.visits).toMatchObject([{ state: 'cancelled' }])
    // Corrected back and forth: the day decides each time, until its nurse does.
    const { familyId, visitId } = await visited('2026-08-10')
    await born(familyId, right)
    await correct(familyId, tooEarly)
    expect((await enrolmentOf(familyId))?.visits).toMatchObject([{ state: 'cancelled' }])
    await correct(familyId, right, 3)
    const again = (await enrolmentOf(familyId))?.visits[0]
    expect(again).toMatchObject({ state: 'planned' })
    must(await as('youthNurse', today, (tx) => recordVisitOff(tx, visitId, { off: 'cancelled', version: again?.version ?? 0 })))
    await correct(familyId, '2026-08-15', 4)
    expect((await enrolmentOf(familyId))?.visits).toMatchObject([{ state: 'cancelled' }])
  })

  /** The midwife hands over and the youth nurse accepts on `acceptedOn`. */
  async function handedOver(familyId: string, acceptedOn: PlainDate) {
    const input = { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' }
    const { handoverId } = must(await as('midwife', acceptedOn, (tx) => prepareHandover(tx, familyId, input)))
    must(await as('midwife', acceptedOn, (tx) => holdTalk(tx, handoverId, { talkOn: acceptedOn, familyMet: 'yes', version: 1 })))
    must(await as('youthNurse', acceptedOn, (tx) => acceptHandover(tx, handoverId, { version: 2 })))
    const ends = async () => {
      const [handover, episode, places] = await as('youthNurse', today, async (tx) => [
        await findHandover(tx, handoverId),
        await currentEpisode(tx, familyId),
        await tx.db
          .selectFrom('circle')
          .select('until_on')
          .where('family_id', '=', familyId)
          .where('professional_id', '=', demoPeople.midwife.id)
          .execute(),
      ])
      const rule = episode === null ? null : overlapUntil('midwife', episode, acceptedOn)
      return { day: handover?.overlapUntil, places: [...new Set(places.map(({ until_on }) => until_on))], rule }
    }
    return { handoverId, ends }
  }
  const sees = async (familyId: string, on: PlainDate) => (await as('midwife', on, (tx) => currentEpisode(tx, familyId))) !== null

  it('the midwife who handed over reads along to six weeks after the right day, both ways', async () => {
    const familyId = await family(monday, { dueDate })
    await born(familyId, tooEarly)
    const { ends } = await handedOver(familyId, today)
    const six = (day: PlainDate) => addDays(day, 42)
    expect(await ends()).toEqual({ day: six(tooEarly), places: [six(tooEarly)], rule: six(tooEarly) })
    await correct(familyId, right)
    expect(await ends()).toEqual({ day: six(right), places: [six(right)], rule: six(right) })
    expect([await sees(familyId, addDays(six(right), -1)), await sees(familyId, six(right))]).toEqual([true, false])
    await correct(familyId, '2026-07-30', 3)
    expect(await ends()).toEqual({ day: six('2026-07-30'), places: [six('2026-07-30')], rule: six('2026-07-30') })
  })

  it('also when she handed over before the birth: with the due date, and then with the birth', async () => {
    const familyId = await family(monday, { dueDate })
    const { ends } = await handedOver(familyId, monday)
    must(await as('socialWorker', monday, (tx) => changeDueDate(tx, familyId, { day: '2026-08-17', version: 1 })))
    expect(await ends()).toMatchObject({ day: '2026-09-28', places: ['2026-09-28'], rule: '2026-09-28' })
    must(await as('midwife', today, (tx) => recordBirth(tx, familyId, birthForm.parse({ bornOn: right, version: '2' }))))
    expect(await ends()).toMatchObject({ day: '2026-09-24', places: ['2026-09-24'], rule: '2026-09-24' })
  })

  it('a view never ends in the middle of a day, opens again for nobody, and is prolonged by nobody beside the act', async () => {
    const familyId = await family(monday, { dueDate })
    await born(familyId, right)
    const { ends } = await handedOver(familyId, today)
    must(await as('midwife', '2026-09-20', (tx) => correctBirth(tx, familyId, { day: tooEarly, version: 2 })))
    expect((await ends()).places).toEqual(['2026-09-21'])
    must(await as('socialWorker', '2026-09-21', (tx) => correctBirth(tx, familyId, { day: right, version: 3 })))
    expect([(await ends()).places, await sees(familyId, '2026-09-21')]).toEqual([['2026-09-21'], false])
    const place = (await as('youthNurse', today, (tx) => currentEpisode(tx, familyId))) ?? { coalitionId: '', id: '' }
    const about = { coalitionId: place.coalitionId, familyId, episodeId: place.id }
    for (const who of ['dutyOfficer', 'generalPractitioner', 'lead'] as const)
      await expect(as(who, today, (tx) => followOverlap(tx, about))).rejects.toMatchObject({ code: '42501' })
    const running = await family(monday, { dueDate })
    await born(running, right)
    await handedOver(running, today)
    const longer = as('socialWorker', today, (tx) =>
      tx.db
        .updateTable('circle')
        .set({ until_on: '2027-01-01' })
        .where('family_id', '=', running)
        .where('professional_id', '=', demoPeople.midwife.id)
        .execute(),
    )
    await expect(longer).rejects.toMatchObject({ code: '42501' })
  })

  it('the pages lead to the date that is not right', async () => {
    const familyId = await family(monday, { dueDate })
    const address = `/gezin/${familyId}/geboorte`
    expect(await (await app().get(address, 'midwife')).text()).toContain(`href="/gezin/${familyId}/uitgerekend"`)
    expect(await (await app().get(address, 'midwife', 'en')).text()).toContain('Is the due date not right?')
    await born(familyId, right)
    expect(await (await app().get(address, 'midwife')).text()).toContain(`href="/gezin/${familyId}/geboortedatum"`)
    expect(await (await app().get(address, 'dutyOfficer')).text()).not.toContain('geboortedatum')
    expect(await (await app().get(`/gezin/${familyId}/geboortedatum`, 'midwife')).text()).toContain('staat weer open')
  })
})
