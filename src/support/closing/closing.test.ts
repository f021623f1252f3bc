import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { recordBirth } from '../birth/record-birth.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { holdCase } from '../conference/hold-case.ts'
import { planConference } from '../conference/plan-conference.ts'
import { renewConsent } from '../consent/renew-consent.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { withdrawHandover } from '../handover/withdraw-handover.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { offerProgramme } from '../programme/offer-programme.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, signUpInput, testLine } from '../test-line.ts'
import { closeEpisode } from './close-episode.ts'

const monday = '2026-03-02'

onEveryEngine('closing', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled, eventsOf } = testLine(database)
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const close = (name: DemoName, familyId: string, version = 1, day = monday) =>
    as(name, day, (tx) => closeEpisode(tx, familyId, { reason: 'goals_reached', version })).then(code)

  async function decided() {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    const [signUp] = await as('entryTeam', monday, (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', monday, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    return familyId
  }

  it('is the coordinator’s act; it cancels what was planned and lets the circle go in six weeks', async () => {
    const familyId = await decided()
    await enrolled(familyId, monday)
    expect(await close('socialWorker', familyId)).toBe('done')
    const episode = await as('midwife', monday, (tx) => currentEpisode(tx, familyId))
    expect(episode).toMatchObject({ closedOn: monday, version: 2 })
    const [enrolment] = await as('midwife', monday, (tx) => enrolmentsOf(tx, familyId))
    expect(enrolment).toMatchObject({ state: 'ended', endReason: 'episode_closed', visits: [{ state: 'cancelled' }] })
    for (const name of ['midwife', 'socialWorker', 'youthNurse'] as const) {
      expect(await as(name, '2026-04-12', (tx) => findFamily(tx, familyId))).not.toBeNull()
      expect(await as(name, '2026-04-13', (tx) => findFamily(tx, familyId))).toBeNull()
    }
    const types = (await eventsOf(familyId, 'midwife', monday)).map(({ type }) => type)
    expect(types.slice(-3)).toEqual(['programme.ended', 'coordinator.ended', 'episode.closed'])
  })

  it('is refused to others, to strangers, twice, and on another version', async () => {
    const familyId = await decided()
    expect(await close('midwife', familyId)).toBe('not_the_coordinator')
    expect(await close('youthNurse', familyId)).toBe('not_found')
    expect(await close('socialWorker', 'no-id')).toBe('not_found')
    expect(await close('socialWorker', familyId, 5)).toBe('stale')
    expect(await close('socialWorker', familyId)).toBe('done')
    expect(await close('socialWorker', familyId, 2)).toBe('closed_already')
  })

  async function withdrawn() {
    const input = signUpInput({ dueDate: '2026-08-10' })
    const { familyId } = must(await as('midwife', monday, (tx) => signUpFamily(tx, input)))
    expect(await close('midwife', familyId)).toBe('not_the_coordinator')
    must(await as('midwife', monday, (tx) => withdrawConsent(tx, familyId)))
    return familyId
  }

  it('is an act of the circle when the sign-up was withdrawn before anybody kept the overview', async () => {
    const familyId = await withdrawn()
    const page = async () =>
      (await testApp(database.get(), new Date(`${monday}T09:00:00Z`)).get(`/gezin/${familyId}/afsluiten`, 'midwife')).text()
    expect(await close('dutyOfficer', familyId)).toBe('not_found')
    expect(await page()).toContain('name="reason"')
    expect(await close('midwife', familyId)).toBe('done')
    expect(await as('midwife', '2026-04-13', (tx) => findFamily(tx, familyId))).toBeNull()
  })

  it('is the coordinator’s again once a conference chose one after all', async () => {
    const familyId = await withdrawn()
    must(await as('midwife', monday, (tx) => renewConsent(tx, familyId)))
    const table = { coalitionId: demoCoalitions.south.id, plannedOn: monday, attendees: [demoPeople.socialWorker.id] }
    const { conferenceId } = must(await as('midwife', monday, (tx) => planConference(tx, { ...table, kind: 'mdo' })))
    const brought = { conferenceId, purpose: 'De huur', named: 'yes' } as const
    const { caseId } = must(await as('midwife', monday, (tx) => bringToConference(tx, familyId, brought)))
    const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements: [] } as const
    const named = { coordinatorId: demoPeople.socialWorker.id, coordinatorAgrees: 'yes' } as const
    must(await as('midwife', monday, (tx) => holdCase(tx, caseId, { ...said, ...named })))
    expect(await close('midwife', familyId)).toBe('not_the_coordinator')
    expect(await close('socialWorker', familyId)).toBe('done')
  })

  it('stays with the coordinator when consent is withdrawn after she was named', async () => {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    must(await as('midwife', monday, (tx) => withdrawConsent(tx, familyId)))
    expect(await close('midwife', familyId)).toBe('not_the_coordinator')
    expect(await close('socialWorker', familyId)).toBe('done')
  })

  it('waits for an open hand-over and an undecided triage', async () => {
    const undecided = await family(monday, { dueDate: '2026-08-10' })
    expect(await close('socialWorker', undecided)).toBe('triage_open')
    const familyId = await decided()
    const to = { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' }
    const { handoverId } = must(await as('midwife', monday, (tx) => prepareHandover(tx, familyId, to)))
    expect(await close('socialWorker', familyId)).toBe('handover_open')
    must(await as('socialWorker', monday, (tx) => withdrawHandover(tx, handoverId, { version: 1 })))
    expect(await close('socialWorker', familyId)).toBe('done')
  })

  it('leaves nothing to begin on a closed line', async () => {
    const familyId = await decided()
    expect(await close('socialWorker', familyId)).toBe('done')
    const offer = { programme: 'prenatal-home-visit', professionalId: demoPeople.youthNurse.id }
    const birth = { bornOn: monday, children: 1, name1: undefined, name2: undefined, name3: undefined, motherIsMinor: false, version: 2 }
    const handover = { toId: demoPeople.youthNurse.id, summary: 'x' }
    expect(code(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, offer)))).toBe('episode_closed')
    expect(code(await as('midwife', monday, (tx) => recordBirth(tx, familyId, birth)))).toBe('episode_closed')
    expect(code(await as('midwife', monday, (tx) => prepareHandover(tx, familyId, handover)))).toBe('episode_closed')
  })
})
