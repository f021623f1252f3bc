export type CoordinatorState = 'provisional' | 'appointed' | 'ended'

/** From provisional to appointed, and always to an end; nobody goes back to provisional. */
export const coordinatorTransitions = {
  provisional: ['appointed', 'ended'],
  appointed: ['ended'],
  ended: [],
} as const satisfies Record<CoordinatorState, readonly CoordinatorState[]>
