import type { TableData } from '../ui/table.tsx'
import { type DrawnSeries, type LineChartLayout, type LineSeries, layoutLineChart } from './line-chart-layout.ts'
import { Sign } from './sign.tsx'
import { clipText, textWidth } from './text-width.ts'
import type { MarkShape, Tone } from './timeline-model.ts'

export interface LineChartProps {
  /** Unique on the page. */
  id: string
  title: string
  /** What one sees in words; the last value of each series when absent. */
  description?: string | undefined
  /** In order, also those without any number. */
  periods: readonly string[]
  series: readonly LineSeries[]
  /** Writes a value as the reader's language does, with its unit. */
  format: (value: number) => string
  /** What a cross at the foot means, such as "geen getal, de tabel zegt waarom"; shown where there is one. */
  missing: string
}

const styles: readonly { tone: Tone; shape: MarkShape }[] = [
  { tone: 'a', shape: 'round' },
  { tone: 'c', shape: 'square' },
  { tone: 'b', shape: 'diamond' },
  { tone: 'e', shape: 'triangle' },
  { tone: 'd', shape: 'round' },
]
const labelSize = 13.5
const widestLabel = 150

/** Lines over periods, each named at its end. A missing number is a gap with a cross at the foot. The figures stand in `lineChartTable`. */
export function LineChart(props: LineChartProps) {
  const layout = layoutLineChart(props.periods, props.series)
  const { id } = props
  const axisWidth = Math.ceil(Math.max(...layout.ticks.map((tick) => textWidth(props.format(tick.value), 13)))) + 8
  return (
    <div class="chart line-chart">
      <svg class="lc-side" width={axisWidth} height={layout.height} aria-hidden="true">
        {layout.ticks.map((tick) => (
          <text x={axisWidth - 6} y={tick.y + 4.5} text-anchor="end" font-size="13">
            {props.format(tick.value)}
          </text>
        ))}
      </svg>
      <svg
        class="lc-plot"
        width="100%"
        height={layout.height}
        role="img"
        aria-labelledby={`${id}-titel`}
        aria-describedby={`${id}-beschrijving`}
        overflow="visible"
      >
        <title id={`${id}-titel`}>{props.title}</title>
        <desc id={`${id}-beschrijving`}>{props.description ?? inWords(props)}</desc>
        {layout.ticks.map((tick) => (
          <line class={tick.value === 0 ? 'lc-zero' : 'lc-grid'} x1="0" x2="100%" y1={tick.y} y2={tick.y} stroke="#d9d3c7" />
        ))}
        {layout.periods
          .filter((each) => each.shown)
          .map((each) => (
            <text class={each.minor ? 'lc-minor' : undefined} x={`${each.x}%`} y={layout.height - 8} text-anchor="middle" font-size="13">
              {each.period}
            </text>
          ))}
        {layout.series.map((drawn) => (
          <Strand drawn={drawn} series={props.series[drawn.index]} />
        ))}
      </svg>
      <EndLabels {...props} layout={layout} />
      {layout.series.some((drawn) => drawn.missing.length > 0) ? <p class="lc-missing">× {props.missing}</p> : null}
    </div>
  )
}

function styleOf(index: number, series: LineSeries | undefined): { tone: Tone; shape: MarkShape; reference: boolean } {
  return { ...(styles[index % styles.length] ?? { tone: 'a', shape: 'round' }), reference: series?.kind === 'reference' }
}

function Strand({ drawn, series }: { drawn: DrawnSeries; series: LineSeries | undefined }) {
  const { tone, shape, reference } = styleOf(drawn.index, series)
  return (
    <g class={`tone-${tone} strand`}>
      {drawn.segments.map(({ from, to }) => (
        <line
          x1={`${from.x}%`}
          y1={from.y}
          x2={`${to.x}%`}
          y2={to.y}
          stroke="#17263a"
          stroke-width={reference ? '2' : '3'}
          stroke-dasharray={reference ? '6 5' : undefined}
        />
      ))}
      {drawn.points.map((point) => (
        <svg x={`${point.x}%`} y={point.y} width="1" height="1" overflow="visible" aria-hidden="true">
          <g transform="scale(0.62)">
            <Sign tone={tone} shape={shape} planned={reference} />
          </g>
        </svg>
      ))}
      {drawn.missing.map(({ x, y }) => (
        <svg x={`${x}%`} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
          <path d="M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5" stroke="#17263a" stroke-width="1.75" />
        </svg>
      ))}
    </g>
  )
}

function EndLabels({ layout, series, periods, format }: LineChartProps & { layout: LineChartLayout }) {
  const lines = layout.series.flatMap((drawn) => {
    const own = series[drawn.index]
    if (drawn.end === null || own === undefined) return []
    const when = drawn.end.period === periods.at(-1) ? '' : ` (${drawn.end.period})`
    const name = clipText(own.name, labelSize, widestLabel, true)
    return [{ end: drawn.end, name, value: `${format(drawn.end.value)}${when}`, tone: styleOf(drawn.index, own).tone }]
  })
  const widths = lines.flatMap(({ name, value }) => [textWidth(name, labelSize, true), textWidth(value, 13)])
  const width = Math.ceil(Math.max(0, ...widths)) + 22
  return (
    <svg class="lc-side" width={width} height={layout.height} aria-hidden="true">
      {lines.map(({ end, name, value, tone }) => (
        <g class={`tone-${tone} strand`}>
          <path d={`M0 ${end.y}L14 ${end.labelY}`} fill="none" stroke="#17263a" stroke-width="1" />
          <text class="lc-name" x="18" y={end.labelY - 2} font-size={labelSize} font-weight="600">
            {name}
          </text>
          <text x="18" y={end.labelY + 14} font-size="13">
            {value}
          </text>
        </g>
      ))}
    </svg>
  )
}

function inWords({ series, format }: LineChartProps): string {
  return series
    .flatMap(({ name, points }) => {
      const last = points.filter((point) => point.value !== null).at(-1)
      return last?.value === undefined || last.value === null ? [] : [`${name}: ${format(last.value)} (${last.period}).`]
    })
    .join(' ')
}

/** The figures of a line chart as a table: a row per series, a column per period; where there is no number, the reason. */
export function lineChartTable(
  props: Pick<LineChartProps, 'title' | 'periods' | 'series' | 'format'>,
  headers: { name: string },
): TableData {
  return {
    caption: props.title,
    columns: [{ header: headers.name, names: true }, ...props.periods.map((period) => ({ header: period, numeric: true }))],
    rows: props.series.map((series) => {
      const points = new Map(series.points.map((point) => [point.period, point]))
      const cells = props.periods.map((period) => {
        const point = points.get(period)
        return point?.value === undefined || point.value === null ? (point?.reason ?? '–') : props.format(point.value)
      })
      return [series.name, ...cells]
    }),
  }
}
