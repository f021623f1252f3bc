import { type ChildProcess, fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../src/platform/project-folder.ts'
import { makeCountry } from './indicators-country.ts'
import { cqlRows } from './indicators-cql.ts'
import type { EngineName, EngineReady, EngineRound } from './indicators-engine.ts'
import { writeCountry } from './indicators-tables.ts'
import { isFault, median, ms, print, type Row, times } from './measure.ts'
import { installPeers } from './peers/install.ts'
import { startPostgresql } from './peers/postgresql.ts'

const mostMemory = 128 * 1024 * 1024
/** Engines are first asked when the others are ready; what they pay for loading is said beside it. */
const lines: Readonly<Record<Exclude<EngineName, 'startlijn'>, { what: string; least: number }>> = {
  postgresql: { what: 'PostgreSQL, one query', least: 40 },
  duckdb: { what: 'DuckDB, two threads', least: 4 },
}

/**
 * All casework indicators of a country of 2.4 million events, per year and area on four levels: ours beside the same in SQL, each engine in
 * a process of its own, in turns, by the median of the ratios per round. No result unless all figures are equal to the last one.
 */
export async function indicatorRows(quick: boolean, say: (line: string) => void = tell): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-indicators-'))
  chmodSync(folder, 0o755)
  const country = makeCountry(quick ? 12_000 : 120_000)
  writeCountry(folder, country)
  const server = startPostgresql(say)
  const running: [EngineName, ChildProcess][] = []
  try {
    const names: EngineName[] = [
      'startlijn',
      ...(server === null ? [] : (['postgresql'] as const)),
      ...(installPeers(say) ? (['duckdb'] as const) : []),
    ]
    const ready = new Map<EngineName, EngineReady>()
    const start = (name: EngineName) =>
      fork(join(projectFolder, 'bench/indicators-engine.ts'), [name, folder, server?.url ?? ''], {
        env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
      })
    // What reads TypeScript takes 26 MB, or much more as it warms up, and is not in the built program: the engines that count find the files read.
    const reader = start('startlijn')
    await answer<EngineReady>(reader)
    reader.kill()
    for (const name of names) {
      say(`${name} takes ${country.cases} cases, ${country.events} events`)
      const child = start(name)
      running.push([name, child])
      ready.set(name, await answer<EngineReady>(child))
    }
    const rounds: Map<EngineName, EngineRound>[] = []
    for (let round = 0; round < (quick ? 4 : 10); round += 1) {
      const times = new Map<EngineName, EngineRound>()
      for (const [name, child] of running) {
        child.send('round')
        times.set(name, await answer<EngineRound>(child))
      }
      // The first round is for warming up.
      if (round > 0) rounds.push(times)
    }
    return [...engineRows(rounds, ready, quick), ...(await cqlRows(country, quick, say))]
  } finally {
    for (const [, child] of running) child.kill()
    server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function engineRows(rounds: readonly Map<EngineName, EngineRound>[], ready: Map<EngineName, EngineReady>, quick: boolean): Row[] {
  const took = (name: EngineName) => rounds.map((round) => round.get(name)?.ms ?? Number.NaN)
  const own = median(took('startlijn'))
  const memory = Math.max(...rounds.map((round) => round.get('startlijn')?.memory ?? 0))
  const first: Row = {
    what: `all casework figures of ${quick ? 'a tenth of ' : ''}a country`,
    figure: ms(own),
    comparedTo: `at most ${Math.round(memory / 1024 / 1024)} MB`,
    line: '<= 128 MB',
    passed: memory <= mostMemory,
  }
  const others = (Object.keys(lines) as (keyof typeof lines)[]).map((name): Row => {
    const { what, least } = lines[name]
    const other = ready.get(name)
    if (other === undefined) return { what: `  ${what}`, figure: 'skipped', comparedTo: '', line: `>= ${least} x`, passed: null }
    const equal = other.checksum === ready.get('startlijn')?.checksum
    const ratio = median(rounds.map((round) => (round.get(name)?.ms ?? Number.NaN) / (round.get('startlijn')?.ms ?? Number.NaN)))
    return {
      what: `  ${what}`,
      figure: ms(median(took(name))),
      comparedTo: equal ? `${times(ratio)} ours, equal figures` : 'OTHER FIGURES: no result',
      line: `>= ${least} x${quick ? ' (0.6 of it)' : ''}`,
      passed: equal && ratio >= (quick ? 0.6 : 1) * least,
    }
  })
  return [first, ...others]
}

function answer<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`an engine stopped (${code})`))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      resolve(message as T)
    })
  })
}

function tell(line: string): void {
  process.stderr.write(`bench: ${line}\n`)
}

if (import.meta.main) {
  const rows = await indicatorRows(process.argv.includes('--quick'))
  print(rows)
  process.exit(rows.some(isFault) ? 1 : 0)
}
