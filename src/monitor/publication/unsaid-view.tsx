import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { Figure } from '../figure/figure.ts'
import type { PublicationPlan } from './plan-publication.ts'
import type { PublicationAnswer } from './publication.ts'
import { unsaidText } from './unsaid.text.ts'
import { figureName } from './withheld-table.tsx'

interface UnsaidProps {
  plan: Pick<PublicationPlan, 'unsaid' | 'bySource'>
  /** The id of the form that the boxes belong to. */
  form: string
  language: Language
}

/** Figures that say of how many people they are nowhere: withheld, unless the analyst answers for their source. */
export function Unsaid({ plan: { unsaid, bySource }, form, language }: UnsaidProps) {
  const text = unsaidText[language]
  const all = [...unsaid, ...bySource]
  if (all.length === 0) return null
  const sources = [...Map.groupBy(all, ({ source }) => source.key).values()]
  return (
    <Card heading={text.heading} kind="remark" id="zonder-aantallen">
      <p>
        {text.lead(all.length)} {text.withheld(unsaid.length)}
      </p>
      <p>{text.remedy}</p>
      <ChoiceField
        name="bron"
        label={text.question}
        hint={text.hint}
        kind="checkbox"
        form={form}
        value={bySource.map(({ source }) => source.key)}
        choices={sources.flatMap((own) => {
          const [first] = own
          return first === undefined ? [] : [{ value: first.source.key, label: text.ofSource(first.source.title, own.length) }]
        })}
      />
      {sources.map((own) => (
        <Details summary={text.which(own[0]?.source.title ?? '')}>
          <PlainList items={own.map((figure) => ({ what: figureName(figure, language) }))} />
        </Details>
      ))}
      <Buttons>
        <Button kind="quiet" form={form}>
          {text.calculate}
        </Button>
      </Buttons>
    </Card>
  )
}

/** What somebody states who publishes figures on her answer; nothing when there are none. */
export function Declaration({ figures, language }: { figures: readonly Figure[]; language: Language }) {
  const text = unsaidText[language]
  if (figures.length === 0) return null
  const sources = [...Map.groupBy(figures, ({ source }) => source.title)].map(([title, own]) => text.ofSource(title, own.length))
  return <p id="verklaring">{text.declared(sources.join('; '))}</p>
}

/** Who answered for which sources of a publication; for analysts. */
export function Answers({ answers, language }: { answers: readonly PublicationAnswer[]; language: Language }) {
  const text = unsaidText[language]
  return (
    <>
      {[...Map.groupBy(answers, ({ answeredBy }) => answeredBy)].map(([by, own]) => (
        <p>{text.answer(by, own.map(({ source, figures }) => text.ofSource(source, figures)).join('; '))}</p>
      ))}
    </>
  )
}
