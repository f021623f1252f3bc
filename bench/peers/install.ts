import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectFolder } from '../../src/platform/project-folder.ts'

const files = ['package.json', 'package-lock.json'] as const
const from = (name: string) => join(projectFolder, 'bench/peers', name)
/** Beside the other things that can be made again, and not among the sources of the build. */
const folder = join(projectFolder, '.cache/bench-peers')
const installed = (name: string) => join(folder, name)

/** Installs the programs the benchmarks compare with, once per version of their lock. False, with a word on why, where that cannot be. */
export function installPeers(say: (line: string) => void): boolean {
  const wanted = files.map((name) => readFileSync(from(name), 'utf8')).join('')
  const stamp = installed('installed-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  say('installing what to compare with (once, about 100 MB) ...')
  mkdirSync(folder, { recursive: true })
  for (const name of files) copyFileSync(from(name), installed(name))
  const npm = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (npm.status === 0) {
    writeFileSync(stamp, wanted)
    return true
  }
  say(
    `skipped what needs them: npm could not install them (${npm.error?.message ?? npm.stderr.trim().split('\n')[0] ?? 'no reason given'})`,
  )
  return false
}

/** A peer that was installed. */
export function peer(name: string): unknown {
  return createRequire(installed('package.json'))(name)
}
