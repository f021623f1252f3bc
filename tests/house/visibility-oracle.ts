/**
 * Who sees which family, told once more from what was done, by plain counting of days: without SQL, circle keys or the rules of the
 * product. Days are `YYYY-MM-DD`, compared as text.
 */
export type Day = string

export interface KnownConference {
  id: string
  coalition: string
  plannedOn: Day
  chair: string
  attendees: Set<string>
  /** Closed, or never held: whom it did not discuss, its table sees no longer. */
  ended: boolean
}

export interface KnownFamily {
  id: string
  coalition: string
  signUpId: string
  /** Who stands in the circle from when until when (excluded). */
  circle: { holder: string; from: Day; until: Day | null }[]
  triage: { from: Day; ended: { on: Day; by: string } | null }
  consents: { until: Day; withdrawn: boolean }[]
  cases: { id: string; conference: KnownConference; named: boolean; discussed: boolean }[]
  /** The mother, when she was invited to sign in. */
  parent: { id: string; since: Day } | null
}

export type Reason = 'circle' | 'triage' | 'conference' | 'parent'

/** The teams that take sign-ups, per coalition. */
export type EntryTeams = Readonly<Record<string, readonly string[]>>

/** Why this person sees this family on this day; nothing when she does not. */
export function reasonsToSee(family: KnownFamily, who: string, day: Day, teams: EntryTeams): Reason[] {
  const { triage } = family
  const inTriage = triage.ended === null || day < triage.ended.on || (day === triage.ended.on && who === triage.ended.by)
  const reasons: [Reason, boolean][] = [
    ['circle', family.circle.some(({ holder, from, until }) => holder === who && from <= day && (until === null || day < until))],
    ['triage', (teams[family.coalition] ?? []).includes(who) && triage.from <= day && inTriage],
    [
      'conference',
      family.cases.some(
        ({ conference, named, discussed }) =>
          named && (discussed || !conference.ended) && conference.attendees.has(who) && isAround(conference, day, family),
      ),
    ],
    ['parent', family.parent !== null && family.parent.id === who && family.parent.since <= day],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** From three working days before a conference until seven days after, as long as the parent's yes lasts. */
function isAround({ plannedOn }: KnownConference, day: Day, { consents }: KnownFamily): boolean {
  const standing = consents.filter(({ withdrawn }) => !withdrawn).map(({ until }) => until)
  let first = plannedOn
  for (let left = 3; left > 0; ) {
    first = shifted(first, -1)
    if (![0, 6].includes(new Date(first).getUTCDay())) left -= 1
  }
  return first <= day && day <= shifted(plannedOn, 7) && standing.some((until) => day <= until)
}

/** The day so many days later or earlier. */
export function shifted(day: Day, days: number): Day {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** How many of the cases of a family this person sees: all with the family, else those without a name at a table where she sits. */
export function casesSeen(family: KnownFamily, who: string, day: Day, teams: EntryTeams): number {
  if (reasonsToSee(family, who, day, teams).length > 0) return family.cases.length
  return family.cases.filter(({ named, conference }) => !named && conference.attendees.has(who)).length
}
