import { gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { type AuditEntry, recordAudit } from '../audit/record-audit.ts'
import { plainDateOf } from '../clock.ts'
import { changesSeen } from '../database/changes.store.ts'
import { asVisitor, type PageContext, type PageEnv, type Site } from './page.ts'

interface Kept {
  seen: number
  viewed: AuditEntry
  until: number
  plain: Uint8Array<ArrayBuffer>
  zipped: Uint8Array<ArrayBuffer>
}

/** As long as keys stay in memory: the page holds names. */
const keptMs = 60_000
const mostPages = 200

const shelves = new WeakMap<Site, Map<string, Kept>>()

/**
 * Keeps a page of a signed-in person for her alone, as long as nothing in the store changes and a minute at most. The handler tells the
 * audit line of the view (`c.set('viewed', entry)`) and writes it itself; showing the kept page writes it again. Without it nothing is kept.
 */
export const keptPage: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (c.req.method !== 'GET' || c.req.query('taal') !== undefined) return next()
  const pages = shelves.get(c.var.site) ?? new Map<string, Kept>()
  shelves.set(c.var.site, pages)
  const key = JSON.stringify([c.var.visitor, plainDateOf(c.var.site.clock()), c.req.url])
  const known = pages.get(key)
  const { seen, holds } = await asVisitor(c, async (tx) => {
    const number = await changesSeen(tx)
    const same = known !== undefined && known.seen === number && known.until > Date.now()
    if (same) await recordAudit(tx, known.viewed)
    return { seen: number, holds: same }
  })
  if (holds && known !== undefined) return send(c, known)
  await next()
  const { viewed } = c.var
  if (seen === null || viewed === undefined || c.res.status !== 200) return
  const plain = new Uint8Array(await c.res.arrayBuffer())
  const made: Kept = { seen, viewed, until: Date.now() + keptMs, plain, zipped: new Uint8Array(gzipSync(plain)) }
  forget(pages)
  pages.set(key, made)
  c.res = send(c, made)
}

/** Drops what is over, and the oldest when there are too many. */
function forget(pages: Map<string, Kept>): void {
  for (const [key, { until }] of pages) if (until <= Date.now() || pages.size >= mostPages) pages.delete(key)
}

function send(c: PageContext, kept: Kept): Response {
  const zip = c.req.header('accept-encoding')?.includes('gzip') === true
  const headers = new Headers({ 'content-type': 'text/html; charset=UTF-8', vary: 'Cookie, Accept-Encoding' })
  if (zip) headers.set('content-encoding', 'gzip')
  return new Response(zip ? kept.zipped : kept.plain, { headers })
}
