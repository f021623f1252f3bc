import type { AreaTree } from '../../area/area-tree.ts'
import type { Figure } from '../figure/figure.ts'
import type { CountedFigure } from './count-cells.ts'
import { madeOf, municipalitiesOf } from './known-relations.ts'
import { type Cover, coversOf } from './sums.ts'

/** A place and stretch of time within some counts that no count is about by itself, and how few people may be known to be there. */
export interface Piece {
  key: string
  about: Figure
}

/** One count over others and over pieces; without a whole, a piece over the two it is divided into. */
export interface PieceSum {
  whole: string
  parts: readonly string[]
  pieces: readonly string[]
}

export interface Pieces {
  pieces: readonly Piece[]
  sums: readonly PieceSum[]
}

/**
 * What figures have in common without any figure about it: the smallest places and stretches of time that they tell apart, with every figure
 * as the sum of its own. Only where figures overlap, or where a part and its whole leave the same: elsewhere one subtraction says as much.
 */
export function piecesOf(counted: readonly CountedFigure[], areas: AreaTree): Pieces {
  const within = municipalitiesOf(areas)
  const families = Map.groupBy(counted, ({ series }) => series.replace(/\|whole$/, ''))
  const all = [...families.values()].map((family) => piecesOfFamily(family, within))
  return { pieces: all.flatMap(({ pieces }) => pieces), sums: all.flatMap(({ sums }) => sums) }
}

interface Row extends Cover {
  series: string
}

function piecesOfFamily(family: readonly CountedFigure[], within: ReturnType<typeof municipalitiesOf>): Pieces {
  const made = new Map(madeOf(family, within).map((each) => [each.key, each]))
  const bySeries = Map.groupBy(family, ({ series }) => series)
  const figures = new Map(family.map(({ key, figure }) => [key, figure]))
  const rows: Row[] = [...bySeries].flatMap(([series, group]) =>
    coversOf(group.flatMap(({ key }) => made.get(key) ?? [])).map((cover) => ({ ...cover, series })),
  )
  const groups = togetherIn(rows)
  const isTold = (row: Row) => {
    const own = groups.filter((group) => group.rows.has(row))
    if (own.length === 0 || (row.parts.length === 0 && own.length === 1 && own.every((group) => rowsIn(group, row.series).length === 1)))
      return false
    return own.some((group) => rowsIn(group, row.series).length > 1 || [...group.rows].some(({ series }) => series !== row.series))
  }
  const told = new Set(rows.filter(isTold))
  const keyOf = (group: Group, series: string): string => {
    const wholes = rowsIn(group, series).map(({ whole }) => whole.key)
    return `(${wholes.sort().join('+')}=${series} ${group.first})`
  }
  const pieces = new Map<string, Piece>()
  const sums: PieceSum[] = []
  const add = (key: string, whole: string): string => {
    const about = figures.get(whole)
    if (about !== undefined && !pieces.has(key)) pieces.set(key, { key, about })
    return key
  }
  for (const row of told) {
    const own = groups.filter((group) => group.rows.has(row)).map((group) => add(keyOf(group, row.series), row.whole.key))
    sums.push({ whole: row.whole.key, parts: row.parts.map(({ key }) => key), pieces: own })
  }
  const [part, whole] = [...bySeries.keys()].sort()
  for (const group of groups) {
    const isIn = (series: string | undefined) => rowsIn(group, series ?? '').some((row) => told.has(row))
    const about = rowsIn(group, part ?? '')[0]?.whole.key
    if (!isIn(part) || !isIn(whole) || about === undefined || part === undefined || whole === undefined || part === whole) continue
    const [counts, all] = [keyOf(group, part), keyOf(group, whole)]
    sums.push({ whole: all, parts: [], pieces: [counts, add(`${counts}|rest`, about)] })
  }
  return { pieces: [...pieces.values()], sums }
}

interface Group {
  rows: ReadonlySet<Row>
  first: string
}

const rowsIn = ({ rows }: Group, series: string): Row[] => [...rows].filter((row) => row.series === series)

/** The smallest things that stand beside the parts of the same counts, each lot once. */
function togetherIn(rows: readonly Row[]): Group[] {
  const standing = new Map<string, number[]>()
  for (const [at, { beside }] of rows.entries())
    for (const each of beside) {
      const here = standing.get(each)
      if (here === undefined) standing.set(each, [at])
      else here.push(at)
    }
  const groups = Map.groupBy([...standing], ([, own]) => own.join())
  return [...groups.values()].map((lot) => ({
    rows: new Set((lot[0]?.[1] ?? []).flatMap((at) => rows[at] ?? [])),
    first: lot.map(([each]) => each).sort()[0] ?? '',
  }))
}
