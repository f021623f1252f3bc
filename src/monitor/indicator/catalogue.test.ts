import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { findIndicator, indicatorCatalogue, shippedCatalogue } from './catalogue.ts'
import { localSet } from './local-set.ts'
import { nationalSet } from './national-set.ts'
import { regionalSet } from './regional-set.ts'

type Row = Readonly<Record<string, string>>

function open(name: string): readonly Row[] {
  const file = new URL(`../../../data/${name}`, import.meta.url)
  return parse(readFileSync(file, 'utf8'), { columns: true }) as Row[]
}

const figures = open('figures.csv')
const remarks = open('series-remarks.csv')
const areas = open('areas.csv')
const areaSlugs = new Set(areas.map((area) => area['slug']))
const sources = new Set(open('sources.csv').map((source) => source['key']))
const states = [
  'known',
  'not_registered',
  'not_delivered',
  'not_yet_available',
  'not_offered',
  'too_small',
  'withheld',
  'disputed',
] as const

describe('the catalogue', () => {
  test('gives every indicator a code of its own and a source we name', () => {
    expect(new Set(indicatorCatalogue.map((indicator) => indicator.code)).size).toBe(indicatorCatalogue.length)
    expect(indicatorCatalogue.filter((indicator) => !sources.has(indicator.source))).toEqual([])
    expect(findIndicator('8a')?.name.nl).toBe('Prenataal huisbezoek')
    expect(findIndicator('99')).toBeUndefined()
  })

  test('has the thirteen regional indicators complete and in order', () => {
    expect([...new Set(regionalSet.map((indicator) => indicator.number))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(regionalSet.every((indicator) => indicator.complete)).toBe(true)
    expect(regionalSet.filter((indicator) => indicator.form === 'told').map((indicator) => indicator.code)).toEqual(['13'])
  })

  test('points every further series of a part at that part', () => {
    for (const indicator of indicatorCatalogue) {
      if (indicator.complete && indicator.seriesOf !== null) expect(findIndicator(indicator.seriesOf), indicator.code).toBeDefined()
    }
  })

  test('keeps our own count of graded episodes apart from indicators 4 and 9', () => {
    for (const indicator of regionalSet.filter((one) => one.code === '4' || one.code === '9')) {
      expect(indicator.saysNot.nl).toContain('Onze eigen telling')
      expect(indicator.computedFrom).toBe('import')
    }
  })

  test('defines RIVM 1 to 5 and invents nothing for the others', () => {
    expect([...new Set(nationalSet.flatMap((indicator) => (indicator.complete ? [indicator.number] : [])))]).toEqual([1, 2, 3, 4, 5])
    const named = nationalSet.filter((indicator) => !indicator.complete)
    expect(named.map(({ code }) => code)).toEqual([
      'rivm-centering-zwangerschap',
      'rivm-centering-ouderschap',
      'rivm-late-start',
      'rivm-big2',
      'rivm-kwetsbaar-geboren',
      'rivm-schulden',
      'rivm-uithuisplaatsing',
      'rivm-ondertoezichtstelling',
    ])
    expect(named.filter((indicator) => 'numerator' in indicator)).toEqual([])
  })

  test('has the local set by name, each saying what is to be completed', () => {
    expect(localSet).toHaveLength(21)
    expect(localSet.filter(({ note }) => !note?.nl.endsWith('Teller en noemer aan te vullen vanuit RIVM.'))).toEqual([])
    expect(localSet.filter(({ note }) => note?.nl.includes('ontwikkelagenda'))).toHaveLength(8)
    expect(localSet.filter((indicator) => 'numerator' in indicator)).toEqual([])
  })

  test('keeps what indicators 1 and 2 of RIVM meant while only municipalities with the grant counted', () => {
    for (const code of ['rivm-1', 'rivm-2']) {
      const [now, before, ...others] = shippedCatalogue.versions(code)
      expect(others).toEqual([])
      expect(now?.reason?.en).toContain('denominator became all municipalities')
      expect([now, before].map((one) => one?.definition.version)).toEqual([2, 1])
      expect(before?.definition.complete === true && before.definition.denominator?.nl).toBe('De gemeenten met de impuls Kansrijke Start')
    }
  })

  test('gives every whole definition both languages, levels, and what it does not say', () => {
    for (const indicator of indicatorCatalogue.filter((one) => one.complete)) {
      const words = [indicator.name, indicator.shortName, indicator.numerator, indicator.saysNot, indicator.denominator]
      for (const each of words) if (each !== null) expect(each.nl && each.en, indicator.code).not.toBe('')
      expect(indicator.levels.length, indicator.code).toBeGreaterThan(0)
      expect(indicator.saysNot.nl.length, indicator.code).toBeGreaterThan(30)
    }
  })
})

describe('the open data', () => {
  test.each([
    ['figures.csv', figures],
    ['series-remarks.csv', remarks],
  ])('%s names only indicators, areas and sources we have', (_, rows) => {
    expect(rows.filter((row) => findIndicator(row['indicator'] ?? '')?.name.nl !== row['indicator_name'])).toEqual([])
    expect(rows.filter((row) => !areaSlugs.has(row['area']))).toEqual([])
    expect(rows.filter((row) => !sources.has(row['source']))).toEqual([])
  })

  test('prints every figure in the unit of its indicator', () => {
    expect(figures.filter((row) => findIndicator(row['indicator'] ?? '')?.unit !== row['unit'])).toEqual([])
  })

  test('has one figure per indicator, area and period', () => {
    const cells = figures.map((row) => `${row['indicator']} | ${row['area']} | ${row['period']}`)
    expect(cells.filter((cell, at) => cells.indexOf(cell) !== at)).toEqual([])
  })

  test('has a value or a range exactly where the state says so', () => {
    for (const row of figures) {
      const printed = row['value'] !== '' || (row['range_min'] !== '' && row['range_max'] !== '')
      expect(states, row['id']).toContain(row['state'])
      expect(printed, row['id']).toBe(row['state'] === 'known' || row['state'] === 'disputed')
    }
  })

  test('disputes what cannot be right, and says why', () => {
    const disputed = figures.filter((row) => row['state'] === 'disputed')
    expect(disputed.map((row) => `${row['indicator']} ${row['area']} ${row['period']}`).sort()).toEqual([
      '4 overbetuwe 2022',
      '4 regio-zuid 2022',
      '4 renkum 2022',
      '4-bovengrens regio-zuid 2022',
      '8a gelderland-midden 2022',
      '8a gelderland-midden 2023',
      'perinatale-sterfte arnhem undated',
      'perinatale-sterfte nederland undated',
      'phb-afgelegd gelderland-midden 2022',
      'phb-groeifactor gelderland-midden 2023',
    ])
    expect(disputed.filter((row) => !row['remark']?.includes('avragen bij de bron'))).toEqual([])
  })

  test('says why regio Zuid has no figures of the social domain, and tells indicator 13 in words', () => {
    const missing = figures.filter((row) => row['area'] === 'regio-zuid' && row['state'] === 'not_registered')
    expect(missing.map((row) => row['indicator'])).toEqual(['10', '11', '12', 'sociaal-domein-cijfers'])
    expect(figures.filter((row) => row['indicator'] === '13')).toEqual([])
    expect(remarks.filter((row) => row['indicator'] === '13').map((row) => row['kind'])).toEqual(['stated_qualitatively'])
  })

  test('knows the fifteen municipalities by CBS code and every parent', () => {
    const own = areas.filter((area) => area['level'] === 'municipality' && area['parents']?.split(';').includes('gelderland-midden'))
    expect(own).toHaveLength(15)
    expect(own.filter((area) => !/^GM\d{4}$/.test(area['code'] ?? ''))).toEqual([])
    const parents = areas.flatMap((area) => (area['parents'] ? area['parents'].split(';') : []))
    expect(parents.filter((parent) => !areaSlugs.has(parent))).toEqual([])
    expect(new Set(open('tile-map.csv').map((tile) => tile['area']))).toEqual(new Set(own.map((area) => area['slug'])))
  })
})
