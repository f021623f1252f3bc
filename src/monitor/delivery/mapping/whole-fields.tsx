import { areaText } from '../../../area/area.text.ts'
import type { AreaTree } from '../../../area/area-tree.ts'
import type { Language } from '../../../platform/text/text.ts'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { TextField } from '../../../platform/ui/form/text-field.tsx'
import type { SheetOutline } from '../sheet/outline.ts'
import { IndicatorField } from './column-fields.tsx'
import { mappingText } from './mapping.text.ts'
import { isMeasuring, type Mapping, signKey, signMeanings } from './mapping.ts'

interface WholeFieldsProps {
  whole: Mapping['whole']
  areas: AreaTree
  errors: Readonly<Record<string, string>>
  language: Language
}

/** What holds for every row that does not say it itself. */
export function WholeFields({ whole, areas, errors, language }: WholeFieldsProps) {
  const text = mappingText[language].whole
  return (
    <div class="pairing-whole">
      <TextField name="wholePeriod" label={text.period} hint={text.periodHint} value={whole.period ?? ''} errors={errors} />
      <IndicatorField name="wholeIndicator" label={text.indicator} hint={text.indicatorHint} value={whole.indicator} errors={errors} />
      <SelectField
        name="wholeArea"
        label={text.area}
        prompt="–"
        errors={errors}
        value={whole.area ?? undefined}
        options={areas.all.map(({ slug, name, level }) => ({ value: slug, label: name, group: areaText[language].levels[level] }))}
      />
    </div>
  )
}

/** The signs that stand in place of numbers, with what the source means by each; an empty cell is one too. */
export function SignFields({ sheet, mapping, language }: { sheet: SheetOutline; mapping: Mapping; language: Language }) {
  const text = mappingText[language].signs
  const signs = signsIn(sheet, mapping, text.times)
  return (
    <>
      <input type="hidden" name="signs" value={String(signs.length)} />
      <div class="pairing-whole">
        {signs.map(({ key, label }, at) => (
          <div>
            <input type="hidden" name={`sign-${at}`} value={key} />
            <SelectField
              name={`meaning-${at}`}
              label={label === '' ? text.empty : label}
              prompt={text.prompt}
              value={mapping.signs[key]}
              options={signMeanings.map((meaning) => ({ value: meaning, label: text.meanings[meaning] }))}
            />
          </div>
        ))}
      </div>
    </>
  )
}

/** The signs of the columns that hold numbers, and those the source used before. */
function signsIn(
  outline: SheetOutline,
  { columns, signs: known }: Mapping,
  times: (sign: string, count: number) => string,
): { key: string; label: string }[] {
  const found = outline.columns.flatMap(({ tokens }, at) => {
    const role = columns[at]?.role ?? 'ignore'
    return isMeasuring(role) || role === 'state' ? tokens : []
  })
  const labels = new Map<string, { text: string; count: number }>()
  for (const token of found) {
    const key = signKey(token.text)
    labels.set(key, { text: token.text, count: (labels.get(key)?.count ?? 0) + token.count })
  }
  const keys = [...new Set(['', ...labels.keys(), ...Object.keys(known)])]
  return keys.map((key) => {
    const sign = labels.get(key)
    return { key, label: key === '' ? '' : sign === undefined ? `“${key}”` : times(sign.text, sign.count) }
  })
}
