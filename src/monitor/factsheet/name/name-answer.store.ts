import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { AreaTextRef } from '../text/area-text.ts'
import { type NameAnswer, nameAnswers } from './possible-names.ts'

/** What was answered about words of this text: of each digest its answer, null when there is none. */
export async function answersAbout(
  { db, keyring }: Transaction,
  { kind, area, year }: AreaTextRef,
): Promise<(digest: string) => NameAnswer | null> {
  const rows = await db
    .selectFrom('text_name_answer')
    .select(['digest', 'answer'])
    .where('kind', '=', kind)
    .where('area', '=', area)
    .where('year', '=', year)
    .execute()
  const kept = new Map(
    rows.flatMap(({ digest, answer }) => nameAnswers.filter((known) => known === answer).map((known) => [digest, known] as const)),
  )
  return (digest) => kept.get(keyring.recognise(digest)) ?? null
}

/** Keeps what the actor answers, by digest; what was answered before stays. */
export async function keepAnswers(
  { db, now, actor, keyring }: Transaction,
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
        digest: keyring.recognise(digest),
        answer,
        version,
        answered_at: now,
        answered_by: actor.id ?? '',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
