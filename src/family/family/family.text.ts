import { daysBetween, monthsBetween, type PlainDate } from '../../platform/clock.ts'
import { type Language, texts } from '../../platform/text/text.ts'
import { type Episode, gestationalWeeks } from '../episode/episode.ts'

export const familyText = texts(
  {
    unknownLabel: 'Gezin (naam niet meer leesbaar)',
    noChildName: 'een kind zonder naam',
    weeksPregnant: (weeks: number) => `${weeks} ${weeks === 1 ? 'week' : 'weken'} zwanger`,
    overdue: 'uitgerekende datum voorbij',
    firstChild: 'eerste kind',
    born: (weeks: number, months: number) =>
      weeks < 1 ? 'pas geboren' : weeks < 14 ? `baby van ${weeks} ${weeks === 1 ? 'week' : 'weken'}` : `kind van ${months} maanden`,
    before: 'nog niet zwanger',
    ended: 'niet meer zwanger',
    parts: {
      medical_contact: 'medisch aanspreekpunt',
      sender: 'aanmelder',
      coordinator: 'regievoerder',
      nurse: 'verpleegkundige',
      contact: 'voorlopig contact',
      member: 'betrokken',
    },
  },
  {
    unknownLabel: 'Family (name no longer readable)',
    noChildName: 'a child without a name yet',
    weeksPregnant: (weeks) => `${weeks} ${weeks === 1 ? 'week' : 'weeks'} pregnant`,
    overdue: 'past the due date',
    firstChild: 'first child',
    born: (weeks, months) =>
      weeks < 1 ? 'just born' : weeks < 14 ? `baby of ${weeks} ${weeks === 1 ? 'week' : 'weeks'}` : `child of ${months} months`,
    before: 'not pregnant yet',
    ended: 'no longer pregnant',
    parts: {
      medical_contact: 'medical contact',
      sender: 'sender',
      coordinator: 'coordinator',
      nurse: 'nurse',
      contact: 'provisional contact',
      member: 'involved',
    },
  },
)

/** Where the family is now, in words: "26 weken zwanger", "baby van 3 weken". After a loss no word about a baby. */
export function stageInWords(episode: Pick<Episode, 'pregnancy' | 'dueDate' | 'bornOn'>, today: PlainDate, language: Language): string {
  const text = familyText[language]
  if (episode.pregnancy === 'expecting' && episode.dueDate !== null) {
    const weeks = gestationalWeeks(episode.dueDate, today)
    return weeks > 42 ? text.overdue : text.weeksPregnant(weeks)
  }
  if (episode.pregnancy === 'born' && episode.bornOn !== null)
    return text.born(Math.floor(daysBetween(episode.bornOn, today) / 7), monthsBetween(episode.bornOn, today))
  return episode.pregnancy === 'ended' ? text.ended : text.before
}
