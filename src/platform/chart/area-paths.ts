import { areaOf, type Point, type Polygon, type Ring, simplifyShapes } from './simplify-rings.ts'

export interface AreaPath {
  /** For the `d` of a path, in whole units. */
  path: string
  /** Where a name fits best: the middle of the widest stretch inside the largest part, and how wide that is. */
  label: { x: number; y: number; room: number }
}

export interface AreaPaths {
  height: number
  paths: readonly AreaPath[]
}

/**
 * Places in degrees as paths on a flat map `width` wide: equirectangular, true to scale in the middle latitude. At the size of a country such as
 * the Netherlands that bends nothing one can see. Points closer than a unit are left out, the same for both sides of a border.
 */
export function projectAreas(shapes: readonly (readonly Polygon[])[], width: number, mostHeight: number): AreaPaths {
  const all = shapes.flat(3)
  if (all.length === 0) return { height: 0, paths: [] }
  const [west, east] = extentOf(all.map(([x]) => x))
  const [south, north] = extentOf(all.map(([, y]) => y))
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(width / Math.max((east - west) * stretch, 1e-9), mostHeight / Math.max(north - south, 1e-9))
  const left = (width - (east - west) * stretch * scale) / 2
  const place = ([x, y]: Point): Point => [Math.round(left + (x - west) * stretch * scale), Math.round((north - y) * scale)]
  const flat = shapes.map((polygons) => polygons.map((polygon) => polygon.map((ring) => withoutDoubles(ring.map(place)))))
  const simple = simplifyShapes(flat, 0.7)
  return {
    height: Math.ceil((north - south) * scale),
    paths: simple.map((polygons) => ({ path: pathOf(polygons), label: labelOf(polygons) })),
  }
}

function extentOf(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

function withoutDoubles(ring: Ring): Ring {
  return ring.filter((point, at) => at === 0 || String(point) !== String(ring[at - 1]))
}

/** Relative steps: half the letters of absolute places. */
function pathOf(polygons: readonly Polygon[]): string {
  return polygons
    .flat()
    .map((ring) => {
      const steps = ring.slice(1, -1).map(([x, y], at) => `${x - (ring[at]?.[0] ?? 0)} ${y - (ring[at]?.[1] ?? 0)}`)
      return `M${ring[0]?.join(' ')}l${steps.join(' ')}z`
    })
    .join('')
}

function labelOf(polygons: readonly Polygon[]): AreaPath['label'] {
  const [largest] = polygons.toSorted((one, other) => areaOf(other[0] ?? []) - areaOf(one[0] ?? []))
  const outer = largest?.[0] ?? []
  const [top, bottom] = extentOf(outer.map(([, y]) => y))
  const rows = 15
  let best = { x: outer[0]?.[0] ?? 0, y: outer[0]?.[1] ?? 0, room: 0 }
  for (let row = 1; row < rows; row += 1) {
    const y = top + ((bottom - top) * row) / rows
    const crossings = (largest ?? []).flatMap((ring) => crossingsOf(ring, y)).toSorted((one, other) => one - other)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from = 0, to = 0] = [crossings[at], crossings[at + 1]]
      // Near the middle a name belongs better than in a slightly wider edge.
      const pull = 1 - Math.abs(row / rows - 0.5)
      if ((to - from) * pull > best.room * (1 - Math.abs((best.y - top) / Math.max(bottom - top, 1) - 0.5)))
        best = { x: Math.round((from + to) / 2), y: Math.round(y), room: Math.floor(to - from) }
    }
  }
  return best
}

/** Where a ring crosses a level line. */
function crossingsOf(ring: Ring, y: number): number[] {
  return ring.slice(1).flatMap(([x, to], at) => {
    const [before = 0, from = 0] = ring[at] ?? []
    return from > y === to > y ? [] : [before + ((y - from) / (to - from)) * (x - before)]
  })
}
