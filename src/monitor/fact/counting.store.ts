import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { FactRow } from './fact.store.ts'

// All of this is only for the system, which counts without seeing a family.

/** Waits until no act is half counted, and has new ones wait until this transaction ends. */
export async function holdCounting(tx: Transaction): Promise<void> {
  await sql`select hold_counting()`.execute(tx.db)
}

export interface CountingPlace {
  coalitionId: string
  municipality: string
}

/** The places that pages name by number, in that order. */
export async function countingPlaces(tx: Transaction): Promise<readonly CountingPlace[]> {
  const { rows } =
    await sql<CountingPlace>`select coalition_id as "coalitionId", municipality from counting_places() order by place`.execute(tx.db)
  return rows
}

/** All histories without names, as bytes per two thousand cases (`readPage`); with the ids of each case where asked. */
export async function countingPages(tx: Transaction, withIds: boolean): Promise<readonly { cases: Buffer; ids: Buffer | null }[]> {
  const { rows } = await sql<{
    cases: Buffer
    ids: Buffer | null
  }>`select cases, ids from counting_pages(${withIds}) order by page`.execute(tx.db)
  return rows
}

export interface EpisodeToRecount {
  coalition_id: string
  episode_id: string
  /** Null, as the municipality, where the episode is gone. */
  family_id: string | null
  municipality: string | null
  born_on: PlainDate | null
  /** Of its events as they are now; null when there are none. */
  marks: Buffer | null
  kept: readonly FactRow[]
}

/** Episodes of which an event was corrected or taken away, with what is kept of them. */
export async function episodesToRecount(tx: Transaction): Promise<readonly EpisodeToRecount[]> {
  const { rows } = await sql<EpisodeToRecount>`select * from episodes_to_recount()`.execute(tx.db)
  return rows
}

/** Puts what such an episode now says in place and moves the counts. */
export async function keepRecounted(
  tx: Transaction,
  { coalition_id, family_id, episode_id }: EpisodeToRecount,
  facts: readonly FactRow[],
  moved: readonly FactRow[],
): Promise<void> {
  await sql`select keep_recounted(${coalition_id}::uuid, ${family_id}::uuid, ${episode_id}::uuid,
    ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(moved)}::jsonb)`.execute(tx.db)
}

/** A cell of the counts that is not what it should be. */
export interface CountDifference {
  area: string
  indicator: string
  year: number
  value: number
  coalitionId: string
  kept: number
  counted: number
}

/** Where the counts are not the sum of the facts. */
export async function countsWithoutFacts(tx: Transaction): Promise<readonly CountDifference[]> {
  const { rows } = await sql<CountDifference>`
    select area, indicator, year, value, coalition_id as "coalitionId", kept, counted from counts_without_facts()`.execute(tx.db)
  return rows
}

/** Takes all facts and counts away. */
export async function forgetCounts(tx: Transaction): Promise<void> {
  await sql`select forget_counts()`.execute(tx.db)
}

/** The facts of one episode. */
export interface PlacedFacts {
  coalitionId: string
  familyId: string
  episodeId: string
  facts: readonly FactRow[]
}

/** Keeps the facts of episodes of which none are kept. */
export async function putCaseFacts(tx: Transaction, episodes: readonly PlacedFacts[]): Promise<void> {
  const ids = (key: 'coalitionId' | 'familyId' | 'episodeId') => episodes.map((episode) => episode[key])
  await sql`select put_case_facts(${ids('coalitionId')}::uuid[], ${ids('familyId')}::uuid[], ${ids('episodeId')}::uuid[],
    ${episodes.map(({ facts }) => JSON.stringify(facts))}::jsonb[])`.execute(tx.db)
}

/** Adds the facts up to counts, where there are none. */
export async function putCounts(tx: Transaction): Promise<void> {
  await sql`select put_counts()`.execute(tx.db)
}

/** Makes the movements of each cell one row again. */
export async function foldCounts(tx: Transaction): Promise<void> {
  await sql`select fold_counts()`.execute(tx.db)
}

/** The rules under which the counts were last compared with counting from scratch; null when they never were. */
export async function lastRulesChecked(tx: Transaction): Promise<number | null> {
  const last = await tx.db.selectFrom('roll_up_check').select('rules_version').orderBy('checked_at', 'desc').limit(1).executeTakeFirst()
  return last?.rules_version ?? null
}

export async function addRollUpCheck(
  tx: Transaction,
  { rulesVersion, episodes, differing }: { rulesVersion: number; episodes: number; differing: number },
): Promise<void> {
  await sql`insert into roll_up_check (checked_at, rules_version, episodes, differing)
    values (clock_timestamp(), ${rulesVersion}, ${episodes}, ${differing})`.execute(tx.db)
}
