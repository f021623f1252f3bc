import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { conferenceCasesOf } from '../conference/conference-case.store.ts'
import { holdCase } from '../conference/hold-case.ts'
import { planConference } from '../conference/plan-conference.ts'
import { must, testLine } from '../test-line.ts'

const monday = '2026-03-02'
const database = testDatabase()
const { as, family } = testLine(database)
beforeAll(() => settleDemoPeople(database.get()))

it('the page of a family asks its contact whether she spoke to the parent, until she says so', async () => {
  const app = testApp(database.get(), new Date(`${monday}T09:00:00Z`))
  const address = `/gezin/${await family(monday, { dueDate: '2026-08-10' })}`
  const read = async (name: 'socialWorker' | 'midwife') => (await app.get(address, name)).text()
  expect(await read('socialWorker')).toMatch(/action="[^"]*\/gesproken"[^>]*>.*Hebt u de ouder gesproken\?.*>Gesproken</s)
  expect(await read('midwife')).not.toContain('/gesproken"')
  expect((await app.post(`${address}/gesproken`, {}, 'midwife')).status).toBe(403)
  expect((await app.post(`${address}/gesproken`, {}, 'generalPractitioner')).status).toBe(404)
  expect((await app.post(`${address}/gesproken`, {}, 'socialWorker')).headers.get('location')).toBe(address)
  const after = await read('socialWorker')
  expect(after).not.toContain('/gesproken"')
  expect(after).toContain('Ouder gesproken')
  const again = await app.post(`${address}/gesproken`, {}, 'socialWorker')
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('U legde dit zelf vast')
})

it('the page of a family gives the button of an agreement to who may press it, not to a guest at the table', async () => {
  const familyId = await family(monday, { dueDate: '2026-08-10' })
  const table = { coalitionId: demoCoalitions.south.id, plannedOn: monday, attendees: [demoPeople.generalPractitioner.id] }
  const { conferenceId } = must(await as('maternityNurse', monday, (tx) => planConference(tx, { ...table, kind: 'mdo' })))
  const brought = { conferenceId, purpose: 'De huur', named: 'yes' } as const
  const { caseId } = must(await as('midwife', monday, (tx) => bringToConference(tx, familyId, brought)))
  const agreements = [{ what: 'Belt de verhuurder', who: demoPeople.maternityNurse.id, dueOn: '2026-03-20' }]
  const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements } as const
  must(await as('maternityNurse', monday, (tx) => holdCase(tx, caseId, said)))
  const app = testApp(database.get(), new Date(`${monday}T09:00:00Z`))
  for (const [who, offered, answer] of [
    ['generalPractitioner', false, 403],
    ['maternityNurse', true, 303],
    ['midwife', true, 409],
  ] as const) {
    const html = await (await app.get(`/gezin/${familyId}`, who)).text()
    const [, address = ''] = /action="([^"]*\/afspraak\/[^"]*)"/.exec(html) ?? []
    expect([who, html.includes('Belt de verhuurder'), address !== '']).toEqual([who, true, offered && answer !== 409])
    const [held] = await as(who, monday, (tx) => conferenceCasesOf(tx, familyId))
    const path = `/overleg/${conferenceId}/gezin/${caseId}/afspraak/${held?.agreements[0]?.id}`
    expect([who, (await app.post(path, { terug: 'gezin' }, who)).status]).toEqual([who, answer])
  }
})
