import { gestationalWeeks } from '../../family/episode/episode.ts'
import { familyText } from '../../family/family/family.text.ts'
import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { isPrenatal } from './programme.ts'
import { programmeName, topicName } from './programme-catalogue.ts'
import type { EnrolmentToRead } from './read-programmes.ts'
import { visitText } from './visit.text.ts'
import type { Visit } from './visit.ts'

/** What was recorded about a visit that was done, as plain text for the nurse's own file. */
export function visitCopy({ family, episode, enrolment, visit }: EnrolmentToRead & { visit: Visit }, language: Language): string {
  const text = visitText[language].copy
  const day = visit.doneOn ?? ''
  const { name, profession, organisation } = enrolment.professional
  const weeks = episode.dueDate === null ? null : gestationalWeeks(episode.dueDate, day)
  const when = isPrenatal(episode, day) && weeks !== null ? `${dateInFull(day, language)} (${text.week(weeks)})` : dateInFull(day, language)
  return [
    programmeName(enrolment.programme, language),
    `${text.family}: ${family.label ?? familyText[language].unknownLabel}`,
    `${text.on}: ${when}`,
    `${text.by}: ${name}, ${professionName(profession, language)}, ${organisation}`,
    `${text.topics}: ${visit.topics.map((topic) => topicName(topic, language)).join(', ')}`,
  ].join('\n')
}
