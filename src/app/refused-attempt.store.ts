import { sql } from 'kysely'
import { recordAudit } from '../platform/audit/record-audit.ts'
import { isId } from '../platform/id.ts'
import type { Refusal } from '../platform/result.ts'
import { asVisitor, type PageContext } from '../platform/web/page.ts'

/** What a signed-in visitor was not let into: what does not exist for her, or a room for others. Not: an address that is no page at all. */
function isAttempt({ kind, code }: Refusal): boolean {
  return (kind === 'not_found' && code !== 'no_such_page') || code.startsWith('only_for_')
}

/** Writes down that somebody who is signed in asked for what is not hers; on a page of a family its parent reads it too. */
export async function recordRefusedAttempt(c: PageContext, refusal: Refusal): Promise<void> {
  if (c.var.visitor.person === null || !isAttempt(refusal)) return
  const inAddress = /^\/gezin\/([^/]+)/.exec(c.req.path)?.[1]
  await asVisitor(c, async (tx) => {
    const familyId = inAddress !== undefined && isId(inAddress) ? inAddress : null
    const { rows } = await sql<{ coalition_id: string | null }>`select coalition_of_family(${familyId}::uuid) as coalition_id`.execute(
      tx.db,
    )
    const coalitionId = rows[0]?.coalition_id ?? null
    await recordAudit(tx, {
      action: c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'update',
      code: 'page.refused',
      objectType: inAddress === undefined ? 'page' : 'family',
      objectId: c.req.path.slice(0, 200),
      ...(familyId === null || coalitionId === null ? {} : { coalitionId, familyId }),
      outcome: 'refused',
    })
  })
}
