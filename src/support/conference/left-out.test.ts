import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { closeEpisode } from '../closing/close-episode.ts'
import { tasksOf } from '../desk/task.store.ts'
import { lineOf } from '../line/line.store.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { closeConference } from './close-conference.ts'
import { findConference } from './conference.store.ts'
import { closingFault } from './conference.ts'
import { closedBeforehand, isLeftOut } from './conference-case.ts'
import { holdCase } from './hold-case.ts'
import { moveConference } from './move-conference.ts'
import { planConference } from './plan-conference.ts'
import { takeOffAgenda } from './take-off-agenda.ts'

const signedUpOn = '2026-02-23'
const closedOn = '2026-03-09'
const day = '2026-03-12'

describe('a family whose line was closed', () => {
  it.each([
    [null, null, false, false],
    [null, '2026-03-11', true, true],
    // Closed on the day itself, or after it: nobody asks, and what was said can still be written down.
    [null, '2026-03-12', true, false],
    ['2026-03-12', '2026-03-20', false, false],
  ] as const)('discussed %s, closed %s: left out %s, closed beforehand %s', (discussedOn, lineClosedOn, leftOut, beforehand) => {
    expect(isLeftOut({ discussedOn, lineClosedOn })).toBe(leftOut)
    expect(closedBeforehand({ discussedOn, lineClosedOn, plannedOn: day })).toBe(beforehand)
  })

  it.each([
    ['planned', 2, 0, false, 'not_held'],
    ['planned', 2, 0, true, null],
    ['held', 2, 1, false, 'not_all_discussed'],
    ['held', 2, 1, true, null],
    ['held', 2, 2, true, null],
    ['planned', 0, 0, true, 'not_held'],
    ['closed', 2, 2, true, 'conference_closed'],
    ['cancelled', 0, 0, true, 'conference_cancelled'],
  ] as const)('%s, of %d families %d discussed, nobody left to discuss is %s: %s', (state, cases, discussed, nobodyToDiscuss, fault) => {
    const conference = { state, cases, discussed, plannedOn: day }
    expect(closingFault(conference, { nobodyToDiscuss, today: day })).toBe(fault)
    if (state === 'planned') expect(closingFault(conference, { nobodyToDiscuss, today: closedOn })).not.toBeNull()
  })
})

onEveryEngine('a conference with a family whose line was closed', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const page = async (path: string, who: DemoName, on = day) =>
    (await testApp(database.get(), new Date(`${on}T10:00:00Z`)).get(path, who)).text()
  const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements: [] } as const

  /** So many families on one agenda; the line of the first is closed on its day, before anybody spoke, and then the conference is moved. */
  async function table(families: number) {
    const { conferenceId } = must(
      await as('youthNurse', signedUpOn, (tx) =>
        planConference(tx, {
          coalitionId: demoCoalitions.south.id,
          kind: 'mdo',
          plannedOn: closedOn,
          attendees: [demoPeople.maternityNurse.id],
        }),
      ),
    )
    const cases: { familyId: string; caseId: string }[] = []
    for (let number = 0; number < families; number += 1) {
      const familyId = await family(signedUpOn, { dueDate: '2026-08-10' })
      const [signUp] = await as('entryTeam', signedUpOn, (tx) => signUpsOf(tx, familyId))
      const decision = { decision: 'conference', reason: 'Samen kijken', version: 2 } as const
      must(await as('entryTeam', signedUpOn, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
      const brought = { conferenceId, purpose: 'De huur', named: 'yes' } as const
      const { caseId } = must(await as('socialWorker', signedUpOn, (tx) => bringToConference(tx, familyId, brought)))
      cases.push({ familyId, caseId })
    }
    const [first = { familyId: '', caseId: '' }, second = { familyId: '', caseId: '' }] = cases
    must(await as('socialWorker', closedOn, (tx) => closeEpisode(tx, first.familyId, { reason: 'family_moved', version: 1 })))
    const seen = await as('youthNurse', closedOn, (tx) => findConference(tx, conferenceId))
    must(await as('youthNurse', closedOn, (tx) => moveConference(tx, conferenceId, { version: seen?.version ?? 0, plannedOn: day })))
    const close = async (on = day, who: DemoName = 'youthNurse') => {
      const seen = await as(who, on, (tx) => findConference(tx, conferenceId))
      return code(await as(who, on, (tx) => closeConference(tx, conferenceId, { version: seen?.version ?? 0 })))
    }
    return { conferenceId, first, second, close }
  }

  it('says so on the agenda and asks nobody for a talk', async () => {
    const { conferenceId, first, second } = await table(2)
    const html = await page(`/overleg/${conferenceId}`, 'youthNurse')
    expect(html).toContain('De lijn van dit gezin is afgesloten op 9 maart 2026. Een gesprek is niet meer nodig.')
    expect(html.match(/Bespreek dit gezin: /g)).toHaveLength(1)
    expect(html).toContain(`${second.caseId}" aria-label="Bespreek dit gezin`)
    const wall = await page(`/overleg/${conferenceId}/gezin/${first.caseId}`, 'youthNurse')
    expect(wall).toContain('afgesloten op 9 maart 2026, vóór dit overleg')
    expect(wall).not.toContain('name="minutes"')
    const asked = async (who: DemoName, familyId: string) => (await as(who, day, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)
    for (const who of ['youthNurse', 'maternityNurse'] as const) {
      expect([who, await asked(who, first.familyId)]).toEqual([who, []])
      expect([who, await asked(who, second.familyId)]).toEqual([who, ['hold_conference']])
    }
    const coming = async (familyId: string) => (await as('socialWorker', closedOn, (tx) => lineOf(tx, familyId))).coming
    expect(await coming(first.familyId)).toEqual([])
    expect(await coming(second.familyId)).toMatchObject([{ kind: 'conference', on: day }])
    const own = await page(`/gezin/${first.familyId}`, 'socialWorker')
    expect(own).toContain('dit gezin komt niet meer aan tafel')
    expect(own).not.toContain('MDO gepland op')
    const bring = await page(`/gezin/${first.familyId}/overleg`, 'socialWorker')
    expect(bring).toContain('De lijn van dit gezin is afgesloten op 9 maart 2026. Het komt niet meer op een agenda.')
    expect(bring).not.toContain('name="purpose"')
  })

  it('lets it be taken off, so that nobody at the table looks in any more', async () => {
    const { conferenceId, first } = await table(2)
    const path = `/overleg/${conferenceId}/gezin/${first.caseId}`
    expect(await page(path, 'youthNurse')).toContain('Toch niet op deze agenda?')
    expect(code(await as('youthNurse', day, (tx) => takeOffAgenda(tx, first.caseId, { reason: 'not_needed' })))).toBe('done')
    for (const who of ['youthNurse', 'maternityNurse'] as const)
      expect(await as(who, day, (tx) => findFamily(tx, first.familyId))).toBeNull()
  })

  it('keeps no minutes of a talk that was not held, and is closed when the others were discussed', async () => {
    const { first, second, close } = await table(2)
    const hold = async (caseId: string) => as('youthNurse', day, (tx) => holdCase(tx, caseId, said))
    expect(await hold(first.caseId)).toMatchObject({
      refusal: { code: 'episode_closed', before: { by: 'Samira Haddou', byActor: false, on: closedOn } },
    })
    expect(await close()).toBe('not_held')
    expect(code(await hold(second.caseId))).toBe('done')
    expect(await close(day, 'generalPractitioner')).toBe('not_attendee')
    expect(await close()).toBe('done')
  })

  it('is closed without a talk when nobody is left to discuss, from its day on', async () => {
    const { conferenceId, close } = await table(1)
    expect(await close(closedOn)).toBe('not_held')
    expect(await page(`/overleg/${conferenceId}`, 'youthNurse')).toContain('Er hoeft geen gezin meer besproken te worden.')
    expect(await close()).toBe('done')
    expect(await page(`/overleg/${conferenceId}`, 'youthNurse')).toContain('Afgesloten')
  })
})
