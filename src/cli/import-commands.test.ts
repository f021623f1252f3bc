import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../app/test-app.ts'
import { own, settleSets } from '../exchange/open-data/test-sets.ts'
import { findFigures } from '../monitor/figure/figure.store.ts'
import { takeSetBack } from '../monitor/publication/take-back.ts'
import { openFigures } from '../monitor/set/figure-set.ts'
import { demoActor } from '../people/demo/load-demo-people.ts'
import { thePublic } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { importCommands } from './import-commands.ts'
import { publishCommand } from './publish-command.ts'
import { testHands } from './test-hands.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

const sheet = (value: string) =>
  `indicator,area,period,numerator,denominator,value,unit,n,state,source,remark\n8a,renkum,2031,,,${value},percent,,known,tno-zonmw-2024,\n`

describe('import figures', () => {
  const database = testDatabase()
  beforeAll(async () => {
    await settleSets(database.get(), now)
  })
  async function run(command: (typeof importCommands)[number] | undefined, words: string, files: Readonly<Record<string, string>> = {}) {
    const { hands, said } = testHands({ files, database: database.get(), now })
    await command?.run(words.split(' '), hands)
    return said
  }
  const importing = importCommands.find(({ words }) => words.join(' ') === 'import figures')
  const shown = (slug: string) => asActor(database.get(), thePublic, now, (tx) => findFigures(tx, { fictitious: false, sets: [slug] }))
  const valueShown = async () => (await shown(openFigures.slug)).find(({ period }) => period.text === '2031')?.value?.value
  async function takeBack(slug: string) {
    const [figure] = await shown(slug)
    const done = await asActor(database.get(), demoActor('analyst'), now, (tx) => takeSetBack(tx, slug, figure?.publication ?? 0))
    expect(done.ok).toBe(true)
  }

  it('refuses a file nobody can read before it opens the store', async () => {
    const { hands } = testHands({ files: { 'a.csv': 'indicator;area;period' } })
    await expect(importing?.run(['a.csv'], hands)).rejects.toThrow('puntkomma')
  })

  it('shows the open figures at once', async () => {
    expect(await run(importing, 'a.csv', { 'a.csv': sheet('5.5') })).toEqual(['1 cijfer ingelezen in de set openbare-cijfers'])
    expect(await valueShown()).toBe(5.5)
  })

  it('shows nothing of a set that was taken back, and says so, until somebody publishes it', async () => {
    await takeBack(openFigures.slug)
    const said = await run(importing, 'a.csv', { 'a.csv': sheet('6.5') })
    expect(said).toEqual([
      '1 cijfer ingelezen in de set openbare-cijfers',
      'deze set is teruggehaald: niemand ziet deze cijfers. Kijk ze na en publiceer de set opnieuw, met `startlijn publish openbare-cijfers` of op /beheer/publicaties/openbare-cijfers',
    ])
    expect(await shown(openFigures.slug)).toEqual([])
    await run(publishCommand, openFigures.slug)
    expect(await valueShown()).toBe(6.5)
    expect(await run(importing, 'a.csv', { 'a.csv': sheet('7.5') })).toHaveLength(1)
    expect(await valueShown()).toBe(7.5)
  })

  it('shows nothing of a set of another installation that was taken back here', async () => {
    const json = await (await testApp(database.get(), now).get(`/api/v1/sets/${own.slug}/figures.json`)).text()
    const slug = `van-localhost-${own.slug}`
    expect(await run(importing, 'set.json', { 'set.json': json })).toHaveLength(1)
    await takeBack(slug)
    expect((await run(importing, 'set.json', { 'set.json': json }))[1]).toContain(`startlijn publish ${slug}`)
    expect(await shown(slug)).toEqual([])
  })
})
