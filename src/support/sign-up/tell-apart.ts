import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { doubleSignUps } from './double-sign-up.store.ts'
import { findSignUp } from './sign-up.store.ts'

/** Somebody of the entry team saw that two sign-ups are about two families: nobody is asked about this pair again. */
export async function tellApart(
  tx: Transaction,
  signUpId: string,
  input: { otherId: string },
): Promise<Result<null, 'not_found' | 'not_entry_team'>> {
  const signUp = await findSignUp(tx, signUpId)
  if (signUp === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, episodeId } = signUp
  const line = { action: 'update', code: 'sign_up.told_apart', objectType: 'sign_up', objectId: signUpId, coalitionId, familyId } as const
  if (!hasRole(tx.actor, 'entry_team', coalitionId)) return forbid(tx, line, 'not_entry_team')
  // Said before, or never one of a pair: nothing to write down.
  if (!(await doubleSignUps(tx, signUp)).some(({ id }) => id === input.otherId)) return ok(null)
  const about = { coalitionId, familyId, episodeId }
  await recordEvent(tx, { ...about, type: 'sign_up.told_apart', subjectId: signUpId, detail: { sign_up_id: input.otherId } })
  await recordAudit(tx, line)
  return ok(null)
}
