import { ink } from './ink.ts'
import type { MapCell } from './map-drawing.tsx'
import { fillOf, haloOf, phonePatterns } from './map-patterns.tsx'
import { textWidth, wrapText } from './text-width.ts'

export const tile = { width: 112, height: 112, gap: 6 }

export interface TileProps {
  /** Of the map: that of its patterns. */
  id: string
  classes: number
  cell: MapCell
  x: number
  y: number
  /** With a second drawing for where the map is small: fewer letters, all of them large. */
  phone: boolean
}

/** The name with its number; without one the pattern is a frame around the words why, so that nothing runs through them. */
export function Tile(props: TileProps) {
  const { cell, classes, id, phone } = props
  const large = fillOf(phonePatterns(id), cell.fill, classes)
  return (
    <>
      {/* In a file the ground lies below: painters leave seams between the pieces of a pattern. */}
      {phone ? null : <Square {...props} fill={haloOf(cell.fill, classes)} kind="" />}
      {large.plain ? (
        <Square {...props} fill={large.fill} kind="base edge" />
      ) : (
        <>
          <Square {...props} fill={fillOf(id, cell.fill, classes).fill} kind={phone ? 'edge map-wide' : 'edge'} />
          {phone ? <Square {...props} fill={large.fill} kind="edge map-phone" /> : null}
        </>
      )}
      <Wide {...props} />
      {phone ? <Small {...props} /> : null}
    </>
  )
}

function Square({ id, cell, classes, x, y, fill, kind }: TileProps & { fill: string; kind: string }) {
  return (
    <rect
      class={kind}
      x={x}
      y={y}
      width={tile.width}
      height={tile.height}
      rx="6"
      fill={fill}
      stroke={fillOf(id, cell.fill, classes).edge}
      stroke-dasharray={typeof cell.fill === 'number' ? undefined : '5 3'}
    />
  )
}

/** Paper under words on a pattern. */
function Plate({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return <rect class="base no-tone" x={x} y={y} width={width} height={height} rx="4" fill={ink.paper} stroke="none" />
}

function lettersOf({ cell, id, classes }: TileProps, halo: number) {
  return {
    'text-anchor': 'middle',
    fill: fillOf(id, cell.fill, classes).label,
    stroke: haloOf(cell.fill, classes),
    'stroke-width': halo,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  } as const
}

const frame = 9
const line = 18

function Wide(props: TileProps) {
  const { cell, x, y, phone } = props
  const numbered = typeof cell.fill === 'number'
  const middle = x + tile.width / 2
  const [name] = wrapText(cell.name, 14, tile.width - (numbered ? 6 : 2 * frame + 2), 1)
  const words = numbered ? [] : wrapText(cell.value, 13, tile.width - 2 * frame - 4, 3)
  const top = y + (tile.height - line * (words.length + 1)) / 2 + 13
  return (
    <g class={phone ? 'map-wide' : undefined} {...lettersOf(props, 4)}>
      {numbered ? null : <Plate x={x + frame} y={y + frame} width={tile.width - 2 * frame} height={tile.height - 2 * frame} />}
      <text class="map-name" x={middle} y={numbered ? y + 44 : top} font-size="14">
        {name}
      </text>
      {words.map((word, at) => (
        <text class="map-words" x={middle} y={top + (at + 1) * line} font-size="13">
          {word}
        </text>
      ))}
      {numbered ? (
        <text class="map-value" x={middle} y={y + 76} font-size="22" font-weight="600">
          {cell.value}
        </text>
      ) : null}
    </g>
  )
}

const letters = 35
const room = tile.width - 8

/** A few letters of the name and the number; the reason is told by the frame, the legend and the table. */
function Small(props: TileProps) {
  const { cell, x, y } = props
  const numbered = typeof cell.fill === 'number'
  const middle = x + tile.width / 2
  const size = Math.floor(Math.min(letters, (letters * room) / textWidth(cell.value, letters, true)))
  const plate = { width: Math.ceil(Math.min(room, textWidth(cell.short, letters) + 12)), height: 50 }
  return (
    <g class="map-phone" {...lettersOf(props, 8)}>
      {numbered ? null : <Plate {...plate} x={middle - plate.width / 2} y={y + 31} />}
      <text x={middle} y={y + (numbered ? 46 : 68)} font-size={letters}>
        {cell.short}
      </text>
      {numbered ? (
        <text x={middle} y={y + 91} font-size={size} font-weight="600">
          {cell.value}
        </text>
      ) : null}
    </g>
  )
}
