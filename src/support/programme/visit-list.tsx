import type { PlainDate } from '../../platform/clock.ts'
import { dateNear, dayFromToday } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Details } from '../../platform/ui/details.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag, type TagKind } from '../../platform/ui/tag.tsx'
import { type EnrolmentState, type EnrolmentWithVisits, isRunning } from './enrolment.ts'
import { programmeText } from './programme.text.ts'
import { visitText } from './visit.text.ts'
import { fidelityOf, type Visit } from './visit.ts'

const enrolmentTag: Record<EnrolmentState, TagKind> = {
  offered: 'wait',
  accepted: 'done',
  declined: 'plain',
  started: 'done',
  ended: 'plain',
}

export function EnrolmentTag({ state, language }: { state: EnrolmentState; language: Language }) {
  return <Tag kind={enrolmentTag[state]}>{programmeText[language].state[state]}</Tag>
}

export function VisitTag({ visit, language }: { visit: Pick<Visit, 'state' | 'plannedOn'>; language: Language }) {
  const text = visitText[language].state
  if (visit.state === 'planned')
    return <Tag kind={visit.plannedOn === null ? 'open' : 'wait'}>{visit.plannedOn === null ? text.choose : text.planned}</Tag>
  return <Tag kind={visit.state === 'done' ? 'done' : 'plain'}>{text[visit.state]}</Tag>
}

/** Counted among this family's own visits: who joins late begins at one, too. */
export function visitName(visit: Pick<Visit, 'position'>, visits: readonly Pick<Visit, 'position'>[], language: Language): string {
  const text = visitText[language]
  const { position } = visit
  if (position === null) return text.extra
  return text.number(visits.filter((other) => other.position !== null && other.position <= position).length)
}

/** The day it was or will be, or the period it is meant for. */
export function visitDays(visit: Visit, today: PlainDate, language: Language): string {
  const day = visit.doneOn ?? visit.plannedOn
  if (day !== null) {
    const near = dateNear(day, today, language)
    return visit.state === 'planned' ? `${dayFromToday(day, today, language)} (${near})` : near
  }
  const { windowFrom, windowUntil } = visit
  if (windowFrom === null || windowUntil === null) return ''
  // A period over New Year names both years; one within another year names it once.
  return visitText[language].between(dateNear(windowFrom, windowUntil, language), dateNear(windowUntil, today, language))
}

interface VisitListProps {
  enrolment: EnrolmentWithVisits
  familyId: string
  today: PlainDate
  language: Language
}

/** More than this many visits and only the next ones stand in view; the others are one press away. */
const inView = 4

/** The visits of an enrolment, what comes first in view, and how many were done beside planned. */
export function VisitList({ enrolment, familyId, today, language }: VisitListProps) {
  const { visits } = enrolment
  const text = programmeText[language]
  const rows = (some: readonly Visit[]) =>
    some.map((visit) => ({
      what: visitName(visit, visits, language),
      href: `/gezin/${familyId}/bezoek/${visit.id}`,
      note: visitDays(visit, today, language),
      end: <VisitTag visit={visit} language={language} />,
    }))
  if (visits.length === 0) return null
  const counts = fidelityOf(visits).map(({ phase, done, planned }) => text.fidelity[phase](done, planned))
  const coming = isRunning(enrolment) ? visits.filter(({ state }) => state === 'planned').slice(0, inView) : []
  return (
    <>
      <p>{counts.join(' ')}</p>
      {visits.length <= inView ? (
        <PlainList items={rows(visits)} />
      ) : (
        <>
          {coming.length === 0 ? null : <PlainList items={rows(coming)} />}
          <Details summary={text.allVisits(visits.length)}>
            <PlainList items={rows(visits)} />
          </Details>
        </>
      )}
    </>
  )
}
