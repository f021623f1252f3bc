import type { Language } from '../../../platform/text/text.ts'
import { Card } from '../../../platform/ui/card.tsx'
import { Details } from '../../../platform/ui/details.tsx'
import { PlainList } from '../../../platform/ui/plain-list.tsx'
import { Tag } from '../../../platform/ui/tag.tsx'
import { figureValue } from '../../contradiction/contradiction-words.ts'
import { periodText } from '../../figure/period-text.ts'
import { indicatorWords } from '../figure-words.tsx'
import { checkText } from './check.text.ts'
import { differs, type OutcomeOfAnswers, outcomesOfAnswers } from './figure-outcomes.ts'
import type { DraftToCheck } from './look-at-delivery.ts'
import { togetherText } from './together.text.ts'

const readable = 12

/** What all answers together make of each figure: one figure may stand in several contradictions, and its answers need not agree. */
export function OutcomesOfAnswers({
  draft: { contradictions, catalogue },
  language,
}: {
  draft: Pick<DraftToCheck, 'contradictions' | 'catalogue'>
  language: Language
}) {
  const text = togetherText[language]
  const outcomes = outcomesOfAnswers(contradictions)
  if (outcomes.length === 0) return null
  const unlike = outcomes.filter(differs)
  const shown = outcomes.slice(0, Math.max(readable, unlike.length))
  const rest = outcomes.slice(shown.length)
  const list = (some: readonly OutcomeOfAnswers[]) => (
    <PlainList
      items={some.map((outcome) => ({
        what: `${outcome.area}, ${periodText(outcome.figure.period, language)}: ${figureValue(outcome.figure, language)}`,
        note: (
          <>
            {indicatorWords(outcome.figure.indicator, catalogue.find(outcome.figure.indicator), language)} ·{' '}
            {checkText[language].rows(String(outcome.figure.line ?? ''), 0)}
            {differs(outcome) ? (
              <>
                <br />
                <strong>{text.differ(outcome.answers.map((answer) => text.answered[answer]))}</strong> {text.prevails[outcome.becomes]}
              </>
            ) : null}
          </>
        ),
        end: <Tag kind={differs(outcome) ? 'open' : 'plain'}>{text.becomes[outcome.becomes]}</Tag>,
      }))}
    />
  )
  return (
    <Card heading={text.title} kind={unlike.length > 0 ? 'remark' : 'plain'}>
      <p class="soft">{unlike.length > 0 ? text.leadDiffer(unlike.length) : text.lead}</p>
      {list(shown)}
      {rest.length === 0 ? null : <Details summary={checkText[language].next(rest.length)}>{list(rest)}</Details>}
    </Card>
  )
}
