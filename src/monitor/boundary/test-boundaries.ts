import type { AreaTree } from '../../area/area-tree.ts'

/** A square in degrees, closed. */
export const square = (x: number, y: number, size = 0.1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

export const feature = (properties: object, coordinates: unknown = [square(5.7, 51.9)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})

export const geoJson = (...features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features })

/** Invented boundaries as a national file has them: every municipality of the region a square on the place of its tile, named by code. */
export function regionFeatures(areas: AreaTree, region = 'gelderland-midden'): object[] {
  return areas.members(region, 'municipality').flatMap(({ code, name, tile }) => {
    if (tile === null) return []
    const [x, y] = [5.4 + tile.column * 0.12, 52.4 - tile.row * 0.08]
    const corners = [
      [x, y],
      [x + 0.06, y - 0.008],
      [x + 0.12, y],
      [x + 0.128, y + 0.04],
      [x + 0.12, y + 0.08],
      [x + 0.06, y + 0.072],
      [x, y + 0.08],
      [x + 0.008, y + 0.04],
      [x, y],
    ]
    return [feature({ statcode: code, statnaam: name }, [corners])]
  })
}
