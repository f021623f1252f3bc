import { scaleLinear } from 'd3-scale'
import type { TableData } from '../ui/table.tsx'
import type { Drawing } from './drawing.ts'
import { ink } from './ink.ts'
import { textWidth, wrapText } from './text-width.ts'

/** The ends of an interval, and how the reader's language writes it. */
export interface Margin {
  low: number
  high: number
  text: string
}

export interface Bar {
  label: string
  /** `reference` for what one compares with, such as a region or a country. */
  kind?: 'own' | 'reference' | undefined
  /** Null where there is no number; then `reason` says why. */
  value: number | null
  reason?: string | undefined
  /** What chance leaves open around the value. */
  interval?: Margin | undefined
  href?: string | undefined
}

export interface BarChartProps {
  caption: string
  captionHidden?: boolean | undefined
  bars: readonly Bar[]
  /** Writes a value as the reader's language does, with its unit. */
  format: (value: number) => string
  /** `interval` is the word before a margin, such as "marge". */
  columns: { label: string; value: string; interval?: string | undefined }
}

const barHeight = 22

/** Bars as a table: every number stands in text beside its bar, and a hatched bar says why there is no number. */
export function BarChart(props: BarChartProps) {
  const share = shareOf(props)
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
            <td class="n">
              {bar.value === null ? '–' : props.format(bar.value)}
              {bar.interval === undefined ? null : (
                <span class="margin">
                  {props.columns.interval} {bar.interval.text}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function shareOf(props: BarChartProps): (value: number) => string {
  const scale = scaleLinear()
    .domain([0, endOf(props)])
    .range([0, 100])
    .clamp(true)
  return (value) => `${Math.round(scale(value) * 100) / 100}%`
}

function endOf(props: BarChartProps): number {
  return Math.max(Number.MIN_VALUE, ...props.bars.flatMap((bar) => [bar.value ?? 0, bar.interval?.high ?? 0]))
}

interface StrokeProps {
  bar: Bar
  value: number
  share: (value: number) => string
  /** In a drawing; a cell of a table when absent. */
  place?: { x: number; y: number; width: number } | undefined
}

function Stroke({ bar, value, share, place }: StrokeProps) {
  const reference = bar.kind === 'reference'
  return (
    <svg class="bar" {...(place ?? { width: '100%' })} height={barHeight} overflow="visible" aria-hidden="true" focusable="false">
      <rect
        width={share(value)}
        height={barHeight}
        rx="3"
        fill={reference ? ink.sand : ink.act}
        stroke={reference ? ink.edge : 'none'}
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
        <g class={kind} stroke={kind === 'halo' ? ink.paper : ink.text} stroke-width={kind === 'halo' ? '4.5' : '1.75'}>
          <line x1={low} x2={high} y1={middle} y2={middle} />
          {ends.map((end) => (
            <line x1={end} x2={end} y1={middle - 5} y2={middle + 5} />
          ))}
        </g>
      ))}
    </>
  )
}

const rowHeight = 40
const labelWidth = 250
const valueWidth = 190

/** The same bars as one drawing, for a file. */
export function drawBars(props: BarChartProps, width: number): Drawing {
  const share = shareOf(props)
  const content = props.bars.map((bar, row) => {
    const y = row * rowHeight
    const middle = y + rowHeight / 2
    const weight = bar.kind === 'reference' ? 600 : 400
    const label = wrapText(bar.label, 14, labelWidth - 12, 2, weight === 600)
    const place = { x: labelWidth, y: middle - barHeight / 2, width: width - labelWidth - valueWidth }
    return (
      <g>
        {label.map((line, at) => (
          <text y={middle + 5 + (at - (label.length - 1) / 2) * 17} font-weight={weight}>
            {line}
          </text>
        ))}
        {bar.value === null ? (
          <Reason reason={bar.reason ?? ''} x={place.x} y={place.y} width={place.width} />
        ) : (
          <Stroke bar={bar} value={bar.value} share={share} place={place} />
        )}
        <text x={width} y={bar.interval === undefined ? middle + 5 : middle - 1} text-anchor="end" font-weight={weight}>
          {bar.value === null ? '–' : props.format(bar.value)}
        </text>
        {bar.interval === undefined ? null : (
          <text x={width} y={middle + 14} text-anchor="end" font-size="12" fill={ink.soft}>
            {`${props.columns.interval ?? ''} ${bar.interval.text}`}
          </text>
        )}
      </g>
    )
  })
  return { height: props.bars.length * rowHeight, content }
}

/** Hatched, as on the page, with the words why there is no number. */
function Reason({ reason, x, y, width }: { reason: string; x: number; y: number; width: number }) {
  const [words = ''] = wrapText(reason, 12.5, width - 20, 1)
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={textWidth(words, 12.5) + 16}
        height={barHeight}
        rx="4"
        fill={ink.paper}
        stroke={ink.edge}
        stroke-dasharray="4 3"
      />
      <text x={x + 8} y={y + 15.5} font-size="12.5">
        {words}
      </text>
    </g>
  )
}

/** What a bar chart says, for who cannot see it. */
export function barsInWords({ bars, format }: Pick<BarChartProps, 'bars' | 'format'>): string {
  return bars.map(({ label, value, reason }) => `${label}: ${value === null ? reason : format(value)}.`).join(' ')
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
      ...(intervals ? [bar.interval?.text ?? ''] : []),
      ...(reasons ? [bar.reason ?? ''] : []),
    ]),
  }
}
