import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { offText } from './off-agenda.text.ts'
import { offReasons } from './off-agenda.ts'
import type { CaseView } from './view-case.ts'

interface TakeOffProps {
  view: CaseView
  language: Language
  errors: Record<string, string>
}

/** The way off the agenda, folded away: most families that are on one are discussed. */
export function TakeOff({ view, language, errors }: TakeOffProps) {
  const text = offText[language]
  if (!view.mayTakeOff) return null
  return (
    <Details summary={text.title} open={Object.keys(errors).length > 0}>
      <p>{text.why}</p>
      <Form action={`/overleg/${view.conference.id}/gezin/${view.item.case.id}/van-agenda`}>
        <ChoiceField
          name="reason"
          errors={errors}
          kind="radio"
          label={text.reason}
          choices={offReasons.map((value) => ({ value, label: text.reasons[value] }))}
        />
        <Button kind="quiet">{text.submit}</Button>
      </Form>
    </Details>
  )
}
