import type { MiddlewareHandler } from 'hono'
import type { Refusal, RefusalKind } from '../platform/result.ts'
import { dateInFull } from '../platform/text/date-words.ts'
import type { Language } from '../platform/text/text.ts'
import { ProblemPage } from '../platform/ui/pages/problem-page.tsx'
import type { PageContext, PageEnv } from '../platform/web/page.ts'
import { appText } from './app.text.ts'
import { recordRefusedAttempt } from './refused-attempt.store.ts'
import { SendAgain, sentForm } from './send-again.tsx'
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
      const words = sentence(refusal.code, c.var.visitor.language)
      return c.var.visitor.person === null && refusal.code === 'sign_in' ? signInPage(c, words) : refusalPage(c, refusal, words)
    })
    await next()
  }
}

/** Where people look for a figure, or work on one: no family and no support is what they came for. */
const ofFigures = /^\/(?:monitor|factsheet|oefencijfers|beheer)(?:\/|$)/

/** What the page says: of an act that was done before, or on a state that changed, who was first and when. */
function wordsOf({ kind, before }: Refusal, sentence: string | undefined, language: Language) {
  const text = appText[language].refusal
  const words = text[kind]
  if (before === undefined) return { ...words, why: sentence ?? words.why }
  const date = dateInFull(before.on, language)
  const told = kind === 'stale' ? text.before.stale : text.before.done
  const who = before.byActor ? told.self(date) : before.by === null ? told.noColleague(date) : told.by(before.by, date)
  if (kind === 'stale')
    return { ...words, title: before.byActor ? text.before.stale.title : words.title, why: `${who} ${text.before.stale.notStored}` }
  return { ...text.before.done, why: `${sentence ?? words.why} ${who}` }
}

/** Whose session ended while she wrote keeps what she wrote on this page, to be sent when she is signed in again beside it. */
async function signInPage(c: PageContext, sentence: string | undefined) {
  const text = appText[c.var.visitor.language].refusal.sign_in
  const values = await sentForm(c)
  const href = `/inloggen?terug=${encodeURIComponent(pathOf(c.req))}`
  const link = values === null ? { label: text.remedy, href } : { label: text.elsewhere, href, newWindow: true }
  return c.var.show({
    title: text.title,
    status: 403,
    body: (
      <>
        <ProblemPage
          heading={text.title}
          explanation={sentence ?? text.why}
          whatToDo={values === null ? text.comesBack : text.typed}
          links={[link]}
        />
        {values === null ? null : <SendAgain c={c} values={values} />}
      </>
    ),
  })
}

/** Who helps her works at this address: the way to her own page, without advice for professionals. */
function parentPage(c: PageContext) {
  const text = appText[c.var.visitor.language].refusal
  const { title, why, remedy, link } = text.parent
  const links = [
    { label: link, href: '/mijn' },
    { label: text.landscape, href: '/zorglandschap' },
  ]
  return c.var.show({
    title,
    status: statusOf.forbidden,
    body: <ProblemPage heading={title} explanation={why} whatToDo={remedy} links={links} />,
  })
}

function refusalPage(c: PageContext, refusal: Refusal, sentence: string | undefined) {
  const { language } = c.var.visitor
  if (c.var.visitor.actor.kind === 'parent' && refusal.kind === 'forbidden' && refusal.code !== 'other_site') return parentPage(c)
  const text = appText[language].refusal
  const words = wordsOf(refusal, sentence, language)
  const home = c.var.visitor.person === null ? '/' : c.var.visitor.actor.kind === 'parent' ? '/mijn' : '/werk'
  const figures = ofFigures.test(c.req.path)
  const elsewhere = figures ? { label: text.monitor, href: '/monitor' } : { label: text.landscape, href: '/zorglandschap' }
  const ofKind = refusal.kind === 'not_found' || refusal.kind === 'forbidden' ? text.figures[refusal.kind] : words.remedy
  const back = c.req.method === 'POST' ? [{ label: text.back, href: c.req.path }] : []
  return c.var.show({
    title: words.title,
    status: statusOf[refusal.kind],
    body: (
      <ProblemPage
        heading={words.title}
        explanation={words.why}
        whatToDo={figures ? ofKind : words.remedy}
        links={[...back, { label: text.home, href: home }, elsewhere]}
      />
    ),
  })
}
