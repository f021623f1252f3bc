import { describe, expect, it } from 'vitest'
import type { Area } from '../../area/area.ts'
import { areaTree } from '../../area/area-tree.ts'
import type { Figure } from '../figure/figure.ts'
import { figureKey, isKeyOf } from './count-cells.ts'
import { countSystemOf } from './count-system.ts'

const area = (slug: string, level: Area['level'], parent: string | null): Area => ({
  slug,
  name: slug,
  code: null,
  level,
  fromYear: null,
  untilYear: null,
  successor: null,
  source: null,
  tile: null,
  parents: parent === null ? [] : [{ slug: parent, membership: 'stated' }],
})
const areas = areaTree([area('zuid', 'subregion', null), area('een', 'municipality', 'zuid'), area('twee', 'municipality', 'zuid')])

function figure(slug: string, year: string, count: number, more: Partial<Figure> = {}): Figure {
  const [from, until = from] = year.split('-').map(Number)
  return {
    set: { id: 's', slug: 's', fictitious: false },
    indicator: '10',
    definitionVersion: 1,
    area: { slug, name: slug, code: null, level: slug === 'zuid' ? 'subregion' : 'municipality' },
    period: { text: year, from: from ?? null, until: until ?? null },
    numerator: null,
    denominator: null,
    value: { value: count, decimals: 0 },
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

const options = { areas, before: [], hiddenBefore: [], threshold: 10, favour: new Map<string, number>() }
const inWords = (figures: readonly Figure[], more = {}) => {
  const { system } = countSystemOf(figures, { ...options, ...more })
  return system.relations.map(({ terms, atLeast, atMost }) => {
    const sides = (sign: number) =>
      terms
        .filter(({ times }) => Math.sign(times) === sign)
        .map(({ cell }) => system.cells[cell]?.key)
        .join(' + ')
    return `${sides(1)} ${atLeast === atMost ? '=' : '<='} ${sides(-1)}`
  })
}

describe('what readers can calculate with', () => {
  it('is a total over all its parts', () => {
    expect(inWords([figure('zuid', '2024', 30), figure('een', '2024', 12), figure('twee', '2024', 18)])).toEqual([
      '10|een|2024 + 10|twee|2024 = 10|zuid|2024',
    ])
  })

  it('is the difference of two totals that overlap, for who supposes nobody where no figure is about, where that comes out', () => {
    const across = areaTree([
      area('zuid', 'subregion', null),
      area('vsv', 'vsv', null),
      { ...area('een', 'municipality', 'zuid'), parents: ['zuid', 'vsv'].map((slug) => ({ slug, membership: 'stated' as const })) },
      area('twee', 'municipality', 'zuid'),
      area('drie', 'municipality', 'vsv'),
    ])
    const at = (slug: string, count: number) => {
      const one = figure(slug, '2024', count)
      return { ...one, area: { ...one.area, level: across.find(slug)?.level ?? one.area.level } }
    }
    const told = '10|zuid|2024 = 10|twee|2024 + 10|vsv|2024'
    expect(inWords([at('zuid', 15), at('vsv', 12), at('twee', 3)], { areas: across })).toContain(told)
    expect(inWords([at('zuid', 15), at('vsv', 14), at('twee', 3)], { areas: across })).not.toContain(told)
  })

  it('is what is left of a total beside the parts that are there', () => {
    expect(inWords([figure('zuid', '2024', 30), figure('een', '2024', 12)])).toEqual([
      '10|een|2024 + (10|een|2024=10|zuid|2024) = 10|zuid|2024',
    ])
  })

  it('is a total over its parts where nobody is in the others', () => {
    expect(inWords([figure('zuid', '2024', 30), figure('een', '2024', 30)])).toEqual(['10|een|2024 = 10|zuid|2024'])
  })

  it('is a year between two periods', () => {
    expect(inWords([figure('een', '2022-2024', 30), figure('een', '2022-2023', 18), figure('een', '2024', 12)])).toEqual([
      '10|een|2022-2023 + 10|een|2024 = 10|een|2022-2024',
    ])
  })

  it('is an area over several years and its parts in each', () => {
    const sums = inWords([
      figure('zuid', '2023-2024', 50),
      ...['2023', '2024'].flatMap((year) => [figure('een', year, 12), figure('twee', year, 13)]),
    ])
    expect(sums).toEqual(['10|een|2023 + 10|een|2024 + 10|twee|2023 + 10|twee|2024 = 10|zuid|2023-2024'])
  })

  it('is how many a mean and a median are taken over', () => {
    const days = (slug: string, indicator: string, n: number) =>
      figure(slug, '2024', 20, { indicator, unit: 'days', n, value: { value: 20, decimals: 1 } })
    expect(inWords([days('zuid', '12', 30), days('een', '12', 12), days('twee', '12-mediaan', 18)])).toEqual([
      '12-mediaan|twee|2024|over + 12|een|2024|over = 12|zuid|2024|over',
    ])
  })

  it('is what an earlier publication withheld', () => {
    const before = [figure('zuid', '2024', 30, { publication: 1 })]
    const hiddenBefore = [figure('een', '2024', 4, { publication: 1 })]
    expect(inWords([figure('twee', '2024', 26)], { before, hiddenBefore })).toEqual(['10|een|2024 + 10|twee|2024 = 10|zuid|2024'])
  })

  it('is nothing when the whole is smaller than its parts, and that is told', () => {
    const figures = [figure('zuid', '2024', 20), figure('een', '2024', 12), figure('twee', '2024', 18)]
    expect(inWords(figures)).toEqual([])
    expect(countSystemOf(figures, options).broken).toEqual(['10|zuid|2024'])
  })

  it('is a period over its years', () => {
    expect(inWords([figure('een', '2023-2024', 30), figure('een', '2023', 12), figure('een', '2024', 18)])).toEqual([
      '10|een|2023 + 10|een|2024 = 10|een|2023-2024',
    ])
  })

  it('is the rest of a share', () => {
    const share = figure('een', '2024', 0, {
      indicator: '8a',
      unit: 'percent',
      numerator: 195,
      denominator: 200,
      value: { value: 97.5, decimals: 1 },
    })
    expect(inWords([share])).toEqual(['8a|een|2024 + 8a|een|2024|rest = 8a|een|2024|whole'])
  })

  it('is a whole that others count publicly, and not one of our own casework', () => {
    const share = (indicator: string) =>
      figure('een', '2024', 0, { indicator, unit: 'percent', numerator: 3, denominator: 8, value: { value: 37.5, decimals: 1 } })
    const wholes = (indicator: string) =>
      countSystemOf([share(indicator)], options).system.cells.find(({ key }) => key.endsWith('|whole'))?.printing
    expect(wholes('8a')).toBe('known')
    expect(wholes('proces-ouder-aan-tafel')).toBe('open')
  })

  it('is what was printed before, by this set or another', () => {
    const { system, knownBefore } = countSystemOf([figure('een', '2024', 12), figure('twee', '2024', 18)], {
      ...options,
      before: [figure('een', '2024', 12), figure('twee', '2024', 17), figure('zuid', '2024', 30)],
    })
    expect(system.cells.map(({ key, printing }) => `${key} ${printing}`)).toEqual([
      '10|een|2024 known',
      '10|twee|2024 open',
      '10|zuid|2024 known',
    ])
    expect(knownBefore).toBe(1)
  })
})

it('names a figure by the cell of it, of its whole or of its rest, and by no other', () => {
  const year = figure('een', '2023', 4)
  const month = { ...year, period: { text: '2023-07', from: 2023, until: 2023 } }
  expect(['', '|whole', '|rest'].map((part) => isKeyOf(`${figureKey(year)}${part}`, year))).toEqual([true, true, true])
  expect(isKeyOf(figureKey(month), year)).toBe(false)
})
