import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Site } from '../platform/web/page.ts'

/** Whoever watches gives up after a few seconds too; a network that swallows everything answers nothing for minutes. */
const patienceMs = 3000

/** `/healthz`: the process answers. `/readyz`: the database answers too, within `patience` milliseconds. */
export function health(site: Site, patience = patienceMs): Hono {
  return new Hono()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const answered = sql`select 1`.execute(site.database.kysely).then(
        () => true,
        () => false,
      )
      const ready = await Promise.race([answered, after(patience)])
      return ready ? c.text('ready') : c.text('the database does not answer', 503)
    })
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false).unref())
}
