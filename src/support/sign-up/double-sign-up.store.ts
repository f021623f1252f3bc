import { sql } from 'kysely'
import type { Pregnancy } from '../../family/episode/episode.ts'
import type { Identity } from '../../family/family/family.store.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import {
  beforeSupport,
  cameBefore,
  couldBeSameChild,
  type DoubleSignUp,
  inCommon,
  likelierFirst,
  mostDaysApart,
  onAgenda,
} from './double-sign-up.ts'
import type { SignUp, TriageState } from './sign-up.ts'

interface Row {
  id: string
  family_id: string
  sent_on: PlainDate
  triage: TriageState
  sender: string
  profession: string
  organisation: string
  pregnancy: Pregnancy
  due_date: PlainDate | null
  born_on: PlainDate | null
  family_owner_id: string
  label_sealed: Buffer
  parent_id: string
  person_owner_id: string
  identity_sealed: Buffer
}

/** At most so many; a longer list nobody compares. */
const most = 5

/**
 * The sign-ups that could be about the same family as this one: of the same entry point and municipality, with a day of the child near that
 * of this one, and only families the actor sees by triage or their circle; the likeliest first. Names and numbers are compared in memory, of
 * those alone.
 */
export async function doubleSignUps(
  tx: Transaction,
  signUp: Pick<SignUp, 'coalitionId' | 'id' | 'familyId' | 'sentOn'>,
): Promise<DoubleSignUp[]> {
  const { rows } = await sql<Row>`
    with this as materialized (
      select s.coalition_id, s.id, s.entry_point_id, s.family_id, f.municipality, coalesce(e.born_on, e.due_date) as day
      from sign_up s join family f on f.coalition_id = s.coalition_id and f.id = s.family_id
      join episode e on e.coalition_id = s.coalition_id and e.id = s.episode_id
      where s.coalition_id = ${signUp.coalitionId} and s.id = ${signUp.id}
    ), own_key as materialized (
      select distinct coalition_id, family_id from circle_key
      where holder_id = actor_id() and via in ('triage', 'circle') and from_on <= acting_on() and (until_on is null or until_on > acting_on())
    )
    select s.id, s.family_id, s.sent_on, s.triage, p.name as sender, p.profession, o.name as organisation, e.pregnancy, e.due_date, e.born_on,
      f.owner_id as family_owner_id, f.label_sealed, f.parent_id, r.owner_id as person_owner_id, r.identity_sealed
    from this t
    join own_key k on k.coalition_id = t.coalition_id
    join sign_up s on s.coalition_id = k.coalition_id and s.family_id = k.family_id
    join family f on f.coalition_id = s.coalition_id and f.id = s.family_id
    join episode e on e.coalition_id = s.coalition_id and e.id = s.episode_id
    join person r on r.coalition_id = f.coalition_id and r.id = f.parent_id
    join professional p on p.id = s.sender_id
    join organisation o on o.id = p.organisation_id
    where s.entry_point_id = t.entry_point_id and (s.family_id = t.family_id and s.id = t.id or s.family_id <> t.family_id and f.municipality = t.municipality
      and s.triage <> 'withdrawn' and e.closed_on is null and abs(coalesce(e.born_on, e.due_date) - t.day) <= ${mostDaysApart}::integer
      and not exists (select 1 from event v where v.coalition_id = t.coalition_id and v.type = 'sign_up.told_apart'
        and (v.family_id = t.family_id and v.subject_id = t.id and v.detail ->> 'sign_up_id' = s.id::text
          or v.family_id = s.family_id and v.subject_id = s.id and v.detail ->> 'sign_up_id' = t.id::text)))
    order by s.id = t.id desc, abs(coalesce(e.born_on, e.due_date) - t.day), s.sent_on, s.id
    limit 60`.execute(tx.db)
  const [own, ...others] = rows
  if (own === undefined || own.id !== signUp.id) return []
  const near = others.filter((row) => couldBeSameChild(childOf(own), childOf(row)))
  const identities = await identitiesOf(tx, [own, ...near])
  const likeliest = near
    .map((row, index) => ({ row, ...inCommon(identities[0] ?? null, identities[index + 1] ?? null) }))
    .toSorted(likelierFirst)
    .slice(0, most)
  const labels = await tx.keyring.open(
    tx.db,
    likeliest.map(({ row }) => sealedOf(row, row.family_owner_id, row.label_sealed)),
  )
  return likeliest.map(({ row, samePhone, sameName }, index) => ({
    id: row.id,
    familyId: row.family_id,
    sentOn: row.sent_on,
    triage: row.triage,
    label: labels[index] ?? null,
    sender: row.sender,
    profession: row.profession,
    organisation: row.organisation,
    episode: childOf(row),
    samePhone,
    sameName,
    cameFirst: cameBefore({ sentOn: row.sent_on, id: row.id }, signUp),
  }))
}

async function identitiesOf(tx: Transaction, rows: readonly Row[]): Promise<(Identity | null)[]> {
  const texts = await tx.keyring.open(
    tx.db,
    rows.map((row) => sealedOf(row, row.person_owner_id, row.identity_sealed)),
  )
  return rows.map((_, index) => (texts[index] ? (JSON.parse(texts[index]) as Identity) : null))
}

function sealedOf(row: Row, organisationId: string, sealed: Buffer) {
  return { familyId: row.family_id, organisationId, personId: row.parent_id, sealed }
}

function childOf({ pregnancy, due_date, born_on }: Row) {
  return { pregnancy, dueDate: due_date, bornOn: born_on }
}

/** The sign-up also counts as a notification under the Wmo, which starts a term of its own. */
export async function startsTermInLaw(tx: Transaction, signUp: Pick<SignUp, 'coalitionId' | 'id'>): Promise<boolean> {
  const row = await tx.db
    .selectFrom('sign_up')
    .select('wmo_notification')
    .where('coalition_id', '=', signUp.coalitionId)
    .where('id', '=', signUp.id)
    .executeTakeFirst()
  return row?.wmo_notification === true
}

/**
 * What on this line cannot go on in another one: something that was begun, or its place on an agenda, which can be given up. A place that was
 * given up leaves nothing behind.
 */
export async function hasBegun(
  tx: Transaction,
  { coalitionId, familyId }: Pick<SignUp, 'coalitionId' | 'familyId'>,
): Promise<'double_has_begun' | 'double_on_agenda' | null> {
  const row = await tx.db
    .selectFrom('event')
    .select('type')
    .where('coalition_id', '=', coalitionId)
    .where('family_id', '=', familyId)
    .where('type', 'not in', [...beforeSupport, ...onAgenda])
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return 'double_has_begun'
  const place = await tx.db
    .selectFrom('conference_case')
    .select('id')
    .where('coalition_id', '=', coalitionId)
    .where('family_id', '=', familyId)
    .limit(1)
    .executeTakeFirst()
  return place === undefined ? null : 'double_on_agenda'
}
