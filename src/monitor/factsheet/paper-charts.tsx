import type { Child } from 'hono/jsx'
import type { Drawing } from '../../platform/chart/drawing.ts'
import { ink, textFace } from '../../platform/chart/ink.ts'
import { drawLines, type LineChartProps, linesInWords } from '../../platform/chart/line-chart.tsx'
import { textWidth, wrapText } from '../../platform/chart/text-width.ts'
import type { Language } from '../../platform/text/text.ts'
import { factsheetText } from './factsheet.text.ts'
import type { SeriesView } from './series-view.ts'
import type { AreaRow } from './surroundings.ts'

/** A chart as SVG with what it shows in words: the PDF refuses one without the other. */
export interface PaperChart {
  svg: string
  alt: string
}

/** Drawn this wide, and set as wide as the column: type then comes out at about 8.5 points. */
const barsWidth = 420
const linesWidth = 470
const labelWidth = 136
const barHeight = 13

/** The areas beside each other; null where there is nothing to draw. */
export function barsOnPaper(series: SeriesView, language: Language): PaperChart | null {
  const { bars } = series.around
  return bars === null ? null : chartOf(drawRows(bars.rows, language), barsWidth, series.inWords)
}

/** The area over the years; null where there is no line. */
export function linesOnPaper({ lines }: SeriesView, language: Language): PaperChart | null {
  if (lines === null) return null
  const shown: LineChartProps = { ...lines, missing: factsheetText[language].missingOnPaper }
  return chartOf(drawLines(shown, linesWidth), linesWidth, `${lines.title}. ${linesInWords(lines)}`)
}

function chartOf({ height, content }: Drawing, width: number, alt: string): PaperChart {
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={Math.ceil(height)}
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      font-family={textFace}
      font-size="12"
      fill={ink.text}
    >
      <title>{alt}</title>
      {content}
    </svg>
  )
  return { svg: String(svg), alt }
}

function drawRows(rows: readonly AreaRow[], language: Language): Drawing {
  const end = Math.max(...rows.map(({ value, interval }) => Math.max(value ?? 0, interval?.high ?? 0)))
  const valueWidth = Math.ceil(Math.max(...rows.map((row) => textWidth(valueWords(row), 12.5, true)))) + 10
  const room = barsWidth - labelWidth - valueWidth
  let height = 0
  const content = rows.map((row) => {
    const label = wrapText(row.area, 12, labelWidth - 8, 2, row.own)
    const margin = marginWords(row, language)
    const own = Math.max(label.length * 15, margin === '' ? 15 : 28) + 5
    const drawn = <Row row={row} y={height} lines={label} room={room} end={end} margin={margin} />
    height += own
    return drawn
  })
  return { height, content }
}

interface RowProps {
  row: AreaRow
  y: number
  lines: readonly string[]
  room: number
  end: number
  margin: string
}

function Row({ row, y, lines, room, end, margin }: RowProps): Child {
  const weight = row.own ? 600 : 400
  return (
    <g transform={`translate(0 ${y})`}>
      {lines.map((line, at) => (
        <text y={12 + at * 15} font-weight={weight}>
          {line}
        </text>
      ))}
      {row.value === null ? (
        <Reason words={row.text} room={room} />
      ) : (
        <Bar row={row} value={row.value} share={(value) => (value / end) * room} />
      )}
      <text x={barsWidth} y="12" text-anchor="end" font-weight={weight} font-size="12.5">
        {valueWords(row)}
      </text>
      {margin === '' ? null : (
        <text x={labelWidth} y="26" font-size="10" fill={ink.soft}>
          {margin}
        </text>
      )}
    </g>
  )
}

function Bar({ row, value, share }: { row: AreaRow; value: number; share: (value: number) => number }) {
  const middle = barHeight / 2 + 1
  return (
    <g transform={`translate(${labelWidth} 0)`}>
      <rect
        y="1"
        width={Math.max(1.5, share(value))}
        height={barHeight}
        rx="2"
        fill={row.own ? ink.act : ink.sand}
        stroke={row.own ? 'none' : ink.edge}
      />
      {row.interval === null ? null : (
        <path
          d={whisker(share(row.interval.low), share(row.interval.high), middle)}
          stroke={row.own ? ink.coral : ink.text}
          stroke-width="1.5"
          fill="none"
        />
      )}
    </g>
  )
}

function whisker(low: number, high: number, middle: number): string {
  return `M${low} ${middle - 4}v8M${low} ${middle}H${high}M${high} ${middle - 4}v8`
}

function Reason({ words, room }: { words: string; room: number }) {
  const [line = ''] = wrapText(words, 10.5, room - 12, 1)
  return (
    <g transform={`translate(${labelWidth} 0)`}>
      <rect y="0.5" width={textWidth(line, 10.5) + 12} height="15" rx="3" fill={ink.paper} stroke={ink.edge} stroke-dasharray="3 2" />
      <text x="6" y="11.5" font-size="10.5">
        {line}
      </text>
    </g>
  )
}

function valueWords({ value, text }: AreaRow): string {
  return value === null ? '–' : text
}

function marginWords({ interval }: AreaRow, language: Language): string {
  return interval === null ? '' : `${factsheetText[language].margin} ${interval.text}`
}
