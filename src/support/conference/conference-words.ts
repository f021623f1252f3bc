import type { PlainDate } from '../../platform/clock.ts'
import { dateInFull, dayAndDate } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { conferenceText } from './conference.text.ts'
import type { Conference } from './conference.ts'
import { movedText } from './moved-conference.text.ts'

/** "MDO op donderdag 12 maart", with the year when it is not that of `today`. */
export function conferenceName(conference: Pick<Conference, 'kind' | 'plannedOn'>, language: Language, today: PlainDate): string {
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

/** "Donderdag 12 maart om 13.30 uur", where it stood before it was moved; null when it never was. */
function momentBefore({ moved }: Conference, language: Language, today: PlainDate): string | null {
  if (moved === null) return null
  const day = dayAndDate(moved.from, language)
  const inYear = today.startsWith(moved.from.slice(0, 4)) ? day : `${day} ${moved.from.slice(0, 4)}`
  return moved.fromTime === null ? inYear : `${inYear}, ${conferenceText[language].time(moved.fromTime)}`
}

/** That it was moved, from where, by whom and when; null when it never was. */
export function movedInWords(conference: Conference, language: Language, today: PlainDate): string | null {
  const moment = momentBefore(conference, language, today)
  if (moment === null || conference.moved === null) return null
  return movedText[language].movedFrom(moment, conference.moved.by, dateInFull(conference.moved.on, language))
}

/** In a list: "was donderdag 12 maart", as long as somebody could still come on the old day; null otherwise. */
export function wasInWords(conference: Conference, language: Language, today: PlainDate): string | null {
  const moment = momentBefore(conference, language, today)
  return moment === null || conference.plannedOn < today ? null : movedText[language].was(moment)
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
