/**
 * An event as the counting rules see it: one whole number with the day it happened (bits 11 and up), what it was (bits 5 to 10) and up
 * to five bits of what the rules ask about it. A birth comes first on its day, so that "before the birth" never depends on what was
 * written down first; everything else of one day keeps the order of the acts.
 */
export const mark = {
  birth: 1,
  pregnancyEnded: 32,
  signUpSent: 33,
  signUpAnswered: 34,
  signUpWithdrawn: 35,
  adviceGiven: 36,
  conferenceHeld: 37,
  coordinatorProvisional: 38,
  coordinatorAppointed: 39,
  coordinatorEnded: 40,
  programmeStarted: 41,
  visitDone: 42,
  visitMissed: 43,
  visitCancelled: 44,
  planMade: 45,
  workedOn: 46,
  handoverAccepted: 47,
  episodeClosed: 48,
} as const

/** What the five bits say, per mark. A number where a choice stands in them, a single bit for yes. */
export const says = {
  /** signUpAnswered: on or before the promised day; handoverAccepted: before the sender left. */
  inTime: 1,
  /** signUpWithdrawn: it was sent by mistake. */
  mistake: 1,
  /** coordinatorProvisional and coordinatorAppointed: of the social domain. */
  social: 1,
  /** conferenceHeld, in the lowest two bits. */
  mdo: 1,
  pop: 2,
  named: 4,
  pregnant: 8,
  parentPresent: 16,
  /** programmeStarted and visits, in the lowest two bits. */
  prenatalHomeVisit: 1,
  stevigOuderschap: 2,
  voorzorg: 3,
  /** programmeStarted, visitDone, planMade and workedOn: by the local team or CJG. */
  localTeam: 4,
} as const

export function marked(day: number, what: number, bits: number): number {
  return (day << 11) | (what << 5) | bits
}

export const dayOfMark = (packed: number) => packed >>> 11
export const whatOfMark = (packed: number) => (packed >>> 5) & 63
export const bitsOfMark = (packed: number) => packed & 31

/** Marks of one case belong in this order: by day, a birth first; the order of the acts decides the rest. */
export const orderOfMark = (packed: number) => packed >>> 10

/** Puts marks `from` until `until` in order. They nearly are, since most is written down on the day itself. */
export function putInOrder(marks: Uint32Array, from: number, until: number): void {
  for (let index = from + 1; index < until; index += 1) {
    const moving = marks[index] ?? 0
    const order = orderOfMark(moving)
    let at = index
    while (at > from && orderOfMark(marks[at - 1] ?? 0) > order) {
      marks[at] = marks[at - 1] ?? 0
      at -= 1
    }
    marks[at] = moving
  }
}
