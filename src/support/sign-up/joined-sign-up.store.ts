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

/** The sign-up in which a second one goes on. */
export interface FirstSignUp {
  signUpId: string
  familyId: string
  /** Null when the key was destroyed. */
  label: string | null
  /** The actor stands in its circle. */
  inCircle: boolean
}

/** Where this sign-up goes on; null when it does not, or in a family that the actor does not see. */
export async function firstSignUpOf(
  tx: Transaction,
  { coalitionId, familyId, id, triage }: Pick<SignUp, 'coalitionId' | 'familyId' | 'id' | 'triage'>,
): Promise<FirstSignUp | null> {
  if (triage !== 'withdrawn') return null
  const { rows } = await sql<{ first: string | null }>`
    select detail ->> 'sign_up_id' as first from event
    where coalition_id = ${coalitionId} and family_id = ${familyId} and type = 'sign_up.withdrawn' and subject_id = ${id}`.execute(tx.db)
  const first = await findSignUp(tx, rows[0]?.first ?? '')
  const found = first === null ? null : await familyOfActor(tx, first.familyId)
  if (first === null || found === null) return null
  return { signUpId: first.id, familyId: first.familyId, label: found.family.label, inCircle: found.parts.length > 0 }
}
