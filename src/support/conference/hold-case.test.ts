import { beforeAll, expect, it } from 'vitest'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { closeConference } from './close-conference.ts'
import { conferencesOfActor, findConference } from './conference.store.ts'
import { conferenceCasesOf, findCase } from './conference-case.store.ts'
import type { HoldInput } from './conference-case.ts'
import { giveSeat } from './give-seat.ts'
import { holdCase } from './hold-case.ts'
import { keepAgreement } from './keep-agreement.ts'
import { planConference } from './plan-conference.ts'
import { familiesWaiting } from './waiting-family.store.ts'

const signedUp = '2026-02-23'
const planned = '2026-03-02'
/** A Thursday: the view of attendees opens on Monday the 9th and lasts until Thursday the 19th. */
const day = '2026-03-12'

onEveryEngine('a conference', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const as = line.as

  const plan = (by: DemoName = 'socialWorker', change: object = {}) =>
    as(by, planned, (tx) =>
      planConference(tx, {
        coalitionId: demoCoalitions.south.id,
        kind: 'mdo',
        plannedOn: day,
        startsAt: '13:30',
        place: 'Wijkcentrum',
        attendees: [demoPeople.youthNurse.id, demoPeople.maternityNurse.id],
        ...change,
      }),
    )
  const bring = (familyId: string, conferenceId: string, change: object = {}, by: DemoName = 'midwife') =>
    as(by, planned, (tx) =>
      bringToConference(tx, familyId, { conferenceId, purpose: 'Wie kijkt mee naar de huur?', named: 'yes', ...change }),
    )
  const newFamily = () => line.family(signedUp, { dueDate: '2026-08-10' })
  const sees = async (by: DemoName, on: PlainDate, familyId: string) => (await as(by, on, (tx) => findFamily(tx, familyId))) !== null

  async function onAgenda(change: object = {}) {
    const familyId = await newFamily()
    const { conferenceId } = must(await plan())
    const { caseId } = must(await bring(familyId, conferenceId, change))
    return { familyId, conferenceId, caseId }
  }

  const said: HoldInput = {
    version: 1,
    parentPart: 'present',
    answers: { well: 'Haar zus komt elke week.', worries: 'De huur.' },
    minutes: 'Lotte wil rust over de huur.',
    agreements: [
      { what: 'Bellen met de verhuurder', who: 'parent', dueOn: '2026-03-20' },
      { what: 'Meegaan naar het gesprek', who: demoPeople.socialWorker.id, dueOn: '2026-03-27' },
    ],
  }
  const hold = (caseId: string, change: Partial<HoldInput> = {}, by: DemoName = 'youthNurse', on = day) =>
    as(by, on, (tx) => holdCase(tx, caseId, { ...said, ...change }))

  it('is planned by a professional, who has a seat, and not by who sees no family, a stranger or in the past', async () => {
    const { conferenceId } = must(await plan())
    expect((await as('socialWorker', planned, conferencesOfActor)).map(({ id }) => id)).toContain(conferenceId)
    expect(await as('youthNurse', planned, (tx) => findConference(tx, conferenceId))).toMatchObject({
      chair: 'Samira Haddou',
      startsAt: '13:30',
      cases: 0,
    })
    expect(await as('midwifeValley', planned, (tx) => findConference(tx, conferenceId))).toBeNull()
    expect(await plan('lead')).toMatchObject({ refusal: { kind: 'forbidden', code: 'sees_no_families' } })
    expect(await plan('midwifeValley')).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_in_coalition' } })
    expect(await plan('socialWorker', { plannedOn: '2026-03-01' })).toMatchObject({ refusal: { code: 'date_in_past' } })
    for (const stranger of ['midwifeValley', 'lead', 'analyst'] as const)
      expect(await plan('socialWorker', { attendees: [demoPeople[stranger].id] })).toMatchObject({ refusal: { code: 'attendee_unknown' } })
    expect(await plan('socialWorker', { attendees: [demoPeople.socialWorker.id] })).toMatchObject({
      refusal: { code: 'attendees_missing' },
    })
  })

  it('takes a family from somebody of its circle with consent, once, and from nobody else', async () => {
    const { familyId, conferenceId } = await onAgenda()
    expect(await bring(familyId, conferenceId)).toMatchObject({ refusal: { code: 'already_on_agenda' } })
    expect(await bring(familyId, conferenceId, {}, 'generalPractitioner')).toMatchObject({ refusal: { kind: 'not_found' } })
    expect(await bring(familyId, conferenceId, {}, 'dutyOfficer')).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_in_circle' } })
    const elsewhere = must(
      await as('midwifeValley', planned, (tx) =>
        planConference(tx, {
          coalitionId: demoCoalitions.valley.id,
          kind: 'mdo',
          plannedOn: day,
          startsAt: undefined,
          place: undefined,
          attendees: [demoPeople.entryTeamValley.id],
        }),
      ),
    )
    expect(await bring(familyId, elsewhere.conferenceId)).toMatchObject({ refusal: { code: 'conference_unknown' } })
    const later = await as('midwife', '2026-03-13', (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'x', named: 'yes' }))
    expect(later).toMatchObject({ refusal: { code: 'conference_over' } })
  })

  it('takes no family with its name when the parent took consent back, and does without', async () => {
    const familyId = await newFamily()
    const { conferenceId } = must(await plan())
    await line.withdrawConsent(familyId, planned)
    expect(await bring(familyId, conferenceId)).toMatchObject({ refusal: { code: 'consent_missing', field: 'named' } })
    expect(await bring(familyId, conferenceId, { named: 'no' })).toMatchObject({ ok: true })
  })

  it('shows the family to those at the table from three working days before until seven days after', async () => {
    const { familyId, caseId } = await onAgenda()
    const days = ['2026-03-08', '2026-03-09', day, '2026-03-19', '2026-03-20']
    const seen = []
    for (const on of days) seen.push(await sees('youthNurse', on, familyId))
    expect(seen).toEqual([false, true, true, true, false])
    expect((await as('youthNurse', day, (tx) => findCase(tx, caseId)))?.purpose).toBe('Wie kijkt mee naar de huur?')
    expect(await as('youthNurse', '2026-03-20', (tx) => findCase(tx, caseId))).toBeNull()
    expect(await sees('generalPractitioner', day, familyId)).toBe(false)
  })

  it('ends that view at once when the parent takes consent back, and never begins it beyond the consent', async () => {
    const { familyId } = await onAgenda()
    await line.withdrawConsent(familyId, day)
    expect(await sees('youthNurse', day, familyId)).toBe(false)
    const short = await newFamily()
    await asOwner(database.get(), (db) =>
      db.updateTable('consent').set({ until_on: '2026-03-13' }).where('family_id', '=', short).execute(),
    )
    must(await bring(short, must(await plan()).conferenceId))
    expect([await sees('youthNurse', '2026-03-13', short), await sees('youthNurse', '2026-03-14', short)]).toEqual([true, false])
  })

  it('gives a seat later only by the chair, and the view comes with it', async () => {
    const { familyId, conferenceId } = await onAgenda()
    const seat = { professionalId: demoPeople.generalPractitioner.id }
    expect(await as('youthNurse', day, (tx) => giveSeat(tx, conferenceId, seat))).toMatchObject({ refusal: { code: 'not_chair' } })
    const lead = { professionalId: demoPeople.lead.id }
    expect(await as('socialWorker', day, (tx) => giveSeat(tx, conferenceId, lead))).toMatchObject({ refusal: { code: 'attendee_unknown' } })
    must(await as('socialWorker', day, (tx) => giveSeat(tx, conferenceId, seat)))
    expect(await sees('generalPractitioner', day, familyId)).toBe(true)
  })

  it('yields minutes, agreements and the coordinator, who joins the circle', async () => {
    const { familyId, caseId, conferenceId } = await onAgenda()
    must(await hold(caseId, { coordinatorId: demoPeople.youthNurse.id, coordinatorAgrees: 'yes', nextOn: '2026-04-09' }))
    const [held] = await as('midwife', day, (tx) => conferenceCasesOf(tx, familyId))
    expect(held).toMatchObject({
      parentPart: 'present',
      discussedOn: day,
      nextOn: '2026-04-09',
      notes: { minutes: 'Lotte wil rust over de huur.', answers: { worries: 'De huur.' }, parentReason: null },
      agreements: [
        { what: 'Bellen met de verhuurder', byParent: true, by: null },
        { what: 'Meegaan naar het gesprek', byParent: false, by: 'Samira Haddou' },
      ],
    })
    expect(await as('midwife', day, (tx) => findConference(tx, conferenceId))).toMatchObject({ state: 'held', cases: 1, discussed: 1 })
    expect(await sees('youthNurse', '2026-05-01', familyId)).toBe(true)
    const events = await line.eventsOf(familyId, 'midwife', day)
    expect(events.slice(-3)).toEqual([
      {
        type: 'conference.planned',
        occurred_on: planned,
        detail: { kind: 'mdo', conference_id: conferenceId, planned_on: day, named: true },
      },
      { type: 'conference.held', occurred_on: day, detail: { kind: 'mdo', parent_part: 'present', named: true, pregnant: true } },
      { type: 'coordinator.appointed', occurred_on: day, detail: { domain: 'youth_health' } },
    ])
    const stored = await as('midwife', day, (tx) =>
      tx.db.selectFrom('conference_case').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow(),
    )
    expect(stored.minutes_sealed).not.toBeNull()
    expect(Buffer.from(stored.minutes_sealed ?? '').toString('utf8')).not.toContain('huur')
  })

  it('keeps exactly one coordinator, also when the one before appoints her successor', async () => {
    const { familyId, caseId } = await onAgenda()
    must(await hold(caseId, { coordinatorId: demoPeople.youthNurse.id, coordinatorAgrees: 'yes' }, 'socialWorker'))
    must(await hold(caseId, { version: 2, agreements: [], coordinatorId: demoPeople.midwife.id, coordinatorAgrees: 'yes' }))
    const rows = await as('midwife', day, (tx) =>
      tx.db
        .selectFrom('coordinator')
        .select(['professional_id', 'state'])
        .where('family_id', '=', familyId)
        .where('until_on', 'is', null)
        .execute(),
    )
    expect(rows).toEqual([{ professional_id: demoPeople.midwife.id, state: 'appointed' }])
  })

  it('refuses at the table what is not right, and records nothing', async () => {
    const { familyId, caseId } = await onAgenda()
    expect(await hold(caseId, {}, 'midwife')).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_attendee' } })
    expect(await hold(caseId, {}, 'generalPractitioner')).toMatchObject({ refusal: { kind: 'not_found' } })
    expect(await hold(caseId, {}, 'youthNurse', '2026-03-11')).toMatchObject({ refusal: { code: 'not_yet' } })
    expect(await hold(caseId, { parentPart: 'declined' })).toMatchObject({
      refusal: { code: 'parent_reason_missing', field: 'parentReason' },
    })
    expect(await hold(caseId, { coordinatorId: demoPeople.youthNurse.id })).toMatchObject({ refusal: { code: 'coordinator_not_asked' } })
    expect(await hold(caseId, { coordinatorId: demoPeople.lead.id, coordinatorAgrees: 'yes' })).toMatchObject({
      refusal: { code: 'coordinator_unknown' },
    })
    expect(await as('midwife', day, (tx) => findCase(tx, caseId))).toMatchObject({ discussedOn: null, version: 1 })
    const refused = await as('midwife', day, (tx) =>
      tx.db.selectFrom('audit_event').select('event_code').where('family_id', '=', familyId).where('outcome', '=', 'refused').execute(),
    )
    expect(refused).toEqual([{ event_code: 'conference.case_held' }])
  })

  it('lets nobody overwrite the minutes of a colleague unseen, and counts a family once', async () => {
    const { familyId, caseId } = await onAgenda()
    must(await hold(caseId))
    expect(await hold(caseId, { minutes: 'Andere woorden' }, 'maternityNurse')).toMatchObject({
      refusal: { kind: 'stale', code: 'minutes_changed' },
    })
    must(await hold(caseId, { version: 2, minutes: 'Samen', parentPart: 'not_asked', agreements: [] }, 'maternityNurse'))
    expect(await as('midwife', day, (tx) => findCase(tx, caseId))).toMatchObject({ parentPart: 'present', notes: { minutes: 'Samen' } })
    const types = (await line.eventsOf(familyId, 'midwife', day)).map(({ type }) => type)
    expect(types.filter((type) => type === 'conference.held')).toHaveLength(1)
  })

  it('discusses without a name: those at the table read the purpose and see no family', async () => {
    const { familyId, caseId } = await onAgenda({ named: 'no' })
    expect(await sees('youthNurse', day, familyId)).toBe(false)
    expect(await as('youthNurse', day, (tx) => findCase(tx, caseId))).toMatchObject({
      named: false,
      purpose: 'Wie kijkt mee naar de huur?',
    })
    const unseated = await as('generalPractitioner', day, (tx) => findCase(tx, caseId))
    expect(unseated).toBeNull()
    const without: Partial<HoldInput> = { parentPart: 'not_asked', parentReason: 'Zij wil eerst advies zonder naam.', agreements: [] }
    expect(await hold(caseId, without)).toMatchObject({ refusal: { kind: 'forbidden', code: 'anonymous_not_yours' } })
    expect(await hold(caseId, { agreements: [] }, 'socialWorker')).toMatchObject({ refusal: { code: 'parent_present_without_name' } })
    must(await hold(caseId, without, 'socialWorker'))
    expect(await as('youthNurse', day, (tx) => findCase(tx, caseId))).toMatchObject({ notes: null, agreements: [] })
  })

  it('is closed by somebody with a seat when all families were discussed; then the minutes stand', async () => {
    const { conferenceId, caseId } = await onAgenda()
    const close = (by: DemoName, version: number) => as(by, '2026-03-25', (tx) => closeConference(tx, conferenceId, { version }))
    expect(await close('youthNurse', 1)).toMatchObject({ refusal: { code: 'not_held' } })
    must(await hold(caseId))
    must(await bring(await newFamily(), conferenceId))
    expect(await close('youthNurse', 2)).toMatchObject({ refusal: { code: 'not_all_discussed' } })
    const second = await as('midwife', day, (tx) =>
      tx.db
        .selectFrom('conference_case')
        .select('id')
        .where('conference_id', '=', conferenceId)
        .where('position', '=', 2)
        .executeTakeFirstOrThrow(),
    )
    must(await hold(second.id))
    expect(await close('midwife', 2)).toMatchObject({ refusal: { code: 'not_attendee' } })
    expect(await close('youthNurse', 9)).toMatchObject({ refusal: { kind: 'stale' } })
    must(await close('youthNurse', 2))
    expect(await hold(caseId, { version: 2 })).toMatchObject({ refusal: { code: 'conference_closed' } })
  })

  it('leaves an agreement to be done by whoever took it or stands in the circle', async () => {
    const { familyId, caseId } = await onAgenda()
    must(await hold(caseId))
    const [held] = await as('midwife', day, (tx) => conferenceCasesOf(tx, familyId))
    const id = held?.agreements[0]?.id ?? ''
    expect(await as('youthNurse', day, (tx) => keepAgreement(tx, id))).toMatchObject({ refusal: { code: 'not_in_circle' } })
    expect(await as('generalPractitioner', day, (tx) => keepAgreement(tx, id))).toMatchObject({ refusal: { kind: 'not_found' } })
    must(await as('midwife', day, (tx) => keepAgreement(tx, id)))
    expect(await as('midwife', day, (tx) => keepAgreement(tx, id))).toMatchObject({ refusal: { code: 'already_done' } })
  })

  it('lists the families that wait for a place to their circle only', async () => {
    const familyId = await newFamily()
    const signUp = await as('entryTeam', planned, (tx) =>
      tx.db.selectFrom('sign_up').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    must(
      await as('entryTeam', planned, (tx) =>
        decideTriage(tx, signUp.id, { decision: 'conference', reason: 'Samen bespreken', version: 2 }),
      ),
    )
    const waiting = async (by: DemoName) => (await as(by, planned, familiesWaiting)).map((family) => family.familyId)
    expect(await waiting('socialWorker')).toContain(familyId)
    expect(await waiting('entryTeam')).not.toContain(familyId)
    expect(await waiting('youthNurse')).toEqual([])
    must(await bring(familyId, must(await plan()).conferenceId))
    expect(await waiting('socialWorker')).not.toContain(familyId)
  })
})
