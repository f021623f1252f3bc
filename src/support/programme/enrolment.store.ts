import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import type { EndReason, Enrolment, EnrolmentState, EnrolmentWithVisits } from './enrolment.ts'
import { toVisit } from './visit.store.ts'

function enrolments(tx: Transaction) {
  return tx.db
    .selectFrom('enrolment as e')
    .innerJoin('professional as p', 'p.id', 'e.professional_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'e.coalition_id',
      'e.id',
      'e.family_id',
      'e.episode_id',
      'e.programme',
      'e.programme_version',
      'e.professional_id',
      'p.name',
      'p.profession',
      'o.name as organisation',
      'e.state',
      'e.offered_on',
      'e.answered_on',
      'e.started_on',
      'e.ended_on',
      'e.end_reason',
      'e.version',
    ])
}

type EnrolmentRow = Awaited<ReturnType<ReturnType<typeof enrolments>['execute']>>[number]

function toEnrolment(row: EnrolmentRow): Enrolment {
  return {
    coalitionId: row.coalition_id,
    id: row.id,
    familyId: row.family_id,
    episodeId: row.episode_id,
    programme: row.programme,
    programmeVersion: row.programme_version,
    professionalId: row.professional_id,
    professional: { name: row.name, profession: row.profession, organisation: row.organisation },
    state: row.state as EnrolmentState,
    offeredOn: row.offered_on,
    answeredOn: row.answered_on,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    endReason: row.end_reason as EndReason | null,
    version: row.version,
  }
}

/** The enrolment, or null when it does not exist for this actor; an id that is no id finds nothing. */
export async function findEnrolment(tx: Transaction, id: string): Promise<Enrolment | null> {
  const row = isId(id) ? await enrolments(tx).where('e.id', '=', id).executeTakeFirst() : undefined
  return row === undefined ? null : toEnrolment(row)
}

/** All enrolments of a family with their visits, newest first, in one query. */
export async function enrolmentsOf(tx: Transaction, familyId: string): Promise<EnrolmentWithVisits[]> {
  const rows = await enrolments(tx)
    .leftJoin('visit as v', (join) => join.onRef('v.coalition_id', '=', 'e.coalition_id').onRef('v.enrolment_id', '=', 'e.id'))
    .select([
      'v.id as visit_id',
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
    .where('e.family_id', '=', familyId)
    .orderBy('e.offered_on', 'desc')
    .orderBy('e.id')
    .orderBy(sql`coalesce(v.done_on, v.planned_on, v.window_from)`)
    .orderBy('v.position')
    .execute()
  const found = new Map<string, EnrolmentWithVisits>()
  for (const row of rows) {
    const enrolment = found.get(row.id) ?? { ...toEnrolment(row), visits: [] }
    found.set(row.id, enrolment)
    if (row.visit_id !== null) enrolment.visits.push(toVisit(row, row.visit_id))
  }
  return [...found.values()]
}

/** Whether the family has this programme open (offered, accepted or started) in this episode. */
export async function hasOpenEnrolment(tx: Transaction, episodeId: string, programme: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('enrolment')
    .select('id')
    .where('episode_id', '=', episodeId)
    .where('programme', '=', programme)
    .where('state', 'in', ['offered', 'accepted', 'started'])
    .executeTakeFirst()
  return row !== undefined
}

export async function addEnrolment(
  tx: Transaction,
  enrolment: Pick<Enrolment, 'coalitionId' | 'id' | 'familyId' | 'episodeId' | 'programme' | 'programmeVersion' | 'professionalId'>,
): Promise<void> {
  await tx.db
    .insertInto('enrolment')
    .values({
      coalition_id: enrolment.coalitionId,
      id: enrolment.id,
      family_id: enrolment.familyId,
      episode_id: enrolment.episodeId,
      programme: enrolment.programme,
      programme_version: enrolment.programmeVersion,
      professional_id: enrolment.professionalId,
      offered_on: tx.today,
      offered_by: tx.actor.id ?? '',
    })
    .execute()
}

/** Changes the enrolment only when it still has the version the actor saw; false when somebody was first. */
export async function changeEnrolment(
  tx: Transaction,
  enrolment: Pick<Enrolment, 'id'>,
  version: number,
  change: Partial<{ state: EnrolmentState; answered_on: string; started_on: string; ended_on: string; end_reason: EndReason }>,
): Promise<boolean> {
  const result = await tx.db
    .updateTable('enrolment')
    .set({ ...change, version: version + 1 })
    .where('id', '=', enrolment.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/**
 * Ends what is still open in an episode, for all programmes or for these codes when nothing of them is planned any more.
 * Returns what was ended.
 */
export async function endOpenEnrolments(
  tx: Transaction,
  episodeId: string,
  reason: EndReason,
  onlyWithoutVisits?: readonly string[],
): Promise<{ id: string; programme: string }[]> {
  let update = tx.db
    .updateTable('enrolment as e')
    .set((e) => ({ state: 'ended', ended_on: tx.today, end_reason: reason, version: e('e.version', '+', 1) }))
    .where('e.episode_id', '=', episodeId)
    .where('e.state', 'in', ['offered', 'accepted', 'started'])
  if (onlyWithoutVisits !== undefined) {
    update = update
      .where('e.programme', 'in', [...onlyWithoutVisits])
      .where((e) =>
        e.not(e.exists(e.selectFrom('visit as v').select('v.id').whereRef('v.enrolment_id', '=', 'e.id').where('v.state', '=', 'planned'))),
      )
  }
  return update.returning(['e.id', 'e.programme']).execute()
}
