import { Button, Buttons } from '../../platform/ui/button.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { typedIn } from '../../platform/web/form-input.ts'
import { keyFor } from '../../platform/web/form-key.ts'
import type { EnrolmentViewProps } from './enrolment-view.tsx'
import { programmeText } from './programme.text.ts'

/** A visit beside the scheme: one more, the first, or instead of one that was missed. */
export function ExtraVisitForm({ read, language, values, errors, primary }: EnrolmentViewProps & { primary?: boolean }) {
  const text = programmeText[language].extra
  return (
    <Form action={`/gezin/${read.family.id}/programma/${read.enrolment.id}/bezoek`} idempotencyKey={keyFor(values)}>
      <DateField name="plannedOn" label={text.on} value={typedIn(values, 'plannedOn')} earliest={read.today} errors={errors} />
      <Buttons>
        <Button kind={primary === true ? 'primary' : 'quiet'}>{text.submit}</Button>
      </Buttons>
    </Form>
  )
}
