import { sql } from 'kysely'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { findSignUp } from './sign-up.store.ts'
import type { SignUp } from './sign-up.ts'

/** A later sign-up of the same family that goes on in this one. */
export interface JoinedSignUp {
  on: PlainDate
  sender: string
  /** Who was named as its contact; null when nobody was. */
  contact: string | null
}

/** The later sign-ups that go on in this one, the first that did first; one that was joined before this was kept is not among them. */
export async function joinedSignUps(
  tx: Transaction,
  { coalitionId, familyId }: Pick<SignUp, 'coalitionId' | 'familyId'>,
): Promise<JoinedSignUp[]> {
  const { rows } = await sql<JoinedSignUp>`
    select v.occurred_on as "on", s.name as sender, c.name as contact
    from event v
    join professional s on s.id = (v.detail ->> 'sender_id')::uuid
    left join professional c on c.id = (v.detail ->> 'contact_id')::uuid
    where v.coalition_id = ${coalitionId} and v.family_id = ${familyId} and v.type = 'sign_up.joined'
    order by v.sequence`.execute(tx.db)
  return rows
}

/** Whose sign-up it was that goes on in this one, and its contact when there was one. */
export interface JoinedParty {
  signUpId: string
  senderId: string
  contactId: string | null
}

/** The parties of the later sign-ups that go on in this one, the first that did first. */
export async function joinedParties(
  tx: Transaction,
  { coalitionId, familyId }: Pick<SignUp, 'coalitionId' | 'familyId'>,
): Promise<JoinedParty[]> {
  const { rows } = await sql<JoinedParty>`
    select v.detail ->> 'sign_up_id' as "signUpId", v.detail ->> 'sender_id' as "senderId", v.detail ->> 'contact_id' as "contactId"
    from event v where v.coalition_id = ${coalitionId} and v.family_id = ${familyId} and v.type = 'sign_up.joined' and v.detail ? 'sender_id'
    order by v.sequence`.execute(tx.db)
  return rows
}

/** The sign-up in which a second one goes on. */
export interface FirstSignUp {
  signUpId: string
  familyId: string
  /** Null when the key was destroyed. */
  label: string | null
  /** The actor stands in its circle. */
  inCircle: boolean
}

/** Where this sign-up goes on, also by way of one that was a second itself; null when it does not, or in a family that the actor does not see. */
export async function firstSignUpOf(
  tx: Transaction,
  signUp: Pick<SignUp, 'coalitionId' | 'familyId' | 'id' | 'triage'>,
): Promise<FirstSignUp | null> {
  const first = await lastOfChain(tx, signUp)
  const found = first === null ? null : await familyOfActor(tx, first.familyId)
  if (first === null || found === null) return null
  return { signUpId: first.id, familyId: first.familyId, label: found.family.label, inCircle: found.parts.length > 0 }
}

type Link = Pick<SignUp, 'coalitionId' | 'familyId' | 'id' | 'triage'>

/** The sign-up at the end of the chain, as far as the actor sees it; each goes on in an earlier one, so it ends. */
async function lastOfChain(tx: Transaction, { coalitionId, familyId, id, triage }: Link): Promise<Link | null> {
  if (triage !== 'withdrawn') return null
  const { rows } = await sql<{ first: string | null }>`
    select detail ->> 'sign_up_id' as first from event
    where coalition_id = ${coalitionId} and family_id = ${familyId} and type = 'sign_up.withdrawn' and subject_id = ${id}`.execute(tx.db)
  const next = await findSignUp(tx, rows[0]?.first ?? '')
  return next === null ? null : ((await lastOfChain(tx, next)) ?? next)
}
