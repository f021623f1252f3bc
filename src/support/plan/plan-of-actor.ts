import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import type { AuditEntry } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { plansOf } from './plan.store.ts'
import { afterPlan, type Plan, type PlanAct, stepOf } from './plan.ts'

export interface PlanOfActor extends FamilyOfActor {
  plan: Plan | null
  /** The audit line of the act, to be completed. */
  line: AuditEntry & { coalitionId: string; familyId: string }
}

export type PlanGuardRefusal = 'not_found' | 'not_in_circle' | 'circle_consent_missing' | 'episode_closed' | 'plan_closed'

/** What asks a colleague for something new, or writes it. What was agreed is marked and dropped without. */
const needConsent: ReadonlySet<PlanAct> = new Set(['add', 'give'])

/**
 * What every act on a plan asks first: the family exists for the actor, she stands in its circle, its line is open, the plan of the
 * episode can take this act, and what is added anew is covered by the parent's consent to share within the circle. Who is to take the
 * step `ownStep` may, also from a seat at a table.
 */
export async function planForAct(
  tx: Transaction,
  familyId: string,
  act: PlanAct,
  code: `plan.${string}`,
  ownStep?: string,
): Promise<Result<PlanOfActor, PlanGuardRefusal>> {
  const seen = await familyOfActor(tx, familyId)
  if (seen === null) return refuse('not_found', 'not_found')
  const { family, episode } = seen
  const line = { action: 'update', code, objectType: 'plan', coalitionId: family.coalitionId, familyId } as const
  const plan = (await plansOf(tx, familyId)).find(({ episodeId }) => episodeId === episode.id) ?? null
  const own = ownStep !== undefined && tx.actor.id !== null && stepOf(plan, ownStep)?.action.professionalId === tx.actor.id
  if (seen.parts.length === 0 && !own) return forbid(tx, line, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  if (plan !== null && afterPlan(plan.state, act) === null) return refuse('conflict', 'plan_closed')
  if (needConsent.has(act) && !(await isAgreed(tx, familyId))) return refuseUnagreed(tx, line, 'circle_consent_missing')
  return ok({ ...seen, plan, line })
}

/** Whether the parent agrees today that the circle shares what is written about her family. */
export async function isAgreed(tx: Transaction, familyId: string): Promise<boolean> {
  return consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) !== null
}
