import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Fault, ok, type Result, refuse, refuseDone, refuseFaults } from '../../platform/result.ts'
import { changeHandover } from './handover.store.ts'
import { acceptBefore, afterHandover, type TalkInput, talkForm, wrongInTalk } from './handover.ts'
import { handoverOfActor, lastStep } from './handover-of-actor.ts'

export type TalkRefusal = 'not_found' | 'not_in_handover' | 'talk_not_now' | 'talk_date_impossible' | 'stale'

/** One of the two records the talk: the day it was and whether the family met the successor. From here acceptance is due. */
export async function holdTalk(tx: Transaction, handoverId: string, input: TalkInput): Promise<Result<{ familyId: string }, TalkRefusal>> {
  const found = await handoverOfActor(tx, handoverId)
  if (found === null) return refuse('not_found', 'not_found')
  const { handover, about, audit } = found
  const line = { ...audit, code: 'handover.talk_held' }
  if (!found.isFrom && !found.isTo) return forbid(tx, line, 'not_in_handover')
  const state = afterHandover(handover.state, 'talk')
  if (state === null) return refuseDone('conflict', 'talk_not_now', await lastStep(tx, handover))
  const wrong = refuseFaults(wrongInTalk(input.talkOn, handover.preparedOn, tx.today))
  if (wrong !== null) return wrong
  const met = input.familyMet === 'yes'
  const change = { state, talk_on: input.talkOn, family_met_successor: met, accept_before: acceptBefore(input.talkOn) }
  if (!(await changeHandover(tx, handover, input.version, change))) return refuseDone('stale', 'stale', await lastStep(tx, handover))
  await recordEvent(tx, {
    ...about,
    type: 'handover.talk_held',
    subjectId: handoverId,
    occurredOn: input.talkOn,
    detail: { family_met: met },
  })
  await recordAudit(tx, line)
  return ok({ familyId: handover.familyId })
}

/** What else is wrong in a talk of which some fields cannot be read, so that everything is said in one round. */
export async function faultsInUnreadTalk(
  tx: Transaction,
  handoverId: string,
  values: Record<string, unknown>,
): Promise<Fault<'talk_date_impossible'>[]> {
  const day = talkForm.shape.talkOn.safeParse(values['talkOn'])
  const found = day.success ? await handoverOfActor(tx, handoverId) : null
  return found === null || !day.success ? [] : wrongInTalk(day.data, found.handover.preparedOn, tx.today)
}
