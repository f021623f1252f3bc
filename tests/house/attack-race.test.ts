import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../src/app/test-app.ts'
import { demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { bringToConference } from '../../src/support/conference/bring-to-conference.ts'
import { planConference } from '../../src/support/conference/plan-conference.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { must, testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'

// `testApp` fails a test on any error of the application: whoever comes second hears so.
onEveryEngine('two colleagues at the same moment', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${day}T09:00:00Z`))
  const form = signUpForm.parse({
    label: 'Gezin De Wit',
    parentName: 'Lotte de Wit',
    municipality: 'renkum',
    stage: 'none',
    reason: 'Zorgen over de huur.',
    consent: 'yes',
  })

  it('answer one sign-up once', async () => {
    const { signUpId, familyId } = must(await as('midwife', day, (tx) => signUpFamily(tx, form)))
    const answer = (who: 'dutyOfficer' | 'entryTeam', contact: 'socialWorker' | 'youthNurse') =>
      app().post(`/triage/${signUpId}/antwoord`, { contactId: demoPeople[contact].id, version: '1' }, who)
    const both = await Promise.all([answer('dutyOfficer', 'socialWorker'), answer('entryTeam', 'youthNurse')])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    const coordinators = await as('midwife', day, (tx) =>
      tx.db.selectFrom('coordinator').select('id').where('family_id', '=', familyId).execute(),
    )
    expect(coordinators).toHaveLength(1)
  })

  it('make one plan, bring a family once, name one coordinator', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const plan = (who: 'midwife' | 'socialWorker') => app().post(`/gezin/${familyId}/plan`, {}, who)
    const plans = await Promise.all([plan('midwife'), plan('socialWorker')])
    expect(plans.map(({ status }) => status).sort()).toEqual([303, 409])

    const conference = () =>
      as('socialWorker', day, async (tx) => {
        const input = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, attendees: [demoPeople.midwife.id] } as const
        return must(await planConference(tx, { ...input, attendees: [...input.attendees] })).conferenceId
      })
    const first = await conference()
    const bring = (who: 'midwife' | 'socialWorker') =>
      app().post(`/gezin/${familyId}/overleg`, { conferenceId: first, purpose: 'Samen kijken', named: 'yes' }, who)
    const brought = await Promise.all([bring('midwife'), bring('socialWorker')])
    expect(brought.filter(({ status }) => status === 303)).toHaveLength(1)

    const second = await conference()
    await as('midwife', day, (tx) => bringToConference(tx, familyId, { conferenceId: second, purpose: 'Nog eens', named: 'yes' }))
    const cases = await as('midwife', day, (tx) =>
      tx.db
        .selectFrom('conference_case')
        .select(['id', 'conference_id'])
        .where('family_id', '=', familyId)
        .orderBy('conference_id')
        .execute(),
    )
    const hold = (index: number, who: 'midwife' | 'socialWorker', coordinator: 'midwife' | 'youthNurse') =>
      app().post(
        `/overleg/${cases[index]?.conference_id}/gezin/${cases[index]?.id}`,
        { version: '1', parentPart: 'present', minutes: 'x', coordinatorId: demoPeople[coordinator].id, coordinatorAgrees: 'yes' },
        who,
      )
    const held = await Promise.all([hold(0, 'midwife', 'midwife'), hold(1, 'socialWorker', 'youthNurse')])
    expect(held.every(({ status }) => status === 303 || status === 409)).toBe(true)
    const current = await as('midwife', day, (tx) =>
      tx.db.selectFrom('coordinator').select('id').where('family_id', '=', familyId).where('until_on', 'is', null).execute(),
    )
    expect(current).toHaveLength(1)
  })

  it('call a conference off while another brings a family to it or discusses one: never both', async () => {
    const input = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, attendees: [demoPeople.midwife.id] } as const
    for (const act of ['bring', 'hold'] as const)
      for (let round = 0; round < 4; round += 1) {
        const familyId = await family(day, { dueDate: '2026-07-01' })
        const { conferenceId } = must(
          await as('socialWorker', day, (tx) => planConference(tx, { ...input, attendees: [...input.attendees] })),
        )
        const form = { conferenceId, purpose: 'Samen kijken', named: 'yes' } as const
        const brought = act === 'hold' ? must(await as('midwife', day, (tx) => bringToConference(tx, familyId, form))).caseId : null
        const [path, typed] =
          brought === null
            ? ([`/gezin/${familyId}/overleg`, form] as const)
            : ([`/overleg/${conferenceId}/gezin/${brought}`, { version: '1', parentPart: 'present', minutes: 'x' }] as const)
        const off = () => app().post(`/overleg/${conferenceId}/afzeggen`, { version: '1', reason: 'not_needed' }, 'socialWorker')
        const other = () => app().post(path, typed, 'midwife')
        const acts = round % 2 === 0 ? [off(), other()] : [other(), off()]
        const statuses = (await Promise.all(acts)).map(({ status }) => status)
        expect(statuses.every((status) => [303, 409, 422].includes(status))).toBe(true)
        const stands = await as('socialWorker', day, (tx) =>
          tx.db.selectFrom('conference').select(['state', 'cases', 'discussed']).where('id', '=', conferenceId).executeTakeFirstOrThrow(),
        )
        const told = await as('socialWorker', day, (tx) =>
          tx.db
            .selectFrom('event')
            .select('type')
            .where('family_id', '=', familyId)
            .where('type', 'like', 'conference.%')
            .orderBy('sequence')
            .execute(),
        )
        // Whoever was brought before it was called off reads so; whoever was discussed stays discussed.
        if (stands.state === 'cancelled') {
          expect(stands.discussed).toBe(0)
          expect(told.map(({ type }) => type)).toEqual(stands.cases === 0 ? [] : ['conference.planned', 'conference.not_held'])
        } else
          expect(told.map(({ type }) => type)).toEqual(act === 'hold' ? ['conference.planned', 'conference.held'] : ['conference.planned'])
      }
  })

  it.each([
    ['mdo', 'midwife'],
    ['triage', 'entryTeam'],
  ] as const)('take a sign-up back while another brings its family to a conference (%s): never both stand', async (kind, who) => {
    for (let round = 0; round < 6; round += 1) {
      const { signUpId, familyId } = must(await as('midwife', day, (tx) => signUpFamily(tx, form)))
      const { conferenceId } = must(
        await as('entryTeam', day, (tx) =>
          planConference(tx, { coalitionId: demoCoalitions.south.id, kind, plannedOn: day, attendees: [demoPeople.midwife.id] }),
        ),
      )
      const back = () => app().post(`/aanmelden/${signUpId}/terugnemen`, { version: '1', reason: 'wrong_family' }, 'midwife')
      const bring = () => app().post(`/gezin/${familyId}/overleg`, { conferenceId, purpose: 'Samen kijken', named: 'yes' }, who)
      const [taken, brought] = round % 2 === 0 ? await Promise.all([back(), bring()]) : (await Promise.all([bring(), back()])).reverse()
      // Whose act met the other's in the middle hears so and tries again.
      expect([303, 409]).toContain(taken?.status)
      expect([303, 404, 409]).toContain(brought?.status)
      const { cases } = await as('entryTeam', day, (tx) =>
        tx.db.selectFrom('conference').select('cases').where('id', '=', conferenceId).executeTakeFirstOrThrow(),
      )
      if (taken?.status === 303) expect(cases).toBe(0)
    }
  })

  it('move a conference, or take a family off it, while another discusses that family: never both', async () => {
    const input = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, attendees: [demoPeople.midwife.id] } as const
    for (const act of ['verplaatsen', 'van-agenda'] as const)
      for (let round = 0; round < 4; round += 1) {
        const familyId = await family(day, { dueDate: '2026-07-01' })
        const { conferenceId } = must(
          await as('socialWorker', day, (tx) => planConference(tx, { ...input, attendees: [...input.attendees] })),
        )
        const form = { conferenceId, purpose: 'Samen kijken', named: 'yes' } as const
        const { caseId } = must(await as('midwife', day, (tx) => bringToConference(tx, familyId, form)))
        const path = `/overleg/${conferenceId}/gezin/${caseId}`
        const change = () =>
          act === 'verplaatsen'
            ? app().post(`/overleg/${conferenceId}/verplaatsen`, { version: '1', plannedOn: '2026-06-20' }, 'socialWorker')
            : app().post(`${path}/van-agenda`, { reason: 'mistake' }, 'socialWorker')
        const hold = () => app().post(path, { version: '1', parentPart: 'present', minutes: 'x' }, 'midwife')
        const acts = round % 2 === 0 ? [change(), hold()] : [hold(), change()]
        const statuses = (await Promise.all(acts)).map(({ status }) => status)
        expect(statuses.every((status) => [303, 404, 409].includes(status))).toBe(true)
        expect(statuses.filter((status) => status === 303)).toHaveLength(1)
        const told = await as('socialWorker', day, (tx) =>
          tx.db
            .selectFrom('event')
            .select('type')
            .where('family_id', '=', familyId)
            .where('type', 'in', ['conference.moved', 'conference.taken_off', 'conference.held'])
            .execute(),
        )
        expect(told).toHaveLength(1)
      }
  })
})
