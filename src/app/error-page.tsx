import { ProblemPage } from '../platform/ui/pages/problem-page.tsx'
import type { PageContext } from '../platform/web/page.ts'
import { appText } from './app.text.ts'

/** Said when the fault is ours; nothing of it reaches the reader but that it happened and what is kept. */
export function errorPage(c: PageContext) {
  const text = appText[c.var.visitor.language].refusal
  return c.var.show({
    title: text.error.title,
    status: 500,
    body: (
      <ProblemPage
        heading={text.error.title}
        explanation={text.error.why}
        whatToDo={text.error.remedy}
        links={[{ label: text.home, href: '/' }]}
      />
    ),
  })
}
