import { existsSync, readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { countPages, spanOf } from '../src/monitor/fact/all-counts.ts'
import { municipalities } from './indicators-country.ts'
import { figuresOfCountry } from './indicators-levels.ts'
import { duckdb, figuresSql, postgresql } from './indicators-sql.ts'
import { askedOnly, checksum, figuresOfRows, loadTables, readCountry, tables, writeTables } from './indicators-tables.ts'
import { peer } from './peers/install.ts'

/** One engine in a process of its own, asked for a round at a time: its name, the folder with the country, and where it finds a server. */
export type EngineName = 'startlijn' | 'postgresql' | 'duckdb'
export interface EngineReady {
  checksum: string
  /** Milliseconds to have the data where the engine wants it. */
  filled: number
}
export interface EngineRound {
  ms: number
  /** The most memory the process ever had, in bytes. */
  memory: number
}

const [name = '', folder = '', url = ''] = process.argv.slice(2)
const scalar = (sql: string) => `select count(*), sum(w) from (${sql}) q`

interface Engine {
  figures(): Promise<Int32Array>
  round(): Promise<unknown>
}

async function startlijn(): Promise<Engine> {
  const country = askedOnly(readCountry(folder))
  const span = spanOf(country.pages)
  const count = async () => figuresOfCountry(country, countPages(country.pages, municipalities, span))
  return { figures: count, round: count }
}

async function postgresqlEngine(): Promise<Engine> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  await loadTables(client, readCountry(folder))
  return {
    figures: async () => figuresOfRows((await client.query<unknown[]>({ text: figuresSql(postgresql), rowMode: 'array' })).rows),
    round: () => client.query(scalar(figuresSql(postgresql))),
  }
}

interface DuckDb {
  DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<DuckConnection> }> }
}
interface DuckConnection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>
}

async function duckdbEngine(): Promise<Engine> {
  const files = writeTables(folder, readCountry(folder))
  const { DuckDBInstance } = peer('@duckdb/node-api') as DuckDb
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  for (const [table, columns] of Object.entries(tables)) await connection.run(`create table ${table} (${columns})`)
  for (const [table, file] of Object.entries(files)) await connection.run(`copy ${table} from '${file}' (delimiter '\t')`)
  return {
    figures: async () => figuresOfRows((await connection.runAndReadAll(figuresSql(duckdb))).getRows()),
    round: () => connection.run(scalar(figuresSql(duckdb))),
  }
}

const engines: Record<EngineName, () => Promise<Engine>> = { startlijn, postgresql: postgresqlEngine, duckdb: duckdbEngine }

/** The most memory this program had. What the system counts for a process (maxRSS) begins at the memory of whoever started it. */
function mostMemory(): number {
  const own = existsSync('/proc/self/status') ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return 1024 * (own === undefined ? process.resourceUsage().maxRSS : Number(own))
}

async function serve(): Promise<void> {
  const begin = performance.now()
  const engine = await (engines[name as EngineName] ?? startlijn)()
  const filled = performance.now() - begin
  flushCompileCache()
  process.send?.({ checksum: checksum(await engine.figures()), filled } satisfies EngineReady)
  process.on('message', () => {
    const started = performance.now()
    void engine.round().then(() => {
      process.send?.({ ms: performance.now() - started, memory: mostMemory() } satisfies EngineRound)
    })
  })
}
await serve()
