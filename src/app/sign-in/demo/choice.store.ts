import { sql } from 'kysely'
import { demoParent, demoPeople } from '../../../people/demo/demo-people.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'

export interface ChoiceProfessional {
  subject: string
  name: string
  profession: string
  organisation: string
  domain: string
  /** In the order in which the demo names them; the first is the one she is listed under. */
  coalitions: readonly string[]
}

export interface Choice {
  coalitions: readonly { name: string; people: readonly ChoiceProfessional[] }[]
  parents: readonly { subject: string; name: string }[]
}

/** The demo people this store knows, in the order of the demo; an empty store gives an empty choice. */
export async function readChoice(tx: Transaction): Promise<Choice> {
  const order = Object.values(demoPeople).map(({ subject }) => subject)
  const { rows } = await sql<ChoiceProfessional>`
    select p.subject, p.name, p.profession, o.name as organisation, o.domain,
      coalesce((select json_agg(c.name order by c.id) from coalition c where exists (
        select 1 from professional_role r where r.coalition_id = c.id and r.professional_id = p.id)), '[]') as coalitions
    from professional p join organisation o on o.id = p.organisation_id
    where p.fictitious and p.ended_on is null and p.subject in (${sql.join(order)})`.execute(tx.db)
  const people = order.flatMap((subject) => rows.find((row) => row.subject === subject) ?? [])
  const groups = Map.groupBy(people, ({ coalitions }) => coalitions[0] ?? '')
  const parent = await sql`select id from parent_of_subject(${demoParent.subject})`.execute(tx.db)
  return {
    coalitions: [...groups].map(([name, members]) => ({ name, people: members })),
    parents: parent.rows.length === 0 ? [] : [demoParent],
  }
}
