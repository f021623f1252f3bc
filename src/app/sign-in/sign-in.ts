import { type AuditEntry, recordAudit } from '../../platform/audit/record-audit.ts'
import { type Actor, thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findHolder } from './holder.store.ts'
import type { Identity } from './identity-provider.ts'
import { addSession, forgetOldSessions, removeSession } from './session.store.ts'

export interface SignedIn {
  /** Of the new session. */
  token: string
  kind: 'professional' | 'parent'
}

const entry = { action: 'execute', objectType: 'session' } as const satisfies Partial<AuditEntry>

/**
 * Turns an identity the provider vouches for into a session under a fresh token, and ends the session this browser had.
 * Refused, and written down as refused, when nobody here has that subject.
 */
export async function signIn(
  database: Database,
  now: Date,
  identity: Identity,
  earlierToken: string | undefined,
): Promise<Result<SignedIn, 'unknown_subject'>> {
  const holder = await asActor(database, thePublic, now, async (tx) => {
    await forgetOldSessions(tx)
    if (earlierToken !== undefined) await removeSession(tx, earlierToken)
    const found = await findHolder(tx, identity.subject, identity.name)
    if (found === null)
      await recordAudit(tx, { ...entry, code: 'session.refused', outcome: 'refused', detail: { reason: 'unknown_subject' } })
    return found
  })
  if (holder === null) return refuse('forbidden', 'unknown_subject')
  return asActor(database, holder.actor, now, async (tx) => {
    const token = await addSession(tx, holder.session)
    const { coalitionId } = holder
    await recordAudit(tx, { ...entry, code: 'session.started', ...(coalitionId === undefined ? {} : { coalitionId }) })
    return ok({ token, kind: 'professionalId' in holder.session ? 'professional' : 'parent' })
  })
}

/** Writes down that somebody came back from the provider without an identity we can trust. */
export function recordFailedSignIn(database: Database, now: Date, reason: string): Promise<void> {
  return asActor(database, thePublic, now, (tx) =>
    recordAudit(tx, { ...entry, code: 'session.refused', outcome: 'refused', detail: { reason } }),
  )
}

/** Ends the session of this token; written down when somebody was signed in by it. */
export function signOut(database: Database, now: Date, token: string, actor: Actor): Promise<void> {
  return asActor(database, actor, now, async (tx) => {
    await removeSession(tx, token)
    if (actor.kind !== 'public') await recordAudit(tx, { ...entry, code: 'session.ended' })
  })
}
