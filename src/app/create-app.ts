import { Hono, type MiddlewareHandler } from 'hono'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { refuseAsProblem } from '../exchange/open-data/problem.ts'
import { isDatabaseAway, isTooSlow } from '../platform/database/database-fault.ts'
import { refuse } from '../platform/result.ts'
import type { PageEnv, Site } from '../platform/web/page.ts'
import { type Assets, loadAssets } from './assets.ts'
import { awayPage } from './away-page.tsx'
import { errorPage } from './error-page.tsx'
import { health } from './health.ts'
import { homePages } from './home.pages.tsx'
import { layout } from './layout.tsx'
import { managePages } from './manage.pages.tsx'
import { addressMeant, knownAddresses, limitedBody, refusalOf } from './odd-requests.tsx'
import { refusals } from './refusal.tsx'
import { refusalSentence } from './refusal-sentence.ts'
import { rooms } from './rooms.ts'
import { knowVisitor } from './sign-in/visitor.ts'

export interface Log {
  error(detail: object, message: string): void
}

export interface AppParts {
  site: Site
  assets?: Assets
  log: Log
  /** The pages of signing in; absent in tests that start their own sessions. */
  signIn?: readonly Hono<PageEnv>[]
  /** What slows down whoever asks too much; absent where only people on this machine come. */
  limits?: readonly MiddlewareHandler<PageEnv>[]
}

/** The whole product as one function from request to response; tests call `app.request()`. */
export function createApp({ site, assets = loadAssets(), log, signIn = [], limits = [] }: AppParts): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.route('/', assets.routes)
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: site.publicUrl.startsWith('https://') ? 'max-age=63072000; includeSubDomains' : false,
    }),
  )
  app.route('/', health(site))
  app.use(compress())
  app.use(layout(assets))
  app.use(refusals(refusalSentence))
  app.use('/api/*', refuseAsProblem)
  app.use(knowVisitor(site))
  for (const limit of limits) app.use(limit)
  app.use(knownAddresses)
  // Everything under `/api` is read only, and says so itself.
  app.use(except('/api/*', csrf({ origin: site.publicUrl })))
  app.use(limitedBody)
  app.route('/', homePages)
  app.route('/', managePages)
  for (const part of signIn) app.route('/', part)
  for (const room of rooms) app.route('/', room)
  app.notFound((c) => {
    const meant = addressMeant(c.req)
    if (meant !== null) return c.redirect(meant, 301)
    return 'refuse' in c.var ? c.var.refuse(refuse('not_found', 'no_such_page').refusal) : c.text('Not found', 404)
  })
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403 && 'refuse' in c.var)
      return c.var.refuse(refuse('forbidden', 'other_site').refusal)
    const refusal = 'refuse' in c.var ? refusalOf(error) : null
    if (refusal !== null) return c.var.refuse(refusal)
    if (isDatabaseAway(error) && 'show' in c.var) {
      const slow = isTooSlow(error)
      log.error({ error: error.message, path: c.req.path }, slow ? 'the database took too long' : 'the database does not answer')
      return awayPage(c, slow ? 'slow' : 'away')
    }
    log.error({ error: error.message, stack: error.stack, path: c.req.path }, 'a request failed')
    return 'show' in c.var ? errorPage(c) : c.text('Internal error', 500)
  })
  return app
}
