import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import { thePublic, theSystem } from './actor.ts'
import { asActor, asReader } from './as-actor.ts'
import { type Database, openPool, serverPool, weakRole } from './database.ts'
import { databaseFault, isDatabaseAway } from './database-fault.ts'
import { pagePatience } from './patience.ts'

const serverUrl = process.env['TEST_DATABASE_URL']
const now = new Date('2026-03-02T10:00:00Z')
const address = (pathname: string) => Object.assign(new URL(serverUrl ?? ''), { pathname }).href
/** Long enough for this process to hear that a connection ended. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 100))

describe.runIf(serverUrl !== undefined)('a database server that restarts while people work', () => {
  const name = `startlijn_away_${process.pid}`
  const admin = new pg.Pool({ connectionString: serverUrl, max: 1 })
  let opened: Database | undefined
  const database = () => {
    if (opened === undefined) throw new Error('open only while tests run')
    return opened
  }
  const endEveryConnection = async () => {
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    await heard()
  }
  const areas = () => asReader(database(), thePublic, now, (tx) => tx.db.selectFrom('area').select('slug').execute())

  beforeAll(async () => {
    await admin.query(`create database ${name} template ${inject('serverTemplate')}`)
    const pool = serverPool(address(`/${name}`), pagePatience, {
      onConnect: (client) => client.query(`set session authorization ${weakRole}`),
    })
    opened = await openPool(pool, { keyring: createKeyring(new Uint8Array(32).fill(7)) })
  })
  afterAll(async () => {
    await opened?.close()
    await heard()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })

  it('does not take this process along, and is asked again over new connections', async () => {
    await Promise.all(Array.from({ length: 5 }, areas))
    await endEveryConnection()
    expect(await areas()).toEqual([])
  })

  it('undoes an act it ended in the middle, says so, and takes the next', async () => {
    const add = (slug: string, meanwhile: () => Promise<void>) =>
      asActor(database(), theSystem, now, async (tx) => {
        await tx.db.insertInto('area').values({ slug, name: slug, level: 'other' }).execute()
        await meanwhile()
        await tx.db.selectFrom('area').select('slug').execute()
      })
    const failure = await add('nergens', endEveryConnection).catch((error: unknown) => error)
    expect(isDatabaseAway(failure)).toBe(true)
    await add('ergens', async () => undefined)
    expect(await areas()).toEqual([{ slug: 'ergens' }])
  })
})

describe('what a database server refuses', () => {
  const failureOf = async (url: string) => {
    const pool = serverPool(url, pagePatience)
    const failure = await pool.query('select 1').catch((error: unknown) => error)
    await pool.end()
    return failure
  }

  it('is told with the remedy when nobody answers, in both languages', async () => {
    const failure = await failureOf('postgres://nobody:nothing@127.0.0.1:1/none')
    expect(databaseFault(failure, 'nl')).toMatch(/^de databaseserver van DATABASE_URL antwoordt niet; kijk of hij draait/)
    expect(databaseFault(failure, 'en')).toMatch(/does not answer; see whether it runs.*ECONNREFUSED/)
    expect(isDatabaseAway(failure)).toBe(true)
  })

  it.runIf(serverUrl !== undefined)('is told with the remedy when the database does not exist', async () => {
    const failure = await failureOf(address('/startlijn_never_made'))
    expect(databaseFault(failure, 'nl')).toMatch(/bestaat niet op die server/)
    expect(isDatabaseAway(failure)).toBe(false)
  })

  it.each([
    [{ code: '28P01', message: 'password authentication failed for user "startlijn"' }, /laat deze rol niet in/, false],
    [{ code: '53100', message: 'could not extend file: No space left on device' }, /de schijf van de databaseserver is vol/, true],
    [{ code: 'XX000', message: 'could not write init file' }, /de schijf van de databaseserver is vol/, true],
    [{ code: '57P03', message: 'the database system is starting up' }, /start op of stopt/, true],
    [{ code: '57014', message: 'canceling statement due to statement timeout' }, /brak dit af omdat het te lang duurde/, true],
    [{ message: 'Query read timeout' }, /antwoordt niet; kijk of hij draait/, true],
    [{ code: '42501', message: 'permission denied for schema public' }, /migrate en keys rotate horen bij haar eigenaar/, false],
    [{ message: 'The server does not support SSL connections' }, /spreekt geen TLS/, false],
  ])('is told for %o', (own, words, passes) => {
    const failure = Object.assign(new Error(own.message), own)
    expect(databaseFault(failure, 'nl')).toMatch(words)
    expect(databaseFault(failure, 'nl')).toContain(`(${own.message})`)
    expect(isDatabaseAway(failure)).toBe(passes)
  })

  it('is not claimed of other faults', () => {
    expect(databaseFault(new Error('a bug of ours'), 'nl')).toBeNull()
    expect(databaseFault(Object.assign(new Error('duplicate'), { code: '23505' }), 'en')).toBeNull()
    expect(isDatabaseAway('nothing')).toBe(false)
  })
})
