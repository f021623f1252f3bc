import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Field } from '../../platform/ui/form/field.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { ProblemPage } from '../../platform/ui/pages/problem-page.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import type { FigureSet, Source } from '../figure/figure.ts'
import { mostSheetBytes } from './delivery.ts'
import { DeliveryHead } from './delivery-head.tsx'
import { fileSize } from './file-size.ts'
import { receiveText } from './receive.text.ts'

interface ReceiveViewProps {
  sources: readonly Source[]
  sets: readonly FigureSet[]
  values: FormValues
  errors: Record<string, string>
  language: Language
}

/** Where a file is sent in, with its source and the set it is for. */
export function ReceiveView({ sources, sets, values, errors, language }: ReceiveViewProps) {
  const text = receiveText[language]
  const { upload } = text
  const common = (name: string) => ({ name, errors, value: typedIn(values, name) })
  const opened = (...names: string[]) => names.some((name) => errors[name] !== undefined || (typedIn(values, name) ?? '') !== '')
  return (
    <div class="narrow">
      <DeliveryHead heading={upload.title} lead={upload.lead} language={language} step="file" />
      <Form action="/beheer/cijfers/nieuw" upload>
        <ErrorSummary heading={text.errorHeading} errors={errors} />
        <FileField errors={errors} again={Object.keys(errors).length > 0 && errors['file'] === undefined} language={language} />
        <SelectField
          {...common('source')}
          label={upload.source}
          hint={upload.sourceHint}
          prompt={upload.choose}
          options={sources.map(({ key, title, year }) => ({ value: key, label: year === null ? title : `${title} (${year})` }))}
        />
        <Details summary={upload.newSource} open={opened('newSourceTitle', 'newSourcePublisher', 'newSourceYear')}>
          <Card kind="sand">
            <TextField {...common('newSourceTitle')} label={upload.sourceTitle} hint={upload.sourceTitleHint} />
            <TextField {...common('newSourcePublisher')} label={upload.sourcePublisher} />
            <TextField {...common('newSourceYear')} label={upload.sourceYear} optional={upload.optional} inputMode="numeric" short />
          </Card>
        </Details>
        <SelectField
          {...common('set')}
          label={upload.set}
          hint={upload.setHint}
          prompt={upload.chooseSet}
          options={sets.map(({ id, title }) => ({ value: id, label: title[language] }))}
        />
        <Details summary={upload.newSet} open={opened('newSetTitleNl', 'newSetTitleEn', 'newSetSlug')}>
          <Card kind="sand">
            <TextField {...common('newSetTitleNl')} label={upload.setTitleNl} />
            <TextField {...common('newSetTitleEn')} label={upload.setTitleEn} />
            <TextField {...common('newSetSlug')} label={upload.setSlug} hint={upload.setSlugHint} optional={upload.optional} />
            <ChoiceField
              {...common('newSetProtection')}
              value={typedIn(values, 'newSetProtection') ?? 'counts'}
              kind="radio"
              label={upload.protection}
              choices={(['counts', 'public_source'] as const).map((value) => ({
                value,
                label: upload.protections[value],
                note: upload.protectionNotes[value],
              }))}
            />
          </Card>
        </Details>
        <Buttons>
          <Button>{upload.submit}</Button>
        </Buttons>
      </Form>
    </div>
  )
}

/** With script a file that is too large is told at once, and not sent. */
function FileField({ errors, again, language }: { errors: Record<string, string>; again: boolean; language: Language }) {
  const { upload } = receiveText[language]
  const most = fileSize(mostSheetBytes, language)
  return (
    <sheet-size data-most={String(mostSheetBytes)} data-words={upload.tooLargeHere('#', most)} data-language={language}>
      <Field
        name="file"
        label={upload.file}
        hint={again ? `${upload.fileHint(most)} ${upload.again}` : upload.fileHint(most)}
        errors={errors}
      >
        {(control) => <input {...control} type="file" class="file" accept=".xlsx,.csv,.tsv,.txt" />}
      </Field>
    </sheet-size>
  )
}

/** Said when a file is turned away before it is read. */
export function TooLargeView({ language }: { language: Language }) {
  const { upload } = receiveText[language]
  return (
    <ProblemPage
      heading={upload.tooLargeTitle}
      explanation={upload.tooLarge(fileSize(mostSheetBytes, language))}
      whatToDo={upload.tooLargeRemedy}
      links={[{ label: upload.title, href: '/beheer/cijfers/nieuw' }]}
    />
  )
}
