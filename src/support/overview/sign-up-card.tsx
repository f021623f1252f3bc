import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { doubleSignUpReason } from '../closing/closing.ts'
import { GoesOnIn, JoinedSignUps } from '../sign-up/joined-sign-up-view.tsx'
import { triageText } from '../sign-up/triage.text.ts'
import { mistakeInWords, takeBackText } from '../taking-back/take-back.text.ts'
import { overviewText } from './overview.text.ts'
import type { Overview } from './read-overview.ts'

interface CardProps {
  overview: Overview
  language: Language
  /** What became of it in words for somebody else than a professional. */
  became?: string | null
}

/** What was written at the sign-up and what became of it, as the parent reads it too. */
export function SignUpCard({ overview, language, became }: CardProps) {
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
    withdrawn: () => withdrawnInWords(overview, language),
  }
  return (
    <Card heading={text.signUp} id="aanmelding">
      {signUp.reasonText === null ? null : <Quote by={text.signUpWritten(dateInFull(signUp.sentOn, language))}>{signUp.reasonText}</Quote>}
      {signUp.triage === 'withdrawn' && overview.episode.closingReason === doubleSignUpReason ? (
        <GoesOnIn first={overview.double.first} language={language} />
      ) : (
        <p>{became ?? words[signUp.triage]()}</p>
      )}
      {overview.mayTakeBack ? (
        <p>
          <a href={`/aanmelden/${signUp.id}/terugnemen`}>{takeBackText[language].link}</a>
        </p>
      ) : null}
      <JoinedSignUps joined={overview.double.joined} language={language} />
      {signUp.decisionText === null ? null : <p class="soft">{signUp.decisionText}</p>}
    </Card>
  )
}

/** That it stopped; where its sender took it back, that she did and what the mistake was. */
function withdrawnInWords({ takenBack }: Overview, language: Language): string {
  if (takenBack === null) return overviewText[language].signUpState.withdrawn
  const text = takeBackText[language]
  return text.state(dateInFull(takenBack.on, language), mistakeInWords(text.reasons[takenBack.reason]))
}
