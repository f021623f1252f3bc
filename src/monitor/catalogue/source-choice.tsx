import type { Language } from '../../platform/text/text.ts'
import { Details } from '../../platform/ui/details.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import type { Source } from '../figure/figure.ts'
import { otherSource } from './chosen-source.ts'
import { draftFormText } from './draft-form.text.ts'

const newFields = ['sourceTitle', 'sourcePublisher', 'sourceYear'] as const

interface SourceChoiceProps {
  label: string
  hint: string
  sources: readonly Source[]
  /** What was typed, by field. */
  value: (name: 'source' | (typeof newFields)[number]) => string | undefined
  errors: Readonly<Record<string, string>>
  language: Language
}

/** A source from the list, or one that is not in it yet. */
export function SourceChoice({ label, hint, sources, value, errors, language }: SourceChoiceProps) {
  const { fields, optional } = draftFormText[language]
  const field = (name: 'source' | (typeof newFields)[number]) => ({ name, errors, value: value(name) })
  const isNew = value('source') === otherSource || newFields.some((name) => name in errors)
  return (
    <>
      <SelectField
        {...field('source')}
        label={label}
        hint={hint}
        prompt={fields.sourcePrompt}
        options={[...sources.map(({ key, title }) => ({ value: key, label: title })), { value: otherSource, label: fields.otherSource }]}
      />
      <Details summary={fields.newSource} open={isNew}>
        <p class="small">{fields.newSourceHint}</p>
        <TextField {...field('sourceTitle')} label={fields.sourceTitle} autocomplete="off" />
        <TextField {...field('sourcePublisher')} label={fields.sourcePublisher} autocomplete="off" />
        <TextField {...field('sourceYear')} label={fields.sourceYear} optional={optional} type="number" inputMode="numeric" short />
      </Details>
    </>
  )
}
