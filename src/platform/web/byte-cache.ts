import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { type KeptAnswers, keptAnswers, type ReadyAnswer } from './kept-answers.ts'
import type { PageContext, PageEnv, Site } from './page.ts'
import { takesGzip } from './zip.ts'

/** What a door knows of the answers it keeps: under which version they hold. */
interface Shelf {
  version: string
  checkedAt: number
}

const mebibyte = 1024 * 1024
/** Enough for every page of a region; all doors of a site share it. */
const keptBytes = 64 * mebibyte
/** How long a change by another process may stay unseen. */
const trustMs = 1000
const keptHeaders = ['content-type', 'content-disposition', 'content-language', 'api-version']

/** Answers kept per site, each site with a budget of its own. */
export function keptPerSite(mostBytes: number): (site: Site) => KeptAnswers {
  const perSite = new WeakMap<Site, KeptAnswers>()
  return (site) => {
    const kept = perSite.get(site) ?? keptAnswers(mostBytes)
    perSite.set(site, kept)
    return kept
  }
}

const sharedByAllDoors = keptPerSite(keptBytes)
let doors = 0

/**
 * Keeps the answers of pages that are the same for every visitor without a session, as bytes with an ETag, per address and language
 * (and per `Accept` header). They hold as long as `versionOf` answers the same; it is asked at most once a second.
 */
export function readyBytes(
  versionOf: (c: PageContext) => Promise<string>,
  keptOf: (site: Site) => KeptAnswers = sharedByAllDoors,
): MiddlewareHandler<PageEnv> {
  const shelves = new WeakMap<Site, Shelf>()
  doors += 1
  const door = `${doors} `
  return async (c, next) => {
    const { visitor, site } = c.var
    // Who asks for the head alone is answered as who reads, without the body.
    const keeps = ['GET', 'HEAD'].includes(c.req.method) && visitor.person === null && c.req.query('taal') === undefined
    if (!keeps) return next()
    const kept = keptOf(site)
    const shelf = await currentShelf(shelves, site, () => versionOf(c))
    if (shelf.isNew) kept.forget((key) => key.startsWith(door))
    const { pathname, search } = new URL(c.req.url)
    const key = `${door}${visitor.language} ${c.req.header('accept') ?? ''} ${pathname}${search}`
    const known = kept.find(key)
    if (known !== undefined) return send(c, known)
    await next()
    if (c.res.status !== 200) return
    const made = await readyFrom(c.res)
    // What was made of an earlier version is sent, not kept.
    if (shelves.get(site) === shelf.shelf) kept.keep(key, made)
    c.res = send(c, made)
  }
}

async function currentShelf(
  shelves: WeakMap<Site, Shelf>,
  site: Site,
  versionOf: () => Promise<string>,
): Promise<{ shelf: Shelf; isNew: boolean }> {
  const shelf = shelves.get(site)
  const now = performance.now()
  if (shelf !== undefined && now - shelf.checkedAt < trustMs) return { shelf, isNew: false }
  // Others go on with what stands there while one asks.
  if (shelf !== undefined) shelf.checkedAt = now
  const version = await versionOf().catch((error: unknown) => {
    // Nobody knows whether it still holds, and nobody goes on with it: what was taken back must not be shown on for want of a database.
    if (shelf !== undefined) shelf.checkedAt = Number.NEGATIVE_INFINITY
    throw error
  })
  if (shelf !== undefined && shelf.version === version) return { shelf, isNew: false }
  const fresh: Shelf = { version, checkedAt: now }
  shelves.set(site, fresh)
  return { shelf: fresh, isNew: true }
}

async function readyFrom(response: Response): Promise<ReadyAnswer> {
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

function send(c: PageContext, ready: ReadyAnswer): Response {
  const headers = new Headers([
    ...ready.headers,
    ['etag', ready.etag],
    ['cache-control', 'no-cache'],
    ['vary', 'Cookie, Accept, Accept-Encoding'],
  ])
  const wanted = c.req.header('if-none-match')
  if (wanted?.split(',').some((tag) => tag.trim() === ready.etag) === true) return new Response(null, { status: 304, headers })
  const zip = takesGzip(c)
  if (zip) headers.set('content-encoding', 'gzip')
  return new Response(zip ? ready.zipped : ready.plain, { headers })
}
