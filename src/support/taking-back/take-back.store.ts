import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { changeSignUp } from '../sign-up/sign-up.store.ts'
import type { SignUp } from '../sign-up/sign-up.ts'
import { goesWithIt, type TakeBackReason, type TakenBack } from './take-back.ts'

/** Whether something was begun on this line that would be lost with its sign-up. */
export async function hasBegunOn(tx: Transaction, { coalitionId, familyId }: Pick<SignUp, 'coalitionId' | 'familyId'>): Promise<boolean> {
  const row = await tx.db
    .selectFrom('event')
    .select('id')
    .where('coalition_id', '=', coalitionId)
    .where('family_id', '=', familyId)
    .where('type', 'not in', [...goesWithIt])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** That this sign-up was taken back by who sent it; null when it was not. */
export async function takenBackOf(tx: Transaction, { coalitionId, id }: Pick<SignUp, 'coalitionId' | 'id'>): Promise<TakenBack | null> {
  const row = await tx.db
    .selectFrom('sign_up')
    .select(['taken_back_on', 'taken_back_reason'])
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.taken_back_on === null) return null
  return { on: row.taken_back_on, reason: row.taken_back_reason as TakeBackReason }
}

/** Takes the sign-up back when it still has the version the actor saw; false when somebody was first. */
export function keepTakenBack(tx: Transaction, signUp: Pick<SignUp, 'id'>, version: number, reason: TakeBackReason): Promise<boolean> {
  return changeSignUp(tx, signUp, version, { triage: 'withdrawn', taken_back_on: tx.today, taken_back_reason: reason })
}

/** What the entry team hears of a sign-up that was taken back: nothing of the family. */
export interface TakenBackSignUp extends TakenBack {
  signUpId: string
  sentOn: PlainDate
  senderId: string
  sender: string
  profession: string
  organisation: string
  phone: string | null
}

/** The sign-ups at the entry points of the actor that were taken back in the last two weeks, the latest first; none for who is not of the entry team. */
export async function takenBackSignUps(tx: Transaction): Promise<TakenBackSignUp[]> {
  const { rows } = await sql<TakenBackSignUp>`
    select sign_up_id as "signUpId", sent_on as "sentOn", taken_back_on as "on", reason, sender_id as "senderId", sender, profession, organisation, phone
    from taken_back_sign_ups()`.execute(tx.db)
  return rows
}
