import type { Child } from 'hono/jsx'
import { areaText } from '../../area/area.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Heading } from '../../platform/ui/heading.tsx'
import { unitNames } from '../figure/unit.text.ts'
import { units } from '../indicator/definition.ts'
import { catalogueText } from './catalogue.text.ts'
import { draftText } from './draft.text.ts'
import type { DraftField } from './draft.ts'
import { draftFormText } from './draft-form.text.ts'
import { directions, kinds, levels, phases } from './read-draft.ts'
import { SourceChoice } from './source-choice.tsx'
import type { DraftPage } from './view-draft.ts'

/** The id of the form, for a button elsewhere on its page. */
export const definitionForm = 'definitie'

export interface DraftFormProps {
  page: DraftPage
  action: string
  errors: Readonly<Record<string, string>>
  language: Language
}

/** Every field of a definition, in the order in which one thinks of it. */
export function DraftForm(props: DraftFormProps) {
  const { page, action, errors, language } = props
  const text = draftText[language]
  return (
    <Form action={action} version={page.draft?.revision ?? 0} id={definitionForm} hidden={{ seen: page.trial === null ? '' : page.digest }}>
      <ErrorSummary heading={draftFormText[language].errorHeading} errors={errors} />
      <NameFields {...props} />
      <CountingFields {...props} />
      <ReadingFields {...props} />
      <SmallFields {...props} />
      <SourceFields {...props} />
      <LimitFields {...props} />
      {page.version > 1 ? <ReasonFields {...props} /> : null}
      <TryingField {...props} />
      <Buttons>
        <Button name="act" value="preview" kind={page.trial === null ? 'primary' : 'quiet'}>
          {text.preview}
        </Button>
        <Button name="act" value="save" kind="quiet">
          {text.save}
        </Button>
      </Buttons>
    </Form>
  )
}

/** What a field needs besides its label: its name, what was typed, and what is wrong with it. */
function fieldOf({ page, errors }: DraftFormProps) {
  return (name: DraftField) => ({ name, errors, value: [page.content[name] ?? ''].flat()[0] })
}

function Group({ title, children }: { title: string; children?: Child }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {children}
    </>
  )
}

function NameFields(props: DraftFormProps) {
  const { language } = props
  const text = draftFormText[language]
  const words = catalogueText[language]
  const field = fieldOf(props)
  return (
    <Group title={text.groups.name}>
      <TextField {...field('nameNl')} label={text.fields.nameNl} hint={text.fields.nameHint} autocomplete="off" />
      <TextField {...field('nameEn')} label={text.fields.nameEn} autocomplete="off" />
      <ChoiceField
        {...field('phase')}
        kind="radio"
        label={text.fields.phase}
        choices={phases.map((phase) => ({ value: phase, label: words.phases[phase] }))}
      />
      <ChoiceField
        {...field('kind')}
        kind="radio"
        label={text.fields.kind}
        choices={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
    </Group>
  )
}

function CountingFields(props: DraftFormProps) {
  const { language } = props
  const { fields, groups, optional } = draftFormText[language]
  const field = fieldOf(props)
  return (
    <Group title={groups.counting}>
      <TextArea {...field('numeratorNl')} label={fields.numeratorNl} hint={fields.numeratorHint} rows={2} />
      <TextArea {...field('numeratorEn')} label={fields.numeratorEn} rows={2} />
      <TextArea {...field('denominatorNl')} label={fields.denominatorNl} hint={fields.denominatorHint} optional={optional} rows={2} />
      <TextArea {...field('denominatorEn')} label={fields.denominatorEn} optional={optional} rows={2} />
    </Group>
  )
}

function ReadingFields(props: DraftFormProps) {
  const { page, errors, language } = props
  const { fields, groups } = draftFormText[language]
  const words = catalogueText[language]
  const field = fieldOf(props)
  return (
    <Group title={groups.reading}>
      <SelectField
        {...field('unit')}
        label={fields.unit}
        prompt={fields.unitPrompt}
        options={units.map((unit) => ({ value: unit, label: unitNames[language][unit] }))}
      />
      <ChoiceField
        {...field('direction')}
        kind="radio"
        label={fields.direction}
        choices={directions.map((direction) => ({ value: direction, label: words.directions[direction] }))}
      />
      <ChoiceField
        name="levels"
        errors={errors}
        value={[page.content.levels ?? []].flat()}
        kind="checkbox"
        label={fields.levels}
        choices={levels.map((level) => ({ value: level, label: areaText[language].level[level] }))}
      />
    </Group>
  )
}

function SmallFields(props: DraftFormProps) {
  const { language } = props
  const { fields, groups, optional } = draftFormText[language]
  const field = fieldOf(props)
  return (
    <Group title={groups.small}>
      <ChoiceField
        {...field('people')}
        kind="radio"
        label={fields.people}
        choices={(['people', 'nobody'] as const).map((value) => ({ value, label: fields.peopleChoices[value] }))}
      />
      <TextField
        {...field('hideBelow')}
        label={fields.hideBelow}
        hint={fields.hideBelowHint}
        optional={optional}
        type="number"
        inputMode="numeric"
        short
      />
      <ChoiceField
        {...field('zero')}
        kind="radio"
        label={fields.zero}
        choices={(['show', 'hide'] as const).map((value) => ({ value, label: fields.zeroChoices[value] }))}
      />
    </Group>
  )
}

function SourceFields(props: DraftFormProps) {
  const { page, errors, language } = props
  const { fields, groups, optional } = draftFormText[language]
  const words = catalogueText[language]
  const field = fieldOf(props)
  const isLandscape = page.current?.complete === true && page.current.computedFrom === 'landscape'
  const computers = ['import', 'survey', ...(isLandscape ? (['landscape'] as const) : [])] as const
  return (
    <Group title={groups.from}>
      <ChoiceField
        {...field('computedFrom')}
        kind="radio"
        label={fields.computedFrom}
        choices={computers.map((value) => ({ value, label: words.computed[value] }))}
      />
      <SourceChoice
        label={fields.source}
        hint={fields.sourceHint}
        sources={page.sources}
        value={(name) => field(name).value}
        errors={errors}
        language={language}
      />
      <TextField
        {...field('validFrom')}
        label={fields.validFrom}
        hint={fields.validHint}
        optional={optional}
        type="number"
        inputMode="numeric"
        short
      />
      <TextField {...field('validUntil')} label={fields.validUntil} optional={optional} type="number" inputMode="numeric" short />
    </Group>
  )
}

function LimitFields(props: DraftFormProps) {
  const { fields, groups } = draftFormText[props.language]
  const field = fieldOf(props)
  return (
    <Group title={groups.limits}>
      <TextArea {...field('saysNotNl')} label={fields.saysNotNl} hint={fields.saysNotHint} rows={3} />
      <TextArea {...field('saysNotEn')} label={fields.saysNotEn} rows={3} />
    </Group>
  )
}

function ReasonFields(props: DraftFormProps) {
  const { fields, groups } = draftFormText[props.language]
  const field = fieldOf(props)
  return (
    <Group title={groups.reason}>
      <TextArea {...field('reasonNl')} label={fields.reasonNl} hint={fields.reasonHint} rows={2} />
      <TextArea {...field('reasonEn')} label={fields.reasonEn} rows={2} />
    </Group>
  )
}

function TryingField(props: DraftFormProps) {
  const { page, language } = props
  const { fields, groups } = draftFormText[language]
  const own = page.current
  return (
    <Group title={groups.trying}>
      <SelectField
        {...fieldOf(props)('tryOn')}
        label={fields.tryOn}
        hint={own === null ? fields.tryOnHint : undefined}
        prompt={own === null ? fields.tryOnNone : own.name[language]}
        options={page.triable
          .filter(({ code }) => code !== own?.code)
          .map(({ code, name }) => ({ value: code, label: `${name[language]} (${code})` }))}
      />
    </Group>
  )
}
