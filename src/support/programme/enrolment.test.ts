import { beforeAll, expect, it } from 'vitest'
import { circleOf } from '../../family/circle/circle.store.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { newId } from '../../platform/id.ts'
import { must, testLine } from '../test-line.ts'
import { acceptProgramme, declineProgramme } from './answer-programme.ts'
import { endProgramme } from './end-programme.ts'
import { enrolmentsOf } from './enrolment.store.ts'
import { offerProgramme } from './offer-programme.ts'
import { startProgramme } from './start-programme.ts'

const monday = '2026-03-02'
const joke = demoPeople.youthNurse.id
const offer = { programme: 'prenatal-home-visit', professionalId: joke }

onEveryEngine('a family in a programme', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled, withdrawConsent, eventsOf } = testLine(database)
  const expecting = () => family(monday, { dueDate: '2026-08-10' })

  it('shows the nurse nothing until the family says yes, and then the visits as windows', async () => {
    const familyId = await expecting()
    const { enrolmentId } = must(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, offer)))
    expect(await as('youthNurse', monday, (tx) => findFamily(tx, familyId))).toBeNull()
    must(await as('socialWorker', '2026-03-04', (tx) => acceptProgramme(tx, enrolmentId, { answeredOn: '2026-03-03', version: 1 })))
    expect(await as('youthNurse', '2026-03-04', (tx) => findFamily(tx, familyId))).not.toBeNull()
    const circle = await as('youthNurse', '2026-03-04', (tx) => circleOf(tx, familyId))
    expect(circle.find(({ professionalId }) => professionalId === joke)?.part).toBe('nurse')
    const [enrolment] = await as('youthNurse', '2026-03-04', (tx) => enrolmentsOf(tx, familyId))
    expect(enrolment).toMatchObject({ state: 'accepted', answeredOn: '2026-03-03', programmeVersion: 1 })
    expect(enrolment?.professional.name).toBe('Joke Bakker')
    expect(enrolment?.visits).toMatchObject([{ state: 'planned', plannedOn: null, windowFrom: '2026-05-18', windowUntil: '2026-06-21' }])
  })

  it('records a no without a reason; the programme can be offered again later', async () => {
    const familyId = await expecting()
    const { enrolmentId } = must(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, offer)))
    must(await as('midwife', monday, (tx) => declineProgramme(tx, enrolmentId, { answeredOn: monday, version: 1 })))
    expect(await as('youthNurse', monday, (tx) => findFamily(tx, familyId))).toBeNull()
    must(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, offer)))
  })

  it('refuses an offer that may not be', async () => {
    const familyId = await expecting()
    const refused = (name: DemoName, input: typeof offer, id = familyId) =>
      as(name, monday, (tx) => offerProgramme(tx, id, input)).then((result) => (result.ok ? 'done' : result.refusal.code))
    expect(await refused('youthNurse', offer)).toBe('not_found')
    expect(await refused('midwife', offer, newId())).toBe('not_found')
    expect(await refused('midwife', offer, 'no-id')).toBe('not_found')
    expect(await refused('entryTeam', offer)).toBe('not_in_circle')
    expect(await refused('midwife', { ...offer, programme: 'gone' })).toBe('programme_unknown')
    expect(await refused('midwife', { ...offer, professionalId: demoPeople.voorzorgNurse.id })).toBe('nurse_unfit')
    expect(await refused('midwife', { ...offer, professionalId: demoPeople.midwifeValley.id })).toBe('nurse_unfit')
    expect(await refused('midwife', offer)).toBe('done')
    expect(await refused('socialWorker', offer)).toBe('already_enrolled')
    const born = await family(monday, { bornOn: '2026-02-20' })
    expect(await refused('midwife', offer, born)).toBe('programme_not_now')
    expect(await refused('midwife', { programme: 'stevig-ouderschap', professionalId: joke }, born)).toBe('done')
  })

  it('needs a consent that holds: withdrawn and expired both stop the offer and the yes', async () => {
    const familyId = await expecting()
    const { enrolmentId } = must(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, offer)))
    const nextYear = '2027-03-03'
    expect(await as('midwife', nextYear, (tx) => acceptProgramme(tx, enrolmentId, { answeredOn: nextYear, version: 1 }))).toMatchObject({
      refusal: { kind: 'conflict', code: 'consent_ended' },
    })
    await withdrawConsent(familyId, monday)
    expect(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, { ...offer, programme: 'stevig-ouderschap' }))).toMatchObject({
      refusal: { code: 'consent_ended' },
    })
    expect(await as('midwife', monday, (tx) => declineProgramme(tx, enrolmentId, { answeredOn: monday, version: 1 }))).toMatchObject({
      ok: true,
    })
  })

  it('refuses an answer by a stranger, twice, on an impossible day, or on another version', async () => {
    const familyId = await expecting()
    const { enrolmentId } = must(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, offer)))
    const accept = (name: DemoName, answeredOn: string, version = 1) =>
      as(name, monday, (tx) => acceptProgramme(tx, enrolmentId, { answeredOn, version })).then((result) =>
        result.ok ? 'done' : result.refusal.code,
      )
    expect(await accept('youthNurse', monday)).toBe('not_found')
    expect(await accept('dutyOfficer', monday)).toBe('not_in_circle')
    expect(await accept('midwife', '2026-03-03')).toBe('answer_date_impossible')
    expect(await accept('midwife', '2026-03-01')).toBe('answer_date_impossible')
    expect(await accept('midwife', monday, 7)).toBe('stale')
    expect(await accept('midwife', monday)).toBe('done')
    expect(await accept('midwife', monday, 2)).toBe('already_answered_programme')
  })

  it('is started by its nurse only, before or after the birth by the day', async () => {
    const familyId = await expecting()
    const enrolmentId = await enrolled(familyId, monday, 'stevig-ouderschap')
    const start = (name: DemoName, startedOn: string) =>
      as(name, '2026-03-20', (tx) => startProgramme(tx, enrolmentId, { startedOn, version: 2 }))
    expect(await start('midwife', '2026-03-16')).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_the_nurse' } })
    expect(await start('generalPractitioner', '2026-03-16')).toMatchObject({ refusal: { kind: 'not_found' } })
    expect(await start('youthNurse', '2026-03-21')).toMatchObject({ refusal: { code: 'start_date_impossible' } })
    expect(await start('youthNurse', '2026-03-16')).toMatchObject({ ok: true })
    expect(await start('youthNurse', '2026-03-16')).toMatchObject({ refusal: { code: 'programme_not_accepted' } })
    const events = await eventsOf(familyId, 'midwife', '2026-03-20')
    expect(events.at(-1)).toEqual({
      type: 'programme.started',
      occurred_on: '2026-03-16',
      detail: { programme: 'stevig-ouderschap', prenatal: true },
    })
  })

  it('ends by nurse or coordinator with a reason, and cancels what was planned', async () => {
    const familyId = await expecting()
    const enrolmentId = await enrolled(familyId, monday)
    const end = (name: DemoName) => as(name, monday, (tx) => endProgramme(tx, enrolmentId, { reason: 'family_stops', version: 2 }))
    expect(await end('midwife')).toMatchObject({ refusal: { code: 'not_nurse_or_coordinator' } })
    expect(await end('socialWorker')).toMatchObject({ ok: true })
    expect(await end('youthNurse')).toMatchObject({ refusal: { code: 'programme_over' } })
    const [enrolment] = await as('midwife', monday, (tx) => enrolmentsOf(tx, familyId))
    expect(enrolment).toMatchObject({ state: 'ended', endedOn: monday, endReason: 'family_stops', visits: [{ state: 'cancelled' }] })
  })

  it('leaves an audit line for what was done and for what was refused', async () => {
    const familyId = await expecting()
    await as('entryTeam', monday, (tx) => offerProgramme(tx, familyId, offer))
    await enrolled(familyId, monday)
    const lines = await as('midwife', monday, (tx) =>
      tx.db
        .selectFrom('audit_event')
        .select(['event_code', 'outcome'])
        .where('family_id', '=', familyId)
        .where('event_code', 'like', 'programme.%')
        .orderBy('id')
        .execute(),
    )
    expect(lines).toEqual([
      { event_code: 'programme.offered', outcome: 'refused' },
      { event_code: 'programme.offered', outcome: 'success' },
      { event_code: 'programme.accepted', outcome: 'success' },
    ])
  })
})
