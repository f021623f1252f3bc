import type { Family } from '../../family/family/family.store.ts'
import { openTexts } from '../../family/family/sealed-text.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import type { Handover, HandoverState } from './handover.ts'

function handovers(tx: Transaction) {
  return tx.db
    .selectFrom('handover as h')
    .innerJoin('professional as f', 'f.id', 'h.from_id')
    .innerJoin('organisation as fo', 'fo.id', 'f.organisation_id')
    .innerJoin('professional as t', 't.id', 'h.to_id')
    .innerJoin('organisation as to', 'to.id', 't.organisation_id')
    .selectAll('h')
    .select(['f.name as from_name', 'f.profession as from_profession', 'fo.name as from_organisation', 'fo.domain as from_domain'])
    .select(['t.name as to_name', 't.profession as to_profession', 'to.name as to_organisation', 'to.domain as to_domain'])
}

type HandoverRow = Awaited<ReturnType<ReturnType<typeof handovers>['execute']>>[number]

function toHandover(row: HandoverRow): Handover {
  const { from_name, from_profession, from_organisation, from_domain } = row
  const { to_name, to_profession, to_organisation, to_domain } = row
  return {
    coalitionId: row.coalition_id,
    id: row.id,
    familyId: row.family_id,
    episodeId: row.episode_id,
    from: { id: row.from_id, name: from_name, profession: from_profession, organisation: from_organisation, domain: from_domain },
    to: { id: row.to_id, name: to_name, profession: to_profession, organisation: to_organisation, domain: to_domain },
    state: row.state as HandoverState,
    preparedOn: row.prepared_on,
    talkOn: row.talk_on,
    familyMetSuccessor: row.family_met_successor,
    acceptBefore: row.accept_before,
    acceptedOn: row.accepted_on,
    overlapUntil: row.overlap_until,
    finishedOn: row.finished_on,
    version: row.version,
  }
}

/** The hand-over, or null when it does not exist for this actor; an id that is no id finds nothing. */
export async function findHandover(tx: Transaction, id: string): Promise<Handover | null> {
  const row = isId(id) ? await handovers(tx).where('h.id', '=', id).executeTakeFirst() : undefined
  return row === undefined ? null : toHandover(row)
}

export interface HandoverWithSummary extends Handover {
  /** What the sender wrote for the successor; null when the key was destroyed. */
  summary: string | null
}

/** All hand-overs of a family with their summaries, newest first. */
export async function handoversOf(tx: Transaction, family: Pick<Family, 'id' | 'parentId'>): Promise<HandoverWithSummary[]> {
  const rows = await handovers(tx).where('h.family_id', '=', family.id).orderBy('h.prepared_on', 'desc').orderBy('h.id').execute()
  const summaries = await openTexts(
    tx,
    family,
    rows.map((row) => ({ ownerId: row.owner_id, sealed: row.summary_sealed })),
  )
  return rows.map((row, index) => ({ ...toHandover(row), summary: summaries[index] ?? null }))
}

/** The hand-overs of an episode that wait for a talk or an acceptance. */
export async function openHandoversOf(tx: Transaction, episodeId: string): Promise<Handover[]> {
  const rows = await handovers(tx).where('h.episode_id', '=', episodeId).where('h.state', 'in', ['prepared', 'talk_held']).execute()
  return rows.map(toHandover)
}

/** The hand-overs of an episode that were accepted, and in which the sender may still read along. */
export async function acceptedHandoversOf(tx: Transaction, episodeId: string): Promise<Handover[]> {
  const rows = await handovers(tx).where('h.episode_id', '=', episodeId).where('h.state', '=', 'accepted').execute()
  return rows.map(toHandover)
}

export async function addHandover(
  tx: Transaction,
  handover: Pick<Handover, 'coalitionId' | 'id' | 'familyId' | 'episodeId'> & { toId: string; summary: Buffer },
): Promise<void> {
  await tx.db
    .insertInto('handover')
    .values({
      coalition_id: handover.coalitionId,
      id: handover.id,
      family_id: handover.familyId,
      episode_id: handover.episodeId,
      from_id: tx.actor.id ?? '',
      to_id: handover.toId,
      prepared_on: tx.today,
      summary_sealed: handover.summary,
      owner_id: tx.actor.organisationId ?? '',
    })
    .execute()
}

/** Changes the hand-over only when it still has the version the actor saw; false when somebody was first. */
export async function changeHandover(
  tx: Transaction,
  handover: Pick<Handover, 'id'>,
  version: number,
  change: Partial<{
    state: HandoverState
    talk_on: string
    family_met_successor: boolean
    accept_before: string
    accepted_on: string
    overlap_until: string
    finished_on: string
  }>,
): Promise<boolean> {
  const result = await tx.db
    .updateTable('handover')
    .set({ ...change, version: version + 1 })
    .where('id', '=', handover.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Whether somebody still carries out a programme for this family. */
export async function hasRunningProgramme(tx: Transaction, familyId: string, professionalId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('enrolment')
    .select('id')
    .where('family_id', '=', familyId)
    .where('professional_id', '=', professionalId)
    .where('state', 'in', ['accepted', 'started'])
    .executeTakeFirst()
  return row !== undefined
}

/** The place in the circle that a hand-over brought the successor; none when she stood there before it. */
function placeItBrought(tx: Transaction, { coalitionId, familyId, id, to }: Handover, part: string) {
  return tx.db
    .selectFrom('circle as c')
    .select('c.id')
    .where('c.family_id', '=', familyId)
    .where('c.professional_id', '=', to.id)
    .where('c.part', '=', part)
    .where('c.until_on', 'is', null)
    .where((e) => {
      const toHer = e
        .selectFrom('handover as h')
        .select('h.id')
        .where('h.coalition_id', '=', coalitionId)
        .where('h.family_id', '=', familyId)
        .where('h.to_id', '=', to.id)
      return e.and([
        e.exists(toHer.whereRef('h.from_id', '=', 'c.added_by').whereRef('h.prepared_on', '=', 'c.from_on')),
        e.not(e.exists(toHer.where('h.id', '<>', id).where('h.state', '<>', 'withdrawn'))),
      ])
    })
}

/**
 * Ends what a hand-over brought the successor, from `untilOn` on; other parts she has stay. Nothing ends while another hand-over of this
 * family to her is open or was accepted: it may rest on the same place, which she was given once.
 */
export async function endSuccessorPart(tx: Transaction, handover: Handover, part: string, untilOn: string): Promise<void> {
  await tx.db
    .updateTable('circle')
    .set({ until_on: untilOn })
    .where('family_id', '=', handover.familyId)
    .where('id', 'in', placeItBrought(tx, handover, part))
    .execute()
}

/** Whether the successor would stand in the circle after `untilOn` too, when this hand-over did not go ahead on the day before. */
export async function successorStays(tx: Transaction, handover: Handover, part: string, untilOn: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('circle')
    .select('id')
    .where('family_id', '=', handover.familyId)
    .where('professional_id', '=', handover.to.id)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', untilOn)]))
    .where('id', 'not in', placeItBrought(tx, handover, part))
    .executeTakeFirst()
  return row !== undefined || hasRunningProgramme(tx, handover.familyId, handover.to.id)
}
