import { describe, expect, it } from 'vitest'
import type { Area } from './area.ts'
import { areaTree } from './area-tree.ts'
import { areaInYear, mergedInto, municipalitiesIn } from './merge.ts'

const municipality = (slug: string, untilYear: number | null = null, successor: string | null = null): Area => ({
  slug,
  code: null,
  name: slug,
  level: 'municipality',
  fromYear: null,
  untilYear,
  successor,
  source: null,
  tile: null,
  parents: [],
})

const areas = areaTree([
  municipality('dorp', 2022, 'stad'),
  municipality('gehucht', 2020, 'dorp'),
  municipality('stad'),
  municipality('eiland', 2021),
  municipality('heen', 2020, 'terug'),
  municipality('terug', 2020, 'heen'),
])

describe('a municipality that merged', () => {
  it.each([
    ['dorp', 2022, 'dorp'],
    ['dorp', 2023, 'stad'],
    ['gehucht', 2020, 'gehucht'],
    ['gehucht', 2021, 'dorp'],
    ['gehucht', 2024, 'stad'],
    ['stad', 2030, 'stad'],
    ['eiland', 2030, 'eiland'],
    ['onbekend', 2030, 'onbekend'],
  ])('%s counts in %i in %s', (slug, year, into) => {
    expect(areaInYear(areas, slug, year)).toBe(into)
  })

  it('does not go round for ever when two name each other', () => {
    expect(['heen', 'terug']).toContain(areaInYear(areas, 'heen', 2030))
  })

  it('is found from the one it went into', () => {
    expect(mergedInto(areas, 'stad')).toEqual(['dorp', 'gehucht'])
    expect(mergedInto(areas, 'gehucht')).toEqual([])
    expect(mergedInto(areas, 'heen')).toEqual(['terug'])
  })
})

describe('the municipalities there were in a year', () => {
  const young = (slug: string, fromYear: number): Area => ({ ...municipality(slug), fromYear })
  const region: Area = { ...municipality('regio'), level: 'region' }
  const inRegion = (area: Area): Area => ({ ...area, parents: [{ slug: 'regio', membership: 'stated' }] })
  const merged = areaTree([
    region,
    ...[municipality('oud', 2022, 'nieuw'), municipality('ouder', 2022, 'nieuw'), young('nieuw', 2023), municipality('dorp')].map(inRegion),
  ])
  it.each([
    ['regio', 2022, ['dorp', 'oud', 'ouder']],
    ['regio', 2023, ['dorp', 'nieuw']],
    ['nieuw', 2022, ['oud', 'ouder']],
    ['nieuw', 2023, ['nieuw']],
    ['oud', 2023, []],
    ['elders', 2023, []],
  ])('in %s in %i', (slug, year, expected) => {
    expect(municipalitiesIn(merged, slug, year)).toEqual(expected)
  })

  it('ends where two merged into each other', () => {
    const circle = areaTree([
      { ...young('een', 2030), successor: 'twee' },
      { ...young('twee', 2030), successor: 'een' },
    ])
    expect(municipalitiesIn(circle, 'een', 2020)).toEqual([])
  })
})
