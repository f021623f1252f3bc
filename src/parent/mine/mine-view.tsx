import { daysBetween } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { ButtonLink } from '../../platform/ui/button.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { undoLossText } from '../../support/birth/undo-loss.text.ts'
import { doubleSignUpReason } from '../../support/closing/closing.ts'
import { LineOfDays } from '../../support/line/line.tsx'
import { FamilyCards } from '../../support/overview/family-cards.tsx'
import { overviewText } from '../../support/overview/overview.text.ts'
import type { Overview } from '../../support/overview/read-overview.ts'
import { SignUpCard } from '../../support/overview/sign-up-card.tsx'
import { doubleText } from '../../support/sign-up/double-sign-up.text.ts'
import { takeBackText } from '../../support/taking-back/take-back.text.ts'
import { mineText } from './mine.text.ts'
import { SharingCard } from './sharing-card.tsx'
import { signUpInWords } from './sign-up-in-words.ts'
import { CallLink, TeamCard } from './team-card.tsx'
import type { Reachable, SteppedOut } from './who-helped.store.ts'
import type { Looked } from './who-looked.store.ts'
import { LookedCard } from './who-looked-view.tsx'

/** How many days a mistake of ours stands on top of her page. */
const toldFor = 42

interface MineProps {
  overview: Overview
  /** Whom she can call beside the people of her circle. */
  ask: Reachable | null
  left: readonly SteppedOut[]
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
export function MineView({ overview, log, ask, left, name, language }: MineProps) {
  const text = mineText[language]
  const label = overview.family.label ?? name
  return (
    <>
      <PageHead heading={text.hello(name.split(' ')[0] ?? '')} lead={text.lead} />
      <SignedUpBefore overview={overview} ask={ask} language={language} />
      <LossByMistake overview={overview} ask={ask} language={language} />
      <SignedUpByMistake overview={overview} ask={ask} language={language} />
      <LineOfDays label={label} episode={overview.episode} line={overview.line} today={overview.today} language={language} mine />
      <Columns aside={<SharingCard overview={overview} ask={ask} language={language} />}>
        <TeamCard overview={overview} ask={ask} left={left} language={language} />
        <FamilyCards
          cards={overview.cards}
          base={null}
          marks={() => false}
          circle={overview.circle}
          today={overview.today}
          language={language}
        />
        <SignUpCard overview={overview} language={language} became={signUpInWords(overview, language)} />
        <LookedCard {...log} language={language} />
      </Columns>
    </>
  )
}

/** Her line was closed because she had another one: what happened, and whom she can call. */
function SignedUpBefore({ overview, ask, language }: Pick<MineProps, 'overview' | 'ask' | 'language'>) {
  const { episode } = overview
  if (episode.closingReason !== doubleSignUpReason || episode.closedOn === null) return null
  const text = doubleText[language].mine
  return (
    <Notice kind="info" heading={text.title}>
      <p>{text.what(dateInFull(episode.closedOn, language))}</p>
      <Ask ask={ask} words={ask === null ? text.askNobody : text.ask(ask.name)} language={language} />
    </Notice>
  )
}

/** Her line was closed because who signed her up took that back: what the mistake was, and whom she can call. */
function SignedUpByMistake({ overview: { takenBack }, ask, language }: Pick<MineProps, 'overview' | 'ask' | 'language'>) {
  if (takenBack === null) return null
  const text = takeBackText[language].mine
  return (
    <Notice kind="info" heading={text.title}>
      <p>
        {text.what(dateInFull(takenBack.on, language))} {text.reasons[takenBack.reason]}
      </p>
      <Ask ask={ask} words={ask === null ? text.askNobody : text.ask(ask.name)} language={language} />
    </Notice>
  )
}

/** As long as she may still remember what stood here, that it was a mistake of ours. */
function LossByMistake({ overview: { episode, line, circle, today }, ask, language }: Pick<MineProps, 'overview' | 'ask' | 'language'>) {
  const on = line.past.findLast(({ type }) => type === 'pregnancy.goes_on')?.on
  if (on === undefined || episode.pregnancy === 'ended' || daysBetween(on, today) > toldFor) return null
  const text = undoLossText[language].mine
  // Who keeps the overview, rather than who signed her up.
  const near = circle.find(({ part }) => part === 'coordinator') ?? ask
  return (
    <Notice kind="info" heading={text.title}>
      <p>{text.what(dateInFull(on, language))}</p>
      <Ask ask={near} words={near === null ? text.askNobody : text.ask(near.name)} language={language} />
    </Notice>
  )
}

function Ask({ ask, words, language }: { ask: Reachable | null; words: string; language: Language }) {
  return (
    <>
      <p>{words}</p>
      {ask === null || ask.phone === null ? null : (
        <p>
          <CallLink phone={ask.phone} language={language} />
        </p>
      )}
    </>
  )
}
