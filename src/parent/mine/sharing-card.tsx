import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { doubleSignUpReason, takenBackReason } from '../../support/closing/closing.ts'
import type { Overview } from '../../support/overview/read-overview.ts'
import { takeBackText } from '../../support/taking-back/take-back.text.ts'
import { mineText } from './mine.text.ts'
import { personInWords } from './team-card.tsx'
import type { Reachable } from './who-helped.store.ts'

interface SharingProps {
  overview: Overview
  ask: Reachable | null
  language: Language
}

/** Who may know what, how she stops that, and whom she asks for what this page cannot do. */
export function SharingCard({ overview, ask, language }: SharingProps) {
  const text = mineText[language]
  const { closingReason } = overview.episode
  const goesOnElsewhere = closingReason === doubleSignUpReason
  const told = goesOnElsewhere ? text.shareOnFirst(ask === null ? text.whoHelps : personInWords(ask)) : takeBackText[language].mine.share
  const isOver = goesOnElsewhere || closingReason === takenBackReason
  return (
    <Card heading={text.share} kind="sand" id="delen">
      <p>{isOver ? told : agreed(overview, ask, language)}</p>
      <p class="soft">{text.never}</p>
      {overview.consent.state === 'given' && !isOver ? (
        <Details summary={text.stop}>
          <p>{text.stopWhat}</p>
          <Form action="/mijn">
            <div class="buttons">
              <Button kind="quiet">{text.stop}</Button>
            </div>
          </Form>
        </Details>
      ) : null}
      <p class="soft">{text.rights(contactOf(overview, ask) ?? text.aHelper)}</p>
    </Card>
  )
}

function agreed(overview: Overview, ask: Reachable | null, language: Language): string {
  const text = mineText[language]
  const { state, latest } = overview.consent
  if (latest === null) return text.shareNone
  const until = dateInFull(latest.untilOn, language)
  if (state === 'given') return text.shareGiven(until)
  if (state !== 'expired') return text.shareNone
  return overview.episode.closedOn === null
    ? text.shareExpired(until, contactOf(overview, ask) ?? text.aHelper)
    : text.shareExpiredClosed(until)
}

function contactOf({ coordinator }: Overview, ask: Reachable | null): string | null {
  return coordinator?.name ?? ask?.name ?? null
}
