import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { addConsent, withdrawConsents } from '../../src/family/consent/consent.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import { demoActor } from '../../src/people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { asActor, type Transaction } from '../../src/platform/database/as-actor.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'
import { planConference } from '../../src/support/conference/plan-conference.ts'
import { prepareHandover } from '../../src/support/handover/prepare-handover.ts'
import { answerSignUp } from '../../src/support/sign-up/answer-sign-up.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { must, testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'
const coalitionId = demoCoalitions.south.id
const denied = { code: '42501' }

onEveryEngine('whoever wants into a circle', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)

  const form = signUpForm.parse({
    label: 'Gezin De Wit',
    parentName: 'Lotte de Wit',
    municipality: 'renkum',
    stage: 'expecting',
    dueDate: '2026-07-01',
    reason: 'Zorgen over de huur.',
    consent: 'yes',
  })
  const signUp = async () => must(await as('midwife', day, (tx) => signUpFamily(tx, form)))
  const sees = (who: DemoName, familyId: string) =>
    as(who, day, async (tx) => (await tx.db.selectFrom('family').select('id').where('id', '=', familyId).execute()).length === 1)
  const addToCircle = (tx: Transaction, familyId: string, who: DemoName) =>
    tx.db
      .insertInto('circle')
      .values({
        coalition_id: coalitionId,
        id: crypto.randomUUID(),
        family_id: familyId,
        professional_id: demoPeople[who].id,
        part: 'member',
        from_on: day,
        added_by: tx.actor.id ?? '',
      })
      .execute()

  it('lets no lead or analyst be named: not as contact, not as successor', async () => {
    const { signUpId, familyId } = await signUp()
    for (const who of ['lead', 'analyst'] as const) {
      const answer = await as('dutyOfficer', day, (tx) => answerSignUp(tx, signUpId, { contactId: demoPeople[who].id, version: 1 }))
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'contact_unknown' } })
      const handover = await as('midwife', day, (tx) =>
        prepareHandover(tx, familyId, { toId: demoPeople[who].id, summary: 'Van mij aan u.' }),
      )
      expect(handover).toMatchObject({ ok: false, refusal: { code: 'successor_unknown' } })
      expect(await sees(who, familyId)).toBe(false)
    }
  })

  it('lets no lead open a family and so stand in its circle', async () => {
    expect(await as('lead', day, (tx) => signUpFamily(tx, form))).toMatchObject({ ok: false, refusal: { code: 'sees_no_families' } })
    const raw = as('lead', day, (tx) =>
      tx.db
        .insertInto('family')
        .values({
          coalition_id: coalitionId,
          id: crypto.randomUUID(),
          municipality: 'renkum',
          owner_id: tx.actor.organisationId ?? '',
          parent_id: crypto.randomUUID(),
          label_sealed: Buffer.from(''),
          opened_by: tx.actor.id ?? '',
        })
        .execute(),
    )
    await expect(raw).rejects.toMatchObject(denied)
  })

  it.each(['lead', 'analyst', 'midwifeValley'] as const)('keeps %s out of a circle of the south, whoever adds the row', async (who) => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    await expect(as('midwife', day, (tx) => addToCircle(tx, familyId, who))).rejects.toMatchObject(denied)
  })

  it('gives no seat to a professional of another coalition', async () => {
    const input = { coalitionId, kind: 'mdo', plannedOn: '2026-03-04', attendees: [demoPeople.youthNurse.id] } as const
    const { conferenceId } = must(await as('midwife', day, (tx) => planConference(tx, { ...input, attendees: [...input.attendees] })))
    const raw = as('midwife', day, (tx) =>
      tx.db
        .insertInto('conference_attendee')
        .values({ coalition_id: coalitionId, conference_id: conferenceId, professional_id: demoPeople.midwifeValley.id })
        .execute(),
    )
    await expect(raw).rejects.toMatchObject(denied)
  })

  it('opens no closed triage to the entry team, and closes an open one to who leaves it', async () => {
    const { familyId } = await signUp()
    expect(await sees('entryTeam', familyId)).toBe(true)
    const place = { coalition_id: coalitionId, professional_id: demoPeople.entryTeam.id, role: 'entry_team' }
    await asOwner(database.get(), (db) =>
      db.deleteFrom('professional_role').where('professional_id', '=', place.professional_id).where('role', '=', place.role).execute(),
    )
    const seen = await sees('entryTeam', familyId)
    await asOwner(database.get(), async (db) => {
      await sql`select set_config('startlijn.today', ${day}, true)`.execute(db)
      await db.insertInto('professional_role').values(place).execute()
    })
    expect(seen).toBe(false)
    expect(await sees('entryTeam', familyId)).toBe(true)
  })

  it('lets nobody bring back a consent that was withdrawn, or widen one', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    await as('midwife', day, (tx) => withdrawConsents(tx, familyId))
    const revive = as('midwife', day, (tx) =>
      tx.db.updateTable('consent').set({ withdrawn_on: null }).where('family_id', '=', familyId).execute(),
    )
    expect(await revive).toMatchObject([{ numUpdatedRows: 0n }])
    for (const change of [{ until_on: '2036-01-01' }, { receivers: ['conference'] }])
      await expect(
        as('midwife', day, (tx) => tx.db.updateTable('consent').set(change).where('family_id', '=', familyId).execute()),
      ).rejects.toMatchObject(denied)
  })

  it('records a consent under the name of whoever heard it', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const consent = {
      id: crypto.randomUUID(),
      familyId,
      givenBy: crypto.randomUUID(),
      givenOn: day,
      how: 'spoken',
      topics: ['support'],
      receivers: ['conference'],
      untilOn: '2027-01-01',
    } as const
    const by = { professionalId: demoPeople.socialWorker.id, organisationId: demoActor('socialWorker').organisationId ?? '' }
    await expect(
      asActor(database.get(), demoActor('midwife'), new Date(`${day}T09:00:00Z`), (tx) => addConsent(tx, coalitionId, consent, by)),
    ).rejects.toMatchObject(denied)
  })
})
