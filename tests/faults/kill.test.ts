import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { projectors } from '../../src/app/projectors.ts'
import { rollUps } from '../../src/monitor/fact/fact.store.ts'
import { recompute } from '../../src/monitor/fact/recompute.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { createKeyring } from '../../src/platform/crypto/keyring.ts'
import { theSystem } from '../../src/platform/database/actor.ts'
import { asActor } from '../../src/platform/database/as-actor.ts'
import { embeddedPool, openEmbeddedDatabase, openPool, weakRole } from '../../src/platform/database/database.ts'
import { openEmbedded } from '../../src/platform/database/embedded.ts'
import { FolderInUse } from '../../src/platform/database/folder-lock.ts'

const rounds = 20
const key = '07'.repeat(32)
const parts = { keyring: createKeyring(Buffer.from(key, 'hex')), projectors }

describe('a process that is killed while it writes', () => {
  let folder = ''
  const confirmed = { sent: new Set<string>(), answered: new Set<string>(), decided: new Set<string>() }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'startlijn-kill-'))
    cpSync(inject('emptyTemplate'), folder, { recursive: true })
    const database = await openEmbeddedDatabase(folder, parts)
    await settleDemoPeople(database)
    await database.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Array.from({ length: rounds }, (_, index) => index + 1))(
    'loses nothing that was confirmed and keeps nothing half (%i)',
    async () => {
      const heard = await writeUntilKilled(folder, 50 + Math.random() * 550)
      for (const [what, id] of heard) confirmed[what].add(id)
      const before = heard.length
      expect(before).toBeGreaterThan(0)
      await withStore(folder, async (pool) => {
        await expectConfirmed(pool, confirmed)
        expect(await halfActs(pool)).toEqual({})
        await expectCountsToAgree(pool)
      })
    },
    30_000,
  )

  it('wrote enough to have been hit in the middle', () => {
    expect(confirmed.sent.size).toBeGreaterThan(rounds)
    expect(confirmed.decided.size).toBeGreaterThan(0)
  })

  it('keeps its folder to itself while it lives', async () => {
    const child = startWriter(folder)
    try {
      await firstLine(child)
      await expect(openEmbeddedDatabase(folder, parts)).rejects.toThrow(FolderInUse)
      await expect(openEmbeddedDatabase(folder, parts)).rejects.toThrow('STARTLIJN_DATA')
    } finally {
      await kill(child)
    }
    await withStore(folder, async (pool) => expect(await halfActs(pool)).toEqual({}))
  })
})

type Act = 'sent' | 'answered' | 'decided'

function startWriter(folder: string): ChildProcess {
  const script = fileURLToPath(new URL('./sign-up-until-killed.ts', import.meta.url))
  return spawn(process.execPath, [script, folder, key], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What the writer said it had confirmed before signal 9 struck, `afterMs` after its first act. */
async function writeUntilKilled(folder: string, afterMs: number): Promise<[Act, string][]> {
  const child = startWriter(folder)
  let heard = ''
  child.stdout?.on('data', (bytes: Buffer) => {
    heard += bytes.toString()
  })
  await firstLine(child)
  await pause(afterMs)
  await kill(child)
  // A line that was cut off was not said.
  const lines = heard.slice(0, heard.lastIndexOf('\n')).split('\n')
  return lines.map((line) => line.split(' ') as [Act, string])
}

async function firstLine(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the writer ended by itself with code ${code}`)))
  })
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await ended
}

/** The store as its owner sees it, past row-level security; opening it recovers what the killed process left. */
async function withStore(folder: string, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const server = await openEmbedded(folder)
  const pool = embeddedPool(server)
  try {
    await work(pool)
  } finally {
    await pool.end()
    await server.close()
  }
}

const acts = {
  sent: { event: 'sign_up.sent', states: ['open', 'provisional', 'decided'] },
  answered: { event: 'sign_up.answered', states: ['provisional', 'decided'] },
  decided: { event: 'triage.decided', states: ['decided'] },
} as const

/** Each act that was said stands with its state, its event and its audit line. */
async function expectConfirmed(pool: pg.Pool, said: Record<Act, ReadonlySet<string>>): Promise<void> {
  for (const act of ['sent', 'answered', 'decided'] as const) {
    const { event, states } = acts[act]
    const { rows } = await pool.query<{ id: string }>(
      `select s.id from sign_up s
       join event e on e.coalition_id = s.coalition_id and e.family_id = s.family_id and e.type = $1
       join audit_event a on a.coalition_id = s.coalition_id and a.object_id = s.id::text and a.event_code = $1 and a.outcome = 'success'
       where s.triage = any($2)`,
      [event, states],
    )
    const kept = new Set(rows.map(({ id }) => id))
    expect(
      [...said[act]].filter((id) => !kept.has(id)),
      `lost: ${act}`,
    ).toEqual([])
  }
}

/** Things that stand without what belongs to the same act; none should. */
async function halfActs(pool: pg.Pool): Promise<Record<string, number>> {
  const without = {
    'family without episode':
      'family f where not exists (select 1 from episode e where e.coalition_id = f.coalition_id and e.family_id = f.id)',
    'family without parent': 'family f where not exists (select 1 from person p where p.family_id = f.id and p.id = f.parent_id)',
    'family without consent': 'family f where not exists (select 1 from consent c where c.family_id = f.id)',
    'family without sign-up': 'family f where not exists (select 1 from sign_up s where s.family_id = f.id)',
    'family without key': 'family f where not exists (select 1 from keyring.identity_key k where k.family_id = f.id)',
    'sign-up without event': `sign_up s where not exists (select 1 from event e where e.family_id = s.family_id and e.type = 'sign_up.sent')`,
    'sign-up without audit line': `sign_up s where not exists (select 1 from audit_event a where a.family_id = s.family_id and a.event_code = 'sign_up.sent')`,
    'answer without contact': `sign_up s where s.triage <> 'open' and not exists (select 1 from coordinator k where k.family_id = s.family_id)`,
    'contact without answer': `coordinator k where not exists (select 1 from sign_up s where s.family_id = k.family_id and s.triage <> 'open')`,
    'answer without event': `sign_up s where s.triage <> 'open' and not exists (select 1 from event e where e.family_id = s.family_id and e.type = 'sign_up.answered')`,
    'decision without event': `sign_up s where s.triage = 'decided' and not exists (select 1 from event e where e.family_id = s.family_id and e.type = 'triage.decided')`,
  }
  const found: Record<string, number> = {}
  for (const [name, from] of Object.entries(without)) {
    const { rows } = await pool.query<{ count: number }>(`select count(*)::integer as count from ${from}`)
    if (rows[0]?.count !== 0) found[name] = rows[0]?.count ?? -1
  }
  return found
}

/** The counts kept act by act equal those from scratch. */
async function expectCountsToAgree(pool: pg.Pool): Promise<void> {
  await pool.query(`set session authorization ${weakRole}`)
  const database = await openPool(pool, parts)
  const [kept, counted] = await asActor(database, theSystem, new Date(), async (tx) => {
    const before = await rollUps(tx)
    await recompute(tx)
    return [before, await rollUps(tx)]
  })
  expect(kept.length).toBeGreaterThan(0)
  expect(kept).toEqual(counted)
}
