import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { testFolder } from '../../src/platform/database/test-folder.ts'
import { projectFolder } from '../../src/platform/project-folder.ts'

export interface TestServer {
  /** Where it answers, without a slash at the end. */
  readonly origin: string
  /** Makes it this moment for the server, from here on; never before the present. */
  moveClockTo(moment: Date): Promise<void>
}

/** Long enough to live the practice region first, where no prepared one is at hand. */
const patienceMs = 240_000

/** The built product as its own process in demo mode, on an empty data folder and the real clock; stopped and removed after the tests of a file. */
export function testServer(): TestServer {
  let child: ChildProcess | undefined
  let folder: string | undefined
  let origin: string | undefined
  beforeAll(async () => {
    const port = await freePort()
    folder = testFolder('e2e')
    origin = `http://localhost:${port}`
    writeFileSync(clockFile(folder), '0')
    child = start(port, folder)
    await ready(origin, child)
  }, patienceMs + 10_000)
  afterAll(async () => {
    await stop(child)
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })
  return {
    get origin() {
      if (origin === undefined) throw new Error('the server runs only while tests run')
      return origin
    },
    async moveClockTo(moment) {
      if (folder === undefined) throw new Error('the server runs only while tests run')
      writeFileSync(clockFile(folder), String(Math.max(0, moment.getTime() - Date.now())))
      await pause(clockReadEveryMs * 2)
    },
  }
}

/** How long the server may go on with the time it knew (moved-clock.ts). */
const clockReadEveryMs = 20

const clockFile = (folder: string) => join(folder, 'clock')

function start(port: number, folder: string): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  // Nothing of the tester's own settings: a DATABASE_URL would have the tests write into somebody's database.
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'production',
    PORT: String(port),
    STARTLIJN_DATA: folder,
    STARTLIJN_MODE: 'demo',
    TEST_CLOCK: clockFile(folder),
  }
  const clock = new URL('./moved-clock.ts', import.meta.url).href
  // It lives for a minute: too short to compile the database for speed.
  return spawn(process.execPath, ['--liftoff-only', '--import', clock, join(projectFolder, 'dist/server/main.js')], {
    cwd: projectFolder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}; is dist/ built? (npm run build)`)
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok === true) return
  }
  throw new Error(`the server did not answer within ${patienceMs / 1000} seconds`)
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  // A browser may hold a connection open; the store is safe against being killed.
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(forced)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
