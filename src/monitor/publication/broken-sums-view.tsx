import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { Figure } from '../figure/figure.ts'
import { brokenSumText } from './broken-sum.text.ts'
import { figureKey } from './count-cells.ts'
import type { PublicationPlan } from './plan-publication.ts'
import { figureName } from './withheld-table.tsx'

interface BrokenSumsProps {
  figures: readonly Figure[]
  plan: Pick<PublicationPlan, 'broken' | 'withheld'>
  language: Language
}

/** Totals smaller than their parts, whether they are withheld for that, and what to do. */
export function BrokenSums({ figures, plan: { broken, withheld }, language }: BrokenSumsProps) {
  const text = brokenSumText[language]
  const totals = figures.filter((figure) => broken.includes(figureKey(figure)))
  const hidden = new Set(withheld.map(({ figure }) => figureKey(figure)))
  if (totals.length === 0) return null
  return (
    <Card heading={text.heading} kind="remark" id="optellingen">
      <p>{text.lead}</p>
      <PlainList
        items={totals.map((figure) => ({
          what: figureName(figure, language),
          note: hidden.has(figureKey(figure)) ? text.hidden : text.shown,
        }))}
      />
      <p>{text.remedy}</p>
      <Buttons>
        <ButtonLink kind="quiet" href="/beheer/cijfers">
          {text.toDeliveries}
        </ButtonLink>
      </Buttons>
    </Card>
  )
}
