import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Site } from '../platform/web/page.ts'

/** `/healthz`: the process answers. `/readyz`: the database answers too. */
export function health(site: Site): Hono {
  return new Hono()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      try {
        await sql`select 1`.execute(site.database.kysely)
        return c.text('ready')
      } catch {
        return c.text('the database does not answer', 503)
      }
    })
}
