import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../app/create-app.ts'
import { startSession } from '../../app/sign-in/session.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { changesSeen } from '../../platform/database/changes.store.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { makePlan } from '../plan/make-plan.ts'
import { must, testLine } from '../test-line.ts'

const day = '2026-03-02'
const now = new Date(`${day}T10:00:00Z`)

onEveryEngine('a desk that is kept', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)

  async function desk() {
    const app = createApp({
      site: { database: database.get(), clock: () => now, mode: 'demo', publicUrl: 'http://localhost' },
      log: { error: (detail) => expect(detail).toBeNull() },
    })
    const tokens = new Map<DemoName, string>()
    for (const name of ['socialWorker', 'midwife'] as const)
      tokens.set(name, await startSession(database.get(), now, { professionalId: demoPeople[name].id }))
    return async (name: DemoName) =>
      (await app.request('http://localhost/werk', { headers: { cookie: `startlijn=${tokens.get(name)}` } })).text()
  }
  const views = () =>
    line.as('socialWorker', day, async (tx) => {
      const rows = await tx.db.selectFrom('audit_event').select('id').where('event_code', '=', 'desk.viewed').execute()
      return rows.length
    })
  const changes = () => line.as('socialWorker', day, changesSeen)

  it('is the same page as long as nothing changes, with an audit line for every view', async () => {
    await line.family(day, { dueDate: '2026-08-10' })
    const open = await desk()
    const before = { changes: await changes(), views: await views() }
    const first = await open('socialWorker')
    expect(first).toContain('Gezin De Wit')
    expect(await open('socialWorker')).toBe(first)
    expect({ changes: await changes(), views: await views() }).toEqual({ changes: before.changes, views: before.views + 2 })
  })

  it('shows what somebody else did at once', async () => {
    const familyId = await line.family(day, { dueDate: '2026-08-10' })
    const open = await desk()
    expect(await open('midwife')).not.toContain('plan gemaakt')
    must(await line.as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    expect(await open('midwife')).toContain('plan gemaakt')
  })

  it('is nobody else’s', async () => {
    const open = await desk()
    expect(await open('socialWorker')).toContain('Dag Samira')
    expect(await open('midwife')).toContain('Dag Els')
  })

  it('is not kept while somebody is changing something', async () => {
    const familyId = await line.family(day, { dueDate: '2026-08-10' })
    await line.as('socialWorker', day, async (tx) => {
      await tx.db.updateTable('circle').set({ until_on: day }).where('family_id', '=', familyId).execute()
      // One connection holds the only session of the embedded engine, so nobody else can ask there.
      if (database.get().engine === 'server') expect(await changes()).toBeNull()
    })
    expect(await changes()).not.toBeNull()
  })
})
