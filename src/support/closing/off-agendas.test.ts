import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { findConference } from '../conference/conference.store.ts'
import { conferenceCasesOf } from '../conference/conference-case.store.ts'
import { holdCase } from '../conference/hold-case.ts'
import { leaveAgendas } from '../conference/off-agenda.store.ts'
import { planConference } from '../conference/plan-conference.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { must, testLine } from '../test-line.ts'
import { closeEpisode } from './close-episode.ts'

const begun = '2026-02-23'
const closedOn = '2026-03-11'
const coming = '2026-03-12'

onEveryEngine('a family whose line ends before a conference', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, eventsOf } = testLine(database)
  const about = (familyId: string) => ({ coalitionId: demoCoalitions.south.id, familyId })
  const page = async (path: string, who: DemoName, language: 'nl' | 'en' = 'nl') =>
    (await testApp(database.get(), new Date(`${closedOn}T10:00:00Z`)).get(path, who, language)).text()

  /** The maternity nurse is a guest at every table; the social worker is the coordinator. */
  const table = async (plannedOn: PlainDate) => {
    const attendees = [demoPeople.maternityNurse.id]
    const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn, attendees } as const
    return must(await as('youthNurse', begun, (tx) => planConference(tx, { ...plan, attendees }))).conferenceId
  }
  async function decided() {
    const familyId = await family(begun, { dueDate: '2026-08-10' })
    const [signUp] = await as('entryTeam', begun, (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'conference', reason: 'Samen kijken', version: 2 } as const
    must(await as('entryTeam', begun, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    return familyId
  }
  const bring = async (familyId: string, conferenceId: string, named: 'yes' | 'no' = 'yes') =>
    must(await as('socialWorker', begun, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named }))).caseId
  const close = async (familyId: string) =>
    must(await as('socialWorker', closedOn, (tx) => closeEpisode(tx, familyId, { reason: 'family_stops', version: 1 })))
  const sees = async (who: DemoName, familyId: string, on: PlainDate = coming) =>
    (await as(who, on, (tx) => findFamily(tx, familyId))) !== null

  it('leaves every agenda to come: the table sees it no more, its log says it, and others stay', async () => {
    const [first, second] = [await table(coming), await table('2026-03-13')]
    const [familyId, other] = [await decided(), await decided()]
    await bring(familyId, first)
    await bring(familyId, second, 'no')
    await bring(other, first)
    expect(await sees('maternityNurse', familyId, closedOn)).toBe(true)
    const asked = await page(`/gezin/${familyId}/afsluiten`, 'socialWorker')
    expect(asked).toContain('Het gezin gaat van de agenda van 2 overleggen die nog komen.')
    expect(await page(`/gezin/${familyId}/afsluiten`, 'socialWorker', 'en')).toContain('The family leaves the agenda of 2 conferences')
    await close(familyId)

    for (const who of ['maternityNurse', 'youthNurse'] as const)
      expect([who, await sees(who, familyId, closedOn), await sees(who, familyId), await sees(who, other)]).toEqual([
        who,
        false,
        false,
        true,
      ])
    expect(await as('socialWorker', closedOn, (tx) => conferenceCasesOf(tx, familyId))).toEqual([])
    expect(await as('youthNurse', coming, (tx) => findConference(tx, first))).toMatchObject({ cases: 1 })
    expect(await as('youthNurse', coming, (tx) => findConference(tx, second))).toMatchObject({ cases: 0 })
    const told = (await eventsOf(familyId, 'midwife', closedOn)).filter(({ type }) => type === 'conference.taken_off')
    const off = (conference_id: string) => ({
      type: 'conference.taken_off',
      occurred_on: closedOn,
      detail: { kind: 'mdo', conference_id, reason: 'line_closed' },
    })
    expect(told).toHaveLength(2)
    expect(told).toEqual(expect.arrayContaining([off(first), off(second)]))
    expect((await eventsOf(familyId, 'midwife', closedOn)).at(-1)?.type).toBe('episode.closed')
    expect(await page(`/gezin/${familyId}`, 'socialWorker')).toContain('Van de agenda gehaald')
  })

  it('keeps its place where it was discussed, or is on the day itself', async () => {
    const [past, now] = [await table('2026-03-09'), await table(closedOn)]
    const familyId = await decided()
    const spoken = await bring(familyId, past)
    await bring(familyId, now)
    const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements: [] } as const
    must(await as('youthNurse', '2026-03-09', (tx) => holdCase(tx, spoken, said)))
    await close(familyId)
    const standing = await as('socialWorker', closedOn, (tx) => conferenceCasesOf(tx, familyId))
    expect(standing.map(({ conferenceId }) => conferenceId)).toEqual([now, past])
    expect(await sees('maternityNurse', familyId)).toBe(true)
  })

  it('is taken off by nobody else past the use case, and not while its line is open', async () => {
    const conferenceId = await table(coming)
    const familyId = await decided()
    await bring(familyId, conferenceId)
    await expect(as('socialWorker', closedOn, (tx) => leaveAgendas(tx, about(familyId)))).rejects.toMatchObject({ code: '42501' })
    for (const who of ['maternityNurse', 'generalPractitioner', 'lead'] as const)
      await expect(as(who, closedOn, (tx) => leaveAgendas(tx, about(familyId)))).rejects.toMatchObject({ code: '42501' })
    expect(await as('socialWorker', closedOn, (tx) => conferenceCasesOf(tx, familyId))).toHaveLength(1)
  })
})
