import type { FamilyOfActor } from '../../family/family/family-of-actor.store.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { FamilyHead } from '../overview/family-head.tsx'
import type { OwnPlace } from './step-out.store.ts'
import { stepOutText } from './step-out.text.ts'
import { outFrom, type StayReason, whyStay } from './step-out.ts'

interface StepOutViewProps extends FamilyOfActor {
  place: OwnPlace
  /** The day her view ends all the same; null while nothing ends it, or later than tomorrow. */
  leavesOn: PlainDate | null
  today: PlainDate
  language: Language
}

/** What stepping out of the circle does, or what has to be done first. */
export function StepOutView(props: StepOutViewProps) {
  const { family, episode, parts, place, leavesOn, language } = props
  const text = stepOutText[language]
  const over =
    episode.closedOn !== null
      ? text.closed(dateInFull(episode.closedOn, language))
      : parts.length === 0
        ? text.notInCircle
        : leavesOn !== null
          ? text.leaving(dateInFull(addDays(leavesOn, -1), language))
          : null
  const first = over === null ? whyStay(place) : []
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={over ?? text.lead} />
      {over === null && first.length === 0 ? (
        <Confirm {...props} />
      ) : (
        <Stack>
          {first.map((reason) => (
            <First reason={reason} familyId={family.id} language={language} />
          ))}
          <Buttons>
            <ButtonLink href={`/gezin/${family.id}`} kind="quiet">
              {text.toFamily}
            </ButtonLink>
          </Buttons>
        </Stack>
      )}
    </div>
  )
}

function First({ reason, familyId, language }: { reason: StayReason; familyId: string; language: Language }) {
  const { heading, what, link } = stepOutText[language].first[reason]
  const room: Record<StayReason, string> = {
    overview_first: 'overleg',
    own_programme_first: 'programma',
    own_handover_first: 'overdracht',
    nobody_keeps_overview: 'overleg',
  }
  return (
    <Notice kind="warning" heading={heading}>
      <p>{what}</p>
      <p class="links">
        <a href={`/gezin/${familyId}/${room[reason]}`}>{link}</a>
      </p>
    </Notice>
  )
}

function Confirm({ family, place, today, language }: StepOutViewProps) {
  const text = stepOutText[language]
  const { coordinator, undone, seats } = place
  const happens = [
    text.view(dateInFull(outFrom(today), language)),
    ...(seats === 0 ? [] : [text.seats]),
    ...(undone === 0 || coordinator === null ? [] : [text.undone(undone, coordinator)]),
    ...(coordinator === null ? [] : [text.told(coordinator)]),
    text.back,
  ]
  return (
    <Stack>
      <Card heading={text.before} kind="sand">
        <ul>
          {happens.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
      <Form action={`/gezin/${family.id}/uit-de-kring`}>
        <p class="soft">
          {text.handover} <a href={`/gezin/${family.id}/overdracht`}>{text.toHandover}</a>
        </p>
        <Buttons>
          <Button>{text.submit}</Button>
        </Buttons>
      </Form>
    </Stack>
  )
}
