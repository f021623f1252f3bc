import { writeFile } from 'node:fs/promises'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result } from '../../platform/result.ts'
import { publishedFigures } from '../figure/figure-source.ts'
import { factsheetPdf } from './factsheet.pdf.ts'
import { loadFactsheet } from './load-factsheet.ts'
import { newestVersion } from './version/read-version.ts'

/** Writes the Dutch factsheet of an area (slug, CBS code or name) and year to `out`; nothing is written when refused. */
export async function writeFactsheet(
  tx: Transaction,
  area: string,
  year: number,
  out: string,
): Promise<Result<{ bytes: number }, 'not_a_factsheet'>> {
  const loaded = await loadFactsheet(tx, publishedFigures, { area, year })
  if (!loaded.ok) return loaded
  const newest = await newestVersion(tx, { area, year })
  const bytes = await factsheetPdf(loaded.value.factsheet, 'nl', tx.today, { stood: null, newest })
  await writeFile(out, bytes)
  return ok({ bytes: bytes.length })
}
