import { beforeAll, expect, it } from 'vitest'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { figuresHeader, must, testDeliveries } from '../delivery/test-delivery.ts'
import { planPublication } from './plan-publication.ts'
import { loadDraft, publishSet } from './publish-set.ts'

const sheet = (counts: Readonly<Record<string, number>>) =>
  [figuresHeader, ...Object.entries(counts).map(([area, count]) => `10,${area},2025,,,${count},count,,known,,`)].join('\n')

onEveryEngine('two sets that are published at the same moment', (database) => {
  const steps = testDeliveries(database)
  beforeAll(() => steps.settle())

  async function planned(slug: string) {
    const draft = must(await steps.as('analyst', (tx) => loadDraft(tx, slug)))
    const outcome = await planPublication(draft, { threshold: 10, method: 'fast', favour: new Map() })
    if (!outcome.ok) throw new Error(outcome.why)
    return { draft, plan: outcome.plan }
  }
  const publish = ({ draft, plan }: Awaited<ReturnType<typeof planned>>) => steps.as('analyst', (tx) => publishSet(tx, draft, plan, null))

  it('are protected against each other: who comes second looks again', async () => {
    const sets = { gemeenten: { lingewaard: 40, overbetuwe: 50, wageningen: 36, renkum: 4 }, regio: { 'regio-zuid': 130 } }
    for (const [slug, counts] of Object.entries(sets)) await steps.accept((await steps.draft(sheet(counts), { newSetSlug: slug })).id)
    const [first, second] = [await planned('gemeenten'), await planned('regio')]
    expect(first.plan.withheld.map(({ figure }) => figure.area.slug)).toEqual(['renkum'])
    expect(second.plan.withheld).toEqual([])
    expect(await publish(first)).toEqual({ ok: true, value: 1 })
    expect(await publish(second)).toMatchObject({ ok: false, refusal: { kind: 'stale', code: 'others_published' } })
    const again = await planned('regio')
    expect(again.plan.withheld).toHaveLength(1)
    expect(await publish(again)).toEqual({ ok: true, value: 1 })
  })
})
