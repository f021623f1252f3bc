import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import { openServerDatabase, UnsafeDatabase, weakRole } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'

const parts = { keyring: createKeyring(new Uint8Array(32).fill(7)) }
const serverUrl = process.env['TEST_DATABASE_URL']

/** A server that trusts its own machine may be asked to let anybody in by name. */
describe.runIf(serverUrl !== undefined)('a server that is not safe to use', () => {
  const name = `startlijn_unsafe_${process.pid}`
  const empty = `${name}_empty`
  const role = (kind: string) => `${name}_${kind}`
  const admin = new pg.Pool({ connectionString: serverUrl, max: 1 })

  /** The address of the database for this role. */
  const as = (user: string, database = name) => {
    const url = new URL(serverUrl ?? '')
    url.pathname = `/${database}`
    url.username = user
    return url.href
  }
  const open = (user: string, database?: string) => openServerDatabase(as(user, database), parts)
  async function inDatabase(statement: string) {
    const pool = new pg.Pool({ connectionString: as(new URL(serverUrl ?? '').username), max: 1 })
    await pool.query(statement)
    await pool.end()
  }

  const roles: Readonly<Record<string, string>> = {
    good: `login in role ${weakRole}`,
    superuser: `login superuser in role ${weakRole}`,
    bypassing: `login bypassrls in role ${weakRole}`,
    owner: `login in role ${weakRole}`,
    heir: `login in role ${weakRole}, ${role('owner')}`,
    stranger: 'login',
  }

  beforeAll(async () => {
    await admin.query(`create database ${name} template ${inject('serverTemplate')}`)
    await admin.query(`create database ${empty}`)
    for (const [kind, options] of Object.entries(roles)) await admin.query(`create role ${role(kind)} ${options}`)
    await inDatabase(`create table left_behind (id integer); alter table left_behind owner to ${role('owner')}`)
  })
  afterAll(async () => {
    await admin.query(`drop database ${empty}`)
    await admin.query(`drop database ${name}`)
    for (const kind of Object.keys(roles).reverse()) await admin.query(`drop role ${role(kind)}`)
    await admin.end()
  })

  it('opens for a member of the weak role that owns nothing', async () => {
    const database = await open(role('good'))
    expect(database.engine).toBe('server')
    await database.close()
  })

  it.each([
    ['a superuser', 'superuser', /can see past row-level security/],
    ['a role that bypasses row-level security', 'bypassing', /can see past row-level security/],
    ['the owner of a table', 'owner', /can see past row-level security/],
    ['who can become the owner of a table', 'heir', /can see past row-level security/],
    ['a role that is no member of the weak one', 'stranger', /is not a member of startlijn_app; grant it/],
  ])('refuses %s, and says which role', async (_title, kind, message) => {
    const opening = open(role(kind))
    await expect(opening).rejects.toThrow(UnsafeDatabase)
    await expect(opening).rejects.toThrow(message)
    await expect(opening).rejects.toThrow(`"${role(kind)}"`)
  })

  it('refuses a database in which everybody may put functions beside ours, and says what to do', async () => {
    await inDatabase('grant create on schema public to public')
    const opening = open(role('good'))
    await expect(opening).rejects.toThrow(UnsafeDatabase)
    await expect(opening).rejects.toThrow('revoke create on schema public from public')
    await inDatabase('revoke create on schema public from public')
    await (await open(role('good'))).close()
  })

  it('refuses a database that misses migrations, and names the command', async () => {
    const missesAll = open(role('good'), empty)
    await expect(missesAll).rejects.toThrow(UnsafeDatabase)
    await expect(missesAll).rejects.toThrow(`misses ${readMigrations().length} migrations; let its owner run: startlijn migrate`)
    const last = readMigrations().at(-1)?.name
    await inDatabase(`delete from migration where name = '${last}'`)
    await expect(open(role('good'))).rejects.toThrow('misses 1 migrations')
  })

  it('is brought up to date once by two that begin at the same moment', async () => {
    const pools = [1, 2].map(() => new pg.Pool({ connectionString: as(new URL(serverUrl ?? '').username, empty), max: 1 }))
    const applied = await Promise.all(pools.map((pool) => migrate(pool)))
    expect(applied.map(({ length }) => length).sort((one, other) => one - other)).toEqual([0, readMigrations().length])
    await Promise.all(pools.map((pool) => pool.end()))
  })

  it('refuses a database that saw another text of a migration', async () => {
    await inDatabase("update migration set hash = 'another' where name = '0001_ground.sql'")
    await expect(open(role('good'))).rejects.toThrow('migration 0001_ground.sql was changed after this database had seen it')
  })
})
