import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import type { FoundServices, ServiceFilter } from './find-services.ts'
import { landscapeText } from './landscape.text.ts'
import { phaseValue } from './landscape-address.ts'
import { codeText } from './service.text.ts'
import { needs, phases } from './service.ts'

export interface SearchFormProps {
  found: FoundServices
  filter: ServiceFilter
  language: Language
}

/** One form, sent as an address; behind each choice stands how much it would find. */
export function SearchForm({ found, filter, language }: SearchFormProps) {
  const text = landscapeText[language]
  const counted = (label: string, count: number | undefined) => `${label} (${count ?? 0})`
  return (
    <search>
      <form class="finder" method="get" action="/zorglandschap#uitkomst" aria-label={text.form}>
        <TextField name="zoek" label={text.words} hint={text.wordsHint} type="search" value={filter.query} autocomplete="off" />
        <SelectField
          name="gemeente"
          label={text.municipality}
          prompt={text.anywhere}
          value={found.area?.slug}
          options={found.municipalities.map(({ slug, name, region }) => ({
            value: slug,
            label: name,
            group: region ?? text.elsewhereGroup,
          }))}
        />
        <SelectField
          name="waarbij"
          label={text.need}
          prompt={text.anyNeed}
          value={filter.need ?? undefined}
          options={needs.map((need) => ({ value: need, label: counted(codeText[language].need[need], found.perNeed[need]) }))}
        />
        <ChoiceField
          name="fase"
          kind="radio"
          look="chips"
          label={text.when}
          value={filter.phase === null ? '' : phaseValue(filter.phase)}
          choices={[
            { value: '', label: text.always },
            ...phases.map((phase) => ({ value: phaseValue(phase), label: counted(text.phase[phase], found.perPhase[phase]) })),
          ]}
        />
        {filter.week === null ? null : <input type="hidden" name="week" value={String(filter.week)} />}
        <div class="buttons">
          <Button>{text.search}</Button>
          <a class="clear" href="/zorglandschap">
            {text.clear}
          </a>
        </div>
      </form>
    </search>
  )
}
