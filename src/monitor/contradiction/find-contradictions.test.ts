import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../platform/csv/read-csv.ts'
import { projectFolder } from '../../platform/project-folder.ts'
import { type FigureRow, figureColumns, readFigureRow } from '../figure/figure-row.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { Contradiction, ContradictionRule, Severity } from './contradiction.ts'
import { findContradictions } from './find-contradictions.ts'
import { plausible } from './plausible.ts'
import { populations } from './populations.ts'
import { additiveByName, countsOf, linked, madeOf, notAddedUp, sameThing, subsets } from './related-indicators.ts'
import { shippedAreas } from './shipped-areas.ts'

const areas = shippedAreas()

function shippedFigures(): FigureRow[] {
  const reading = readCsv(readFileSync(join(projectFolder, 'data/figures.csv')), figureColumns)
  if (!reading.ok) throw new Error('data/figures.csv cannot be read')
  const sources = new Set(reading.rows.map((row) => row.cell('source')))
  return reading.rows.map((row) => {
    const { row: figure, problems } = readFigureRow(row, { areas, sources, source: null })
    if (figure === null) throw new Error(JSON.stringify(problems))
    return figure
  })
}

const places = ({ figures }: Contradiction) => figures.map(({ figure, area }) => `${figure.indicator} ${area.slug} ${figure.period.text}`)

const found = findContradictions(shippedFigures(), areas)

/** What the sources are known to say against themselves (section A of the review of the source documents). */
const sectionA: readonly { item: number; rule: ContradictionRule; severity: Severity; figures: readonly string[] }[] = [
  {
    item: 1,
    rule: 'mean_outside_parts',
    severity: 'high',
    figures: ['4 regio-zuid 2022', '4 overbetuwe 2022', '4 renkum 2022'],
  },
  { item: 2, rule: 'unit_slip', severity: 'high', figures: ['perinatale-sterfte arnhem undated', 'perinatale-sterfte nederland undated'] },
  {
    item: 3,
    rule: 'denominators_differ',
    severity: 'high',
    figures: ['8a gelderland-midden 2023', '8bc gelderland-midden 2023', '8d gelderland-midden 2023'],
  },
  {
    item: 4,
    rule: 'counts_change',
    severity: 'high',
    figures: ['8a gelderland-midden 2022', 'phb-afgelegd gelderland-midden 2022', '8a gelderland-midden 2023'],
  },
  { item: 4, rule: 'growth_differs', severity: 'medium', figures: ['8a gelderland-midden 2022', '8a gelderland-midden 2023'] },
  { item: 5, rule: 'denominators_differ', severity: 'medium', figures: ['4 gelderland-midden 2022', '9 gelderland-midden 2022'] },
  { item: 5, rule: 'denominators_jump', severity: 'medium', figures: ['5 gelderland-midden 2020', '4 gelderland-midden 2022'] },
  {
    item: 6,
    rule: 'denominators_jump',
    severity: 'medium',
    figures: ['8a regio-zuid 2023', '5 regio-zuid 2020', '4 regio-zuid 2022'],
  },
  {
    item: 7,
    rule: 'direction_differs',
    severity: 'medium',
    figures: ['4 nederland 2022', '9 nederland 2022', '4 gelderland-midden 2022', '9 regio-zuid 2022'],
  },
  ...[
    'signalering-kan-beter-jgz nederland 2020-10/2020-11',
    'signalering-kan-beter-verloskundigen nederland 2020-10/2020-11',
    'bijscholing-verloskundigen nederland 2020-10/2020-11',
    'te-weinig-tijd-jgz nederland 2020-10/2020-11',
  ].map((figure) => ({ item: 8, rule: 'impossible_share', severity: 'medium', figures: [figure] }) as const),
  { item: 9, rule: 'parts_of_indicator', severity: 'low', figures: ['gemeenten-coalitie-gevormd-of-bezig nederland 2020'] },
  { item: 10, rule: 'rounded_share', severity: 'low', figures: ['partners-alle-drie nederland 2020'] },
]

describe('what the rules know of indicators', () => {
  test('is about indicators of the catalogue, in their own unit', () => {
    const codes = [
      ...madeOf.flatMap(({ whole, parts }) => [whole, ...parts]),
      ...subsets.flat(),
      ...linked.flat(),
      ...sameThing.flat(),
      ...countsOf.flatMap(({ indicator, other }) => [indicator, other.indicator]),
      ...additiveByName,
      ...notAddedUp,
      ...Object.values(populations).flat(),
    ]
    expect(codes.filter((code) => findIndicator(code) === undefined)).toEqual([])
    expect(plausible.filter(({ indicator, unit }) => findIndicator(indicator)?.unit !== unit)).toEqual([])
    expect(plausible.filter(({ least, most }) => least >= most)).toEqual([])
  })
})

describe('the figures that ship', () => {
  test.each(sectionA)('show item $item of the known ones: $rule', ({ rule, severity, figures }) => {
    const fitting = found.filter((each) => each.rule === rule && figures.every((place) => places(each).includes(place)))
    expect(fitting.map((each) => each.severity)).toContain(severity)
  })

  test('show these contradictions and no others', () => {
    expect(found.map((each) => [each.severity, each.rule, ...places(each)].join(' | '))).toMatchInlineSnapshot(`
      [
        "high | unit_slip | perinatale-sterfte arnhem undated | perinatale-sterfte nederland undated | big2-per-1000 arnhem undated | big2-per-1000 nederland undated",
        "high | mean_outside_parts | 4 regio-zuid 2022 | 4-bovengrens regio-zuid 2022 | 4 overbetuwe 2022 | 4 renkum 2022",
        "high | denominators_differ | 8a gelderland-midden 2023 | 8bc gelderland-midden 2023 | 8d gelderland-midden 2023",
        "high | denominators_differ | 8a gelderland-midden 2022 | 4 gelderland-midden 2022 | 9 gelderland-midden 2022",
        "high | counts_change | 8a gelderland-midden 2022 | phb-afgelegd gelderland-midden 2022 | 8a gelderland-midden 2023",
        "medium | impossible_share | signalering-kan-beter-jgz nederland 2020-10/2020-11",
        "medium | impossible_share | signalering-kan-beter-verloskundigen nederland 2020-10/2020-11",
        "medium | impossible_share | bijscholing-verloskundigen nederland 2020-10/2020-11",
        "medium | impossible_share | te-weinig-tijd-jgz nederland 2020-10/2020-11",
        "medium | denominators_differ | 4 gelderland-midden 2022 | 9 gelderland-midden 2022",
        "medium | denominators_jump | 5 gelderland-midden 2020 | 4 gelderland-midden 2022",
        "medium | denominators_jump | 9 gelderland-midden 2022 | 8d gelderland-midden 2023",
        "medium | denominators_jump | 5 regio-zuid 2020 | 4 regio-zuid 2022 | 9 regio-zuid 2022 | 8a regio-zuid 2023 | 8d regio-zuid 2023 | 8bc regio-zuid 2023",
        "medium | growth_differs | 8a gelderland-midden 2022 | 8a gelderland-midden 2023",
        "medium | direction_differs | 4 nederland 2022 | 9 nederland 2022 | 4 regio-zuid 2022 | 9 regio-zuid 2022 | 4 gelderland-midden 2022 | 9 gelderland-midden 2022",
        "low | rounded_share | partners-alle-drie nederland 2020",
        "low | parts_of_indicator | gemeenten-coalitie-gevormd-of-bezig nederland 2020 | rivm-1 nederland 2020 | gemeenten-coalitie-in-voorbereiding nederland 2020",
      ]
    `)
  })
})
