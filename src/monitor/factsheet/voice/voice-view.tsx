import type { Language } from '../../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { ChoiceField } from '../../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../../platform/ui/form/error-summary.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../../platform/ui/form/text-area.tsx'
import { TextField } from '../../../platform/ui/form/text-field.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { Quote } from '../../../platform/ui/quote.tsx'
import { type FormValues, typedIn } from '../../../platform/web/form-input.ts'
import { editorText } from '../editor/editor.text.ts'
import { indicatorNames } from '../editor/indicator-names.ts'
import { type Editor, editorAddress } from '../editor/read-editor.ts'
import { areaTextText } from '../text/area-text.text.ts'
import { dutchIn } from '../text/written-field.tsx'
import { voiceText } from './voice.text.ts'
import type { ParentVoice } from './voice.ts'

export interface VoiceFormViewProps {
  editor: Editor
  values: FormValues
  errors: Record<string, string>
  language: Language
}

function crumbsOf({ factsheet }: Editor, label: string, language: Language) {
  const text = editorText[language]
  return {
    label: areaTextText[language].crumbs,
    crumbs: [
      { label: text.list, href: '/beheer/factsheet' },
      { label: text.heading(factsheet.area.name, factsheet.year), href: editorAddress(factsheet) },
      { label },
    ],
  }
}

/** Writing down what a parent said, with her consent. */
export function VoiceFormView({ editor, values, errors, language }: VoiceFormViewProps) {
  const text = voiceText[language]
  const address = editorAddress(editor.factsheet)
  const common = (name: string) => ({ name, errors, value: typedIn(values, name) })
  return (
    <>
      <PageHead breadcrumb={crumbsOf(editor, text.title, language)} heading={text.title} lead={text.lead} />
      <Card>
        <Form action={`${address}/stem`}>
          <ErrorSummary heading={text.errorHeading} errors={errors} />
          <TextArea {...common('quote')} label={text.quote} hint={text.quoteHint} rows={4} lang={dutchIn(language)} />
          <TextField {...common('spokenBy')} label={text.spokenBy} hint={text.spokenByHint} autocomplete="off" lang={dutchIn(language)} />
          <SelectField
            {...common('about')}
            label={text.about}
            options={[
              { value: '', label: text.aboutWhole },
              ...[...indicatorNames(language)].map(([number, name]) => ({ value: String(number), label: `${number}. ${name}` })),
            ]}
          />
          <ChoiceField {...common('consent')} kind="checkbox" label={text.consent} choices={[{ value: 'yes', label: text.consentYes }]} />
          <Buttons>
            <Button>{text.submit}</Button>
            <ButtonLink href={`${address}#ouders`} kind="quiet">
              {text.back}
            </ButtonLink>
          </Buttons>
        </Form>
      </Card>
    </>
  )
}

/** Asks once more before words of a parent are erased; without a voice they are gone already. */
export function WithdrawView({ editor, voice, language }: { editor: Editor; voice: ParentVoice | null; language: Language }) {
  const text = editorText[language]
  const address = editorAddress(editor.factsheet)
  return (
    <>
      <PageHead breadcrumb={crumbsOf(editor, text.withdraw, language)} heading={text.withdrawTitle} lead={text.withdrawHint} />
      <Card>
        {voice === null ? (
          <p>{areaTextText[language].refusals.no_such_voice}</p>
        ) : (
          <Quote by={voice.spokenBy} language="nl">
            {voice.quote}
          </Quote>
        )}
        <Form action={`${address}/stem/${voice?.id ?? ''}/terug`}>
          <Buttons>
            {voice === null ? null : <Button>{text.erase}</Button>}
            <ButtonLink href={`${address}#ouders`} kind="quiet">
              {text.back}
            </ButtonLink>
          </Buttons>
        </Form>
      </Card>
    </>
  )
}
