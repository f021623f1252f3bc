import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import type { Overview } from '../../support/overview/read-overview.ts'
import { mineText } from './mine.text.ts'

/** What became of her sign-up, for the parent herself; null when there is none. */
export function signUpInWords({ signUp, takenBack, today }: Overview, language: Language): string | null {
  if (signUp === null) return null
  const text = mineText[language].signUp
  const promised = dateInFull(signUp.answerBefore, language)
  const decided = dateInFull(signUp.decidedOn ?? signUp.sentOn, language)
  const words = {
    open: () => (signUp.answerBefore < today ? text.late(promised) : text.open(promised)),
    provisional: () => (signUp.contact === null ? text.looking : text.provisional(signUp.contact)),
    decided: () => text.decided[signUp.decision ?? 'take_on'](decided, signUp.redirectedTo),
    withdrawn: () => (takenBack === null ? text.withdrawn : text.takenBack(dateInFull(takenBack.on, language))),
  }
  return words[signUp.triage]()
}
