import type { Area } from '../../../area/area.ts'
import { areaTree } from '../../../area/area-tree.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { suggestMapping } from '../mapping/suggest-mapping.ts'
import { outlineOf } from '../sheet/outline.ts'
import { readSheetFile } from '../sheet/read-sheet-file.ts'

const place = (slug: string, name: string, more: Partial<Area> = {}): Area => ({
  slug,
  name,
  code: null,
  level: 'municipality',
  fromYear: null,
  untilYear: null,
  successor: null,
  source: null,
  tile: null,
  parents: [],
  ...more,
})
/** Invented places; the old one went into the new one. */
export const areas = areaTree([
  place('bovendorp', 'Bovendorp', { code: 'GM9001' }),
  place('nederdorp', 'Nederdorp', { code: 'GM9002' }),
  place('oud-dorp', 'Oud Dorp', { untilYear: 2022, successor: 'nieuw-dorp' }),
  place('nieuw-dorp', 'Nieuw Dorp', { fromYear: 2023 }),
])
export const known = { areas, sources: new Set(['verzonnen', 'andere']), source: 'verzonnen' }

/** A file under the mapping that is suggested for it. */
export function suggested(bytes: Uint8Array, earlier: readonly Mapping[] = [], fileName = 'blad.csv') {
  const reading = readSheetFile(bytes)
  if (!reading.ok) throw new Error(reading.fault.fault)
  const suggestion = suggestMapping({ sheets: outlineOf(reading.file).sheets, earlier, fileName })
  const sheet = reading.file.sheets.find(({ name }) => name === suggestion.mapping.sheet)
  if (sheet === undefined) throw new Error('no sheet')
  return { ...suggestion, sheet }
}
