import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../platform/csv/read-csv.ts'
import type { Transaction } from '../platform/database/as-actor.ts'
import { projectFolder } from '../platform/project-folder.ts'
import { placeOnTileMap } from './area.store.ts'
import { importAreas } from './import-areas.ts'

/** Writes the areas that ship with the product and their places on the tile map, as the system. Doing it twice changes nothing. */
export async function loadShippedAreas(tx: Transaction): Promise<void> {
  const outcome = await importAreas(tx, readFileSync(join(projectFolder, 'data/areas.csv')))
  if (!outcome.ok) throw new Error(`data/areas.csv: ${JSON.stringify(outcome.problems[0])}`)
  const tiles = readCsv(readFileSync(join(projectFolder, 'data/tile-map.csv')), ['area', 'column', 'row'])
  if (!tiles.ok) throw new Error(`data/tile-map.csv: ${JSON.stringify(tiles.problems[0])}`)
  await placeOnTileMap(
    tx,
    tiles.rows.map(({ cell }) => ({ area: cell('area'), column: Number(cell('column')), row: Number(cell('row')) })),
  )
}
