import { describe, expect, test } from 'vitest'
import type { Area } from '../../area/area.ts'
import { areaTree } from '../../area/area-tree.ts'
import { printed } from '../figure/figure.ts'
import { parsePeriod, undated } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { type CheckedFigure, type ContradictionRule, contradictionRules } from './contradiction.ts'
import { contradictionWords } from './contradiction-words.ts'
import { findContradictions } from './find-contradictions.ts'

function area(slug: string, name: string, level: Area['level'], parents: readonly string[], untilYear: number | null = null): Area {
  const place = { slug, code: null, name, level, fromYear: null, untilYear, successor: null, source: null, tile: null }
  return { ...place, parents: parents.map((parent) => ({ slug: parent, membership: 'stated' as const })) }
}

const areas = areaTree([
  area('land', 'Land', 'nation', []),
  area('streek', 'Streek', 'region', ['land']),
  area('ark', 'Ark', 'municipality', ['streek']),
  area('brug', 'Brug', 'municipality', ['streek']),
  area('oord', 'Oord', 'municipality', ['land'], 2020),
])

interface Line {
  value?: string
  count?: number
  whole?: number
  n?: number
  words?: readonly string[]
  range?: readonly [string, string]
  source?: string
  /** Where it stands in a file. */
  at?: number
}

/** `['8a', 'ark', '2023', { value: '4.6', count: 257 }]` */
type Told = readonly [indicator: string, area: string, period: string, line: Line]

function figureOf([indicator, place, period, line]: Told): CheckedFigure {
  return {
    indicator,
    area: place,
    period: parsePeriod(period) ?? undated,
    numerator: line.count ?? null,
    denominator: line.whole ?? null,
    value: line.value === undefined ? null : printed(line.value),
    rangeMin: line.range === undefined ? null : printed(line.range[0]),
    rangeMax: line.range === undefined ? null : printed(line.range[1]),
    unit: findIndicator(indicator)?.unit ?? 'count',
    n: line.n ?? null,
    state: 'known',
    source: line.source ?? 'bron',
    qualifiers: line.words ?? [],
    id: '',
    ...(line.at === undefined ? {} : { line: line.at }),
  }
}

const inYears = (indicator: string, values: readonly string[]): Told[] =>
  values.map((value, at) => [indicator, 'ark', String(2019 + at), { value }])

test('a count is asked about as it is printed, also where it was rounded', () => {
  const rounded = [400, 460, 240, 300].map((whole, at): Told => ['8a', 'ark', String(2020 + at), { value: '50.0', count: 25 + at, whole }])
  const found = findContradictions(rounded.map(figureOf), areas).find(({ rule }) => rule === 'count_and_share')
  if (found === undefined) throw new Error('nothing was found')
  expect(contradictionWords(found, 'nl')).toMatchObject({
    what: 'Prenataal huisbezoek: er staat 50,0%, maar 25 van 400 (afgerond: 395–405) is 6,2%–6,3%.',
    ask: 'Welke getallen horen bij elkaar: 25, 400 (afgerond: 395–405) en 50,0%?',
  })
})

/** The least that shows each rule, and nothing but that rule. */
const cases: Readonly<Record<ContradictionRule, { told: readonly Told[]; says: string }>> = {
  above_hundred: { told: [['rookt', 'ark', '2022', { value: '210' }]], says: 'Rookt: 210%.' },
  below_zero: { told: [['3a', 'streek', '2022', { value: '-4' }]], says: '-4. Een aantal of aandeel kan niet onder nul liggen.' },
  numerator_above_denominator: { told: [['7a', 'streek', '2022', { value: '94', whole: 87 }]], says: '94 van 87.' },
  count_and_share: {
    told: [['rookt', 'ark', '2022', { value: '50', count: 10, whole: 100 }]],
    says: 'er staat 50%, maar 10 van 100 is 10,0%.',
  },
  rounded_share: {
    told: [['rookt', 'ark', '2022', { value: '75', count: 208, whole: 275 }]],
    says: 'er staat 75%, en 208 van 275 is 75,6%.',
  },
  impossible_share: {
    told: [['1a', 'streek', '2024', { value: '33', n: 10 }]],
    says: '33% kan niet bij 10 antwoorden; daar komt 30% of 40% uit.',
  },
  outside_range: {
    told: [['so-huisbezoeken-postnataal', 'ark', '2022', { value: '9', range: ['3', '6'] }]],
    says: '9 bezoeken past niet in het bereik van 3 bezoeken tot 6 bezoeken.',
  },
  two_figures: {
    told: [
      ['3a', 'streek', '2022', { value: '20' }],
      ['3a', 'streek', '2022', { value: '30' }],
    ],
    says: 'er staat 20 en ook 30',
  },
  area_not_there: { told: [['3a', 'oord', '2022', { value: '20' }]], says: 'het gebied bestaat van … tot en met 2020' },
  unit_slip: {
    told: [['perinatale-sterfte', 'land', '2022', { value: '5.5' }]],
    says: '5,5% ligt ver buiten wat in Nederland voorkomt (0,1% tot 2%; Perined 2019: 7,8 per 1.000)',
  },
  maybe_fraction: {
    told: [['rookt', 'ark', '2022', { value: '0.04', at: 2 }]],
    says: '0,04% lijkt een deel van één te zijn; dan is 4% bedoeld.',
  },
  implausible: { told: [['perinatale-sterfte', 'land', '2022', { value: '55' }]], says: '55% ligt ver buiten' },
  factor_off: {
    told: inYears('rookt', ['20.1', '21.4', '2.0', '19.8', '20.6']),
    says: '2,0% en vergelijkbare cijfers, zoals 20,6%, schelen ongeveer een factor 10.',
  },
  part_above_whole: {
    told: [
      ['3a', 'streek', '2022', { value: '52' }],
      ['3a', 'ark', '2022', { value: '60' }],
    ],
    says: '60 in Ark, maar 52 in heel Streek.',
  },
  parts_above_whole: {
    told: [
      ['3a', 'streek', '2022', { value: '52' }],
      ['3a', 'ark', '2022', { value: '40' }],
      ['3a', 'brug', '2022', { value: '30' }],
    ],
    says: 'de delen zijn samen 70, maar heel Streek is 52.',
  },
  parts_below_whole: {
    told: [
      ['3a', 'streek', '2022', { value: '90' }],
      ['3a', 'ark', '2022', { value: '40' }],
      ['3a', 'brug', '2022', { value: '30' }],
    ],
    says: 'alle delen zijn samen 70, maar heel Streek is 90.',
  },
  denominators_above_whole: {
    told: [
      ['rivm-4', 'streek', '2022', { value: '50', count: 50, whole: 100 }],
      ['rivm-4', 'ark', '2022', { value: '12.5', count: 10, whole: 80 }],
      ['rivm-4', 'brug', '2022', { value: '50', count: 40, whole: 80 }],
    ],
    says: 'de noemers van de delen zijn samen 160, die van Streek is 100.',
  },
  mean_outside_parts: {
    told: [
      ['rookt', 'streek', '2022', { value: '5.7' }],
      ['rookt', 'ark', '2022', { value: '6.8', words: ['lowest_in:streek'] }],
    ],
    says: '5,7% in Streek, maar het laagste deel, Ark, heeft 6,8%.',
  },
  extreme_passed: {
    told: [
      ['rookt', 'streek', '2022', { value: '7.5' }],
      ['rookt', 'ark', '2022', { value: '6.8', words: ['lowest_in:streek'] }],
      ['rookt', 'brug', '2022', { value: '5.0' }],
    ],
    says: 'Brug heeft 5,0%, maar Ark is met 6,8% genoemd als het laagste deel van Streek.',
  },
  subset_above_whole: {
    told: [
      ['7a', 'streek', '2022', { value: '94' }],
      ['7-mdo', 'streek', '2022', { value: '87' }],
    ],
    says: 'Zwangeren besproken in het MDO: 94, maar Gezinnen besproken in het MDO, zwangeren meegeteld: 87.',
  },
  parts_of_indicator: {
    told: [
      ['8bc', 'streek', '2023', { value: '1.8', count: 152 }],
      ['8b-aantal', 'streek', '2023', { value: '45' }],
      ['8c-aantal', 'streek', '2023', { value: '117' }],
    ],
    says: 'samen: 152, maar de delen (Stevig Ouderschap gestart vóór de geboorte (aantal) + Stevig Ouderschap gestart na de geboorte (aantal)) zijn samen 162.',
  },
  denominators_differ: {
    told: [
      ['8a', 'streek', '2023', { value: '4.6', count: 257 }],
      ['8d', 'streek', '2023', { value: '1.1', count: 87 }],
    ],
    says: 'Prenataal huisbezoek (2023): 257 is 4,6%, dus van 5.527–5.648. VoorZorg gestart (2023): 87 is 1,1%, dus van 7.566–8.285.',
  },
  denominators_jump: {
    told: [
      ['rivm-3', 'land', '2022', { value: '80', count: 276, whole: 345 }],
      ['rivm-5', 'land', '2023', { value: '60', count: 150, whole: 250 }],
    ],
    says: 'Gemeenten gestart met Nu Niet Zwanger (2022): van 345. Gemeenten waar VoorZorg wordt aangeboden (2023): van 250.',
  },
  growth_differs: {
    told: [
      ['8a', 'streek', '2022', { value: '1.6', count: 114 }],
      ['8a', 'streek', '2023', { value: '4.6', count: 257 }],
    ],
    says: 'het aantal groeide met een factor 2,3, het percentage met een factor 2,8–3,0. Dat past alleen bij een noemer die van 6.910–7.354 naar 5.527–5.648 ging.',
  },
  counts_change: {
    told: [
      ['3a', 'streek', '2022', { value: '20', words: ['counts_conversations'] }],
      ['3a', 'streek', '2023', { value: '30', words: ['counts_people'] }],
    ],
    says: 'in 2022 telt de bron gesprekken, in 2023 mensen.',
  },
  direction_differs: {
    told: [
      ['4', 'land', '2022', { value: '7.4' }],
      ['9', 'land', '2022', { value: '8.3' }],
      ['4', 'streek', '2022', { value: '6.8' }],
      ['9', 'streek', '2022', { value: '6.2' }],
    ],
    says: 'in Streek is het andersom.',
  },
}

describe('a contradiction in words', () => {
  test.each(contradictionRules)('%s: is found alone, and names the numbers', (rule) => {
    const found = findContradictions(cases[rule].told.map(figureOf), areas)
    expect(found.map((each) => each.rule)).toEqual([rule])
    const [first] = found
    if (first === undefined) throw new Error('expected a contradiction')
    expect(contradictionWords(first, 'nl').what).toContain(cases[rule].says)
  })

  test.each(contradictionRules)('%s: is a whole sentence and a question in both languages', (rule) => {
    for (const found of findContradictions(cases[rule].told.map(figureOf), areas)) {
      for (const language of ['nl', 'en'] as const) {
        const words = contradictionWords(found, language)
        const text = Object.values(words).join(' ')
        expect(text).not.toMatch(/undefined|NaN|Infinity|∞| {2}|\(\)|: [,.]| [,.;:](?= )/)
        expect(words.ask).toMatch(/\?$/)
        expect(words.what).toMatch(/\.$/)
      }
      expect(contradictionWords(found, 'en').what).not.toBe(contradictionWords(found, 'nl').what)
    }
  })

  test('one percentage with two numbers names the numbers', () => {
    const told: Told[] = [
      ['rookt', 'ark', '2022', { value: '5.4', count: 27 }],
      ['rookt', 'ark', '2022', { value: '5.4', count: 31 }],
    ]
    const [found] = findContradictions(told.map(figureOf), areas).filter(({ rule }) => rule === 'two_figures')
    if (found === undefined) throw new Error('expected a contradiction')
    expect(contradictionWords(found, 'nl').what).toContain(', in aantal: er staat 27 en ook 31, voor hetzelfde gebied')
    expect(contradictionWords(found, 'en').what).toContain(', as a number: it says 27 and also 31')
  })

  test('takes figures of two sources for less certain than those of one', () => {
    const told = cases.part_above_whole.told.map(figureOf)
    const apart = told.map((figure, at) => ({ ...figure, source: `bron-${at}` }))
    expect(findContradictions(told, areas).map(({ severity }) => severity)).toEqual(['high'])
    expect(findContradictions(apart, areas).map(({ severity }) => severity)).toEqual(['medium'])
  })

  test('holds words to nothing: "about", "more than" and goals contradict no number', () => {
    const told: Told[] = [
      ['rookt', 'streek', '2022', { value: '10', words: ['approximately'] }],
      ['rookt', 'ark', '2022', { value: '25', words: ['lowest_in:streek'] }],
      ['3a', 'streek', '2022', { value: '50', words: ['more_than'] }],
      ['3a', 'ark', '2022', { value: '60' }],
      ['3a', 'streek', '2023', { value: '5', words: ['target'] }],
      ['3a', 'ark', '2023', { value: '60' }],
      ['1a', 'streek', '2024', { value: '33.3', n: 50, words: ['stated_as_fraction'] }],
    ]
    expect(findContradictions(told.map(figureOf), areas)).toEqual([])
  })
})
