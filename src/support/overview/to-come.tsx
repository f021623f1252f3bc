import { professionName } from '../../people/professional/professional.text.ts'
import { dayAndDate } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { conferenceText } from '../conference/conference.text.ts'
import type { ConferenceCase } from '../conference/conference-case.ts'
import { namesInWords } from '../conference/conference-words.ts'
import { familyCardsText } from './family-cards.text.ts'
import { toComeText } from './to-come.text.ts'

/** "MDO gepland op donderdag 12 maart 2026 om 13.30 uur", the time when it was said. */
export function toComeInWords({ kind, plannedOn, startsAt }: ConferenceCase, language: Language): string {
  const text = toComeText[language]
  const day = `${dayAndDate(plannedOn, language)} ${plannedOn.slice(0, 4)}`
  return text.planned(
    familyCardsText[language].kinds[kind],
    startsAt === null ? day : text.at(day, conferenceText[language].time(startsAt)),
  )
}

/** Where it is. To the parent, for whom `table` holds what the people there are: also what is not known yet, that she is welcome and who comes. */
export function ToCome({ item, table, language }: { item: ConferenceCase; table: readonly string[] | undefined; language: Language }) {
  const text = toComeText[language]
  const { startsAt, place, named, kind } = item
  const unknown = startsAt === null ? (place === null ? 'both' : 'time') : place === null ? 'place' : null
  return (
    <>
      {place === null ? null : <p>{text.where(place)}</p>}
      {table === undefined ? null : (
        <>
          {unknown === null ? null : <p>{text.ask[unknown]}</p>}
          <p>{!named ? text.noName : kind === 'triage' ? text.triage : text.welcome}</p>
          {table.length === 0 ? null : (
            <p class="soft">
              {text.table(
                namesInWords(
                  table.map((profession) => professionName(profession, language)),
                  text.and,
                ),
              )}
            </p>
          )}
        </>
      )}
    </>
  )
}
