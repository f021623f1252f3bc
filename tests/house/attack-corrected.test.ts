import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import { planPublication } from '../../src/monitor/publication/plan-publication.ts'
import { editionKey } from '../../src/monitor/publication/reader-change.ts'
import { countOf, Installation, places } from './published-worlds.ts'

/** The region with all its municipalities; three of the counts are small. */
const region = (a: number) => [
  countOf('oost', 107 + a),
  ...[countOf('a', a), countOf('b', 5), countOf('c', 6), countOf('d', 66), countOf('nieuw', 30)],
]

const shownIn = (figures: readonly Figure[] | null | undefined) =>
  new Map((figures ?? []).flatMap(({ area, value }) => (value === null ? [] : [[area.slug, value.value] as const])))

/** What a was in the first publication, for who holds both and supposes that what is hidden in both did not change; null when it does not follow. */
function oldCountOfA(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number | null {
  const beside = (shown: ReadonlyMap<string, number>) => {
    const [oost, d, nieuw] = [shown.get('oost'), shown.get('d'), shown.get('nieuw')]
    return oost === undefined || d === undefined || nieuw === undefined ? null : oost - d - nieuw
  }
  const [then, now, a] = [beside(first), beside(second), second.get('a')]
  return then === null || now === null || a === undefined ? null : then - (now - a)
}

describe('a hidden count that turns out to be larger', () => {
  it('is not told by the publication that corrects it', async () => {
    const installation = new Installation()
    const first = shownIn(await installation.publish('one', region(3)))
    expect([...first.keys()].toSorted()).toEqual(['d', 'nieuw', 'oost'])
    const second = shownIn(await installation.publish('one', region(12)))
    expect(oldCountOfA(first, second)).toBeNull()
  })

  it('would be told if only what stands there now were protected', async () => {
    const installation = new Installation()
    const first = shownIn(await installation.publish('one', region(3)))
    const second = shownIn(await new Installation().publish('one', region(12)))
    expect(oldCountOfA(first, second)).toBe(3)
  })

  it('may be told when the old one was no small count', async () => {
    const others = [countOf('b', 5), countOf('c', 36), countOf('d', 66), countOf('nieuw', 30)]
    const installation = new Installation()
    await installation.publish('one', [countOf('oost', 177), countOf('a', 40), ...others], ['10|c|2023'])
    const second = shownIn(await installation.publish('one', [countOf('oost', 178), countOf('a', 41), ...others], ['10|c|2023']))
    expect(second.has('b')).toBe(false)
    expect(second.size).toBeGreaterThanOrEqual(3)
  })
})

describe('a count that is set back to what it was', () => {
  const printed = (figures: readonly Figure[], publication: number) =>
    figures.map((figure) => ({ ...figure, set: { id: 'one', slug: 'one', fictitious: false }, publication }))
  const choice = { threshold: 10, method: 'fast', favour: new Map<string, number>() } as const
  const withheldOf = async (draft: Parameters<typeof planPublication>[0]) => {
    const outcome = await planPublication(draft, choice)
    if (!outcome.ok) throw new Error(outcome.why)
    return outcome.plan.withheld.map(({ figure }) => figure.area.slug).toSorted()
  }
  const promised = new Map([1, 2].map((number) => [editionKey('one', number), 10]))

  it('is not proved by a total that goes back with it', async () => {
    const [first, second] = [region(3), region(12)]
    const only = (figures: readonly Figure[], slugs: readonly string[]) => figures.filter(({ area }) => slugs.includes(area.slug))
    const shown = ['oost', 'd', 'nieuw']
    const draft = {
      figures: printed(first, 3),
      before: [...printed(only(second, ['a', ...shown]), 2), ...printed(only(first, shown), 1)],
      hiddenBefore: [...printed(only(first, ['a', 'b', 'c']), 1), ...printed(only(first, ['b', 'c']), 2)],
      hiddenThen: [...printed(only(second, ['b', 'c']), 2), ...printed(only(first, ['a', 'b', 'c']), 1)],
      promised,
      areas: places,
      protection: 'counts',
    } as const
    const withheld = await withheldOf(draft)
    // With the total and all others in print, a is what is left beside b and c, which the second publication told together.
    expect(withheld).toContain('a')
    expect(withheld.some((slug) => shown.includes(slug))).toBe(true)
  })

  it('stays hidden where a publication of ours printed it small once, and is printed where a public source did', async () => {
    const figures = printed(region(3), 2)
    const draft = { figures, before: printed(region(3), 1), hiddenBefore: [], areas: places, protection: 'counts' } as const
    expect(await withheldOf({ ...draft, promised: new Map([[editionKey('one', 1), 2]]) })).toEqual(['a', 'b', 'c'])
    expect(await withheldOf(draft)).toEqual([])
  })
})
