import { beforeAll, describe, expect, it } from 'vitest'
import { joinOnce } from '../../src/family/circle/circle.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import type { Transaction } from '../../src/platform/database/as-actor.ts'
import { engines, onEveryEngine, testDatabase } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'
import { bringToConference } from '../../src/support/conference/bring-to-conference.ts'
import { giveSeat } from '../../src/support/conference/give-seat.ts'
import { planConference } from '../../src/support/conference/plan-conference.ts'
import { withdrawConsent } from '../../src/support/consent/withdraw-consent.ts'
import { prepareHandover } from '../../src/support/handover/prepare-handover.ts'
import { must, testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'
const coalitionId = demoCoalitions.south.id
const denied = { code: '42501' }

/** A door that the test opens when it wants a transaction to go on. */
function door() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

/** Whether it has not ended after a while; what waits for a lock does not end. */
const waits = (work: Promise<unknown>) =>
  Promise.race([work.then(() => false), new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 300))])

function around(database: { get(): Parameters<typeof settleDemoPeople>[0] }) {
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const sees = (who: DemoName, familyId: string) =>
    line.as(who, day, async (tx) => (await tx.db.selectFrom('family').select('id').where('id', '=', familyId).execute()).length === 1)
  const join =
    (familyId: string, who: DemoName, part: 'member' | 'nurse' = 'member') =>
    (tx: Transaction) =>
      joinOnce(tx, { coalitionId, familyId, professionalId: demoPeople[who].id, part })
  return { ...line, sees, join }
}

onEveryEngine('after a no', (database) => {
  const { as, family, sees, join } = around(database)

  it('nobody comes into the circle, whoever adds the row, until the parent says yes again', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    must(await as('midwife', day, (tx) => withdrawConsent(tx, familyId)))
    await expect(as('midwife', day, join(familyId, 'youthNurse'))).rejects.toMatchObject(denied)
    expect(await sees('youthNurse', familyId)).toBe(false)
    // Who stands there without an end may take another part: that shows nothing new.
    await as('midwife', day, join(familyId, 'socialWorker', 'member'))
    expect(await sees('socialWorker', familyId)).toBe(true)
  })

  it('a consent that has expired, or is to somebody else, opens no circle either', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    await expect(as('midwife', '2028-01-01', join(familyId, 'youthNurse'))).rejects.toMatchObject(denied)
    await asOwner(database.get(), (db) =>
      db
        .updateTable('consent')
        .set({ receivers: ['conference'] })
        .where('family_id', '=', familyId)
        .execute(),
    )
    await expect(as('midwife', day, join(familyId, 'youthNurse'))).rejects.toMatchObject(denied)
  })

  it.each([null, '2026-03-03', '2027-01-01'])('a place that ended is not opened again until %s', async (untilOn) => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const ending = (until: string | null) => (tx: Transaction) =>
      tx.db
        .updateTable('circle')
        .set({ until_on: until })
        .where('family_id', '=', familyId)
        .where('professional_id', '=', demoPeople.socialWorker.id)
        .execute()
    await as('midwife', day, ending('2026-03-20'))
    await as('midwife', day, ending(day))
    await expect(as('midwife', day, ending(untilOn))).rejects.toMatchObject(denied)
    expect(await sees('socialWorker', familyId)).toBe(false)
  })
})

// The embedded engine has one connection: nothing happens at the same moment there.
describe.each(engines.filter((engine) => engine === 'server'))('at the very moment of a no (%s)', (engine) => {
  const database = testDatabase(engine)
  const { as, family, sees, join } = around(database)

  /** The first act, held before its end until the second has begun and waits. */
  async function atOnce<A, B>(first: (hold: () => Promise<void>) => Promise<A>, second: () => Promise<B>) {
    const [began, end] = [door(), door()]
    const one = first(async () => {
      began.open()
      await end.passed
    })
    await began.passed
    const two = second()
    const waited = await waits(two.catch(() => null))
    end.open()
    return { waited, one: await Promise.allSettled([one]), two: (await Promise.allSettled([two]))[0] }
  }
  const withdrawing = (familyId: string) => (hold: () => Promise<void>) =>
    as('midwife', day, async (tx) => {
      const done = await withdrawConsent(tx, familyId)
      await hold()
      return done
    })
  const withdrawn = (familyId: string) => () => as('midwife', day, (tx) => withdrawConsent(tx, familyId))

  it('whoever adds somebody waits for it, and is refused', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const { waited, two } = await atOnce(withdrawing(familyId), () => as('socialWorker', day, join(familyId, 'youthNurse')))
    expect(waited).toBe(true)
    expect(two).toMatchObject({ status: 'rejected', reason: denied })
    expect(await sees('youthNurse', familyId)).toBe(false)
  })

  it('a use case says so as it says after it', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const input = { toId: demoPeople.youthNurse.id, summary: 'Van mij aan u.' }
    const { waited, two } = await atOnce(withdrawing(familyId), () => as('socialWorker', day, (tx) => prepareHandover(tx, familyId, input)))
    expect(waited).toBe(true)
    expect(two).toMatchObject({ status: 'fulfilled', value: { ok: false, refusal: { code: 'consent_no_successor' } } })
    expect(await sees('youthNurse', familyId)).toBe(false)
  })

  it('the no waits for a hand-over that was first, and ends it', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const input = { toId: demoPeople.youthNurse.id, summary: 'Van mij aan u.' }
    const preparing = (hold: () => Promise<void>) =>
      as('socialWorker', day, async (tx) => {
        must(await prepareHandover(tx, familyId, input))
        await hold()
      })
    const { waited, two } = await atOnce(preparing, withdrawn(familyId))
    expect(waited).toBe(true)
    expect(two).toMatchObject({ status: 'fulfilled', value: { ok: true } })
    expect(await sees('youthNurse', familyId)).toBe(false)
  })

  it.each(['a seat', 'a family on the agenda'])('%s given at that moment shows nothing afterwards', async (what) => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const plan = { coalitionId, kind: 'mdo', plannedOn: '2026-03-04', attendees: [demoPeople.generalPractitioner.id] } as const
    const { conferenceId } = must(await as('socialWorker', day, (tx) => planConference(tx, { ...plan, attendees: [...plan.attendees] })))
    const bring = (tx: Transaction) => bringToConference(tx, familyId, { conferenceId, purpose: 'Samen kijken', named: 'yes' })
    if (what === 'a seat') must(await as('socialWorker', day, bring))
    const giving = (hold: () => Promise<void>) =>
      as('socialWorker', day, async (tx) => {
        if (what === 'a seat') must(await giveSeat(tx, conferenceId, { professionalId: demoPeople.youthNurse.id }))
        else must(await bring(tx))
        await hold()
      })
    const { waited, two } = await atOnce(giving, withdrawn(familyId))
    expect(waited).toBe(true)
    expect(two).toMatchObject({ status: 'fulfilled', value: { ok: true } })
    for (const who of ['youthNurse', 'generalPractitioner'] as const) expect(await sees(who, familyId)).toBe(false)
  })
})
