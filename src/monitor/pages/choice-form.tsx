import { areaText } from '../../area/area.text.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { areaOptions } from './choice.ts'
import { monitorText } from './monitor.text.ts'

export interface ChoiceFormProps {
  action: string
  areas: AreaTree
  area: string
  year: number
  years: readonly number[]
  language: Language
}

/** Area and year; the answer is an address one can keep and send. */
export function ChoiceForm({ action, areas, area, year, years, language }: ChoiceFormProps) {
  const text = monitorText[language].choose
  return (
    <form class="choose" method="get" action={action} aria-label={text.label}>
      <SelectField
        name="gebied"
        label={text.area}
        value={area}
        options={areaOptions(areas, { ...areaText[language].levels, elsewhere: text.elsewhere })}
      />
      <SelectField
        name="jaar"
        label={text.year}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
      />
      <Button kind="quiet">{text.show}</Button>
    </form>
  )
}
