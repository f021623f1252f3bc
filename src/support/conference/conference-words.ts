import type { PlainDate } from '../../platform/clock.ts'
import { dayAndDate } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { conferenceText } from './conference.text.ts'
import type { Conference } from './conference.ts'

/** "MDO op donderdag 12 maart", with the year when it is not that of `today`. */
export function conferenceName(
  conference: Pick<Conference, 'kind' | 'plannedOn'>,
  language: Language,
  today = conference.plannedOn,
): string {
  const text = conferenceText[language]
  const year = conference.plannedOn.slice(0, 4)
  const day = dayAndDate(conference.plannedOn, language)
  return text.on(text.kind[conference.kind], today.startsWith(year) ? day : `${day} ${year}`)
}

/** "13.30 uur · Wijkcentrum · voorzitter Samira Haddou · 3 gezinnen", without what is not known. */
export function conferenceFacts(conference: Conference, language: Language): string {
  const text = conferenceText[language]
  return [
    conference.startsAt === null ? null : text.time(conference.startsAt),
    conference.place,
    text.chairedBy(conference.chair),
    text.families(conference.cases),
  ]
    .filter((fact) => fact !== null)
    .join(' · ')
}

/** How far it is: "1 van 3 besproken" while families remain, "Nog af te sluiten" when its day is over, else its state. */
export function conferenceState(conference: Conference, language: Language, today: PlainDate): string {
  const text = conferenceText[language]
  const { state, discussed, cases, plannedOn } = conference
  if (state === 'planned' && plannedOn < today) return text.state.held
  return state === 'held' && discussed < cases ? text.discussedOf(discussed, cases) : text.state[state]
}

/** Names as people list them: "Els, Joke en Samira". */
export function namesInWords(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
