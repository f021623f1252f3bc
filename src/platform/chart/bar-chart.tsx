import { scaleLinear } from 'd3-scale'
import type { TableData } from '../ui/table.tsx'

export interface Bar {
  label: string
  /** `reference` for what one compares with, such as a region or a country. */
  kind?: 'own' | 'reference' | undefined
  /** Null where there is no number; then `reason` says why. */
  value: number | null
  reason?: string | undefined
  /** The uncertainty around the value. */
  interval?: { low: number; high: number } | undefined
  href?: string | undefined
}

export interface BarChartProps {
  caption: string
  captionHidden?: boolean | undefined
  bars: readonly Bar[]
  /** Writes a value as the reader's language does, with its unit. */
  format: (value: number) => string
  /** The end of the scale; the largest number when absent. The scale always begins at zero. */
  max?: number | undefined
  columns: { label: string; value: string }
}

const barHeight = 22

/** Bars as a table: every number stands in text beside its bar, and a hatched bar says why there is no number. */
export function BarChart(props: BarChartProps) {
  const scale = scaleLinear()
    .domain([0, endOf(props)])
    .range([0, 100])
    .clamp(true)
  const share = (value: number) => `${Math.round(scale(value) * 100) / 100}%`
  return (
    <table class="chart bar-chart">
      <caption class={props.captionHidden === true ? 'visually-hidden' : undefined}>{props.caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{props.columns.label}</th>
          <th scope="col" colspan={2}>
            {props.columns.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map((bar) => (
          <tr class={bar.kind ?? 'own'}>
            <th scope="row">{bar.href === undefined ? bar.label : <a href={bar.href}>{bar.label}</a>}</th>
            <td class="bar-cell">
              {bar.value === null ? <span class="hatched">{bar.reason}</span> : <Stroke bar={bar} value={bar.value} share={share} />}
            </td>
            <td class="n">{bar.value === null ? '–' : props.format(bar.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function endOf(props: BarChartProps): number {
  return props.max ?? Math.max(Number.MIN_VALUE, ...props.bars.flatMap((bar) => [bar.value ?? 0, bar.interval?.high ?? 0]))
}

function Stroke({ bar, value, share }: { bar: Bar; value: number; share: (value: number) => string }) {
  const reference = bar.kind === 'reference'
  return (
    <svg class="bar" width="100%" height={barHeight} aria-hidden="true" focusable="false">
      <rect
        width={share(value)}
        height={barHeight}
        rx="3"
        fill={reference ? '#efe5d3' : '#0b5d66'}
        stroke={reference ? '#7b7466' : 'none'}
        stroke-width="1"
      />
      {bar.interval === undefined ? null : <Whisker low={share(bar.interval.low)} high={share(bar.interval.high)} />}
    </svg>
  )
}

function Whisker({ low, high }: { low: string; high: string }) {
  const middle = barHeight / 2
  const ends = [low, high]
  return (
    <>
      {['halo', 'whisker'].map((kind) => (
        <g class={kind} stroke={kind === 'halo' ? '#fffdf9' : '#17263a'} stroke-width={kind === 'halo' ? '4.5' : '1.75'}>
          <line x1={low} x2={high} y1={middle} y2={middle} />
          {ends.map((end) => (
            <line x1={end} x2={end} y1={middle - 5} y2={middle + 5} />
          ))}
        </g>
      ))}
    </>
  )
}

/** The figures of a bar chart as a table; the interval and the reason get a column where there is one. */
export function barChartTable(
  props: Pick<BarChartProps, 'caption' | 'bars' | 'format'>,
  headers: { label: string; value: string; interval: string; reason: string },
): TableData {
  const intervals = props.bars.some((bar) => bar.interval !== undefined)
  const reasons = props.bars.some((bar) => bar.reason !== undefined)
  return {
    caption: props.caption,
    columns: [
      { header: headers.label, names: true },
      { header: headers.value, numeric: true },
      ...(intervals ? [{ header: headers.interval, numeric: true }] : []),
      ...(reasons ? [{ header: headers.reason }] : []),
    ],
    rows: props.bars.map((bar) => [
      bar.label,
      bar.value === null ? '–' : props.format(bar.value),
      ...(intervals ? [bar.interval === undefined ? '' : `${props.format(bar.interval.low)} – ${props.format(bar.interval.high)}`] : []),
      ...(reasons ? [bar.reason ?? ''] : []),
    ]),
  }
}
