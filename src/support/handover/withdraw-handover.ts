import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { addDays } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { changeHandover, endSuccessorPart, hasRunningProgramme, openHandoversOf } from './handover.store.ts'
import { afterHandover, type Handover, partOf, type StepInput } from './handover.ts'
import { handoverOfActor, lastStep } from './handover-of-actor.ts'

export type WithdrawRefusal = 'not_found' | 'not_in_handover' | 'handover_over' | 'stale'

/** Takes back a hand-over that was not accepted: by the sender, by the successor who cannot take it, or by the coordinator. */
export async function withdrawHandover(
  tx: Transaction,
  handoverId: string,
  input: StepInput,
): Promise<Result<{ familyId: string }, WithdrawRefusal>> {
  const found = await handoverOfActor(tx, handoverId)
  if (found === null) return refuse('not_found', 'not_found')
  const { handover } = found
  const line = { ...found.audit, code: 'handover.withdrawn' }
  if (!found.isFrom && !found.isTo && !found.parts.includes('coordinator')) return forbid(tx, line, 'not_in_handover')
  if (afterHandover(handover.state, 'withdraw') === null) return refuseDone('conflict', 'handover_over', await lastStep(tx, handover))
  if (!(await withdraw(tx, handover, input.version))) return refuseDone('stale', 'stale', await lastStep(tx, handover))
  await recordAudit(tx, line)
  return ok({ familyId: handover.familyId })
}

/** Takes back every open hand-over of an episode; the act that causes it writes the audit line. */
export async function withdrawOpenHandovers(tx: Transaction, about: { episodeId: string }): Promise<void> {
  for (const handover of await openHandoversOf(tx, about.episodeId)) await withdraw(tx, handover, handover.version)
}

/** The successor keeps her view until tonight, so that she can see that it was taken back. */
async function withdraw(tx: Transaction, handover: Handover, version: number): Promise<boolean> {
  if (!(await changeHandover(tx, handover, version, { state: 'withdrawn' }))) return false
  const { coalitionId, familyId, episodeId, id } = handover
  const part = partOf(handover.to.profession)
  if (!(await hasRunningProgramme(tx, familyId, handover.to.id))) await endSuccessorPart(tx, handover, part, addDays(tx.today, 1))
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'handover.withdrawn', subjectId: id })
  return true
}
