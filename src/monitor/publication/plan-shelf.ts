import { createHash } from 'node:crypto'
import { type PlanOutcome, type ProtectionChoice, planPublication } from './plan-publication.ts'
import type { Draft } from './publish-set.ts'

interface Shelved {
  outcome: PlanOutcome | null
  /** Parts of the set that are done, of all; null before the first. */
  progress: Progress | null
  failure: unknown
  ready: Promise<void>
}

export interface Progress {
  done: number
  all: number
}

/** Plans hold true counts of a set; few are enough, and only analysts get at them. */
const mostPlans = 12
const shelf = new Map<string, Shelved>()

/**
 * The plan for this draft and choice, worked out once; no outcome while that takes longer than `patience` ms: how far it is then, and the
 * caller asks again later.
 * What was planned for other figures of the set is never given.
 */
export async function plannedWithin(
  patience: number,
  draft: Draft,
  choice: ProtectionChoice,
): Promise<{ outcome: PlanOutcome | null; progress: Progress | null }> {
  const { threshold, method, favour, protectedBySource = [] } = choice
  const key = JSON.stringify([digestOf(draft), threshold, method, [...favour].sort(), [...protectedBySource].sort()])
  let plan = shelf.get(key)
  if (plan === undefined) {
    plan = start(draft, choice)
    shelf.set(key, plan)
    for (const old of shelf.keys()) if (shelf.size > mostPlans) shelf.delete(old)
  }
  await Promise.race([plan.ready, new Promise((resolve) => setTimeout(resolve, patience))])
  if (plan.failure === undefined) return { outcome: plan.outcome, progress: plan.progress }
  shelf.delete(key)
  throw plan.failure
}

/** The same for the same figures with all they say, the same published or withheld before by any set, and the same areas. */
function digestOf({ set, protection, publications, promised = new Map(), areas, ...lists }: Draft): string {
  const hash = createHash('sha256').update(JSON.stringify([set.id, protection, publications, ...promised]))
  for (const list of [lists.figures, lists.before, lists.hiddenBefore, lists.hiddenThen ?? [], areas.all]) {
    hash.update(`${list.length};`)
    for (const each of list) hash.update(JSON.stringify(each))
  }
  return hash.digest('base64url')
}

function start(draft: Draft, choice: ProtectionChoice): Shelved {
  const plan: Shelved = { outcome: null, progress: null, failure: undefined, ready: Promise.resolve() }
  plan.ready = planPublication(draft, choice, (done, all) => {
    plan.progress = { done, all }
  }).then(
    (outcome) => {
      plan.outcome = outcome
    },
    (error: unknown) => {
      plan.failure = error
    },
  )
  return plan
}
