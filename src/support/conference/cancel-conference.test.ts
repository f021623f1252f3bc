import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { factsOf } from '../../monitor/fact/facts-of.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { closeEpisode } from '../closing/close-episode.ts'
import { deskOf } from '../desk/desk.store.ts'
import { tasksOf } from '../desk/task.store.ts'
import { lineOf } from '../line/line.store.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { cancelConference } from './cancel-conference.ts'
import { closeConference } from './close-conference.ts'
import { findConference } from './conference.store.ts'
import { mayChange } from './conference.ts'
import { holdCase } from './hold-case.ts'
import { planConference } from './plan-conference.ts'
import { viewConferences } from './view-conferences.ts'

const planned = '2026-03-02'
const day = '2026-03-12'

describe('who may say that a conference is not held', () => {
  const conference = { chairId: 'chair', plannedOn: day }
  const may = (actorId: string, today: string, seated = ['chair', 'other']) =>
    mayChange(conference, { actorId, seated: new Set(seated), today })
  it.each([
    ['the chair, weeks before', may('chair', planned), true],
    ['somebody else at the table, before the day', may('other', addDays(day, -1)), false],
    ['somebody else at the table, from the day on', may('other', day), true],
    ['somebody else, when the chair left', may('other', planned, ['other']), true],
    ['somebody without a seat, afterwards', may('stranger', addDays(day, 1)), false],
  ])('%s', (_who, is, expected) => expect(is).toBe(expected))
})

onEveryEngine('a conference that is not held', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, eventsOf } = testLine(database)
  const app = (on: string) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const page = async (path: string, who: DemoName, on = day) => (await app(on).get(path, who)).text()
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)

  const table = async (plannedOn = day) =>
    must(
      await as('youthNurse', planned, (tx) =>
        planConference(tx, {
          coalitionId: demoCoalitions.south.id,
          kind: 'mdo',
          plannedOn,
          attendees: [demoPeople.socialWorker.id, demoPeople.maternityNurse.id],
        }),
      ),
    ).conferenceId

  async function brought(conferenceId: string) {
    const familyId = await family('2026-02-23', { dueDate: '2026-08-10' })
    const [signUp] = await as('entryTeam', '2026-02-23', (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'conference', reason: 'Samen kijken', version: 2 } as const
    must(await as('entryTeam', '2026-02-23', (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    const input = { conferenceId, purpose: 'De huur', named: 'yes' } as const
    const { caseId } = must(await as('socialWorker', planned, (tx) => bringToConference(tx, familyId, input)))
    return { familyId, caseId }
  }

  const versionOf = async (conferenceId: string, who: DemoName, on: string) =>
    (await as(who, on, (tx) => findConference(tx, conferenceId)))?.version ?? 0
  const cancel = async (
    conferenceId: string,
    { who = 'youthNurse' as DemoName, on = day, reason = 'other_day' as 'other_day' | 'no_families' } = {},
  ) => {
    const version = await versionOf(conferenceId, who, on)
    return code(await as(who, on, (tx) => cancelConference(tx, conferenceId, { version, reason })))
  }
  const close = async (
    conferenceId: string,
    { who = 'youthNurse' as DemoName, on = day, notReached = undefined as 'yes' | undefined } = {},
  ) => {
    const version = await versionOf(conferenceId, who, on)
    return code(await as(who, on, (tx) => closeConference(tx, conferenceId, { version, notReached })))
  }
  const kindsOfTasks = async (who: DemoName, familyId: string) =>
    (await as(who, day, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)
  const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements: [] } as const

  it('without a family on its agenda: the page asks why, and it leaves what is to be closed', async () => {
    const conferenceId = await table()
    const after = addDays(day, 4)
    expect(await close(conferenceId, { on: after })).toBe('not_held')
    expect(await page('/overleg', 'youthNurse', after)).toContain('Nog af te sluiten')
    const html = await page(`/overleg/${conferenceId}`, 'youthNurse', after)
    expect(html).toContain('Is dit overleg niet gehouden?')
    const path = `/overleg/${conferenceId}/afzeggen`
    const asked = await app(after).post(path, { version: '1' }, 'youthNurse')
    expect([asked.status, (await asked.text()).includes('Kies waarom het overleg niet doorgaat.')]).toEqual([422, true])
    expect((await app(after).post(path, { version: '1', reason: 'no_families' }, 'generalPractitioner')).status).toBe(403)
    expect((await app(after).post(path, { version: '1', reason: 'no_families' }, 'youthNurse')).status).toBe(303)
    const ended = await page(`/overleg/${conferenceId}`, 'youthNurse', after)
    for (const words of ['Afgezegd', 'Er staat geen gezin op de agenda', 'door Joke Bakker, op 16 maart 2026'])
      expect(ended).toContain(words)
    expect(ended).not.toContain('Is dit overleg niet gehouden?')
    const lists = await as('youthNurse', after, viewConferences)
    expect(lists.toClose.map(({ id }) => id)).not.toContain(conferenceId)
    expect(lists.past.map(({ id }) => id)).toContain(conferenceId)
    // A second time, and everything else that is done at a conference.
    expect(await cancel(conferenceId, { on: after })).toBe('conference_cancelled')
    expect(await close(conferenceId, { on: after })).toBe('conference_cancelled')
    const seat = await app(after).post(`/overleg/${conferenceId}/plek`, { professionalId: demoPeople.midwife.id }, 'youthNurse')
    expect([seat.status, (await seat.text()).includes('Dit overleg is afgezegd.')]).toEqual([409, true])
  })

  it('gives its families back: they wait again, their circle reads it, nobody is asked for a talk, and the table sees them no more', async () => {
    const conferenceId = await table()
    const { familyId, caseId } = await brought(conferenceId)
    expect(await kindsOfTasks('maternityNurse', familyId)).toEqual(['hold_conference'])
    expect(await kindsOfTasks('socialWorker', familyId)).not.toContain('place_in_conference')
    expect(await cancel(conferenceId, { reason: 'no_families' })).toBe('cancel_reason_missing')
    expect(await cancel(conferenceId, { who: 'maternityNurse', on: addDays(day, -1) })).toBe('chair_cancels')
    // Three weeks ahead the chair does not see who is on the agenda, and can still call it off.
    expect(await cancel(conferenceId, { on: planned })).toBe('done')

    expect(await kindsOfTasks('maternityNurse', familyId)).toEqual([])
    expect(await kindsOfTasks('socialWorker', familyId)).toContain('place_in_conference')
    expect((await as('socialWorker', day, viewConferences)).waiting.map((one) => one.familyId)).toContain(familyId)
    expect((await as('socialWorker', day, (tx) => lineOf(tx, familyId))).coming).toEqual([])
    expect((await app(day).get(`/overleg/${conferenceId}/gezin/${caseId}`, 'youthNurse')).status).toBe(404)
    expect(await page(`/gezin/${familyId}`, 'socialWorker')).toContain('daar is dit gezin niet besproken')
    expect((await as('midwife', planned, deskOf)).news).toContainEqual({
      familyId,
      type: 'conference.not_held',
      occurredOn: planned,
      by: 'Joke Bakker',
      double: null,
    })
    expect(code(await as('socialWorker', day, (tx) => holdCase(tx, caseId, said)))).toBe('conference_cancelled')

    const other = await table(addDays(day, 7))
    const again = { conferenceId: other, purpose: 'De huur', named: 'yes' } as const
    must(await as('socialWorker', day, (tx) => bringToConference(tx, familyId, again)))
    expect(await kindsOfTasks('socialWorker', familyId)).not.toContain('place_in_conference')
    expect(code(await as('socialWorker', day, (tx) => bringToConference(tx, familyId, { ...again, conferenceId })))).toBe('conference_over')
  })

  it('counts nowhere as held', async () => {
    const conferenceId = await table()
    const { familyId } = await brought(conferenceId)
    const facts = async () => {
      const events = await eventsOf(familyId, 'socialWorker', day)
      const history = events.map(({ type, occurred_on: on, detail }) => ({
        type,
        on,
        detail: detail as Record<string, string>,
        organisation: null,
      }))
      return { history, facts: factsOf({ municipality: 'renkum', bornOn: null, events: history }) }
    }
    const before = await facts()
    expect(await cancel(conferenceId)).toBe('done')
    const after = await facts()
    expect(after.history.at(-1)).toMatchObject({
      type: 'conference.not_held',
      detail: { kind: 'mdo', conference_id: conferenceId, reason: 'other_day' },
    })
    expect(after.facts).toEqual(before.facts)
    expect(after.facts.map(({ indicator }) => indicator).filter((id) => id.startsWith('7'))).toEqual([])
  })

  it('is closed without whom there was no time for, who waits again; not cancelled once somebody was discussed', async () => {
    const conferenceId = await table()
    const first = await brought(conferenceId)
    const second = await brought(conferenceId)
    must(await as('socialWorker', day, (tx) => holdCase(tx, first.caseId, said)))
    expect(await cancel(conferenceId)).toBe('already_discussed')
    const after = addDays(day, 20)
    expect(await close(conferenceId, { on: after })).toBe('not_all_discussed')
    expect(await page(`/overleg/${conferenceId}`, 'youthNurse', after)).toContain('Kwam niet iedereen aan bod?')
    expect(await close(conferenceId, { on: after, notReached: 'yes' })).toBe('done')
    const told = async (familyId: string) => (await eventsOf(familyId, 'socialWorker', after)).map(({ type }) => type)
    expect(await told(first.familyId)).not.toContain('conference.not_held')
    expect(await told(second.familyId)).toContain('conference.not_held')
    expect((await as('socialWorker', after, viewConferences)).waiting.map(({ familyId }) => familyId)).toContain(second.familyId)
  })

  it('can be closed after the days of the table by who sees its families no more, and shows her none of them', async () => {
    const conferenceId = await table()
    const first = await brought(conferenceId)
    const second = await brought(conferenceId)
    must(await as('socialWorker', day, (tx) => holdCase(tx, first.caseId, said)))
    const after = addDays(day, 20)
    must(await as('socialWorker', after, (tx) => closeEpisode(tx, second.familyId, { reason: 'family_moved', version: 1 })))
    const html = await page(`/overleg/${conferenceId}`, 'youthNurse', after)
    expect(html).toContain('Er hoeft geen gezin meer besproken te worden.')
    for (const words of ['Gezin De Wit', second.caseId, first.caseId, 'Lijn afgesloten']) expect(html).not.toContain(words)
    expect(await close(conferenceId, { who: 'generalPractitioner', on: after })).toBe('not_attendee')
    expect(await close(conferenceId, { on: after })).toBe('done')
    const seen = await as('youthNurse', after, async ({ db }) => ({
      keys: await db
        .selectFrom('circle_key')
        .select('family_id')
        .where('family_id', '=', second.familyId)
        .where('until_on', '>', after)
        .execute(),
      cases: await db.selectFrom('conference_case').select('id').where('conference_id', '=', conferenceId).execute(),
    }))
    expect(seen).toEqual({ keys: [], cases: [] })
  })

  it('is ended by the database for nobody without a seat, never beside its function, and once', async () => {
    const conferenceId = await table()
    const forge = (who: DemoName, change: Record<string, unknown>) =>
      as(who, day, (tx) => tx.db.updateTable('conference').set(change).where('id', '=', conferenceId).execute())
    for (const change of [{ state: 'closed' }, { state: 'cancelled' }])
      await expect(forge('youthNurse', change)).rejects.toMatchObject({ code: '42501' })
    await expect(forge('youthNurse', { cancel_reason: 'other_day' })).rejects.toMatchObject({ code: '42501' })
    expect(await cancel(conferenceId)).toBe('done')
    const [reopened] = await forge('youthNurse', { state: 'planned' })
    expect(reopened?.numUpdatedRows).toBe(0n)
    const stale = await as('maternityNurse', day, (tx) => cancelConference(tx, conferenceId, { version: 1, reason: 'other_day' }))
    expect(stale).toMatchObject({ refusal: { code: 'conference_cancelled', before: { by: 'Joke Bakker', on: day } } })
  })
})
