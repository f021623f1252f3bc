import type { Area } from './area.ts'
import type { AreaTree } from './area-tree.ts'

type Point = readonly [longitude: number, latitude: number]
type Ring = readonly Point[]
/** The outer ring first, then the holes. */
type Polygon = readonly Ring[]

/** One thing wrong in a file of boundaries; `feature` is its place in the file from 1, null when the file as a whole is meant. */
export interface BoundaryProblem {
  feature: number | null
  /** What the area is called, when it is one we know. */
  name: string | null
  /** What stands there, or where. */
  value: string
  code: BoundaryFault
  /** Of a municipality that is no more, what became of it: a hint for `whatBecameText`. */
  became?: string
}

export const boundaryFaults = [
  'not_json',
  'not_a_collection',
  'empty',
  'too_many_points',
  'unknown_area',
  'no_area_named',
  'double_area',
  'not_a_polygon',
  'not_a_point',
  'open_ring',
  'metres',
  'elsewhere',
] as const
export type BoundaryFault = (typeof boundaryFaults)[number]

export interface Boundary {
  area: Area
  /** Its place in the file from 1. */
  feature: number
  polygons: readonly Polygon[]
}

/** Where files say whose boundary it is: our own names first, then those of CBS and PDOK. */
const namingProperties = [
  'slug',
  'area',
  'code',
  'statcode',
  'gemeentecode',
  'GM_CODE',
  'name',
  'naam',
  'statnaam',
  'gemeentenaam',
  'GM_NAAM',
]
/** Longer names and points say no more to who reads the message. */
const longestValue = 80
/** A boundary file of the whole country in full detail has about a million. */
const mostPoints = 2_000_000
/** The Netherlands in Europe with room around it: anything else is another projection, or longitude and latitude the wrong way round. */
const bounds = { west: 2.5, east: 7.9, south: 50, north: 54.2 }
/** Seven decimals of a degree are a centimetre; five are a metre, enough for any map. */
const decimals = 5

export interface BoundaryReading {
  /** Of the areas we know, as far as nothing is wrong with them. */
  boundaries: readonly Boundary[]
  /** Everything that is wrong; of an area we do not know only that. */
  problems: readonly BoundaryProblem[]
}

/** What a GeoJSON file (RFC 7946) says of the boundaries of areas. */
export function readBoundaries(input: string, areas: AreaTree): BoundaryReading {
  const features = featuresOf(input)
  if (!Array.isArray(features)) return { boundaries: [], problems: [features] }
  const seen = new Set<string>()
  const problems: BoundaryProblem[] = []
  const boundaries: Boundary[] = []
  let points = 0
  for (const [at, feature] of features.entries()) {
    const complainOf =
      (name: string | null): Complain =>
      (code, value) => {
        problems.push({ feature: at + 1, name, value: value.length > longestValue ? `${value.slice(0, longestValue)}…` : value, code })
        return null
      }
    const area = areaOf(feature, areas, complainOf(null))
    if (area === null) continue
    const complain = complainOf(area.name)
    const polygons = polygonsOf(feature, complain)
    points += polygons?.flat(2).length ?? 0
    if (polygons === null) continue
    if (seen.has(area.slug)) complain('double_area', area.name)
    seen.add(area.slug)
    boundaries.push({ area, feature: at + 1, polygons })
  }
  if (points > mostPoints) problems.push({ feature: null, name: null, value: String(points), code: 'too_many_points' })
  return { boundaries, problems }
}

type Complain = (code: BoundaryFault, value: string) => null

function featuresOf(input: string): unknown[] | BoundaryProblem {
  const fault = (code: BoundaryFault, value = ''): BoundaryProblem => ({ feature: null, name: null, value, code })
  let read: unknown
  try {
    read = JSON.parse(input)
  } catch (error) {
    return fault('not_json', whereItBreaks(error))
  }
  if (field(read, 'type') === 'Feature') return [read]
  const features = field(read, 'features')
  if (field(read, 'type') !== 'FeatureCollection' || !Array.isArray(features)) return fault('not_a_collection')
  return features.length === 0 ? fault('empty') : features
}

/** Line and column where the engine says so ("5:12"), `end` when the file stops halfway, else empty. */
function whereItBreaks(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  if (line !== undefined && column !== undefined) return `${line}:${column}`
  return message.includes('end of JSON') || message.startsWith('Unterminated') ? 'end' : ''
}

function areaOf(feature: unknown, areas: AreaTree, complain: Complain): Area | null {
  const properties = field(feature, 'properties')
  const named = namingProperties.flatMap((name) => {
    const value = field(properties, name)
    return typeof value === 'string' && value.trim() !== '' ? [value] : []
  })
  if (named.length === 0) return complain('no_area_named', namingProperties.join(', '))
  const found = named.map(areas.find).find((area) => area !== undefined)
  // A municipality may have had the name of another: where the file says which it is by its code, its name tells nothing.
  const code = named.map((each) => each.trim().toUpperCase()).find((each) => /^GM\d{4}$/.test(each))
  const isAnother = code !== undefined && found?.code != null && found.code !== code
  return found === undefined || isAnother ? complain('unknown_area', named.join(', ')) : found
}

function polygonsOf(feature: unknown, complain: Complain): Polygon[] | null {
  const geometry = field(feature, 'geometry')
  const type = field(geometry, 'type')
  const coordinates = field(geometry, 'coordinates')
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) return complain('not_a_polygon', String(type))
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : coordinates
  const read = polygons.map((polygon) => (Array.isArray(polygon) ? polygon.map((ring) => ringOf(ring, complain)) : []))
  if (read.length === 0 || read.some((rings) => rings.length === 0)) return complain('not_a_polygon', String(type))
  return read.flat().includes(null) ? null : read.map((rings) => rings.filter((ring) => ring !== null))
}

/** Only the first thing wrong: a file in metres would otherwise complain of every point. */
function ringOf(ring: unknown, complain: Complain): Ring | null {
  const points: Point[] = []
  for (const point of Array.isArray(ring) ? ring : []) {
    const [x, y] = Array.isArray(point) ? point : []
    if (typeof x !== 'number' || typeof y !== 'number') return complain('not_a_point', JSON.stringify(point))
    if (Math.abs(x) > 180 || Math.abs(y) > 90) return complain('metres', `${x}, ${y}`)
    if (x < bounds.west || x > bounds.east || y < bounds.south || y > bounds.north) return complain('elsewhere', `${x}, ${y}`)
    const here: Point = [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))]
    if (String(points.at(-1)) !== String(here)) points.push(here)
  }
  if (points.length < 4 || String(points[0]) !== String(points.at(-1))) return complain('open_ring', String(points.length))
  return points
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined
}
