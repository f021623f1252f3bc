import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import type { FigureSource } from '../figure/figure-source.ts'
import { indicatorOptions, yearMenu } from './choice.ts'
import { allYears, type Comparison, comparable, indicatorFields, isOfAreas, mostAreas } from './compare.ts'
import { monitorText } from './monitor.text.ts'

/** What to put beside each other; the answer is an address one can keep and send. */
export function CompareForm({ comparison, source, language }: { comparison: Comparison; source: FigureSource; language: Language }) {
  const text = monitorText[language]
  const { indicators, year, chosen, catalogue } = comparison
  const menu = yearMenu(comparison, language)
  const options = indicatorOptions(catalogue, language, (one) => indicators.includes(one) || isOfAreas(one))
  // A new choice needs one empty field more than there are choices; the form grows with what is chosen.
  const fields = Array.from({ length: Math.min(indicatorFields.length, indicators.length + 1) }, (_, at) => at)
  return (
    <form class="stack" method="get" action={`${source.base}/vergelijken`} aria-label={text.compareTitle}>
      <div class="choose compare-fields">
        {fields.map((at) => (
          <SelectField
            name={indicatorFields[at] ?? 'indicator'}
            label={at === 0 ? text.choose.indicator : text.alsoIndicator(at + 1)}
            value={indicators[at]?.code}
            options={options}
            {...(at === 0 ? {} : { prompt: text.noneMore })}
          />
        ))}
        <SelectField
          name="jaar"
          label={text.choose.year}
          value={year === 'all' ? allYears : menu.value}
          options={[...menu.options, { value: allYears, label: text.allYears }]}
        />
      </div>
      <ChoiceField
        kind="checkbox"
        look="chips"
        name="gebieden"
        label={text.compareAreas(mostAreas)}
        value={chosen.map(({ slug }) => slug)}
        choices={comparable(comparison).map((area) => ({ value: area.slug, label: area.name }))}
      />
      <div class="buttons">
        <Button>{text.choose.show}</Button>
      </div>
    </form>
  )
}
