import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import type { FoundSignUp } from './sign-up.store.ts'
import { signUpText } from './sign-up.text.ts'

/** What the sender takes along to her own file, so that she does not type it twice. */
export function signUpCopy(signUp: FoundSignUp, family: { label: string; reason: string }, language: Language): string {
  const { copy, urgencies } = signUpText[language]
  return [
    `${copy.family}: ${family.label}`,
    `${copy.sent}: ${dateInFull(signUp.sentOn, language)}, ${signUp.entryPoint}`,
    `${copy.urgency}: ${urgencies[signUp.urgency]}`,
    `${copy.answer}: ${dateInFull(signUp.answerBefore, language)}`,
    `${copy.reason}: ${family.reason}`,
  ].join('\n')
}
