import { type CircleMember, circleOf } from '../../family/circle/circle.store.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { plansOf } from './plan.store.ts'
import { afterPlan, type Plan } from './plan.ts'
import { isAgreed } from './plan-of-actor.ts'

export interface PlanView {
  familyId: string
  label: string | null
  plan: Plan | null
  /** Those who can take a step upon themselves, each once. */
  circle: readonly Pick<CircleMember, 'professionalId' | 'name'>[]
  /** Steps may go on from one to another: the line and the plan are open. */
  isOpen: boolean
  /** The parent agrees that the circle shares what is written about her family. */
  agreed: boolean
  /** The actor stands in the circle and the line is open. */
  canWork: boolean
  actorId: string | null
  today: PlainDate
}

/** The plan of a family's episode, with its line in the log. */
export async function viewPlan(tx: Transaction, familyId: string): Promise<Result<PlanView, 'not_found'>> {
  const seen = await familyOfActor(tx, familyId)
  const line = { action: 'read', code: 'plan.viewed', objectType: 'plan' } as const
  if (seen === null) {
    await recordAudit(tx, { ...line, objectId: familyId, outcome: 'refused' })
    return refuse('not_found', 'not_found')
  }
  const { family, episode, parts } = seen
  const plan = (await plansOf(tx, familyId)).find(({ episodeId }) => episodeId === episode.id) ?? null
  await recordAudit(tx, { ...line, coalitionId: family.coalitionId, familyId, ...(plan === null ? {} : { objectId: plan.id }) })
  const circle = new Map((await circleOf(tx, familyId)).map(({ professionalId, name }) => [professionalId, name]))
  const isOpen = episode.closedOn === null && (plan === null || afterPlan(plan.state, 'add') !== null)
  return ok({
    familyId,
    label: family.label,
    plan,
    circle: [...circle].map(([professionalId, name]) => ({ professionalId, name })),
    isOpen,
    agreed: await isAgreed(tx, familyId),
    canWork: parts.length > 0 && isOpen,
    actorId: tx.actor.id,
    today: tx.today,
  })
}
