import type { TableData } from '../ui/table.tsx'
import type { Drawing } from './drawing.ts'
import { ink } from './ink.ts'
import { type BandPoint, type DrawnSeries, type LineChartLayout, type LineSeries, layoutLineChart } from './line-chart-layout.ts'
import { Sign, toneColour } from './sign.tsx'
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
  return (
    <div class="chart line-chart">
      <svg class="lc-side" width={axisWidthOf(layout, props)} height={layout.height} aria-hidden="true">
        <Axis {...props} layout={layout} />
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
        <desc id={`${id}-beschrijving`}>{props.description ?? lastInWords(props)}</desc>
        <Plot {...props} layout={layout} />
      </svg>
      <svg class="lc-side" width={labelWidthOf(layout, props)} height={layout.height} aria-hidden="true">
        <EndLabels {...props} layout={layout} />
      </svg>
      {hasMissing(layout) ? <p class="lc-missing">× {props.missing}</p> : null}
    </div>
  )
}

/** The same lines as one drawing, for a file. */
export function drawLines(props: LineChartProps, width: number): Drawing {
  const layout = layoutLineChart(props.periods, props.series)
  const axis = axisWidthOf(layout, props)
  const labels = labelWidthOf(layout, props)
  return {
    height: layout.height + (hasMissing(layout) ? 24 : 0),
    content: (
      <>
        <Axis {...props} layout={layout} />
        <svg x={axis} width={width - axis - labels} height={layout.height} overflow="visible" aria-hidden="true">
          <Plot {...props} layout={layout} />
        </svg>
        <g transform={`translate(${width - labels} 0)`}>
          <EndLabels {...props} layout={layout} />
        </g>
        {hasMissing(layout) ? <text y={layout.height + 16} font-size="13" fill={ink.soft}>{`× ${props.missing}`}</text> : null}
      </>
    ),
  }
}

type Laid = LineChartProps & { layout: LineChartLayout }

const hasMissing = (layout: LineChartLayout) => layout.series.some((drawn) => drawn.missing.length > 0)

function axisWidthOf(layout: LineChartLayout, { format }: LineChartProps): number {
  return Math.ceil(Math.max(...layout.ticks.map((tick) => textWidth(format(tick.value), 13)))) + 8
}

function Axis({ layout, ...props }: Laid) {
  const width = axisWidthOf(layout, props)
  return layout.ticks.map((tick) => (
    <text x={width - 6} y={tick.y + 4.5} text-anchor="end" font-size="13" fill={ink.soft}>
      {props.format(tick.value)}
    </text>
  ))
}

function Plot({ layout, series }: Laid) {
  return (
    <>
      {layout.ticks.map((tick) => (
        <line
          class={tick.value === 0 ? 'lc-zero' : 'lc-grid'}
          x1="0"
          x2="100%"
          y1={tick.y}
          y2={tick.y}
          stroke={tick.value === 0 ? ink.edge : ink.line}
        />
      ))}
      {layout.periods
        .filter((each) => each.shown)
        .map((each) => (
          <text
            class={each.minor ? 'lc-minor' : undefined}
            x={`${each.x}%`}
            y={layout.height - 8}
            text-anchor="middle"
            font-size="13"
            fill={ink.soft}
          >
            {each.period}
          </text>
        ))}
      {layout.series.map((drawn) => (
        <Bands drawn={drawn} series={series[drawn.index]} height={layout.height} />
      ))}
      {layout.series.map((drawn) => (
        <Strand drawn={drawn} series={series[drawn.index]} />
      ))}
    </>
  )
}

function styleOf(index: number, series: LineSeries | undefined): { tone: Tone; shape: MarkShape; reference: boolean } {
  return { ...(styles[index % styles.length] ?? { tone: 'a', shape: 'round' }), reference: series?.kind === 'reference' }
}

/** Margins lie under the lines: a band along the line, or a whisker where a period stands alone. */
function Bands({ drawn, series, height }: { drawn: DrawnSeries; series: LineSeries | undefined; height: number }) {
  const { tone } = styleOf(drawn.index, series)
  return (
    <g class={`tone-${tone} strand`}>
      {/* The drawing stretches across in percent, which a path cannot say; so it is stretched as a whole. */}
      <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {drawn.bands
          .filter((band) => band.length > 1)
          .map((band) => (
            <path class="band" d={bandPath(band)} fill={toneColour[tone]} fill-opacity="0.16" stroke="none" />
          ))}
      </svg>
      {drawn.bands
        .filter((band) => band.length === 1)
        .flat()
        .map(({ x, low, high }) => (
          <line x1={`${x}%`} x2={`${x}%`} y1={low} y2={high} stroke={toneColour[tone]} stroke-width="1.75" />
        ))}
    </g>
  )
}

/** There along the upper ends and back along the lower ones. */
function bandPath(band: readonly BandPoint[]): string {
  const there = band.map(({ x, high }) => `${x} ${high}`)
  const back = band.toReversed().map(({ x, low }) => `${x} ${low}`)
  return `M${[...there, ...back].join('L')}Z`
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
          stroke={toneColour[tone]}
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
          <path d="M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5" stroke={toneColour[tone]} stroke-width="1.75" />
        </svg>
      ))}
    </g>
  )
}

function endsOf({ layout, series, periods, format }: Laid) {
  return layout.series.flatMap((drawn) => {
    const own = series[drawn.index]
    if (drawn.end === null || own === undefined) return []
    const when = drawn.end.period === periods.at(-1) ? '' : ` (${drawn.end.period})`
    const name = clipText(own.name, labelSize, widestLabel, true)
    return [{ end: drawn.end, name, value: `${format(drawn.end.value)}${when}`, tone: styleOf(drawn.index, own).tone }]
  })
}

function labelWidthOf(layout: LineChartLayout, props: LineChartProps): number {
  const widths = endsOf({ ...props, layout }).flatMap(({ name, value }) => [textWidth(name, labelSize, true), textWidth(value, 13)])
  return Math.ceil(Math.max(0, ...widths)) + 22
}

function EndLabels(props: Laid) {
  return endsOf(props).map(({ end, name, value, tone }) => (
    <g class={`tone-${tone} strand`}>
      <path d={`M0 ${end.y}L14 ${end.labelY}`} fill="none" stroke={toneColour[tone]} stroke-width="1" />
      <text class="lc-name" x="18" y={end.labelY - 2} font-size={labelSize} font-weight="600" fill={toneColour[tone]}>
        {name}
      </text>
      <text x="18" y={end.labelY + 14} font-size="13" fill={ink.soft}>
        {value}
      </text>
    </g>
  ))
}

/** The last value of each line, for who cannot see them, where the table with all of them stands beside the chart. */
function lastInWords({ series, format }: Pick<LineChartProps, 'series' | 'format'>): string {
  return series
    .flatMap(({ name, points }) => {
      const last = points.filter((point) => point.value !== null).at(-1)
      return last?.value === undefined || last.value === null ? [] : [`${name}: ${format(last.value)} (${last.period}).`]
    })
    .join(' ')
}

/** Every value of each line, a sentence per line; where there is no number, the reason if one is known. */
export function lineSentences({ series, format }: Pick<LineChartProps, 'series' | 'format'>): readonly string[] {
  return series.flatMap(({ name, points }) => {
    const said = points.flatMap(({ period, value, reason }) =>
      value === null ? (reason === undefined ? [] : [`${reason} (${period})`]) : [`${format(value)} (${period})`],
    )
    return said.length === 0 ? [] : [`${name}: ${said.join(', ')}.`]
  })
}

/** The same in one text, for a chart that stands without its table. */
export function linesInWords(chart: Pick<LineChartProps, 'series' | 'format'>): string {
  return lineSentences(chart).join(' ')
}

/** The figures of a line chart as a table: a row per series, a column per period; where there is no number, the reason. */
export function lineChartTable(
  props: Pick<LineChartProps, 'title' | 'periods' | 'series' | 'format'>,
  headers: { name: string },
): TableData {
  return {
    caption: props.title,
    compares: true,
    columns: [{ header: headers.name, names: true }, ...props.periods.map((period) => ({ header: period, numeric: true }))],
    rows: props.series.map((series) => {
      const points = new Map(series.points.map((point) => [point.period, point]))
      const cells = props.periods.map((period) => {
        const point = points.get(period)
        if (point?.value === undefined || point.value === null)
          return point?.reason === undefined ? '–' : <span class="hatched">{point.reason}</span>
        if (point.interval === undefined) return props.format(point.value)
        return (
          <>
            {props.format(point.value)} <span class="margin">{point.interval.text}</span>
          </>
        )
      })
      return [series.name, ...cells]
    }),
  }
}
