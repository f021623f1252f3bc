import { dayOf } from '../src/monitor/fact/calendar.ts'
import { type CasePage, pageOf } from '../src/monitor/fact/case-page.ts'
import { bitsOfMark, mark, marked, says, whatOfMark } from '../src/monitor/fact/mark.ts'

/** A country of invented cases: where each municipality lies, and all histories packed. */
export interface Country {
  /** Of each municipality, the number of its subregion and region. */
  subregion: Uint8Array
  region: Uint8Array
  pages: CasePage[]
  cases: number
  events: number
}

export const municipalities = 342
export const subregions = 100
export const regions = 25
/** In years since 2000. */
export const benchYears = { first: 16, count: 10 }

/** An event no rule asks about, such as a decision other than advice. */
const unasked = 63

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A seeded country of so many episodes over ten years, about twenty events each; cities have more families than villages. */
export function makeCountry(cases: number, seed = 1): Country {
  const chance = random(seed)
  const upTo = (most: number) => Math.floor(chance() * (most + 1))
  const subregion = Uint8Array.from({ length: municipalities }, (_, index) => index % subregions)
  const region = Uint8Array.from({ length: municipalities }, (_, index) => (index % subregions) % regions)
  const first = dayOf('2016-01-01') ?? 0
  const last = dayOf('2025-12-31') ?? 0
  // As the store sends them: by place.
  const places = Uint16Array.from({ length: cases }, () => Math.floor(municipalities * chance() ** 2)).sort()
  const words: number[] = []
  const pages: CasePage[] = []
  let events = 0
  for (let index = 0; index < cases; index += 1) {
    const marks: number[] = []
    const history = lifeOf(chance, upTo, first + upTo(last - first), last)
    for (const [day, what, bits] of history.events) if (day <= last) marks.push(marked(day, what, bits))
    for (const word of pageOf(places[index] ?? 0, history.born, marks)) words.push(word)
    events += marks.length
    if (words.length > 40_000 || index === cases - 1) pages.push(Uint32Array.from(words.splice(0)))
  }
  return { subregion, region, pages, cases, events }
}

type Happening = [day: number, what: number, bits: number]

/** One invented line: a sign-up, a contact, conferences, a coordinator, programmes with visits, a birth or a loss, hand-over, closing. */
export function lifeOf(
  chance: () => number,
  upTo: (most: number) => number,
  start: number,
  last: number,
): { events: Happening[]; born: number } {
  const events: Happening[] = [[start, mark.signUpSent, 0]]
  const contact = start + upTo(5)
  const social = chance() < 0.45
  if (chance() < 0.95) {
    events.push([contact, mark.coordinatorProvisional, chance() < 0.5 ? says.social : 0])
    events.push([contact, mark.signUpAnswered, chance() < 0.8 ? says.inTime : 0])
  }
  const weighed = contact + 1 + upTo(20)
  const advised = chance() < 0.06
  events.push([weighed, advised ? mark.adviceGiven : unasked, 0])
  const pregnant = chance() < 0.85
  const lost = pregnant && chance() < 0.03
  const birth = pregnant ? weighed + 10 + upTo(200) : 0
  const born = pregnant ? (lost ? 0 : birth) : start - 5 - upTo(200)
  if (pregnant) events.push([birth, lost ? mark.pregnancyEnded : mark.birth, lost ? 0 : chance() < 0.016 ? 2 : 1])
  let day = weighed + 1
  let appointed = false
  const appoint = () => {
    events.push([day, mark.coordinatorAppointed, social ? says.social : 0])
    appointed = true
  }
  if (chance() < 0.05) appoint()
  for (let count = 0; count < 3 && chance() < 0.7; count += 1) {
    day += 3 + upTo(120)
    const before = pregnant && day < birth
    const kind = chance()
    events.push([
      day,
      mark.conferenceHeld,
      (kind < 0.6 ? says.mdo : kind < 0.8 ? says.pop : 0) |
        (chance() < 0.9 ? says.named : 0) |
        (before ? says.pregnant : 0) |
        (chance() < 0.6 ? says.parentPresent : 0),
    ])
    if (!appointed && chance() < 0.7) {
      day += chance() < 0.85 ? upTo(7) : 8 + upTo(20)
      appoint()
    }
  }
  let programmeDay = weighed + 5 + upTo(60)
  for (let count = 0; count < 2 && chance() < 0.75; count += 1) {
    const kind = chance()
    const programme = kind < 0.3 ? says.prenatalHomeVisit : kind < 0.7 ? says.stevigOuderschap : kind < 0.85 ? says.voorzorg : 0
    const local = programme === 0 && chance() < 0.8 ? says.localTeam : 0
    events.push([programmeDay, mark.programmeStarted, programme | local])
    let visitDay = programmeDay
    for (let visits = 2 + upTo(8); visits > 0; visits -= 1) {
      visitDay += 5 + upTo(40)
      const over = chance()
      events.push([
        visitDay,
        over < 0.82 ? mark.visitDone : over < 0.92 ? mark.visitMissed : mark.visitCancelled,
        over < 0.82 ? programme | local : programme,
      ])
    }
    programmeDay += 20 + upTo(100)
  }
  if (chance() < 0.7) {
    let planDay = weighed + 3 + upTo(30)
    const local = social ? says.localTeam : 0
    events.push([planDay, mark.planMade, local])
    for (let worked = upTo(7); worked > 0; worked -= 1) {
      planDay += 10 + upTo(60)
      events.push([planDay, mark.workedOn, chance() < 0.6 ? local : 0])
    }
  }
  const end = Math.max(...events.map(([when]) => when)) + upTo(60)
  if (chance() < 0.6) events.push([end, mark.handoverAccepted, chance() < 0.85 ? says.inTime : 0])
  if (chance() < 0.7) events.push([end + upTo(30), mark.episodeClosed, 0])
  return { events, born: born > 0 && born <= last ? born : 0 }
}

/** Does any rule ask about it? An event the store would send as a zero: it is in every database here, and not in our pages. */
export function isAsked(packed: number): boolean {
  const bits = bitsOfMark(packed)
  switch (whatOfMark(packed)) {
    case unasked:
      return false
    case mark.workedOn:
      return (bits & says.localTeam) !== 0
    case mark.visitMissed:
    case mark.visitCancelled:
      return (bits & 3) !== 0
    default:
      return true
  }
}
