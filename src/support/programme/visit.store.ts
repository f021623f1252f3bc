import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId, newId } from '../../platform/id.ts'
import type { Enrolment } from './enrolment.ts'
import type { VisitPhase, VisitWindow } from './programme.ts'
import type { Visit, VisitState } from './visit.ts'

interface VisitRow {
  coalition_id: string
  id: string
  family_id: string
  visit_professional_id: string | null
  phase: string | null
  position: number | null
  window_from: string | null
  window_until: string | null
  planned_on: string | null
  visit_state: string | null
  done_on: string | null
  topics: string[] | null
  visit_version: number | null
}

/** A visit from its row beside its enrolment: `row.id` is the enrolment's. */
export function toVisit(row: VisitRow, id: string): Visit {
  return {
    coalitionId: row.coalition_id,
    id,
    enrolmentId: row.id,
    familyId: row.family_id,
    professionalId: row.visit_professional_id ?? '',
    phase: row.phase as VisitPhase,
    position: row.position,
    windowFrom: row.window_from,
    windowUntil: row.window_until,
    plannedOn: row.planned_on,
    state: row.visit_state as VisitState,
    doneOn: row.done_on,
    topics: row.topics ?? [],
    version: row.visit_version ?? 1,
  }
}

/** The visit, or null when it does not exist for this actor; an id that is no id finds nothing. */
export async function findVisit(tx: Transaction, id: string): Promise<Visit | null> {
  if (!isId(id)) return null
  const row = await tx.db
    .selectFrom('visit as v')
    .select([
      'v.coalition_id',
      'v.enrolment_id as id',
      'v.family_id',
      'v.professional_id as visit_professional_id',
      'v.phase',
      'v.position',
      'v.window_from',
      'v.window_until',
      'v.planned_on',
      'v.state as visit_state',
      'v.done_on',
      'v.topics',
      'v.version as visit_version',
    ])
    .where('v.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toVisit(row, id)
}

type Place = Pick<Enrolment, 'coalitionId' | 'id' | 'familyId' | 'professionalId'>

const rowOf = (enrolment: Place) => ({
  coalition_id: enrolment.coalitionId,
  id: newId(),
  enrolment_id: enrolment.id,
  family_id: enrolment.familyId,
  professional_id: enrolment.professionalId,
})

/** Adds the visits of a scheme as windows, without a moment. */
export async function addVisitWindows(tx: Transaction, enrolment: Place, windows: readonly VisitWindow[]): Promise<void> {
  if (windows.length === 0) return
  await tx.db
    .insertInto('visit')
    .values(
      windows.map(({ phase, position, from, until }) => ({
        ...rowOf(enrolment),
        phase,
        position,
        window_from: from,
        window_until: until,
      })),
    )
    .execute()
}

/** Adds a visit beside the scheme on a chosen day; false when it was there already: the same form came twice. */
export async function addExtraVisit(
  tx: Transaction,
  enrolment: Place,
  visit: { id: string; phase: VisitPhase; plannedOn: string },
): Promise<boolean> {
  const result = await tx.db
    .insertInto('visit')
    .values({ ...rowOf(enrolment), id: visit.id, phase: visit.phase, planned_on: visit.plannedOn })
    .onConflict((conflict) => conflict.columns(['coalition_id', 'id']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Changes the visit only when it still has the version the actor saw; false when somebody was first. */
export async function changeVisit(
  tx: Transaction,
  visit: Pick<Visit, 'id'>,
  version: number,
  change: Partial<{ state: VisitState; planned_on: string; done_on: string; topics: string[] }>,
): Promise<boolean> {
  const result = await tx.db
    .updateTable('visit')
    .set({ ...change, version: version + 1 })
    .where('id', '=', visit.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface CancelledVisit {
  id: string
  /** Null for a window without a moment: nobody had counted on a day. */
  plannedOn: string | null
}

/** Cancels what is planned in an enrolment, or in all enrolments of an episode. */
export async function cancelPlannedVisits(tx: Transaction, of: { enrolmentId: string } | { episodeId: string }): Promise<CancelledVisit[]> {
  return cancelled(tx)
    .where((e) =>
      'enrolmentId' in of
        ? e('enrolment_id', '=', of.enrolmentId)
        : e('enrolment_id', 'in', e.selectFrom('enrolment').select('id').where('episode_id', '=', of.episodeId)),
    )
    .execute()
}

/** Cancels the visits before a birth that can no longer happen; one planned on an earlier day may have happened and stays. */
export async function cancelVisitsOfPregnancy(tx: Transaction, episodeId: string, bornOn: string): Promise<CancelledVisit[]> {
  return cancelled(tx)
    .where('phase', '=', 'pregnancy')
    .where((e) => e.or([e('planned_on', 'is', null), e('planned_on', '>=', bornOn)]))
    .where('enrolment_id', 'in', (e) => e.selectFrom('enrolment').select('id').where('episode_id', '=', episodeId))
    .execute()
}

function cancelled(tx: Transaction) {
  return tx.db
    .updateTable('visit')
    .set((e) => ({ state: 'cancelled', version: e('version', '+', 1) }))
    .where('state', '=', 'planned')
    .returning(['id', 'planned_on as plannedOn'])
}

/** Moves the windows of what is still planned in these phases by so many days, as the due date or the day of birth they are counted from moved. */
export async function shiftWindows(tx: Transaction, episodeId: string, days: number, phases: readonly VisitPhase[]): Promise<void> {
  if (days === 0) return
  await tx.db
    .updateTable('visit')
    .set((e) => ({
      window_from: sql<string>`window_from + ${days}::int`,
      window_until: sql<string>`window_until + ${days}::int`,
      version: e('version', '+', 1),
    }))
    .where('state', '=', 'planned')
    .where('phase', 'in', phases)
    .where('enrolment_id', 'in', (e) => e.selectFrom('enrolment').select('id').where('episode_id', '=', episodeId))
    .execute()
}
