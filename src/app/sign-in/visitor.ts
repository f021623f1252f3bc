import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { thePublic } from '../../platform/database/actor.ts'
import { languageOf } from '../../platform/text/text.ts'
import type { PageContext, PageEnv, Site } from '../../platform/web/page.ts'
import { readSession } from './session.store.ts'

/** Browsers take the `__Host-` prefix only over https; plain http exists on loopback, in demo mode. */
export function sessionCookie(site: Site): { name: string; secure: boolean } {
  const secure = site.publicUrl.startsWith('https://')
  return { name: secure ? '__Host-startlijn' : 'startlijn', secure }
}

export function setSessionCookie(c: PageContext, token: string): void {
  const { name, secure } = sessionCookie(c.var.site)
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure })
}

export function sessionToken(c: PageContext): string | undefined {
  return getCookie(c, sessionCookie(c.var.site).name)
}

export function clearSessionCookie(c: PageContext): void {
  const { name, secure } = sessionCookie(c.var.site)
  deleteCookie(c, name, { path: '/', secure })
}

/** Puts the visitor on every request: who she is by her session, and the language by `?taal=` or the cookie it left. */
export function knowVisitor(site: Site): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    c.set('site', site)
    const asked = c.req.query('taal')
    const language = languageOf(asked ?? getCookie(c, 'taal'))
    if (asked === 'nl' || asked === 'en')
      setCookie(c, 'taal', asked, { path: '/', httpOnly: true, sameSite: 'Lax', secure: sessionCookie(site).secure, maxAge: 31_536_000 })
    // Whom the page is for that says the session cannot be looked up.
    c.set('visitor', { actor: thePublic, person: null, language })
    const token = sessionToken(c)
    const session = token === undefined ? null : await readSession(site.database, token, site.clock())
    if (session !== null) c.set('visitor', { ...session, language })
    await next()
    // What a signed-in person saw must not come back from a cache on a shared device.
    if (session !== null && !c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  }
}
