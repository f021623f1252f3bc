import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import type { Unit } from '../../src/monitor/indicator/definition.ts'
import { planPublication } from '../../src/monitor/publication/plan-publication.ts'
import { countOf, figureOf, Installation, places } from './published-worlds.ts'

const bare = (slug: string, value: number, more: Partial<Figure> = {}, indicator = 'proces-ouder-aan-tafel', unit: Unit = 'percent') =>
  figureOf(indicator, slug, '2023', unit, { value: { value, decimals: 1 }, ...more })
const counted = (slug: string, numerator: number, denominator: number) =>
  bare(slug, Math.round((1000 * numerator) / denominator) / 10, { numerator, denominator })

type Sets = readonly (readonly [string, readonly Figure[]])[]

/** What everybody reads of the first figure of the last set. */
async function outcome(...sets: Sets) {
  const installation = new Installation()
  for (const [set, figures] of sets) await installation.publish(set, figures)
  const [first] = installation.publications.at(-1) ?? []
  return [first?.state, first?.value?.value ?? null, first?.numerator ?? null]
}

describe('a share, rate or mean that says of how many people it is nowhere', () => {
  it.each<[string, Sets]>([
    ['a percentage alone, however large', [['one', [bare('p', 40)]]]],
    ['a percentage of nobody', [['one', [bare('p', 0)]]]],
    ['a rate', [['one', [bare('p', 12, {}, 'proces-ouder-aan-tafel', 'per_mille')]]]],
    ['a mean', [['one', [bare('p', 12, {}, '12', 'days')]]]],
    ['a percentage with a numerator alone: its rest may be small', [['one', [bare('p', 95, { numerator: 95 })]]]],
    ['a percentage with a numerator above its whole', [['one', [bare('p', 95, { numerator: 20, denominator: 10 })]]]],
    ['a range', [['one', [bare('p', 0, { value: null, range: { min: { value: 3, decimals: 0 }, max: { value: 5, decimals: 0 } } })]]]],
    [
      'that another set tells otherwise',
      [
        ['first', [counted('p', 50, 100)]],
        ['one', [bare('p', 30)]],
      ],
    ],
    ['of an area with a village of which too few are told', [['one', [bare('noord', 40), counted('p', 11, 22)]]]],
    ['of an area that prints what its parts cannot make', [['one', [bare('noord', 90), counted('p', 40, 80), counted('q', 30, 60)]]]],
    ['of which almost all may be meant', [['one', [bare('noord', 99.5), counted('p', 190, 200)]]]],
    ['of a survey: who were asked elsewhere says nothing', [['one', [bare('noord', 40, {}, '1a'), bare('p', 40, { n: 900 }, '1a')]]]],
  ])('is withheld: %s', async (_, sets) => {
    expect(await outcome(...sets)).toEqual(['withheld', null, null])
  })

  it.each<[string, Sets, number]>([
    ['its parts add up to it', [['one', [bare('noord', 50), counted('p', 40, 80), counted('q', 30, 60)]]], 50],
    [
      'an earlier set told of how many it is',
      [
        ['first', [counted('p', 50, 100)]],
        ['one', [bare('p', 50)]],
      ],
      50,
    ],
    ['so many live in a part of it that no small count can be meant', [['one', [bare('noord', 40), counted('p', 40, 100)]]], 40],
    ['it counts no people', [['one', [bare('oost', 40, {}, 'rivm-3')]]], 40],
  ])('is printed where %s, and says no more than its source did', async (_, sets, value) => {
    expect(await outcome(...sets)).toEqual(['known', value, null])
  })

  it('is protected as the count it is where its parts tell it', async () => {
    expect(await outcome(['one', [bare('noord', 5), counted('p', 3, 60), counted('q', 4, 80)]])).toEqual(['withheld', null, null])
  })

  it('does not give away what its parts hide, and is not printed anew for a few people more', async () => {
    expect(await outcome(['first', [counted('p', 50, 100), countOf('q', 20)]], ['one', [bare('p', 50.5)]])).toEqual([
      'withheld',
      null,
      null,
    ])
  })

  it('is printed on an answer for its source, and then again without one as long as it says the same', async () => {
    const draft = { figures: [bare('p', 40), bare('q', 30)], before: [], hiddenBefore: [], areas: places, protection: 'counts' } as const
    const choice = { threshold: 10, method: 'fast', favour: new Map<string, number>() } as const
    const plan = async (before: readonly Figure[], sources: readonly string[], figures: readonly Figure[] = draft.figures) => {
      const planned = await planPublication({ ...draft, figures, before }, { ...choice, protectedBySource: new Set(sources) })
      if (!planned.ok) throw new Error(planned.why)
      const { withheld, unsaid, bySource, account } = planned.plan
      return [withheld.map(({ reason }) => reason), unsaid.length, bySource.length, account.protectedBySource]
    }
    expect(await plan([], [])).toEqual([['unsaid', 'unsaid'], 2, 0, 0])
    expect(await plan([], ['k'])).toEqual([[], 0, 2, 2])
    expect(await plan([], ['another'])).toEqual([['unsaid', 'unsaid'], 2, 0, 0])
    const printed = [bare('p', 40, { publication: 1 })]
    expect(await plan(printed, [])).toEqual([['unsaid'], 1, 0, 0])
    expect(await plan(printed, [], [bare('p', 41)])).toEqual([['unsaid'], 1, 0, 0])
  })

  it('is quoted as it stands from a public source', async () => {
    const draft = { figures: [bare('p', 40)], before: [], hiddenBefore: [], areas: places, protection: 'public_source' } as const
    const planned = await planPublication(draft, { threshold: 10, method: 'fast', favour: new Map() })
    expect(planned.ok && planned.plan.withheld).toEqual([])
  })
})
