import { closeSync, cpSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import { theSystem } from './actor.ts'
import { asActor } from './as-actor.ts'
import { openEmbeddedDatabase } from './database.ts'
import { openEngine } from './pglite-engine.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const parts = { keyring: createKeyring(new Uint8Array(32).fill(7)) }

/** Takes the files of the log away from the database, as a disk does that was pulled out. */
function loseLog(folder: string): void {
  for (const name of readdirSync('/proc/self/fd')) {
    try {
      if (readlinkSync(`/proc/self/fd/${name}`).startsWith(join(folder, 'pg_wal'))) closeSync(Number(name))
    } catch {
      // The file with which the folder itself was read.
    }
  }
}

function simpleQuery(text: string): Uint8Array {
  const body = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(5)
  head.write('Q')
  head.writeUInt32BE(body.length + 4, 1)
  return new Uint8Array(Buffer.concat([head, body]))
}

describe('the embedded store on a disk that fails', () => {
  const place = { folder: '' }
  beforeAll(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'startlijn-disk-'))
    cpSync(inject('emptyTemplate'), place.folder, { recursive: true })
  })
  afterAll(() => rmSync(place.folder, { recursive: true, force: true }))

  it.runIf(process.platform === 'linux')(
    'confirms nothing, lets nobody wait, says so, and keeps what was confirmed',
    async () => {
      const database = await openEmbeddedDatabase(place.folder, parts)
      const add = (slug: string) =>
        asActor(database, theSystem, now, (tx) => tx.db.insertInto('area').values({ slug, name: slug, level: 'other' }).execute())
      await add('bevestigd')
      loseLog(place.folder)
      const attempts = await Promise.allSettled(['een', 'twee', 'drie', 'vier', 'vijf'].map(add))
      expect(attempts.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'rejected'))
      expect((await database.broken).message).not.toBe('')
      await expect(add('later')).rejects.toThrow()
      await expect(database.close()).rejects.toThrow()

      const again = await openEmbeddedDatabase(place.folder, parts)
      const areas = await asActor(again, theSystem, now, (tx) => tx.db.selectFrom('area').select('slug').execute())
      expect(areas).toEqual([{ slug: 'bevestigd' }])
      await again.close()
    },
    25_000,
  )

  it('answers nothing where the engine would go on after a file could not be written', async () => {
    const engine = await openEngine(place.folder, { durable: true, late: true })
    await engine.execute(simpleQuery('create table proof (id integer)'))
    engine.late.later(999_999)
    await expect(engine.execute(simpleQuery('checkpoint'))).rejects.toThrow('EBADF')
    await expect(engine.execute(simpleQuery('select 1'))).rejects.toThrow('EBADF')
  })
})
