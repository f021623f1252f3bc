import { scaleLinear } from 'd3-scale'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../ui/table-parts.tsx'
import type { Drawing } from './drawing.ts'
import { ink } from './ink.ts'
import { Sign } from './sign.tsx'
import { wrapText } from './text-width.ts'
import type { MarkShape, Tone } from './timeline-model.ts'

export interface BesideRow {
  label: string
  href?: string | undefined
  value: number
  /** The value as its source words it; by `format` when absent. */
  worded?: string | undefined
  /** Of each of the others, in their order; null where there is none. */
  others: readonly (number | null)[]
  /** A softer line under the label. */
  note?: string | undefined
}

export interface BesideChartProps {
  caption: string
  /** Whose bars these are. */
  own: string
  /** What one compares with, three at most. */
  others: readonly string[]
  rows: readonly BesideRow[]
  format: (value: number) => string
  columns: { label: string; value: string }
}

const markers: readonly { shape: MarkShape; tone: Tone }[] = [
  { shape: 'diamond', tone: 'c' },
  { shape: 'square', tone: 'e' },
  { shape: 'triangle', tone: 'b' },
]
const rowHeight = 28
const barHeight = 16

/** Many numbers of one thing, each with a sign where others stand; all on one scale from zero. The numbers stand in text beside it. */
export function BesideChart(props: BesideChartProps) {
  const share = shareOf(props)
  return (
    <>
      <BesideLegend {...props} />
      <Table class="chart bar-chart beside-chart">
        <caption class="visually-hidden">{props.caption}</caption>
        <TableHead class="visually-hidden">
          <Row>
            <ColumnHeader>{props.columns.label}</ColumnHeader>
            <ColumnHeader colspan={2}>{props.columns.value}</ColumnHeader>
          </Row>
        </TableHead>
        <TableBody>
          {props.rows.map((row) => (
            <Row class="own">
              <RowHeader>
                {row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}
                {row.note === undefined ? null : <span class="margin">{row.note}</span>}
              </RowHeader>
              <Cell class="bar-cell">
                <svg class="bar" width="100%" height={rowHeight} aria-hidden="true" focusable="false">
                  <Marks row={row} share={share} />
                </svg>
              </Cell>
              <Cell class="n">
                {row.worded ?? props.format(row.value)}
                {row.others.map((value, at) =>
                  value === null ? null : (
                    <span class="margin">
                      {props.others[at]} {props.format(value)}
                    </span>
                  ),
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </>
  )
}

const labelWidth = 330
const valueWidth = 190

/** The same as one drawing, for a file, with its legend above. */
export function drawBeside(props: BesideChartProps, width: number): Drawing {
  const share = shareOf(props)
  const top = 36
  const height = 24 + 16 * Math.max(1, props.others.length)
  return {
    height: top + props.rows.length * height,
    content: (
      <>
        {[props.own, ...props.others].map((name, at) => (
          <g transform={`translate(${at * 260} 0)`}>
            <g transform="translate(0 2)">
              <LegendSign at={at} />
            </g>
            <text x="34" y="18" font-size="13">
              {name}
            </text>
          </g>
        ))}
        {props.rows.map((row, at) => (
          <g transform={`translate(0 ${top + at * height})`}>
            {wrapText(row.label, 14, labelWidth - 12, 2).map((line, part) => (
              <text y={18 + part * 17}>{line}</text>
            ))}
            <svg x={labelWidth} y="0" width={width - labelWidth - valueWidth} height={rowHeight} overflow="visible" aria-hidden="true">
              <Marks row={row} share={share} />
            </svg>
            <text x={width} y="18" text-anchor="end" font-weight="600">
              {row.worded ?? props.format(row.value)}
            </text>
            {row.others.map((value, part) =>
              value === null ? null : (
                <text x={width} y={34 + part * 15} text-anchor="end" font-size="12" fill={ink.soft}>
                  {`${props.others[part]} ${props.format(value)}`}
                </text>
              ),
            )}
          </g>
        ))}
      </>
    ),
  }
}

/** What the chart says, for who cannot see it. */
export function besideInWords({ rows, others, format }: Pick<BesideChartProps, 'rows' | 'others' | 'format'>): string {
  return rows
    .map((row) => {
      const beside = row.others.flatMap((value, at) => (value === null ? [] : [`${others[at]} ${format(value)}`]))
      return `${row.label}: ${[row.worded ?? format(row.value), ...beside].join(', ')}.`
    })
    .join(' ')
}

function BesideLegend({ own, others }: BesideChartProps) {
  return (
    <ul class="chart beside-legend">
      {[own, ...others].map((name, at) => (
        <li>
          <svg class="bar-legend" width="28" height="22" aria-hidden="true" focusable="false">
            <LegendSign at={at} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** The bar for one's own, else the sign of another. */
function LegendSign({ at }: { at: number }) {
  const marker = markers[at - 1]
  if (marker === undefined) return <rect class="own-bar" y="4" width="26" height="14" rx="3" fill={ink.act} />
  return (
    <g transform="translate(13 11)">
      <Sign shape={marker.shape} tone={marker.tone} planned={false} />
    </g>
  )
}

function Marks({ row, share }: { row: BesideRow; share: (value: number) => string }) {
  return (
    <>
      <rect class="own-bar" y={(rowHeight - barHeight) / 2} width={share(row.value)} height={barHeight} rx="3" fill={ink.act} />
      {row.others.map((value, at) => {
        const marker = markers[at]
        if (value === null || marker === undefined) return null
        return (
          <svg x={share(value)} y={rowHeight / 2} width="1" height="1" overflow="visible" aria-hidden="true">
            <g class="marker-halo">
              <Sign shape={marker.shape} tone={marker.tone} planned={false} />
            </g>
          </svg>
        )
      })}
    </>
  )
}

function shareOf({ rows }: BesideChartProps): (value: number) => string {
  const most = Math.max(Number.MIN_VALUE, ...rows.flatMap(({ value, others }) => [value, ...others.map((other) => other ?? 0)]))
  // Room at the end, so that half a sign does not fall off.
  const scale = scaleLinear().domain([0, most]).range([0, 96]).clamp(true)
  return (value) => `${Math.round(scale(value) * 100) / 100}%`
}
