import { addDays, type PlainDate } from '../../platform/clock.ts'

/** What is the actor's own in a family, of the things that nobody else would see to. */
export interface OwnWork {
  coordinates: boolean
  /** Somebody else keeps the overview: open agreements and actions of who steps out come to her. */
  coordinatorIsOther: boolean
  /** Programmes the actor was offered for, or carries out. */
  programmes: number
  /** Open hand-overs from or to the actor. */
  handovers: number
}

export const stayReasons = ['overview_first', 'own_programme_first', 'own_handover_first', 'nobody_keeps_overview'] as const
export type StayReason = (typeof stayReasons)[number]

/** What has to be done before somebody can step out of a circle; nothing would be left without an owner when the list is empty. */
export function whyStay({ coordinates, coordinatorIsOther, programmes, handovers }: OwnWork): StayReason[] {
  return [
    ...(coordinates ? (['overview_first'] as const) : []),
    ...(programmes > 0 ? (['own_programme_first'] as const) : []),
    ...(handovers > 0 ? (['own_handover_first'] as const) : []),
    ...(coordinates || coordinatorIsOther ? [] : (['nobody_keeps_overview'] as const)),
  ]
}

/** The day from which she no longer sees the family: nobody's view ends in the middle of a day. */
export function outFrom(today: PlainDate): PlainDate {
  return addDays(today, 1)
}

/** Whether every place she has in the circle ends by then all the same. */
export function leavesAnyway(own: readonly { untilOn: PlainDate | null }[], today: PlainDate): boolean {
  return own.every(({ untilOn }) => untilOn !== null && untilOn <= outFrom(today))
}
