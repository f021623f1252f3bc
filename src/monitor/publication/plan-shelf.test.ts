import { expect, it } from 'vitest'
import { areaTree } from '../../area/area-tree.ts'
import type { Figure } from '../figure/figure.ts'
import { plannedWithin } from './plan-shelf.ts'
import type { Draft } from './publish-set.ts'

const area = (slug: string, level: 'municipality' | 'region', parents: readonly string[] = []) => ({
  slug,
  name: slug,
  code: null,
  level,
  fromYear: null,
  untilYear: null,
  successor: null,
  source: null,
  tile: null,
  parents: parents.map((parent) => ({ slug: parent, membership: 'stated' as const })),
})
const areas = areaTree([area('noord', 'region'), area('p', 'municipality', ['noord']), area('q', 'municipality', ['noord'])])
const set = { id: 'een', slug: 'een', fictitious: false }

function figure(slug: string, more: Partial<Figure>): Figure {
  return {
    set,
    indicator: '10',
    definitionVersion: 1,
    area: { slug, name: slug, code: null, level: slug === 'noord' ? 'region' : 'municipality' },
    period: { text: '2025', from: 2025, until: 2025 },
    numerator: null,
    denominator: null,
    value: null,
    range: null,
    unit: 'count',
    n: null,
    state: 'known',
    source: { key: 'k', title: 't', publisher: 'p', year: null, note: null },
    qualifiers: [],
    remark: null,
    id: '',
    ...more,
  }
}

const count = (slug: string, value: number) => figure(slug, { value: { value, decimals: 0 } })
const range = (slug: string, min: number, max: number) =>
  figure(slug, { range: { min: { value: min, decimals: 0 }, max: { value: max, decimals: 0 } } })

async function hidden(draft: Partial<Draft>): Promise<string[]> {
  const whole: Draft = {
    set: { ...set, title: { nl: 'Een', en: 'One' }, kind: 'imported', protection: 'counts', version: 1, publication: null },
    figures: [],
    before: [],
    hiddenBefore: [],
    publications: 0,
    areas,
    protection: 'counts',
    ...draft,
  }
  const { outcome } = await plannedWithin(60_000, whole, { threshold: 10, method: 'fast', favour: new Map() })
  if (outcome?.ok !== true) throw new Error(outcome?.why)
  return outcome.plan.withheld.map(({ figure: each }) => each.area.slug)
}

it('plans anew for everything that another plan may hide', async () => {
  expect(await hidden({ figures: [range('p', 20, 30)] })).toEqual([])
  expect(await hidden({ figures: [range('p', 2, 4)] })).toEqual(['p'])
  const share = (decimals: number) => figure('p', { unit: 'percent', indicator: '1a', n: 70, value: { value: 87, decimals } })
  // Of seventy, 87% may leave nine who did not; 87.0% leaves ten.
  expect(await hidden({ figures: [share(1)] })).toEqual([])
  expect(await hidden({ figures: [share(0)] })).toEqual(['p'])
})

it('tells what was published from what was withheld', async () => {
  const figures = [count('noord', 44)]
  expect(await hidden({ figures, hiddenBefore: [count('p', 40)] })).toEqual([])
  expect(await hidden({ figures, before: [count('p', 40)] })).toEqual(['noord'])
})
