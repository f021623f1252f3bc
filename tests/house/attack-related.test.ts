import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import { findIndicator } from '../../src/monitor/indicator/catalogue.ts'
import type { CompleteIndicator } from '../../src/monitor/indicator/definition.ts'
import { countOf, figureOf, Installation } from './published-worlds.ts'

type Sets = readonly (readonly [string, readonly Figure[], (readonly string[])?, number?])[]

/** Every place that stands in print after these sets, by indicator and place. */
async function printed(...sets: Sets): Promise<ReadonlySet<string>> {
  const installation = new Installation()
  for (const [set, figures, favour, threshold] of sets) expect(await installation.publish(set, figures, favour, threshold)).not.toBeNull()
  const all = installation.publications.flat().filter(({ state }) => state === 'known')
  return new Set(all.map(({ indicator, area }) => `${indicator} ${area.slug}`))
}

describe('what one indicator leaves of another', () => {
  it('is protected where no figure tells it: all cases less those of pregnant women are those of families', async () => {
    const told = await printed(['one', [countOf('p', 103, '2023', '7-mdo'), countOf('p', 100, '2023', '7a')]])
    expect(told.has('7-mdo p') && told.has('7a p')).toBe(false)
  })

  it('may be told where it is nothing or enough', async () => {
    const told = await printed([
      'one',
      [
        countOf('p', 130, '2023', '7-mdo'),
        countOf('p', 100, '2023', '7a'),
        countOf('q', 60, '2023', '7-mdo'),
        countOf('q', 60, '2023', '7a'),
      ],
    ])
    expect(told).toEqual(new Set(['7-mdo p', '7a p', '7-mdo q', '7a q']))
  })
})

describe('an indicator that an installation defined in the words of another', () => {
  const shipped = findIndicator('10')
  if (shipped?.complete !== true) throw new Error('the definition is gone')
  const named = (code: string, more: Partial<CompleteIndicator>): CompleteIndicator => ({
    ...shipped,
    code,
    set: 'own',
    group: code,
    ...more,
  })
  const own = named('eigen-tien', {})
  const share = named('eigen-aandeel', {
    unit: 'percent',
    numerator: { nl: 'gezinnen met een klacht', en: 'families with a complaint' },
    denominator: shipped.numerator,
  })
  const ownCount = (slug: string, count: number) => ({ ...countOf(slug, count, '2023', own.code), definition: own })
  const ownShare = (slug: string, numerator: number, denominator: number) =>
    figureOf(share.code, slug, '2023', 'percent', {
      definition: share,
      numerator,
      denominator,
      value: { value: Math.round((1000 * numerator) / denominator) / 10, decimals: 1 },
    })
  const counts = [countOf('oost', 136), countOf('a', 40), countOf('b', 4), countOf('c', 36), countOf('d', 56)]
  // Hides b, and c beside it.
  const hidesC = ['10|a|2023', '10|d|2023', '10|oost|2023']

  it('does not tell its neighbour under another name', async () => {
    expect(await printed(['one', counts, hidesC], ['two', [ownCount('c', 36)]])).not.toContain('eigen-tien c')
    expect(await printed(['one', counts, hidesC], ['two', [ownCount('c', 37)]])).toContain('eigen-tien c')
  })

  it('does not tell it as those among whom a share was taken', async () => {
    expect(await printed(['one', counts, hidesC], ['two', [ownShare('c', 18, 36)]])).not.toContain('eigen-aandeel c')
  })
})

it('a set that hides below a smaller count tells nothing that another promised to hide', async () => {
  const counts = [countOf('oost', 139), countOf('a', 40), countOf('b', 7), countOf('c', 36), countOf('d', 56)]
  const one = ['one', counts, ['10|a|2023', '10|d|2023', '10|oost|2023'], 10] as const
  expect(await printed(one)).toEqual(new Set(['10 oost', '10 a', '10 d']))
  expect(await printed(one, ['two', [countOf('zuid', 47)], [], 5])).not.toContain('10 zuid')
})

describe('what a figure says of a small count in other words', () => {
  const count = (value: number, more: Partial<Figure> = {}) =>
    figureOf('10', 'p', '2023', 'count', { value: { value, decimals: 0 }, ...more })
  const share = (value: number, more: Partial<Figure>) =>
    figureOf('proces-ouder-aan-tafel', 'p', '2023', 'percent', { value: { value, decimals: 0 }, ...more })

  it.each<[string, Figure]>([
    ['less than ten', count(10, { qualifiers: ['less_than'] })],
    ['less than a tenth of a hundred', share(10, { qualifiers: ['less_than'], denominator: 100 })],
    ['none, rounded to tens', share(0, { numerator: 0, denominator: 100, qualifiers: ['rounded_to_10'] })],
    ['a count beside another numerator', count(3, { numerator: 40 })],
    ['a percentage that its numerator does not make', share(3, { numerator: 30, denominator: 100 })],
    ['a percentage that leaves fewer than its numerator does', share(97, { numerator: 50, denominator: 100 })],
  ])('is withheld: %s', async (_, figure) => {
    expect(await printed(['one', [figure]])).toEqual(new Set())
  })

  it.each<[string, Figure]>([
    ['less than eleven', count(11, { qualifiers: ['less_than'] })],
    ['none', share(0, { numerator: 0, denominator: 100 })],
    ['ten, rounded to tens', count(10, { qualifiers: ['rounded_to_10'] })],
    ['a count with its numerator', count(40, { numerator: 40 })],
    ['a percentage with its numerator', share(33, { numerator: 33, denominator: 101 })],
    ['a percentage that was rounded down', share(66, { numerator: 67, denominator: 101 })],
  ])('is printed where it may be large enough: %s', async (_, figure) => {
    expect((await printed(['one', [figure]])).size).toBe(1)
  })
})
