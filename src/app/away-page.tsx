import { ProblemPage } from '../platform/ui/pages/problem-page.tsx'
import type { PageContext } from '../platform/web/page.ts'
import { appText } from './app.text.ts'
import { SendAgain, sentForm } from './send-again.tsx'

/** How long a database takes to come back, more or less. */
const retryAfterSeconds = '30'

/** Said while the database does not answer, or not in time: nothing of the fault, what is kept, and the form that was just sent. */
export async function awayPage(c: PageContext, why: 'away' | 'slow'): Promise<Response> {
  const { [why]: away, home } = appText[c.var.visitor.language].refusal
  const values = await sentForm(c)
  const { pathname, search } = new URL(c.req.url)
  const again = c.req.method === 'GET' ? [{ label: away.again, href: `${pathname}${search}` }] : []
  // Who follows a link from here leaves what she typed behind.
  const links = values === null ? [...again, { label: home, href: '/' }] : []
  const response = await c.var.show({
    title: away.title,
    status: 503,
    body: (
      <>
        <ProblemPage heading={away.title} explanation={away.why} whatToDo={values === null ? away.remedy : away.typed} links={links} />
        {values === null ? null : <SendAgain c={c} values={values} />}
      </>
    ),
  })
  response.headers.set('retry-after', retryAfterSeconds)
  response.headers.set('cache-control', 'no-store')
  return response
}
