import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { importAreas } from '../../area/import-areas.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { csvText } from '../../platform/csv/csv.text.ts'
import { problemText } from '../../platform/csv/csv-problem.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { publishAsPrinted } from '../publication/publish-as-printed.ts'
import { findFigures } from './figure.store.ts'
import { figureProblemText } from './import-figures.text.ts'
import { importFigures } from './import-figures.ts'
import { loadFigures } from './load-figures.ts'

const trial = { title: { nl: 'Proef', en: 'Trial' }, kind: 'imported', fictitious: false } as const
const now = new Date('2026-03-02T09:00:00+01:00')
const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark,range_min,range_max'
const good = '8a,ede,2021,10,200,5.0,percent,,known,tno-zonmw-2024,,,'

onEveryEngine('importing figures', (database) => {
  const asSystem = <T>(work: Parameters<typeof asActor<T>>[3]) => asActor(database.get(), theSystem, now, work)

  it('takes in everything that ships, and twice is the same as once', async () => {
    await asSystem(loadShippedAreas)
    expect(await asSystem(loadFigures)).toEqual({ count: 264 })
    const once = await asActor(database.get(), thePublic, now, (tx) => findFigures(tx, { fictitious: false }))
    await asSystem(loadFigures)
    const twice = await asActor(database.get(), thePublic, now, (tx) => findFigures(tx, { fictitious: false }))
    // Only the number of the publication is another.
    expect(twice).toEqual(once.map((figure) => ({ ...figure, publication: 2 })))
    expect(once).toHaveLength(264)
  })

  it('keeps the decimals the source prints', async () => {
    const figures = await asSystem((tx) => findFigures(tx, { fictitious: false, indicators: ['4'], areas: ['renkum'] }))
    expect(figures.map(({ value }) => value)).toEqual([{ value: 8, decimals: 1 }])
  })

  it('names the sources to choose from where there are any, and where to add one', () => {
    expect(figureProblemText.nl.unknown_source('krant', 'een, twee')).toMatch(/niet bekend; kies uit een, twee, of voeg haar toe/)
    expect(figureProblemText.nl.unknown_source('krant', '')).toMatch(/niet bekend; voeg haar toe/)
    expect(figureProblemText.en.unknown_source('krant', '')).toMatch(/not known; add it/)
  })

  it.each([
    ['99,ede,2023,,,1,percent,,known,tno-zonmw-2024,,,', 'indicator', 'unknown_indicator'],
    ['8a,Edam,2023,,,1,percent,,known,tno-zonmw-2024,,,', 'area', 'unknown_area'],
    ['8a,Rijnwaarden,2017,,,1,percent,,known,tno-zonmw-2024,,,', 'area', 'former_area'],
    ['8a,GM0282,2013,,,1,percent,,known,tno-zonmw-2024,,,', 'area', 'former_area'],
    ['8a,ede,najaar 2023,,,1,percent,,known,tno-zonmw-2024,,,', 'period', 'unknown_period'],
    ['8a,ede,2023-13,,,1,percent,,known,tno-zonmw-2024,,,', 'period', 'unknown_period'],
    ['8a,ede,2023-2021,,,1,percent,,known,tno-zonmw-2024,,,', 'period', 'unknown_period'],
    ['8a,ede,2023,,,1,percent,,known,,,,', 'source', 'source_missing'],
    ['8a,ede,2023,,,1,percent,,known,krant,,,', 'source', 'unknown_source'],
    ['8a,ede,2023,,,1,procent,,known,tno-zonmw-2024,,,', 'unit', 'unknown_unit'],
    ['8a,ede,2023,,,1,count,,known,tno-zonmw-2024,,,', 'unit', 'wrong_unit'],
    ['8a,ede,2023,,,1,percent,,bekend,tno-zonmw-2024,,,', 'state', 'unknown_state'],
    ['8a,ede,2023,,,"4,2",percent,,known,tno-zonmw-2024,,,', 'value', 'decimal_comma'],
    ['8a,ede,2023,,,4.2%,percent,,known,tno-zonmw-2024,,,', 'value', 'percent_sign'],
    ['8a,ede,2023,,,veel,percent,,known,tno-zonmw-2024,,,', 'value', 'not_a_number'],
    ['3a,ede,2023,,,1.234,count,,known,tno-zonmw-2024,,,', 'value', 'not_whole'],
    ['mkba-kosten-pleegzorg,ede,2023,,,"1.234,50",euro,,known,tno-zonmw-2024,,,', 'value', 'thousands'],
    ['3a,ede,2023,,,-1,count,,known,tno-zonmw-2024,,,', 'value', 'negative'],
    ['8a,ede,2023,,,-0.5,percent,,known,tno-zonmw-2024,,,', 'value', 'negative'],
    ['8a,ede,2023,,,101,percent,,known,tno-zonmw-2024,,,', 'value', 'above_whole'],
    ['8a,ede,2023,30,20,15,percent,,known,tno-zonmw-2024,,,', 'numerator', 'numerator_above_denominator'],
    ['8a,ede,2023,0,0,0,percent,,known,tno-zonmw-2024,,,', 'denominator', 'denominator_zero'],
    ['8a,ede,2023,,,,percent,,known,tno-zonmw-2024,,,', 'value', 'value_missing'],
    ['8a,ede,2023,,,3,percent,,not_registered,tno-zonmw-2024,,,', 'state', 'value_with_reason'],
    ['8a,ede,2023,,,3,percent,,disputed,tno-zonmw-2024,,,', 'remark', 'remark_missing'],
    ['8a,ede,2023,,,,percent,,known,tno-zonmw-2024,,3,', 'range_max', 'range_incomplete'],
    ['8a,ede,2023,,,,percent,,known,tno-zonmw-2024,,3,2', 'range_max', 'range_reversed'],
    ['8a,ede,2022,,,0.04,percent,,known,tno-zonmw-2024,,,', 'value', 'maybe_fraction'],
    [good, null, 'double_figure'],
    ['8a,wageningen,2023,,,7,percent,,known,arnhem-2025,,,', 'source', 'cell_of_other_source'],
  ])('refuses %s and imports nothing', async (row, column, code) => {
    const outcome = await asSystem((tx) => importFigures(tx, `${header}\n${good}\n${row}\n`))
    const problems = outcome.ok ? [] : outcome.problems
    expect(problems).toMatchObject([{ line: 3, column, code }])
    for (const problem of problems)
      for (const language of ['nl', 'en'] as const)
        expect(problemText(problem, language, [csvText, figureProblemText])).not.toContain(`: ${code}`)
    expect(await asSystem((tx) => findFigures(tx, { fictitious: false, areas: ['ede'] }))).toEqual([])
  })

  it('says where, what and how: the Dutch decimal comma', async () => {
    const outcome = await asSystem((tx) => importFigures(tx, `${header}\n8a,Ede,2023,,,"4,2",percent,,known,tno-zonmw-2024,,,\n`))
    const [problem] = outcome.ok ? [] : outcome.problems
    if (problem === undefined) throw new Error('expected a problem')
    expect(problemText(problem, 'nl', [csvText, figureProblemText])).toBe(
      'regel 2, kolom value: "4,2" heeft een decimale komma; schrijf 4.2',
    )
    expect(problemText(problem, 'en', [csvText, figureProblemText])).toBe('line 2, column value: "4,2" has a decimal comma; write 4.2')
  })

  it('names every problem of a file at once', async () => {
    const outcome = await asSystem((tx) => importFigures(tx, `${header}\nx,y,2023,,,"1,0",percent,,known,tno-zonmw-2024,,,\n`))
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['unknown_indicator', 'unknown_area', 'decimal_comma'])
  })

  it('asks about a percentage that looks like a part of one, unless somebody said that it is none', async () => {
    const file = `${header}\n${good}\n8a,ede,2022,,,0.042,percent,,known,tno-zonmw-2024,,,\n`
    const outcome = await asSystem((tx) => importFigures(tx, file))
    expect((outcome.ok ? [] : outcome.problems).map((problem) => problemText(problem, 'nl', [csvText, figureProblemText]))).toEqual([
      'regel 3, kolom value: 0.042% lijkt een deel van één; is 4.2% bedoeld, schrijf dan 4.2. Vraag de bron wat het is als u twijfelt',
    ])
    // Numerator and denominator tell what it is.
    const told = `${header}\n${good}\n8a,ede,2022,1,2400,0.042,percent,,known,tno-zonmw-2024,,,\n`
    for (const [text, options] of [
      [file, { belowOne: 'percent' }],
      [told, {}],
    ] as const) {
      const set = { ...trial, id: randomUUID(), slug: `deel-van-een-${text.length}` }
      expect(await asSystem((tx) => importFigures(tx, text, { ...options, set }))).toMatchObject({ ok: true, count: 2 })
    }
  })

  it('sees what stands in the set already when it asks so', async () => {
    const set = { ...trial, id: randomUUID(), slug: 'al-in-de-set' }
    const bring = (text: string) => asSystem((tx) => importFigures(tx, text, { set }))
    expect(await bring(`${header}\n${good}\n`)).toMatchObject({ ok: true })
    expect(await bring(`${header}\n8a,ede,2022,,,0.04,percent,,known,tno-zonmw-2024,,,\n`)).toMatchObject({
      problems: [{ line: 2, column: 'value', code: 'maybe_fraction', value: '0.04', hint: '4' }],
    })
  })

  it('takes no figure of a municipality after it ended or before it began', async () => {
    const areas = [
      'slug,code,name,level,from,until,successor,parents,membership,source',
      'nieuwdorp,,Nieuwdorp,municipality,2019,,,nederland,stated,',
      'ouddorp,,Ouddorp,municipality,,2018,nieuwdorp,nederland,stated,',
    ].join('\n')
    const row = (area: string, year: number) => `8a,${area},${year},,,4,percent,,known,tno-zonmw-2024,,,`
    const outcome = await asSystem(async (tx) => {
      expect(await importAreas(tx, areas)).toEqual({ ok: true, count: 2 })
      return importFigures(tx, [header, row('ouddorp', 2018), row('ouddorp', 2019), row('nieuwdorp', 2018)].join('\n'))
    })
    const problems = outcome.ok ? [] : outcome.problems
    expect(problems.map((problem) => problemText(problem, 'nl', [csvText, figureProblemText]))).toEqual([
      'regel 3, kolom area: deze gemeente bestond toen niet meer (Ouddorp, 2018 was het laatste jaar); zij ging op in Nieuwdorp. Vraag de bron om cijfers naar de nieuwe grenzen',
      'regel 4, kolom area: deze gemeente bestond toen nog niet (Nieuwdorp, 2019 was het eerste jaar); vraag de bron naar welke grenzen dit telt',
    ])
  })

  it('lets an analyst import with a new source and replace a figure of it; others may not', async () => {
    const source = { key: 'eigen-telling', title: 'Eigen telling', publisher: 'Gemeente Ede', year: 2024, note: null }
    const file = (value: string) => `${header}\n8a,GM0228,2022,,,${value},percent,,,,,,\n`
    const write = (value: string, who: 'analyst' | 'midwife') =>
      asActor(database.get(), demoActor(who), now, (tx) => importFigures(tx, file(value), { source }))
    expect(await write('3.5', 'analyst')).toEqual({ ok: true, count: 1, set: 'openbare-cijfers' })
    expect(await write('3.6', 'analyst')).toMatchObject({ ok: true })
    await expect(write('3.7', 'midwife')).rejects.toMatchObject({ code: '42501' })
    const seen = () => asActor(database.get(), thePublic, now, (tx) => findFigures(tx, { fictitious: false, areas: ['ede'] }))
    expect(await seen()).toEqual([])
    await asActor(database.get(), theSystem, now, (tx) => publishAsPrinted(tx, 'openbare-cijfers'))
    expect(await seen()).toMatchObject([{ value: { value: 3.6, decimals: 1 }, state: 'known', source: { title: 'Eigen telling' } }])
  })
})
