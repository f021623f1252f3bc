import { BarChart } from '../../platform/chart/bar-chart.tsx'
import { LineChart } from '../../platform/chart/line-chart.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { nameList } from '../factsheet/name-list.ts'
import { isShown } from '../figure/figure.ts'
import { numberWithUnit } from '../figure/figure-value.ts'
import { barsOf } from './bars.ts'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { monitorText } from './monitor.text.ts'
import { yearsOfAreas } from './years.ts'

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
  const silentBar = silent.length === 0 ? [] : [{ label: rest, value: null, reason: text.unknown }]
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
      {silent.length === 0 ? null : (
        <p class="small soft">
          {text.silentNames(
            nameList(
              silent.map(({ name }) => name),
              language,
            ),
          )}
        </p>
      )}
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
  const near = [area, ...areas.ancestors(area.slug), ...areas.members(area.slug)].slice(0, 12)
  const years = yearsOfAreas(figures, near, language)
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

/** A number of this indicator as its figures print it, with the most decimals any of them has. */
function formatOf({ indicator, figures }: IndicatorViewProps['page'], language: IndicatorViewProps['language']) {
  const decimals = Math.max(0, ...figures.filter(isShown).map(({ value }) => value.decimals))
  return (value: number) => numberWithUnit({ value, decimals }, indicator.unit, language)
}
