import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeriod, undated } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { CompleteIndicator } from '../indicator/definition.ts'
import { wholeDefinition } from '../indicator/own-definition.ts'
import type { CheckedFigure } from './contradiction.ts'
import { contradictionWords } from './contradiction-words.ts'
import { findContradictions } from './find-contradictions.ts'
import { shippedAreas } from './shipped-areas.ts'

const areas = shippedAreas()

/** An indicator made in an installation; `counts` and `among` are its numerator and denominator in words. */
function own(code: string, counts: string, among: string | null, more: Partial<CompleteIndicator> = {}): CompleteIndicator {
  const both = (text: string) => ({ nl: text, en: `(en) ${text}` })
  return wholeDefinition({
    code,
    version: 1,
    name: { nl: `naam van ${code}`, en: `name of ${code}` },
    phase: 'pregnancy',
    kind: 'process',
    numerator: both(counts),
    denominator: among === null ? null : both(among),
    unit: among === null ? 'count' : 'percent',
    direction: 'none',
    levels: ['municipality'],
    smallNumbers: { hideBelow: 10, zero: 'hide' },
    computedFrom: 'import',
    source: 'bron',
    validFrom: null,
    validUntil: null,
    saysNot: both('Zegt niets over wat daarna gebeurde.'),
    ...more,
  })
}

const talks = own('eigen-gesprekken-deel', 'Gezinnen met een gesprek over geld', 'Gezinnen in het jaar')
const talksCounted = own('eigen-gesprekken', ' gezinnen met een  gesprek over geld. ', null)
const families = own('eigen-gezinnen', 'Gezinnen in het jaar', null)
const visits = own('eigen-bezoeken-deel', 'Gezinnen met een bezoek', 'gezinnen in het jaar')

interface Numbers {
  value?: number
  decimals?: number
  numerator?: number
  denominator?: number
  period?: string
  source?: string
  area?: string
}

function figure(definition: CompleteIndicator | string, numbers: Numbers): CheckedFigure {
  const known = typeof definition === 'string' ? findIndicator(definition) : definition
  if (known === undefined) throw new Error(`no indicator ${String(definition)}`)
  const { value, decimals = 0, numerator = null, denominator = null, period = '2024', source = 'bron', area = 'renkum' } = numbers
  return {
    indicator: known.code,
    ...(typeof definition === 'string' ? {} : { definition }),
    area,
    period: parsePeriod(period) ?? undated,
    numerator,
    denominator,
    value: value === undefined ? null : { value, decimals },
    unit: known.unit,
    n: null,
    state: 'known',
    source,
    qualifiers: [],
    id: '',
  }
}

const found = (...figures: readonly CheckedFigure[]) =>
  findContradictions(figures, areas).map((each) => [each.severity, each.rule, ...each.figures.map((one) => one.figure.indicator)].join(' '))

describe('definitions made in an installation', () => {
  it('of a percentage hold to what a percentage is', () => {
    expect(found(figure(talks, { value: 104 }))).toEqual(['high above_hundred eigen-gesprekken-deel'])
    expect(found(figure(talks, { value: 40, numerator: 41, denominator: 40 }))).toContain(
      'high numerator_above_denominator eigen-gesprekken-deel',
    )
    expect(found(figure(talks, { value: 40, numerator: 12, denominator: 40 }))).toEqual(['medium count_and_share eigen-gesprekken-deel'])
    const parts = ['lingewaard', 'overbetuwe', 'renkum', 'wageningen'].map((area, at) => figure(talks, { value: 10 + at, area }))
    expect(found(figure(talks, { value: 22, area: 'regio-zuid' }), ...parts).map((each) => each.split(' ')[1])).toEqual([
      'mean_outside_parts',
    ])
  })

  it('that count the same have the same number', () => {
    const share = figure(talks, { value: 30, numerator: 12, denominator: 40 })
    expect(found(share, figure(talksCounted, { value: 12 }))).toEqual([])
    expect(found(share, figure(talksCounted, { value: 15 }))).toEqual(['high parts_of_indicator eigen-gesprekken-deel eigen-gesprekken'])
    expect(found(share, figure(talksCounted, { value: 15, source: 'andere' }))[0], 'two sources').toMatch(/^medium/)
    expect(found(share, figure(talksCounted, { value: 15, period: '2023' })), 'another year').toEqual([])
    expect(found(share, figure(talksCounted, { value: 15, area: 'ede' })), 'elsewhere').toEqual([])
  })

  it('that count the people of a share are its whole', () => {
    const share = figure(talks, { value: 30, numerator: 12, denominator: 40 })
    expect(found(share, figure(families, { value: 40 }))).toEqual([])
    expect(found(share, figure(families, { value: 11 }))).toEqual(['high subset_above_whole eigen-gesprekken-deel eigen-gezinnen'])
    const [differs] = findContradictions([share, figure(families, { value: 52 })], areas)
    expect(differs).toMatchObject({ rule: 'denominators_differ', severity: 'high' })
    if (differs === undefined) throw new Error('nothing found')
    expect(contradictionWords(differs, 'nl').what).toContain('naam van eigen-gezinnen')
    expect(contradictionWords(differs, 'en').ask).toMatch(/40.*52/)
    expect(found(share, figure(families, { value: 41, source: 'andere' })), 'another registration').toEqual([])
    expect(found(figure(talks, { value: 30, numerator: 12 }), figure(families, { value: 60 })), 'an implied denominator').toEqual([
      'high denominators_differ eigen-gesprekken-deel eigen-gezinnen',
    ])
  })

  it('that say the same people are counted among as many', () => {
    const share = figure(talks, { value: 30, numerator: 12, denominator: 40 })
    expect(found(share, figure(visits, { value: 50, numerator: 20, denominator: 40 }))).toEqual([])
    expect(found(share, figure(visits, { value: 25, numerator: 20, denominator: 80 }))).toHaveLength(1)
    expect(found(share, figure(visits, { value: 25, numerator: 20, denominator: 80, period: '2023' })), 'they may become fewer').toEqual([])
  })

  it('share the populations of indicators that ship when they use their words', () => {
    const shipped = findIndicator('4')
    const among = shipped?.complete === true ? (shipped.denominator?.nl ?? '') : ''
    const smokers = own('eigen-rokers', 'Zwangeren die roken', among.toUpperCase())
    const prenatal = figure('4', { value: 10, numerator: 30, denominator: 300 })
    expect(found(prenatal, figure(smokers, { value: 5, numerator: 15, denominator: 300 }))).toEqual([])
    expect(found(prenatal, figure(smokers, { value: 5, numerator: 50, denominator: 1000 }))[0]).toMatch(/denominators_differ/)
    const born = figure('9', { value: 10, numerator: 30, denominator: 303 })
    expect(found(born, figure(smokers, { value: 5, numerator: 50, denominator: 1000 }))[0], 'a child for each').toMatch(
      /denominators_differ/,
    )
  })

  it('say nothing where answers, means or words in common leave it open', () => {
    const asked = own('eigen-vraag', 'Ouders die tevreden zijn', 'Gezinnen in het jaar', { computedFrom: 'survey' })
    expect(found(figure(asked, { value: 50, numerator: 5, denominator: 10 }), figure(families, { value: 40 }))).toEqual([])
    const days = own('eigen-dagen', 'Gezinnen met een gesprek over geld', null, { unit: 'days' })
    expect(found(figure(days, { value: 14 }), figure(talksCounted, { value: 12 }))).toEqual([])
    const other = own('eigen-anders', 'Gezinnen met een gesprek over werk', null)
    expect(found(figure(other, { value: 14 }), figure(talksCounted, { value: 12 }))).toEqual([])
  })

  it('in a new version leave behind what was known of the one that shipped', () => {
    const before = [figure('8b', { value: 5, numerator: 50 }), figure('8bc', { value: 4, numerator: 40 })]
    expect(found(...before)[0]).toMatch(/subset_above_whole/)
    const shipped = findIndicator('8b')
    if (shipped?.complete !== true) throw new Error('8b is complete')
    const same = { ...shipped, version: shipped.version + 1, saysNot: { nl: 'Anders gezegd.', en: 'Said otherwise.' } }
    const [eight, nine] = [figure(same, { value: 5, numerator: 50 }), before[1]]
    expect(found(eight, ...(nine === undefined ? [] : [nine]))[0], 'the same people').toMatch(/subset_above_whole/)
    const changed = { ...same, numerator: { nl: 'Alle aangeboden trajecten', en: 'All lines offered' } }
    expect(found(figure(changed, { value: 5, numerator: 50 }), ...before.slice(1)), 'others').toEqual([])
  })

  it('contradict nothing when they are true', () => {
    const people = fc.record({ all: fc.integer({ min: 1, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 2 }), fc.boolean(), ({ all, share }, decimals, isStated) => {
        const numerator = Math.round(all * share)
        const value = Number(((numerator / all) * 100).toFixed(decimals))
        const stated = isStated ? { denominator: all } : {}
        const figures = [
          figure(talks, { value, decimals, numerator, ...stated }),
          figure(talksCounted, { value: numerator }),
          figure(families, { value: all }),
          figure(visits, { value: 100, decimals, numerator: all, ...stated }),
        ]
        expect(found(...figures)).toEqual([])
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
