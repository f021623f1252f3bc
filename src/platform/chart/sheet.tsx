import type { Child } from 'hono/jsx'
import type { Drawing } from './drawing.ts'
import { displayFace, ink, textFace } from './ink.ts'
import { wrapText } from './text-width.ts'

export interface Sheet {
  /** BCP 47, of the words in it. */
  language: string
  title: string
  /** What and when, under the title. */
  subtitle: string
  /** Whose work it is, at the foot. */
  brand: string
  /** Stands above the title in a frame, such as the mark of invented figures. */
  mark?: string | undefined
  /** What one sees in words, for who cannot see it. */
  description: string
  parts: readonly { heading?: string | undefined; drawing: Drawing }[]
  /** Definition, period, margin and source, each a paragraph under the drawings. */
  notes: readonly string[]
}

const sheetWidth = 960
const margin = 36
/** The room a drawing gets. */
export const drawingWidth = sheetWidth - 2 * margin

interface Block {
  height: number
  content: (y: number) => Child
}

/** Charts as one SVG file that needs nothing beside it: colours and faces inside, and below the drawings what a reader must know of them. */
export function chartSheet(sheet: Sheet): string {
  const blocks = blocksOf(sheet)
  const height = Math.ceil(margin * 2 + blocks.reduce((sum, block) => sum + block.height, 0))
  let y = margin
  const placed = blocks.map(({ height: own, content }) => {
    const drawn = content(y)
    y += own
    return drawn
  })
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={sheetWidth}
      height={height}
      viewBox={`0 0 ${sheetWidth} ${height}`}
      role="img"
      lang={sheet.language}
      aria-labelledby="titel beschrijving"
      font-family={textFace}
      font-size="14"
      fill={ink.text}
    >
      <title id="titel">{`${sheet.title}. ${sheet.subtitle}`}</title>
      <desc id="beschrijving">{[sheet.mark, sheet.description, ...sheet.notes].filter(Boolean).join(' ')}</desc>
      <rect width={sheetWidth} height={height} fill={ink.paper} />
      {placed}
    </svg>
  )
  return clean(String(svg))
}

/** Characters that XML does not know would make the whole file unreadable. */
function clean(xml: string): string {
  return Array.from(xml.toWellFormed(), (letter) => (/[\p{Cc}\uFFFE\uFFFF]/u.test(letter) && letter !== '\n' ? ' ' : letter)).join('')
}

function blocksOf({ brand, title, subtitle, mark, parts, notes }: Sheet): Block[] {
  return [
    ...(mark === undefined ? [] : [markBlock(mark)]),
    lines(wrapText(title, 26, drawingWidth - 20, 3, true), 26, 34, { face: displayFace, weight: 600 }),
    lines(wrapText(subtitle, 15, drawingWidth, 3), 15, 22, { fill: ink.soft }),
    space(16),
    ...parts.flatMap(({ heading, drawing }) => [
      ...(heading === undefined ? [] : [space(8), lines(wrapText(heading, 16, drawingWidth, 2, true), 16, 24, { weight: 600 })]),
      { height: drawing.height + 16, content: (y: number) => <g transform={`translate(${margin} ${y})`}>{drawing.content}</g> },
    ]),
    { height: 14, content: (y) => <path d={`M${margin} ${y}H${sheetWidth - margin}`} stroke={ink.line} /> },
    ...notes.map((note) => lines(wrapText(note, 12.5, drawingWidth, 6), 12.5, 18, { fill: ink.soft })),
    { height: 20, content: (y) => foot(brand, y) },
  ]
}

function space(height: number): Block {
  return { height, content: () => null }
}

function lines(
  texts: readonly string[],
  size: number,
  leading: number,
  style: { face?: string; weight?: number; fill?: string } = {},
): Block {
  return {
    height: texts.length * leading,
    content: (y) =>
      texts.map((text, at) => (
        <text
          x={margin}
          y={y + at * leading + size}
          font-size={size}
          font-family={style.face ?? textFace}
          font-weight={style.weight ?? 400}
          fill={style.fill ?? ink.text}
        >
          {text}
        </text>
      )),
  }
}

function markBlock(mark: string): Block {
  return {
    height: 42,
    content: (y) => (
      <g>
        <rect x={margin} y={y} width={drawingWidth} height="30" rx="6" fill={ink.openTint} stroke={ink.openText} />
        <text x={margin + 12} y={y + 20} font-weight="600" fill={ink.openText}>
          {mark}
        </text>
      </g>
    ),
  }
}

function foot(brand: string, y: number): Child {
  return (
    <text x={sheetWidth - margin} y={y + 14} text-anchor="end" font-size="12.5" font-weight="600" font-family={displayFace}>
      {brand}
    </text>
  )
}
