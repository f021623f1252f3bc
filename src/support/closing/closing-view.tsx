import type { FamilyOfActor } from '../../family/family/family-of-actor.store.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import type { CurrentCoordinator } from '../coordinator/coordinator.store.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import type { StillOpen } from './closing.store.ts'
import { closingText } from './closing.text.ts'
import { circleUntil, closingReasons, mayClose } from './closing.ts'

interface ClosingViewProps extends FamilyOfActor {
  open: StillOpen
  coordinator: CurrentCoordinator | null
  today: PlainDate
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** What closing does, what still stands in its way, and the form for the coordinator. */
export function ClosingView(props: ClosingViewProps) {
  const { family, episode, parts, open, language, errors } = props
  const text = closingText[language]
  const { closedOn } = episode
  const may = mayClose({ ...open, inCircle: parts.length > 0 })
  const lead = open.neverBegun ? text.withdrawn : text.lead
  const why = closedOn === null ? (may ? lead : notYours(props)) : text.closed(dateInFull(closedOn, language))
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={why} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      {closedOn === null && may ? (
        <Stack>
          <InTheWay {...props} />
          {open.handovers + open.signUps === 0 ? <CloseForm {...props} /> : null}
        </Stack>
      ) : (
        <Buttons>
          <ButtonLink href={`/gezin/${family.id}`} kind="quiet">
            {text.back}
          </ButtonLink>
        </Buttons>
      )}
    </div>
  )
}

/** Who can close it, by name where somebody keeps the overview. */
function notYours({ coordinator, language }: ClosingViewProps): string {
  const text = closingText[language]
  return coordinator === null ? text.nobodys : text.notYours(coordinator.name, coordinator.phone)
}

function InTheWay({ family, open, language }: ClosingViewProps) {
  const text = closingText[language]
  return (
    <>
      {open.handovers === 0 ? null : (
        <Notice kind="warning" heading={text.handoverOpen.heading}>
          <p>{text.handoverOpen.what}</p>
          <p class="links">
            <a href={`/gezin/${family.id}/overdracht`}>{text.handoverOpen.link}</a>
          </p>
        </Notice>
      )}
      {open.signUps === 0 ? null : (
        <Notice kind="warning" heading={text.triageOpen.heading}>
          <p>{text.triageOpen.what}</p>
        </Notice>
      )}
    </>
  )
}

function CloseForm({ family, episode, open, today, language, values, errors }: ClosingViewProps) {
  const text = closingText[language]
  const happens = [
    text.visits(open.plannedVisits),
    text.programmes(open.programmes),
    ...(open.conferences === 0 ? [] : [text.conferences(open.conferences)]),
    ...(open.undone === 0 ? [] : [text.undone(open.undone)]),
    text.circle(dateInFull(circleUntil(today), language)),
    text.again,
  ]
  return (
    <>
      <Card heading={text.before} kind="sand">
        <ul>
          {happens.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
      <Form action={`/gezin/${family.id}/afsluiten`} version={episode.version}>
        <ChoiceField
          name="reason"
          kind="radio"
          label={text.reason}
          value={typedIn(values, 'reason')}
          errors={errors}
          choices={closingReasons.map((reason) => ({ value: reason, label: text.reasons[reason] }))}
        />
        <Buttons>
          <Button>{text.submit}</Button>
        </Buttons>
      </Form>
    </>
  )
}
