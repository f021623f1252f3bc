import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { doubleSignUpReason, takenBackReason } from '../../support/closing/closing.ts'
import { alsoSeeing, placeUntil } from '../../support/overview/also-sees.ts'
import { overviewText } from '../../support/overview/overview.text.ts'
import type { Overview } from '../../support/overview/read-overview.ts'
import { mineText } from './mine.text.ts'
import type { Reachable, SteppedOut } from './who-helped.store.ts'

interface TeamProps {
  overview: Overview
  /** Whom she can call beside the people of her circle; null when nobody is known. */
  ask: Reachable | null
  left: readonly SteppedOut[]
  language: Language
}

/** Who helps her, who no longer does, and who looks in beside them. */
export function TeamCard({ overview, ask, left, language }: TeamProps) {
  const text = mineText[language]
  const { circle, today } = overview
  const people = [...Map.groupBy(circle, (member) => member.professionalId).values()]
  const others = alsoSeeing(overview)
  return (
    <Card heading={text.team} kind="next">
      <State overview={overview} ask={ask} language={language} />
      <PlainList
        items={people.flatMap((parts) => {
          const [member] = parts
          if (member === undefined) return []
          const until = placeUntil(parts)
          const { name, profession, phone } = member
          return [
            {
              what: <strong>{name}</strong>,
              note: [professionName(profession, language), until === null ? '' : text.until(dateNear(until, today, language))]
                .filter(Boolean)
                .join(' · '),
              end: phone === null ? undefined : <CallLink phone={phone} language={language} />,
            },
          ]
        })}
      />
      {left.map(({ name, profession, on }) => (
        <p class="soft">{text.left(name, professionName(profession, language), dateInFull(on, language))}</p>
      ))}
      {others.length === 0 ? null : <p class="soft small">{text.also(others.map((who) => overviewText[language].alsoSees[who]))}</p>}
    </Card>
  )
}

/** Who is her fixed contact, or why nobody is. */
function State({ overview, ask, language }: Omit<TeamProps, 'left'>) {
  const text = mineText[language]
  const { coordinator, circle, episode, signUp, today } = overview
  if (episode.closedOn !== null)
    return (
      <>
        {episode.closingReason === doubleSignUpReason || episode.closingReason === takenBackReason ? null : (
          <p>{text.closed(dateInFull(episode.closedOn, language))}</p>
        )}
        <p>{circle.length === 0 ? text.nobodyReads : text.canRead}</p>
      </>
    )
  if (coordinator !== null) return <p>{(coordinator.state === 'appointed' ? text.fixed : text.fixedSoon)(coordinator.name)}</p>
  const isWaiting = signUp !== null && signUp.triage === 'open' && signUp.answerBefore >= today
  if (signUp?.triage !== 'withdrawn') return <p>{isWaiting ? text.fixedNone : text.fixedNotYet}</p>
  return <p>{ask === null ? text.stoppedAsk : text.stopped(personInWords(ask))}</p>
}

/** "Els Vermeer, 06 12 34 56 78". */
export function personInWords({ name, phone }: Reachable): string {
  return phone === null ? name : `${name}, ${phone}`
}

/** High enough for a thumb; on paper the number stays. */
export function CallLink({ phone, language }: { phone: string; language: Language }) {
  return (
    <a class="call" href={`tel:${phone.replaceAll(' ', '')}`}>
      {mineText[language].call(phone)}
    </a>
  )
}
