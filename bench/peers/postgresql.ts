import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OwnServer {
  url: string
  stop(): void
}

const home = '/usr/lib/postgresql'

function newestBinaries(): string | null {
  try {
    const versions = readdirSync(home).sort((one, other) => Number(other) - Number(one))
    return versions[0] === undefined ? null : join(home, versions[0], 'bin')
  } catch {
    return null
  }
}

/**
 * A PostgreSQL server of its own on the loopback address, that really waits for the disk; null, with a word on why, where none is installed.
 * As root it runs as the user postgres, which it needs to.
 */
export function startPostgresql(say: (line: string) => void): OwnServer | null {
  const binaries = newestBinaries()
  if (binaries === null) {
    say(`skipped what needs a PostgreSQL server: none under ${home}`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-postgresql-'))
  const asRoot = process.getuid?.() === 0
  const run = (program: string, args: readonly string[]) => {
    const command = [join(binaries, program), ...args]
    const [first = '', ...rest] = asRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command] : command
    return spawnSync(first, rest, { cwd: folder, encoding: 'utf8' })
  }
  if (asRoot) {
    chmodSync(folder, 0o755)
    spawnSync('chown', ['postgres:postgres', folder])
  }
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const made = run('initdb', ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--no-sync'])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c shared_buffers=1GB -c work_mem=256MB -c max_wal_size=4GB`
  const started =
    made.status === 0 ? run('pg_ctl', ['-D', join(folder, 'data'), '-w', '-s', '-l', join(folder, 'log'), '-o', options, 'start']) : made
  const stop = () => {
    run('pg_ctl', ['-D', join(folder, 'data'), '-s', '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
  if (started.status !== 0) {
    say(`skipped what needs a PostgreSQL server: it did not start (${started.stderr.trim().split('\n')[0] ?? ''})`)
    stop()
    return null
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}
