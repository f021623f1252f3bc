import { sql } from 'kysely'
import type { Pregnancy } from '../../family/episode/episode.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { KeyRow } from '../../platform/crypto/keyring.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { last } from '../../platform/database/prepared-pool.ts'
import { doubleSignUpReason } from '../closing/closing.ts'
import { ownIn, type TaskRow, taskOf, tasksIn } from './task.store.ts'
import type { Task } from './task.ts'

/** A family as the lists of her work show it. */
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
  /** The line was closed because the family had been signed up before; null when it was not. */
  double: { /** The family in which it goes on; null for who does not see that. */ firstId: string | null } | null
}

export interface Desk {
  /** What the actor can do now, the earliest term first. */
  tasks: Task[]
  /** The families whose circle the actor is in, the latest joined first; not all of them. */
  families: DeskFamily[]
  /** How many there are. */
  familyCount: number
  /** What others did in the last two weeks for those families: nobody has to ask what happened next. */
  news: DeskNews[]
  /** What every family named above is called; null or absent when the actor may not know. */
  labels: Map<string, string | null>
  /** Where every family named above lives, to tell two of one name apart. */
  places: Map<string, string>
}

interface FamilyRow {
  family_id: string
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
  is_double: boolean
  first_id: string | null
}

interface LabelRow {
  family_id: string
  owner_id: string
  parent_id: string
  /** Base64: it travels inside JSON. */
  label_sealed: string
  municipality: string
}

interface ListRow {
  families: FamilyRow[]
  labels: LabelRow[]
  /** What opens the labels, so that nothing has to be asked a second time. */
  keys: KeyRow[]
}

/** At most so many of each on the desk. */
const most = { tasks: 120, families: 12, news: 12 }

/** What is said of a family in a list, over rows of `open_episode`: limited first and joined then. */
function familiesOf(episodes: ReturnType<typeof sql>) {
  return sql`
      select e.family_id, a.name as municipality, e.pregnancy, e.due_date, e.born_on, p.name as coordinator,
        coalesce(k.state = 'provisional', false) as provisional, e.joined
      from (${episodes}) e
      join area a on a.slug = e.municipality
      left join coordinator k on k.coalition_id = e.coalition_id and k.episode_id = e.id and k.until_on is null
      left join professional p on p.id = k.professional_id`
}

/** The labels of the families in `named`, and what opens them. */
const labelsAndKeys = sql`
      coalesce((select json_agg(json_build_object('family_id', f.id, 'owner_id', f.owner_id, 'parent_id', f.parent_id,
        'label_sealed', encode(f.label_sealed, 'base64'), 'municipality', a.name)) from named_family f join area a on a.slug = f.municipality), '[]') as labels,
      coalesce((select json_agg(i) from named_family f join keyring.identity_key i
        on i.family_id = f.id and i.organisation_id = f.owner_id and i.person_id = f.parent_id), '[]') as keys`

/** The families of which `familyIds` selects the ids, once each. */
function namedFamily(familyIds: ReturnType<typeof sql>) {
  return sql`named_family as materialized (select f.id, f.owner_id, f.parent_id, f.label_sealed, f.municipality from (${familyIds}) n join family f on f.id = n.family_id)`
}

/** The actor's desk in one statement, in which her circle is looked up once; the last of its transaction. */
export async function deskOf(tx: Transaction): Promise<Desk> {
  const own = ownIn(tx, null)
  const { rows } = await sql<ListRow & { tasks: TaskRow[]; family_count: number; news: NewsRow[] }>`
    with ${own.families}, ${own.things}, task as (${tasksIn(tx, null)}),
    first_task as materialized (select kind, family_id, thing_id, due_on from task order by due_on, kind, thing_id limit ${most.tasks}),
    latest_family as materialized (${familiesOf(sql`select * from open_episode order by joined desc, family_id limit ${most.families}`)}),
    latest_news as materialized (
      select v.family_id, v.type, v.occurred_on, p.name as by, v.sequence, v.coalition_id,
        v.type = 'episode.closed' and v.detail ->> 'reason' = ${doubleSignUpReason} as is_double, v.detail ->> 'sign_up_id' as sign_up_id
      from mine m
      join event v on v.coalition_id = m.coalition_id and v.family_id = m.family_id
      left join professional p on p.id = v.actor_id
      where v.occurred_on > ${addDays(tx.today, -14)}::date and v.actor_id is distinct from ${tx.actor.id}::uuid
        and v.type in ('sign_up.answered', 'sign_up.joined', 'triage.decided', 'circle.left', 'conference.moved', 'conference.taken_off', 'conference.held', 'conference.not_held', 'coordinator.appointed', 'plan.made', 'programme.started', 'visit.done',
          'pregnancy.recorded', 'due_date.changed', 'birth.recorded', 'birth.corrected', 'pregnancy.ended', 'pregnancy.goes_on', 'handover.talk_held', 'handover.accepted', 'handover.withdrawn', 'consent.withdrawn', 'episode.closed')
      order by v.occurred_on desc, v.sequence desc limit ${most.news}
    ), told_news as materialized (
      select n.family_id, n.type, n.occurred_on, n.by, n.sequence, n.is_double, (select s.family_id from sign_up s
        where n.is_double and s.coalition_id = n.coalition_id and s.id = n.sign_up_id::uuid) as first_id
      from latest_news n
    ),
    ${namedFamily(sql`select family_id from first_task union select family_id from latest_family union select family_id from told_news union select first_id from told_news`)}
    select coalesce((select json_agg(t order by due_on, kind, thing_id) from first_task t), '[]') as tasks,
      coalesce((select json_agg(f order by joined desc, family_id) from latest_family f), '[]') as families,
      (select count(*)::integer from open_episode) as family_count,
      coalesce((select json_agg(n order by occurred_on desc, sequence desc) from told_news n), '[]') as news,
      ${labelsAndKeys} ${sql.raw(last)}`.execute(tx.db)
  const [row] = rows
  if (row === undefined) return { tasks: [], families: [], familyCount: 0, news: [], labels: new Map(), places: new Map() }
  const labels = await openLabels(tx, row)
  return {
    tasks: row.tasks.map(taskOf),
    families: row.families.map((family) => toFamily(family, labels)),
    familyCount: row.family_count,
    news: row.news.map(newsOf),
    labels,
    places: new Map(row.labels.map(({ family_id, municipality }) => [family_id, municipality])),
  }
}

function newsOf({ family_id, type, occurred_on, by, is_double, first_id }: NewsRow): DeskNews {
  return { familyId: family_id, type, occurredOn: occurred_on, by, double: is_double ? { firstId: first_id } : null }
}

/** Every family whose circle the actor is in and whose support is not closed, the latest joined first. The last of its transaction. */
export async function familiesOfActor(tx: Transaction): Promise<DeskFamily[]> {
  const { rows } = await sql<ListRow>`
    with ${ownIn(tx, null).families}, listed as materialized (${familiesOf(sql`select * from open_episode`)}),
    ${namedFamily(sql`select family_id from listed`)}
    select coalesce((select json_agg(f order by joined desc, family_id) from listed f), '[]') as families,
      ${labelsAndKeys} ${sql.raw(last)}`.execute(tx.db)
  const [row] = rows
  if (row === undefined) return []
  const labels = await openLabels(tx, row)
  return row.families.map((family) => toFamily(family, labels))
}

function toFamily(row: FamilyRow, labels: Desk['labels']): DeskFamily {
  return {
    familyId: row.family_id,
    label: labels.get(row.family_id) ?? null,
    municipality: row.municipality,
    pregnancy: row.pregnancy,
    dueDate: row.due_date,
    bornOn: row.born_on,
    coordinator: row.coordinator,
    provisional: row.provisional,
  }
}

async function openLabels(tx: Transaction, { labels, keys }: ListRow): Promise<Desk['labels']> {
  const texts = await tx.keyring.openWith(
    tx.db,
    keys,
    labels.map((row) => ({
      familyId: row.family_id,
      organisationId: row.owner_id,
      personId: row.parent_id,
      sealed: Buffer.from(row.label_sealed, 'base64'),
    })),
  )
  return new Map(labels.map((row, index) => [row.family_id, texts[index] ?? null]))
}
