import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { demoTemplate } from '../../src/app/demo-template.ts'
import { readEnvironment } from '../../src/app/environment.ts'
import { embeddedPool } from '../../src/platform/database/database.ts'
import { openEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'

const database = 'region'
const login = 'startlijn_bench'

interface Table {
  name: string
  /** Without generated ones. */
  columns: string[]
}

/**
 * The prepared practice region in a database of its own on this server, row by row as it stands on the embedded engine; the address is
 * that of a weak role, as in production.
 */
export async function regionOnServer(adminUrl: string): Promise<string> {
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  await admin.query(`create database ${database}`)
  await admin.end()
  const address = new URL(adminUrl)
  address.pathname = `/${database}`
  const target = new pg.Pool({ connectionString: address.href, max: 1 })
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-'))
  cpSync(await demoTemplate(readEnvironment({ STARTLIJN_MODE: 'demo' }), () => undefined), folder, { recursive: true })
  const server = await openEmbedded(folder, { durable: false })
  const source = embeddedPool(server)
  try {
    await migrate(target)
    await target.query('set session_replication_role = replica')
    for (const table of await tablesOf(source)) await copyTable(source, target, table)
    await target.query('reset session_replication_role')
    await continueSequences(target)
    await target.query('vacuum analyze')
    await target.query(`create role ${login} login password '${login}' in role startlijn_app inherit`)
  } finally {
    await source.end()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
    await target.end()
  }
  address.username = login
  address.password = login
  return address.href
}

async function tablesOf(pool: pg.Pool): Promise<Table[]> {
  const { rows } = await pool.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum)::text[] as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname in ('public', 'keyring') and c.relkind = 'r' and c.relname <> 'migration' group by n.nspname, c.relname`)
  return rows
}

async function copyTable(source: pg.Pool, target: pg.Pool, { name, columns }: Table): Promise<void> {
  const list = columns.join(', ')
  const { rows } = await source.query<{ rows: string | null }>(`select json_agg(t)::text as rows from (select ${list} from ${name}) t`)
  await target.query(`delete from ${name}`)
  if (rows[0]?.rows === null || rows[0] === undefined) return
  await target.query(
    `insert into ${name} (${list}) overriding system value select ${list} from json_populate_recordset(null::${name}, $1::json)`,
    [rows[0].rows],
  )
}

async function continueSequences(target: pg.Pool): Promise<void> {
  const { rows } = await target.query<{ sequence: string; table: string; column: string }>(`
    select pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence, c.oid::regclass::text as table, quote_ident(a.attname) as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
    where n.nspname in ('public', 'keyring') and c.relkind = 'r'`)
  for (const { sequence, table, column } of rows)
    await target.query(`select setval('${sequence}', (select coalesce(max(${column}), 0) + 1 from ${table}))`)
}
