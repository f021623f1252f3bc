import { describe, expect, it } from 'vitest'
import type { Figure } from '../figure/figure.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { type Answer, factsheetOf } from './factsheet.ts'
import { sampleArea, sampleAreas, sampleFigure, sampleRemark, sampleSource } from './factsheet-sample.ts'
import { factsheetView } from './factsheet-view.ts'
import { shownSeries } from './series.ts'
import { nothingWritten } from './text/written-sheet.ts'

const figure = sampleFigure

function sheet(
  area: string,
  figures: readonly Figure[],
  remarks = [sampleRemark('13', 'midden', '2024', 'stated_qualitatively', 'In woorden.')],
) {
  return factsheetOf({
    area: sampleArea(area),
    year: 2023,
    figures,
    remarks,
    areas: sampleAreas,
    catalogue: regionalSet,
    fictitious: false,
  })
}

function series(code: string, area: string, figures: readonly Figure[]) {
  const found = sheet(area, figures).indicators.flatMap((indicator) => indicator.series.filter((one) => one.definition.code === code))[0]
  if (found === undefined) throw new Error(`no series ${code} on the factsheet`)
  return found
}

/** As "value zuid 2023 4.2" or "reason zuid 2024 not_registered". */
function said(answer: Answer): string {
  if (answer.kind === 'elsewhere') return ['elsewhere', ...answer.answers.map(said)].join(': ')
  if (answer.kind === 'told') return ['told', ...answer.tellings.map(({ area, period }) => `${area.slug} ${period.text}`)].join(' ')
  return 'figure' in answer ? `${answer.kind} ${cell(answer.figure)}` : answer.kind
}

function cell({ area, period, value, state }: Figure): string {
  return `${area.slug} ${period.text} ${state === 'known' ? (value?.value ?? 'range') : state}`
}

describe('the answer of an area for 2023', () => {
  it.each<[string, string, string, Figure[]]>([
    ['the value of the year', 'value zuid 2023 4.2', '8a', [figure('8a', 'zuid', '2022', '3.1'), figure('8a', 'zuid', '2023', '4.2')]],
    ['a period the year lies in', 'value zuid 2021-2023 4.2', '8a', [figure('8a', 'zuid', '2021-2023', '4.2')]],
    ['the nearest year before', 'nearest zuid 2022 5.3', '9', [figure('9', 'zuid', '2020', '5.1'), figure('9', 'zuid', '2022', '5.3')]],
    ['the nearest year after', 'nearest zuid 2024 75', '1a', [figure('1a', 'zuid', '2019', '60'), figure('1a', 'zuid', '2024', '75')]],
    ['the later of two as near', 'nearest zuid 2024 6', '9', [figure('9', 'zuid', '2022', '5'), figure('9', 'zuid', '2024', '6')]],
    ['never an undated number', 'unknown', '9', [figure('9', 'zuid', 'undated', '5')]],
    ['the reason of the year', 'reason zuid 2023 withheld', '9', [figure('9', 'zuid', '2023', 'withheld')]],
    ['the reason of another year', 'reason zuid 2024 not_registered', '10', [figure('10', 'zuid', '2024', 'not_registered')]],
    ['that it was not offered', 'reason zuid 2021-2023 not_offered', '8a', [figure('8a', 'zuid', '2021-2023', 'not_offered')]],
    ['doubt, and never the number in doubt', 'doubted', '4', [figure('4', 'zuid', '2023', '!5.7')]],
    [
      'a sound year beside a year in doubt',
      'nearest zuid 2021 6',
      '4',
      [figure('4', 'zuid', '2023', '!5.7'), figure('4', 'zuid', '2021', '6')],
    ],
    ['what a source tells in words of the area it lies in', 'told midden 2024', '13', []],
    ['nothing', 'unknown', '9', []],
  ])('is %s', (_, expected, code, figures) => {
    expect(said(series(code, 'zuid', figures).answer)).toBe(expected)
  })

  it.each<[string, string, string, string, Figure[]]>([
    [
      'the area it lies in, nearest first',
      'renkum',
      'elsewhere: value zuid 2023 4',
      '9',
      [figure('9', 'midden', '2023', '5'), figure('9', 'zuid', '2023', '4')],
    ],
    [
      'the reason of the area it lies in',
      'renkum',
      'elsewhere: reason zuid 2024 not_offered',
      '7-mdo',
      [figure('7-mdo', 'midden', '2023', '87'), figure('7-mdo', 'zuid', '2024', 'not_offered')],
    ],
    [
      'what is said of all its municipalities',
      'ede',
      'elsewhere: reason gemeenten-in-midden 2019-2023 withheld',
      '3a',
      [figure('3a', 'midden', '2023', '274'), figure('3a', 'gemeenten-in-midden', '2019-2023', 'withheld')],
    ],
    [
      'the areas that share a municipality',
      'zuid',
      'elsewhere: nearest vsv-kracht 2024 7: value vsv-vallei 2023 9',
      '6',
      [figure('6', 'vsv-kracht', '2024', '7'), figure('6', 'vsv-vallei', '2023', '9')],
    ],
    ['the areas within', 'midden', 'elsewhere: nearest zuid 2024 75', '1a', [figure('1a', 'zuid', '2024', '75')]],
    ['the nation last', 'midden', 'elsewhere: value nederland 2023 8.3', '9', [figure('9', 'nederland', '2023', '8.3')]],
    ['never one municipality for the whole', 'zuid', 'unknown', '9', [figure('9', 'renkum', '2023', '6')]],
    [
      'never a number in doubt',
      'renkum',
      'elsewhere: value midden 2023 6.8',
      '4',
      [figure('4', 'zuid', '2023', '!5.7'), figure('4', 'midden', '2023', '6.8')],
    ],
  ])('is, without one of its own, %s', (_, area, expected, code, figures) => {
    expect(said(series(code, area, figures).answer)).toBe(expected)
  })
})

describe('what is told and not counted', () => {
  const voice = { id: 'v', quote: 'Ik wist het niet.', spokenBy: 'een moeder', consentedOn: '2026-03-01' } as const
  const thirteen = (area: string, about: number | null = null) => {
    const written = { ...nothingWritten, voices: about === null ? [] : [{ ...voice, about }] }
    const remarks = [sampleRemark('13', 'midden', '2024', 'stated_qualitatively', 'In woorden.')]
    const catalogue = regionalSet.filter(({ number }) => number === 13)
    return factsheetOf({
      ...{ area: sampleArea(area), year: 2023, figures: [], remarks, areas: sampleAreas, catalogue, fictitious: false, written },
    })
  }
  const answer = (...asked: Parameters<typeof thirteen>) => thirteen(...asked).indicators[0]?.series.map((one) => said(one.answer))

  it.each<[string, string, number | null, string]>([
    ['told of the area itself', 'midden', null, 'told midden 2024'],
    ['told of the area it lies in', 'renkum', null, 'told midden 2024'],
    ['not told of what it is only a part of', 'nederland', null, 'unknown'],
    ['told by parents on the sheet', 'nederland', 13, 'told nederland 2023'],
    ['not told by parents who speak of something else', 'nederland', 5, 'unknown'],
  ])('is %s', (_, area, about, expected) => expect(answer(area, about)).toEqual([expected]))

  it('is said with where and when', () => {
    const about = (area: string, voiced: number | null = null) => {
      const [one] = factsheetView(thirteen(area, voiced), 'nl').indicators
      return one?.series.map((series) => `${series.headline}: ${series.about}`)
    }
    expect(about('ede')).toEqual(['Verteld, niet geteld: Ouders in Gelderland-Midden (2024) vertelden het; een getal past daar niet bij'])
    expect(about('ede', 13)?.join()).toContain('Ouders in Ede (2023) en Gelderland-Midden (2024) vertelden het')
    expect(about('nederland')).toEqual(['Niets bekend: In de bronnen die wij kennen, vertelden ouders van dit gebied hier niets over'])
  })
})

describe('beside the answer', () => {
  it('stand the larger areas with the same period', () => {
    const figures = ['zuid', 'midden', 'nederland'].flatMap((area, at) => [
      figure('5', area, '2020', `${90 + at}`),
      figure('5', area, '2023', `${at}`),
    ])
    const shown = [
      ...figures.filter(({ area, period }) => area.slug !== 'zuid' || period.text === '2020'),
      figure('5', 'renkum', '2020', '12.4'),
    ]
    expect(series('5', 'renkum', shown).beside.map(cell)).toEqual(['zuid 2020 90', 'midden 2020 91', 'nederland 2020 92'])
  })

  it('stands what is in doubt as being in doubt', () => {
    const figures = [figure('8a', 'zuid', '2023', '4.2'), figure('8a', 'midden', '2023', '!4.6')]
    expect(series('8a', 'zuid', figures).beside.map(cell)).toEqual(['midden 2023 disputed'])
  })

  it('stands that the only figures of a larger area are in doubt, the nearest of them', () => {
    const figures = [figure('8a', 'midden', '2022', '!1.6'), figure('8a', 'midden', '2023', '!4.6'), figure('8b', 'ede', '2023', '12')]
    const doubted = series('8a', 'ede', figures)
    expect([said(doubted.answer), ...doubted.beside.map(cell)]).toEqual(['unknown', 'midden 2023 disputed'])
    expect(said(series('8b', 'ede', figures).answer)).toBe('value ede 2023 12')
    expect(shownSeries([doubted, ...sheet('ede', []).indicators.flatMap((one) => one.series)].slice(0, 3))).toEqual([doubted])
  })

  it('does not stand what is already the answer', () => {
    const figures = [figure('3a', 'midden', '2023', '274')]
    expect(series('3a', 'renkum', figures).beside).toEqual([])
  })
})

describe('a factsheet', () => {
  it('has the thirteen indicators in order, whatever is known', () => {
    expect(sheet('zuid', []).indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  })

  it('says of practice figures that they are counted for practising, not what a source prints', () => {
    const real = sheet('zuid', [figure('9', 'zuid', '2023', '5')])
    expect(factsheetView(real, 'nl').lead).toContain('zoals de bron het noemt')
    const { lead, overview } = factsheetView({ ...real, fictitious: true }, 'nl')
    expect(lead).toContain('geteld uit het werk met verzonnen gezinnen')
    expect(lead).not.toMatch(/bron|Ernaast/)
    expect(overview.areas).toEqual(['Regio Zuid'])
  })

  it('leaves out a part of which nothing is known beside a part that has something', () => {
    const figures = [figure('8b-aantal', 'zuid', '2023', '16', { numerator: 16, denominator: 45 }), figure('8a', 'zuid', '2023', '4.2')]
    const eight = sheet('zuid', figures).indicators.find(({ number }) => number === 8)
    expect(eight?.series.map(({ definition }) => definition.code)).toEqual(['8a', '8b-aantal'])
  })

  it('puts what is in doubt under its indicator, a variant with the part it varies', () => {
    const figures = [figure('4', 'zuid', '2022', '!5.7'), figure('4-bovengrens', 'zuid', '2022', '!6')]
    const four = sheet('zuid', figures).indicators.find(({ number }) => number === 4)
    expect(four?.series.map((one) => [one.definition.code, one.disputed.map(({ indicator }) => indicator)])).toEqual([
      ['4', ['4', '4-bovengrens']],
    ])
  })

  it('compares with the larger areas that have a figure, and numbers every source once', () => {
    const { compared, sources } = sheet('renkum', [figure('9', 'zuid', '2023', '5'), figure('9', 'midden', '2023', '6')])
    expect(compared.map(({ slug }) => slug)).toEqual(['zuid', 'midden'])
    expect(sources).toEqual([sampleSource])
  })
})
