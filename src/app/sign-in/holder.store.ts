import { sql } from 'kysely'
import type { Actor } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { SessionHolder } from './session.store.ts'

/** Whom a subject of the sign-in provider stands for here. */
export interface Holder {
  actor: Actor
  session: SessionHolder
  /** The coalition whose audit log the signing in belongs to; undefined for professionals, who may work in several. */
  coalitionId?: string
}

/** Somebody's subject is unique among professionals and among parents; who is both under one subject signs in as a professional. Who left is nobody here. */
export async function findHolder(tx: Transaction, subject: string, name: string | null): Promise<Holder | null> {
  const professional = await tx.db
    .selectFrom('professional')
    .select(['id', 'organisation_id'])
    .where('subject', '=', subject)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (professional !== undefined) {
    const { id, organisation_id } = professional
    return { actor: { kind: 'professional', id, organisationId: organisation_id, roles: [] }, session: { professionalId: id } }
  }
  const { rows } = await sql<{ id: string; coalition_id: string }>`
    select id, coalition_id from parent_of_subject(${subject})`.execute(tx.db)
  const parent = rows[0]
  if (parent === undefined) return null
  return {
    actor: { kind: 'parent', id: parent.id, organisationId: null, roles: [] },
    session: { parentId: parent.id, name },
    coalitionId: parent.coalition_id,
  }
}
