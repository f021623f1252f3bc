import { expect, it } from 'vitest'
import type { Figure } from '../../src/monitor/figure/figure.ts'
import { countsOfFigure } from '../../src/monitor/publication/count-cells.ts'
import { piecesOf } from '../../src/monitor/publication/pieces.ts'
import { countOf, figureOf, places } from './published-worlds.ts'

const sumsOfPieces = (figures: readonly Figure[]) =>
  piecesOf(figures.flatMap(countsOfFigure), places).sums.map(
    ({ whole, parts, pieces }) => `${whole} = ${[...parts, ...pieces].join(' & ')}`,
  )

it('are what two areas have in common and what each has alone, where no figure is about that', () => {
  expect(sumsOfPieces([countOf('zuid', 40), countOf('b', 12), countOf('vsv-een', 50), countOf('oost', 90)])).toEqual([])
  expect(sumsOfPieces([countOf('a', 12, '2021-2022'), countOf('a', 14, '2022-2023')])).toEqual([
    '10|a|2021-2022 = (10|a|2021-2022=10 a 2021-01) & (10|a|2021-2022+10|a|2022-2023=10 a 2022-01)',
    '10|a|2022-2023 = (10|a|2021-2022+10|a|2022-2023=10 a 2022-01) & (10|a|2022-2023=10 a 2023-01)',
  ])
})

it('are none where every total has its parts', () => {
  expect(sumsOfPieces([countOf('noord', 44), countOf('p', 40), countOf('q', 4), countOf('land', 200), countOf('oost', 100)])).toEqual([])
})

it('are a part of what is left of the whole, and those who are not', () => {
  const share = (slug: string, numerator: number, denominator: number) =>
    figureOf('proces-ouder-aan-tafel', slug, '2023', 'percent', { value: { value: 50, decimals: 1 }, numerator, denominator })
  const sums = sumsOfPieces([share('noord', 30, 60), share('p', 20, 45)])
  expect(sums).toHaveLength(3)
  expect(sums[2]).toMatch(/^\(.*\|whole.* q 2023-01\) = .*\|rest$/)
})
