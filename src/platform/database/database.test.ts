import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { thePublic, theSystem } from './actor.ts'
import { asActor, asReader, TransactionWithin } from './as-actor.ts'
import { onEveryEngine } from './test-database.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

onEveryEngine('the database', (database) => {
  it('runs as the weak role, and RESET ROLE does not bring power back', async () => {
    await asActor(database.get(), theSystem, now, async (tx) => {
      await sql`reset role`.execute(tx.db)
      const { rows } = await sql<{ name: string }>`select current_user as name`.execute(tx.db)
      expect(rows[0]?.name).toBe('startlijn_app')
    })
  })

  it('keeps the SQLSTATE of an error and is usable after it', async () => {
    const broken = asActor(database.get(), theSystem, now, (tx) => sql`select 1/0`.execute(tx.db))
    await expect(broken).rejects.toMatchObject({ code: '22012' })
    await expect(asActor(database.get(), theSystem, now, (tx) => sql`select 1 as one`.execute(tx.db))).resolves.toMatchObject({
      rows: [{ one: 1 }],
    })
  })

  it('lets the system add an area and refuses the public with 42501', async () => {
    const area = { slug: 'proefdorp', name: 'Proefdorp', level: 'municipality' }
    await expect(asActor(database.get(), thePublic, now, (tx) => tx.db.insertInto('area').values(area).execute())).rejects.toMatchObject({
      code: '42501',
    })
    await asActor(database.get(), theSystem, now, (tx) => tx.db.insertInto('area').values(area).execute())
    const areas = await asActor(database.get(), thePublic, now, (tx) => tx.db.selectFrom('area').select('name').execute())
    expect(areas).toEqual([{ name: 'Proefdorp' }])
  })

  it('forgets the actor when the transaction ends', async () => {
    await asActor(database.get(), { ...theSystem, id: '00000000-0000-4000-8000-000000000001' }, now, async () => undefined)
    const { rows } = await sql<{ actor: string | null }>`select actor_id() as actor`.execute(database.get().kysely)
    expect(rows[0]?.actor).toBeNull()
  })

  it('refuses a transaction inside another at once, also from below and to read; the one around it goes on', async () => {
    const inner = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return asReader(database.get(), thePublic, now, async () => 'never')
    }
    const [first, second, one] = await asActor(database.get(), theSystem, now, async (tx) => {
      const refused = await asActor(database.get(), theSystem, now, async () => 'never').catch((error: unknown) => error)
      const [fromBelow, { rows }] = await Promise.all([
        inner().catch((error: unknown) => error),
        sql<{ one: number }>`select 1 as one`.execute(tx.db),
      ])
      return [refused, fromBelow, rows[0]?.one]
    })
    expect([first, second]).toEqual([new TransactionWithin(), new TransactionWithin()])
    expect(one).toBe(1)
  })

  it('takes what is asked beside a transaction, after one, and by what was begun in one that has ended', async () => {
    const read = () => asReader(database.get(), thePublic, now, async () => 'read')
    const later = Promise.withResolvers<string>()
    const around = asActor(database.get(), theSystem, now, async () => {
      setTimeout(() => void read().then(later.resolve, later.reject), 30)
      return read.length
    })
    expect(await Promise.all([around, read()])).toEqual([0, 'read'])
    expect(await later.promise).toBe('read')
    const failed = asActor(database.get(), theSystem, now, (tx) => sql`select 1/0`.execute(tx.db))
    expect(await failed.catch(read)).toBe('read')
  })

  it('knows the calendar day in the Netherlands', async () => {
    const lateEvening = new Date('2026-03-02T23:30:00Z')
    const { rows } = await asActor(database.get(), thePublic, lateEvening, (tx) =>
      sql<{ day: string }>`select acting_on() as day`.execute(tx.db),
    )
    expect(rows[0]?.day).toBe('2026-03-03')
  })
})
