import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { publishCommand } from '../../cli/publish-command.ts'
import { testHands } from '../../cli/test-hands.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { findFigures } from '../figure/figure.store.ts'
import { importFigures } from '../figure/import-figures.ts'
import { saveSources } from '../set/source.store.ts'
import { publicationsOf } from './publication.store.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const own = {
  id: '5e700000-0000-4000-8000-0000000000ff',
  slug: 'zonder-aantallen',
  title: { nl: 'Zonder aantallen', en: 'Without counts' },
  kind: 'imported',
  fictitious: false,
} as const
const sheet = [
  'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark',
  '8d,renkum,2025,,,12.5,percent,,known,bron-een,',
  '8d,ede,2025,,,4.0,percent,,known,bron-twee,',
  '8d,wageningen,2025,30,300,10.0,percent,,known,bron-twee,',
].join('\n')

describe('percentages without counts on their way to a publication', () => {
  const database = testDatabase()
  const address = `/beheer/publicaties/${own.slug}`
  let app: TestApp
  const as = <T>(actor: typeof theSystem, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), actor, now, work)
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await as(theSystem, async (tx) => {
      await loadShippedAreas(tx)
      const source = { publisher: 'Verzonnen', year: 2026, note: null }
      await saveSources(tx, [
        { ...source, key: 'bron-een', title: 'Bron een' },
        { ...source, key: 'bron-twee', title: 'Bron twee' },
      ])
      const outcome = await importFigures(tx, sheet, { set: own })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    })
    app = testApp(database.get(), now)
  })
  /** Worked out: until then the page asks the browser to come again. */
  const page = async (query = ''): Promise<string> => {
    const answer = await app.get(`${address}${query}`, 'analyst')
    return answer.headers.has('refresh') ? page(query) : (await answer.text()).replaceAll(/\s+/g, ' ')
  }
  const shown = async () => {
    const figures = await as(thePublic, (tx) => findFigures(tx, { fictitious: false, sets: [own.slug] }))
    return Object.fromEntries(figures.map(({ area, state, value }) => [area.slug, value?.value ?? state]))
  }
  const publications = (actor: typeof theSystem) => as(actor, (tx) => publicationsOf(tx, own.id))
  async function command(line: string) {
    const { hands, said } = testHands({ database: database.get(), now })
    const fault = await publishCommand.run(line.split(' '), hands).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : 'no error'),
    )
    return { said, fault }
  }

  it('are withheld, and the page says why, which, and what to do', async () => {
    const html = await page()
    expect(html).toContain('Bij 2 cijfers staat nergens over hoeveel mensen het gaat. Daarachter kunnen kleine aantallen schuilgaan.')
    expect(html).toContain('Daarom worden 2 cijfers afgeschermd.')
    expect(html).toContain('vraag de bron om teller en noemer')
    expect(html).toContain('er staat niet bij over hoeveel mensen het gaat')
    expect(html).toContain('12,5%')
    expect(html).not.toContain('id="verklaring"')
    expect(html).toMatch(/<input[^>]*type="checkbox" name="bron" form="keuze" value="bron-een"(?![^>]*checked)/)
  })

  it('are withheld by the command line too, which says which and what to type', async () => {
    const { said, fault } = await command(`${own.slug} --method fast`)
    expect(fault).toBeNull()
    expect(said[0]).toContain('3 cijfers, 2 afgeschermd')
    expect(said.slice(1)).toEqual([
      '  1 cijfer van bron bron-twee afgeschermd: er staat niet bij over hoeveel mensen het gaat',
      '    8d, Ede, 2025',
      '  1 cijfer van bron bron-een afgeschermd: er staat niet bij over hoeveel mensen het gaat',
      '    8d, Renkum, 2025',
      '  vraag de bron om teller en noemer; heeft de bron ze zelf al beschermd, geef dan --protected-by-source KEY --analyst WHO',
    ])
    expect(await shown()).toEqual({ renkum: 'withheld', ede: 'withheld', wageningen: 10 })
  })

  it.each([
    ['--protected-by-source bron-een', /horen bij elkaar/],
    ['--analyst tom', /horen bij elkaar/],
    ['--protected-by-source bron-een --analyst niemand', /geen analist/],
    ['--protected-by-source bron-een --analyst lot', /geen analist/],
    ['--protected-by-source bron-drie --analyst tom', /niets gepubliceerd.*bron-drie/],
  ])('publish nothing on %s', async (more, words) => {
    expect((await command(`${own.slug} --method fast ${more}`)).fault).toMatch(words)
    expect(await publications(theSystem)).toHaveLength(1)
  })

  it('go out for one source on the answer of an analyst, recorded with her name for analysts only', async () => {
    const html = await page('?bron=bron-een')
    expect(html).toContain('Daarom wordt 1 cijfer afgeschermd.')
    expect(html).toContain('dat deze bronnen hun cijfers zonder aantallen zelf al hebben beschermd: Bron een (1 cijfer).')
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    const form = { version, drempel: '10', manier: 'optimal', bron: 'bron-een' }
    expect((await app.post(address, form, 'analyst')).status).toBe(303)
    expect(await shown()).toEqual({ renkum: 12.5, ede: 'withheld', wageningen: 10 })
    const [latest] = await publications(demoActor('analyst'))
    expect(latest?.answers).toEqual([{ source: 'Bron een', figures: 1, answeredBy: 'Tom Willems' }])
    expect(latest?.account.protectedBySource).toBe(1)
    expect(await page()).toContain('Tom Willems verklaarde dat de bron deze cijfers zelf al had beschermd: Bron een (1 cijfer).')
    const [forAll] = await publications(thePublic)
    expect(forAll?.answers).toEqual([])
    const open = (await (await app.get('/monitor/publicaties')).text()).replaceAll(/\s+/g, ' ')
    expect(open).toContain('Van 1 percentage of gemiddelde weten wij niet over hoeveel mensen het gaat.')
    expect(open).not.toContain('Tom Willems')
  })

  it('go out from the command line in the name of an analyst; what stood there already asks for no answer again', async () => {
    const { said, fault } = await command(`${own.slug} --method fast --protected-by-source bron-twee --analyst tom`)
    expect(fault).toBeNull()
    expect(said.slice(1)).toEqual(['  1 cijfer zonder aantallen toch te zien: vastgelegd is wie zei dat bron bron-twee ze had beschermd'])
    expect(await shown()).toEqual({ renkum: 12.5, ede: 4, wageningen: 10 })
    const [latest] = await publications(theSystem)
    expect(latest?.answers).toEqual([{ source: 'Bron twee', figures: 1, answeredBy: 'Tom Willems' }])
  })

  it('are answered for by nobody but the one who says it: not by another, not by a midwife, and never changed', async () => {
    const answer = { set_id: own.id, publication: 1, source: 'bron-een', figures: 1 }
    const add = (actor: typeof theSystem, by: string) =>
      as(actor, (tx) =>
        tx.db
          .insertInto('publication_answer')
          .values({ ...answer, answered_by: by })
          .execute(),
      )
    const [analyst, midwife] = [demoActor('analyst'), demoActor('midwife')]
    await expect(add(analyst, midwife.id ?? '')).rejects.toThrow('row-level security')
    await expect(add(midwife, midwife.id ?? '')).rejects.toThrow('row-level security')
    const change = (actor: typeof theSystem) => as(actor, (tx) => tx.db.updateTable('publication_answer').set({ figures: 9 }).execute())
    for (const actor of [thePublic, midwife, analyst, theSystem]) await expect(change(actor)).rejects.toThrow('permission denied')
  })
})
