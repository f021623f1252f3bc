import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { conferenceText } from './conference.text.ts'
import { cancelReasons } from './conference.ts'
import { endedText } from './ended-conference.text.ts'
import type { AgendaPage } from './view-agenda.ts'

interface EndConferenceProps {
  agenda: AgendaPage
  language: Language
  errors: Record<string, string>
}

/** The way to end an open conference: close it after its talks, close it without whom there was no time for, or say that it is not held. */
export function EndConference({ agenda, language, errors }: EndConferenceProps) {
  const text = conferenceText[language].agenda
  const { conference, closingFault } = agenda
  const action = `/overleg/${conference.id}/afsluiten`
  if (closingFault === null) {
    return (
      <Card kind="next">
        <p>{conference.discussed === conference.cases ? text.closeWhy : text.closeWhyLeftOut}</p>
        <Form action={action} version={conference.version}>
          <Button>{text.close}</Button>
        </Form>
      </Card>
    )
  }
  if (closingFault === 'not_all_discussed') {
    const { title, why, submit } = endedText[language].notReached
    return (
      <Details summary={title}>
        <p>{why}</p>
        <Form action={action} version={conference.version} hidden={{ notReached: 'yes' }}>
          <Button kind="quiet">{submit}</Button>
        </Form>
      </Details>
    )
  }
  return agenda.mayChange ? <Cancel agenda={agenda} language={language} errors={errors} /> : null
}

/** Folded away before the day; afterwards, with nobody left to discuss, it is what the page is for. */
function Cancel({ agenda: { conference, today }, language, errors }: EndConferenceProps) {
  const text = endedText[language].cancel
  const past = conference.plannedOn < today
  const heading = past ? text.past : text.ahead
  const next = past && conference.cases === 0
  const form = (
    <>
      <p>{conference.cases === 0 ? text.without : text.withFamilies}</p>
      <Form action={`/overleg/${conference.id}/afzeggen`} version={conference.version}>
        <ChoiceField
          name="reason"
          errors={errors}
          kind="radio"
          label={past ? text.reasonPast : text.reason}
          choices={cancelReasons
            .filter((reason) => reason !== 'no_families' || conference.cases === 0)
            .map((value) => ({ value, label: text.reasons[value] }))}
        />
        <Button kind={next ? 'primary' : 'quiet'}>{past ? text.submitPast : text.submit}</Button>
      </Form>
    </>
  )
  if (next) return <Card heading={heading}>{form}</Card>
  return (
    <Details summary={heading} open={Object.keys(errors).length > 0} id="afzeggen">
      {form}
    </Details>
  )
}
