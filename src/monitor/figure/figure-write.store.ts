import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Figure, Printed, SeriesRemark } from './figure.ts'
import type { FigureRow } from './figure-row.ts'

/** Which source each cell of a set is filled from: `indicator area period` -> source key. */
export async function filledCells({ db }: Transaction, setId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('figure').select(['indicator', 'area', 'period', 'source']).where('set_id', '=', setId).execute()
  return new Map(rows.map((row) => [cellKey(row.indicator, row.area, row.period), row.source]))
}

export function cellKey(indicator: string, area: string, period: string): string {
  return `${indicator} ${area} ${period}`
}

/** Puts these figures in the set; a cell that was filled is replaced. Two statements, however many rows. */
export async function saveFigures({ db }: Transaction, setId: string, rows: readonly FigureRow[]): Promise<void> {
  if (rows.length === 0) return
  const list = JSON.stringify(
    rows.map((row) => ({
      indicator: row.indicator,
      definition_version: row.definitionVersion,
      area: row.area,
      period: row.period.text,
      period_from: row.period.from,
      period_until: row.period.until,
      numerator: exact(row.numerator),
      denominator: exact(row.denominator),
      value: exact(row.value),
      range_min: exact(row.rangeMin),
      range_max: exact(row.rangeMax),
      unit: row.unit,
      n: row.n?.value ?? null,
      state: row.state,
      source: row.source,
      qualifier: row.qualifiers,
      remark: row.remark,
      id: row.id,
    })),
  )
  await sql`delete from figure f using jsonb_to_recordset(${list}::jsonb) as given (indicator text, area text, period text)
    where f.set_id = ${setId} and f.indicator = given.indicator and f.area = given.area and f.period = given.period`.execute(db)
  await sql`insert into figure (set_id, indicator, definition_version, area, period, period_from, period_until, numerator, denominator, value,
      range_min, range_max, unit, n, state, source, qualifier, remark, id)
    select ${setId}, indicator, definition_version, area, period, period_from, period_until, numerator, denominator, value,
      range_min, range_max, unit, n, state, source, array(select jsonb_array_elements_text(qualifier)), remark, id
    from jsonb_to_recordset(${list}::jsonb) as given (indicator text, definition_version integer, area text, period text, period_from integer,
      period_until integer, numerator numeric, denominator numeric, value numeric, range_min numeric, range_max numeric, unit text, n integer,
      state text, source text, qualifier jsonb, remark text, id text)`.execute(db)
}

/** Puts these figures in the set in place of all it had. */
export async function replaceFigures(tx: Transaction, setId: string, figures: readonly Figure[]): Promise<void> {
  const count = (value: number | null) => (value === null ? null : { value, decimals: 0 })
  await tx.db.deleteFrom('figure').where('set_id', '=', setId).execute()
  await saveFigures(
    tx,
    setId,
    figures.map((figure) => ({
      ...figure,
      line: 0,
      area: figure.area.slug,
      source: figure.source.key,
      numerator: count(figure.numerator),
      denominator: count(figure.denominator),
      rangeMin: figure.range?.min ?? null,
      rangeMax: figure.range?.max ?? null,
      n: count(figure.n),
      qualifiers: [...figure.qualifiers],
    })),
  )
}

/** Puts these remarks in the set in place of those it had. */
export async function replaceSeriesRemarks(
  { db }: Transaction,
  setId: string,
  remarks: readonly (Pick<SeriesRemark, 'indicator' | 'period' | 'kind' | 'remark' | 'id'> & { area: string; source: string })[],
): Promise<void> {
  await db.deleteFrom('series_remark').where('set_id', '=', setId).execute()
  if (remarks.length === 0) return
  await db
    .insertInto('series_remark')
    .values(
      remarks.map(({ period, ...remark }) => ({
        ...remark,
        set_id: setId,
        period: period.text,
        period_from: period.from,
        period_until: period.until,
      })),
    )
    .execute()
}

/** As text, so that numeric keeps the decimals the source prints. */
function exact(number: Printed | null): string | null {
  return number === null ? null : number.value.toFixed(number.decimals)
}
