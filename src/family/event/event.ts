/** What can happen on the line of a family, in the words of the code. The monitor counts from these; their order is the order of the acts. */
export const eventTypes = [
  'consent.given',
  'consent.withdrawn',
  'sign_up.sent',
  'sign_up.answered',
  'sign_up.withdrawn',
  'triage.decided',
  'circle.joined',
  'circle.left',
  'conference.planned',
  'conference.held',
  'conference.not_held',
  'coordinator.provisional',
  'coordinator.appointed',
  'coordinator.ended',
  'plan.made',
  'plan.reviewed',
  'goal.added',
  'goal.reached',
  'action.done',
  'programme.offered',
  'programme.accepted',
  'programme.declined',
  'programme.started',
  'programme.ended',
  'visit.planned',
  'visit.done',
  'visit.missed',
  'visit.cancelled',
  'birth.recorded',
  'pregnancy.ended',
  'handover.prepared',
  'handover.talk_held',
  'handover.accepted',
  'handover.finished',
  'handover.withdrawn',
  'episode.closed',
] as const

export type EventType = (typeof eventTypes)[number]

/** Codes, dates and numbers only; never a name or free text. */
export type EventDetail = Record<string, string | number | boolean | null>
