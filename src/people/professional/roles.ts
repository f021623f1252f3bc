import { type Actor, hasRole } from '../../platform/database/actor.ts'

/** What somebody may do in a coalition. */
export const roles = ['professional', 'entry_team', 'coalition_lead', 'analyst', 'administrator'] as const

/** Roles whose holders see no family: they are never named for one and have no seat at a conference. Row-level security holds the same. */
export const rolesWithoutView = ['coalition_lead', 'analyst', 'administrator'] as const

/** Whether there is a coalition in which somebody works with families; who leads or counts in one may work with them in another. */
export function worksWithFamilies(actor: Actor): boolean {
  return actor.roles.some(
    ({ role, coalitionId }) => role === 'professional' && !rolesWithoutView.some((without) => hasRole(actor, without, coalitionId)),
  )
}
