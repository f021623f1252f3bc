import type pg from 'pg'
import { projectors } from '../../src/app/projectors.ts'
import { rollUps } from '../../src/monitor/fact/fact.store.ts'
import { recompute } from '../../src/monitor/fact/recompute.ts'
import { createKeyring } from '../../src/platform/crypto/keyring.ts'
import { theSystem } from '../../src/platform/database/actor.ts'
import { asActor } from '../../src/platform/database/as-actor.ts'
import { type Database, openPool, weakRole } from '../../src/platform/database/database.ts'

export const parts = { keyring: createKeyring(new Uint8Array(32).fill(7)), projectors }

export const acts = ['sent', 'answered', 'decided'] as const
export type Act = (typeof acts)[number]

/** The sign-ups of which a process said that this act was confirmed. */
export type Confirmed = Record<Act, readonly string[]>

/** What a store holds after a process that wrote in it was killed. */
export interface Kept {
  /** Confirmed acts that do not stand with their state, event and audit line. */
  lost: string[]
  /** Things that stand without what belongs to the same act. */
  half: Record<string, number>
  /** Whether the counts kept act by act equal those from scratch. */
  countsAgree: boolean
  counts: number
}

const traces = {
  sent: { event: 'sign_up.sent', states: ['open', 'provisional', 'decided'] },
  answered: { event: 'sign_up.answered', states: ['provisional', 'decided'] },
  decided: { event: 'triage.decided', states: ['decided'] },
} as const

/** Looks as the owner, past row-level security; afterwards the pool is the weak role's for good, and its database is given back. */
export async function inspect(pool: pg.Pool, confirmed: Confirmed): Promise<{ kept: Kept; database: Database }> {
  const lost = (await Promise.all(acts.map((act) => lostOf(pool, act, confirmed[act])))).flat()
  const half = await halfActs(pool)
  await pool.query(`set session authorization ${weakRole}`)
  const database = await openPool(pool, parts)
  const [before, after] = await asActor(database, theSystem, new Date(), async (tx) => {
    const found = await rollUps(tx)
    await recompute(tx)
    return [found, await rollUps(tx)]
  })
  return { kept: { lost, half, countsAgree: JSON.stringify(before) === JSON.stringify(after), counts: before.length }, database }
}

async function lostOf(pool: pg.Pool, act: Act, said: readonly string[]): Promise<string[]> {
  const { event, states } = traces[act]
  const { rows } = await pool.query<{ id: string }>(
    `select s.id from sign_up s
     join event e on e.coalition_id = s.coalition_id and e.family_id = s.family_id and e.type = $1
     join audit_event a on a.coalition_id = s.coalition_id and a.object_id = s.id::text and a.event_code = $1 and a.outcome = 'success'
     where s.triage = any($2)`,
    [event, states],
  )
  const standing = new Set(rows.map(({ id }) => id))
  return said.filter((id) => !standing.has(id)).map((id) => `${act} ${id}`)
}

const without = (table: string, key: string, other: string, where = '') =>
  `not exists (select 1 from ${other} x where x.family_id = ${table}.${key}${where === '' ? '' : ` and ${where}`})`

const halves: Readonly<Record<string, string>> = {
  'family without episode': `family where ${without('family', 'id', 'episode')}`,
  'family without parent': `family where ${without('family', 'id', 'person', 'x.id = family.parent_id')}`,
  'family without consent': `family where ${without('family', 'id', 'consent')}`,
  'family without sign-up': `family where ${without('family', 'id', 'sign_up')}`,
  'family without key': `family where ${without('family', 'id', 'keyring.identity_key')}`,
  'sign-up without event': `sign_up where ${without('sign_up', 'family_id', 'event', "x.type = 'sign_up.sent'")}`,
  'sign-up without audit line': `sign_up where ${without('sign_up', 'family_id', 'audit_event', "x.event_code = 'sign_up.sent'")}`,
  'answer without contact': `sign_up where triage <> 'open' and ${without('sign_up', 'family_id', 'coordinator')}`,
  'contact without answer': `coordinator where ${without('coordinator', 'family_id', 'sign_up', "x.triage <> 'open'")}`,
  'answer without event': `sign_up where triage <> 'open' and ${without('sign_up', 'family_id', 'event', "x.type = 'sign_up.answered'")}`,
  'decision without event': `sign_up where triage = 'decided' and ${without('sign_up', 'family_id', 'event', "x.type = 'triage.decided'")}`,
}

async function halfActs(pool: pg.Pool): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [name, from] of Object.entries(halves)) {
    const { rows } = await pool.query<{ count: number }>(`select count(*)::integer as count from ${from}`)
    if (rows[0]?.count !== 0) found[name] = rows[0]?.count ?? -1
  }
  return found
}
