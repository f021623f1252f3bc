import type { Child } from 'hono/jsx'
import type { Language } from '../../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { Details } from '../../../platform/ui/details.tsx'
import { ChoiceField } from '../../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../../platform/ui/form/error-summary.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { Columns, Stack } from '../../../platform/ui/layout.tsx'
import { ContradictionList } from '../../contradiction/contradiction-view.tsx'
import { contradictionWords } from '../../contradiction/contradiction-words.ts'
import { DeliveryFacts } from '../delivery-facts.tsx'
import { DeliveryHead } from '../delivery-head.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { checkText } from './check.text.ts'
import type { DraftToCheck } from './look-at-delivery.ts'
import { OutcomesOfAnswers } from './outcomes-of-answers.tsx'
import { PercentageReadings } from './percentage-readings.tsx'
import { ProblemFields } from './problem-fields.tsx'
import { UnusedColumns } from './unused-columns.tsx'

/** What was typed, by field; undefined where the stored answer holds. */
export type TypedAnswers = ((name: string) => readonly string[]) | undefined

interface CheckViewProps {
  draft: DraftToCheck
  typed: TypedAnswers
  errors: Readonly<Record<string, string>>
  /** The answers were sent without a single one in them. */
  isUnanswered?: boolean
  language: Language
}

/** Everything in a sheet that cannot be right, with what the analyst does about it. */
export function CheckView({ draft, typed, errors, isUnanswered = false, language }: CheckViewProps) {
  const text = checkText[language]
  const { delivery, contradictions, others, open } = draft
  const { problems = [], furtherContradictions = 0 } = delivery.findings ?? {}
  const grave = contradictions.filter(({ severity }) => severity !== 'low')
  const slight = contradictions.filter(({ severity }) => severity === 'low')
  const asks = problems.length + grave.length + others.length
  const sourceTitle = (key: string) => draft.sourceTitles.get(key)
  return (
    <>
      <DeliveryHead
        heading={text.title}
        lead={open > 0 ? text.leadOpen(open) : asks > 0 ? text.leadDone : text.leadNone}
        crumb={delivery.fileName}
        language={language}
        step="check"
        hrefs={{ file: '/beheer/cijfers/nieuw', columns: `/beheer/cijfers/${delivery.id}/kolommen` }}
      />
      <Columns
        aside={
          <>
            <Counted draft={draft} language={language} />
            <DeliveryFacts delivery={delivery} language={language} />
          </>
        }
      >
        {open === 0 ? (
          <Buttons>
            <ButtonLink href={`/beheer/cijfers/${delivery.id}/overnemen`}>{text.toAccept}</ButtonLink>
          </Buttons>
        ) : null}
        {asks === 0 ? null : (
          <Form action={`/beheer/cijfers/${delivery.id}/controle`} version={delivery.version}>
            <ErrorSummary
              heading={isUnanswered ? text.nothingAnswered(Object.keys(errors).length) : text.errorHeading}
              errors={errorsByPlace(errors, draft, language)}
            />
            <Stack>
              <Part heading={text.problems} why={text.problemsWhy} count={problems.length}>
                {problems.map((problem) => (
                  <ProblemFields problem={problem} draft={draft} typed={typed} errors={errors} language={language} />
                ))}
                {(delivery.findings?.further ?? 0) > 0 ? <p>{text.further(delivery.findings?.further ?? 0)}</p> : null}
              </Part>
              <Part heading={text.others} why={text.othersWhy} count={others.length}>
                {others.map(({ key, title, count }) => (
                  <ChoiceField
                    name={`other-${key}`}
                    label={text.otherSource(title, count)}
                    kind="radio"
                    errors={errors}
                    value={typed?.(`other-${key}`) ?? delivery.decisions.others[key]}
                    choices={[
                      { value: 'replace', label: text.replace },
                      { value: 'leave_out', label: text.keep },
                    ]}
                  />
                ))}
              </Part>
              {grave.length === 0 ? null : (
                <section>
                  <h2>{text.contradictions}</h2>
                  <p class="soft">{text.contradictionsWhy}</p>
                  <OutcomesOfAnswers draft={draft} language={language} />
                  {furtherContradictions > 0 ? <p>{text.furtherContradictions(furtherContradictions)}</p> : null}
                  <Stack>
                    {grave.map((contradiction) => (
                      <div class="question">
                        <ContradictionList contradictions={[contradiction.found]} language={language} sourceTitle={sourceTitle} />
                        <AnswerFields
                          contradiction={contradiction}
                          catalogue={draft.catalogue}
                          typed={typed}
                          errors={errors}
                          language={language}
                        />
                      </div>
                    ))}
                  </Stack>
                </section>
              )}
            </Stack>
            <Buttons>
              <Button kind={open > 0 ? 'primary' : 'quiet'}>{text.save}</Button>
              <ButtonLink kind="plain" href={`/beheer/cijfers/nieuw?na=${delivery.id}`}>
                {text.better}
              </ButtonLink>
            </Buttons>
          </Form>
        )}
        {slight.length === 0 ? null : (
          <Details summary={text.slight(slight.length)}>
            <Stack>
              <ContradictionList contradictions={slight.map(({ found }) => found)} language={language} sourceTitle={sourceTitle} />
            </Stack>
          </Details>
        )}
      </Columns>
    </>
  )
}

/** The same sentence several times over says nothing: each with what it is about. */
function errorsByPlace(errors: Readonly<Record<string, string>>, draft: DraftToCheck, language: Language) {
  const text = checkText[language]
  const { contradictions, others, delivery } = draft
  const about = new Map<string, string>([
    ...contradictions.flatMap(({ number, found }) => {
      const { where } = contradictionWords(found, language)
      return ['answer', 'figures', 'note'].map((field) => [`${field}-${number}`, where] as const)
    }),
    ...others.map(({ key, title, count }) => [`other-${key}`, text.otherSource(title, count)] as const),
    ...(delivery.findings?.problems ?? []).flatMap((problem) => {
      const { column, rows } = problem
      const where = [...(column === null ? [] : [text.place(column)]), text.rows(rows.join(', '), problem.rowCount - rows.length)].join(
        ', ',
      )
      return ['read', 'problem'].map((field) => [`${field}-${problem.key}`, where] as const)
    }),
  ])
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => {
      const where = about.get(name)
      return [name, where === undefined ? error : text.errorAt(where, error)]
    }),
  )
}

function Part({ heading, why, count, children }: { heading: string; why: string; count: number; children?: Child }) {
  if (count === 0) return null
  return (
    <Card heading={heading}>
      <p class="soft">{why}</p>
      {children}
    </Card>
  )
}

/** What became of the rows of the sheet: nothing goes missing unseen. */
function Counted({ draft: { delivery }, language }: Pick<CheckViewProps, 'draft' | 'language'>) {
  const text = checkText[language]
  const { findings } = delivery
  if (findings === null) return null
  return (
    <Card>
      <p>
        <strong>{text.counted(findings.figures)}</strong>
      </p>
      {findings.notes.count === 0 ? null : (
        <p class="soft">{text.notes(findings.notes.rows.join(', '), findings.notes.count - findings.notes.rows.length)}</p>
      )}
      {findings.leftOut === 0 ? null : <p class="soft">{text.leftOut(findings.leftOut)}</p>}
      <UnusedColumns delivery={delivery} language={language} />
      <PercentageReadings delivery={delivery} language={language} />
      <p>
        <a href={`/beheer/cijfers/${delivery.id}/kolommen`}>{text.back}</a>
      </p>
    </Card>
  )
}
