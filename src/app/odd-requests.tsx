import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { mostBoundaryBytes } from '../monitor/boundary/boundary-draft.ts'
import { BoundariesTooLargeView } from '../monitor/boundary/upload-card.tsx'
import { mostSheetBytes } from '../monitor/delivery/delivery.ts'
import { TooLargeView } from '../monitor/delivery/receive-view.tsx'
import { hasRole } from '../platform/database/actor.ts'
import { type Refusal, refuse } from '../platform/result.ts'
import { ProblemPage } from '../platform/ui/pages/problem-page.tsx'
import type { PageContext, PageEnv } from '../platform/web/page.ts'
import { appText } from './app.text.ts'

/** The longest form, filled to the brim with letters of four bytes, is about half of this. */
export const mostBytes = 256 * 1024

const limitedForm: MiddlewareHandler<PageEnv> = bodyLimit({ maxSize: mostBytes, onError: (c) => tooLarge(c as PageContext) })
const limitedSheet: MiddlewareHandler<PageEnv> = bodyLimit({
  maxSize: mostSheetBytes + mostBytes,
  onError: (c) => fileTooLarge(c as PageContext, TooLargeView),
})
const limitedBoundaries: MiddlewareHandler<PageEnv> = bodyLimit({
  maxSize: mostBoundaryBytes + mostBytes,
  onError: (c) => fileTooLarge(c as PageContext, BoundariesTooLargeView),
})

/** Where analysts send files, and how large they may be. */
const uploads: ReadonlyMap<string, MiddlewareHandler<PageEnv>> = new Map([
  ['/beheer/cijfers/nieuw', limitedSheet],
  ['/beheer/kaart', limitedBoundaries],
])

/** What is longer than any form of ours is turned away before it is read into memory; only an analyst may send a file, where files are taken. */
export const limitedBody: MiddlewareHandler<PageEnv> = (c, next) => {
  const upload = hasRole(c.var.visitor.actor, 'analyst') ? uploads.get(c.req.path) : undefined
  return (upload ?? limitedForm)(c, next)
}

/**
 * Turns away addresses that none of our pages has: with a zero character, which no database takes, or beginning with two slashes, which a
 * link on the page that answers would read as the name of another site.
 */
export const knownAddresses: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (/%00|\0/.test(c.req.url)) return c.var.refuse(refuse('not_found', 'no_such_page').refusal)
  const { pathname } = new URL(c.req.url)
  if (pathname.startsWith('//')) return c.redirect(pathname.replace(/^\/+/, '/'), 303)
  return next()
}

/**
 * What the database refused because of what came in or because of a colleague at the same moment, as a refusal; null when the fault is
 * ours. By the class of the SQLSTATE: 22 is a value no column takes; a broken unique index, a deadlock or a lost serialisation is two
 * people doing the same at once.
 */
export function refusalOf(error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^22[0-9A-Z]{3}$/.test(code)) return refuse('invalid', 'value_impossible').refusal
  return ['23505', '40001', '40P01'].includes(code) ? refuse('stale', 'at_the_same_time').refusal : null
}

/** As much as is still taken from the line, and thrown away, so that a browser hears why its file is refused instead of a broken connection. */
const mostHeardOut = 256 * 1024 * 1024

async function fileTooLarge(c: PageContext, Explanation: typeof TooLargeView): Promise<Response> {
  const reader = c.req.raw.body?.locked === false ? c.req.raw.body.getReader() : null
  for (let heard = 0; reader !== null && heard < mostHeardOut; ) {
    const { done, value } = await reader.read()
    if (done) break
    heard += value.byteLength
  }
  const { language } = c.var.visitor
  return c.var.show({ title: appText[language].refusal.tooLarge.title, status: 413, body: <Explanation language={language} /> })
}

function tooLarge(c: PageContext): Response | Promise<Response> {
  const text = appText[c.var.visitor.language].refusal
  return c.var.show({
    title: text.tooLarge.title,
    status: 413,
    body: (
      <ProblemPage
        heading={text.tooLarge.title}
        explanation={text.tooLarge.why}
        whatToDo={text.tooLarge.remedy}
        links={[{ label: text.home, href: '/' }]}
      />
    ),
  })
}

/**
 * Where somebody meant to go whose address is not there: without a slash at its end, in small letters; null where that is the same. Never
 * another site, and not for programs: their addresses are exact.
 */
export function addressMeant({ method, url }: { method: string; url: string }): string | null {
  const { pathname, search } = new URL(url)
  if ((method !== 'GET' && method !== 'HEAD') || pathname.startsWith('/api/')) return null
  const meant = `/${pathname.replaceAll(/^\/+|\/+$/g, '')}`.toLowerCase()
  return meant === pathname ? null : `${meant}${search}`
}
