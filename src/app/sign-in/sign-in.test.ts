import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { openFamily } from '../../family/family/open-family.ts'
import { demoCoalitions, demoParent, demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { type Actor, thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { readSession } from './session.store.ts'
import { signIn, signOut } from './sign-in.ts'

const now = new Date()
const els = { subject: demoPeople.midwife.subject, name: 'Els at the provider' }
const lotte = { subject: demoParent.subject, name: demoParent.name }

onEveryEngine('signing in', (database) => {
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await asActor(database.get(), demoActor('midwife'), now, (tx) =>
      openFamily(tx, {
        coalitionId: demoCoalitions.south.id,
        municipality: 'renkum',
        label: 'Gezin',
        parent: { part: 'mother', name: demoParent.name, subject: demoParent.subject },
        pregnancy: 'expecting',
        dueDate: '2027-01-10',
        bornOn: null,
        firstChild: true,
      }),
    )
  })
  const enter = async (identity: { subject: string; name: string | null }, earlier?: string) => {
    const result = await signIn(database.get(), now, identity, earlier)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }
  const visitor = (token: string) => readSession(database.get(), token, now)
  const log = (actor: Actor) =>
    asActor(database.get(), actor, now, (tx) =>
      tx.db.selectFrom('audit_event').select(['event_code', 'outcome', 'coalition_id']).where('object_type', '=', 'session').execute(),
    )

  it('makes the professional of that subject known, by the name of the directory, and writes it down', async () => {
    const { token, kind } = await enter(els)
    expect(kind).toBe('professional')
    expect((await visitor(token))?.person?.name).toBe('Els Vermeer')
    expect(await log(demoActor('midwife'))).toEqual([{ event_code: 'session.started', outcome: 'success', coalition_id: null }])
  })

  it('makes the parent of that subject known, by the name the provider gives, and she sees her family', async () => {
    const { token, kind } = await enter(lotte)
    expect(kind).toBe('parent')
    const parent = await visitor(token)
    expect(parent?.person).toEqual({ name: demoParent.name, description: 'parent' })
    const actor = parent?.actor ?? thePublic
    const families = await asActor(database.get(), actor, now, (tx) => tx.db.selectFrom('family').select('parent_id').execute())
    expect(families).toEqual([{ parent_id: actor.id }])
    expect(await log(actor)).toEqual([{ event_code: 'session.started', outcome: 'success', coalition_id: demoCoalitions.south.id }])
  })

  it('gives a fresh token each time and ends the session this browser had', async () => {
    const first = await enter(els)
    const second = await enter(els, first.token)
    expect(second.token).not.toBe(first.token)
    expect(await visitor(first.token)).toBeNull()
    expect(await visitor(second.token)).not.toBeNull()
  })

  it('refuses a subject nobody here has, and writes that down without saying who it was', async () => {
    expect(await signIn(database.get(), now, { subject: 'nobody', name: 'Nobody' }, undefined)).toEqual({
      ok: false,
      refusal: { kind: 'forbidden', code: 'unknown_subject' },
    })
    // Written by the public, which may not read it back.
    const last = await asOwner(database.get(), (db) =>
      db.selectFrom('audit_event').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst(),
    )
    expect(last).toMatchObject({
      action: 'execute',
      object_type: 'session',
      object_id: null,
      event_code: 'session.refused',
      outcome: 'refused',
      actor_id: null,
      detail: { reason: 'unknown_subject' },
    })
  })

  it('ends the session at signing out and writes that down', async () => {
    const { token } = await enter({ subject: demoPeople.lead.subject, name: null })
    await signOut(database.get(), now, token, demoActor('lead'))
    expect(await visitor(token)).toBeNull()
    expect((await log(demoActor('lead'))).map((line) => line.event_code)).toEqual(['session.started', 'session.ended'])
  })

  it('opens the door to a parent for her exact subject only, and shows the public no person', async () => {
    for (const subject of ['', '%', 'Lotte', 'lotte ', demoPeople.midwife.subject]) {
      const { rows } = await asActor(database.get(), thePublic, now, (tx) =>
        sql`select * from parent_of_subject(${subject})`.execute(tx.db),
      )
      expect(rows).toEqual([])
    }
    expect(await asActor(database.get(), thePublic, now, (tx) => tx.db.selectFrom('person').selectAll().execute())).toEqual([])
  })
})
