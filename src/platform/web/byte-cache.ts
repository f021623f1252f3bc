import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { PageContext, PageEnv, Site } from './page.ts'

/** One answer, ready to send. */
interface Ready {
  plain: Uint8Array<ArrayBuffer>
  zipped: Uint8Array<ArrayBuffer>
  etag: string
  headers: [string, string][]
}

interface Shelf {
  version: string
  checkedAt: number
  answers: Map<string, Ready>
}

/** Enough for every page of a region; the least recently used goes first. */
const mostAnswers = 500
/** How long a change by another process may stay unseen. */
const trustMs = 1000
const keptHeaders = ['content-type', 'content-disposition', 'content-language', 'api-version']

/**
 * Keeps the answers of pages that are the same for every visitor without a session, as bytes with an ETag, per address and language
 * (and per `Accept` header). They hold as long as `versionOf` answers the same; it is asked at most once a second.
 */
export function readyBytes(versionOf: (c: PageContext) => Promise<string>): MiddlewareHandler<PageEnv> {
  const shelves = new WeakMap<Site, Shelf>()
  return async (c, next) => {
    const { visitor, site } = c.var
    const kept = c.req.method === 'GET' && visitor.person === null && c.req.query('taal') === undefined
    if (!kept) return next()
    const answers = await currentShelf(shelves, site, () => versionOf(c))
    const { pathname, search } = new URL(c.req.url)
    const key = `${visitor.language} ${c.req.header('accept') ?? ''} ${pathname}${search}`
    const known = answers.get(key)
    if (known !== undefined) {
      answers.delete(key)
      answers.set(key, known)
      return send(c, known)
    }
    await next()
    if (c.res.status !== 200) return
    const made = await readyFrom(c.res)
    if (answers.size >= mostAnswers) answers.delete(answers.keys().next().value ?? '')
    answers.set(key, made)
    c.res = send(c, made)
  }
}

async function currentShelf(shelves: WeakMap<Site, Shelf>, site: Site, versionOf: () => Promise<string>): Promise<Map<string, Ready>> {
  const shelf = shelves.get(site)
  const now = performance.now()
  if (shelf !== undefined && now - shelf.checkedAt < trustMs) return shelf.answers
  // Others go on with what stands there while one asks.
  if (shelf !== undefined) shelf.checkedAt = now
  const version = await versionOf()
  if (shelf !== undefined && shelf.version === version) return shelf.answers
  const fresh: Shelf = { version, checkedAt: now, answers: new Map() }
  shelves.set(site, fresh)
  return fresh.answers
}

async function readyFrom(response: Response): Promise<Ready> {
  const plain = new Uint8Array(await response.arrayBuffer())
  return {
    plain,
    zipped: new Uint8Array(gzipSync(plain)),
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    headers: keptHeaders.flatMap((name): [string, string][] => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  }
}

function send(c: PageContext, ready: Ready): Response {
  const headers = new Headers([
    ...ready.headers,
    ['etag', ready.etag],
    ['cache-control', 'no-cache'],
    ['vary', 'Cookie, Accept, Accept-Encoding'],
  ])
  const wanted = c.req.header('if-none-match')
  if (wanted?.split(',').some((tag) => tag.trim() === ready.etag) === true) return new Response(null, { status: 304, headers })
  const zip = c.req.header('accept-encoding')?.includes('gzip') === true
  if (zip) headers.set('content-encoding', 'gzip')
  return new Response(zip ? ready.zipped : ready.plain, { headers })
}
