import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { embeddedPool, openEmbeddedDatabase } from '../../src/platform/database/database.ts'
import { openEmbedded } from '../../src/platform/database/embedded.ts'
import { FolderInUse } from '../../src/platform/database/folder-lock.ts'
import { type Act, inspect, type Kept, parts } from './kept.ts'

const rounds = Array.from({ length: 20 }, (_, index) => index + 1)
const whole = { lost: [], half: {}, countsAgree: true }

describe('a process that is killed while it writes', { timeout: 60_000 }, () => {
  let folder = ''
  const confirmed: Record<Act, string[]> = { sent: [], answered: [], decided: [] }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'startlijn-kill-'))
    cpSync(inject('emptyTemplate'), join(folder, 'store'), { recursive: true })
    const database = await openEmbeddedDatabase(join(folder, 'store'), parts)
    await settleDemoPeople(database)
    await database.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function startWriter(): Writer {
    const file = join(folder, 'confirmed.json')
    writeFileSync(file, JSON.stringify(confirmed))
    return writer(join(folder, 'store'), file, join(folder, 'compiled'))
  }

  it.each(rounds)('loses nothing that was confirmed and keeps nothing half (%i)', async () => {
    const child = startWriter()
    const { counts: _, ...kept } = await child.found
    await child.firstAct
    await pause(20 + Math.random() * 380)
    for (const [act, id] of await child.kill()) confirmed[act].push(id)
    // What the writer found is what the kill before it left.
    expect(kept).toEqual(whole)
  })

  it('keeps its folder to itself while it lives', async () => {
    const child = startWriter()
    await child.firstAct
    const second = openEmbeddedDatabase(join(folder, 'store'), parts)
    await expect(second).rejects.toThrow(FolderInUse)
    await expect(second).rejects.toThrow('STARTLIJN_DATA')
    for (const [act, id] of await child.kill()) confirmed[act].push(id)
  })

  it('has all of it after the last one too', async () => {
    const server = await openEmbedded(join(folder, 'store'))
    const { kept, database } = await inspect(embeddedPool(server), confirmed)
    await database.close()
    await server.close()
    expect(kept).toMatchObject(whole)
    expect(kept.counts).toBeGreaterThan(0)
    expect(confirmed.sent.length).toBeGreaterThan(rounds.length)
  })
})

interface Writer {
  /** What it says the store held when it opened it. */
  found: Promise<Kept>
  firstAct: Promise<void>
  /** Strikes with signal 9; the acts it said were confirmed. */
  kill(): Promise<[Act, string][]>
}

function writer(store: string, confirmedFile: string, compiled: string): Writer {
  const script = fileURLToPath(new URL('./sign-up-until-killed.ts', import.meta.url))
  // It lives for a second or two: nothing is compiled that the one before it compiled, and nothing for a long life.
  const child: ChildProcess = spawn(process.execPath, ['--liftoff-only', script, store, confirmedFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  const closed = new Promise<void>((resolve) => void child.once('close', () => resolve()))
  const found = Promise.withResolvers<Kept>()
  const firstAct = Promise.withResolvers<void>()
  const said: [Act, string][] = []
  if (child.stdout === null) throw new Error('the writer has no voice')
  // A line that the kill cut off has no whole id, and was not said.
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what = '', words = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
    if (what === 'found') found.resolve(JSON.parse(words) as Kept)
    else if (words.length === 36) said.push([what as Act, words])
    if (said.length === 1) firstAct.resolve()
  })
  child.once('exit', (code, signal) => {
    if (signal === 'SIGKILL') return
    const early = new Error(`the writer ended by itself with code ${code}`)
    found.reject(early)
    firstAct.reject(early)
  })
  return {
    found: found.promise,
    firstAct: firstAct.promise,
    async kill() {
      child.kill('SIGKILL')
      await closed
      return said
    },
  }
}
