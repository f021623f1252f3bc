import { ExplainNode, type KyselyPlugin, RawNode, sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { demoCoalitions } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { countsOfCoalition } from '../coalition-count/coalition-count.store.ts'
import { countsOf, rollUps } from './fact.store.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: PlanNode[]
}

/** Asks every query for its plan in place of its rows; what asks then finds nothing. */
function explaining(plans: PlanNode[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) =>
      node.kind === 'RawNode' ? RawNode.create(['explain (format json) ', ''], [node]) : { ...node, explain: ExplainNode.create('json') },
    transformResult: async ({ result }) => {
      for (const row of result.rows) plans.push((row['QUERY PLAN'] as { Plan: PlanNode }[])[0]?.Plan ?? { 'Node Type': 'none' })
      return { ...result, rows: [] }
    },
  }
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

onEveryEngine('counts of a country', (database) => {
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await asOwner(database.get(), async (db) => {
      await sql`insert into roll_up (area, indicator, year, value, coalition_id, weight)
        select 'gemeente-' || a, 'indicator-' || i, 2015 + y, 1, ${demoCoalitions.south.id}, 1
        from generate_series(1, 342) a, generate_series(1, 20) i, generate_series(1, 10) y`.execute(db)
      await sql`analyze roll_up`.execute(db)
    })
  })

  const reads: Readonly<Record<string, (tx: Transaction) => Promise<unknown>>> = {
    'of one municipality': (tx) => rollUps(tx, { areas: ['gemeente-7'] }),
    'of one municipality and indicator': (tx) => rollUps(tx, { areas: ['gemeente-7'], indicator: 'indicator-3' }),
    'of a region, for practice pages': (tx) => countsOf(tx, { fictitious: true, areas: ['gemeente-7', 'gemeente-8'], indicators: null }),
    'of a coalition, for its lead': (tx) => countsOfCoalition(tx, demoCoalitions.south.id, ['gemeente-7', 'gemeente-8']),
  }

  it.each(Object.keys(reads))('are read by index: %s', async (name) => {
    const plans: PlanNode[] = []
    await asActor(database.get(), demoActor('analyst'), now, async (tx) => {
      await reads[name]?.({ ...tx, db: tx.db.withPlugin(explaining(plans)) as Transaction['db'] })
    })
    const nodes = plans.flatMap(nodesOf)
    expect(nodes.some((node) => node['Index Name'] === 'roll_up_area')).toBe(true)
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'roll_up')).toEqual([])
  })

  it('would show a table read from end to end', async () => {
    const plans: PlanNode[] = []
    await asActor(database.get(), theSystem, now, (tx) => rollUps({ ...tx, db: tx.db.withPlugin(explaining(plans)) as Transaction['db'] }))
    expect(plans.flatMap(nodesOf).some((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'roll_up')).toBe(true)
  })
})
