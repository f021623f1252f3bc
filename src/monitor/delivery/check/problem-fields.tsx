import { areaText } from '../../../area/area.text.ts'
import { formerAreaRemedy } from '../../../area/former-municipality.text.ts'
import type { Language } from '../../../platform/text/text.ts'
import { ChoiceField } from '../../../platform/ui/form/choice-field.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import type { ProblemGroup } from '../delivery.ts'
import { indicatorWords } from '../figure-words.tsx'
import { mappingText } from '../mapping/mapping.text.ts'
import { signMeanings, usualMeaning } from '../mapping/mapping.ts'
import { shownNumber } from '../sheet/shown-number.ts'
import { checkText } from './check.text.ts'
import type { TypedAnswers } from './check-view.tsx'
import type { DraftToCheck } from './look-at-delivery.ts'
import { problemWords } from './problem-words.ts'
import { hasMeaning, leaveOutWord } from './read-answers.ts'

interface ProblemFieldsProps {
  problem: ProblemGroup
  draft: DraftToCheck
  typed: TypedAnswers
  errors: Readonly<Record<string, string>>
  language: Language
}

/** One thing that is wrong, where, and what can be done about it here: give a word its meaning, or leave the rows out. */
export function ProblemFields({ problem, draft, typed, errors, language }: ProblemFieldsProps) {
  const text = checkText[language]
  const { key, code, column, rows, rowCount, count } = problem
  const place = [...(column === null ? [] : [text.place(column)]), text.rows(rows.join(', '), rowCount - rows.length)].join(', ')
  const words = problemWords(asShown(problem, draft, language), language)
  const leaveOut = (
    <ChoiceField
      name={`problem-${key}`}
      label={<span class="visually-hidden">{words}</span>}
      kind="checkbox"
      errors={errors}
      value={typed?.(`problem-${key}`) ?? (draft.delivery.decisions.leftOut.includes(key) ? 'leave_out' : undefined)}
      choices={[{ value: 'leave_out', label: text.leaveOut(count) }]}
    />
  )
  return (
    <div class="fault">
      <p>
        <strong>{words}</strong>
        <span class="note">{place}</span>
      </p>
      {code === 'former_area' ? <p class="soft">{formerAreaRemedy(problem.hint ?? '', language)}.</p> : null}
      {['unknown_area', 'unknown_indicator', 'unknown_sign'].includes(code) ? (
        <Meaning problem={problem} draft={draft} typed={typed} errors={errors} language={language} />
      ) : null}
      {hasMeaning(code) ? null : leaveOut}
    </div>
  )
}

/** A text file writes its numbers itself; those of a workbook, and what we make of them, are in our notation. */
function asShown(problem: ProblemGroup, { delivery }: DraftToCheck, language: Language): ProblemGroup {
  const { value, hint } = problem
  return {
    ...problem,
    value: delivery.encoding === null ? shownNumber(value, language) : value,
    hint: hint === null ? null : shownNumber(hint, language),
  }
}

/** A word the sheet uses, to be given its meaning for this sheet and later ones; the nearest is proposed, never taken. */
function Meaning({ problem, draft, typed, errors, language }: ProblemFieldsProps) {
  const text = checkText[language]
  const { key, code, hint } = problem
  const name = `read-${key}`
  const common = { name, errors, prompt: text.readAsPrompt, hint: text.readAsHint }
  if (code === 'unknown_sign')
    return (
      <SelectField
        {...common}
        label={text.sign}
        value={typed?.(name)[0] ?? usualMeaning(problem.value) ?? undefined}
        options={signMeanings.map((meaning) => ({ value: meaning, label: mappingText[language].signs.meanings[meaning] }))}
      />
    )
  const nothing = { value: leaveOutWord, label: text.readAsNothing }
  if (code === 'unknown_indicator')
    return (
      <SelectField
        {...common}
        label={hint === null || hint === '' ? text.readAs : text.nearest(indicatorWords(hint, draft.catalogue.find(hint), language))}
        value={typed?.(name)[0] ?? hint ?? undefined}
        options={[
          nothing,
          ...draft.catalogue.all.map((indicator) => ({
            value: indicator.code,
            label: indicatorWords(indicator.code, indicator, language),
          })),
        ]}
      />
    )
  const near = hint === null || hint === '' ? undefined : draft.areas.find(hint)
  return (
    <SelectField
      {...common}
      label={near === undefined ? text.readAs : text.nearest(near.name)}
      value={typed?.(name)[0] ?? near?.slug}
      options={[
        nothing,
        ...draft.areas.all.map(({ slug, name: words, level }) => ({ value: slug, label: words, group: areaText[language].levels[level] })),
      ]}
    />
  )
}
