import { BarChart } from '../../platform/chart/bar-chart.tsx'
import { LineChart } from '../../platform/chart/line-chart.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { nameList } from '../factsheet/name-list.ts'
import { chartUnit, isShown } from '../figure/figure.ts'
import { numberWithUnit } from '../figure/figure-value.ts'
import { barsOf } from './bars.ts'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { monitorText } from './monitor.text.ts'
import { yearsOfAreas } from './years.ts'

/** More lines than this cannot be told apart. */
const mostLines = 5

/** Areas beside each other in one year. */
export function BarsCard({ page, source, language }: IndicatorViewProps) {
  const text = monitorText[language]
  const { indicator, year, area } = page
  const { bars, silent } = barsOf({ ...page, language })
  const heading = text.bars(year)
  if (bars.length === 0)
    return (
      <Card heading={heading}>
        <EmptyState heading={text.noBars(year)}>{text.noBarsWhy}</EmptyState>
      </Card>
    )
  // One number alone is no comparison; the card beside says it larger.
  if (bars.length === 1 && silent.length === 0) return null
  const rest = silent.length === 1 ? text.silentOne : text.silent(silent.length)
  const silentBar = silent.length === 0 ? [] : [{ label: rest, value: null, reason: source.fictitious ? text.notCounted : text.unknown }]
  const firstReference = bars.findIndex(({ kind }) => kind === 'reference')
  const cut = firstReference === -1 ? bars.length : firstReference
  return (
    <Card heading={heading}>
      <BarChart
        caption={text.barsAlt(indicator.name[language], year)}
        captionHidden
        bars={[...bars.slice(0, cut), ...silentBar, ...bars.slice(cut)]}
        format={formatOf(page, language)}
        columns={{ label: text.columns.area, value: text.columns.value }}
      />
      {silent.length === 0 || source.fictitious ? null : (
        <p class="small soft">
          {text.silentNames(
            nameList(
              silent.map(({ name }) => name),
              language,
            ),
          )}
        </p>
      )}
      {chartUnit(page.figures) === 'count' && cut > 0 && cut < bars.length ? <p class="small soft">{text.compareCounts}</p> : null}
      <p class="small">
        <a href="#bronnen">{text.table}</a> · <a href={`${source.base}/${indicator.code}.csv`}>CSV</a> ·{' '}
        <a href={`${source.base}/vergelijken?indicator=${indicator.code}&jaar=${year}&gebieden=${area.slug}`}>{text.compare}</a>
      </p>
    </Card>
  )
}

/** One area, and those it lies in, over the years; absent where no two years may be joined. */
export function YearsCard({ page, language }: IndicatorViewProps) {
  const text = monitorText[language]
  const { indicator, area, areas, figures } = page
  const around = [area, ...areas.ancestors(area.slug)]
  const years = yearsOfAreas(figures, around, language) ?? yearsOfAreas(figures, areas.members(area.slug).slice(0, mostLines), language)
  if (years === null) return null
  return (
    <Card heading={text.lines}>
      <LineChart
        id="jaren"
        title={`${indicator.name[language]}, ${years.periods[0]}-${years.periods.at(-1)}`}
        periods={years.periods}
        series={years.series}
        format={formatOf(page, language)}
        missing={text.linesMissing}
      />
      <p class="small">
        <a href="#bronnen">{text.table}</a>
      </p>
    </Card>
  )
}

/** A number as the figures of this indicator print it: in the unit of the charts, with the most decimals any of them has. */
function formatOf({ indicator, figures }: IndicatorViewProps['page'], language: IndicatorViewProps['language']) {
  const unit = chartUnit(figures) ?? indicator.unit
  const decimals = Math.max(0, ...figures.filter(isShown).map(({ value }) => value.decimals))
  return (value: number) => numberWithUnit({ value, decimals }, unit, language)
}
