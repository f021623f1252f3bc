import type { Pool } from 'pg'

/**
 * Clears dead rows away and counts the rest for the planner where a table grew by a third since that was last done. A server does this
 * by itself; the embedded engine has no process for it. `pool` must be the owner's. Returns whether there was anything to do.
 */
export async function tidy(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ grown: boolean | null }>(`
    select bool_or(pg_relation_size(oid) > 8192 * 1.33 * greatest(relpages, 4)) as grown
    from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, to_regnamespace('keyring'))`)
  if (rows[0]?.grown !== true) return false
  await pool.query('vacuum (analyze)')
  return true
}
