import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { PageContext } from '../../platform/web/page.ts'
import type { Checks } from './identity-provider.ts'
import { returnPath } from './return-path.ts'

/** A sign-in under way in this browser. */
export interface Pending extends Checks {
  /** A path on this site; absent for the start page of whoever signs in. */
  returnTo?: string | undefined
}

const minutes = 15

const schema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string().optional() })

// The browser keeps it: nothing has to be stored for somebody who is nobody yet, and any instance can take the answer.
function cookie(c: PageContext): { name: string; secure: boolean } {
  const secure = c.var.site.publicUrl.startsWith('https://')
  return { name: secure ? '__Host-startlijn-inloggen' : 'startlijn-inloggen', secure }
}

export function keepPending(c: PageContext, pending: Pending): void {
  const { name, secure } = cookie(c)
  setCookie(c, name, JSON.stringify(pending), { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: minutes * 60 })
}

/** The sign-in this browser began, once: taking it forgets it. Null when there is none or the cookie is not ours. */
export function takePending(c: PageContext): Pending | null {
  const { name, secure } = cookie(c)
  const value = getCookie(c, name)
  if (value === undefined) return null
  deleteCookie(c, name, { path: '/', secure })
  try {
    const { returnTo, ...checks } = schema.parse(JSON.parse(value))
    return { ...checks, returnTo: returnPath(returnTo) }
  } catch {
    return null
  }
}
