import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Field } from '../../platform/ui/form/field.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { ProblemPage } from '../../platform/ui/pages/problem-page.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { fileSize } from '../delivery/file-size.ts'
import { boundariesText } from './boundaries.text.ts'
import { mostBoundaryBytes } from './boundary-draft.ts'

interface UploadCardProps {
  values: FormValues
  errors: Record<string, string>
  language: Language
  /** What is wrong in the file that was sent. */
  children?: Child
}

/** Where a file of boundaries is sent in. With script a file that is too large is told at once, and not sent. */
export function UploadCard({ values, errors, language, children }: UploadCardProps) {
  const text = boundariesText[language]
  const { upload } = text
  const most = fileSize(mostBoundaryBytes, language)
  const again = Object.keys(errors).length > 0 && errors['file'] === undefined
  return (
    <Card heading={upload.heading} kind="next" id="inlezen">
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      {children}
      <Form action="/beheer/kaart" upload>
        <sheet-size data-most={String(mostBoundaryBytes)} data-words={upload.tooLargeHere('#', most)} data-language={language}>
          <Field name="file" label={upload.file} hint={again ? `${upload.hint(most)} ${upload.again}` : upload.hint(most)} errors={errors}>
            {(control) => <input {...control} type="file" class="file" accept=".geojson,.json" />}
          </Field>
        </sheet-size>
        <TextField
          name="attribution"
          label={upload.attribution}
          hint={upload.attributionHint}
          value={typedIn(values, 'attribution')}
          errors={errors}
        />
        <Buttons>
          <Button>{upload.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

/** Said when a file is turned away before it is read. */
export function BoundariesTooLargeView({ language }: { language: Language }) {
  const { title, upload } = boundariesText[language]
  return (
    <ProblemPage
      heading={upload.tooLargeTitle}
      explanation={upload.tooLarge(fileSize(mostBoundaryBytes, language))}
      whatToDo={upload.tooLargeRemedy}
      links={[{ label: title, href: '/beheer/kaart' }]}
    />
  )
}
