import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { goOnInOther } from '../sign-up/go-on-in-other.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, signUpInput, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { conferenceCasesOf } from './conference-case.store.ts'
import { holdCase } from './hold-case.ts'
import { removeCase } from './off-agenda.store.ts'
import { planConference } from './plan-conference.ts'
import { takeOffAgenda } from './take-off-agenda.ts'

const day = '2026-03-02'
const table = '2026-03-04'

onEveryEngine('the conference of an entry team', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, withdrawConsent } = testLine(database)
  const app = (on = day) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const page = async (path: string, who: DemoName, language: 'nl' | 'en' = 'nl') => (await app().get(path, who, language)).text()
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)

  const plan = async (kind: 'triage' | 'mdo', who: DemoName = 'dutyOfficer') => {
    const input = { coalitionId: demoCoalitions.south.id, kind, plannedOn: table, attendees: [demoPeople.youthNurse.id] } as const
    return must(await as(who, day, (tx) => planConference(tx, { ...input, attendees: [...input.attendees] }))).conferenceId
  }
  const signedUp = async () => must(await as('midwife', day, (tx) => signUpFamily(tx, signUpInput({ dueDate: '2026-08-10' }))))
  const bring = async (who: DemoName, familyId: string, conferenceId: string, named: 'yes' | 'no' = 'yes') =>
    as(who, day, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'Samen kijken', named }))

  it('takes what the team weighs, from its page in triage; other conferences stay of the circle', async () => {
    const { signUpId, familyId } = await signedUp()
    const mdo = await plan('mdo')
    expect(await page(`/triage/${signUpId}`, 'entryTeam')).not.toContain('Zet op het triageoverleg')
    expect(await page(`/gezin/${familyId}/overleg`, 'entryTeam')).toContain('Er is geen ander triageoverleg gepland')
    const conferenceId = await plan('triage')
    expect(await page(`/overleg/${conferenceId}`, 'dutyOfficer')).toContain('Het team van de ingang zet er aanmeldingen op')
    expect(await page(`/triage/${signUpId}`, 'entryTeam')).toContain('Zet op het triageoverleg')
    expect(await page(`/triage/${signUpId}`, 'entryTeam', 'en')).toContain('Put on the triage conference')
    expect(await page(`/triage/${signUpId}`, 'midwife')).not.toContain('Zet op het triageoverleg')
    const choose = await page(`/gezin/${familyId}/overleg`, 'entryTeam')
    expect(choose).toContain(`value="${conferenceId}"`)
    expect(choose).not.toContain(`value="${mdo}"`)
    expect(code(await bring('entryTeam', familyId, mdo))).toBe('not_in_circle')
    expect(code(await bring('generalPractitioner', familyId, conferenceId))).toBe('not_found')

    // She has no seat herself, and still comes to the agenda on which she put it.
    const form = { conferenceId, purpose: 'Wat kan eerst?', named: 'yes' }
    const done = await app().post(`/gezin/${familyId}/overleg`, form, 'entryTeam')
    expect([done.status, done.headers.get('location')]).toEqual([303, `/overleg/${conferenceId}`])
    expect(await page(`/overleg/${conferenceId}`, 'entryTeam')).toContain('Wat kan eerst?')
    expect(await page(`/overleg/${conferenceId}`, 'dutyOfficer')).toContain('1. Gezin De Wit')
    expect(code(await bring('dutyOfficer', familyId, conferenceId))).toBe('already_on_agenda')
    const weighed = await page(`/triage/${signUpId}`, 'entryTeam')
    expect(weighed).toMatch(/Op de agenda van.*Triageoverleg op woensdag 4 maart/s)
    expect(weighed).not.toContain('Zet op het triageoverleg')
  })

  it('names nobody without the consent of the parent, and is recorded by who weighs it', async () => {
    const { signUpId, familyId } = await signedUp()
    const conferenceId = await plan('triage')
    await withdrawConsent(familyId, day)
    expect(code(await bring('dutyOfficer', familyId, conferenceId))).toBe('consent_missing')
    const { caseId } = must(await bring('dutyOfficer', familyId, conferenceId, 'no'))
    // Who sits there beside the team knows no family by it.
    const guest = await page(`/overleg/${conferenceId}`, 'youthNurse')
    expect(guest).toContain('Casus 1, zonder naam')
    expect(guest).not.toContain('Gezin De Wit')
    expect((await app().get(`/gezin/${familyId}`, 'youthNurse')).status).toBe(404)
    const said = { version: 1, parentPart: 'not_asked', parentReason: 'Nog niet gesproken', answers: {}, minutes: 'Eerst bellen.' } as const
    const hold = (who: DemoName) => as(who, table, (tx) => holdCase(tx, caseId, { ...said, agreements: [] }))
    expect(code(await hold('youthNurse'))).toBe('anonymous_not_yours')
    expect(code(await hold('entryTeam'))).toBe('not_attendee')
    expect(code(await hold('dutyOfficer'))).toBe('done')
    expect(await as('dutyOfficer', table, (tx) => conferenceCasesOf(tx, familyId))).toMatchObject([{ discussedOn: table }])
    expect((await app(table).get(`/triage/${signUpId}`, 'dutyOfficer')).status).toBe(200)
  })

  it('is left again by who put it there without a seat, and by no colleague of hers', async () => {
    const { familyId } = await signedUp()
    const conferenceId = await plan('triage')
    const { caseId } = must(await bring('entryTeam', familyId, conferenceId))
    const path = `/overleg/${conferenceId}/gezin/${caseId}`
    expect(await page(path, 'entryTeam')).toContain('Toch niet op deze agenda?')
    const other = must(await bring('dutyOfficer', (await signedUp()).familyId, conferenceId)).caseId
    expect(await page(`/overleg/${conferenceId}/gezin/${other}`, 'entryTeam')).not.toContain('Toch niet op deze agenda?')
    const off = (id: string) => as('entryTeam', day, (tx) => takeOffAgenda(tx, id, { reason: 'mistake' }))
    expect(code(await off(other))).toBe('neither_circle_nor_chair')
    const about = { coalitionId: demoCoalitions.south.id, id: other }
    await expect(as('entryTeam', day, (tx) => removeCase(tx, about, 'mistake'))).rejects.toMatchObject({ code: '42501' })
    const done = await app().post(`${path}/van-agenda`, { reason: 'mistake' }, 'entryTeam')
    expect([done.status, done.headers.get('location')]).toEqual([303, `/gezin/${familyId}`])
    expect((await app().get(`/gezin/${familyId}`, 'entryTeam')).status).toBe(200)
    expect(await page(`/overleg/${conferenceId}`, 'dutyOfficer')).not.toContain(familyId)
  })

  it('is left by a second sign-up of a family before it goes on in the first, and leaves nothing behind', async () => {
    const due = signUpInput({ dueDate: '2026-10-20' })
    const first = must(await as('midwife', '2026-02-27', (tx) => signUpFamily(tx, due)))
    const second = must(await as('maternityNurse', day, (tx) => signUpFamily(tx, due)))
    const { caseId } = must(await bring('dutyOfficer', second.familyId, await plan('triage')))
    const goOn = () => as('dutyOfficer', day, (tx) => goOnInOther(tx, second.signUpId, { otherId: first.signUpId, version: 1 }))
    expect(code(await goOn())).toBe('double_on_agenda')
    must(await as('dutyOfficer', day, (tx) => takeOffAgenda(tx, caseId, { reason: 'not_needed' })))
    expect(code(await goOn())).toBe('done')
  })

  it('takes nothing any more of which the team decided', async () => {
    const familyId = await testLine(database).family(day, { dueDate: '2026-08-10' })
    const conferenceId = await plan('triage')
    const { id } = await as('entryTeam', day, (tx) =>
      tx.db.selectFrom('sign_up').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', day, (tx) => decideTriage(tx, id, decision)))
    expect(code(await bring('entryTeam', familyId, conferenceId))).toBe('not_in_circle')
    expect(await page(`/triage/${id}`, 'entryTeam')).not.toContain('Zet op het triageoverleg')
    expect(code(await bring('socialWorker', familyId, conferenceId))).toBe('done')
  })
})
