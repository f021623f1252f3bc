import { scaleLinear } from 'd3-scale'
import { Heading, type HeadingLevel } from '../ui/heading.tsx'
import type { Drawing } from './drawing.ts'
import { ink } from './ink.ts'
import type { LinePoint } from './line-chart-layout.ts'
import { toneColour } from './sign.tsx'
import { clipText, wrapText } from './text-width.ts'

export interface SmallPanel {
  name: string
  href?: string | undefined
  /** What one compares with, such as a larger area. */
  reference?: boolean | undefined
  points: readonly LinePoint[]
  /** Writes a value of this panel, with its unit. */
  format: (value: number) => string
  /** Said where the panel has no number to draw. */
  reason: string
}

export interface SmallLinesProps {
  /** In order, also those without any number. */
  periods: readonly string[]
  panels: readonly SmallPanel[]
  /**
   * `shared`: every panel up to the same end, so that heights may be compared; `own`: each up to its own; `peers`: what one compares
   * with, which holds the others, up to an end of its own. All begin at zero.
   */
  scale: 'shared' | 'peers' | 'own'
}

const width = 240
const height = 124
const top = 18
const foot = 102
const inset = 8

/** The same small drawing for many things, to see at once which go another way. The figures stand in a table beside it. */
export function SmallLines(props: SmallLinesProps & { level: HeadingLevel }) {
  return (
    <ul class="chart multiples">
      {props.panels.map((panel) => (
        <li class={panel.reference === true ? 'reference' : undefined}>
          <Heading level={props.level}>{panel.href === undefined ? panel.name : <a href={panel.href}>{panel.name}</a>}</Heading>
          <p class="small">{lastOf(panel) ?? <span class="hatched">{panel.reason}</span>}</p>
          {isDrawn(panel) ? (
            <svg
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              role="img"
              aria-label={`${panel.name}. ${panelInWords(panel)}`}
            >
              <Panel panel={panel} periods={props.periods} end={endOf(props, panel)} />
            </svg>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const columns = 3
/** A name of two lines and the last value. */
const head = 62
const nameLines = 2

/** The same panels as one drawing, for a file. */
export function drawSmallLines(props: SmallLinesProps, wide: number): Drawing {
  const cell = wide / columns
  const content = props.panels.map((panel, at) => (
    <g transform={`translate(${Math.round((at % columns) * cell)} ${Math.floor(at / columns) * (height + head + 12)})`}>
      {wrapText(panel.name, 14, cell - 16, nameLines, true).map((line, row) => (
        <text y={16 + row * 18} font-weight="600">
          {line}
        </text>
      ))}
      <text y="53" font-size="13" fill={ink.soft}>
        {clipText(lastOf(panel) ?? panel.reason, 13, cell - 16)}
      </text>
      {isDrawn(panel) ? (
        <g transform={`translate(0 ${head})`}>
          <Panel panel={panel} periods={props.periods} end={endOf(props, panel)} />
        </g>
      ) : null}
    </g>
  ))
  return { height: Math.ceil(props.panels.length / columns) * (height + head + 12), content }
}

/** What the panels say, for who cannot see them. */
export function smallLinesInWords({ panels }: Pick<SmallLinesProps, 'panels'>): string {
  return panels.map((panel) => `${panel.name}: ${isDrawn(panel) ? panelInWords(panel) : `${panel.reason}.`}`).join(' ')
}

function panelInWords({ points, format }: SmallPanel): string {
  return `${points.map(({ period, value, reason }) => `${period}: ${value === null ? reason : format(value)}`).join('; ')}.`
}

function lastOf({ points, format }: SmallPanel): string | null {
  const last = points.findLast(({ value }) => value !== null)
  return last?.value == null ? null : `${format(last.value)} (${last.period})`
}

/** A year with a number, or with a cross where a reason stands. */
function isDrawn({ points }: SmallPanel): boolean {
  return points.length > 0
}

function endOf({ panels, scale }: SmallLinesProps, panel: SmallPanel): number {
  const alone = scale === 'own' || (scale === 'peers' && panel.reference === true)
  const together = scale === 'peers' ? panels.filter(({ reference }) => reference !== true) : panels
  const points = (alone ? [panel] : together).flatMap((each) => each.points)
  const most = Math.max(0, ...points.map(({ value, interval }) => (value === null ? 0 : (interval?.high ?? value))))
  const [, end = 1] = scaleLinear()
    .domain([0, most === 0 ? 1 : most])
    .nice(3)
    .domain()
  return end
}

function Panel({ panel, periods, end }: { panel: SmallPanel; periods: readonly string[]; end: number }) {
  const y = (value: number) => Math.round(foot - (value / end) * (foot - top))
  const x = (at: number) => Math.round(periods.length === 1 ? width / 2 : inset + (at * (width - 2 * inset)) / (periods.length - 1))
  const byPeriod = new Map(panel.points.map((point) => [point.period, point]))
  const places = periods.map((period, at) => ({ x: x(at), point: byPeriod.get(period) }))
  const known = places.flatMap(({ x: here, point }) => (point?.value == null ? [] : [{ x: here, point, y: y(point.value) }]))
  const margins = known.flatMap(({ x: here, point: { interval } }) =>
    interval === undefined ? [] : [`M${here} ${y(interval.low)}V${y(interval.high)}`],
  )
  const crosses = places.flatMap(({ x: here, point }) => (point?.value === null ? [`M${here - 4} ${foot - 12}l8 8m0 -8l-8 8`] : []))
  // A line goes on from the year before, and begins anew after a gap.
  const line = places.flatMap(({ x: here, point }, at) =>
    point?.value == null ? [] : [`${places[at - 1]?.point?.value == null ? 'M' : 'L'}${here} ${y(point.value)}`],
  )
  const tone = panel.reference === true ? 'c' : 'a'
  return (
    <g class={`tone-${tone} small-line`} fill="none" stroke={toneColour[tone]}>
      <path class="lc-grid" d={`M0 ${top}H${width}`} stroke={ink.line} />
      <path class="lc-zero" d={`M0 ${foot}H${width}`} stroke={ink.edge} />
      <g fill={ink.soft} stroke="none" font-size="12">
        <text y={top - 5}>{panel.format(end)}</text>
        <text y={height - 4}>{periods[0]}</text>
        {periods.length === 1 ? null : (
          <text x={width} y={height - 4} text-anchor="end">
            {periods.at(-1)}
          </text>
        )}
      </g>
      {margins.length === 0 ? null : <path d={margins.join('')} stroke-opacity="0.4" stroke-width="5" />}
      <path d={line.join('')} stroke-width="2.5" />
      {crosses.length === 0 ? null : <path d={crosses.join('')} stroke-width="1.75" />}
      {known.map((place) =>
        panel.reference === true ? (
          <rect x={place.x - 4} y={place.y - 4} width="8" height="8" fill={ink.paper} stroke-width="1.5" />
        ) : (
          <circle cx={place.x} cy={place.y} r="4" fill={toneColour[tone]} stroke="none" />
        ),
      )}
    </g>
  )
}
