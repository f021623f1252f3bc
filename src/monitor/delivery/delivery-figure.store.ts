import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Printed } from '../figure/figure.ts'
import type { FigureRow } from '../figure/figure-row.ts'

/** The columns a figure has wherever it stands, in one order; `id` last. */
export const figureColumnNames = [
  'indicator',
  'definition_version',
  'area',
  'period',
  'period_from',
  'period_until',
  'numerator',
  'denominator',
  'value',
  'range_min',
  'range_max',
  'unit',
  'n',
  'state',
  'source',
  'qualifier',
  'remark',
  'id',
] as const

/** The same columns under the name of a table. */
export function columnsOf(table: string) {
  return sql.join(figureColumnNames.map((column) => sql.ref(`${table}.${column}`)))
}

/** Two figures are the same when everything a reader can see is, decimals included: 8 is not 8.0. */
export function sameFigure(one: string, other: string) {
  const compared = (table: string) =>
    sql.join(
      figureColumnNames.map((column) =>
        ['numerator', 'denominator', 'value', 'range_min', 'range_max'].includes(column)
          ? sql`${sql.ref(`${table}.${column}`)}::text`
          : sql.ref(`${table}.${column}`),
      ),
    )
  return sql`(${compared(one)}) is not distinct from (${compared(other)})`
}

/** The draft has no figures yet. */
export async function clearDraft({ db }: Transaction, deliveryId: string): Promise<void> {
  await db.deleteFrom('delivery_contradiction').where('delivery_id', '=', deliveryId).execute()
  await db.deleteFrom('delivery_figure').where('delivery_id', '=', deliveryId).execute()
}

/** Adds figures to a draft, numbered from `first`; one statement. */
export async function addDraftFigures(
  { db }: Transaction,
  deliveryId: string,
  figures: readonly FigureRow[],
  first: number,
): Promise<void> {
  const list = JSON.stringify(
    figures.map((row, index) => ({
      number: first + index,
      sheet_row: row.line,
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
  await sql`insert into delivery_figure (delivery_id, number, sheet_row, ${sql.join(figureColumnNames.map((column) => sql.ref(column)))})
    select ${deliveryId}, number, sheet_row, indicator, definition_version, area, period, period_from, period_until, numerator, denominator, value,
      range_min, range_max, unit, n, state, source, array(select jsonb_array_elements_text(qualifier)), remark, id
    from jsonb_to_recordset(${list}::jsonb) as given (number integer, sheet_row integer, indicator text, definition_version integer, area text,
      period text, period_from integer, period_until integer, numerator numeric, denominator numeric, value numeric, range_min numeric,
      range_max numeric, unit text, n integer, state text, source text, qualifier jsonb, remark text, id text)`.execute(db)
}

/** As text, so that numeric keeps the decimals the source prints. */
function exact(number: Printed | null): string | null {
  return number === null ? null : number.value.toFixed(number.decimals)
}

/** What the sheet itself remarks on these figures of a draft. */
export async function sheetRemarks(
  { db }: Transaction,
  deliveryId: string,
  numbers: readonly number[],
): Promise<Map<number, string | null>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<{ number: number; remark: string | null }>`select number, remark from delivery_figure
    where delivery_id = ${deliveryId} and number = any (${numbers}::integer[])`.execute(db)
  return new Map(rows.map(({ number, remark }) => [number, remark]))
}
