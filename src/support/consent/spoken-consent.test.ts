import { expect, it } from 'vitest'
import { type Receiver, receivers, type Topic, topics } from '../../family/consent/consent.ts'
import { overviewText } from '../overview/overview.text.ts'
import { signUpText } from '../sign-up/sign-up.text.ts'

/** What is recorded as said must have been said: the words for each receiver and topic, in Dutch and in English. */
const spoken: Record<Receiver | Topic, RegExp> = {
  entry_team: /team van de ingang|entry team/,
  circle: /mensen die u (gaan )?helpen|people who (will )?help you/,
  conference: /in een overleg|in a conference/,
  successor: /wie de hulp later overneemt|who takes over later/,
  situation: /uw situatie|your situation/,
  support: /helpen|help/,
  health: /uw gezondheid|your health/,
  appointments: /overleg|conference/,
}

it.each(['nl', 'en'] as const)('the sentence a professional says aloud names all that is recorded (%s)', (language) => {
  for (const sentence of [signUpText[language].consentLine, overviewText[language].withdraw.renewWhat])
    for (const named of [...receivers, ...topics]) expect(sentence, named).toMatch(spoken[named])
})
