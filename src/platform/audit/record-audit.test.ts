import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { DemoName } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { signUpForm } from '../../support/sign-up/sign-up.ts'
import { signUpFamily } from '../../support/sign-up/sign-up-family.ts'
import { testLine } from '../../support/test-line.ts'
import { thePublic } from '../database/actor.ts'
import { asActor, type Transaction } from '../database/as-actor.ts'
import { onEveryEngine } from '../database/test-database.ts'
import { asOwner } from '../database/test-owner.ts'
import { forbid } from './forbid.ts'
import { recordAudit, recordAudits } from './record-audit.ts'

const day = '2026-03-02'
const line = { action: 'read', code: 'family.viewed', objectType: 'family' } as const

onEveryEngine('the audit log', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const lines = () => asOwner(database.get(), (db) => db.selectFrom('audit_event').selectAll().orderBy('id').execute())
  const families = () => asOwner(database.get(), (db) => db.selectFrom('family').select('id').execute())

  it.each([
    ['change', (tx: Transaction) => tx.db.updateTable('audit_event').set({ outcome: 'success' }).execute()],
    ['delete', (tx: Transaction) => tx.db.deleteFrom('audit_event').execute()],
    ['empty', (tx: Transaction) => sql`truncate audit_event`.execute(tx.db)],
    ['turn off', (tx: Transaction) => sql`alter table audit_event disable row level security`.execute(tx.db)],
  ])('lets nobody %s what it says', async (_what, attempt) => {
    await as('midwife', day, (tx) => recordAudit(tx, line))
    const before = await lines()
    await expect(as('midwife', day, async (tx) => attempt(tx))).rejects.toMatchObject({ code: '42501' })
    expect(await lines()).toEqual(before)
  })

  it('takes no line in the name of somebody else', async () => {
    const forged = as('midwife', day, (tx) =>
      recordAudit({ ...tx, actor: { ...tx.actor, id: '00000000-0000-4000-8001-000000000002' } }, line),
    )
    await expect(forged).rejects.toMatchObject({ code: '42501' })
    const disguised = as('midwife', day, (tx) => recordAudit({ ...tx, actor: { ...tx.actor, kind: 'system' } }, line))
    await expect(disguised).rejects.toMatchObject({ code: '42501' })
  })

  it('says who, for which organisation, when and what, also for the public', async () => {
    await as('midwife', day, (tx) => recordAudit(tx, { ...line, detail: { found: 3 } }))
    expect((await lines()).at(-1)).toMatchObject({
      actor_kind: 'professional',
      actor_id: '00000000-0000-4000-8001-000000000001',
      organisation_id: '00000000-0000-4000-a001-000000000001',
      event_code: 'family.viewed',
      outcome: 'success',
      detail: { found: 3 },
      occurred_at: new Date(`${day}T09:00:00Z`),
    })
    await asActor(database.get(), thePublic, new Date(), (tx) => recordAudit(tx, { ...line, outcome: 'refused' }))
    expect((await lines()).at(-1)).toMatchObject({ actor_kind: 'public', actor_id: null, outcome: 'refused' })
  })

  it('keeps the line of an act that was refused', async () => {
    const refused = await as('midwife', day, (tx) =>
      forbid(tx, { action: 'update', code: 'triage.decided', objectType: 'sign_up' }, 'not_entry_team'),
    )
    expect(refused).toEqual({ ok: false, refusal: { kind: 'forbidden', code: 'not_entry_team' } })
    expect((await lines()).at(-1)).toMatchObject({ event_code: 'triage.decided', outcome: 'refused' })
  })

  it('writes as many lines at once as an act has', async () => {
    const before = (await lines()).length
    await as('midwife', day, (tx) => recordAudits(tx, Array(6_000).fill(line)))
    expect(await lines()).toHaveLength(before + 6_000)
  })

  it('keeps no line of an act that did not happen', async () => {
    const before = await lines()
    const broken = as('midwife', day, async (tx) => {
      await recordAudits(tx, [line, line])
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    expect(await lines()).toEqual(before)
  })

  it('lets no act happen without its line', async () => {
    await family(day, { dueDate: '2026-08-10' })
    const before = [await families(), await lines()]
    const input = signUpForm.parse({
      label: 'Gezin Zonder Spoor',
      parentName: 'Lotte de Wit',
      municipality: 'renkum',
      stage: 'expecting',
      dueDate: '2026-08-10',
      reason: 'Zorgen over de huur.',
      consent: 'yes',
    })
    await asOwner(database.get(), (db) => sql`revoke insert on audit_event from startlijn_app`.execute(db))
    try {
      await expect(as('midwife', day, (tx) => signUpFamily(tx, input))).rejects.toMatchObject({ code: '42501' })
    } finally {
      await asOwner(database.get(), (db) => sql`grant insert on audit_event to startlijn_app`.execute(db))
    }
    expect([await families(), await lines()]).toEqual(before)
    expect(await as('midwife', day, (tx) => signUpFamily(tx, input))).toMatchObject({ ok: true })
    expect(await families()).toHaveLength((before[0]?.length ?? 0) + 1)
  })

  it('shows a line to who did it and to the circle of the family, and to nobody else', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const seen = (name: DemoName) =>
      as(name, day, (tx) => tx.db.selectFrom('audit_event').select('event_code').where('family_id', '=', familyId).execute())
    expect((await seen('midwife')).map(({ event_code }) => event_code)).toEqual(
      expect.arrayContaining(['sign_up.sent', 'sign_up.answered']),
    )
    expect(await seen('youthNurse')).toEqual([])
    expect(await seen('lead')).toEqual([])
    const others = await as('midwifeValley', day, (tx) => tx.db.selectFrom('audit_event').select('id').execute())
    expect(others).toEqual([])
  })
})
