import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { coordinatorOf } from '../coordinator/coordinator.store.ts'
import { startsTermInLaw } from '../sign-up/double-sign-up.store.ts'
import { type FoundSignUp, findSignUp } from '../sign-up/sign-up.store.ts'
import { hasBegunOn, takenBackOf } from './take-back.store.ts'
import { type TakeBackBar, takeBackBar } from './take-back.ts'

export interface TakeBackToRead extends FamilyOfActor {
  signUp: FoundSignUp
  bar: TakeBackBar | null
  /** It also counts as a notification under the Wmo. */
  wmo: boolean
  /** Who keeps the overview since it was answered, and her number; null while nobody does. */
  contact: { name: string; phone: string | null } | null
  today: PlainDate
}

/** What the page on which a sign-up is taken back shows, with the line in the log that it was read. */
export async function readTakeBack(tx: Transaction, signUpId: string): Promise<Result<TakeBackToRead, 'not_found'>> {
  const signUp = await findSignUp(tx, signUpId)
  const found = signUp === null ? null : await familyOfActor(tx, signUp.familyId)
  if (signUp === null || found === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, episodeId } = signUp
  await recordAudit(tx, {
    action: 'read',
    code: 'sign_up.taking_back_viewed',
    objectType: 'sign_up',
    objectId: signUpId,
    coalitionId,
    familyId,
  })
  const now = { actorId: tx.actor.id, takenBack: await takenBackOf(tx, signUp), hasBegun: await hasBegunOn(tx, signUp) }
  return ok({
    ...found,
    signUp,
    bar: takeBackBar(signUp, now),
    wmo: await startsTermInLaw(tx, signUp),
    contact: await coordinatorOf(tx, { coalitionId, episodeId }),
    today: tx.today,
  })
}
