import { randomUUID } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type DemoName, demoOrganisations, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testLine } from '../../support/test-line.ts'
import { asActor } from '../database/as-actor.ts'
import {
  type Database,
  openEmbeddedDatabase,
  openOwnDatabase,
  openPool,
  serverPool,
  UnsafeDatabase,
  weakRole,
} from '../database/database.ts'
import { pagePatience } from '../database/patience.ts'
import { engines } from '../database/test-database.ts'
import { testFolder } from '../database/test-folder.ts'
import { createKeyring, type KeyOwner, OtherMasterKey } from './keyring.ts'
import { keeper, masterKeyInUse } from './master-key.store.ts'
import { recogniseMasterKey } from './recognise-master-key.ts'
import { rotateMasterKey, UnreadableKey } from './rotate-master-key.ts'

const day = '2026-03-02'
const now = new Date('2026-03-02T10:00:00Z')
const first = Buffer.alloc(32, 1)
const second = Buffer.alloc(32, 2)
const third = Buffer.alloc(32, 3)
const serverUrl = process.env['TEST_DATABASE_URL'] ?? ''
const organisationOf = (name: DemoName) => demoOrganisations[demoPeople[name].organisation].id

describe.each(engines)('wrapping every key under another master key (%s)', (engine) => {
  const name = `startlijn_rotate_${process.pid}`
  const admin = new pg.Pool({ connectionString: engine === 'server' ? serverUrl : 'postgres://nobody@127.0.0.1:1/none', max: 1 })
  const address = () => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  let folder = ''
  const open: Database[] = []
  const changed: KeyOwner[] = []

  async function opened(): Promise<Database> {
    const parts = { keyring: createKeyring(first) }
    if (engine === 'embedded') return openEmbeddedDatabase(folder, parts, { durable: false, apart: false })
    const pool = serverPool(address(), pagePatience, { onConnect: (client) => client.query(`set session authorization ${weakRole}`) })
    return openPool(pool, parts)
  }
  /** As the product opens it. */
  async function start(masterKey: Buffer, nextMasterKey?: Buffer): Promise<Database> {
    const database = await opened()
    try {
      const markKey = await recogniseMasterKey(database, now, masterKey, nextMasterKey)
      const inUse = engine === 'server' ? { inUse: masterKeyInUse } : {}
      const next = nextMasterKey === undefined ? {} : { nextMasterKey }
      const started = {
        ...database,
        keyring: createKeyring(masterKey, { markKey, ...inUse, ...next, tell: (owner) => void changed.push(owner) }),
      }
      open.push(started)
      return started
    } catch (error) {
      await database.close()
      throw error
    }
  }
  const stop = async () => void (await Promise.all(open.splice(0).map((database) => database.close())))
  async function asOwner<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openOwnDatabase(engine === 'server' ? { url: address() } : { folder }, { keyring: createKeyring(first) })
    return work(database).finally(() => database.close())
  }
  const rotate = (from: Buffer, to: Buffer, progress: (done: number, all: number) => void = () => undefined) =>
    asOwner((database) => rotateMasterKey(database, now, { from, to }, progress))
  const keys = () =>
    asOwner((database) =>
      asActor(database, keeper, now, (tx) => tx.db.selectFrom('keyring.identity_key').selectAll().orderBy('person_id').execute()),
    )

  let familyId = ''
  const texts: { kept: Buffer; erased: Buffer; again: Buffer } = { kept: Buffer.of(), erased: Buffer.of(), again: Buffer.of() }
  const owner = (personId: string): KeyOwner => ({ familyId, organisationId: organisationOf('midwife'), personId })
  const [one, another] = [randomUUID(), randomUUID()]
  const seal = (database: Database, personId: string, text: string) =>
    testLine({ get: () => database }).as('midwife', day, (tx) => tx.keyring.seal(tx.db, owner(personId), text))
  const read = (database: Database) =>
    testLine({ get: () => database }).as('midwife', day, (tx) =>
      tx.keyring.open(tx.db, [
        { ...owner(one), sealed: texts.kept },
        { ...owner(another), sealed: texts.erased },
        { ...owner(another), sealed: texts.again },
      ]),
    )
  const asBefore = ['blijft', null, 'opnieuw']

  beforeAll(async () => {
    if (engine === 'server') await admin.query(`create database ${name} template ${inject('serverTemplate')}`)
    else {
      folder = testFolder('rotate')
      cpSync(inject('emptyTemplate'), folder, { recursive: true })
    }
    const database = await start(first)
    await settleDemoPeople(database)
    familyId = await testLine({ get: () => database }).family(day, { dueDate: '2026-08-10' })
    texts.kept = await seal(database, one, 'blijft')
    texts.erased = await seal(database, another, 'weg')
    await stop()
    await asOwner((own) =>
      asActor(own, keeper, now, (tx) => tx.db.deleteFrom('keyring.identity_key').where('person_id', '=', another).execute()),
    )
    const after = await start(first)
    texts.again = await seal(after, another, 'opnieuw')
    expect(await read(after)).toEqual(asBefore)
    await stop()
  })
  afterAll(async () => {
    await stop()
    if (engine === 'server') {
      await new Promise((resolve) => setTimeout(resolve, 100))
      await admin.query(`drop database ${name} with (force)`)
    } else rmSync(folder, { recursive: true, force: true })
    await admin.end()
  })

  it('is refused to who is not the owner, and from a master key that is not in use', async () => {
    const database = await start(first)
    await expect(rotateMasterKey(database, now, { from: first, to: second }, () => undefined)).rejects.toMatchObject({ code: '42501' })
    await stop()
    await expect(rotate(third, second)).rejects.toThrow(UnsafeDatabase)
  })

  it('changes nothing when one key cannot be opened', async () => {
    const stranger = { ...owner(randomUUID()), wrapped: 'not a key' }
    await asOwner((own) =>
      asActor(own, keeper, now, (tx) =>
        tx.db
          .insertInto('keyring.identity_key')
          .values({
            family_id: familyId,
            organisation_id: stranger.organisationId,
            person_id: stranger.personId,
            wrapped: stranger.wrapped,
          })
          .execute(),
      ),
    )
    const before = await keys()
    await expect(rotate(first, second)).rejects.toThrow(UnreadableKey)
    expect(await keys()).toEqual(before)
    await asOwner((own) =>
      asActor(own, keeper, now, (tx) => sql`delete from keyring.identity_key where wrapped = 'not a key'`.execute(tx.db)),
    )
  })

  it('leaves every text as it was, erased ones too, also the second time, and is done once', async () => {
    const before = await keys()
    const told: [number, number][] = []
    expect(await rotate(first, second, (...counts) => void told.push(counts))).toBe(before.length)
    expect(told.at(-1)).toEqual([before.length, before.length])
    const after = await keys()
    expect(after.filter(({ wrapped }) => before.some((old) => old.wrapped === wrapped))).toEqual([])
    expect(await rotate(first, second)).toBeNull()
    await expect(start(first)).rejects.toThrow(UnsafeDatabase)
    const started = await start(second)
    expect(await read(started)).toEqual(asBefore)
    // Words that somebody answered about are known again.
    expect(started.keyring.recognise('026 123 45 67')).toBe(createKeyring(first).recognise('026 123 45 67'))
    expect(started.keyring.recognise('026 123 45 67')).not.toBe(createKeyring(second).recognise('026 123 45 67'))
    await stop()
    expect(await rotate(second, third)).toBe(before.length)
    expect(await read(await start(third))).toEqual(asBefore)
    await stop()
  })

  it('stands in the audit log, without a key', async () => {
    const lines = await asOwner((own) =>
      asActor(own, keeper, now, (tx) =>
        tx.db.selectFrom('audit_event').select('detail').where('event_code', '=', 'store.sealed_with').orderBy('id').execute(),
      ),
    )
    expect(lines.map(({ detail }) => Object.keys(Object(detail)).sort())).toEqual([
      ['key'],
      ['key', 'keys', 'mark'],
      ['key', 'keys', 'mark'],
    ])
    for (const key of [first, second, third])
      for (const written of [key.toString('hex'), key.toString('base64'), key.toString('base64url')])
        expect(JSON.stringify(lines)).not.toContain(written)
  })

  it.runIf(engine === 'server')('lets a process with both keys go on, and one with the old key alone do nothing wrong', async () => {
    const next = Buffer.alloc(32, 4)
    const [both, old] = [await start(third, next), await start(third)]
    const made = { both: randomUUID(), old: randomUUID(), meanwhile: randomUUID() }
    expect([await read(both), await read(old)]).toEqual([asBefore, asBefore])
    // A key is being made under the old one: wrapping waits for it, and takes it along.
    const began = Promise.withResolvers<void>()
    const meanwhile = testLine({ get: () => both }).as('midwife', day, async (tx) => {
      const sealed = await tx.keyring.seal(tx.db, owner(made.meanwhile), 'intussen')
      began.resolve()
      await new Promise((resolve) => setTimeout(resolve, 300))
      return sealed
    })
    await began.promise
    await rotate(third, next)
    const sealed = { ...owner(made.meanwhile), sealed: await meanwhile }
    expect(await read(both)).toEqual(asBefore)
    await seal(both, made.both, 'verder')
    await expect(read(old)).rejects.toThrow(OtherMasterKey)
    expect(changed).toEqual([])
    await expect(seal(old, made.old, 'te laat')).rejects.toThrow(OtherMasterKey)
    expect((await keys()).some(({ person_id }) => person_id === made.old)).toBe(false)
    const restarted = await start(next)
    expect(await testLine({ get: () => restarted }).as('midwife', day, (tx) => tx.keyring.open(tx.db, [sealed]))).toEqual(['intussen'])
    expect(await read(await start(third, next))).toEqual(asBefore)
    await stop()
  })
})
