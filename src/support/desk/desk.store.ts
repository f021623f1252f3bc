import { sql } from 'kysely'
import type { Pregnancy } from '../../family/episode/episode.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { mineIn, type TaskRow, taskOf, tasksIn } from './task.store.ts'
import type { Task } from './task.ts'

export interface DeskFamily {
  familyId: string
  label: string | null
  municipality: string
  pregnancy: Pregnancy
  dueDate: PlainDate | null
  bornOn: PlainDate | null
  coordinator: string | null
  provisional: boolean
}

export interface DeskNews {
  familyId: string
  type: string
  occurredOn: PlainDate
  by: string | null
}

export interface Desk {
  /** What the actor can do now, the earliest term first. */
  tasks: Task[]
  /** The families whose circle the actor is in, the latest joined first. */
  families: DeskFamily[]
  /** What others did in the last two weeks for those families: nobody has to ask what happened next. */
  news: DeskNews[]
}

interface SealedLabel {
  family_id: string
  owner_id: string
  parent_id: string
  label_sealed: Buffer
}

interface FamilyRow extends Omit<SealedLabel, 'label_sealed'> {
  /** Base64: it travels inside JSON. */
  label_sealed: string
  municipality: string
  pregnancy: Pregnancy
  due_date: PlainDate | null
  born_on: PlainDate | null
  coordinator: string | null
  provisional: boolean
}

interface NewsRow {
  family_id: string
  type: string
  occurred_on: PlainDate
  by: string | null
}

/** At most so many of each; of families, limited first and joined then. */
const most = { tasks: 120, families: 60, news: 12 }

/** The actor's desk in one statement, in which her circle is looked up once. */
export async function deskOf(tx: Transaction): Promise<Desk> {
  const { rows } = await sql<{ tasks: TaskRow[]; families: FamilyRow[]; news: NewsRow[] }>`
    with ${mineIn(tx, null)}, task as (${tasksIn(tx, null)}),
    first_task as (select kind, family_id, thing_id, due_on from task order by due_on, kind, thing_id limit ${most.tasks}),
    latest_family as (
      select f.id as family_id, f.owner_id, f.parent_id, encode(f.label_sealed, 'base64') as label_sealed, a.name as municipality, e.pregnancy,
        e.due_date, e.born_on, p.name as coordinator, coalesce(k.state = 'provisional', false) as provisional, e.joined
      from (select * from open_episode order by joined desc, family_id limit ${most.families}) e
      join family f on f.coalition_id = e.coalition_id and f.id = e.family_id
      join area a on a.slug = f.municipality
      left join coordinator k on k.coalition_id = e.coalition_id and k.episode_id = e.id and k.until_on is null
      left join professional p on p.id = k.professional_id
    ),
    latest_news as (
      select v.family_id, v.type, v.occurred_on, p.name as by, v.sequence
      from mine m
      join event v on v.coalition_id = m.coalition_id and v.family_id = m.family_id
      left join professional p on p.id = v.actor_id
      where v.occurred_on > ${addDays(tx.today, -14)}::date and v.actor_id is distinct from ${tx.actor.id}::uuid
        and v.type in ('sign_up.answered', 'triage.decided', 'conference.held', 'coordinator.appointed', 'plan.made', 'programme.started', 'visit.done',
          'birth.recorded', 'pregnancy.ended', 'handover.talk_held', 'handover.accepted', 'consent.withdrawn', 'episode.closed')
      order by v.sequence desc limit ${most.news}
    )
    select coalesce((select json_agg(t order by due_on, kind, thing_id) from first_task t), '[]') as tasks,
      coalesce((select json_agg(f order by joined desc, family_id) from latest_family f), '[]') as families,
      coalesce((select json_agg(n order by sequence desc) from latest_news n), '[]') as news`.execute(tx.db)
  const [row] = rows
  if (row === undefined) return { tasks: [], families: [], news: [] }
  const sealed = row.families.map((family) => ({ ...family, label_sealed: Buffer.from(family.label_sealed, 'base64') }))
  const labels = await openLabels(tx, sealed)
  return {
    tasks: row.tasks.map(taskOf),
    families: sealed.map((family, index) => ({
      familyId: family.family_id,
      label: labels[index] ?? null,
      municipality: family.municipality,
      pregnancy: family.pregnancy,
      dueDate: family.due_date,
      bornOn: family.born_on,
      coordinator: family.coordinator,
      provisional: family.provisional,
    })),
    news: row.news.map((news) => ({ familyId: news.family_id, type: news.type, occurredOn: news.occurred_on, by: news.by })),
  }
}

function openLabels(tx: Transaction, rows: readonly SealedLabel[]) {
  return tx.keyring.open(
    tx.db,
    rows.map((row) => ({ familyId: row.family_id, organisationId: row.owner_id, personId: row.parent_id, sealed: row.label_sealed })),
  )
}

/** What the families of these ids are called; a family the actor may not see is absent. */
export async function familyLabels(tx: Transaction, familyIds: readonly string[]): Promise<Map<string, string | null>> {
  if (familyIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('family')
    .select(['id as family_id', 'owner_id', 'parent_id', 'label_sealed'])
    .where('id', '=', sql<string>`any(${[...new Set(familyIds)]}::uuid[])`)
    .execute()
  const labels = await openLabels(tx, rows)
  return new Map(rows.map((row, index) => [row.family_id, labels[index] ?? null]))
}
