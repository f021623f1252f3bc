import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../app/test-app.ts'
import { settleSets } from '../../../exchange/open-data/test-sets.ts'
import { theSystem } from '../../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../../platform/database/as-actor.ts'
import { testDatabase } from '../../../platform/database/test-database.ts'
import { publishAsPrinted } from '../../publication/publish-as-printed.ts'
import { openFigures } from '../../set/figure-set.ts'

const first = new Date('2026-03-02T09:00:00+01:00')
const second = new Date('2026-03-09T10:30:00+01:00')
const third = new Date('2026-03-16T10:30:00+01:00')
const path = '/factsheet/regio-zuid/2023/versies'

describe('the versions of a factsheet', () => {
  const database = testDatabase()
  const as = (at: Date, work: (tx: Transaction) => Promise<unknown>) => asActor(database.get(), theSystem, at, work)
  beforeAll(() => settleSets(database.get(), first))
  const html = async (address: string, language?: 'nl' | 'en') => {
    const response = await testApp(database.get(), third).get(address, undefined, language)
    expect(response.status, address).toBe(200)
    return response.text()
  }
  const plain = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

  it('are one at first, and the factsheet leads to them', async () => {
    const sheet = await html('/factsheet/regio-zuid/2023')
    expect(sheet).toContain(`href="${path}"`)
    expect(plain(sheet)).toContain('Versie 1, 2 maart 2026 om 09:00.')
    const page = plain(await html(path))
    expect(page).toContain('Er is nog maar één versie')
    expect(page).toContain('2 maart 2026 om 09:00')
    for (const wrong of ['/factsheet/nergens/2023/versies', '/factsheet/regio-zuid/1950/versies'])
      expect((await testApp(database.get(), third).get(wrong)).status, wrong).toBe(404)
  })

  it('are compared figure by figure, as they stood at both moments, for everybody', async () => {
    await as(second, async (tx) => {
      await sql`update figure set value = 4.4 where indicator = '8a' and area = 'regio-zuid' and period = '2023'`.execute(tx.db)
      await sql`delete from figure where indicator = '8d' and area = 'gelderland-midden' and period = '2023'`.execute(tx.db)
      await publishAsPrinted(tx, openFigures.slug)
    })
    const page = await html(path)
    const text = plain(page)
    expect(text).toMatch(/1 anders, .*8\. Steun door de jeugdgezondheidszorg/)
    expect(text).toMatch(/Regio Zuid, 2023 anders 4,2% 52 in aantal, noemer niet vermeld .* 4,4% 52 in aantal/)
    expect(text).toMatch(/VoorZorg gestart Gelderland-Midden, 2023 weg 1,1% .* staat er niet meer/)
    expect(page).toContain('href="/monitor/bronnen#')
    for (const address of [`${path}?van=2026-03-02T08:00:00.000Z&amp;naar=2026-03-09T09:30:00.000Z`]) expect(page).toContain(address)
    expect(plain(await html('/factsheet/regio-zuid/2023'))).toContain('Versie 2, 9 maart 2026 om 10:30.')
    expect(plain(await html('/factsheet/regio-zuid/2023', 'en'))).toContain('Version 2, 9 March 2026 at 10:30.')
    expect(plain(await html('/factsheet/regio-zuid/2023?versie=2026-03-02T08:00:00.000Z'))).not.toContain('Versie 2,')
    expect(plain(await html(path, 'en'))).toMatch(/1 changed.* Was Is now .*4\.2%.*4\.4%/)
  })

  it('are the same in both directions, and what is no moment is not asked for', async () => {
    const [from, until] = [first.toISOString(), second.toISOString()]
    const table = (page: string) => page.slice(page.indexOf('change-table'), page.indexOf('</table>'))
    const expected = table(await html(path))
    for (const query of [`van=${from}&naar=${until}`, `van=${until}&naar=${from}`, 'van=gisteren&naar=', `van=1999-01-01T00:00:00Z`])
      expect(table(await html(`${path}?${query}`)), query).toBe(expected)
    expect(plain(await html(`${path}?van=${until}&naar=${until}`))).toContain('Geen verschil')
  })

  it('print no number again that is withheld by now', async () => {
    await as(third, async (tx) => {
      await sql`update figure set state = 'withheld', value = null, numerator = null, denominator = null
        where indicator = '8a' and area = 'regio-zuid' and period = '2023'`.execute(tx.db)
      await publishAsPrinted(tx, openFigures.slug)
    })
    for (const query of ['', `?van=${first.toISOString()}&naar=${second.toISOString()}`]) {
      const eight = plain(await html(`${path}${query}`))
      expect(eight).toContain('Het is nu afgeschermd, daarom noemen wij het hier niet meer')
      expect(eight).not.toMatch(/4,[24]%/)
    }
  })

  it('leave out what was taken back', async () => {
    await as(third, async (tx) => {
      await sql`update publication set taken_back_at = ${third} where published_at = ${second}`.execute(tx.db)
    })
    expect(plain(await html(path))).not.toContain('9 maart 2026')
  })
})
