import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { testLine } from '../test-line.ts'

const monday = '2026-03-02'
const database = testDatabase()
const { family } = testLine(database)
beforeAll(() => settleDemoPeople(database.get()))

it('the page of a family asks its contact whether she spoke to the parent, until she says so', async () => {
  const app = testApp(database.get(), new Date(`${monday}T09:00:00Z`))
  const address = `/gezin/${await family(monday, { dueDate: '2026-08-10' })}`
  const read = async (name: 'socialWorker' | 'midwife') => (await app.get(address, name)).text()
  expect(await read('socialWorker')).toMatch(/action="[^"]*\/gesproken"[^>]*>.*Hebt u de ouder gesproken\?.*>Gesproken</s)
  expect(await read('midwife')).not.toContain('/gesproken"')
  expect((await app.post(`${address}/gesproken`, {}, 'midwife')).status).toBe(403)
  expect((await app.post(`${address}/gesproken`, {}, 'generalPractitioner')).status).toBe(404)
  expect((await app.post(`${address}/gesproken`, {}, 'socialWorker')).headers.get('location')).toBe(address)
  const after = await read('socialWorker')
  expect(after).not.toContain('/gesproken"')
  expect(after).toContain('Ouder gesproken')
  const again = await app.post(`${address}/gesproken`, {}, 'socialWorker')
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('U legde dit zelf vast')
})
