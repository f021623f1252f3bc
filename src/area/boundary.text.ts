import { type Language, texts } from '../platform/text/text.ts'
import type { BoundaryFault, BoundaryProblem } from './boundary.ts'
import { whatBecameText } from './former-municipality.text.ts'

/** "5:12" as " (regel 5, teken 12)". */
function place(value: string, line: string, character: string): string {
  const [at, column] = value.split(':')
  return column === undefined ? '' : ` (${line} ${at}, ${character} ${column})`
}

/** What can be wrong with a file of boundaries, and what to do. */
const boundaryText = texts(
  {
    feature: (feature: number, name: string | null) => `gebied ${feature}${name === null ? '' : ` (${name})`} in het bestand`,
    file: 'het bestand',
    former: (value: string, became: string) => `heet "${value}". ${became}; neem de grenzen van een later jaar`,
    faults: {
      not_json: (value: string) =>
        value === 'end'
          ? 'breekt halverwege af; haal het opnieuw op'
          : `is geen GeoJSON${place(value, 'regel', 'teken')}; sla de grenzen op als GeoJSON`,
      not_a_collection: () => 'is geen GeoJSON met gebieden; sla op als FeatureCollection',
      empty: () => 'heeft geen gebieden',
      too_many_points: (value: string) => `heeft ${value} punten; neem de gegeneraliseerde grenzen`,
      unknown_area: (value: string) => `heet "${value}", en dat gebied kennen wij niet; lees eerst de gebieden in (areas.csv)`,
      no_area_named: (value: string) => `zegt niet welk gebied het is; geef een van de kenmerken ${value}`,
      double_area: (value: string) => `is ${value}, en die stond er al; laat er één staan, met alle delen als MultiPolygon`,
      not_a_polygon: (value: string) => `heeft de vorm ${value}; grenzen zijn een Polygon of MultiPolygon`,
      not_a_point: (value: string) => `heeft een punt ${value}; een punt is lengte en breedte in graden`,
      open_ring: (value: string) => `heeft een lijn van ${value} punten die niet sluit; het laatste punt is het eerste`,
      metres: (value: string) => `heeft een punt ${value}: dat zijn meters (RD); sla op in graden (WGS 84, EPSG:4326)`,
      elsewhere: (value: string) => `heeft een punt ${value} buiten Nederland; eerst lengte, dan breedte`,
    } satisfies Record<BoundaryFault, (value: string) => string>,
  },
  {
    feature: (feature: number, name: string | null) => `area ${feature}${name === null ? '' : ` (${name})`} in the file`,
    file: 'the file',
    former: (value, became) => `is called "${value}". ${became}; take the boundaries of a later year`,
    faults: {
      not_json: (value: string) =>
        value === 'end'
          ? 'stops halfway; get it again'
          : `is no GeoJSON${place(value, 'line', 'character')}; save the boundaries as GeoJSON`,
      not_a_collection: () => 'is no GeoJSON with areas; save it as a FeatureCollection',
      empty: () => 'has no areas',
      too_many_points: (value: string) => `has ${value} points; take the generalised boundaries`,
      unknown_area: (value: string) => `is called "${value}", and we do not know that area; import the areas first (areas.csv)`,
      no_area_named: (value: string) => `does not say which area it is; give one of the properties ${value}`,
      double_area: (value: string) => `is ${value}, which was there already; keep one, with all parts as a MultiPolygon`,
      not_a_polygon: (value: string) => `has the shape ${value}; boundaries are a Polygon or MultiPolygon`,
      not_a_point: (value: string) => `has a point ${value}; a point is longitude and latitude in degrees`,
      open_ring: (value: string) => `has a line of ${value} points that does not close; the last point is the first`,
      metres: (value: string) => `has a point ${value}: those are metres (RD); save in degrees (WGS 84, EPSG:4326)`,
      elsewhere: (value: string) => `has a point ${value} outside the Netherlands; longitude first, then latitude`,
    } satisfies Record<BoundaryFault, (value: string) => string>,
  },
)

/** "gebied 3 in het bestand heeft een punt 155000, 463000: dat zijn meters (RD); ...". */
export function boundaryProblemText({ feature, name, value, code, became }: BoundaryProblem, language: Language): string {
  const text = boundaryText[language]
  const fault = became === undefined ? text.faults[code](value) : text.former(value, whatBecameText(became, language))
  return `${feature === null ? text.file : text.feature(feature, name)} ${fault}`
}
