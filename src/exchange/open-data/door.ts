import type { z } from 'zod'
import type { PageContext } from '../../platform/web/page.ts'
import { badRequest } from './problem.ts'

/**
 * The door of an operation: the parameters by its schema, or everything that is wrong with them as a problem. An empty parameter is what a
 * form sends for "any"; one that comes twice is a list; one nobody knows is refused, as a typing error would otherwise find too much.
 */
export function door<S extends z.ZodObject>(
  { query }: { query: S },
  answer: (c: PageContext, asked: z.output<S>) => Response | Promise<Response>,
): (c: PageContext) => Response | Promise<Response> {
  return (c) => {
    const given = Object.entries(c.req.queries()).map(([name, values]) => [name, values.filter(Boolean).join(',')] as const)
    const parsed = query.safeParse(Object.fromEntries(given.filter(([, value]) => value !== '')))
    return parsed.success
      ? answer(c, parsed.data)
      : badRequest(
          c,
          parsed.error.issues.flatMap((issue) => faultsOf(issue, Object.keys(query.shape))),
        )
  }
}

function faultsOf(issue: z.core.$ZodIssue, known: readonly string[]) {
  if (issue.code !== 'unrecognized_keys') return [{ name: issue.path.join('.'), reason: issue.message }]
  const reason = known.length === 0 ? 'no parameters here' : `no such parameter; there are ${known.join(', ')}`
  return issue.keys.map((name) => ({ name, reason }))
}
