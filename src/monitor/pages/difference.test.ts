import { describe, expect, it } from 'vitest'
import { sampleAreas, sampleFigure } from '../factsheet/factsheet-sample.ts'
import { changeOf, differenceFromRest, surePairs } from './difference.ts'
import { intervalText } from './interval-text.ts'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })
const now = sampleFigure('8a', 'zuid', '2023', '30', of(60, 200))

describe('a change', () => {
  it('is named when it is more than chance, against the nearest year before', () => {
    const earlier = sampleFigure('8a', 'zuid', '2021', '10', of(20, 200))
    const older = sampleFigure('8a', 'zuid', '2019', '30', of(60, 200))
    expect(changeOf(now, [now, older, earlier])).toMatchObject({ kind: 'more', than: { period: { text: '2021' } } })
    expect(changeOf(earlier, [now, older, earlier])).toMatchObject({ kind: 'less', than: { period: { text: '2019' } } })
    expect(changeOf(older, [now, older, earlier])).toBeNull()
  })

  it('is unsure when it may be chance, however large it looks', () => {
    const few = sampleFigure('8a', 'zuid', '2023', '40', of(4, 10))
    expect(changeOf(few, [sampleFigure('8a', 'zuid', '2022', '10', of(1, 10))])?.kind).toBe('unsure')
  })

  it('is reckoned for counts of people in the same area: 147 after 191, but not 87 after 66', () => {
    const pop = sampleFigure('7-pop', 'midden', '2023', '147')
    expect(changeOf(pop, [sampleFigure('7-pop', 'midden', '2022', '191')])?.kind).toBe('less')
    const mdo = sampleFigure('7-mdo', 'midden', '2023', '87')
    expect(changeOf(mdo, [sampleFigure('7-mdo', 'midden', '2022', '66')])?.kind).toBe('unsure')
  })

  it.each([
    ['another area', sampleFigure('8a', 'renkum', '2022', '10', of(20, 200))],
    ['another definition', { ...sampleFigure('8a', 'zuid', '2022', '10', of(20, 200)), definitionVersion: 2 }],
    ['another unit', { ...sampleFigure('8a', 'zuid', '2022', '10', of(20, 200)), unit: 'count' as const }],
    ['several years together', sampleFigure('8a', 'zuid', '2020-2022', '10', of(20, 200))],
    ['what is disputed', sampleFigure('8a', 'zuid', '2022', '!10', of(20, 200))],
    ['a bare share', sampleFigure('8a', 'zuid', '2022', '10')],
    ['a later year', sampleFigure('8a', 'zuid', '2024', '10', of(20, 200))],
  ])('is not reckoned against %s', (_, other) => {
    expect(changeOf(now, [now, other])).toBeNull()
  })
})

describe('a part of a whole', () => {
  const part = sampleFigure('8a', 'renkum', '2023', '30', of(60, 200))

  it('is held against the rest, never against a whole that holds it', () => {
    expect(differenceFromRest(part, sampleFigure('8a', 'midden', '2023', '20', of(200, 1000)))?.kind).toBe('more')
    // 60 of 200 in a whole of 62 of 210: the rest is 2 of 10, too few to say.
    expect(differenceFromRest(part, sampleFigure('8a', 'midden', '2023', '29.5', of(62, 210)))?.kind).toBe('unsure')
  })

  it('is not compared when there is no rest, or the whole contradicts its part', () => {
    expect(differenceFromRest(part, sampleFigure('8a', 'midden', '2023', '30', of(60, 200)))).toBeNull()
    expect(differenceFromRest(part, sampleFigure('8a', 'midden', '2023', '4', of(40, 1000)))).toBeNull()
    expect(differenceFromRest(part, sampleFigure('8a', 'midden', '2022', '20', of(200, 1000)))).toBeNull()
  })
})

describe('pairs', () => {
  const renkum = sampleFigure('8a', 'renkum', '2023', '30', of(60, 200))
  const ede = sampleFigure('8a', 'ede', '2023', '10', of(20, 200))
  const wageningen = sampleFigure('8a', 'wageningen', '2023', '21', of(42, 200))
  const midden = sampleFigure('8a', 'midden', '2023', '1', of(10, 1000))
  const names = (figures: Parameters<typeof surePairs>[0]) =>
    surePairs(figures, sampleAreas).map(({ more, less }) => `${more.area.slug} > ${less.area.slug}`)

  it('are those that differ by more than chance, the surest first, the level shared out among them', () => {
    expect(names([ede, renkum, wageningen])).toEqual(['renkum > ede', 'wageningen > ede'])
    // Alone this pair passes at 5%; second among three it would have to pass at 2.5%.
    const near = sampleFigure('8a', 'wageningen', '2023', '17.5', of(35, 200))
    const between = sampleFigure('8a', 'renkum', '2023', '20', of(40, 200))
    expect(names([ede, near])).toEqual(['wageningen > ede'])
    expect(names([ede, between, near])).toEqual(['renkum > ede'])
  })

  it('leave out an area and what it lies in', () => {
    expect(names([ede, midden])).toEqual([])
  })
})

it('margins are written in the decimals of the figure, rounded outward', () => {
  expect(intervalText(sampleFigure('1b', 'zuid', '2024', '58', { n: 50 }), 'nl')).toBe('44% tot 71%')
  expect(intervalText(sampleFigure('7-pop', 'midden', '2023', '147'), 'en')).toBe('124 to 173')
  expect(intervalText(sampleFigure('8a', 'zuid', '2023', '4.2', { numerator: 52 }), 'nl')).toBe('3,1% tot 5,6%')
  expect(intervalText(sampleFigure('8a', 'zuid', '2023', '4.2'), 'nl')).toBeNull()
})
