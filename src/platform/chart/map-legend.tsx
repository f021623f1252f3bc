import type { Drawing } from './drawing.ts'
import { ink } from './ink.ts'
import { fillOf, haloOf, MapPatterns, type Mark } from './map-patterns.tsx'
import { wrapText } from './text-width.ts'

export interface LegendEntry {
  fill: number | Mark
  /** The limits of the class, or what the mark stands for. */
  words: string
  count: number
}

export interface LegendProps {
  /** Another one than of the map on the same page. */
  id: string
  label: string
  classes: number
  entries: readonly LegendEntry[]
}

const swatch = { width: 40, height: 26 }

/** What each fill stands for, and how many places have it. */
export function MapLegend({ id, label, classes, entries }: LegendProps) {
  return (
    <>
      <svg class="hidden-patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <MapPatterns id={id} />
      </svg>
      <ul class="chart map-legend" aria-label={label}>
        {entries.map((entry) => (
          <li>
            <svg
              width={swatch.width}
              height={swatch.height}
              class={fillOf(id, entry.fill, classes).tone}
              aria-hidden="true"
              focusable="false"
            >
              <Swatch id={id} entry={entry} classes={classes} />
            </svg>
            <span dir="auto">
              {entry.words} <span class="soft whole">({entry.count})</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const columns = 3
const row = 38

/** The same legend as a drawing, for a file; it uses the patterns of the map above it. */
export function drawLegend({ id, classes, entries }: LegendProps, width: number): Drawing {
  const cell = width / columns
  return {
    height: Math.ceil(entries.length / columns) * row,
    content: entries.map((entry, at) => (
      <g transform={`translate(${Math.round((at % columns) * cell)} ${Math.floor(at / columns) * row})`}>
        <rect x="1" y="1" width={swatch.width - 2} height={swatch.height - 2} rx="4" fill={haloOf(entry.fill, classes)} />
        <Swatch id={id} entry={entry} classes={classes} />
        <text x={swatch.width + 10} y="18" font-size="13">
          {wrapText(`${entry.words} (${entry.count})`, 13, cell - swatch.width - 20, 1)[0]}
        </text>
      </g>
    )),
  }
}

function Swatch({ id, entry, classes }: { id: string; entry: LegendEntry; classes: number }) {
  const { fill, plain } = fillOf(id, entry.fill, classes)
  return (
    <rect
      class={plain ? 'base edge' : 'edge'}
      x="1"
      y="1"
      width={swatch.width - 2}
      height={swatch.height - 2}
      rx="4"
      fill={fill}
      stroke={ink.edge}
      stroke-dasharray={typeof entry.fill === 'number' ? undefined : '5 3'}
    />
  )
}
