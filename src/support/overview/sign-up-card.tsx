import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { doubleSignUpReason } from '../closing/closing.ts'
import { GoesOnIn, JoinedSignUps } from '../sign-up/joined-sign-up-view.tsx'
import { triageText } from '../sign-up/triage.text.ts'
import { overviewText } from './overview.text.ts'
import type { Overview } from './read-overview.ts'

/** What was written at the sign-up and what became of it, as the parent reads it too. */
export function SignUpCard({ overview, language }: { overview: Overview; language: Language }) {
  const { signUp } = overview
  if (signUp === null) return null
  const text = overviewText[language]
  const words = {
    open: () => text.signUpState[signUp.answerBefore < overview.today ? 'late' : 'open'](dateInFull(signUp.answerBefore, language)),
    provisional: () => text.signUpState.provisional(signUp.contact ?? '–'),
    decided: () =>
      text.signUpState.decided(
        triageText[language].decide.decisions[signUp.decision ?? 'take_on'],
        dateInFull(signUp.decidedOn ?? signUp.sentOn, language),
      ),
    withdrawn: () => text.signUpState.withdrawn,
  }
  return (
    <Card heading={text.signUp} id="aanmelding">
      {signUp.reasonText === null ? null : <Quote by={text.signUpWritten(dateInFull(signUp.sentOn, language))}>{signUp.reasonText}</Quote>}
      {signUp.triage === 'withdrawn' && overview.episode.closingReason === doubleSignUpReason ? (
        <GoesOnIn first={overview.double.first} language={language} />
      ) : (
        <p>{words[signUp.triage]()}</p>
      )}
      <JoinedSignUps joined={overview.double.joined} language={language} />
      {signUp.decisionText === null ? null : <p class="soft">{signUp.decisionText}</p>}
    </Card>
  )
}
