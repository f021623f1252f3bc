import { areaText } from '../../area/area.text.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { areaOptions, type YearOfPage, yearMenu } from './choice.ts'
import { monitorText } from './monitor.text.ts'

export interface ChoiceFormProps {
  action: string
  areas: AreaTree
  area: string
  year: Pick<YearOfPage, 'year' | 'years' | 'chosenBy'>
  language: Language
}

/** Area and year; the answer is an address one can keep and send. */
export function ChoiceForm({ action, areas, area, year, language }: ChoiceFormProps) {
  const text = monitorText[language].choose
  return (
    <form class="choose" method="get" action={action} aria-label={text.label}>
      <SelectField
        name="gebied"
        label={text.area}
        value={area}
        options={areaOptions(areas, { ...areaText[language].levels, elsewhere: text.elsewhere })}
      />
      <SelectField name="jaar" label={text.year} {...yearMenu(year, language)} />
      <Button kind="quiet">{text.show}</Button>
    </form>
  )
}
