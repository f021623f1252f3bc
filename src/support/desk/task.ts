import { daysBetween, type PlainDate } from '../../platform/clock.ts'

/** What somebody can be asked to do now. Derived from states and dates, never stored: no reminder outlives its cause. */
export const taskKinds = [
  'answer_sign_up',
  'decide_triage',
  'call_parent',
  'place_in_conference',
  'hold_conference',
  'discuss_again',
  'do_agreement',
  'left_agreement',
  'make_plan',
  'review_plan',
  'do_action',
  'left_action',
  'hear_answer',
  'start_programme',
  'choose_visit_moment',
  'record_visit',
  'record_birth',
  'prepare_handover',
  'hold_handover_talk',
  'accept_handover',
  'renew_consent',
  'name_coordinator',
] as const

export type TaskKind = (typeof taskKinds)[number]

export interface Task {
  kind: TaskKind
  familyId: string
  /** The sign-up, case, visit ... the task is about. */
  thingId: string
  dueOn: PlainDate
}

/** Where the task is done. */
export function taskAddress({ kind, familyId, thingId }: Task): string {
  const family = `/gezin/${familyId}`
  const address: Record<TaskKind, string> = {
    answer_sign_up: `/triage/${thingId}`,
    decide_triage: `/triage/${thingId}`,
    call_parent: `${family}#gezin`,
    place_in_conference: `${family}/overleg`,
    hold_conference: `/overleg/${thingId}`,
    discuss_again: `${family}/overleg`,
    do_agreement: `${family}#overleg`,
    left_agreement: `${family}#overleg`,
    make_plan: `${family}/plan`,
    review_plan: `${family}/plan#bekijken`,
    do_action: `${family}/plan#stap-${thingId}`,
    left_action: `${family}/plan#stap-${thingId}`,
    hear_answer: `${family}/programma/${thingId}`,
    start_programme: `${family}/programma/${thingId}`,
    choose_visit_moment: `${family}/bezoek/${thingId}`,
    record_visit: `${family}/bezoek/${thingId}`,
    record_birth: `${family}/geboorte`,
    prepare_handover: `${family}/overdracht`,
    hold_handover_talk: `${family}/overdracht/${thingId}`,
    accept_handover: `${family}/overdracht/${thingId}`,
    renew_consent: `${family}/toestemming`,
    name_coordinator: `${family}/overleg`,
  }
  return address[kind]
}

export type Urgency = 'late' | 'today' | 'this_week' | 'later'

/** How soon a task is due, seen from `today`. */
export function taskUrgency(task: Pick<Task, 'dueOn'>, today: PlainDate): Urgency {
  const days = daysBetween(today, task.dueOn)
  if (days < 0) return 'late'
  if (days === 0) return 'today'
  return days <= 7 ? 'this_week' : 'later'
}
