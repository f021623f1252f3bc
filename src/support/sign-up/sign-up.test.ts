import { beforeAll, describe, expect, it } from 'vitest'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { answerSignUp } from './answer-sign-up.ts'
import { decideTriage } from './decide-triage.ts'
import { afterTriage, answerBefore, signUpForm } from './sign-up.ts'
import { signUpFamily } from './sign-up-family.ts'

const monday = new Date('2026-03-02T09:00:00+01:00')

const renkumForm = signUpForm.parse({
  label: 'Gezin De Wit',
  parentName: 'Lotte de Wit',
  municipality: 'renkum',
  stage: 'expecting',
  dueDate: '2026-08-10',
  firstChild: 'yes',
  reason: 'Zorgen over de huur, weinig mensen om haar heen.',
  consent: 'yes',
})

describe('the terms of a sign-up', () => {
  const cases = [
    { what: 'two working days normally', input: { urgency: 'normal', dueDate: '2026-08-10' }, day: '2026-03-04' },
    { what: 'one working day when soon', input: { urgency: 'soon', dueDate: '2026-08-10' }, day: '2026-03-03' },
    { what: 'one working day from 32 weeks on', input: { urgency: 'normal', dueDate: '2026-04-27' }, day: '2026-03-03' },
    { what: 'the same day when acute', input: { urgency: 'acute', dueDate: null }, day: '2026-03-02' },
  ] as const
  it.each(cases)('$what', ({ input, day }) => {
    expect(answerBefore({ sentOn: '2026-03-02', withinDays: 2, ...input })).toBe(day)
  })

  it('skips the weekend', () => {
    expect(answerBefore({ sentOn: '2026-03-06', withinDays: 2, urgency: 'normal', dueDate: null })).toBe('2026-03-10')
  })

  it('lets nobody decide before a contact is named, or twice', () => {
    expect(afterTriage('open', 'decide')).toBeNull()
    expect(afterTriage('provisional', 'decide')).toBe('decided')
    expect(afterTriage('decided', 'decide')).toBeNull()
  })

  it('asks for consent, a name, and the date that goes with the stage', () => {
    const parsed = signUpForm.safeParse({
      label: '',
      parentName: 'A',
      municipality: 'renkum',
      stage: 'expecting',
      dueDate: '',
      reason: 'x',
    })
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(expect.arrayContaining(['label_missing', 'consent_missing']))
    const unseen = signUpForm.safeParse({ ...renkumForm, label: '\u200b \u2060', parentName: '\u202e' })
    expect(unseen.error?.issues.map((issue) => issue.message)).toEqual(['label_missing', 'parent_name_missing'])
    expect(signUpForm.safeParse({ ...renkumForm, label: 'عائلة', parentName: 'Ñ' }).success).toBe(true)
  })
})

onEveryEngine('sign-up and triage', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const as = <T>(name: DemoName, work: (tx: Transaction) => Promise<T>, now = monday) => asActor(database.get(), demoActor(name), now, work)

  async function sent() {
    const result = await as('midwife', (tx) => signUpFamily(tx, renkumForm))
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }

  it('shows the family to the sender and the entry team, and to nobody else', async () => {
    const { familyId } = await sent()
    const seen = async (name: DemoName) => (await as(name, (tx) => findFamily(tx, familyId)))?.label ?? null
    expect(await seen('midwife')).toBe('Gezin De Wit')
    expect(await seen('dutyOfficer')).toBe('Gezin De Wit')
    expect(await seen('youthNurse')).toBeNull()
    expect(await seen('lead')).toBeNull()
    expect(await seen('analyst')).toBeNull()
    expect(await seen('entryTeamValley')).toBeNull()
  })

  it('stores no name in the clear', async () => {
    const { familyId } = await sent()
    const rows = await as('midwife', (tx) => tx.db.selectFrom('person').selectAll().where('family_id', '=', familyId).execute())
    expect(rows).toHaveLength(1)
    expect(Buffer.from(rows[0]?.identity_sealed ?? '').toString('utf8')).not.toContain('Lotte')
  })

  it('goes from sent to a provisional contact to a decision, and ends the view of the entry team the next day', async () => {
    const { familyId, signUpId, answerBefore: promised } = await sent()
    expect(promised).toBe('2026-03-04')
    expect(await as('dutyOfficer', (tx) => decideTriage(tx, signUpId, { decision: 'conference', reason: 'x', version: 1 }))).toMatchObject({
      refusal: { code: 'not_answered_yet' },
    })
    expect(
      await as('dutyOfficer', (tx) => answerSignUp(tx, signUpId, { contactId: demoPeople.socialWorker.id, version: 1 })),
    ).toMatchObject({ ok: true })
    expect((await as('socialWorker', (tx) => findFamily(tx, familyId)))?.label).toBe('Gezin De Wit')
    // On what she saw before a colleague answered: refused, and nothing of it is kept or counted.
    expect(
      await as('entryTeam', (tx) => decideTriage(tx, signUpId, { decision: 'take_on', reason: 'Oud venster', version: 1 })),
    ).toMatchObject({ refusal: { code: 'changed_meanwhile' } })
    expect(
      await as('entryTeam', (tx) => decideTriage(tx, signUpId, { decision: 'conference', reason: 'Samen bespreken', version: 2 })),
    ).toMatchObject({ ok: true })
    const decisions = (
      await as('midwife', (tx) => tx.db.selectFrom('event').select('type').where('family_id', '=', familyId).execute())
    ).filter(({ type }) => type === 'triage.decided')
    expect(decisions).toHaveLength(1)
    const tomorrow = new Date('2026-03-03T09:00:00+01:00')
    expect(await as('entryTeam', (tx) => findFamily(tx, familyId), tomorrow)).toBeNull()
    expect((await as('socialWorker', (tx) => findFamily(tx, familyId), tomorrow))?.label).toBe('Gezin De Wit')
  })

  it('refuses what may not be: another role, another version, a stranger, a place without entry point', async () => {
    const { signUpId } = await sent()
    const answer = { contactId: demoPeople.socialWorker.id, version: 1 }
    expect(await as('midwife', (tx) => answerSignUp(tx, signUpId, answer))).toMatchObject({
      refusal: { kind: 'forbidden', code: 'not_entry_team' },
    })
    expect(await as('youthNurse', (tx) => answerSignUp(tx, signUpId, answer))).toMatchObject({ refusal: { kind: 'not_found' } })
    expect(await as('dutyOfficer', (tx) => answerSignUp(tx, signUpId, { ...answer, version: 7 }))).toMatchObject({
      refusal: { kind: 'stale' },
    })
    expect(
      await as('dutyOfficer', (tx) => answerSignUp(tx, signUpId, { ...answer, contactId: demoPeople.midwifeValley.id })),
    ).toMatchObject({ refusal: { code: 'contact_unknown' } })
    expect(await as('midwife', (tx) => signUpFamily(tx, { ...renkumForm, municipality: 'rozendaal' }))).toMatchObject({
      refusal: { code: 'no_entry_point' },
    })
    expect(await as('midwifeValley', (tx) => signUpFamily(tx, renkumForm))).toMatchObject({ refusal: { code: 'not_in_coalition' } })
    expect(await as('midwife', (tx) => signUpFamily(tx, { ...renkumForm, dueDate: '2027-06-01' }))).toMatchObject({
      refusal: { code: 'due_date_impossible' },
    })
    const { dueDate: _, ...noPregnancy } = renkumForm
    const youngest = (bornOn: string) => as('midwife', (tx) => signUpFamily(tx, { ...noPregnancy, stage: 'born', bornOn }))
    expect(await youngest('2026-03-03')).toMatchObject({ refusal: { code: 'birth_date_in_future' } })
    for (const bornOn of ['1920-05-01', '2021-03-02'])
      expect(await youngest(bornOn)).toMatchObject({ refusal: { code: 'birth_date_too_early', field: 'bornOn' } })
    expect(await youngest('2021-03-03')).toMatchObject({ ok: true })
  })

  it('leaves an audit line for what was done and for what was refused', async () => {
    const { familyId, signUpId } = await sent()
    await as('midwife', (tx) => answerSignUp(tx, signUpId, { contactId: demoPeople.socialWorker.id, version: 1 }))
    const lines = await as('midwife', (tx) =>
      tx.db.selectFrom('audit_event').select(['event_code', 'outcome']).where('family_id', '=', familyId).orderBy('id').execute(),
    )
    expect(lines).toEqual([
      { event_code: 'sign_up.sent', outcome: 'success' },
      { event_code: 'sign_up.answered', outcome: 'refused' },
    ])
  })
})
