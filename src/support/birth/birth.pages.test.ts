import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { testLine } from '../test-line.ts'

const monday = '2026-03-02'

describe('the pages of a birth and of a loss', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { family } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${monday}T09:00:00Z`))

  it.each([
    [{ children: '2', name3: 'Lou' }, 'een derde naam in en koos twee kinderen. Kies drie, of haal die naam weg.'],
    [{ children: '1', name2: 'Lou' }, 'een tweede naam in en koos één kind. Kies twee, of haal die naam weg.'],
    [{ name2: 'Sam', name3: 'Lou' }, 'een derde naam in en koos één kind. Kies drie, of haal die naam weg.'],
  ])('drop no name without a word: %j', async (typed, sentence) => {
    const address = `/gezin/${await family(monday, { dueDate: '2026-03-20' })}/geboorte`
    const refused = await app().post(address, { bornOn: '', name1: 'Bo', version: '1', ...typed }, 'midwife')
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const words of [sentence, 'Vul de dag van de geboorte in', 'value="Lou"']) expect(page).toContain(words)
    const right = { bornOn: monday, name1: 'Bo', version: '1', ...typed, children: '3' }
    expect((await app().post(address, right, 'midwife')).status).toBe(303)
  })

  it('say before a loss what stays, too', async () => {
    const address = `/gezin/${await family(monday, { dueDate: '2026-08-10' })}/geboorte/verlies`
    const page = async (language: 'nl' | 'en') => (await app().get(address, 'midwife', language)).text()
    expect(await page('nl')).toContain('Het plan en een gepland overleg blijven staan.')
    expect(await page('en')).toContain('The plan and a planned conference stay.')
  })
})
