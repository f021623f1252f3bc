import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import type { Conference, ConferenceKind, ConferenceState } from './conference.ts'
import type { ConferenceCase, ParentPart, TableNotes } from './conference-case.ts'

interface AgreementRow {
  id: string
  what: string
  owner_id: string
  by_parent: boolean
  professional_id: string | null
  by: string | null
  due_on: PlainDate
  done_on: PlainDate | null
}

interface CaseRow {
  coalition_id: string
  id: string
  conference_id: string
  kind: ConferenceKind
  planned_on: PlainDate
  starts_at: string | null
  place: string | null
  moved_from: PlainDate | null
  state: ConferenceState
  family_id: string
  episode_id: string
  position: number
  named: boolean
  purpose_sealed: Buffer | null
  purpose: string | null
  owner_id: string
  brought_by: string
  brought_by_name: string
  parent_part: ParentPart | null
  minutes_sealed: Buffer | null
  minutes_owner_id: string | null
  discussed_on: PlainDate | null
  next_on: PlainDate | null
  version: number
  line_closed_on: PlainDate | null
  parent_id: string | null
  agreements: AgreementRow[]
}

type Which = { familyId: string } | { caseId: string } | { conferenceId: string }

async function selectCases(tx: Transaction, which: Which): Promise<ConferenceCase[]> {
  const condition =
    'familyId' in which
      ? sql`c.family_id = ${which.familyId}`
      : 'caseId' in which
        ? sql`c.id = ${which.caseId}`
        : sql`c.conference_id = ${which.conferenceId}`
  // Agreements come along as text in base64: one query, whatever the number of families.
  const { rows } = await sql<CaseRow>`
    select c.coalition_id, c.id, c.conference_id, m.kind, m.planned_on, to_char(m.starts_at, 'HH24:MI') as starts_at, m.place, m.state,
      c.family_id, c.episode_id, c.position, c.named, c.purpose_sealed, c.purpose, c.owner_id, c.brought_by, b.name as brought_by_name, c.parent_part, c.minutes_sealed, c.minutes_owner_id, c.discussed_on, c.next_on,
      c.version, e.closed_on as line_closed_on, f.parent_id,
      (select (v.detail ->> 'before')::date from event v where v.coalition_id = c.coalition_id and v.family_id = c.family_id
        and v.type = 'conference.moved' and v.subject_id = c.id order by v.sequence desc limit 1) as moved_from,
      coalesce((select json_agg(json_build_object('id', g.id, 'what', encode(g.what_sealed, 'base64'), 'owner_id', g.owner_id, 'by_parent', g.by_parent,
          'professional_id', g.professional_id, 'by', w.name, 'due_on', g.due_on, 'done_on', g.done_on) order by g.position)
        from conference_agreement g left join professional w on w.id = g.professional_id
        where g.coalition_id = c.coalition_id and g.family_id = c.family_id and g.case_id = c.id), '[]') as agreements
    from conference_case c
    join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
    join professional b on b.id = c.brought_by
    left join family f on f.coalition_id = c.coalition_id and f.id = c.family_id
    left join episode e on e.coalition_id = c.coalition_id and e.id = c.episode_id
    where ${condition}
    order by m.planned_on desc, c.position`.execute(tx.db)
  return openCases(tx, rows)
}

/** Opens the sealed texts of all cases with one query for keys. */
async function openCases(tx: Transaction, rows: readonly CaseRow[]): Promise<ConferenceCase[]> {
  const sealed = rows.flatMap((row) => {
    const about = (ownerId: string, bytes: Buffer) => ({
      familyId: row.family_id,
      organisationId: ownerId,
      personId: row.parent_id ?? '',
      sealed: bytes,
    })
    return [
      ...(row.purpose_sealed === null ? [] : [{ name: `purpose ${row.id}`, item: about(row.owner_id, row.purpose_sealed) }]),
      ...(row.minutes_sealed === null || row.minutes_owner_id === null
        ? []
        : [{ name: `notes ${row.id}`, item: about(row.minutes_owner_id, row.minutes_sealed) }]),
      ...row.agreements.map((g) => ({ name: `agreement ${g.id}`, item: about(g.owner_id, Buffer.from(g.what, 'base64')) })),
    ]
  })
  const texts = await tx.keyring.open(
    tx.db,
    sealed.map(({ item }) => item),
  )
  const opened = new Map(sealed.map(({ name }, index) => [name, texts[index] ?? null]))
  return rows.map((row) => toCase(row, (name) => opened.get(name) ?? null))
}

function toCase(row: CaseRow, opened: (name: string) => string | null): ConferenceCase {
  const notes = opened(`notes ${row.id}`)
  return {
    coalitionId: row.coalition_id,
    id: row.id,
    conferenceId: row.conference_id,
    kind: row.kind,
    plannedOn: row.planned_on,
    startsAt: row.starts_at,
    place: row.place,
    movedFrom: row.moved_from,
    state: row.state,
    familyId: row.family_id,
    episodeId: row.episode_id,
    position: row.position,
    named: row.named,
    purpose: row.named ? opened(`purpose ${row.id}`) : row.purpose,
    broughtBy: { id: row.brought_by, name: row.brought_by_name },
    parentPart: row.parent_part,
    notes: notes === null ? null : (JSON.parse(notes) as TableNotes),
    discussedOn: row.discussed_on,
    nextOn: row.next_on,
    lineClosedOn: row.line_closed_on,
    version: row.version,
    agreements: row.agreements.map((g) => ({
      id: g.id,
      what: opened(`agreement ${g.id}`),
      byParent: g.by_parent,
      professionalId: g.professional_id,
      by: g.by,
      dueOn: g.due_on,
      doneOn: g.done_on,
    })),
  }
}

/** The case, or null when it does not exist for the actor. */
export async function findCase(tx: Transaction, id: string): Promise<ConferenceCase | null> {
  if (!isId(id)) return null
  return (await selectCases(tx, { caseId: id }))[0] ?? null
}

/** What of the agenda the actor sees, in order. */
export function casesOnAgenda(tx: Transaction, conferenceId: string): Promise<ConferenceCase[]> {
  return selectCases(tx, { conferenceId })
}

/** Every conference this family was or will be discussed at, the latest first, with agreements. One query and one for the keys. */
export function conferenceCasesOf(tx: Transaction, familyId: string): Promise<ConferenceCase[]> {
  return selectCases(tx, { familyId })
}

export interface NewCase {
  conference: Conference
  id: string
  familyId: string
  episodeId: string
  /** Sealed when named, in the clear when not. */
  purpose: { sealed: Buffer } | { open: string }
}

export async function addCase(tx: Transaction, { conference, id, familyId, episodeId, purpose }: NewCase): Promise<void> {
  await tx.db
    .insertInto('conference_case')
    .values({
      coalition_id: conference.coalitionId,
      id,
      conference_id: conference.id,
      family_id: familyId,
      episode_id: episodeId,
      named: 'sealed' in purpose,
      purpose_sealed: 'sealed' in purpose ? purpose.sealed : null,
      purpose: 'open' in purpose ? purpose.open : null,
      owner_id: tx.actor.organisationId ?? '',
      brought_by: tx.actor.id ?? '',
    })
    .execute()
}

/** Writes what was said only when the case still has the version the actor saw; false when a colleague was first. */
export async function changeCase(
  tx: Transaction,
  held: Pick<ConferenceCase, 'coalitionId' | 'id'>,
  version: number,
  change: { parent_part: ParentPart; minutes_sealed: Buffer; discussed_on: PlainDate; next_on: PlainDate | null },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('conference_case')
    .set({ ...change, minutes_owner_id: tx.actor.organisationId ?? '', version: version + 1 })
    .where('coalition_id', '=', held.coalitionId)
    .where('id', '=', held.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
