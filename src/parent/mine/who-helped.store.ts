import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { SignUp } from '../../support/sign-up/sign-up.ts'

/** Somebody the parent can still call, also when she does not stand around this line any more. */
export interface Reachable {
  name: string
  phone: string | null
}

/** Who signed the family up; when she does not work here any more, the first contact that was named; null without either. */
export async function whomToAsk(tx: Transaction, signUp: Pick<SignUp, 'senderId' | 'contactId'> | null): Promise<Reachable | null> {
  if (signUp === null) return null
  const ids = [signUp.senderId, ...(signUp.contactId === null ? [] : [signUp.contactId])]
  const rows = await tx.db
    .selectFrom('professional')
    .select(['id', 'name', 'phone'])
    .where('id', 'in', ids)
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', tx.today)]))
    .execute()
  const found = ids.flatMap((id) => rows.filter((row) => row.id === id))[0]
  return found === undefined ? null : { name: found.name, phone: found.phone }
}

export interface SteppedOut {
  name: string
  profession: string
  on: PlainDate
}

/** Who stepped out of the circle of this family and did not come back since, the last first. */
export async function steppedOut(tx: Transaction, familyId: string): Promise<SteppedOut[]> {
  const { rows } = await sql<SteppedOut>`
    select p.name, p.profession, max(v.occurred_on)::text as "on"
    from event v join professional p on p.id = v.actor_id
    where v.family_id = ${familyId} and v.type = 'circle.left'
      and not exists (select 1 from circle c where c.family_id = ${familyId} and c.professional_id = v.actor_id
        and (c.until_on is null or c.until_on > ${tx.today}::date + 1))
    group by p.id, p.name, p.profession
    order by max(v.occurred_on) desc, p.name`.execute(tx.db)
  return rows
}
