import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { addDays } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { endSenderParts } from './accept-handover.ts'
import { changeHandover } from './handover.store.ts'
import { afterHandover, type StepInput } from './handover.ts'
import { handoverOfActor, lastStep } from './handover-of-actor.ts'

export type FinishRefusal = 'not_found' | 'not_in_handover' | 'handover_not_accepted' | 'handover_over' | 'overlap_runs' | 'stale'

/** Ends an accepted hand-over: the sender may stop reading along any day, the successor once the overlap is over. */
export async function finishHandover(
  tx: Transaction,
  handoverId: string,
  input: StepInput,
): Promise<Result<{ familyId: string }, FinishRefusal>> {
  const found = await handoverOfActor(tx, handoverId)
  if (found === null) return refuse('not_found', 'not_found')
  const { handover, about, audit } = found
  const line = { ...audit, code: 'handover.finished' }
  if (!found.isFrom && !found.isTo) return forbid(tx, line, 'not_in_handover')
  const state = afterHandover(handover.state, 'finish')
  if (state === null && handover.state === 'finished') return refuseDone('conflict', 'handover_over', await lastStep(tx, handover))
  if (state === null) return refuse('conflict', 'handover_not_accepted')
  const early = handover.overlapUntil !== null && tx.today < handover.overlapUntil
  if (early && !found.isFrom) return refuse('conflict', 'overlap_runs')
  const tomorrow = addDays(tx.today, 1)
  const change = { state, finished_on: tx.today, ...(early ? { overlap_until: tomorrow } : {}) }
  if (!(await changeHandover(tx, handover, input.version, change))) return refuseDone('stale', 'stale', await lastStep(tx, handover))
  if (early) await endSenderParts(tx, handover, tomorrow)
  await recordEvent(tx, { ...about, type: 'handover.finished', subjectId: handoverId })
  await recordAudit(tx, line)
  return ok({ familyId: handover.familyId })
}
