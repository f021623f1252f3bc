import { expect, it } from 'vitest'
import { csvText } from '../platform/csv/csv.text.ts'
import { problemText } from '../platform/csv/csv-problem.ts'
import { thePublic, theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { onEveryEngine } from '../platform/database/test-database.ts'
import { findArea, loadAreas } from './area.store.ts'
import { areaProblemText } from './area.text.ts'
import { isGroup } from './area.ts'
import { importAreas } from './import-areas.ts'
import { loadShippedAreas } from './load-areas.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const header = 'slug,code,name,level,from,until,successor,parents,membership,source'

onEveryEngine('areas', (database) => {
  const asSystem = <T>(work: Parameters<typeof asActor<T>>[3]) => asActor(database.get(), theSystem, now, work)

  it('ships the region with its municipalities, and loading twice changes nothing', async () => {
    await asSystem(loadShippedAreas)
    const once = await asSystem(loadAreas)
    await asSystem(loadShippedAreas)
    const twice = await asActor(database.get(), thePublic, now, loadAreas)
    expect(twice.all).toEqual(once.all)
    expect(twice.members('gelderland-midden', 'municipality')).toHaveLength(15)
    expect(twice.members('regio-zuid').map(({ name }) => name)).toEqual(['Lingewaard', 'Overbetuwe', 'Renkum', 'Wageningen'])
    expect(twice.find('renkum')?.tile).toEqual({ column: 3, row: 3 })
  })

  it('finds an area by slug, CBS code or name', async () => {
    for (const term of ['renkum', 'gm0274', ' Renkum ']) expect((await asSystem((tx) => findArea(tx, term)))?.slug).toBe('renkum')
    expect(await asSystem((tx) => findArea(tx, 'nergens'))).toBeUndefined()
  })

  it('knows what an area lies in, nearest first, and leaves combinations out of the members', async () => {
    const areas = await asSystem(loadAreas)
    const above = areas.ancestors('renkum').map(({ slug }) => slug)
    expect(above.slice(-2)).toEqual(['gelderland-midden', 'nederland'])
    expect(above).toContain('regio-zuid')
    const group = areas.find('gemeenten-in-gelderland-midden')
    expect(group !== undefined && isGroup(group)).toBe(true)
    expect(areas.members('gelderland-midden').map(({ slug }) => slug)).not.toContain('gemeenten-in-gelderland-midden')
  })

  it('keeps a merged municipality with its successor', async () => {
    const outcome = await asSystem((tx) =>
      importAreas(
        tx,
        `${header}\noud-dorp,,Oud Dorp,municipality,1900,2024,nieuw-dorp,,,\nnieuw-dorp,,Nieuw Dorp,municipality,2025,,,,,\n`,
      ),
    )
    expect(outcome).toEqual({ ok: true, count: 2 })
    expect(await asSystem((tx) => findArea(tx, 'oud-dorp'))).toMatchObject({ untilYear: 2024, successor: 'nieuw-dorp' })
  })

  it.each([
    ['Dorp,,Dorp,municipality,,,,,,', 'slug', 'not_a_slug'],
    ['vergelijken,,Dorp,municipality,,,,,,', 'slug', 'reserved_slug'],
    ['dorp,274,Dorp,municipality,,,,,,', 'code', 'not_a_cbs_code'],
    ['dorp,GM0274,Dorp,municipality,,,,,,', 'code', 'double_area'],
    ['dorp,,Renkum,municipality,,,,,,', 'name', 'double_area'],
    ['dorp,,Dorp,stad,,,,,,', 'level', 'unknown_level'],
    ['dorp,,Dorp,municipality,98,,,,,', 'from', 'not_a_year'],
    ['dorp,,Dorp,municipality,2020,2019,,,,', 'until', 'until_before_from'],
    ['dorp,,Dorp,municipality,,,,nergens,,', 'parents', 'unknown_area'],
    ['dorp,,Dorp,municipality,,,,dorp,,', 'parents', 'circle'],
    ['dorp,,Dorp,municipality,,,,,lid,', 'membership', 'unknown_membership'],
  ])('refuses %s and imports nothing', async (row, column, code) => {
    const outcome = await asSystem((tx) => importAreas(tx, `${header}\ngoed,,Goed,municipality,,,,,,\n${row}\n`))
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([{ line: 3, column, code }])
    for (const problem of outcome.ok ? [] : outcome.problems)
      for (const language of ['nl', 'en'] as const)
        expect(problemText(problem, language, [csvText, areaProblemText])).not.toContain(`: ${code}`)
    expect(await asSystem((tx) => findArea(tx, 'goed'))).toBeUndefined()
  })

  it('refuses a circle that goes through an area known already', async () => {
    const outcomes = []
    for (const row of ['buurt,,Buurt,other,,,,,,', 'wijk,,Wijk,other,,,,buurt,,', 'buurt,,Buurt,other,,,,wijk,,'])
      outcomes.push(await asSystem((tx) => importAreas(tx, `${header}\n${row}\n`)))
    expect(outcomes).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false, problems: [{ line: 2, column: 'parents', code: 'circle', value: 'buurt' }] },
    ])
  })

  it('lets a CBS code go from one area to another in one file', async () => {
    const read = (...rows: readonly string[]) => asSystem((tx) => importAreas(tx, `${header}\n${rows.join('\n')}\n`))
    await read('oost,GM9001,Oost,municipality,,,,,,', 'west,GM9002,West,municipality,,,,,,')
    expect(await read('oost,GM9002,Oost,municipality,,,,,,', 'west,GM9001,West,municipality,,,,,,')).toMatchObject({ ok: true })
    expect([(await asSystem((tx) => findArea(tx, 'GM9001')))?.slug, (await asSystem((tx) => findArea(tx, 'GM9002')))?.slug]).toEqual([
      'west',
      'oost',
    ])
  })

  it('lets only the system write', async () => {
    const write = asActor(database.get(), thePublic, now, (tx) => importAreas(tx, `${header}\nx,,X,municipality,,,,,,\n`))
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })
})
