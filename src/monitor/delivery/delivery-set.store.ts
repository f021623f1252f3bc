import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Delivery } from './delivery.ts'
import { goneFigures, sameCell, settled } from './delivery-diff.store.ts'
import { columnsOf, figureColumnNames, sameFigure } from './delivery-figure.store.ts'

type Place = Pick<Delivery, 'id' | 'set'>

const columns = sql.join(figureColumnNames.map((column) => sql.ref(column)))

/** The version of the set, held until the transaction ends: two deliveries for one set are accepted one after the other. */
export async function lockSet({ db }: Transaction, setId: string): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`select version from figure_set where id = ${setId} for update`.execute(db)
  return rows[0]?.version ?? null
}

/** What an answer makes of a figure of the draft. */
export interface SettledFigure {
  number: number
  leftOut: boolean
  state: string | null
  remark: string | null
}

/** Gives the figures of a draft what the answers make of them, and leaves out the cells that these other sources keep. */
export async function settleFigures(
  { db }: Transaction,
  { id, set }: Place,
  figures: readonly SettledFigure[],
  kept: readonly string[],
): Promise<void> {
  await sql`update delivery_figure set left_out = false, settled_state = null, settled_remark = null
    where delivery_id = ${id} and (left_out or settled_state is not null or settled_remark is not null)`.execute(db)
  await sql`update delivery_figure d set left_out = given."leftOut", settled_state = given.state, settled_remark = given.remark
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as given (number integer, "leftOut" boolean, state text, remark text)
    where d.delivery_id = ${id} and d.number = given.number`.execute(db)
  await sql`update delivery_figure d set left_out = true from figure f
    where d.delivery_id = ${id} and f.set_id = ${set.id} and ${sameCell('f', 'd')} and f.source <> d.source and f.source = any (${kept}::text[])`.execute(
    db,
  )
}

/** Puts the figures of a draft in its set and keeps what stood there; figures that are there already are not touched. Returns how many cells changed. */
export async function storeFigures({ db }: Transaction, delivery: Place, removeGone: boolean): Promise<number> {
  const { id, set } = delivery
  const stored = await sql`update delivery_figure set stored = true from ${settled(id)} d
    where delivery_figure.delivery_id = ${id} and delivery_figure.number = d.number
    and not exists (select from figure f where f.set_id = ${set.id} and ${sameCell('f', 'd')} and ${sameFigure('f', 'd')})`.execute(db)
  if (removeGone)
    await sql`insert into delivery_before (delivery_id, ${columns}) select ${id}, ${columnsOf('f')} from ${goneFigures(delivery)} f`.execute(
      db,
    )
  await sql`insert into delivery_before (delivery_id, ${columns}) select ${id}, ${columnsOf('f')}
    from figure f join delivery_figure d on ${sameCell('d', 'f')} where f.set_id = ${set.id} and d.delivery_id = ${id} and d.stored`.execute(
    db,
  )
  await sql`delete from figure f using delivery_before b where f.set_id = ${set.id} and b.delivery_id = ${id} and ${sameCell('b', 'f')}`.execute(
    db,
  )
  await sql`insert into figure (set_id, ${columns}) select ${set.id}, ${columnsOf('d')} from ${settled(id)} d where d.stored`.execute(db)
  const { rows } = await sql<{ removed: number }>`select count(*)::integer as removed from delivery_before b where b.delivery_id = ${id}
    and not exists (select from delivery_figure d where d.delivery_id = ${id} and d.stored and ${sameCell('d', 'b')})`.execute(db)
  return Number(stored.numAffectedRows ?? 0) + (rows[0]?.removed ?? 0)
}

/** The latest delivery that was accepted after this one and speaks of a cell that this one changed; null when there is none. */
export async function builtUpon(
  { db }: Transaction,
  { id, set }: Place,
): Promise<{ id: string; fileName: string; acceptedAt: Date } | null> {
  const { rows } = await sql<{ id: string; file_name: string; accepted_at: Date }>`
    with touched as (
      select indicator, area, period from delivery_figure where delivery_id = ${id} and stored
      union select indicator, area, period from delivery_before where delivery_id = ${id})
    select l.id, l.file_name, l.accepted_at from delivery l join delivery own on own.id = ${id}
    where l.set_id = ${set.id} and l.state = 'accepted' and l.id <> own.id and (l.accepted_at, l.id) > (own.accepted_at, own.id)
      and (exists (select from touched t join delivery_figure d on d.delivery_id = l.id and not d.left_out and ${sameCell('d', 't')})
        or exists (select from touched t join delivery_before b on b.delivery_id = l.id and ${sameCell('b', 't')}))
    order by l.accepted_at desc limit 1`.execute(db)
  const later = rows[0]
  return later === undefined ? null : { id: later.id, fileName: later.file_name, acceptedAt: later.accepted_at }
}

/** Does the set still hold exactly what the delivery put there? */
export async function isUntouched({ db }: Transaction, { id, set }: Place): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`select exists (
      select from ${settled(id)} d where d.stored
        and not exists (select from figure f where f.set_id = ${set.id} and ${sameCell('f', 'd')} and ${sameFigure('f', 'd')})
    ) or exists (
      select from delivery_before b join figure f on f.set_id = ${set.id} and ${sameCell('f', 'b')} where b.delivery_id = ${id}
        and not exists (select from delivery_figure d where d.delivery_id = ${id} and d.stored and ${sameCell('d', 'b')})
    ) as touched`.execute(db)
  return rows[0]?.touched === false
}

/** Takes out what the delivery put in the set and puts back what stood there. */
export async function restoreFigures({ db }: Transaction, { id, set }: Place): Promise<void> {
  await sql`delete from figure f using delivery_figure d where f.set_id = ${set.id} and d.delivery_id = ${id} and d.stored and ${sameCell('d', 'f')}`.execute(
    db,
  )
  await sql`insert into figure (set_id, ${columns}) select ${set.id}, ${columnsOf('b')} from delivery_before b where b.delivery_id = ${id}`.execute(
    db,
  )
}

/** Was the set published with what this delivery put in it? */
export async function wasPublished({ db }: Transaction, { set, acceptedAt }: Pick<Delivery, 'set' | 'acceptedAt'>): Promise<boolean> {
  const { rows } = await sql<{ published: boolean }>`select exists (
    select from publication p where p.set_id = ${set.id} and p.published_at >= ${acceptedAt}) as published`.execute(db)
  return rows[0]?.published === true
}
