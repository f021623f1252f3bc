import { keepFacts } from '../monitor/fact/keep-facts.ts'
import type { Projector } from '../platform/database/as-actor.ts'

/** Who hears of every recorded event, in the same transaction. */
export const projectors: readonly Projector[] = [keepFacts]
