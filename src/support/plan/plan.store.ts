import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import type { Dropped, Given, LifeDomain, Plan, PlanState } from './plan.ts'

interface DroppedRow {
  id: string
  dropped_on: PlainDate | null
  dropped_by: string | null
  dropper: string | null
  drop_reason: string | null
  drop_owner_id: string | null
}

interface ActionRow extends DroppedRow {
  what: string
  owner_id: string
  by_parent: boolean
  professional_id: string | null
  by: string | null
  due_on: PlainDate
  done_on: PlainDate | null
  given_on: PlainDate | null
  given_from: string | null
  giver_from: string | null
  given_by: string | null
  giver: string | null
}

interface GoalRow extends DroppedRow {
  life_domain: LifeDomain
  words: string
  owner_id: string
  reached_on: PlainDate | null
  actions: ActionRow[]
}

interface PlanRow {
  coalition_id: string
  id: string
  family_id: string
  episode_id: string
  state: PlanState
  made_on: PlainDate
  review_on: PlainDate
  by_family: boolean
  version: number
  parent_id: string
  goals: GoalRow[]
}

/** The plans of a family with goals and actions, the latest first; empty when the actor does not see it. One query and one for the keys. */
export async function plansOf(tx: Transaction, familyId: string): Promise<Plan[]> {
  // Sealed texts come along in base64, so that one statement reads the whole plan.
  const { rows } = await sql<PlanRow>`
    select p.coalition_id, p.id, p.family_id, p.episode_id, p.state, p.made_on, p.review_on, p.by_family, p.version, f.parent_id,
      coalesce((select json_agg(json_build_object('id', g.id, 'life_domain', g.life_domain, 'words', encode(g.words_sealed, 'base64'),
          'owner_id', g.owner_id, 'reached_on', g.reached_on, 'dropped_on', g.dropped_on, 'dropped_by', g.dropped_by, 'dropper', s.name,
          'drop_reason', encode(g.drop_reason_sealed, 'base64'), 'drop_owner_id', g.drop_owner_id, 'actions',
          coalesce((select json_agg(json_build_object('id', a.id, 'what', encode(a.what_sealed, 'base64'), 'owner_id', a.owner_id,
              'by_parent', a.by_parent, 'professional_id', a.professional_id, 'by', w.name, 'due_on', a.due_on, 'done_on', a.done_on,
              'dropped_on', a.dropped_on, 'dropped_by', a.dropped_by, 'dropper', d.name,
              'drop_reason', encode(a.drop_reason_sealed, 'base64'), 'drop_owner_id', a.drop_owner_id,
              'given_on', a.given_on, 'given_from', a.given_from, 'giver_from', r.name, 'given_by', a.given_by, 'giver', b.name) order by a.position)
            from action a left join professional w on w.id = a.professional_id left join professional d on d.id = a.dropped_by
            left join professional r on r.id = a.given_from left join professional b on b.id = a.given_by
            where a.coalition_id = g.coalition_id and a.family_id = g.family_id and a.goal_id = g.id), '[]')) order by g.position)
        from goal g left join professional s on s.id = g.dropped_by where g.coalition_id = p.coalition_id and g.family_id = p.family_id and g.plan_id = p.id), '[]') as goals
    from plan p
    join family f on f.coalition_id = p.coalition_id and f.id = p.family_id
    where p.family_id = ${familyId}
    order by p.made_on desc, p.id`.execute(tx.db)
  const sealed = rows.flatMap((row) =>
    row.goals.flatMap((goal) =>
      [
        { id: goal.id, owner_id: goal.owner_id, text: goal.words },
        ...goal.actions.map(({ id, owner_id, what }) => ({ id, owner_id, text: what })),
        ...[goal, ...goal.actions].flatMap(({ id, drop_owner_id, drop_reason }) =>
          drop_owner_id === null || drop_reason === null ? [] : [{ id: reasonOf(id), owner_id: drop_owner_id, text: drop_reason }],
        ),
      ].map(({ id, owner_id, text }) => ({
        id,
        item: { familyId, organisationId: owner_id, personId: row.parent_id, sealed: Buffer.from(text, 'base64') },
      })),
    ),
  )
  const texts = await tx.keyring.open(
    tx.db,
    sealed.map(({ item }) => item),
  )
  const opened = new Map(sealed.map(({ id }, index) => [id, texts[index] ?? null]))
  return rows.map((row) => toPlan(row, opened))
}

function toPlan(row: PlanRow, opened: ReadonlyMap<string, string | null>): Plan {
  return {
    coalitionId: row.coalition_id,
    id: row.id,
    familyId: row.family_id,
    episodeId: row.episode_id,
    state: row.state,
    madeOn: row.made_on,
    reviewOn: row.review_on,
    byFamily: row.by_family,
    version: row.version,
    goals: row.goals.map((goal) => ({
      id: goal.id,
      lifeDomain: goal.life_domain,
      words: opened.get(goal.id) ?? null,
      reachedOn: goal.reached_on,
      dropped: toDropped(goal, opened),
      actions: goal.actions.map((action) => ({
        id: action.id,
        what: opened.get(action.id) ?? null,
        byParent: action.by_parent,
        professionalId: action.professional_id,
        by: action.by,
        dueOn: action.due_on,
        doneOn: action.done_on,
        dropped: toDropped(action, opened),
        given: toGiven(action),
      })),
    })),
  }
}

const reasonOf = (id: string) => `${id} reason`

function toDropped(row: DroppedRow, opened: ReadonlyMap<string, string | null>): Dropped | null {
  if (row.dropped_on === null || row.dropped_by === null) return null
  const reason = row.drop_reason === null ? null : { words: opened.get(reasonOf(row.id)) ?? null }
  return { on: row.dropped_on, by: row.dropper ?? '', byId: row.dropped_by, reason }
}

function toGiven(row: ActionRow): Given | null {
  if (row.given_on === null) return null
  return { on: row.given_on, from: row.giver_from, fromId: row.given_from, by: row.giver, byId: row.given_by }
}

interface Place {
  coalitionId: string
  familyId: string
}

export async function addPlan(
  tx: Transaction,
  place: Place & { episodeId: string },
  plan: { reviewOn: PlainDate; byFamily: boolean },
): Promise<string> {
  const id = newId()
  await tx.db
    .insertInto('plan')
    .values({
      coalition_id: place.coalitionId,
      id,
      family_id: place.familyId,
      episode_id: place.episodeId,
      made_on: tx.today,
      review_on: plan.reviewOn,
      by_family: plan.byFamily,
    })
    .execute()
  return id
}

/** False when this goal was there already: the same form came twice. */
export async function insertGoal(
  tx: Transaction,
  place: Place & { planId: string; position: number },
  goal: { id: string; lifeDomain: LifeDomain; words: Buffer },
): Promise<boolean> {
  const result = await tx.db
    .insertInto('goal')
    .values({
      coalition_id: place.coalitionId,
      id: goal.id,
      plan_id: place.planId,
      family_id: place.familyId,
      position: place.position,
      life_domain: goal.lifeDomain,
      words_sealed: goal.words,
      owner_id: tx.actor.organisationId ?? '',
    })
    .onConflict((conflict) => conflict.columns(['coalition_id', 'id']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** False when this step was there already: the same form came twice. */
export async function insertAction(
  tx: Transaction,
  place: Place & { goalId: string; position: number },
  action: { id: string; what: Buffer; professionalId: string | null; dueOn: PlainDate },
): Promise<boolean> {
  const result = await tx.db
    .insertInto('action')
    .values({
      coalition_id: place.coalitionId,
      id: action.id,
      goal_id: place.goalId,
      family_id: place.familyId,
      position: place.position,
      what_sealed: action.what,
      owner_id: tx.actor.organisationId ?? '',
      by_parent: action.professionalId === null,
      professional_id: action.professionalId,
      due_on: action.dueOn,
    })
    .onConflict((conflict) => conflict.columns(['coalition_id', 'id']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Puts the next review on another day only when the plan still has the version the actor saw; false when somebody was first. */
export async function changePlan(
  tx: Transaction,
  plan: Pick<Plan, 'coalitionId' | 'id'>,
  version: number,
  change: { state: PlanState; review_on?: PlainDate },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('plan')
    .set({ ...change, version: version + 1 })
    .where('coalition_id', '=', plan.coalitionId)
    .where('id', '=', plan.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
