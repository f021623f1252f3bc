import { beforeAll, describe, expect, it } from 'vitest'
import { startSession } from '../../src/app/sign-in/session.store.ts'
import { testApp } from '../../src/app/test-app.ts'
import { demoCoalitions } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { testDatabase } from '../../src/platform/database/test-database.ts'
import { auditOfFamily } from '../../src/support/overview/audit-of-family.store.ts'
import { testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'
const now = new Date(`${day}T09:00:00Z`)

describe('looking without being seen', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const app = () => testApp(database.get(), now)
  const log = (familyId: string) => as('midwife', day, (tx) => auditOfFamily(tx, demoCoalitions.south.id, familyId, 50))

  it.each(['', '/plan', '/overleg', '/programma', '/geboorte', '/overdracht', '/afsluiten', '/toestemming', '/inzage'])(
    'fails at /gezin/:id%s: the family reads who was refused',
    async (page) => {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      expect((await app().get(`/gezin/${familyId}${page}`, 'midwifeValley')).status).toBe(404)
      expect(await log(familyId)).toContainEqual(expect.objectContaining({ who: 'Ineke Bos', objectType: 'family', refused: true }))
    },
  )

  it('fails for the parent of another family and for a form too', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    expect((await app().post(`/gezin/${familyId}/toestemming`, { act: 'withdraw' }, 'midwifeValley')).status).toBe(404)
    const token = await startSession(database.get(), now, { parentId: crypto.randomUUID(), name: 'Iemand' })
    const page = await app().app.request(`http://localhost/gezin/${familyId}`, { headers: { cookie: `startlijn=${token}` } })
    expect(page.status).toBe(403)
    const refused = (await log(familyId)).filter((line) => line.refused)
    expect(refused.map(({ who, action }) => [who, action])).toEqual([
      [null, 'read'],
      ['Ineke Bos', 'update'],
    ])
  })

  it('fails on the page that confirms a sign-up', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const { id } = await as('midwife', day, (tx) =>
      tx.db.selectFrom('sign_up').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    await app().get(`/aanmelden/${id}`, 'socialWorker')
    expect((await log(familyId))[0]).toMatchObject({ who: 'Samira Haddou', objectType: 'sign_up', refused: false })
  })
})
