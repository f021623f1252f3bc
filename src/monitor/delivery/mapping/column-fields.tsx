import type { Language } from '../../../platform/text/text.ts'
import { controlClass, Field } from '../../../platform/ui/form/field.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import type { ColumnOutline } from '../sheet/outline.ts'
import { columnLetters } from '../sheet/sheet.ts'
import { shownCell } from '../sheet/shown-number.ts'
import { mappingText } from './mapping.text.ts'
import { describingRoles, indicatorsOf, type MappedColumn, measuringRoles } from './mapping.ts'

interface ColumnFieldsProps {
  column: MappedColumn
  at: number
  outline: ColumnOutline | undefined
  errors: Readonly<Record<string, string>>
  language: Language
}

/** One column of the sheet: what it is called, what stands in it, and what that is. */
export function ColumnFields({ column, at, outline, errors, language }: ColumnFieldsProps) {
  const text = mappingText[language]
  const letters = columnLetters(at)
  const id = `kolom-${at}`
  const served = indicatorsOf(column).flatMap((code) => code ?? [])
  const examples = outline?.examples.map((example) => shownCell(example, outline, language)).join(' · ') ?? ''
  return (
    <fieldset class="pairing-row" aria-labelledby={id}>
      <p class="pairing-name" id={id}>
        <span class="soft">{letters}</span> <strong>{column.header === letters ? text.column : column.header}</strong>
        <span class="note">{examples === '' ? text.emptyColumn : examples}</span>
        {served.length < 2 ? null : <span class="note">{text.servesSeveral(served)}</span>}
      </p>
      <SelectField
        name={`role-${at}`}
        label={text.role}
        errors={errors}
        value={column.role}
        options={[
          { value: 'ignore', label: text.roles.ignore },
          ...describingRoles.map((role) => ({ value: role, label: text.roles[role], group: text.groups.described })),
          ...measuringRoles.map((role) => ({ value: role, label: text.roles[role], group: text.groups.measured })),
        ]}
      />
      <div class="pairing-measure">
        <IndicatorField name={`indicator-${at}`} label={text.indicator} value={column.indicator} errors={errors} />
        <Field name={`period-${at}`} label={text.period} errors={errors}>
          {(control) => (
            <input
              {...control}
              class={controlClass('utrecht-textbox', { name: control.name, label: '', errors })}
              value={column.period ?? ''}
              autocomplete="off"
            />
          )}
        </Field>
      </div>
    </fieldset>
  )
}

/** A code of the catalogue; the browser offers codes and names to choose from. */
export function IndicatorField({
  name,
  label,
  hint,
  value,
  errors,
}: {
  name: string
  label: string
  hint?: string
  value: string | null
  errors: Readonly<Record<string, string>>
}) {
  return (
    <Field name={name} label={label} hint={hint} errors={errors}>
      {(control) => (
        <input
          {...control}
          class={controlClass('utrecht-textbox', { name, label, errors })}
          list="indicatoren"
          value={value ?? ''}
          autocomplete="off"
        />
      )}
    </Field>
  )
}
