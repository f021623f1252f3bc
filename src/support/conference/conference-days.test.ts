import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { conferenceCasesOf } from './conference-case.store.ts'
import { moveConference } from './move-conference.ts'
import { planConference } from './plan-conference.ts'

const today = '2026-11-24'
const first = '2027-01-08'
const then = '2027-01-15'

onEveryEngine('the days of a conference', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const app = (on: string) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const page = async (path: string, who: DemoName, on = today, language: 'nl' | 'en' = 'nl') =>
    (await app(on).get(path, who, language)).text()

  const table = async (plannedOn = first) => {
    const attendees = [demoPeople.socialWorker.id]
    const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn, startsAt: '09:30', attendees } as const
    return must(await as('youthNurse', today, (tx) => planConference(tx, { ...plan, attendees }))).conferenceId
  }
  const bring = async (familyId: string, conferenceId: string) =>
    must(await as('socialWorker', today, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named: 'yes' })))
      .caseId
  const move = async (conferenceId: string, plannedOn: string, version: number) =>
    must(await as('youthNurse', today, (tx) => moveConference(tx, conferenceId, { version, plannedOn, startsAt: '09:30' })))

  it('before it was moved are told of a family that was on the agenda then, not of one brought since', async () => {
    const [before, after] = [await family(today, { dueDate: '2027-05-10' }), await family(today, { dueDate: '2027-06-10' })]
    const conferenceId = await table()
    await bring(before, conferenceId)
    await move(conferenceId, then, 1)
    await bring(after, conferenceId)
    expect(await page(`/gezin/${before}`, 'socialWorker')).toContain('Eerst stond het op 8 januari 2027.')
    expect(await page(`/gezin/${after}`, 'socialWorker')).not.toContain('Eerst stond het op')
    // Moved once more, both were on it, and each reads the day before that.
    await move(conferenceId, '2027-01-22', 2)
    for (const id of [before, after]) {
      expect(await page(`/gezin/${id}`, 'socialWorker')).toContain('Eerst stond het op 15 januari 2027.')
      expect(await as('socialWorker', today, (tx) => conferenceCasesOf(tx, id))).toMatchObject([{ movedFrom: then }])
    }
  })

  it('name their year when it is not this one, and an hour without a nought before it', async () => {
    const familyId = await family(today, { dueDate: '2027-05-10' })
    const conferenceId = await table()
    const choose = await page(`/gezin/${familyId}/overleg`, 'socialWorker')
    expect(choose).toContain('MDO op vrijdag 8 januari 2027')
    expect(choose).toContain('9.30 uur')
    expect(choose).not.toContain('09.30')
    const caseId = await bring(familyId, conferenceId)
    expect(await page(`/gezin/${familyId}/overleg`, 'socialWorker')).toContain('MDO op vrijdag 8 januari 2027')
    expect(await page(`/overleg/${conferenceId}/gezin/${caseId}`, 'socialWorker')).toContain('MDO op vrijdag 8 januari 2027')
  })

  it('are asked about by who may change them when they fall in a weekend', async () => {
    const sunday = await table('2026-12-06')
    expect(await page(`/overleg/${sunday}`, 'youthNurse')).toContain('Deze dag valt in het weekend. Klopt dat?')
    expect(await page(`/overleg/${sunday}`, 'youthNurse', today, 'en')).toContain('This day is in the weekend.')
    for (const [id, who] of [
      [sunday, 'socialWorker'],
      [await table(), 'youthNurse'],
    ] as const)
      expect(await page(`/overleg/${id}`, who)).not.toContain('in het weekend')
  })

  it('are refused together with a time that is none', async () => {
    const conferenceId = await table()
    const form = { version: '1', plannedOn: '2026-11-20', startsAt: '25:99' }
    const answer = await app(today).post(`/overleg/${conferenceId}/verplaatsen`, form, 'youthNurse')
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringMatching(/#veld-plannedOn">Deze dag is al geweest.*#veld-startsAt">Schrijf de tijd als uren en minuten/s),
    ])
  })

  it('that are over are planned no more, also when nobody recorded anything', async () => {
    const familyId = await family(today, { dueDate: '2027-05-10' })
    await bring(familyId, await table('2026-12-04'))
    expect(await page(`/gezin/${familyId}`, 'socialWorker', '2026-12-04')).toContain('gepland op vrijdag 4 december 2026 om 9.30 uur')
    const later = '2027-02-01'
    const line = await page(`/gezin/${familyId}`, 'socialWorker', later)
    expect(line).toMatch(/MDO stond op 4 december 2026.*Er is nog niets over vastgelegd\./s)
    expect(line).not.toContain('gepland op vrijdag 4 december')
    expect(await page(`/gezin/${familyId}`, 'socialWorker', later, 'en')).toContain('Nothing has been recorded of it yet.')
    expect(await page(`/gezin/${familyId}/overleg`, 'socialWorker', later)).toContain('Nog niets vastgelegd')
  })
})
