import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { unitNames } from '../figure/unit.text.ts'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { monitorText } from './monitor.text.ts'

/** Numerator, denominator and limits in words; of an indicator known by name only, just that. */
export function MeaningCard({ page, source, language }: IndicatorViewProps) {
  const text = monitorText[language]
  const { indicator } = page
  const unit = { term: text.unit, description: unitNames[language][indicator.unit] }
  const by =
    page.definedBy === undefined ? text.ownDefinition : <a href={`${source.base}/bronnen#${indicator.source}`}>{page.definedBy.title}</a>
  const items = indicator.complete
    ? [
        { term: text.numerator, description: indicator.numerator[language] },
        ...(indicator.denominator === null ? [] : [{ term: text.denominator, description: indicator.denominator[language] }]),
        unit,
        { term: text.definedBy, description: by },
        { term: text.saysNot, description: indicator.saysNot[language] },
        {
          term: text.definition,
          description: text.version(indicator.version, indicator.validFrom === null ? '' : text.validFrom(indicator.validFrom)),
        },
      ]
    : [
        unit,
        { term: text.firstPrinted, description: by },
        ...(indicator.note === null ? [] : [{ term: text.definition, description: indicator.note[language] }]),
      ]
  return (
    <Card heading={text.meaning} id="betekenis">
      <DescriptionList items={items} />
    </Card>
  )
}
