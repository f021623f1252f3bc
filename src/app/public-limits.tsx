import type { MiddlewareHandler } from 'hono'
import { ProblemPage } from '../platform/ui/pages/problem-page.tsx'
import { clientAddress } from '../platform/web/client-address.ts'
import type { PageContext, PageEnv } from '../platform/web/page.ts'
import { rateLimit } from '../platform/web/rate-limit.ts'
import { appText } from './app.text.ts'

/** Everything somebody without a session asks for: a crawler that is in no hurry stays below it. */
const anonymous = { burst: 300, perSecond: 20 }
/** Setting a PDF or painting a picture takes up to a second of a processor; those at one address share this. */
const typesetting = { burst: 20, perSecond: 0.5 }

/** Slows down whoever asks too much of the public doors, per address; `proxies` as in `clientAddress`. */
export function publicLimits(proxies: number): readonly MiddlewareHandler<PageEnv>[] {
  const callerOf = clientAddress(proxies)
  const general = rateLimit({ ...anonymous, callerOf, refused: tooOften })
  const file = rateLimit({ ...typesetting, callerOf, refused: tooOften })
  return [
    (c, next) => (c.var.visitor.person === null ? general(c, next) : next()),
    (c, next) => (/\.(pdf|png)$/.test(c.req.path) ? file(c, next) : next()),
  ]
}

function tooOften(c: PageContext, seconds: number): Response | Promise<Response> {
  const { tooOften: text, home } = appText[c.var.visitor.language].refusal
  return c.var.show({
    title: text.title,
    status: 429,
    body: <ProblemPage heading={text.title} explanation={text.why} whatToDo={text.remedy(seconds)} links={[{ label: home, href: '/' }]} />,
  })
}
