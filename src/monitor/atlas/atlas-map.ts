import type { Area } from '../../area/area.ts'
import type { MapCell, MapPlaces, MapProps } from '../../platform/chart/map-drawing.tsx'
import type { LegendEntry } from '../../platform/chart/map-legend.tsx'
import type { Mark } from '../../platform/chart/map-patterns.tsx'
import type { Language } from '../../platform/text/text.ts'
import { figureText } from '../figure/figure.text.ts'
import { isShown } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { figureValueText, numberWithUnit } from '../figure/figure-value.ts'
import { yearPart } from '../pages/choice.ts'
import { atlasText } from './atlas.text.ts'
import type { AtlasCell } from './atlas.ts'
import type { AtlasPage } from './read-atlas.ts'

/** Every reason has a fill of its own; the words stand in the tile, the legend and the table. */
const markOf: Readonly<Record<Exclude<AtlasCell['kind'], 'class'>, Mark>> = {
  withheld: 'cross',
  too_small: 'dots',
  not_registered: 'rows',
  not_delivered: 'columns',
  not_yet_available: 'dashes',
  not_offered: 'crossed',
  disputed: 'stripes',
  other: 'blank',
  unknown: 'blank',
}

export interface AtlasMap {
  /** Null when none of the municipalities has a place. */
  map: MapProps | null
  legend: readonly LegendEntry[]
  /** Municipalities without a place on this kind of map. */
  off: readonly Area[]
  /** Whose boundaries are drawn; empty on a tile map. */
  attributions: readonly string[]
}

/** The map of a page: by boundaries when every municipality has one, else by tiles. */
export function atlasMap(page: AtlasPage, source: FigureSource, language: Language): AtlasMap {
  const { atlas, indicator, year, boundaries } = page
  const { cells } = atlas
  const byArea = new Map(boundaries.map((boundary) => [boundary.area, boundary]))
  const drawn = cells.every(({ area }) => byArea.has(area.slug))
  const placed = drawn ? cells : cells.filter(({ area }) => area.tile !== null)
  const places: MapPlaces = drawn
    ? { kind: 'shapes', shapes: placed.map(({ area }) => byArea.get(area.slug)?.polygons ?? []) }
    : { kind: 'tiles', tiles: placed.flatMap(({ area }) => area.tile ?? []) }
  const shorts = shortNames(placed.map(({ area }) => area.name))
  const classes = Math.max(1, atlas.limits.length - 1)
  const props = {
    id: 'kaart',
    title: atlasText[language].map(indicator.name[language], year),
    classes,
    cells: placed.map((cell, at): MapCell => mapCell(cell, shorts[at] ?? '', page, source, language)),
    places,
  }
  return {
    map: placed.length === 0 ? null : props,
    legend: legendOf(page, source, language),
    off: cells.filter((cell) => !placed.includes(cell)).map(({ area }) => area),
    attributions: drawn ? [...new Set(boundaries.map(({ attribution }) => attribution))] : [],
  }
}

function mapCell(cell: AtlasCell, short: string, page: AtlasPage, source: FigureSource, language: Language): MapCell {
  const { indicator } = page
  const value = valueText(cell, source, language)
  return {
    name: cell.area.name,
    short,
    value,
    fill: cell.kind === 'class' ? cell.place : markOf[cell.kind],
    href: `${source.base}/${indicator.code}?gebied=${cell.area.slug}&${yearPart(page)}`,
    label: atlasText[language].cell(cell.area.name, value, cell.kind === 'class' ? classText(cell.place, page, language) : ''),
  }
}

/** The number, or the reason in words. */
export function valueText(cell: AtlasCell, source: FigureSource, language: Language): string {
  const text = atlasText[language]
  if (cell.kind === 'unknown') return source.fictitious ? text.notCounted : text.unknown
  return cell.kind === 'other' ? text.other : figureValueText(cell.figure, language)
}

/** "2% tot 4%"; the last class holds its upper limit. */
export function classText(place: number, { atlas, figures }: AtlasPage, language: Language): string {
  const { limits, unit } = atlas
  const printed = Math.max(0, ...figures.filter(isShown).map(({ value }) => value.decimals))
  const needed = limits.some((limit) => !Number.isInteger(limit)) ? Math.max(1, printed) : 0
  const write = (value: number | undefined) => numberWithUnit({ value: value ?? 0, decimals: needed }, unit, language)
  return atlasText[language].class(write(limits[place]), write(limits[place + 1]), place === limits.length - 2)
}

/** Every class, also one that is empty this year, then the reasons that occur. */
function legendOf(page: AtlasPage, source: FigureSource, language: Language): LegendEntry[] {
  const { cells, limits } = page.atlas
  const classes = limits.slice(1).map((_, place) => ({
    fill: place,
    words: classText(place, page, language),
    count: cells.filter((cell) => cell.kind === 'class' && cell.place === place).length,
  }))
  const reasons = Map.groupBy(
    cells.filter((cell) => cell.kind !== 'class'),
    ({ kind }) => kind,
  )
  const { state }: { state: Readonly<Record<string, string>> } = figureText[language]
  return [
    ...classes,
    ...[...reasons].flatMap(([kind, some]) => {
      const [first] = some
      if (first === undefined) return []
      return [{ fill: markOf[kind], words: state[kind] ?? valueText(first, source, language), count: some.length }]
    }),
  ]
}

/** The first letters of each name, as many as tell them apart; for tiles on a phone. */
export function shortNames(names: readonly string[]): string[] {
  return names.map((name) => {
    const letters = name.replace(/^['’]s-/, '')
    for (let length = 3; length < letters.length; length += 1) {
      const short = letters.slice(0, length)
      const same = names.filter((other) => other.replace(/^['’]s-/, '').startsWith(short))
      if (same.length === 1) return short
    }
    return letters
  })
}
