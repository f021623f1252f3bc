import type { PlainDate } from '../../platform/clock.ts'
import { countedCells } from './all-counts.ts'
import { dayOf, yearsCounted } from './calendar.ts'
import { type CasePage, pageOf } from './case-page.ts'
import { countCases } from './count-cases.ts'
import { type CaseEvent, eventMark } from './event-mark.ts'
import { Tally } from './tally.ts'

/** The history of one episode; the order of the acts decides only within a day. */
export interface CaseHistory {
  /** As the episode has it; after a merger its figures move to the new municipality (`areaInYear`). */
  municipality: string
  /** The birth date of the episode; null before the birth or when unknown. */
  bornOn: PlainDate | null
  events: readonly CaseEvent[]
}

/** `weight` cases with this `value`: days for a waiting time, 1 or 0 for in or outside the numerator of a share, 1 for a count. */
export interface CaseFact {
  indicator: string
  area: string
  year: number
  value: number
  weight: number
}

/** The version of these rules; goes up when a fact is counted differently. */
export const factRulesVersion = 2

const yearSpan = { firstYear: 0, years: yearsCounted }
const tally = new Tally({ places: 1, ...yearSpan, expectedDays: 8 })

/**
 * What one episode contributes to the indicators from casework. Pure: the same history always gives the same facts, so counting at once
 * and counting from scratch must agree. Each rule stands in `rule/`.
 */
export function factsOf({ municipality, bornOn, events }: CaseHistory): CaseFact[] {
  const marks = events.map(eventMark).filter((packed) => packed !== 0)
  return factsOfPage(municipality, pageOf(0, bornDay(bornOn), marks))
}

/** A birth date as the head of a case has it: 0 for unknown, or outside the years that are counted. */
export function bornDay(bornOn: PlainDate | null): number {
  return bornOn === null ? 0 : (dayOf(bornOn) ?? 0)
}

/** The facts of a page of one case, at place 0. */
export function factsOfPage(area: string, page: CasePage): CaseFact[] {
  countCases(page, tally)
  const facts = [...countedCells(tally)].map(({ place: _, ...fact }) => ({ ...fact, area }))
  tally.empty()
  return facts
}
