import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { doubleSignUpReason } from '../../support/closing/closing.ts'
import { LineOfDays } from '../../support/line/line.tsx'
import { alsoSeeing, placeUntil } from '../../support/overview/also-sees.ts'
import { FamilyCards } from '../../support/overview/family-cards.tsx'
import { overviewText } from '../../support/overview/overview.text.ts'
import type { Overview } from '../../support/overview/read-overview.ts'
import { SignUpCard } from '../../support/overview/sign-up-card.tsx'
import { doubleText } from '../../support/sign-up/double-sign-up.text.ts'
import { mineText } from './mine.text.ts'
import type { Looked } from './who-looked.store.ts'
import { LookedCard } from './who-looked-view.tsx'

interface MineProps {
  overview: Overview
  log: { lines: readonly Looked[]; more: boolean }
  name: string
  language: Language
}

export function NoFamily({ language }: { language: Language }) {
  const text = mineText[language]
  return (
    <>
      <PageHead heading={text.title} />
      <EmptyState heading={text.noFamily} action={<ButtonLink href="/zorglandschap">{overviewText[language].toLandscape}</ButtonLink>}>
        {text.noFamilyWhy}
      </EmptyState>
    </>
  )
}

/** In plain words: who helps me, what comes, what we agreed, and who may know what. */
export function MineView({ overview, log, name, language }: MineProps) {
  const text = mineText[language]
  const label = overview.family.label ?? name
  return (
    <>
      <PageHead heading={text.hello(name.split(' ')[0] ?? '')} lead={text.lead} />
      <SignedUpBefore overview={overview} language={language} />
      <LineOfDays label={label} episode={overview.episode} line={overview.line} today={overview.today} language={language} />
      <Columns aside={<Sharing overview={overview} language={language} />}>
        <Team overview={overview} language={language} />
        <FamilyCards cards={overview.cards} base={null} marks={() => false} today={overview.today} language={language} />
        <SignUpCard overview={overview} language={language} />
        <LookedCard {...log} language={language} />
      </Columns>
    </>
  )
}

/** Her line was closed because she had another one: what happened, and whom she can ask. */
function SignedUpBefore({ overview, language }: Pick<MineProps, 'overview' | 'language'>) {
  const { episode, circle } = overview
  if (episode.closingReason !== doubleSignUpReason || episode.closedOn === null) return null
  const text = doubleText[language].mine
  const sender = circle.find(({ part }) => part === 'sender')
  return (
    <Notice kind="info" heading={text.title}>
      <p>{text.what(dateInFull(episode.closedOn, language))}</p>
      {sender === undefined ? null : <p>{text.ask(sender.name)}</p>}
    </Notice>
  )
}

function Team({ overview, language }: Pick<MineProps, 'overview' | 'language'>) {
  const text = mineText[language]
  const { coordinator, circle, episode, today } = overview
  const people = [...Map.groupBy(circle, (member) => member.professionalId).values()]
  const others = alsoSeeing(overview)
  const contact =
    coordinator === null ? text.fixedNone : (coordinator.state === 'appointed' ? text.fixed : text.fixedSoon)(coordinator.name)
  return (
    <Card heading={text.team} kind="next">
      {episode.closedOn === null ? (
        <p>{contact}</p>
      ) : (
        <>
          {episode.closingReason === doubleSignUpReason ? null : <p>{text.closed(dateInFull(episode.closedOn, language))}</p>}
          <p>{people.length === 0 ? text.nobodyReads : text.canRead}</p>
        </>
      )}
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
              end: phone === null ? undefined : <a href={`tel:${phone.replaceAll(' ', '')}`}>{text.call(phone)}</a>,
            },
          ]
        })}
      />
      {others.length === 0 ? null : <p class="soft small">{text.also(others.map((who) => overviewText[language].alsoSees[who]))}</p>}
    </Card>
  )
}

function Sharing({ overview, language }: Pick<MineProps, 'overview' | 'language'>) {
  const text = mineText[language]
  const { state, latest } = overview.consent
  return (
    <Card heading={text.share} kind="sand">
      <p>{state === 'given' && latest !== null ? text.shareGiven(dateInFull(latest.untilOn, language)) : text.shareNone}</p>
      <p class="soft">{text.never}</p>
      {state === 'given' ? (
        <Details summary={text.stop}>
          <p>{text.stopWhat}</p>
          <Form action="/mijn">
            <div class="buttons">
              <Button kind="quiet">{text.stop}</Button>
            </div>
          </Form>
        </Details>
      ) : null}
    </Card>
  )
}
