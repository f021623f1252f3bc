import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../src/platform/database/actor.ts'
import { asActor } from '../../src/platform/database/as-actor.ts'
import type { Database } from '../../src/platform/database/database.ts'
import type { DB } from '../../src/platform/database/schema.generated.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'

/** Numbers of rows, by `table family`; tables without rows of a family are absent. */
export type RowCounts = Map<string, number>

/** Every table that says something about one family, except the keys that decide about all others. */
export async function caseworkTables(database: Database): Promise<string[]> {
  const { rows } = await asOwner(database, (db) =>
    sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and a.attname = 'family_id' and not a.attisdropped and c.relnamespace in ('public'::regnamespace, 'keyring'::regnamespace)
        and c.relname not in ('circle_key', 'audit_event') order by 1`.execute(db),
  )
  return ['family', ...rows.map(({ name }) => name)]
}

function counting(tables: readonly string[], families: readonly string[]) {
  const one = (table: string) => {
    const column = sql.ref(table === 'family' ? 'id' : 'family_id')
    return sql`select ${table} || ' ' || ${column} as key, count(*)::integer as rows from ${sql.table(table)} where ${column} = any(${families}::uuid[]) group by ${column}`
  }
  return sql<{ key: string; rows: number }>`${sql.join(tables.map(one), sql` union all `)}
    union all select 'audit_event ' || family_id || ' ' || coalesce(actor_id::text, ''), count(*)::integer from audit_event
      where family_id = any(${families}::uuid[]) group by family_id, actor_id`
}

async function counted(db: Kysely<DB>, tables: readonly string[], families: readonly string[]): Promise<RowCounts> {
  const { rows } = await counting(tables, families).execute(db)
  return new Map(rows.map(({ key, rows: count }) => [key, count]))
}

/** All rows there are. Lines of the audit log are counted by `audit_event family actor`. */
export function allRows(database: Database, tables: readonly string[], families: readonly string[]): Promise<RowCounts> {
  return asOwner(database, (db) => counted(db, tables, families))
}

/** The rows this actor sees on this day. */
export function rowsSeen(
  database: Database,
  actor: Actor,
  day: string,
  tables: readonly string[],
  families: readonly string[],
): Promise<RowCounts> {
  return asActor(database, actor, new Date(`${day}T09:00:00Z`), (tx) => counted(tx.db, tables, families))
}
