import { holdEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { tasksOf } from '../desk/task.store.ts'
import { signUpsOf } from './sign-up.store.ts'

export type CallRefusal = 'not_found' | 'not_the_contact' | 'call_not_awaited'

/**
 * The contact spoke to the parent, as the sender promised: from here the call is no task any more. Nothing is counted by it, since a call
 * is not yet support. Recorded once; after it, or after anything else she recorded, no call is awaited.
 */
export async function recordCall(tx: Transaction, familyId: string): Promise<Result<null, CallRefusal>> {
  const seen = await familyOfActor(tx, familyId)
  if (seen === null) return refuse('not_found', 'not_found')
  const { episode } = seen
  const { coalitionId } = seen.family
  const line = { action: 'update', code: 'sign_up.parent_spoken', objectType: 'sign_up', coalitionId, familyId } as const
  const signUp = (await signUpsOf(tx, familyId)).find(({ episodeId }) => episodeId === episode.id)
  if (signUp === undefined || signUp.contactId !== tx.actor.id) return forbid(tx, line, 'not_the_contact')
  // A second window of the same moment waits here, and then finds the call of the first.
  await holdEpisode(tx, episode)
  const awaited = (await tasksOf(tx, familyId)).some(({ kind, thingId }) => kind === 'call_parent' && thingId === signUp.id)
  if (!awaited)
    return refuseDone('conflict', 'call_not_awaited', await lastAct(tx, { coalitionId, familyId, objectId: signUp.id }, [line.code]))
  await recordEvent(tx, { coalitionId, familyId, episodeId: episode.id, type: 'sign_up.parent_spoken', subjectId: signUp.id })
  await recordAudit(tx, { ...line, objectId: signUp.id })
  return ok(null)
}
