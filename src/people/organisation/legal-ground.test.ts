import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { testLine } from '../../support/test-line.ts'
import { demoOrganisations } from '../demo/demo-people.ts'
import { settleDemoPeople } from '../demo/test-people.ts'
import { importOrganisations } from './import-organisations.ts'
import { groundPurposes } from './legal-ground.store.ts'

const on = (day: string) => new Date(`${day}T09:00:00Z`)
const file = (regime: string) =>
  `slug,name,domain,type,regime,area,website\r\nteam-oost,Team Oost,social,neighbourhood-team,${regime},,\r\n`

onEveryEngine('the ground on which an organisation holds what is shared', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { family } = testLine(database)
  const system = <T>(day: string, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, on(day), work)
  const kept = async () => {
    const rows = await system('2026-04-01', ({ db }) =>
      db
        .selectFrom('legal_ground as g')
        .innerJoin('organisation as o', 'o.id', 'g.organisation_id')
        .select(['g.purpose', 'g.ground', 'g.set_on'])
        .where('o.slug', '=', 'team-oost')
        .execute(),
    )
    return {
      purposes: rows.map(({ purpose }) => purpose).sort(),
      set: [...new Set(rows.map(({ ground, set_on: day }) => `${ground} ${day}`))],
    }
  }

  it('comes with the organisation, once for every purpose, and keeps its day until the law is another', async () => {
    await system('2026-03-02', (tx) => importOrganisations(tx, file('')))
    expect(await kept()).toEqual({ purposes: [], set: [] })
    await system('2026-03-03', (tx) => importOrganisations(tx, file('wmo')))
    await system('2026-03-04', (tx) => importOrganisations(tx, file('wmo')))
    expect(await kept()).toEqual({ purposes: [...groundPurposes].sort(), set: ['wmo 2026-03-03'] })
    await system('2026-03-05', (tx) => importOrganisations(tx, file('jeugdwet')))
    expect((await kept()).set).toEqual(['jeugdwet 2026-03-05'])
  })

  it('stands beside the consent of the parent, for every organisation around the family', async () => {
    const familyId = await family('2026-03-02', { dueDate: '2026-08-10' })
    const page = async (language: 'nl' | 'en') =>
      (await testApp(database.get(), on('2026-03-03')).get(`/gezin/${familyId}/toestemming`, 'midwife', language)).text()
    const dutch = await page('nl')
    for (const words of [demoOrganisations.midwives.name, 'Grond: de Wet op de geneeskundige behandelingsovereenkomst (WGBO).'])
      expect(dutch).toContain(words)
    expect(dutch).toContain('Het gaat over: wat er speelt, de hulp, wat over de gezondheid nodig is, afspraken.')
    expect(await page('en')).toContain('Ground: the Medical Treatment Contracts Act (WGBO).')
  })
})
