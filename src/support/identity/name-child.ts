import { keepChildName } from '../../family/family/child.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import type { ChildNameInput } from './child-name.ts'
import { childOfActor } from './child-of-actor.ts'
import type { CorrectionBar } from './identity.ts'

export type NameChildRefusal = CorrectionBar | 'not_found' | 'corrected_meanwhile'

/**
 * Somebody of the circle writes the name of a child that had none yet at its birth, or the right one. The record stays with the organisation that
 * made it; the log never says the name. Sending what stands already changes nothing.
 */
export async function nameChild(
  tx: Transaction,
  familyId: string,
  childId: string,
  { childName, version }: ChildNameInput,
): Promise<Result<{ changed: boolean }, NameChildRefusal>> {
  const found = await childOfActor(tx, familyId, childId)
  if (found === null) return refuse('not_found', 'not_found')
  const { family, child, bar } = found
  const { coalitionId } = family
  const line = { action: 'update', code: 'child.named', objectType: 'child', objectId: childId, coalitionId, familyId } as const
  if (bar === 'not_in_circle') return forbid(tx, line, bar)
  if (bar !== null) return refuse('conflict', bar)
  if (child.identity?.name === childName) return ok({ changed: false })
  if (!(await keepChildName(tx, family, child, version, childName)))
    return refuseDone('stale', 'corrected_meanwhile', await lastAct(tx, { coalitionId, familyId, objectId: childId }, [line.code]))
  await recordAudit(tx, line)
  return ok({ changed: true })
}
