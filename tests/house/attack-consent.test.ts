import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../src/app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { testDatabase } from '../../src/platform/database/test-database.ts'
import { bringToConference } from '../../src/support/conference/bring-to-conference.ts'
import { planConference } from '../../src/support/conference/plan-conference.ts'
import { withdrawConsent } from '../../src/support/consent/withdraw-consent.ts'
import { findHandover } from '../../src/support/handover/handover.store.ts'
import { prepareHandover } from '../../src/support/handover/prepare-handover.ts'
import { makePlan } from '../../src/support/plan/make-plan.ts'
import { offerProgramme } from '../../src/support/programme/offer-programme.ts'
import { decideTriage } from '../../src/support/sign-up/decide-triage.ts'
import { signUpsOf } from '../../src/support/sign-up/sign-up.store.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { must, testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'

describe('consent in the hands of somebody else', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, eventsOf } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${day}T09:00:00Z`))
  const sees = (who: DemoName, familyId: string) =>
    as(who, day, async (tx) => (await tx.db.selectFrom('family').select('id').where('id', '=', familyId).execute()).length === 1)

  async function atTable() {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const input = {
      coalitionId: demoCoalitions.south.id,
      kind: 'mdo',
      plannedOn: '2026-03-04',
      attendees: [demoPeople.youthNurse.id],
    } as const
    await as('midwife', day, async (tx) => {
      const { conferenceId } = must(await planConference(tx, { ...input, attendees: [...input.attendees] }))
      must(await bringToConference(tx, familyId, { conferenceId, purpose: 'Samen kijken', named: 'yes' }))
    })
    expect(await sees('youthNurse', familyId)).toBe(true)
    return familyId
  }

  it('is neither given nor taken by somebody who only has a seat at a conference', async () => {
    const familyId = await atTable()
    for (const act of ['withdraw', 'renew']) {
      const answer = await app().post(`/gezin/${familyId}/toestemming`, { act }, 'youthNurse')
      expect([act, answer.status]).toEqual([act, 403])
    }
    const page = await (await app().get(`/gezin/${familyId}/toestemming`, 'youthNurse')).text()
    expect(page).not.toContain('name="act"')
    expect(page).toContain('Nu afgesproken')
    const log = await (await app().get(`/gezin/${familyId}/inzage`, 'midwife')).text()
    expect(log).toContain('geweigerd')
  })

  it('comes with no name or number of the parent for who only has a seat', async () => {
    const familyId = await atTable()
    const persons = (who: DemoName) =>
      as(who, day, (tx) => tx.db.selectFrom('person').select('id').where('family_id', '=', familyId).execute())
    expect(await persons('midwife')).toHaveLength(1)
    expect(await persons('youthNurse')).toEqual([])
    expect(await (await app().get(`/gezin/${familyId}`, 'youthNurse')).text()).not.toContain('Lotte de Wit')
    expect(await (await app().get(`/gezin/${familyId}`, 'midwife')).text()).toContain('Lotte de Wit')
  })

  it('can be taken by the entry team while triage is open, but not given', async () => {
    const form = signUpForm.parse({
      label: 'Gezin De Wit',
      parentName: 'Lotte de Wit',
      municipality: 'renkum',
      stage: 'none',
      reason: 'x',
      consent: 'yes',
    })
    const { familyId } = must(await as('midwife', day, (tx) => signUpFamily(tx, form)))
    const post = (act: string) => app().post(`/gezin/${familyId}/toestemming`, { act }, 'dutyOfficer')
    expect((await post('withdraw')).status).toBe(303)
    expect((await post('renew')).status).toBe(403)
    expect(await sees('entryTeam', familyId)).toBe(false)
  })

  it('ends with it, before midnight too, the view of who decided in triage', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const [signUp] = await as('entryTeam', day, (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', day, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    expect([await sees('entryTeam', familyId), await sees('dutyOfficer', familyId)]).toEqual([true, false])
    must(await as('socialWorker', day, (tx) => withdrawConsent(tx, familyId)))
    expect([await sees('entryTeam', familyId), await sees('socialWorker', familyId)]).toEqual([false, true])
  })

  it('is asked again by nobody unseen: what is tried after the no stands in the log of the parent', async () => {
    const familyId = await atTable()
    must(await as('socialWorker', day, (tx) => withdrawConsent(tx, familyId)))
    const { conferenceId } = await as('socialWorker', day, async (tx) =>
      must(
        await planConference(tx, {
          coalitionId: demoCoalitions.south.id,
          kind: 'mdo',
          plannedOn: '2026-03-05',
          attendees: [demoPeople.midwife.id],
        }),
      ),
    )
    const input = { toId: demoPeople.youthNurse.id, summary: 'Van mij aan u.' }
    expect(await as('midwife', day, (tx) => prepareHandover(tx, familyId, input))).toMatchObject({ ok: false })
    const agenda = { conferenceId, purpose: 'Toch nog eens', named: 'yes' } as const
    expect(await as('socialWorker', day, (tx) => bringToConference(tx, familyId, agenda))).toMatchObject({ ok: false })
    const offer = { programme: 'prenatal-home-visit', professionalId: demoPeople.youthNurse.id }
    expect(await as('midwife', day, (tx) => offerProgramme(tx, familyId, offer))).toMatchObject({ ok: false })
    expect(await as('socialWorker', day, (tx) => makePlan(tx, familyId, {}))).toMatchObject({ ok: false })
    const refused = await as('midwife', day, (tx) =>
      tx.db
        .selectFrom('audit_event')
        .select('event_code')
        .where('family_id', '=', familyId)
        .where('outcome', '=', 'refused')
        .orderBy('id')
        .execute(),
    )
    expect(refused.map(({ event_code }) => event_code)).toEqual([
      'handover.prepared',
      'conference.case_brought',
      'programme.offered',
      'plan.made',
    ])
  })

  it('ends with it the view of a successor who had not accepted yet', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const input = { toId: demoPeople.youthNurse.id, summary: 'Van mij aan u.' }
    const { handoverId } = must(await as('midwife', day, (tx) => prepareHandover(tx, familyId, input)))
    expect(await sees('youthNurse', familyId)).toBe(true)
    must(await as('socialWorker', day, (tx) => withdrawConsent(tx, familyId)))
    expect(await sees('youthNurse', familyId)).toBe(false)
    expect((await as('midwife', day, (tx) => findHandover(tx, handoverId)))?.state).toBe('withdrawn')
    expect((await eventsOf(familyId, 'midwife', day)).map(({ type }) => type)).toContain('handover.withdrawn')
  })
})
