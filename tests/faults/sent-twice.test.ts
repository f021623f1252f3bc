import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { startSession } from '../../src/app/sign-in/session.store.ts'
import { testApp } from '../../src/app/test-app.ts'
import { type DemoName, demoCoalitions, demoParent, demoPeople } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'
import { bringToConference } from '../../src/support/conference/bring-to-conference.ts'
import { holdCase } from '../../src/support/conference/hold-case.ts'
import { planConference } from '../../src/support/conference/plan-conference.ts'
import { holdTalk } from '../../src/support/handover/hold-talk.ts'
import { decideTriage } from '../../src/support/sign-up/decide-triage.ts'
import { signUpsOf } from '../../src/support/sign-up/sign-up.store.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { must, testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'
const now = new Date(`${day}T10:00:00Z`)

onEveryEngine('a form sent twice, or over what somebody else did since', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled } = testLine(database)
  const app = () => testApp(database.get(), now)
  const nameOf = (who: DemoName) => demoPeople[who].name
  const bySelf = 'U legde dit zelf vast, op 2 maart 2026.'
  const by = (who: DemoName) => `${nameOf(who)} legde dit vast op 2 maart 2026.`

  /** Everything that stands about families and conferences, but the log, which grows by what is refused. */
  const stored = () =>
    asOwner(database.get(), async (db) => {
      const tables = [
        'event',
        'consent',
        'circle',
        'coordinator',
        'sign_up',
        'conference',
        'conference_case',
        'conference_agreement',
        'visit',
      ]
      const counted = [...tables, 'handover', 'episode', 'enrolment', 'plan', 'family'].map(
        (table) =>
          sql`select ${table}::text as name, count(*)::integer as rows, md5(string_agg(t::text, '' order by t::text)) as content from ${sql.table(table)} t`,
      )
      return (await sql`${sql.join(counted, sql` union all `)} order by 1`.execute(db)).rows
    })

  /** Sends it again and expects a page that says so, and nothing stored. */
  async function isToldTo(who: DemoName, path: string, form: Record<string, string | string[]>, ...words: string[]) {
    const before = await stored()
    const answer = await app().post(path, form, who)
    const page = await answer.text()
    expect([path, answer.status]).toEqual([path, 409])
    for (const word of words) expect(page).toContain(word)
    expect(await stored()).toEqual(before)
    return page
  }
  const isDone = async (who: DemoName, path: string, form: Record<string, string | string[]>) =>
    expect([path, (await app().post(path, form, who)).status]).toEqual([path, 303])

  async function decided() {
    const familyId = await family(day, { dueDate: '2026-05-10' })
    const [signUp] = await as('entryTeam', day, (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', day, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    return familyId
  }

  async function atTable() {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, attendees: [demoPeople.midwife.id] } as const
    const { conferenceId } = must(await as('socialWorker', day, (tx) => planConference(tx, { ...plan, attendees: [...plan.attendees] })))
    const brought = await as('midwife', day, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named: 'yes' }))
    return { familyId, conferenceId, path: `/overleg/${conferenceId}/gezin/${must(brought).caseId}`, caseId: must(brought).caseId }
  }

  it('a sign-up: the same form is one family, another content is another', async () => {
    const key = crypto.randomUUID()
    const typed = {
      label: 'Gezin Tweemaal',
      parentName: 'B',
      municipality: 'renkum',
      stage: 'none',
      reason: 'x',
      consent: 'yes',
      idempotencyKey: key,
    }
    const form = await (await app().get('/aanmelden', 'midwife')).text()
    expect(form).toMatch(/name="idempotencyKey" value="[0-9a-f-]{36}"/)
    const twice = await Promise.all([app().post('/aanmelden', typed, 'midwife'), app().post('/aanmelden', typed, 'midwife')])
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    const [place] = new Set(twice.map(({ headers }) => headers.get('location')))
    const before = await stored()
    const again = await app().post('/aanmelden', typed, 'midwife')
    expect([again.status, again.headers.get('location')]).toEqual([303, place])
    expect(await stored()).toEqual(before)
    // A key that is none, and the same key of somebody else, take nothing away.
    const kept = await (await app().post('/aanmelden', { ...typed, reason: '' }, 'midwife')).text()
    expect(kept).toContain(`name="idempotencyKey" value="${key}"`)
    const others = [
      await app().post('/aanmelden', { ...typed, label: 'Gezin Anders' }, 'midwife'),
      await app().post('/aanmelden', typed, 'generalPractitioner'),
      await app().post('/aanmelden', { ...typed, idempotencyKey: 'geen sleutel' }, 'midwife'),
    ]
    expect(others.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set([place, ...others.map(({ headers }) => headers.get('location'))]).size).toBe(4)
    const desk = await (await app().get('/werk/gezinnen', 'midwife')).text()
    expect(desk.split('Gezin Tweemaal').length - 1).toBe(2)
  })

  it('the answer to a sign-up', async () => {
    const form = { label: 'Gezin A', parentName: 'B', municipality: 'renkum', stage: 'none', reason: 'x', consent: 'yes' }
    const { signUpId } = must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form))))
    const path = `/triage/${signUpId}/antwoord`
    const answer = { contactId: demoPeople.socialWorker.id, version: '1' }
    await isDone('dutyOfficer', path, answer)
    await isToldTo('dutyOfficer', path, answer, 'Dit is al gedaan', bySelf, 'Er is niets dubbel opgeslagen.')
    await isToldTo('entryTeam', path, { ...answer, contactId: demoPeople.youthNurse.id }, 'Dit is al gedaan', by('dutyOfficer'))
    const decision = { decision: 'take_on', reason: 'Samen', version: '2' }
    await isDone('entryTeam', `/triage/${signUpId}/besluit`, decision)
    await isToldTo('entryTeam', `/triage/${signUpId}/besluit`, decision, 'Over deze aanmelding is al besloten.', bySelf)
  })

  it('the talk at a table, with the coordinator it appointed and its agreements', async () => {
    const { path, familyId } = await atTable()
    const talk = {
      version: '1',
      parentPart: 'present',
      minutes: 'Rust over de huur.',
      well: 'Haar zus komt elke week.',
      what1: 'Bellen',
      who1: 'parent',
      due1: '2026-03-20',
      coordinatorId: demoPeople.youthNurse.id,
      coordinatorAgrees: 'yes',
    }
    await isDone('midwife', path, talk)
    const own = await isToldTo(
      'midwife',
      path,
      talk,
      'U heeft dit gesprek al vastgelegd',
      'Dat deed u op 2 maart 2026',
      'Rust over de huur.',
    )
    // What stands already is not in the form that comes back; what is typed beside it is.
    expect(own).not.toContain('value="Bellen"')
    const other = { ...talk, well: '', minutes: 'Eerst een brief.', what2: 'Schrijven', who2: 'parent', due2: '2026-03-27' }
    const late = await isToldTo(
      'socialWorker',
      path,
      other,
      'Een collega was u voor',
      `${nameOf('midwife')} legde dit gesprek vast op 2 maart 2026.`,
    )
    expect(late).toContain('Eerst een brief.')
    // What was left empty here holds what stands there: saving wipes nothing unseen.
    expect(late).toMatch(/<textarea[^>]*name="well"[^>]*>Haar zus komt elke week\.</)
    expect(late).toContain('value="Schrijven"')
    await isDone('socialWorker', path, { ...other, version: '2' })
    const rows = await as('midwife', day, async (tx) => ({
      agreements: await tx.db
        .selectFrom('conference_agreement')
        .select('position')
        .where('family_id', '=', familyId)
        .orderBy('position')
        .execute(),
      coordinators: await tx.db
        .selectFrom('coordinator')
        .select('professional_id')
        .where('family_id', '=', familyId)
        .where('until_on', 'is', null)
        .execute(),
    }))
    expect(rows).toEqual({ agreements: [{ position: 1 }, { position: 2 }], coordinators: [{ professional_id: demoPeople.youthNurse.id }] })
  })

  it('the closing of a conference', async () => {
    const { conferenceId, caseId, path } = await atTable()
    const held = { version: 1, parentPart: 'present', answers: {}, minutes: 'x', agreements: [] } as const
    must(await as('midwife', day, (tx) => holdCase(tx, caseId, held)))
    await isDone('socialWorker', `/overleg/${conferenceId}/afsluiten`, { version: '2' })
    for (const [who, words] of [
      ['socialWorker', bySelf],
      ['midwife', by('socialWorker')],
    ] as const)
      await isToldTo(who, `/overleg/${conferenceId}/afsluiten`, { version: '2' }, 'Dit overleg is afgesloten.', words)
    await isToldTo('midwife', path, { version: '2', minutes: 'Nog iets' }, 'De verslagen liggen vast.', by('socialWorker'))
    expect(await (await app().get(`/overleg/${conferenceId}`, 'midwife')).text()).toContain(
      `door ${nameOf('socialWorker')}, op 2 maart 2026`,
    )
    // Nobody writes the name of somebody else there, and nobody changes it afterwards.
    const forge = (who: DemoName, closed_by: string) =>
      as(who, day, (tx) => tx.db.updateTable('conference').set({ closed_by, closed_on: day }).where('id', '=', conferenceId).execute())
    await expect(forge('midwife', demoPeople.socialWorker.id)).rejects.toMatchObject({ code: '42501' })
    await expect(forge('socialWorker', demoPeople.midwife.id)).rejects.toMatchObject({ code: '42501' })
  })

  it('a visit that was done, planned meanwhile or off', async () => {
    const familyId = await decided()
    await enrolled(familyId, day)
    const visit = await as('youthNurse', day, (tx) =>
      tx.db.selectFrom('visit').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    const path = `/gezin/${familyId}/bezoek/${visit.id}`
    const done = { version: '1', doneOn: day, topics: ['money'] }
    const page = await (await app().get(path, 'youthNurse')).text()
    const topic = /name="topics"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="topics"/.exec(page)
    done.topics = [topic?.[1] ?? topic?.[2] ?? '']
    await isDone('youthNurse', `${path}/moment`, { version: '1', plannedOn: day })
    await isToldTo(
      'youthNurse',
      `${path}/gedaan`,
      done,
      'Dit formulier is niet meer actueel',
      'U wijzigde dit zelf al, op 2 maart 2026',
      'niet opgeslagen',
    )
    await isDone('youthNurse', `${path}/gedaan`, { ...done, version: '2' })
    await isToldTo('youthNurse', `${path}/gedaan`, { ...done, version: '2' }, 'Dit bezoek is al vastgelegd.', bySelf)
    await isToldTo('youthNurse', `${path}/niet`, { version: '2', off: 'missed' }, 'Dit bezoek is al vastgelegd.', bySelf)
  })

  it('the steps of a hand-over', async () => {
    const familyId = await decided()
    const summary = { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' }
    await isDone('midwife', `/gezin/${familyId}/overdracht`, summary)
    await isToldTo('midwife', `/gezin/${familyId}/overdracht`, summary, 'U heeft al een overdracht van dit gezin die openstaat.', bySelf)
    const { handoverId } = await openHandover(familyId)
    const path = `/gezin/${familyId}/overdracht/${handoverId}`
    must(await as('midwife', day, (tx) => holdTalk(tx, handoverId, { version: 1, talkOn: day, familyMet: 'yes' })))
    await isToldTo(
      'youthNurse',
      `${path}/gesprek`,
      { version: '1', talkOn: day, familyMet: 'yes' },
      'Het gesprek is al vastgelegd',
      by('midwife'),
    )
    await isToldTo('youthNurse', `${path}/accepteren`, { version: '1' }, `${nameOf('midwife')} wijzigde dit intussen, op 2 maart 2026.`)
    await isDone('youthNurse', `${path}/accepteren`, { version: '2' })
    await isToldTo('youthNurse', `${path}/accepteren`, { version: '2' }, 'Deze overdracht is al aangenomen', bySelf)
    await isToldTo('midwife', `${path}/intrekken`, { version: '2' }, 'Deze overdracht is al aangenomen', by('youthNurse'))
    await isDone('midwife', `${path}/afronden`, { version: '3' })
    await isToldTo('midwife', `${path}/afronden`, { version: '3' }, bySelf)
  })

  const openHandover = (familyId: string) =>
    as('midwife', day, async (tx) => {
      const { id } = await tx.db.selectFrom('handover').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow()
      return { handoverId: id }
    })

  it('the closing of a line', async () => {
    const familyId = await decided()
    const form = { reason: 'goals_reached', version: '1' }
    await isDone('socialWorker', `/gezin/${familyId}/afsluiten`, form)
    await isToldTo('socialWorker', `/gezin/${familyId}/afsluiten`, form, 'Deze lijn is al afgesloten.', bySelf)
    await isToldTo('midwife', `/gezin/${familyId}/afsluiten`, form, 'Deze lijn is al afgesloten.', by('socialWorker'))
  })

  it('the withdrawal of consent, and the yes after it', async () => {
    const familyId = await decided()
    const path = `/gezin/${familyId}/toestemming`
    await isDone('midwife', path, { act: 'withdraw' })
    await isToldTo('midwife', path, { act: 'withdraw' }, 'Er is geen toestemming die nog geldt.', bySelf)
    await isToldTo('socialWorker', path, { act: 'withdraw' }, by('midwife'))
    const twice = await Promise.all([
      app().post(path, { act: 'renew' }, 'socialWorker'),
      app().post(path, { act: 'renew' }, 'socialWorker'),
    ])
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 409])
    await isToldTo('midwife', path, { act: 'renew' }, 'De toestemming geldt nog', by('socialWorker'))
    const given = await as('midwife', day, (tx) => tx.db.selectFrom('consent').select('id').where('family_id', '=', familyId).execute())
    expect(given).toHaveLength(2)
  })

  it('the withdrawal by the parent herself, from an old window', async () => {
    const form = { label: 'Gezin A', parentName: 'B', municipality: 'renkum', stage: 'none', reason: 'x', consent: 'yes' }
    const { familyId } = must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form), { subject: 'twee-vensters' })))
    const { id } = await as('midwife', day, (tx) =>
      tx.db.selectFrom('person').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    const token = await startSession(database.get(), now, { parentId: id, name: demoParent.name })
    const send = () =>
      app().app.request('http://localhost/mijn', {
        method: 'POST',
        body: '',
        headers: { cookie: `startlijn=${token}`, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await send()).status).toBe(303)
    const again = await send()
    expect(again.status).toBe(409)
    expect(await again.text()).toContain(bySelf)
    const told = await app().post(`/gezin/${familyId}/toestemming`, { act: 'withdraw' }, 'midwife')
    expect(await told.text()).toContain('Het is vastgelegd op 2 maart 2026, niet door een collega.')
  })
})
