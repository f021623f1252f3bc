import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** What still runs in an episode, in one query. */
export interface StillOpen {
  plannedVisits: number
  programmes: number
  /** Conferences after today that have the family on their agenda. */
  conferences: number
  handovers: number
  signUps: number
  /** Agreements of a table and steps of the plan that nobody marked as done. */
  undone: number
  /** The actor is the coordinator today. */
  actorCoordinates: boolean
  /** The sign-up was withdrawn before it was answered, and nobody keeps the overview since. */
  neverBegun: boolean
}

export async function stillOpen(tx: Transaction, episodeId: string): Promise<StillOpen> {
  const row = await tx.db
    .selectNoFrom((e) => [
      e
        .selectFrom('visit as v')
        .innerJoin('enrolment as n', (join) => join.onRef('n.coalition_id', '=', 'v.coalition_id').onRef('n.id', '=', 'v.enrolment_id'))
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('n.episode_id', '=', episodeId)
        .where('v.state', '=', 'planned')
        .where('v.planned_on', 'is not', null)
        .as('visits'),
      e
        .selectFrom('enrolment')
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('episode_id', '=', episodeId)
        .where('state', 'in', ['offered', 'accepted', 'started'])
        .as('programmes'),
      e
        .selectFrom('conference_case as c')
        .innerJoin('conference as m', (join) => join.onRef('m.coalition_id', '=', 'c.coalition_id').onRef('m.id', '=', 'c.conference_id'))
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('c.episode_id', '=', episodeId)
        .where('c.discussed_on', 'is', null)
        .where('m.state', 'in', ['planned', 'held'])
        .where('m.planned_on', '>', tx.today)
        .as('conferences'),
      e
        .selectFrom('handover')
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('episode_id', '=', episodeId)
        .where('state', 'in', ['prepared', 'talk_held'])
        .as('handovers'),
      e
        .selectFrom('sign_up')
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('episode_id', '=', episodeId)
        .where('triage', 'in', ['open', 'provisional'])
        .as('signUps'),
      e
        .selectFrom('conference_agreement as g')
        .innerJoin('conference_case as c', (join) =>
          join.onRef('c.coalition_id', '=', 'g.coalition_id').onRef('c.family_id', '=', 'g.family_id').onRef('c.id', '=', 'g.case_id'),
        )
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('c.episode_id', '=', episodeId)
        .where('g.done_on', 'is', null)
        .as('agreements'),
      e
        .selectFrom('action as a')
        .innerJoin('goal as l', (join) =>
          join.onRef('l.coalition_id', '=', 'a.coalition_id').onRef('l.family_id', '=', 'a.family_id').onRef('l.id', '=', 'a.goal_id'),
        )
        .innerJoin('plan as p', (join) =>
          join.onRef('p.coalition_id', '=', 'l.coalition_id').onRef('p.family_id', '=', 'l.family_id').onRef('p.id', '=', 'l.plan_id'),
        )
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('p.episode_id', '=', episodeId)
        .where('a.done_on', 'is', null)
        .where('a.dropped_on', 'is', null)
        .as('actions'),
      e
        .selectFrom('coordinator')
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('episode_id', '=', episodeId)
        .where('professional_id', '=', tx.actor.id)
        .where('until_on', 'is', null)
        .as('coordinates'),
      e
        .selectFrom('sign_up')
        .select((s) => s.fn.countAll<number>().as('count'))
        .where('episode_id', '=', episodeId)
        .where('triage', '=', 'withdrawn')
        .where('contact_id', 'is', null)
        .where((s) =>
          s.not(s.exists(s.selectFrom('coordinator').select('id').where('episode_id', '=', episodeId).where('until_on', 'is', null))),
        )
        .as('withdrawn'),
    ])
    .executeTakeFirstOrThrow()
  return {
    plannedVisits: Number(row.visits),
    programmes: Number(row.programmes),
    conferences: Number(row.conferences),
    handovers: Number(row.handovers),
    signUps: Number(row.signUps),
    undone: Number(row.agreements) + Number(row.actions),
    actorCoordinates: Number(row.coordinates) > 0,
    neverBegun: Number(row.withdrawn) > 0,
  }
}

/** Ends everybody's place in the circle on `untilOn`, unless it ended before. */
export async function endCircle(tx: Transaction, familyId: string, untilOn: PlainDate): Promise<void> {
  await tx.db
    .updateTable('circle')
    .set({ until_on: untilOn })
    .where('family_id', '=', familyId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', untilOn)]))
    .execute()
}

/** Closes the plan of the episode, if there is one. */
export async function closePlan(tx: Transaction, episodeId: string): Promise<void> {
  await tx.db
    .updateTable('plan')
    .set((e) => ({ state: 'closed', version: e('version', '+', 1) }))
    .where('episode_id', '=', episodeId)
    .where('state', '<>', 'closed')
    .execute()
}

/** Ends the coordinator of the episode today; null when there is none. */
export async function endCoordinator(tx: Transaction, episodeId: string): Promise<{ id: string; domain: string } | null> {
  const row = await tx.db
    .updateTable('coordinator')
    .set({ state: 'ended', until_on: tx.today })
    .where('episode_id', '=', episodeId)
    .where('until_on', 'is', null)
    .returning(['id', 'domain'])
    .executeTakeFirst()
  return row ?? null
}
