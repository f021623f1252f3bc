import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ahead } from '../../platform/database/prepared-pool.ts'
import type { CaseFact } from './facts-of.ts'

/** A fact as the store sends and takes it: indicator, area, year, value, weight. */
export type FactRow = readonly [indicator: string, area: string, year: number, value: number, weight: number]

/** What was written down of an episode, as marks in the order of the acts (null: nothing), and the facts that were kept of it so far. */
export interface CaseMarks {
  municipality: string
  born_on: PlainDate | null
  marks: Buffer | null
  kept: readonly FactRow[] | null
}

interface Place {
  coalitionId: string
  familyId: string
  episodeId: string
}

/** Null when the actor does not see the family. Acts on one episode wait for each other here until the end of the transaction. */
export async function caseMarks(tx: Transaction, { coalitionId, familyId, episodeId }: Place): Promise<CaseMarks | null> {
  const { rows } = await sql<CaseMarks>`
    select municipality, born_on, marks, kept from case_marks(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid)`.execute(tx.db)
  return rows[0] ?? null
}

/** Keeps the facts of an episode and moves the counts by what differs; only for an episode whose family the actor sees. */
export async function keepCaseFacts(
  tx: Transaction,
  { coalitionId, familyId, episodeId }: Place,
  facts: readonly FactRow[],
  moved: readonly FactRow[],
): Promise<void> {
  await sql`select keep_case_facts(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid, ${JSON.stringify(facts)}::jsonb,
    ${JSON.stringify(moved)}::jsonb) ${sql.raw(ahead)}`.execute(tx.db)
}

export interface RollUpRow extends CaseFact {
  coalitionId: string
}

/** The counts the actor may see, without cells that came back to zero; narrowed to areas and an indicator where given. */
export async function rollUps(tx: Transaction, filter: { indicator?: string; areas?: readonly string[] } = {}): Promise<RollUpRow[]> {
  let query = tx.db.selectFrom('roll_up').select(['area', 'indicator', 'year', 'value', 'coalition_id as coalitionId'])
  if (filter.indicator !== undefined) query = query.where('indicator', '=', filter.indicator)
  if (filter.areas !== undefined) query = query.where('area', 'in', [...filter.areas, ''])
  const rows = await query
    .select(sql<number>`sum(weight)::integer`.as('weight'))
    .groupBy(['area', 'indicator', 'year', 'value', 'coalition_id'])
    .having(sql`sum(weight)`, '<>', 0)
    .execute()
  return rows.sort(inOrder)
}

/** Put in order here: by the rules of a language, as the database would, took it a third of the whole reading. */
function inOrder(one: RollUpRow, other: RollUpRow): number {
  return (
    compare(one.area, other.area) ||
    compare(one.indicator, other.indicator) ||
    one.year - other.year ||
    one.value - other.value ||
    compare(one.coalitionId, other.coalitionId)
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The counts per municipality that the actor may see, of invented families or of real ones; all areas and indicators when null. */
export async function countsOf(
  tx: Transaction,
  filter: { fictitious: boolean; areas: readonly string[] | null; indicators: readonly string[] | null },
): Promise<CaseFact[]> {
  const { rows } = await sql<CaseFact>`
    select r.area, r.indicator, r.year, r.value, sum(r.weight)::integer as weight
    from roll_up r join coalition c on c.id = r.coalition_id and c.fictitious = ${filter.fictitious}
    where (${filter.areas === null} or r.area = any(${filter.areas ?? []}::text[]))
      and (${filter.indicators === null} or r.indicator = any(${filter.indicators ?? []}::text[]))
    group by 1, 2, 3, 4 having sum(r.weight) <> 0`.execute(tx.db)
  return rows
}

/** Changes with every count; pages of practice figures are kept as ready bytes as long as it does not. */
export async function countsVersion(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ version: string | null }>`
    select md5(string_agg(concat_ws(' ', area, indicator, year, value, weight), ',' order by area, indicator, year, value, coalition_id)) as version
    from (select area, indicator, year, value, coalition_id, sum(weight) as weight from roll_up group by 1, 2, 3, 4, 5 having sum(weight) <> 0) r`.execute(
    tx.db,
  )
  return rows[0]?.version ?? 'empty'
}
