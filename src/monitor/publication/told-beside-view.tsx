import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { Figure } from '../figure/figure.ts'
import { countText } from '../figure/figure-value.ts'
import { toldBesideText } from './told-beside.text.ts'
import { figureName } from './withheld-table.tsx'

/** Figures with a reason whose number of answers or remark stays out, with what that is, for the analyst. */
export function ToldBeside({ figures, language }: { figures: readonly Figure[]; language: Language }) {
  const text = toldBesideText[language]
  if (figures.length === 0) return null
  return (
    <Card heading={text.heading} kind="remark" id="naast-een-reden">
      <p>{text.lead(figures.length)}</p>
      <Details summary={text.which}>
        <PlainList
          items={figures.map((figure) => ({
            what: figureName(figure, language),
            note: [figure.n === null ? null : text.answers(countText(figure.n, language)), figure.remark].filter(Boolean).join('; '),
          }))}
        />
      </Details>
    </Card>
  )
}
