import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createKeyring } from '../platform/crypto/keyring.ts'
import { wrapKey } from '../platform/crypto/master-key.ts'
import { openEmbeddedDatabase } from '../platform/database/database.ts'
import { testFolder } from '../platform/database/test-folder.ts'
import { asOwner } from '../platform/database/test-owner.ts'
import { readEnvironment } from './environment.ts'
import { openStore } from './open-store.ts'

describe('the store in a folder', () => {
  let folder = ''
  const open = (masterKey?: string, where = folder) => {
    const environment = readEnvironment({ STARTLIJN_DATA: where, ...(masterKey === undefined ? {} : { STARTLIJN_MASTER_KEY: masterKey }) })
    return openStore(environment, {}, () => undefined)
  }
  beforeAll(() => {
    folder = testFolder('folder')
    mkdirSync(join(folder, 'store'))
    cpSync(inject('emptyTemplate'), join(folder, 'store'), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is opened again with the master key it began with, and with no other; a refusal leaves it closed', async () => {
    await (await open()).close()
    await expect(open('cd'.repeat(32))).rejects.toThrow('STARTLIJN_MASTER_KEY is not the key')
    await (await open()).close()
  })

  it('of before that was written down is opened with the key that fits what is in it', async () => {
    const older = join(folder, 'older')
    mkdirSync(join(older, 'store'), { recursive: true })
    cpSync(inject('emptyTemplate'), join(older, 'store'), { recursive: true })
    const wrapped = await wrapKey(Buffer.from('cd'.repeat(32), 'hex'), Buffer.alloc(32, 1))
    const database = await openEmbeddedDatabase(join(older, 'store'), { keyring: createKeyring(new Uint8Array(32)) })
    const someId = '5e700000-0000-4000-8000-0000000000aa'
    await asOwner(database, (db) =>
      db.insertInto('keyring.identity_key').values({ family_id: someId, organisation_id: someId, person_id: someId, wrapped }).execute(),
    )
    await database.close()
    await expect(open(undefined, older)).rejects.toThrow('STARTLIJN_MASTER_KEY is not the key')
    await (await open('cd'.repeat(32), older)).close()
    await expect(open(undefined, older)).rejects.toThrow('STARTLIJN_MASTER_KEY is not the key')
  })
})
