import type { MiddlewareHandler } from 'hono'
import type { Refusal, RefusalKind } from '../platform/result.ts'
import { ProblemPage } from '../platform/ui/pages/problem-page.tsx'
import type { PageContext, PageEnv } from '../platform/web/page.ts'
import { appText } from './app.text.ts'
import { recordRefusedAttempt } from './refused-attempt.store.ts'
import { pathOf } from './sign-in/return-path.ts'

/** Not visible is 404, visible but not allowed 403; a state that has moved on is 409. */
export const statusOf = { not_found: 404, forbidden: 403, invalid: 422, conflict: 409, stale: 409 } as const satisfies Record<
  RefusalKind,
  number
>

/** Gives every request `refuse`: the page that says why not, what was kept and what to do. */
export function refusals(sentence: (code: string, language: 'nl' | 'en') => string | undefined): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    c.set('refuse', async (refusal) => {
      await recordRefusedAttempt(c, refusal)
      return refusalPage(c, refusal, sentence(refusal.code, c.var.visitor.language))
    })
    await next()
  }
}

/** Where people look for a figure, or work on one: no family and no support is what they came for. */
const ofFigures = /^\/(?:monitor|factsheet|oefencijfers|beheer)(?:\/|$)/

function refusalPage(c: PageContext, refusal: Refusal, sentence: string | undefined) {
  const text = appText[c.var.visitor.language].refusal
  const notSignedIn = c.var.visitor.person === null && refusal.code === 'sign_in'
  const words = notSignedIn ? text.sign_in : text[refusal.kind]
  const home = c.var.visitor.person === null ? '/' : c.var.visitor.actor.kind === 'parent' ? '/mijn' : '/werk'
  const figures = ofFigures.test(c.req.path)
  const elsewhere = figures ? { label: text.monitor, href: '/monitor' } : { label: text.landscape, href: '/zorglandschap' }
  const ofKind = refusal.kind === 'not_found' || refusal.kind === 'forbidden' ? text.figures[refusal.kind] : words.remedy
  const back = c.req.method === 'POST' ? [{ label: text.back, href: c.req.path }] : []
  return c.var.show({
    title: words.title,
    status: notSignedIn ? 403 : statusOf[refusal.kind],
    body: (
      <ProblemPage
        heading={words.title}
        explanation={sentence ?? words.why}
        whatToDo={figures && !notSignedIn ? ofKind : words.remedy}
        links={
          notSignedIn
            ? [{ label: text.sign_in.remedy, href: `/inloggen?terug=${encodeURIComponent(pathOf(c.req))}` }]
            : [...back, { label: text.home, href: home }, elsewhere]
        }
      />
    ),
  })
}
