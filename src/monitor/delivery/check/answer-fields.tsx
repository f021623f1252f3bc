import { plainDateOf } from '../../../platform/clock.ts'
import { dateInFull } from '../../../platform/text/date-words.ts'
import type { Language } from '../../../platform/text/text.ts'
import { ChoiceField } from '../../../platform/ui/form/choice-field.tsx'
import { TextArea } from '../../../platform/ui/form/text-area.tsx'
import { figureValue } from '../../contradiction/contradiction-words.ts'
import { periodText } from '../../figure/period-text.ts'
import type { Catalogue } from '../../indicator/catalogue.ts'
import { answersFor } from '../contradiction-answer.ts'
import { indicatorWords } from '../figure-words.tsx'
import { checkText } from './check.text.ts'
import type { TypedAnswers } from './check-view.tsx'
import type { LookedAt } from './look-at-delivery.ts'

interface AnswerFieldsProps {
  contradiction: LookedAt
  catalogue: Catalogue
  typed: TypedAnswers
  errors: Readonly<Record<string, string>>
  language: Language
}

/** What the analyst does with one contradiction, and what the source says of it. */
export function AnswerFields({ contradiction, catalogue, typed, errors, language }: AnswerFieldsProps) {
  const text = checkText[language]
  const { number, severity, found, own, apart, points, answer, chosen, note, answeredAt, answeredBy, remembered } = contradiction
  const value = (name: string) => typed?.(name)
  const ofSet = found.figures.flatMap(({ figure, area }) =>
    figure.line === undefined ? [`${area.name}, ${periodText(figure.period, language)}: ${figureValue(figure, language)}`] : [],
  )
  return (
    <div class="answer">
      {ofSet.length === 0 ? null : <p>{text.ofSet(ofSet)}</p>}
      <ChoiceField
        name={`answer-${number}`}
        label={text.answer}
        kind="radio"
        errors={errors}
        value={value(`answer-${number}`) ?? answer ?? undefined}
        choices={answersFor(severity).map((each) => ({ value: each, label: text.answers[each], note: text.answerNotes[each] }))}
      />
      {own.length < 2 ? null : (
        <ChoiceField
          name={`figures-${number}`}
          label={text.about}
          {...(points === null ? {} : { hint: text.aboutHints[points] })}
          kind="checkbox"
          errors={errors}
          value={
            value(`figures-${number}`) ??
            own.filter((each) => (answer === null ? apart : chosen).includes(each.number)).map((each) => String(each.number))
          }
          choices={own.map(({ number: figure, figure: checked, area }) => ({
            value: String(figure),
            label: `${area}, ${periodText(checked.period, language)}: ${figureValue(checked, language)}`,
            note: `${indicatorWords(checked.indicator, catalogue.find(checked.indicator), language)} · ${text.rows(String(checked.line ?? ''), 0)}`,
          }))}
        />
      )}
      <TextArea
        name={`note-${number}`}
        label={text.note}
        hint={text.noteHint}
        rows={2}
        errors={errors}
        value={value(`note-${number}`)?.[0] ?? note ?? ''}
      />
      {answeredAt === null ? null : (
        <p class="soft small">
          {remembered ? `${text.remembered} ` : ''}
          {text.answeredBy(answeredBy ?? '–', dateInFull(plainDateOf(answeredAt), language))}
        </p>
      )}
    </div>
  )
}
