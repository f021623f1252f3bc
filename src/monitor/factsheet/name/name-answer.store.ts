import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { AreaTextRef } from '../text/area-text.ts'
import { type NameAnswer, nameAnswers } from './possible-names.ts'

/** What was answered about words of this text, by their digest. */
export async function answersAbout({ db }: Transaction, { kind, area, year }: AreaTextRef): Promise<ReadonlyMap<string, NameAnswer>> {
  const rows = await db
    .selectFrom('text_name_answer')
    .select(['digest', 'answer'])
    .where('kind', '=', kind)
    .where('area', '=', area)
    .where('year', '=', year)
    .execute()
  return new Map(
    rows.flatMap(({ digest, answer }) => nameAnswers.filter((known) => known === answer).map((known) => [digest, known] as const)),
  )
}

/** Keeps what the actor answers; what was answered before stays. */
export async function keepAnswers(
  { db, now, actor }: Transaction,
  { kind, area, year }: AreaTextRef,
  version: number,
  answers: ReadonlyMap<string, NameAnswer>,
): Promise<void> {
  if (answers.size === 0) return
  await db
    .insertInto('text_name_answer')
    .values(
      [...answers].map(([digest, answer]) => ({
        kind,
        area,
        year,
        digest,
        answer,
        version,
        answered_at: now,
        answered_by: actor.id ?? '',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
