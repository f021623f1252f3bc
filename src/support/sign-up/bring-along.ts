import { circleOf, joinOnce } from '../../family/circle/circle.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { findColleague } from '../../people/professional/professional.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type JoinedParty, joinedParties } from './joined-sign-up.store.ts'
import type { SignUp } from './sign-up.ts'

/** A sign-up that goes on in another one, and who of it comes into the circle there. */
interface Party extends JoinedParty {
  comes: (id: string) => boolean
}

/**
 * This sign-up, and those that went on in it before, of which only who still stands in its circle comes along: somebody who left it does not come
 * back by a later act.
 */
export async function partiesOf(tx: Transaction, signUp: SignUp): Promise<Party[]> {
  const { id, senderId, contactId, familyId } = signUp
  const circle = await circleOf(tx, familyId)
  const here = new Set(circle.flatMap(({ professionalId, untilOn }) => (untilOn === null ? [professionalId] : [])))
  const before = await joinedParties(tx, signUp)
  return [
    { signUpId: id, senderId, contactId, comes: () => true },
    ...before.map((party) => ({ ...party, comes: (who: string) => here.has(who) })),
  ]
}

/** Tells the sign-up in which it goes on, and lets its sender and contact into that circle; not who does not work here any more. */
export async function bringAlong(tx: Transaction, { signUpId, senderId, contactId, comes }: Party, kept: SignUp): Promise<void> {
  const { coalitionId } = kept
  const place = { coalitionId, familyId: kept.familyId }
  const about = { ...place, episodeId: kept.episodeId, subjectId: kept.id }
  await recordEvent(tx, { ...about, type: 'sign_up.joined', detail: { sign_up_id: signUpId, sender_id: senderId, contact_id: contactId } })
  const join = async (id: string, part: 'sender' | 'member') => {
    if (!comes(id) || (await findColleague(tx, coalitionId, id)) === null) return
    await joinOnce(tx, { ...place, professionalId: id, part })
    await recordEvent(tx, { ...about, type: 'circle.joined', detail: { part } })
  }
  await join(senderId, 'sender')
  const isThere = (await circleOf(tx, kept.familyId)).some(
    ({ professionalId, untilOn }) => professionalId === contactId && untilOn === null,
  )
  if (contactId !== null && !isThere) await join(contactId, 'member')
}
