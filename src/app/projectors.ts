import type { Projector } from '../platform/database/as-actor.ts'

/** Who hears of every recorded event, in the same transaction. */
export const projectors: readonly Projector[] = []
