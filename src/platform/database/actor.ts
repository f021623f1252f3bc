/** For whom a transaction runs. Row-level security reads it; nothing else decides which rows exist. */
export interface Actor {
  kind: 'public' | 'professional' | 'parent' | 'system'
  /** Null for the public and the system. */
  id: string | null
  organisationId: string | null
  /** What the actor may do, per coalition. */
  roles: readonly { role: string; coalitionId: string }[]
}

export const thePublic: Actor = { kind: 'public', id: null, organisationId: null, roles: [] }

/** Imports, recomputation and other work of the installation itself; sees no family. */
export const theSystem: Actor = { kind: 'system', id: null, organisationId: null, roles: [] }

export function hasRole(actor: Actor, role: string, coalitionId?: string): boolean {
  return actor.roles.some((held) => held.role === role && (coalitionId === undefined || held.coalitionId === coalitionId))
}
