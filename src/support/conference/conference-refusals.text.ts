import { conferenceText } from './conference.text.ts'
import { endedText } from './ended-conference.text.ts'
import { movedText } from './moved-conference.text.ts'
import { offText } from './off-agenda.text.ts'

/** The sentences of refusals in the rooms of the conference, for the page that says why not. */
export const conferenceRefusals = {
  nl: { ...conferenceText.nl.refusals, ...endedText.nl.refusals, ...movedText.nl.refusals, ...offText.nl.refusals },
  en: { ...conferenceText.en.refusals, ...endedText.en.refusals, ...movedText.en.refusals, ...offText.en.refusals },
}
