import type { Child } from 'hono/jsx'
import { type AreaPath, projectAreas } from './area-paths.ts'
import type { Drawing } from './drawing.ts'
import { fillOf, haloOf, MapPatterns, type Mark, phonePatterns } from './map-patterns.tsx'
import type { Polygon } from './simplify-rings.ts'
import { textWidth } from './text-width.ts'
import { Tile, tile } from './tile-drawing.tsx'

/** A place on the map: in a class, or marked with the reason why not. */
export interface MapCell {
  name: string
  /** A few letters, for where the name has no room. */
  short: string
  /** The number, or the reason in words. */
  value: string
  /** Its class from 0, or how it is filled without one. */
  fill: number | Mark
  /** Where it leads; null on a map that leads nowhere. */
  href: string | null
  /** All of it in words. */
  label: string
}

export type MapPlaces =
  /** Columns and rows from 1. */
  { kind: 'tiles'; tiles: readonly { column: number; row: number }[] } | { kind: 'shapes'; shapes: readonly (readonly Polygon[])[] }

export interface MapProps {
  /** Unique on the page. */
  id: string
  title: string
  classes: number
  cells: readonly MapCell[]
  /** In the order of the cells. */
  places: MapPlaces
}

/** How much smaller a map stands on a page and on a phone than it is drawn: its patterns are that much coarser, and look as in the legend. */
const coarse = { tiles: { wide: undefined, phone: 2.6 }, shapes: { wide: 1.6, phone: 3.4 } } as const
const shapeWidth = 1000
const shapeHeight = 1100

/** A map whose places are links, in reading order, or a picture when they lead nowhere. The table beside it says the same. */
export function AreaMap(props: MapProps) {
  const { height, width, content } = draw(props, true)
  return (
    <figure class={`chart area-map ${props.places.kind}`}>
      <svg
        viewBox={`-3 -3 ${width + 6} ${height + 6}`}
        width={width + 6}
        height={height + 6}
        role={props.cells.every(({ href }) => href === null) ? 'img' : undefined}
      >
        <title>{props.title}</title>
        {content}
      </svg>
    </figure>
  )
}

/** The same map as a drawing, for a file; it leads nowhere. */
export function drawMap(props: MapProps, width: number): Drawing {
  const drawn = draw(props, false)
  const scale = Math.min(1, width / drawn.width, props.places.kind === 'shapes' ? 640 / drawn.height : 1)
  return {
    height: Math.ceil(drawn.height * scale),
    content: (
      <g transform={`translate(${Math.round((width - drawn.width * scale) / 2)} 0) scale(${Math.round(scale * 1000) / 1000})`}>
        {drawn.content}
      </g>
    ),
  }
}

function draw(props: MapProps, links: boolean): Drawing & { width: number } {
  const { places } = props
  const coarseness = coarse[places.kind]
  const patterns = [
    <MapPatterns id={props.id} scale={coarseness.wide} />,
    links ? <MapPatterns id={phonePatterns(props.id)} scale={coarseness.phone} /> : null,
  ]
  if (places.kind === 'shapes') {
    const { height, paths } = projectAreas(places.shapes, shapeWidth, shapeHeight)
    const drawn = props.cells.map((cell, at) => <ShapeCell cell={cell} map={props} path={paths[at]} links={links} />)
    const names = props.cells.map((cell, at) => <ShapeName cell={cell} map={props} path={paths[at]} />)
    // The links say the names already.
    const unheard = (
      <svg overflow="visible" aria-hidden="true">
        {names}
      </svg>
    )
    return { width: shapeWidth, height, content: [patterns, drawn, unheard] }
  }
  const [columns, rows] = [places.tiles.map(({ column }) => column), places.tiles.map(({ row }) => row)]
  const [left, top] = [Math.min(...columns), Math.min(...rows)]
  const across = tile.width + tile.gap
  const down = tile.height + tile.gap
  return {
    width: (Math.max(...columns) - left + 1) * across - tile.gap,
    height: (Math.max(...rows) - top + 1) * down - tile.gap,
    content: [
      patterns,
      props.cells.map((cell, at) => (
        <Place cell={cell} map={props} links={links}>
          <Tile {...props} cell={cell} x={((columns[at] ?? left) - left) * across} y={((rows[at] ?? top) - top) * down} phone={links} />
        </Place>
      )),
    ],
  }
}

interface CellProps {
  cell: MapCell
  map: MapProps
  links: boolean
}

/** A link on a page; in a file only a group. */
function Place({ cell, map, links, children }: CellProps & { children?: Child }) {
  if (!links) return <g>{children}</g>
  if (cell.href === null)
    return (
      <g class={fillOf(map.id, cell.fill, map.classes).tone}>
        <title>{cell.label}</title>
        {children}
      </g>
    )
  return (
    <a href={cell.href} class={`place ${fillOf(map.id, cell.fill, map.classes).tone}`}>
      <title>{cell.label}</title>
      {children}
    </a>
  )
}

/** Letters that stay readable over a pattern. */
function lettersOf({ fill }: MapCell, { id, classes }: MapProps) {
  // A mark runs through the whole place.
  const around = {
    stroke: haloOf(fill, classes),
    'stroke-width': typeof fill === 'number' ? 4 : 7,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  } as const
  return { 'text-anchor': 'middle', fill: fillOf(id, fill, classes).label, ...around } as const
}

/** On a page drawn twice, with patterns for a wide map and for a small one; in a file over its ground, since painters leave seams in patterns. */
function ShapeCell({ cell, map, path, links }: CellProps & { path: AreaPath | undefined }) {
  const { fill, edge, plain } = fillOf(map.id, cell.fill, map.classes)
  const outline = { 'fill-rule': 'evenodd', stroke: edge, 'stroke-width': 2 } as const
  if (plain || !links)
    return (
      <Place cell={cell} map={map} links={links}>
        {links ? null : <path d={path?.path} fill={haloOf(cell.fill, map.classes)} fill-rule="evenodd" />}
        <path class={plain ? 'base edge' : 'edge'} d={path?.path} fill={fill} {...outline} />
      </Place>
    )
  const id = `${map.id}-vorm-${map.cells.indexOf(cell)}`
  return (
    <Place cell={cell} map={map} links={links}>
      <defs>
        <path id={id} d={path?.path} vector-effect="non-scaling-stroke" />
      </defs>
      <use class="edge map-wide" href={`#${id}`} fill={fill} {...outline} />
      <use class="edge map-phone" href={`#${id}`} fill={fillOf(phonePatterns(map.id), cell.fill, map.classes).fill} {...outline} />
    </Place>
  )
}

/** Over all places, so that no neighbour covers it; only where it fits. */
function ShapeName({ cell, map, path }: { cell: MapCell; map: MapProps; path: AreaPath | undefined }) {
  if (path === undefined) return null
  const { x, y, room } = path.label
  const value = typeof cell.fill === 'number' ? cell.value : ''
  const lines = [textWidth(cell.name, 22) <= room ? cell.name : '', textWidth(value, 24, true) <= room ? value : ''].filter(Boolean)
  return (
    <g class={`shape-name ${fillOf(map.id, cell.fill, map.classes).tone}`} {...lettersOf(cell, map)}>
      {lines.map((line, at) => (
        <text
          x={x}
          y={y + 8 + (at - (lines.length - 1) / 2) * 27}
          font-size={line === value ? 24 : 22}
          font-weight={line === value ? 600 : undefined}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
