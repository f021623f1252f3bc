import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { weakRole } from '../platform/database/database.ts'
import { readEnvironment } from './environment.ts'
import { openStore } from './open-store.ts'

const serverUrl = process.env['TEST_DATABASE_URL']

/** A server that trusts its own machine lets the role in by name. */
describe.runIf(serverUrl !== undefined)('the store of an installation on a server', () => {
  const name = `startlijn_store_${process.pid}`
  const admin = new pg.Pool({ connectionString: serverUrl, max: 1 })
  const said: string[] = []
  const open = (masterKey: string) => {
    const address = Object.assign(new URL(serverUrl ?? ''), { pathname: `/${name}`, username: name }).href
    const environment = readEnvironment({ STARTLIJN_MODE: 'demo', DATABASE_URL: address, STARTLIJN_MASTER_KEY: masterKey })
    return openStore(environment, {}, (line) => void said.push(line))
  }
  beforeAll(async () => {
    await admin.query(`create database ${name} template ${inject('serverTemplate')}`)
    await admin.query(`create role ${name} login in role ${weakRole}`)
  })
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.query(`drop role ${name}`)
    await admin.end()
  })

  it('is opened again with the master key it began with, and with no other', async () => {
    await (await open('ab'.repeat(32))).close()
    await (await open('ab'.repeat(32))).close()
    await expect(open('cd'.repeat(32))).rejects.toThrow('STARTLIJN_MASTER_KEY is not the key')
    expect(said).toEqual(['loading the open data (once) ...'])
  })
})
