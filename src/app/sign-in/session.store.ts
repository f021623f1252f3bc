import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, thePublic } from '../../platform/database/actor.ts'
import { asActor, asReader, type Transaction } from '../../platform/database/as-actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { ahead, last } from '../../platform/database/prepared-pool.ts'
import { newSecret } from '../../platform/id.ts'
import type { Visitor } from '../../platform/web/page.ts'

/** A session ends after this long without a request, and at the latest at the end of a working day. */
export const idleMinutes = 15
export const longestHours = 10

/** Use is written down at most once a minute; a session may therefore end up to this much before `idleMinutes` are over. */
const seenEveryMs = 60_000

export type SessionHolder = { professionalId: string } | { parentId: string; name: string | null }

/** Sessions are found only by whoever holds the token: the transaction first says which hash it is about. */
async function nameSession(tx: Transaction, token: string): Promise<string> {
  const hash = createHash('sha256').update(token).digest('hex')
  await sql`select set_config('startlijn.session', ${hash}, true) ${sql.raw(ahead)}`.execute(tx.db)
  return hash
}

/** Adds a session and returns its token, which is stored only as a hash. */
export async function addSession(tx: Transaction, holder: SessionHolder): Promise<string> {
  const token = newSecret()
  await tx.db
    .insertInto('session')
    .values({
      token_hash: await nameSession(tx, token),
      professional_id: 'professionalId' in holder ? holder.professionalId : null,
      parent_id: 'parentId' in holder ? holder.parentId : null,
      parent_name: 'parentId' in holder ? holder.name : null,
      started_at: tx.now,
      seen_at: tx.now,
      until: new Date(tx.now.getTime() + longestHours * 3_600_000),
    })
    .execute()
  return token
}

/** A session without signing in, for tests of pages. */
export function startSession(database: Database, now: Date, holder: SessionHolder): Promise<string> {
  return asActor(database, thePublic, now, (tx) => addSession(tx, holder))
}

/** Ends the session of this token; nothing happens when there is none. */
export async function removeSession(tx: Transaction, token: string): Promise<void> {
  await tx.db
    .deleteFrom('session')
    .where('token_hash', '=', await nameSession(tx, token))
    .execute()
}

/** Deletes everybody's sessions whose longest time is over by the clock of the database. */
export async function forgetOldSessions(tx: Transaction): Promise<void> {
  await sql`select forget_old_sessions()`.execute(tx.db)
}

interface SessionRow {
  professional_id: string | null
  parent_id: string | null
  parent_name: string | null
  seen_at: Date
  name: string | null
  profession: string | null
  organisation_id: string | null
  roles: Actor['roles']
}

/** Who holds this token, or null when there is no such session, it is over, or nobody used it for `idleMinutes`. */
export async function readSession(database: Database, token: string, now: Date): Promise<Omit<Visitor, 'language'> | null> {
  const row = await asReader(database, thePublic, now, async (tx) => {
    const hash = await nameSession(tx, token)
    const { rows } = await sql<SessionRow>`
      select s.professional_id, s.parent_id, s.parent_name, s.seen_at, p.name, p.profession, p.organisation_id,
        coalesce((select json_agg(json_build_object('role', r.role, 'coalitionId', r.coalition_id))
          from professional_role r where r.professional_id = p.id), '[]') as roles
      from session s left join professional p on p.id = s.professional_id and p.ended_on is null
      where s.token_hash = ${hash} and s.until > ${now} and s.seen_at > ${new Date(now.getTime() - idleMinutes * 60_000)}
      ${sql.raw(last)}`.execute(tx.db)
    return rows[0]
  })
  if (row === undefined) return null
  if (now.getTime() - row.seen_at.getTime() > seenEveryMs)
    await asActor(database, thePublic, now, async (tx) => {
      const hash = await nameSession(tx, token)
      await tx.db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', hash).execute()
    })
  return toVisitor(row)
}

function toVisitor(row: SessionRow): Omit<Visitor, 'language'> | null {
  if (row.professional_id !== null && row.name !== null) {
    return {
      actor: { kind: 'professional', id: row.professional_id, organisationId: row.organisation_id, roles: row.roles },
      person: { name: row.name, description: row.profession ?? '' },
    }
  }
  if (row.parent_id !== null) {
    return {
      actor: { kind: 'parent', id: row.parent_id, organisationId: null, roles: [] },
      person: { name: row.parent_name ?? '', description: 'parent' },
    }
  }
  return null
}
