import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { projectors } from '../../src/app/projectors.ts'
import { testApp } from '../../src/app/test-app.ts'
import type { DemoName } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { createKeyring } from '../../src/platform/crypto/keyring.ts'
import { type Database, openEmbeddedDatabase } from '../../src/platform/database/database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'

const now = new Date('2026-03-02T10:00:00Z')
const people: readonly DemoName[] = [
  'midwife',
  'generalPractitioner',
  'maternityNurse',
  'youthNurse',
  'socialWorker',
  'entryTeam',
  'dutyOfficer',
  'voorzorgNurse',
]
const signers: readonly DemoName[] = ['midwife', 'generalPractitioner']
const lastsMs = 6_000
const longestMs = 10_000

/** The database on its own thread, waiting for the disk, as it is when somebody runs the product. */
describe('people who never pause', () => {
  const place: { folder: string; database?: Database } = { folder: '' }
  const database = () => {
    if (place.database === undefined) throw new Error('open only while the test runs')
    return place.database
  }
  beforeAll(async () => {
    place.folder = mkdtempSync(join(tmpdir(), 'startlijn-never-pausing-'))
    cpSync(inject('emptyTemplate'), place.folder, { recursive: true })
    place.database = await openEmbeddedDatabase(place.folder, { keyring: createKeyring(new Uint8Array(32).fill(7)), projectors })
    await settleDemoPeople(database())
  })
  afterAll(async () => {
    await place.database?.close()
    rmSync(place.folder, { recursive: true, force: true })
  })

  it('are all answered, and everything confirmed is there', async () => {
    const app = testApp(database(), now)
    const until = performance.now() + lastsMs
    let confirmed = 0
    let longest = 0
    const answered = async (asked: Promise<Response>) => {
      const began = performance.now()
      const late = Promise.withResolvers<Response>()
      const timer = setTimeout(() => late.reject(new Error('nobody answered')), longestMs)
      const response = await Promise.race([asked, late.promise])
      clearTimeout(timer)
      longest = Math.max(longest, performance.now() - began)
      return response
    }
    const form = { label: 'Gezin Zonder Rust', parentName: 'B', municipality: 'renkum', stage: 'none', reason: 'x', consent: 'yes' }
    await Promise.all(
      people.map(async (who) => {
        while (performance.now() < until) {
          const desk = await answered(app.get('/werk', who))
          expect(desk.status).toBe(200)
          const family = /href="(\/gezin\/[0-9a-f-]{36})"/.exec(await desk.text())?.[1]
          if (family !== undefined) expect((await answered(app.get(family, who))).status).toBe(200)
          if (!signers.includes(who)) continue
          expect((await answered(app.post('/aanmelden', form, who))).status).toBe(303)
          confirmed += 1
        }
      }),
    )
    const kept = await asOwner(database(), (db) => db.selectFrom('sign_up').select('id').execute())
    expect(kept).toHaveLength(confirmed)
    expect(confirmed).toBeGreaterThan(0)
    expect(longest).toBeLessThan(longestMs)
  }, 60_000)
})
