import { addDays, daysBetween, type PlainDate } from '../../platform/clock.ts'

/** The due date lies this many days after the first day of the last menstruation: 40 weeks. */
export const pregnancyDays = 280

/** The thousand days end at the second birthday. */
const daysAfterBirth = 730

/** ended: the pregnancy was lost; everything planned around a birth stops and nothing asks about the baby again. */
export type Pregnancy = 'none' | 'expecting' | 'born' | 'ended'

export interface Episode {
  coalitionId: string
  id: string
  familyId: string
  municipality: string
  startedOn: PlainDate
  pregnancy: Pregnancy
  dueDate: PlainDate | null
  bornOn: PlainDate | null
  firstChild: boolean | null
  closedOn: PlainDate | null
  /** A code; null while it is open. */
  closingReason: string | null
  version: number
}

export type Phase = 'before' | 'pregnancy' | 'after'

/** The phase of the 1000 days, derived from the state of the pregnancy and never stored. */
export function phaseOf(episode: Pick<Episode, 'pregnancy'>): Phase {
  if (episode.pregnancy === 'expecting') return 'pregnancy'
  return episode.pregnancy === 'born' ? 'after' : 'before'
}

/** Days since the first day of the last menstruation on `day`; negative before it. */
export function gestationalAge(dueDate: PlainDate, day: PlainDate): number {
  return pregnancyDays - daysBetween(day, dueDate)
}

/** Completed weeks of pregnancy on `day`. */
export function gestationalWeeks(dueDate: PlainDate, day: PlainDate): number {
  return Math.floor(gestationalAge(dueDate, day) / 7)
}

/** The calendar day on which `weeks` weeks of pregnancy are completed. */
export function dayOfWeek(dueDate: PlainDate, weeks: number): PlainDate {
  return addDays(dueDate, weeks * 7 - pregnancyDays)
}

export interface ThousandDays {
  from: PlainDate
  birth: PlainDate
  until: PlainDate
  /** False while the day of birth is still the due date. */
  born: boolean
}

/** The span of the line: ten months before birth to the second birthday; null when there is neither due date nor birth date. */
export function thousandDays(episode: Pick<Episode, 'dueDate' | 'bornOn'>): ThousandDays | null {
  const birth = episode.bornOn ?? episode.dueDate
  if (birth === null) return null
  return { from: addDays(birth, -pregnancyDays - 25), birth, until: addDays(birth, daysAfterBirth), born: episode.bornOn !== null }
}
