/** A place on a flat map, or degrees taken as such. */
export type Point = readonly [x: number, y: number]
/** A closed line: the last point is the first again. */
export type Ring = readonly Point[]
/** The outer ring first, then the holes. */
export type Polygon = readonly Ring[]

const keyOf = ([x, y]: Point) => `${x} ${y}`

/**
 * The same polygons with fewer points, none further than `tolerance` from where it was. A line that two polygons share stays shared: it is cut
 * where other lines meet it, and each piece is made simpler once, the same way for both. Rings too small to be seen vanish, but never the
 * largest of a shape.
 */
export function simplifyShapes(shapes: readonly (readonly Polygon[])[], tolerance: number): Polygon[][] {
  const junctions = junctionsOf(shapes.flat(2))
  return shapes.map((polygons) => {
    const kept = polygons.flatMap((polygon) => {
      const [outer, ...holes] = polygon.map((ring) => simplifyRing(ring, junctions, tolerance))
      return outer === undefined || outer.length < 4 ? [] : [[outer, ...holes.filter((ring) => ring.length >= 4)]]
    })
    const [largest] = polygons.toSorted((one, other) => areaOf(other[0] ?? []) - areaOf(one[0] ?? []))
    return kept.length > 0 || largest === undefined ? kept : [largest.slice(0, 1)]
  })
}

/** Points where more than one line goes on: there pieces begin and end. */
function junctionsOf(rings: readonly Ring[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings) {
    const keys = ring.map(keyOf)
    for (const [at, key] of keys.slice(0, -1).entries()) {
      const around = neighbours.get(key) ?? new Set()
      around.add(keys[at + 1] ?? '').add(keys[at === 0 ? keys.length - 2 : at - 1] ?? '')
      neighbours.set(key, around)
    }
  }
  return new Set([...neighbours].filter(([, around]) => around.size > 2).map(([key]) => key))
}

function simplifyRing(ring: Ring, junctions: ReadonlySet<string>, tolerance: number): Point[] {
  const open = ring.slice(0, -1)
  const cuts = open.flatMap((point, at) => (junctions.has(keyOf(point)) ? [at] : []))
  // Without a junction any point may be the anchor, as long as a neighbour along the whole ring takes the same one.
  const anchor = cuts[0] ?? open.reduce((least, point, at) => (keyOf(point) < keyOf(open[least] ?? point) ? at : least), 0)
  const turned = [...open.slice(anchor), ...open.slice(0, anchor)]
  const starts = cuts.length === 0 ? [0] : cuts.map((cut) => cut - anchor)
  const closed = [...turned, ...turned.slice(0, 1)]
  const pieces = starts.map((start, at) => simplifyPiece(closed.slice(start, (starts[at + 1] ?? turned.length) + 1), tolerance))
  const simple = pieces.flatMap((piece) => piece.slice(0, -1))
  return [...simple, ...simple.slice(0, 1)]
}

/** One direction for both sides of a line, so that both drop the same points. */
function simplifyPiece(piece: Point[], tolerance: number): Point[] {
  const forward = piece.map(keyOf)
  const backward = forward.toReversed()
  const turn = forward.findIndex((key, at) => key !== backward[at])
  const reversed = turn !== -1 && (forward[turn] ?? '') > (backward[turn] ?? '')
  const simple = withoutNear(reversed ? piece.toReversed() : piece, tolerance)
  return reversed ? simple.toReversed() : simple
}

/** Douglas and Peucker's way, without recursion: keep the point furthest from the straight line while it lies too far off. */
function withoutNear(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Set([0, points.length - 1])
  const stretches: [number, number][] = [[0, points.length - 1]]
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [from, to] = stretch
    let furthest = -1
    let most = tolerance
    for (let at = from + 1; at < to; at += 1) {
      const away = distance(points[at], points[from], points[to])
      if (away > most) {
        most = away
        furthest = at
      }
    }
    if (furthest === -1) continue
    keep.add(furthest)
    stretches.push([from, furthest], [furthest, to])
  }
  return points.filter((_, at) => keep.has(at))
}

/** From a point to the stretch between two others. */
function distance(point: Point | undefined, from: Point | undefined, to: Point | undefined): number {
  if (point === undefined || from === undefined || to === undefined) return 0
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length))
  return Math.hypot(point[0] - from[0] - along * dx, point[1] - from[1] - along * dy)
}

/** Of a ring, in squares of its unit; never negative. */
export function areaOf(ring: Ring): number {
  return Math.abs(ring.slice(1).reduce((sum, [x, y], at) => sum + (ring[at]?.[0] ?? 0) * y - x * (ring[at]?.[1] ?? 0), 0)) / 2
}
