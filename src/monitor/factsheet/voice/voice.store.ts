import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { newId } from '../../../platform/id.ts'
import type { ParentVoice, ParentVoiceInput } from './voice.ts'

interface VoiceRow {
  id: string
  about: number | null
  quote: string
  spoken_by: string
  consented_on: string
}

function toVoice({ id, about, quote, spoken_by, consented_on }: VoiceRow): ParentVoice {
  return { id, about, quote, spokenBy: spoken_by, consentedOn: consented_on }
}

/** The voices of a sheet that were not taken back, in the order in which they were written down; for who writes it. */
export async function voicesOf({ db }: Transaction, area: string, year: number): Promise<ParentVoice[]> {
  const { rows } = await sql<VoiceRow>`select id, about, quote, spoken_by, consented_on from parent_voice
    where area = ${area} and year = ${year}::integer and withdrawn_on is null order by recorded_at, id`.execute(db)
  return rows.map(toVoice)
}

/** The voices everybody may read on a version of a sheet, the one shown or an earlier one; the same for whoever asks. */
export async function readableVoices({ db }: Transaction, area: string, year: number): Promise<ParentVoice[]> {
  const { rows } = await sql<VoiceRow>`select v.id, v.about, v.quote, v.spoken_by, v.consented_on from parent_voice v
    where v.area = ${area} and v.year = ${year}::integer and v.withdrawn_on is null and exists (select from published_entry e
      join text_publication p on p.kind = e.kind and p.area = e.area and p.year = e.year and p.number = e.publication and p.taken_back_at is null
      where e.kind = 'factsheet' and e.area = v.area and e.year = v.year and e.field = 'voice.' || v.id)
    order by v.recorded_at, v.id`.execute(db)
  return rows.map(toVoice)
}

export async function addVoice(tx: Transaction, area: string, year: number, voice: ParentVoiceInput): Promise<string> {
  const id = newId()
  await tx.db
    .insertInto('parent_voice')
    .values({
      area,
      year,
      id,
      about: voice.about,
      quote: voice.quote,
      spoken_by: voice.spokenBy,
      consented_on: tx.today,
      recorded_at: tx.now,
      recorded_by: tx.actor.id ?? '',
    })
    .execute()
  return id
}

/** Erases the words; false when there was nothing to take back. */
export async function eraseVoice(tx: Transaction, area: string, year: number, id: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('parent_voice')
    .set({ quote: null, spoken_by: null, withdrawn_on: tx.today, withdrawn_by: tx.actor.id })
    .where('area', '=', area)
    .where('year', '=', year)
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
