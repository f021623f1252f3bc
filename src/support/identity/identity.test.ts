import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFamily, personsOf } from '../../family/family/family.store.ts'
import { parentOf } from '../../family/family/parent.store.ts'
import { type DemoName, demoCoalitions, demoOrganisations, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { closeEpisode } from '../closing/close-episode.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { planConference } from '../conference/plan-conference.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { signUpForm } from '../sign-up/sign-up.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, testLine } from '../test-line.ts'
import { correctIdentity } from './correct-identity.ts'
import { type IdentityInput, identityForm } from './identity.ts'
import { readIdentity } from './read-identity.ts'

const day = '2026-03-02'
const changes = { label: 'Gezin Lotte', parentName: 'Lotte Wit', parentPhone: '06 12345678', version: 1 }

describe('the form of a correction', () => {
  const wrong = (form: object) =>
    Object.fromEntries(identityForm.safeParse(form).error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? [])

  it('names everything that is wrong at once, and takes no number for no number', () => {
    expect(wrong({ label: ' ', parentName: '', parentPhone: '06 123', version: '1' })).toEqual({
      label: 'label_missing',
      parentName: 'parent_name_missing',
      parentPhone: 'phone_invalid',
    })
    expect(identityForm.parse({ label: 'A', parentName: ' B ', parentPhone: ' ', version: '2' })).toEqual({
      label: 'A',
      parentName: 'B',
      parentPhone: undefined,
      version: 2,
    })
    expect(wrong({ label: 'A', parentName: 'B', parentPhone: '1'.repeat(31), version: 1 })).toMatchObject({ parentPhone: 'too_long' })
  })
})

onEveryEngine('name and number of a parent', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, withdrawConsent: endConsent } = testLine(database)
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const correct = (who: DemoName, familyId: string, input: IdentityInput = changes) =>
    as(who, day, (tx) => correctIdentity(tx, familyId, input))
  const stands = (familyId: string) =>
    as('midwife', day, async (tx) => {
      const [mother] = await personsOf(tx, familyId)
      return { label: (await findFamily(tx, familyId))?.label, ...mother?.identity }
    })
  const signedUp = { label: 'Gezin De Wit', name: 'Lotte de Wit' }
  const logOf = (familyId: string, event = 'identity.corrected') =>
    asOwner(database.get(), (db) =>
      db
        .selectFrom('audit_event')
        .select(['actor_id', 'outcome', 'detail', 'object_type'])
        .where('family_id', '=', familyId)
        .where('event_code', '=', event)
        .orderBy('id')
        .execute(),
    )
  const aFamily = () => family(day, { dueDate: '2026-08-10' })

  async function atTable() {
    const familyId = await aFamily()
    const attendees = [demoPeople.youthNurse.id]
    await as('midwife', day, async (tx) => {
      const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: '2026-03-04', attendees } as const
      const { conferenceId } = must(await planConference(tx, { ...plan, attendees: [...plan.attendees] }))
      must(await bringToConference(tx, familyId, { conferenceId, purpose: 'Samen kijken', named: 'yes' }))
    })
    return familyId
  }

  async function inTriage(invited?: { subject: string }) {
    const form = { label: 'Gezin De Wit', parentName: 'Lotte de Wit', municipality: 'renkum', stage: 'none', reason: 'x', consent: 'yes' }
    return must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form), invited))).familyId
  }

  it.each(['midwife', 'socialWorker'] as const)('are corrected by who works with the family, of whatever organisation: %s', async (who) => {
    const familyId = await aFamily()
    expect(await stands(familyId)).toEqual(signedUp)
    expect(await correct(who, familyId)).toEqual({ ok: true, value: { changed: true } })
    expect(await stands(familyId)).toEqual({ label: 'Gezin Lotte', name: 'Lotte Wit', phone: '06 12345678' })
    const line = { actor_id: demoPeople[who].id, outcome: 'success', object_type: 'identity' }
    expect(await logOf(familyId)).toEqual([{ ...line, detail: { label: true, name: true, phone: true } }])
    const withoutNumber = { label: 'Gezin Lotte', parentName: 'Lotte Wit', parentPhone: undefined, version: 2 }
    expect(code(await correct('midwife', familyId, withoutNumber))).toBe('done')
    expect(await stands(familyId)).toEqual({ label: 'Gezin Lotte', name: 'Lotte Wit' })
    expect((await logOf(familyId)).at(-1)?.detail).toEqual({ label: false, name: false, phone: true })
  })

  it('stay with the organisation that recorded them, and are erased with its key, corrected or not', async () => {
    const familyId = await aFamily()
    must(await correct('socialWorker', familyId))
    const owner = demoOrganisations[demoPeople.midwife.organisation].id
    const person = await as('midwife', day, (tx) =>
      tx.db.selectFrom('person').select('owner_id').where('family_id', '=', familyId).executeTakeFirst(),
    )
    expect(person?.owner_id).toBe(owner)
    await asOwner(database.get(), (db) =>
      sql`delete from keyring.identity_key where family_id = ${familyId} and organisation_id = ${owner}`.execute(db),
    )
    expect(await stands(familyId)).toEqual({ label: null })
    // Not an error of a changed text, and nobody writes it again under a key of its own: not a colleague, not its owner.
    expect(code(await correct('socialWorker', familyId, { ...changes, version: 2 }))).toBe('identity_erased')
    expect(code(await correct('midwife', familyId, { ...changes, version: 2 }))).toBe('identity_erased')
    expect(await as('midwife', day, (tx) => readIdentity(tx, familyId))).toMatchObject({ value: { parent: null, bar: 'identity_erased' } })
    expect(await stands(familyId)).toEqual({ label: null })
  })

  it('are not corrected from a seat, from triage, by a lead, by another coalition or by a stranger', async () => {
    const seat = await atTable()
    expect(code(await correct('youthNurse', seat))).toBe('not_in_circle')
    expect(await as('youthNurse', day, (tx) => readIdentity(tx, seat))).toMatchObject({ value: { parent: null, bar: 'not_in_circle' } })
    expect((await logOf(seat)).map(({ outcome }) => outcome)).toEqual(['refused'])
    expect((await logOf(seat, 'identity.viewed')).map(({ outcome }) => outcome)).toEqual(['refused'])
    await as('midwife', day, (tx) => readIdentity(tx, seat))
    expect((await logOf(seat, 'identity.viewed')).map(({ outcome }) => outcome)).toEqual(['refused', 'success'])
    const triage = await inTriage()
    expect(code(await correct('dutyOfficer', triage))).toBe('not_in_circle')
    for (const who of ['lead', 'midwifeValley', 'generalPractitioner'] as const) expect(code(await correct(who, seat))).toBe('not_found')
    expect(await stands(seat)).toEqual(signedUp)
    expect(await stands(triage)).toEqual(signedUp)
    expect(code(await correct('midwife', triage))).toBe('done')
  })

  it('stay as they are after closing, without consent, and over an unseen correction', async () => {
    const closed = await aFamily()
    const [signUp] = await as('entryTeam', day, (tx) => signUpsOf(tx, closed))
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', day, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    must(await as('socialWorker', day, (tx) => closeEpisode(tx, closed, { reason: 'goals_reached', version: 1 })))
    expect(code(await correct('midwife', closed))).toBe('correction_after_closing')

    const withdrawn = await aFamily()
    must(await as('midwife', day, (tx) => withdrawConsent(tx, withdrawn)))
    expect(code(await correct('socialWorker', withdrawn))).toBe('correction_without_consent')
    const expired = await aFamily()
    expect(code(await as('midwife', '2027-03-03', (tx) => correctIdentity(tx, expired, changes)))).toBe('correction_without_consent')
    for (const familyId of [closed, withdrawn, expired]) {
      expect(await stands(familyId)).toEqual(signedUp)
      expect(await logOf(familyId)).toEqual([])
    }

    const twice = await aFamily()
    const other = { ...changes, parentPhone: '06 87654321' }
    const both = await Promise.all([correct('midwife', twice), correct('socialWorker', twice, other)])
    expect(both.map(code).sort()).toEqual(['corrected_meanwhile', 'done'])
    expect(await logOf(twice)).toHaveLength(1)
    // The same form sent once more changes nothing, and says nothing new in the log.
    const again = both[0]?.ok ? changes : other
    expect(await correct('midwife', twice, again)).toEqual({ ok: true, value: { changed: false } })
    expect(await logOf(twice)).toHaveLength(1)
    const read = await as('midwife', day, (tx) => readIdentity(tx, twice))
    expect(read).toMatchObject({ value: { corrected: { by: demoPeople[both[0]?.ok ? 'midwife' : 'socialWorker'].name, on: day } } })
  })

  describe('written past the pages', () => {
    const forge = (tx: Transaction, familyId: string, change: object) =>
      tx.db.updateTable('person').set(change).where('family_id', '=', familyId).executeTakeFirst()
    const overwrite = async (who: DemoName, familyId: string, on = day) =>
      as(who, on, async (tx) => {
        const person = await forge(tx, familyId, { identity_sealed: Buffer.from('weg'), version: 9 })
        const label = await tx.db
          .updateTable('family')
          .set({ label_sealed: Buffer.from('weg') })
          .where('id', '=', familyId)
          .executeTakeFirst()
        return [person.numUpdatedRows, label.numUpdatedRows].map(Number)
      })

    it('is for the circle alone: a seat, the entry team, a lead and strangers change no row', async () => {
      const seat = await atTable()
      const triage = await inTriage()
      expect(await overwrite('youthNurse', seat)).toEqual([0, 0])
      expect(await overwrite('dutyOfficer', triage)).toEqual([0, 0])
      for (const who of ['lead', 'analyst', 'midwifeValley', 'generalPractitioner'] as const)
        expect([who, await overwrite(who, seat)]).toEqual([who, [0, 0]])
      expect(await stands(seat)).toEqual(signedUp)
      expect(await stands(triage)).toEqual(signedUp)
    })

    it('ends with the line and with the consent, and the parent writes nothing herself', async () => {
      const withdrawn = await aFamily()
      await endConsent(withdrawn, day)
      expect(await overwrite('midwife', withdrawn)).toEqual([0, 0])
      const expired = await aFamily()
      expect(await overwrite('midwife', expired, '2027-03-03')).toEqual([0, 0])
      const closed = await aFamily()
      await as('midwife', day, (tx) => tx.db.updateTable('episode').set({ closed_on: day }).where('family_id', '=', closed).execute())
      expect(await overwrite('midwife', closed)).toEqual([0, 0])
      const hers = await inTriage({ subject: 'lotte' })
      const { id } = await as('midwife', day, (tx) =>
        tx.db.selectFrom('person').select('id').where('family_id', '=', hers).executeTakeFirstOrThrow(),
      )
      const parent = { kind: 'parent', id, organisationId: null, roles: [] } as const
      const byHer = await asActor(database.get(), parent, new Date(`${day}T09:00:00Z`), async (tx) => {
        expect(await findFamily(tx, hers)).not.toBeNull()
        return forge(tx, hers, { version: 9 })
      })
      expect(Number(byHer.numUpdatedRows)).toBe(0)
      for (const familyId of [withdrawn, expired, closed, hers]) expect(await stands(familyId)).toEqual(signedUp)
    })

    it.each([
      ['whose sign-in stands behind her', { subject: 'iemand-anders' }],
      ['her family', { family_id: crypto.randomUUID() }],
      ['who answers for her', { owner_id: demoOrganisations[demoPeople.socialWorker.organisation].id }],
      ['what part she has', { part: 'other' }],
    ])('changes nothing else: not %s', async (_, change) => {
      const familyId = await aFamily()
      await expect(as('midwife', day, (tx) => forge(tx, familyId, change))).rejects.toMatchObject({ code: '42501' })
    })

    it.each([
      ['owner', { owner_id: demoOrganisations[demoPeople.socialWorker.organisation].id }],
      ['parent', { parent_id: crypto.randomUUID() }],
      ['municipality', { municipality: 'ede' }],
    ])('gives a family no other %s', async (_, change) => {
      const familyId = await aFamily()
      const update = as('midwife', day, (tx) => tx.db.updateTable('family').set(change).where('id', '=', familyId).execute())
      await expect(update).rejects.toMatchObject({ code: '42501' })
    })

    it('opens for who may read it, whoever wrote it', async () => {
      const familyId = await aFamily()
      must(await correct('socialWorker', familyId))
      for (const who of ['midwife', 'socialWorker'] as const)
        expect(
          await as(who, day, async (tx) => {
            const seen = await findFamily(tx, familyId)
            return seen === null ? null : (await parentOf(tx, seen))?.identity?.name
          }),
        ).toBe('Lotte Wit')
    })
  })
})
