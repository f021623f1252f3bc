import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { forgetOldSessions, idleMinutes, longestHours, readSession, removeSession, startSession } from './session.store.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const midwife = { professionalId: demoPeople.midwife.id }

onEveryEngine('sessions', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  let token: string
  beforeEach(async () => {
    token = await startSession(database.get(), now, midwife)
  })
  const read = (moment: Date, held = token) => readSession(database.get(), held, moment)
  const as = <T>(work: (tx: Transaction) => Promise<T>, actor = thePublic) => asActor(database.get(), actor, now, work)

  it('knows the professional who holds the token, with her roles', async () => {
    const { id, name } = demoPeople.midwife
    expect(await read(later(1))).toEqual({
      actor: { ...demoActor('midwife'), id },
      person: { name, description: 'midwife' },
    })
  })

  it('knows a parent by the name the provider gave', async () => {
    const parentId = '00000000-0000-4000-8000-0000000000aa'
    const held = await startSession(database.get(), now, { parentId, name: 'Ouder' })
    expect(await read(now, held)).toEqual({
      actor: { kind: 'parent', id: parentId, organisationId: null, roles: [] },
      person: { name: 'Ouder', description: 'parent' },
    })
  })

  it('stores no token, only its hash', async () => {
    const { rows } = await as(async (tx) => {
      await sql`select set_config('startlijn.session', encode(sha256(${token}::bytea), 'hex'), true)`.execute(tx.db)
      return sql<{ row: string }>`select s::text as row from session s`.execute(tx.db)
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(token)
  })

  it('shows another token, another person and the public nothing', async () => {
    expect(await read(now, 'another')).toBeNull()
    for (const actor of [thePublic, demoActor('midwife'), demoActor('lead')]) {
      expect(await as((tx) => tx.db.selectFrom('session').selectAll().execute(), actor)).toEqual([])
      await as((tx) => tx.db.deleteFrom('session').execute(), actor)
    }
    expect(await read(now)).not.toBeNull()
  })

  it('lets nobody add a session under a hash that is not hers', async () => {
    const foreign = { token_hash: 'x', started_at: now, seen_at: now, until: later(1), ...{ professional_id: demoPeople.lead.id } }
    await expect(as((tx) => tx.db.insertInto('session').values(foreign).execute())).rejects.toMatchObject({ code: '42501' })
  })

  it('ends after a quarter of an hour without use, and use puts that off', async () => {
    expect(await read(later(idleMinutes))).toBeNull()
    expect(await read(later(idleMinutes - 1))).not.toBeNull()
    expect(await read(later(2 * idleMinutes - 2))).not.toBeNull()
  })

  it('ends at the end of a working day, however much it is used', async () => {
    for (let minute = 10; minute < longestHours * 60; minute += 10) expect(await read(later(minute))).not.toBeNull()
    expect(await read(later(longestHours * 60))).toBeNull()
  })

  it('ends when it is removed, and removing nothing is no fault', async () => {
    await as((tx) => removeSession(tx, 'another'))
    expect(await read(now)).not.toBeNull()
    await as((tx) => removeSession(tx, token))
    expect(await read(now)).toBeNull()
  })

  it('forgets everybody’s sessions that are over, and only those', async () => {
    const past = new Date(Date.now() - (longestHours + 1) * 3_600_000)
    const over = await startSession(database.get(), past, midwife)
    const present = await startSession(database.get(), new Date(), midwife)
    await as(forgetOldSessions)
    expect(await read(past, over)).toBeNull()
    expect(await read(new Date(), present)).not.toBeNull()
  })
})
