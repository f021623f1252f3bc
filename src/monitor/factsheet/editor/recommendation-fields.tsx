import type { Language } from '../../../platform/text/text.ts'
import { Card } from '../../../platform/ui/card.tsx'
import { DateField } from '../../../platform/ui/form/date-field.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { recommendationText } from '../recommendation/recommendation.text.ts'
import { type Recommendation, type RecommendationState, recommendationStates } from '../recommendation/recommendation.ts'
import { followedFieldOf, recommendationFieldOf } from '../text/factsheet-fields.ts'
import type { TypedBack } from '../text/saved-form.ts'
import { errorsOf, Overtaken, WrittenField } from '../text/written-field.tsx'
import { editorText } from './editor.text.ts'
import type { Editor } from './read-editor.ts'

interface Common {
  typed: TypedBack
  language: Language
}

/** What came back of earlier years, to tell what became of it. */
export function EarlierCard({ editor, ...common }: Common & { editor: Editor }) {
  const text = editorText[common.language]
  if (editor.earlier.length === 0) return null
  return (
    <Card heading={text.earlier} id="eerder">
      <p class="prose">{text.earlierLead}</p>
      {editor.earlier.map(({ year, recommendation, followUp, last }) => (
        <fieldset class="writing-part">
          <legend>
            <strong lang="nl">{text.earlierOf(recommendation.what, year)}</strong>
          </legend>
          <p class="soft small" lang="nl">
            {recommendation.who}
          </p>
          <StateField field={followedFieldOf(recommendation.id, 'state')} state={followUp?.state ?? last} {...common} />
          <WrittenField
            field={followedFieldOf(recommendation.id, 'words')}
            label={text.became}
            words={followUp?.words ?? ''}
            rows={2}
            {...common}
          />
        </fieldset>
      ))}
    </Card>
  )
}

/** The recommendations of this sheet, with room for new ones. */
export function RecommendationsCard({ editor, fresh, ...common }: Common & { editor: Editor; fresh: readonly string[] }) {
  const text = editorText[common.language]
  const { recommendations } = editor.words
  const empty = fresh.map((id): Recommendation => ({ id, what: '', who: '', by: null, state: 'open' }))
  return (
    <Card heading={text.recommendations} id="aanbevelingen">
      <p class="prose">{text.recommendationsLead}</p>
      {[...recommendations, ...empty].map((recommendation, at) => (
        <Fields
          recommendation={recommendation}
          name={at < recommendations.length ? text.recommendation(at + 1) : text.newRecommendation}
          {...common}
        />
      ))}
    </Card>
  )
}

function Fields({ recommendation, name, ...common }: Common & { recommendation: Recommendation; name: string }) {
  const text = editorText[common.language]
  const { id, what, who, by, state } = recommendation
  const field = (part: 'what' | 'who' | 'by' | 'state') => recommendationFieldOf(id, part)
  return (
    <fieldset class="writing-part">
      <legend>
        <strong>{name}</strong>
      </legend>
      <WrittenField field={field('what')} label={text.what} words={what} rows={2} {...common} />
      <div class="writing-row">
        <WrittenField field={field('who')} label={text.who} hint={text.whoHint} words={who} rows={1} {...common} />
        <div class="written">
          <DateField
            name={field('by')}
            label={text.by}
            value={common.typed.words.get(field('by')) ?? by ?? undefined}
            errors={errorsOf(field('by'), common.typed)}
          />
          <Overtaken entry={common.typed.overtaken.get(field('by'))} language={common.language} />
        </div>
        <StateField field={field('state')} state={state} {...common} />
      </div>
    </fieldset>
  )
}

/** Where it begins is the absence of a word, so that a new row is empty. */
function StateField({ field, state, ...common }: Common & { field: string; state: RecommendationState }) {
  const words = recommendationText[common.language].states
  const sentAs = (each: RecommendationState) => (each === 'open' ? '' : each)
  return (
    <div class="written">
      <SelectField
        name={field}
        label={editorText[common.language].state}
        value={common.typed.words.get(field) ?? sentAs(state)}
        options={recommendationStates.map((each) => ({ value: sentAs(each), label: words[each] }))}
        errors={errorsOf(field, common.typed)}
      />
      <Overtaken entry={common.typed.overtaken.get(field)} language={common.language} />
    </div>
  )
}
