import { describe, expect, it } from 'vitest'
import { loadSolver } from '../../src/monitor/disclosure/solver.ts'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import { planPublication } from '../../src/monitor/publication/plan-publication.ts'
import { among, readerOf, type Target } from './published-reader.ts'
import { countOf, figureOf, Installation, places } from './published-worlds.ts'

const highs = await loadSolver()

async function publishing(...sets: readonly (readonly [string, readonly Figure[], (readonly string[])?])[]) {
  const installation = new Installation()
  for (const [set, figures, favour] of sets) await installation.publish(set, figures, favour)
  return installation.publications
}

const target = (area: string, kind = '10', from = 2023, until = from): Target => ({ kind, area, from, until })

describe('a reader with every publication, a map and a solver holds for possible that nobody is recognised', () => {
  const share = (slug: string, percent: number, n: number) =>
    figureOf('1a', slug, '2023', 'percent', { value: { value: percent, decimals: 1 }, n })
  const mean = (slug: string, days: number, n: number, indicator = '12') =>
    figureOf(indicator, slug, '2023', 'days', { value: { value: days, decimals: 1 }, n })

  it.each<[string, Target, readonly (readonly [string, readonly Figure[], (readonly string[])?])[]]>([
    ['of a village that no figure is about', target('q'), [['one', [countOf('noord', 44), countOf('p', 40)]]]],
    ['of a village beside a subregion', target('q'), [['one', [countOf('noord', 44), countOf('punt', 40), countOf('q', 4)]]]],
    ['of what one area has and another has not', target('c'), [['one', [countOf('zuid', 40), countOf('vsv-een', 44)]]]],
    [
      'where municipalities without anybody have no row',
      target('a'),
      [['one', [countOf('oost', 80), countOf('a', 4), countOf('b', 36), countOf('c', 40), countOf('zuid', 40), countOf('vsv-een', 80)]]],
    ],
    [
      'in a year between two periods',
      target('d', '10', 2023),
      [['one', [countOf('d', 50, '2021-2023'), countOf('d', 46, '2021-2022'), countOf('d', 4, '2023')]]],
    ],
    [
      'in a year at the end of two periods that overlap',
      target('d', '10', 2020),
      [['one', [countOf('d', 54, '2020-2022'), countOf('d', 80, '2021-2023'), countOf('d', 30, '2023'), countOf('d', 4, '2020')]]],
    ],
    [
      'in a municipality that merged, told on the new borders too',
      target('oud', '10', 2022),
      [['one', [countOf('nieuw', 44, '2022'), countOf('ouder', 40, '2022'), countOf('oud', 4, '2022')]]],
    ],
    [
      'beside old and new borders in one region',
      target('oud', '10', 2022),
      [
        [
          'one',
          [
            countOf('vsv-twee', 104, '2022'),
            countOf('nieuw', 44, '2022'),
            countOf('ouder', 40, '2022'),
            countOf('oud', 4, '2022'),
            countOf('d', 60, '2022'),
          ],
        ],
      ],
    ],
    ['over whom a mean is taken', target('q', among('12')), [['one', [mean('noord', 20, 25), mean('p', 21.5, 18), mean('q', 16.1, 7)]]]],
    [
      'over whom a mean is taken that says how many with its sum',
      target('q', among('12')),
      [['one', [figureOf('12', 'q', '2023', 'days', { value: { value: 20, decimals: 0 }, numerator: 140, denominator: 7 })]]],
    ],
    [
      'where the mean of one area and the median of another are told',
      target('q', among('12')),
      [['one', [mean('noord', 20, 35), mean('p', 18, 28, '12-mediaan')]]],
    ],
    ['in a percentage with how many were asked', target('q', '1a'), [['one', [share('q', 8, 50)]]]],
    [
      'in a percentage with its whole alone',
      target('q', 'proces-ouder-aan-tafel'),
      [['one', [figureOf('proces-ouder-aan-tafel', 'q', '2023', 'percent', { value: { value: 8, decimals: 1 }, denominator: 50 })]]],
    ],
    [
      'in a range',
      target('q'),
      [['one', [figureOf('10', 'q', '2023', 'count', { range: { min: { value: 1, decimals: 0 }, max: { value: 4, decimals: 0 } } })]]],
    ],
    [
      'after a correction of a neighbour',
      target('b', '10', 2023),
      [
        [
          'one',
          [countOf('oost', 136), countOf('a', 40), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|a|2023', '10|d|2023', '10|oost|2023'],
        ],
        [
          'one',
          [countOf('oost', 137), countOf('a', 41), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|c|2023', '10|oost|2023', '10|d|2023'],
        ],
      ],
    ],
    [
      'in another set with some of the same cells',
      target('b', '10', 2023),
      [
        [
          'one',
          [countOf('oost', 136), countOf('a', 40), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|a|2023', '10|d|2023', '10|oost|2023'],
        ],
        ['two', [countOf('c', 36)]],
      ],
    ],
    [
      'in another set with other areas',
      target('b', '10', 2023),
      [
        [
          'one',
          [countOf('oost', 136), countOf('a', 40), countOf('b', 4), countOf('c', 36), countOf('d', 56)],
          ['10|a|2023', '10|d|2023', '10|oost|2023'],
        ],
        ['two', [countOf('zuid', 44)]],
      ],
    ],
  ])('%s', async (_, wanted, sets) => {
    const publications = await publishing(...sets)
    const reader = readerOf(highs, publications, places)
    expect(reader.isConsistent()).toBe(true)
    expect(reader.most(wanted)).toBeGreaterThanOrEqual(10)
  })
})

it('hides a percentage without counts where the births that were published tell how many it is', async () => {
  const births = ['p', 'q'].map((slug) => countOf(slug, 300, '2023', 'geboorten'))
  const percent = (slug: string, value: number) => figureOf('8a', slug, '2023', 'percent', { value: { value, decimals: 1 } })
  const [, after] = await publishing(['births', births], ['one', [percent('p', 1.3), percent('q', 20)]])
  expect(after?.map(({ state }) => state)).toEqual(['withheld', 'known'])
})

describe('a small count that readers can prove already', () => {
  const share = (slug: string, numerator: number, denominator: number) =>
    figureOf('8a', slug, '2023', 'percent', { value: { value: 50, decimals: 1 }, numerator, denominator })

  it('is hidden, and nothing else is refused, where few were born', async () => {
    const [printed] = await publishing(['one', [share('p', 4, 8), share('q', 30, 60)]])
    expect(printed?.map(({ state }) => state)).toEqual(['withheld', 'known'])
  })

  it('is told no nearer by the next publication', async () => {
    // In print already: four live in the region outside its subregion.
    const before = [countOf('oost', 44), countOf('zuid', 40)].map((figure) => ({ ...figure, publication: 1 }))
    const draft = {
      figures: [countOf('vsv-twee', 3), countOf('c', 1), countOf('d', 3)],
      before,
      hiddenBefore: [],
      areas: places,
      protection: 'counts',
    } as const
    const outcome = await planPublication(draft, { threshold: 10, method: 'fast', favour: new Map() })
    if (!outcome.ok) throw new Error(outcome.why)
    expect(outcome.plan.withheld).toHaveLength(3)
    expect(outcome.plan.givenAway.map(({ area }) => area.slug).sort()).toEqual(['c', 'd', 'vsv-twee'])
    const printed = draft.figures.map((figure) => ({ ...figure, value: null, state: 'withheld' as const }))
    const [first, second] = [[before], [before, printed]].map((all) => readerOf(highs, all, places))
    expect(first?.most(target('c'))).toBe(4)
    expect(second?.most(target('c'))).toBe(4)
  })
})

describe('a share or mean of almost the same people as before', () => {
  const share = (numerator: number, denominator: number) =>
    figureOf('proces-ouder-aan-tafel', 'p', '2023', 'percent', {
      value: { value: Math.round((1000 * numerator) / denominator) / 10, decimals: 1 },
      numerator,
      denominator,
    })
  const mean = (days: number, n: number) => figureOf('12', 'p', '2023', 'days', { value: { value: days, decimals: 1 }, n })

  it.each([
    ['of one more', 'withheld', share(30, 40), share(31, 41)],
    ['of one less', 'withheld', share(30, 40), share(29, 39)],
    ['of ten more', 'known', share(30, 40), share(35, 50)],
    ['of the same, corrected', 'known', share(20, 40), share(21, 40)],
    ['of the same', 'known', share(30, 40), share(30, 40)],
    ['over one more', 'withheld', mean(20, 30), mean(20.5, 31)],
    ['over ten more', 'known', mean(20, 30), mean(21, 40)],
  ])('%s is %s', async (_, state, first, second) => {
    const [, after] = await publishing(['one', [first]], ['one', [second]])
    expect(after?.[0]?.state).toBe(state)
  })

  it('is not worked out from the others either', async () => {
    const at = (slug: string, numerator: number, denominator: number) => ({
      ...share(numerator, denominator),
      area: { slug, name: slug, code: null, level: slug === 'noord' ? ('region' as const) : ('municipality' as const) },
    })
    // The region and q changed by many, p by one: the difference would tell p.
    const [, after] = await publishing(
      ['one', [at('noord', 60, 90), at('p', 30, 40), at('q', 30, 50)]],
      ['one', [at('noord', 70, 111), at('p', 31, 41), at('q', 39, 70)]],
    )
    const states = new Map(after?.map(({ area, state }) => [area.slug, state]))
    expect(states.get('p')).toBe('withheld')
    expect([states.get('noord'), states.get('q')]).toContain('withheld')
  })
})
