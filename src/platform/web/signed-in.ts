import type { MiddlewareHandler } from 'hono'
import { refuse } from '../result.ts'
import type { PageEnv } from './page.ts'

/**
 * Lets only signed-in visitors of this kind through: `pages().use('/werk/*', signedIn('professional'))`.
 * Nobody signed in gets the way to sign in and back here; somebody of the other kind hears for whom the page is.
 */
export function signedIn(kind: 'professional' | 'parent'): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    if (c.var.visitor.actor.kind === kind) return next()
    const code = c.var.visitor.person === null ? 'sign_in' : `only_for_${kind}s`
    return c.var.refuse(refuse('forbidden', code).refusal)
  }
}
