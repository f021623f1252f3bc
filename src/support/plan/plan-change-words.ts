import type { PlainDate } from '../../platform/clock.ts'
import { dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import type { Action, Dropped } from './plan.ts'
import { planChangeText } from './plan-change.text.ts'

/** From whom a step came, by whose hand and when; "you" where the parent herself reads it. Empty when it never changed hands. */
export function givenInWords(
  { given, professionalId }: Pick<Action, 'given' | 'professionalId'>,
  today: PlainDate,
  language: Language,
  mine = false,
): string {
  if (given === null) return ''
  const text = planChangeText[language]
  const day = dateNear(given.on, today, language)
  const from = given.from ?? (mine ? text.you : text.theParent)
  if (given.byId !== null && given.byId === given.fromId) return text.gotFrom(from, day)
  if (given.by === null || given.byId === professionalId) return text.tookFrom(from, day)
  return text.givenBy(from, given.by, day)
}

/** Why something is no longer needed, who said so and when. */
export function droppedInWords({ reason, by, on }: Dropped, today: PlainDate, language: Language): string {
  const text = planChangeText[language]
  const who = text.saidBy(by, dateNear(on, today, language))
  return reason === null ? who : `${reason.words === null ? text.notReadable : `“${reason.words}”`} · ${who}`
}
