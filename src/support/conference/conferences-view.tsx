import { familyText } from '../../family/family/family.text.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { dateNear, dayFromToday } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { conferenceText } from './conference.text.ts'
import type { Conference } from './conference.ts'
import { conferenceFacts, conferenceName, conferenceState, wasInWords } from './conference-words.ts'
import { endedText } from './ended-conference.text.ts'
import type { Conferences } from './view-conferences.ts'

const shownOfPast = 6

/** The conferences of one professional: families that wait, what comes, what was. */
export function ConferencesView({ view, language }: { view: Conferences; language: Language }) {
  const text = conferenceText[language]
  const ended = endedText[language]
  const { today } = view
  const row = (conference: Conference, when: string) => ({
    what: conferenceName(conference, language, today),
    href: `/overleg/${conference.id}`,
    note: [conferenceFacts(conference, language), wasInWords(conference, language, today)].filter((fact) => fact !== null).join(' · '),
    end: <StateTag conference={conference} words={when} today={today} />,
  })
  const byState = (conference: Conference) => row(conference, conferenceState(conference, language, today))
  const past = view.past.map(byState)
  return (
    <>
      <PageHead heading={text.title} lead={text.lead}>
        <Buttons>
          <ButtonLink href="/overleg/nieuw">{text.plan}</ButtonLink>
        </Buttons>
      </PageHead>
      <Stack>
        {view.waiting.length === 0 ? null : (
          <Card heading={text.waiting.title} kind="next">
            <PlainList
              items={view.waiting.map(({ familyId, label, municipality, decidedOn }) => ({
                what: label ?? familyText[language].unknownLabel,
                href: `/gezin/${familyId}`,
                note: text.waiting.since(municipality, dateNear(decidedOn, today, language)),
                end: (
                  <ButtonLink
                    href={`/gezin/${familyId}/overleg`}
                    kind="quiet"
                    label={text.waiting.chooseFor(label ?? familyText[language].unknownLabel)}
                  >
                    {text.waiting.choose}
                  </ButtonLink>
                ),
              }))}
            />
          </Card>
        )}
        {view.toClose.length === 0 ? null : (
          <Card heading={ended.toClose}>
            <p class="soft">{ended.toCloseWhy}</p>
            <PlainList items={view.toClose.map(byState)} />
          </Card>
        )}
        <Card heading={text.coming}>
          {view.coming.length === 0 ? (
            <EmptyState heading={text.comingEmpty}>{text.comingEmptyWhy}</EmptyState>
          ) : (
            <PlainList items={view.coming.map((conference) => row(conference, dayFromToday(conference.plannedOn, today, language)))} />
          )}
        </Card>
        {past.length === 0 ? null : (
          <Card heading={text.past}>
            <PlainList items={past.slice(0, shownOfPast)} />
            {past.length > shownOfPast ? (
              <Details summary={text.morePast(past.length - shownOfPast)}>
                <PlainList items={past.slice(shownOfPast)} />
              </Details>
            ) : null}
          </Card>
        )}
      </Stack>
    </>
  )
}

/** How a conference stands, in the words given. */
function StateTag({ conference, words, today }: { conference: Conference; words: string; today: PlainDate }) {
  const { state, plannedOn } = conference
  return (
    <Tag kind={state === 'closed' ? 'done' : state === 'held' || (state === 'planned' && plannedOn < today) ? 'wait' : 'plain'}>
      {words}
    </Tag>
  )
}
