import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { type Actor, thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { findSets } from '../set/figure-set.store.ts'
import { openFigures } from '../set/figure-set.ts'
import { findFigures, findSeriesRemarks, findSetFigures } from './figure.store.ts'
import { importFigures } from './import-figures.ts'
import { loadFigures } from './load-figures.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const practice = {
  id: '5e700000-0000-4000-8000-0000000000ff',
  slug: 'proef',
  title: { nl: 'Proef', en: 'Trial' },
  kind: 'casework',
  fictitious: true,
} as const
const file =
  'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark\n8a,renkum,2023,1,20,5.0,percent,,known,tno-zonmw-2024,\n'

onEveryEngine('the store of figures', (database) => {
  const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), actor, now, work)

  it('finds by indicator, area, year and source', async () => {
    await as(theSystem, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
      await importFigures(tx, file, { set: practice })
    })
    const zuid = await as(thePublic, (tx) => findFigures(tx, { fictitious: false, indicators: ['8a'], areas: ['regio-zuid'], year: 2023 }))
    expect(zuid).toMatchObject([
      { value: { value: 4.2, decimals: 1 }, numerator: 52, denominator: null, state: 'known', source: { key: 'tno-zonmw-2024' } },
    ])
    const rozendaal = await as(thePublic, (tx) => findFigures(tx, { fictitious: false, areas: ['rozendaal'], year: 2022 }))
    expect(rozendaal.map(({ indicator, state }) => `${indicator} ${state}`)).toEqual([
      '8a not_offered',
      '8bc not_offered',
      '8d not_offered',
    ])
    const range = await as(thePublic, (tx) => findFigures(tx, { fictitious: false, indicators: ['mkba-kosten-pleegzorg'] }))
    expect(range).toMatchObject([{ value: null, range: { min: { value: 17500 }, max: { value: 25500 } }, qualifiers: ['period_inferred'] }])
    const told = await as(thePublic, (tx) => findSeriesRemarks(tx, { fictitious: false, indicators: ['13'] }))
    expect(told).toMatchObject([{ kind: 'stated_qualitatively', area: { slug: 'gelderland-midden' } }])
  })

  it('shows figures of a set that is not published to analysts only, and never through the doors of the public', async () => {
    const real = await as(thePublic, (tx) => findFigures(tx, { fictitious: false }))
    expect(real.some(({ set }) => set.fictitious)).toBe(false)
    const seen = (actor: Actor) =>
      as(actor, async (tx) => [
        (await findSets(tx)).length,
        (await findSetFigures(tx, practice.id)).length,
        (await findFigures(tx, { fictitious: true })).length,
      ])
    expect(await seen(thePublic)).toEqual([1, 0, 0])
    expect(await seen(demoActor('midwife'))).toEqual([1, 0, 0])
    expect(await seen(demoActor('analyst'))).toEqual([2, 1, 0])
  })

  it('lets neither the public nor a professional without the role change a figure', async () => {
    const change = (tx: Transaction) => tx.db.updateTable('figure').set({ value: '99' }).where('indicator', '=', '8a').executeTakeFirst()
    expect((await as(thePublic, change)).numUpdatedRows).toBe(0n)
    expect((await as(demoActor('midwife'), change)).numUpdatedRows).toBe(0n)
  })

  it('reads one indicator, or one area, by index when there are many figures', async () => {
    await as(theSystem, async (tx) => {
      await sql`insert into published_figure (set_id, publication, indicator, definition_version, area, period, period_from, period_until, value, unit, state, source)
        select ${openFigures.id}, 1, 'proef-' || n, 1, area.slug, y::text, y, y, 1, 'count', 'known', 'arnhem-2025'
        from generate_series(1, 60) n, area, generate_series(2000, 2009) y`.execute(tx.db)
    })
    const plan = async (condition: ReturnType<typeof sql>) => {
      const rows = await as(thePublic, async (tx) => {
        return (
          await sql<{
            'QUERY PLAN': string
          }>`explain select * from figure_set s join published_figure f on f.set_id = s.id and f.publication = s.publication where ${condition}`.execute(
            tx.db,
          )
        ).rows
      })
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    }
    expect(await plan(sql`f.area = any (${['renkum']}::text[])`)).toMatch(/Index Scan.*published_figure_area/)
    expect(await plan(sql`f.indicator = any (${['8a']}::text[])`)).toMatch(
      /(Index Scan|Bitmap Heap Scan|Bitmap Index Scan).*published_figure/,
    )
  })
})
