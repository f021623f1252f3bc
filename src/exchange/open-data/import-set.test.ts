import { beforeAll, describe, expect, it, test } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { findFigures } from '../../monitor/figure/figure.store.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { type Actor, thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { setProblemText } from './import-set.text.ts'
import { importSet } from './import-set.ts'
import { setFiguresAnswer } from './set-schema.ts'
import { own, settleSets } from './test-sets.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
type File = ReturnType<typeof setFiguresAnswer.parse>

describe('a set of another installation', () => {
  const region = testDatabase()
  const nation = testDatabase()
  const here = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => asActor(nation.get(), actor, now, work)
  const shown = (slug: string) => here(thePublic, (tx) => findFigures(tx, { fictitious: false, sets: [slug] }))
  const fileOf = async (path: string) => (await testApp(region.get(), now).get(`/api/v1/sets/${path}/figures.json`)).text()
  let text = ''

  beforeAll(async () => {
    await settleSets(region.get(), now)
    await settleDemoPeople(nation.get())
    await here(theSystem, loadShippedAreas)
    text = await fileOf(own.slug)
  })
  const changed = (change: (file: File) => void) => {
    const file = setFiguresAnswer.parse(JSON.parse(text))
    change(file)
    return JSON.stringify(file)
  }

  it.each([`${own.slug}/1`, own.slug, 'openbare-cijfers'])(
    '%s is there as it was published there, withheld figures withheld',
    async (path) => {
      const given = await fileOf(path)
      const outcome = await here(theSystem, (tx) => importSet(tx, given))
      if (!outcome.ok) throw new Error(outcome.problems.map((problem) => setProblemText(problem, 'nl')).join('\n'))
      const there = setFiguresAnswer.parse(JSON.parse(given))
      const slug = `van-localhost-${there.set.slug}`
      expect(outcome).toEqual({ ok: true, set: slug, count: there.total, shown: true })
      const taken = setFiguresAnswer.parse(await (await testApp(nation.get(), now).get(`/api/v1/sets/${slug}/figures.json`)).json())
      const said = ({ figures }: File) =>
        figures.map(({ set: _, setId: __, publication: ___, source: ____, remark: _____, definitionVersion: ______, ...figure }) => figure)
      expect(said(taken)).toEqual(said(there))
      expect(taken.seriesRemarks.map(({ remark }) => remark)).toEqual(there.seriesRemarks.map(({ remark }) => remark))
      expect(new Set(taken.figures.map(({ source }) => `${source.title}, ${source.publisher}`))).toEqual(
        new Set([`${there.set.title.nl}, ${there.publisher.name}`]),
      )
      const [first] = there.figures
      expect(taken.figures[0]?.remark).toContain(`Bron daar: ${first?.source.title}`)
    },
  )

  it('replaces an earlier publication of itself, and takes away what that one no longer says', async () => {
    await here(theSystem, (tx) => importSet(tx, text))
    const fewer = changed((file) => {
      file.figures = file.figures.filter(({ area }) => area.slug !== 'lingewaard')
      file.publication.number = 3
    })
    expect(await here(theSystem, (tx) => importSet(tx, fewer))).toMatchObject({ ok: true, count: 8 })
    const figures = await shown(`van-localhost-${own.slug}`)
    expect(figures.some(({ area }) => area.slug === 'lingewaard')).toBe(false)
    expect(figures[0]?.source.note).toContain('Publicatie 3 van 2026-03-02; overgenomen van http://localhost.')
  })

  test.each<[string, (file: File) => string, string]>([
    ['is no JSON', () => '{"set":', 'dit is geen JSON'],
    ['is another file', () => '{"figures":[]}', 'set: hier staat niet wat er hoort te staan'],
    [
      'holds invented figures',
      (file) => JSON.stringify({ ...file, set: { ...file.set, fictitious: true } }),
      'set.fictitious: dit zijn verzonnen oefengegevens',
    ],
    [
      'names an unknown area',
      (file) => withFigure(file, { area: { slug: 'nergens', code: null, name: 'Nergens', level: 'other' } }),
      'figures[1].area: het gebied "nergens" bestaat niet',
    ],
    [
      'names an unknown indicator',
      (file) => withFigure(file, { indicator: 'eigen-x' }),
      'figures[1].indicator: de indicator "eigen-x" bestaat niet',
    ],
    [
      'says more than the whole',
      (file) => withFigure(file, { indicator: '8a', unit: 'percent', value: 140, decimals: 0, state: 'known' }),
      'figures[1].value: 140 is meer dan 100',
    ],
    [
      'gives a number to what is withheld',
      (file) => withFigure(file, { state: 'withheld', value: 4, decimals: 0 }),
      'figures[1].state: de toestand withheld',
    ],
    [
      'was made with another definition',
      (file) => withFigure(file, { definitionVersion: 9 }),
      'figures[1].definitionVersion: dit cijfer is gemaakt met versie 9',
    ],
    [
      'was published on a day that is none',
      (file) => JSON.stringify({ ...file, publication: { ...file.publication, publishedOn: '2026-02-30' } }),
      'publication.publishedOn: hier staat niet wat er hoort te staan',
    ],
    [
      'says a thing twice',
      (file) => JSON.stringify({ ...file, figures: [file.figures[0], file.figures[0]] }),
      'figures[1]: dezelfde indicator',
    ],
  ])('is refused whole when it %s, with the place', async (_, change, words) => {
    const before = await shown(`van-localhost-${own.slug}`)
    const given = change(setFiguresAnswer.parse(JSON.parse(text)))
    const outcome = await here(theSystem, (tx) => importSet(tx, given))
    if (outcome.ok) throw new Error('taken in')
    expect(outcome.problems.map((problem) => setProblemText(problem, 'nl')).join('\n')).toContain(words)
    expect(await shown(`van-localhost-${own.slug}`)).toEqual(before)
  })

  it('is not for a midwife, nor for everybody', async () => {
    for (const actor of [thePublic, demoActor('midwife')])
      await expect(here(actor, (tx) => importSet(tx, text))).rejects.toThrow(/row-level security/)
  })
})

/** The file with its second figure changed. */
function withFigure(file: File, change: object): string {
  return JSON.stringify({ ...file, figures: file.figures.map((figure, index) => (index === 1 ? { ...figure, ...change } : figure)) })
}
