import { professionName } from '../../people/professional/professional.text.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { handoverText } from './handover.text.ts'
import { type Handover, type HandoverParty, isOpen } from './handover.ts'

export function HandoverTag({ handover, language }: { handover: Pick<Handover, 'state'>; language: Language }) {
  const kind = isOpen(handover) ? 'open' : handover.state === 'withdrawn' ? 'plain' : 'done'
  return <Tag kind={kind}>{handoverText[language].state[handover.state]}</Tag>
}

export function partyInWords(party: HandoverParty, language: Language): string {
  return handoverText[language].who(party.name, professionName(party.profession, language), party.organisation)
}

/** Says plainly that the family has not been handed over yet, and what is waited for; nothing once it has. */
export function NotYet({ handover, today, language }: { handover: Handover; today: PlainDate; language: Language }) {
  const text = handoverText[language].open
  if (!isOpen(handover)) return null
  const { acceptBefore } = handover
  const late = acceptBefore !== null && acceptBefore < today
  return (
    <Notice kind={late ? 'warning' : 'info'} heading={text.heading}>
      <p>
        {acceptBefore === null
          ? text.prepared(handover.from.name)
          : (late ? text.late : text.talk)(handover.to.name, dateInFull(acceptBefore, language))}
      </p>
      {handover.familyMetSuccessor === false ? <p>{text.notMet}</p> : null}
    </Notice>
  )
}

/** The steps of a hand-over with their days, the ones to come included. */
export function HandoverSteps({ handover, language }: { handover: Handover; language: Language }) {
  const text = handoverText[language].steps
  const { talkOn, acceptedOn, overlapUntil, familyMetSuccessor } = handover
  const day = (date: PlainDate | null) => (date === null ? text.todo : dateInFull(date, language))
  const met = familyMetSuccessor === true ? text.talkMet : text.talkNotMet
  const steps = [
    { what: text.prepared, note: day(handover.preparedOn) },
    { what: text.talk, note: talkOn === null ? text.todo : `${day(talkOn)}, ${met}` },
    { what: text.accepted, note: day(acceptedOn) },
    ...(overlapUntil === null ? [] : [{ what: text.overlap(handover.from.name), note: text.until(day(overlapUntil)) }]),
  ]
  return (
    <Card heading={text.title} kind="sand">
      <PlainList
        ordered
        items={handover.state === 'withdrawn' ? [...steps.filter(({ note }) => note !== text.todo), { what: text.withdrawn }] : steps}
      />
    </Card>
  )
}

interface HandoversCardProps {
  familyId: string
  handovers: readonly Handover[]
  today: PlainDate
  language: Language
}

/** The hand-overs of a family on her page; nothing when there are none. */
export function HandoversCard({ familyId, handovers, today, language }: HandoversCardProps) {
  const text = handoverText[language]
  if (handovers.length === 0) return null
  return (
    <Card heading={text.title} id="overdracht">
      <PlainList
        items={handovers.map((handover) => ({
          what: text.heading(handover.from.name, handover.to.name),
          href: `/gezin/${familyId}/overdracht/${handover.id}`,
          note: [
            `${text.steps.prepared.toLowerCase()} ${dateNear(handover.preparedOn, today, language)}`,
            handover.overlapUntil !== null && handover.overlapUntil > today && handover.state === 'accepted'
              ? `${text.steps.overlap(handover.from.name)} ${text.steps.until(dateNear(handover.overlapUntil, today, language))}`
              : '',
          ]
            .filter(Boolean)
            .join(' · '),
          end: <HandoverTag handover={handover} language={language} />,
        }))}
      />
    </Card>
  )
}
