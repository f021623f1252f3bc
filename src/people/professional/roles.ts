/** What somebody may do in a coalition. */
export const roles = ['professional', 'entry_team', 'coalition_lead', 'analyst', 'administrator'] as const

/** Roles whose holders see no family: they are never named for one and have no seat at a conference. Row-level security holds the same. */
export const rolesWithoutView = ['coalition_lead', 'analyst', 'administrator'] as const
