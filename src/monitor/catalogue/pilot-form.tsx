import { areaText } from '../../area/area.text.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import type { Source } from '../figure/figure.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import { areaOptions, indicatorOptions } from '../pages/choice.ts'
import { monitorText } from '../pages/monitor.text.ts'
import { pilotText } from './pilot.text.ts'
import { indicatorFields, type KeptPilot } from './pilot.ts'
import { SourceChoice } from './source-choice.tsx'

export interface PilotFormProps {
  /** Null for a new one. */
  pilot: KeptPilot | null
  areas: AreaTree
  catalogue: Catalogue
  sources: readonly Source[]
  values: FormValues
  errors: Readonly<Record<string, string>>
  language: Language
}

/** Writes a pilot down; only analysts see it until it is shown. */
export function PilotForm(props: PilotFormProps) {
  const { pilot, areas, catalogue, sources, values, errors, language } = props
  const text = pilotText[language]
  const { fields, optional } = text
  const field = (name: string) => ({ name, errors, value: typedIn(values, name) })
  const title = pilot === null ? text.newTitle : text.change
  const elsewhere = monitorText[language].choose.elsewhere
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [
            { label: text.manage, href: '/beheer' },
            { label: text.title, href: '/beheer/proeven' },
            { label: pilot?.name[language] ?? title },
          ],
        }}
        heading={title}
        lead={text.lead}
      />
      <Card>
        <Form action={`/beheer/proeven/${pilot?.slug ?? 'nieuw'}`} version={pilot?.revision ?? 0}>
          <ErrorSummary heading={text.errorHeading} errors={errors} />
          <TextField {...field('nameNl')} label={fields.nameNl} autocomplete="off" />
          <TextField {...field('nameEn')} label={fields.nameEn} autocomplete="off" />
          <TextArea {...field('aimNl')} label={fields.aimNl} rows={3} />
          <TextArea {...field('aimEn')} label={fields.aimEn} rows={3} />
          <SelectField
            {...field('area')}
            label={fields.area}
            prompt={fields.areaPrompt}
            options={areaOptions(areas, { ...areaText[language].levels, elsewhere })}
          />
          <TextField {...field('fromYear')} label={fields.fromYear} type="number" inputMode="numeric" short />
          <TextField {...field('untilYear')} label={fields.untilYear} optional={optional} type="number" inputMode="numeric" short />
          {indicatorFields.map((name, at) => (
            <SelectField
              {...field(name)}
              label={fields.indicator(at + 1)}
              optional={optional}
              prompt={fields.none}
              options={indicatorOptions(catalogue, language)}
            />
          ))}
          <TextField {...field('before')} label={fields.before} hint={fields.periodHint} optional={optional} short />
          <TextField {...field('after')} label={fields.after} optional={optional} short />
          <TextField {...field('cost')} label={fields.cost} optional={optional} inputMode="numeric" short />
          <TextArea {...field('costNl')} label={fields.costNl} optional={optional} rows={2} />
          <TextArea {...field('costEn')} label={fields.costEn} optional={optional} rows={2} />
          <SourceChoice
            label={fields.source}
            hint={fields.sourceHint}
            sources={sources}
            value={(name) => typedIn(values, name)}
            errors={errors}
            language={language}
          />
          <TextArea {...field('saysNotNl')} label={fields.saysNotNl} rows={3} />
          <TextArea {...field('saysNotEn')} label={fields.saysNotEn} rows={3} />
          <Buttons>
            <Button>{text.save}</Button>
          </Buttons>
        </Form>
      </Card>
    </>
  )
}
