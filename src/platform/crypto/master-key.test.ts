import { expect, it } from 'vitest'
import { thePublic, theSystem } from '../database/actor.ts'
import { asActor } from '../database/as-actor.ts'
import { type Database, UnsafeDatabase } from '../database/database.ts'
import { onEveryEngine, testDatabase } from '../database/test-database.ts'
import { wrapKey } from './master-key.ts'
import { recogniseMasterKey } from './recognise-master-key.ts'

const now = new Date('2026-03-02T10:00:00Z')
const key = new Uint8Array(32).fill(7)
const another = new Uint8Array(32).fill(8)

onEveryEngine('the master key of a database', (database, engine) => {
  const unwritten = testDatabase(engine)

  it('is the one it was first opened with: another is refused, with what to do, and does not become the one', async () => {
    await recogniseMasterKey(database.get(), now, key)
    await recogniseMasterKey(database.get(), now, key)
    const opening = recogniseMasterKey(database.get(), now, another)
    await expect(opening).rejects.toThrow(UnsafeDatabase)
    await expect(opening).rejects.toThrow('STARTLIJN_MASTER_KEY is not the key the names in this database were sealed with')
    await recogniseMasterKey(database.get(), now, key)
  })

  it('is the one that fits what was sealed before it was written down', async () => {
    const wrapped = (masterKey: Uint8Array) => wrapKey(masterKey, Buffer.alloc(32, 1))
    const older = async (masterKey: Uint8Array): Promise<Database> => ({ ...unwritten.get(), someKey: await wrapped(masterKey) })
    await expect(recogniseMasterKey(await older(key), now, another)).rejects.toThrow(UnsafeDatabase)
    await recogniseMasterKey(await older(key), now, key)
    await expect(recogniseMasterKey(unwritten.get(), now, another)).rejects.toThrow(UnsafeDatabase)
  })

  it('is written down for nobody else to read', async () => {
    for (const actor of [theSystem, thePublic]) {
      const lines = await asActor(database.get(), actor, now, (tx) => tx.db.selectFrom('audit_event').select('detail').execute())
      expect(lines).toEqual([])
    }
  })
})
