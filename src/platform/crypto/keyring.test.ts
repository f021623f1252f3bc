import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { personsOf } from '../../family/family/family.store.ts'
import { type DemoName, demoOrganisations, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testLine } from '../../support/test-line.ts'
import { onEveryEngine } from '../database/test-database.ts'
import { asOwner } from '../database/test-owner.ts'
import { createKeyring, type KeyOwner, OtherMasterKey, type SealedItem } from './keyring.ts'

const day = '2026-03-02'
const organisationOf = (name: DemoName) => demoOrganisations[demoPeople[name].organisation].id

describe('the master key', () => {
  it.each([0, 16, 31, 33, 64])('is refused with %i bytes', (length) => {
    expect(() => createKeyring(new Uint8Array(length))).toThrow('the master key must be 32 bytes')
  })
})

onEveryEngine('the keyring', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)

  /** A family, and what two organisations hold about its mother and one about a child. */
  async function sealed() {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const mother = (await as('midwife', day, (tx) => personsOf(tx, familyId)))[0]?.id ?? ''
    const owners = {
      midwife: { familyId, organisationId: organisationOf('midwife'), personId: mother },
      socialWorker: { familyId, organisationId: organisationOf('socialWorker'), personId: mother },
      child: { familyId, organisationId: organisationOf('midwife'), personId: randomUUID() },
    }
    const items = {
      midwife: { ...owners.midwife, sealed: await as('midwife', day, (tx) => tx.keyring.seal(tx.db, owners.midwife, 'medisch')) },
      socialWorker: {
        ...owners.socialWorker,
        sealed: await as('socialWorker', day, (tx) => tx.keyring.seal(tx.db, owners.socialWorker, 'sociaal')),
      },
      child: { ...owners.child, sealed: await as('midwife', day, (tx) => tx.keyring.seal(tx.db, owners.child, 'kind')) },
    }
    const open = (name: DemoName) => as(name, day, (tx) => tx.keyring.open(tx.db, Object.values(items)))
    return { familyId, owners, items, open }
  }

  const changedOf = (items: readonly SealedItem[]) =>
    as('midwife', day, async (tx) => {
      const texts = await tx.keyring.open(tx.db, items)
      return { texts, changed: tx.keyring.changedIn(tx.db).map(({ fresh: _, ...owner }) => owner) }
    })

  const keyOf = (owner: KeyOwner) =>
    sql`family_id = ${owner.familyId} and organisation_id = ${owner.organisationId} and person_id = ${owner.personId}`

  it('goes by an unwrapped key for a minute, however often it is used', async () => {
    const { items } = await sealed()
    const masterKey = new Uint8Array(32).fill(7)
    const keyring = createKeyring(masterKey)
    const open = () => as('midwife', day, (tx) => keyring.open(tx.db, [items.midwife]))
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      expect(await open()).toEqual(['medisch'])
      masterKey.fill(0)
      vi.advanceTimersByTime(40_000)
      expect(await open()).toEqual(['medisch'])
      vi.advanceTimersByTime(40_000)
      await expect(open()).rejects.toThrow(OtherMasterKey)
    } finally {
      vi.useRealTimers()
    }
  })

  it('opens for the circle, whatever organisation sealed it, and for nobody else', async () => {
    const { open, familyId } = await sealed()
    expect(await open('midwife')).toEqual(['medisch', 'sociaal', 'kind'])
    expect(await open('socialWorker')).toEqual(['medisch', 'sociaal', 'kind'])
    expect(await open('youthNurse')).toEqual([null, null, null])
    expect(await open('lead')).toEqual([null, null, null])
    expect(await open('midwifeValley')).toEqual([null, null, null])
    const keys = await as('midwifeValley', day, (tx) =>
      tx.db.selectFrom('keyring.identity_key').selectAll().where('family_id', '=', familyId).execute(),
    )
    expect(keys).toEqual([])
  })

  it('gives two colleagues of one organisation who write at the same moment the same key', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const owner = { familyId, organisationId: organisationOf('midwife'), personId: randomUUID() }
    const write = (text: string) =>
      as('midwife', day, async (tx) => {
        const sealed = await tx.keyring.seal(tx.db, owner, text)
        await new Promise((resolve) => setTimeout(resolve, 100))
        return { ...owner, sealed }
      })
    const items = await Promise.all([write('een'), write('twee')])
    expect(await as('socialWorker', day, (tx) => tx.keyring.open(tx.db, items))).toEqual(['een', 'twee'])
  })

  it('lets nobody make or change a key of another organisation', async () => {
    const { owners } = await sealed()
    const make = as('midwife', day, (tx) =>
      tx.keyring.seal(tx.db, { ...owners.midwife, organisationId: organisationOf('generalPractitioner') }, 'x'),
    )
    await expect(make).rejects.toMatchObject({ code: '42501' })
    const change = as('midwife', day, (tx) => tx.db.updateTable('keyring.identity_key').set({ wrapped: 'x' }).execute())
    await expect(change).rejects.toMatchObject({ code: '42501' })
    await expect(as('midwife', day, (tx) => tx.db.deleteFrom('keyring.identity_key').execute())).rejects.toMatchObject({ code: '42501' })
  })

  it('loses exactly the part of an organisation about a person when that key is destroyed', async () => {
    const { open, owners } = await sealed()
    expect(await open('midwife')).toEqual(['medisch', 'sociaal', 'kind'])
    await asOwner(database.get(), (db) => sql`delete from keyring.identity_key where ${keyOf(owners.socialWorker)}`.execute(db))
    expect(await open('midwife')).toEqual(['medisch', null, 'kind'])
    await asOwner(database.get(), (db) => sql`delete from keyring.identity_key where ${keyOf(owners.midwife)}`.execute(db))
    expect(await open('midwife')).toEqual([null, null, 'kind'])
  })

  it('reads as erased what stood there before a key was destroyed, and opens what was written with the next', async () => {
    const { open, owners, items } = await sealed()
    await asOwner(database.get(), (db) => sql`delete from keyring.identity_key where ${keyOf(owners.midwife)}`.execute(db))
    const again = { ...owners.midwife, sealed: await as('midwife', day, (tx) => tx.keyring.seal(tx.db, owners.midwife, 'opnieuw')) }
    expect(await open('midwife')).toEqual([null, 'sociaal', 'kind'])
    const both = () => as('socialWorker', day, (tx) => tx.keyring.open(tx.db, [items.midwife, again]))
    expect(await both()).toEqual([null, 'opnieuw'])
    // What was changed, or comes from somebody else, is no erasure, whichever key stands there.
    const changed = Buffer.from(items.midwife.sealed)
    changed.writeUInt8((changed[30] ?? 0) ^ 1, 30)
    for (const wrong of [
      { ...items.midwife, sealed: changed },
      { ...items.midwife, sealed: items.child.sealed },
    ])
      expect(await changedOf([wrong])).toEqual({ texts: [null], changed: [owners.midwife] })
    expect(await changedOf([items.midwife])).toEqual({ texts: [null], changed: [] })
  })

  it('refuses a text that was moved to another person, though the key fits', async () => {
    const { items, owners } = await sealed()
    await asOwner(database.get(), (db) =>
      sql`update keyring.identity_key k set wrapped = o.wrapped from keyring.identity_key o
        where k.family_id = ${owners.child.familyId} and k.person_id = ${owners.child.personId}
          and o.family_id = k.family_id and o.person_id = ${owners.midwife.personId} and o.organisation_id = k.organisation_id`.execute(db),
    )
    const moved = { ...items.midwife, personId: owners.child.personId }
    expect(await changedOf([moved])).toEqual({ texts: [null], changed: [owners.child] })
    expect(await as('midwife', day, (tx) => tx.keyring.open(tx.db, [items.midwife]))).toEqual(['medisch'])
  })

  it('refuses a text of which a byte was changed', async () => {
    const { items, owners } = await sealed()
    const changed = Buffer.from(items.midwife.sealed)
    changed.writeUInt8((changed.at(-1) ?? 0) ^ 1, changed.length - 1)
    // The others of the same list open all the same.
    expect(await changedOf([items.child, { ...items.midwife, sealed: changed }, items.socialWorker])).toEqual({
      texts: ['kind', null, 'sociaal'],
      changed: [owners.midwife],
    })
  })

  it('opens nothing with another master key, and takes no text for changed then', async () => {
    const { items } = await sealed()
    const told: KeyOwner[] = []
    const other = createKeyring(new Uint8Array(32).fill(8), { tell: (owner) => void told.push(owner) })
    await as('midwife', day, async (tx) => {
      await expect(other.open(tx.db, [items.midwife, items.child])).rejects.toThrow(OtherMasterKey)
      expect(other.changedIn(tx.db)).toEqual([])
    })
    expect(told).toEqual([])
  })

  it.each(['x', ''])('tells once of a key that was changed (to "%s" and what it was), beside what still opens', async (damage) => {
    const { items, owners } = await sealed()
    const told: KeyOwner[] = []
    const own = createKeyring(new Uint8Array(32).fill(7), { tell: (owner) => void told.push(owner) })
    // The second is as if somebody had changed the name of its master key alone.
    await asOwner(database.get(), (db) =>
      sql`update keyring.identity_key set wrapped = case when ${damage} = '' then ${Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: '00' })).toString('base64url')}
        || substr(wrapped, strpos(wrapped, '.')) else ${damage} || wrapped end where ${keyOf(owners.midwife)}`.execute(db),
    )
    for (const fresh of [true, false])
      await as('midwife', day, async (tx) => {
        expect(await own.open(tx.db, [items.midwife, items.child])).toEqual([null, 'kind'])
        expect(own.changedIn(tx.db)).toEqual([{ ...owners.midwife, fresh }])
      })
    expect(told).toEqual([owners.midwife])
  })

  it('never seals the same text to the same bytes', async () => {
    const { items, owners } = await sealed()
    const again = await as('midwife', day, (tx) => tx.keyring.seal(tx.db, owners.midwife, 'medisch'))
    expect(again.equals(items.midwife.sealed)).toBe(false)
  })
})
