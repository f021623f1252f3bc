import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Severity, severities } from '../contradiction/contradiction.ts'
import { type ContradictionAnswer, contradictionAnswers } from './contradiction-answer.ts'
import type { FoundContradiction } from './sheet-work.ts'

/** A contradiction of a draft, with what the analyst answered. */
export interface DeliveryContradiction {
  number: number
  severity: Severity
  /** As `contradictionFrom` reads it. */
  content: string
  /** Numbers of the figures of the draft that take part. */
  figures: readonly number[]
  answer: ContradictionAnswer | null
  /** Those of them the answer is about. */
  chosen: readonly number[]
  note: string | null
  answeredBy: string | null
  answeredAt: Date | null
  /** Answered with an earlier sheet, in the same words. */
  remembered: boolean
}

/** Adds what a check found. What was answered before about the same printed figures, in this draft or an accepted sheet, is answered again. */
export async function addContradictions(
  { db }: Transaction,
  deliveryId: string,
  found: readonly FoundContradiction[],
  answered: readonly KeptAnswer[],
): Promise<void> {
  if (found.length === 0) return
  const kept = new Map(answered.map((answer) => [answer.key, answer]))
  await db
    .insertInto('delivery_contradiction')
    .values(
      found.map(({ key, severity, content, figures, apart }, number) => {
        const before = kept.get(key)
        const chosen = before === undefined ? [] : before.chosen.flatMap((place) => figures[place] ?? [])
        // What was said of the others holds for those others only.
        const sameFigures = !apart || (before?.chosen.every((place) => place === 0) ?? false)
        const holds = before !== undefined && sameFigures && (chosen.length > 0 || before.answer === 'ask_source')
        return {
          delivery_id: deliveryId,
          number,
          key,
          severity,
          content,
          figures: sql<number[]>`${figures}::integer[]`,
          chosen: sql<number[]>`${holds ? chosen : []}::integer[]`,
          answer: holds ? before.answer : null,
          note: holds ? before.note : null,
          answered_at: holds ? before.answeredAt : null,
          answered_by: holds ? before.answeredBy : null,
        }
      }),
    )
    .execute()
}

/** An answer without the sheet it was given for; `chosen` counts within the figures of its contradiction. */
export interface KeptAnswer {
  key: string
  answer: ContradictionAnswer
  chosen: readonly number[]
  note: string | null
  answeredAt: Date
  answeredBy: string | null
}

/** The latest answers to contradictions with these keys: of this draft, or of sheets that were accepted. */
export async function answersBefore({ db }: Transaction, deliveryId: string, keys: readonly string[]): Promise<KeptAnswer[]> {
  const { rows } = await sql<{
    key: string
    answer: ContradictionAnswer
    chosen: number[]
    figures: number[]
    note: string | null
    answered_at: Date
    answered_by: string | null
  }>`select distinct on (c.key) c.key, c.answer, c.chosen, c.figures, c.note, c.answered_at, c.answered_by
    from delivery_contradiction c join delivery d on d.id = c.delivery_id
    where c.answer is not null and c.key = any (${keys}::text[]) and (d.id = ${deliveryId} or d.state = 'accepted')
    order by c.key, d.id = ${deliveryId} desc, c.answered_at desc`.execute(db)
  return rows.map((row) => ({
    key: row.key,
    answer: row.answer,
    chosen: row.chosen.map((number) => row.figures.indexOf(number)).filter((place) => place >= 0),
    note: row.note,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
  }))
}

/** The contradictions of a draft, the gravest first. */
export async function contradictionsOfDelivery({ db }: Transaction, deliveryId: string): Promise<DeliveryContradiction[]> {
  const rows = await db
    .selectFrom('delivery_contradiction as c')
    .innerJoin('delivery as d', 'd.id', 'c.delivery_id')
    .leftJoin('professional as p', 'p.id', 'c.answered_by')
    .select(['c.number', 'c.severity', 'c.content', 'c.figures', 'c.answer', 'c.chosen', 'c.note', 'c.answered_at', 'p.name'])
    .select(sql<boolean>`coalesce(c.answered_at < d.received_at, false)`.as('remembered'))
    .where('c.delivery_id', '=', deliveryId)
    .orderBy('c.number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    severity: severities.find((severity) => severity === row.severity) ?? 'low',
    content: row.content,
    figures: row.figures,
    answer: contradictionAnswers.find((answer) => answer === row.answer) ?? null,
    chosen: row.chosen,
    note: row.note,
    answeredBy: row.name,
    answeredAt: row.answered_at,
    remembered: row.remembered,
  }))
}

/** Writes down answers; one statement. */
export async function keepAnswers(
  { db, actor, now }: Transaction,
  deliveryId: string,
  answers: readonly { number: number; answer: ContradictionAnswer; chosen: readonly number[]; note: string | null }[],
): Promise<void> {
  await sql`update delivery_contradiction c set answer = given.answer, note = given.note, answered_at = ${now}, answered_by = ${actor.id},
      chosen = array(select jsonb_array_elements_text(given.chosen)::integer)
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given (number integer, answer text, chosen jsonb, note text)
    where c.delivery_id = ${deliveryId} and c.number = given.number`.execute(db)
}
