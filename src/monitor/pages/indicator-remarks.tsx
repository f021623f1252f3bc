import { isGroup } from '../../area/area.ts'
import { Card } from '../../platform/ui/card.tsx'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import { periodText } from '../figure/period-text.ts'
import type { IndicatorPage } from './indicator-page.ts'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { monitorText } from './monitor.text.ts'
import { Remark } from './source-link.tsx'

/** What to keep in mind with the figures of this area and of those it lies in; each remark once. */
export function CautionCard({ page, language }: IndicatorViewProps) {
  const remarks = Map.groupBy(
    page.figures.filter((figure) => figure.remark !== null && isNear(figure, page)),
    ({ remark }) => remark ?? '',
  )
  if (remarks.size === 0) return null
  return (
    <Card heading={monitorText[language].caution} kind="remark">
      {[...remarks].map(([remark, figures]) => (
        <p class="small">
          <strong>{aboutOf(figures, language)}:</strong> <Remark remark={remark} language={language} />
        </p>
      ))}
    </Card>
  )
}

/** What sources say in words of this area and of those it lies in. */
export function WordsCard({ page, language }: IndicatorViewProps) {
  const told = page.statement.kind === 'words' ? page.statement.remark : null
  const near = new Set([page.area, ...page.areas.ancestors(page.area.slug)].map(({ slug }) => slug))
  const remarks = page.remarks.filter((remark) => near.has(remark.area.slug) && remark !== told)
  if (remarks.length === 0) return null
  return (
    <Card heading={monitorText[language].words} kind="sand">
      {remarks.map((remark) => (
        <p class="small">
          <strong>
            {remark.area.name}, {periodText(remark.period, language)}:
          </strong>{' '}
          <Remark remark={remark.remark} language={language} />
        </p>
      ))}
    </Card>
  )
}

/** The area itself, what it lies in, and what a source says of all municipalities of its region together. */
function isNear(figure: Figure, { area, areas }: IndicatorPage): boolean {
  const near = new Set([area, ...areas.ancestors(area.slug)].map(({ slug }) => slug))
  if (near.has(figure.area.slug)) return true
  const other = areas.find(figure.area.slug)
  return other !== undefined && isGroup(other) && other.parents.some(({ slug }) => near.has(slug) && areas.find(slug)?.level !== 'nation')
}

function aboutOf(figures: readonly Figure[], language: IndicatorViewProps['language']): string {
  const states = new Set(figures.filter(({ state }) => state !== 'known').map(({ state }) => figureText[language].state[state]))
  const areas = new Set(figures.map(({ area }) => area.name))
  const periods = new Set(figures.map(({ period }) => periodText(period, language)))
  return [...areas, ...periods, ...states].join(', ')
}
