import type { Hono } from 'hono'
import { ButtonLink } from '../../platform/ui/button.tsx'
import { ProblemPage } from '../../platform/ui/pages/problem-page.tsx'
import { type PageContext, type PageEnv, pages } from '../../platform/web/page.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { keepPending, takePending } from './pending.ts'
import { returnPath } from './return-path.ts'
import { signInText } from './sign-in.text.ts'
import { recordFailedSignIn, signIn, signOut } from './sign-in.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from './visitor.ts'

const homeOf = { professional: '/werk', parent: '/mijn' } as const

/** `/inloggen` sends to the provider, `/inloggen/terug` takes her answer, `/uitloggen` ends the session. */
export function signInPages(provider: IdentityProvider): Hono<PageEnv> {
  return pages()
    .use('/inloggen/*', neverStored)
    .get('/inloggen', async (c) => {
      const returnTo = returnPath(c.req.query('terug'))
      const elsewhere = ownAddress(c, returnTo)
      if (elsewhere !== undefined) return c.redirect(elsewhere)
      const begun = await provider.begin()
      if (!begun.ok) return problem(c, 'unreachable', 503, returnTo)
      keepPending(c, { ...begun.value.checks, returnTo })
      return c.redirect(begun.value.address.href)
    })
    .get('/inloggen/terug', async (c) => {
      const { database, clock } = c.var.site
      const pending = takePending(c)
      const identity = pending === null ? null : await provider.finish(new URL(c.req.url).search, pending)
      if (pending === null || identity === null || !identity.ok) {
        await recordFailedSignIn(database, clock(), pending === null ? 'not_begun_here' : 'not_completed')
        return problem(c, 'failed', 400, pending?.returnTo)
      }
      const result = await signIn(database, clock(), identity.value, sessionToken(c))
      if (!result.ok) return unknownPage(c, identity.value.subject)
      setSessionCookie(c, result.value.token)
      return c.redirect(pending.returnTo ?? homeOf[result.value.kind], 303)
    })
    .post('/uitloggen', async (c) => {
      const token = sessionToken(c)
      if (token !== undefined) await signOut(c.var.site.database, c.var.site.clock(), token, c.var.visitor.actor)
      clearSessionCookie(c)
      return c.redirect('/uitgelogd', 303)
    })
    .get('/uitgelogd', (c) => {
      const text = signInText[c.var.visitor.language]
      return c.var.show({
        title: text.left.title,
        body: (
          <ProblemPage
            heading={text.left.title}
            explanation={text.left.why}
            whatToDo={c.var.site.mode === 'production' ? text.left.elsewhere : text.left.practice}
            links={[
              { label: text.left.again, href: '/inloggen' },
              { label: text.home, href: '/' },
            ]}
          />
        ),
      })
    })
}

async function neverStored(c: PageContext, next: () => Promise<void>): Promise<void> {
  await next()
  c.header('cache-control', 'no-store')
}

/**
 * Cookies belong to one host name: whoever opened 127.0.0.1 while this installation calls itself localhost has to begin at the
 * name the provider will send her back to. Undefined when she is there, or when a proxy decides on names.
 */
function ownAddress(c: PageContext, returnTo: string | undefined): string | undefined {
  const own = new URL(c.var.site.publicUrl)
  const asked = new URL(c.req.url)
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/
  if (own.hostname === asked.hostname || !loopback.test(own.hostname) || !loopback.test(asked.hostname)) return undefined
  return `${own.origin}/inloggen${returnTo === undefined ? '' : `?terug=${encodeURIComponent(returnTo)}`}`
}

/** Said when a sign-in was begun too long ago, or in another browser. */
export function signInExpired(c: PageContext) {
  return problem(c, 'failed', 400, undefined)
}

function problem(c: PageContext, kind: 'failed' | 'unreachable', status: 400 | 503, returnTo: string | undefined) {
  const text = signInText[c.var.visitor.language]
  const words = text[kind]
  const again = `/inloggen${returnTo === undefined ? '' : `?terug=${encodeURIComponent(returnTo)}`}`
  return c.var.show({
    title: words.title,
    status,
    body: (
      <ProblemPage
        heading={words.title}
        explanation={words.why}
        whatToDo={words.remedy}
        links={[
          { label: words.again, href: again },
          { label: text.home, href: '/' },
        ]}
      />
    ),
  })
}

function unknownPage(c: PageContext, subject: string) {
  const { unknown, home } = signInText[c.var.visitor.language]
  return c.var.show({
    title: unknown.title,
    status: 403,
    body: (
      <ProblemPage
        heading={unknown.title}
        explanation={unknown.why}
        whatToDo={`${unknown.professional} ${unknown.parent}`}
        links={[
          { label: unknown.again, href: '/inloggen' },
          { label: home, href: '/' },
        ]}
        reference={unknown.reference(subject)}
      />
    ),
  })
}

/** Said when somebody knocks too often. */
export function tooManyPage(c: PageContext, seconds: number) {
  const { tooMany } = signInText[c.var.visitor.language]
  return c.var.show({
    title: tooMany.title,
    status: 429,
    body: (
      <div class="prose">
        <ProblemPage heading={tooMany.title} explanation={tooMany.why} whatToDo={tooMany.remedy(seconds)} links={[]} />
        <ButtonLink href="/inloggen">{tooMany.again}</ButtonLink>
      </div>
    ),
  })
}
