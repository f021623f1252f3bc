import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { Catalogue } from '../../indicator/catalogue.ts'
import { loadCatalogue } from '../../indicator/own-definitions.store.ts'
import { outlineOfDelivery } from '../delivery.store.ts'
import type { Delivery } from '../delivery.ts'
import { headersOf, type SheetOutline } from '../sheet/outline.ts'
import type { DeliveryOutline } from '../sheet-work.ts'
import { earlierMappings, mappingsOf } from './mapping.store.ts'
import type { Mapping } from './mapping.ts'
import { suggestMapping } from './suggest-mapping.ts'

/** What the page of the columns begins with. */
export interface MappingToShow {
  outline: DeliveryOutline
  sheet: SheetOutline
  mapping: Mapping
  catalogue: Catalogue
  /** Filled in as an earlier sheet was; of which other source, null for one of its own. */
  remembered: { otherSource: string | null } | null
  /** Whether it is known how decimals are written; if not, nothing is chosen beforehand. */
  decimalsCertain: boolean
}

/** Another sheet or header row than was guessed. */
export interface SheetWish {
  sheet?: string | undefined
  headerRow?: number | undefined
}

/** What was chosen for this delivery, else what is suggested; null while its file is not read. */
export async function mappingToShow(tx: Transaction, delivery: Delivery, wish: SheetWish = {}): Promise<MappingToShow | null> {
  const outline = await outlineOfDelivery(tx, delivery.id)
  if (outline === null || outline.sheets.length === 0) return null
  const { key } = delivery.source
  const catalogue = await loadCatalogue(tx)
  const chosen = (await mappingsOf(tx, key)).find(({ version }) => version === delivery.mappingVersion)?.mapping
  const wished = wish.sheet !== undefined || wish.headerRow !== undefined
  const sheet = outline.sheets.find(({ name }) => name === chosen?.sheet)
  if (!wished && chosen !== undefined && sheet !== undefined && isFor(chosen, sheet))
    return { outline, sheet, mapping: chosen, catalogue, remembered: null, decimalsCertain: true }
  const kept = await earlierMappings(tx, key)
  const earlier = kept.map(({ mapping }) => mapping)
  const suggestion = suggestMapping({
    sheets: outline.sheets,
    earlier: chosen === undefined ? earlier : [chosen, ...earlier],
    fileName: delivery.fileName,
    catalogue,
    ...wish,
  })
  const followed = kept.find(({ mapping }) => mapping === suggestion.from)
  const suggested = outline.sheets.find(({ name }) => name === suggestion.mapping.sheet)
  if (suggested === undefined) return null
  return {
    outline,
    sheet: suggested,
    mapping: suggestion.mapping,
    catalogue,
    remembered:
      followed === undefined || chosen !== undefined ? null : { otherSource: followed.source.key === key ? null : followed.source.title },
    decimalsCertain: suggestion.decimalsCertain,
  }
}

/** A mapping holds for a sheet with exactly its headers. */
function isFor({ headerRow, columns }: Mapping, sheet: SheetOutline): boolean {
  const headers = headersOf(sheet, headerRow)
  return headers.length === columns.length && headers.every((header, at) => columns[at]?.header === header)
}
