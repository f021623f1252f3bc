import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, type Point, type Polygon, simplifyShapes } from './simplify-rings.ts'

/** A line from (0,0) to (100,0) that wanders up and down, as every border does. */
const border = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 30 })
  .map((heights): Point[] => [[0, 0], ...heights.map((y, at): Point => [Math.round((100 * (at + 1)) / (heights.length + 1)), y]), [100, 0]])

/** Two neighbours with one border between them, the one drawn along it and the other against it. */
function neighbours(line: readonly Point[]): Polygon[][] {
  const above: Point[] = [...line, [100, 60], [0, 60], [0, 0]]
  const below: Point[] = [...line.toReversed(), [0, -60], [100, -60], [100, 0]]
  return [[[above]], [[below]]]
}

describe('simpler borders', () => {
  it('stay shared: what one side drops the other drops too', () => {
    fc.assert(
      fc.property(border, fc.integer({ min: 1, max: 12 }), (line, tolerance) => {
        const [above, below] = simplifyShapes(neighbours(line), tolerance)
        const along = (polygons: Polygon[] | undefined) => (polygons?.[0]?.[0] ?? []).map(String).filter((point) => !/,-?60$/.test(point))
        expect(new Set(along(above))).toEqual(new Set(along(below)))
        const total = areaOf(above?.[0]?.[0] ?? []) + areaOf(below?.[0]?.[0] ?? [])
        expect(total).toBeCloseTo(100 * 120, 6)
      }),
      { seed: 1000 },
    )
  })

  it('keep only points that were there, never more, closed, and the ends where others meet', () => {
    fc.assert(
      fc.property(border, (line) => {
        const before = neighbours(line)
        const after = simplifyShapes(before, 5)
        for (const [at, polygons] of after.entries()) {
          const ring = polygons[0]?.[0] ?? []
          const known = new Set(before[at]?.flat(2).map(String))
          expect(ring.every((point) => known.has(String(point)))).toBe(true)
          expect(String(ring[0])).toBe(String(ring.at(-1)))
          for (const end of ['0,0', '100,0']) expect(ring.map(String)).toContain(end)
        }
      }),
      { seed: 1000 },
    )
  })

  it('drop what wanders less than the tolerance, keep what wanders more', () => {
    const line: Point[] = [
      [0, 0],
      [25, 1],
      [50, 20],
      [75, 9],
      [100, 0],
    ]
    const [above] = simplifyShapes(neighbours(line), 3)
    expect(above?.[0]?.[0]).toEqual([
      [0, 0],
      [25, 1],
      [50, 20],
      [100, 0],
      [100, 60],
      [0, 60],
      [0, 0],
    ])
  })

  it('let islands too small to see go, but never the last one', () => {
    const square = (x: number, size: number): Polygon => [
      [
        [x, 0],
        [x + size, 0],
        [x + size, size],
        [x, size],
        [x, 0],
      ],
    ]
    expect(simplifyShapes([[square(0, 50), square(90, 1)]], 3)[0]).toHaveLength(1)
    expect(simplifyShapes([[square(90, 1)]], 3)[0]).toHaveLength(1)
  })
})
