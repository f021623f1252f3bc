import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsheetOf } from '../factsheet/factsheet.ts'
import { sampleArea, sampleAreas, sampleFigure, sampleRemark } from '../factsheet/factsheet-sample.ts'
import { causalWords } from '../factsheet/text/loose-numbers.ts'
import { nothingWritten, type WrittenSheet } from '../factsheet/text/written-sheet.ts'
import { type Figure, figureStates } from '../figure/figure.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { draftLetter } from './draft-letter.ts'
import { figuresToName } from './figure-refs.ts'
import { faultInLetter, type Letter, letterOf, letterParts, linesOf, stepsOf } from './letter.ts'
import { checksOf } from './letter-checks.ts'
import { figureSentences } from './letter-sentence.text.ts'

const figure = sampleFigure

function sheet(area: string, figures: readonly Figure[], written: Partial<WrittenSheet> = {}) {
  return factsheetOf({
    ...{
      area: sampleArea(area),
      year: 2023,
      figures,
      remarks: [sampleRemark('13', 'midden', '2024', 'stated_qualitatively', 'In woorden.')],
    },
    ...{ areas: sampleAreas, catalogue: regionalSet, fictitious: false, written: { ...nothingWritten, ...written } },
  })
}
const letter = (area: string, figures: readonly Figure[], written: Partial<WrittenSheet> = {}) =>
  draftLetter(sheet(area, figures, written), 'https://startlijn.example/factsheet')
const all = (one: Letter) => letterParts.map((part) => one[part]).join('\n')

describe('the names of figures in a letter', () => {
  it.each<[string, unknown]>([
    ['Zonder cijfer.', [{ text: 'Zonder cijfer.', ref: null }]],
    [
      'Het was 4,2% [8a, Regio Zuid, 2023].',
      [
        { text: 'Het was 4,2%', ref: { code: '8a', area: 'Regio Zuid', period: '2023' } },
        { text: '.', ref: null },
      ],
    ],
    [
      '[6-eigen, VSV Kracht, 2021 tot en met 2022]',
      [{ text: '', ref: { code: '6-eigen', area: 'VSV Kracht', period: '2021 tot en met 2022' } }],
    ],
    ['Dit is [geen naam] en [8a, half', [{ text: 'Dit is [geen naam] en [8a, half', ref: null }]],
  ])('%j', (line, steps) => expect(stepsOf(line)).toEqual(steps))

  it('loses no letter of a line but the names themselves', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const text = stepsOf(line)
          .map((step) => step.text)
          .join('')
        expect(stepsOf(line).every(({ ref }) => ref === null) ? text : line.length >= text.length).toBe(
          stepsOf(line).every(({ ref }) => ref === null) ? line : true,
        )
      }),
      { seed: 20261123 },
    )
  })

  it('knows headings, items and paragraphs', () => {
    expect(linesOf('# Kop\n\n- Eerste\nGewoon\n\n').map(({ kind, steps }) => `${kind}: ${steps[0]?.text}`)).toEqual([
      'heading: Kop',
      'item: Eerste',
      'paragraph: Gewoon',
    ])
  })
})

it.each([
  ['subject', 'a'.repeat(161), 'too_long'],
  ['core', 'a'.repeat(8000), null],
  ['summary', 'x', 'unknown_field'],
])('%s of %i letters: %s', (field, words, fault) => expect(faultInLetter(field, words)).toBe(fault))

it('takes what was kept, also when it was emptied, and drafts the rest', () => {
  const draft = letter('zuid', [])
  expect(
    letterOf(
      new Map([
        ['core', ''],
        ['subject', 'Eigen kop'],
      ]),
      draft,
    ),
  ).toEqual({ ...draft, core: '', subject: 'Eigen kop' })
})

describe('a letter drafted from published figures', () => {
  it.each<[string, Figure[], string]>([
    [
      'names area, period and figure with each number',
      [figure('8a', 'zuid', '2023', '4.2')],
      '4,2% van de zwangeren in Regio Zuid kreeg in 2023 ten minste één prenataal huisbezoek van de jeugdgezondheidszorg [8a, Regio Zuid, 2023].',
    ],
    [
      'begins a sentence with a capital',
      [figure('1a', 'zuid', '2023', '75', { qualifiers: ['approximately'] })],
      'Ongeveer 75% van de professionals',
    ],
    [
      'calls a change one when it is more than chance',
      [figure('3a', 'midden', '2022', '100'), figure('3a', 'midden', '2023', '200')],
      'Meer dan in 2022 (100 [3a, Gelderland-Midden, 2022]); dat is meer dan toeval.',
    ],
    [
      'and says so when it may be chance',
      [figure('3a', 'midden', '2022', '100'), figure('3a', 'midden', '2023', '104')],
      'In 2022 was het 100 [3a, Gelderland-Midden, 2022]; het verschil kan toeval zijn.',
    ],
    [
      'says why there is no number: privacy',
      [figure('9', 'zuid', '2023', 'withheld')],
      'is voor Regio Zuid (2023) niet openbaar, om mensen te beschermen [9, Regio Zuid, 2023].',
    ],
    [
      'says why there is no number: not registered',
      [figure('10', 'zuid', '2023', 'not_registered')],
      'er geen cijfer: in Regio Zuid wordt het niet geregistreerd (2023) [10,',
    ],
    [
      'does not name a number in doubt',
      [figure('4', 'zuid', '2023', '!5.7')],
      'noemt de bron voor Regio Zuid een cijfer (2023) dat zo niet kan kloppen',
    ],
    [
      'says of what is told and not counted where and when it was told',
      [],
      '“Cliëntervaring: weten waar je terechtkunt” is verteld en niet geteld: ouders in Gelderland-Midden vertelden het (2024) [13, Gelderland-Midden, 2024].',
    ],
    [
      'says what nobody knows',
      [],
      'Over “Kinderen geboren in een (mogelijk) zeer kwetsbare situatie” staat er geen cijfer in de bronnen die wij kennen.',
    ],
  ])('%s', (_, figures, sentence) => {
    const area = figures[0]?.area.slug ?? 'zuid'
    expect(all(letter(area, figures))).toContain(sentence)
  })

  it('tells of parents only where parents told something', () => {
    expect(all(letter('nederland', []))).toContain('Over “Cliëntervaring: weten waar je terechtkunt” staat er niets in de bronnen')
    const voice = { id: 'v', about: 13, quote: 'Ik wist het niet.', spokenBy: 'een moeder', consentedOn: '2026-03-01' } as const
    expect(all(letter('nederland', [], { voices: [voice] }))).toContain(
      'ouders in Nederland vertelden het (2023; hun woorden staan op de factsheet).',
    )
    expect(letter('zuid', []).core).toContain('Bij één zijn er verhalen van ouders')
    expect(letter('nederland', []).core).not.toContain('verhalen')
  })

  it('gives a reason of its own only for what was counted here', () => {
    const hidden = (slug: string) => {
      const withheld = figure('9', 'zuid', '2023', 'withheld')
      return all(letter('zuid', [{ ...withheld, set: { ...withheld.set, slug } }]))
    }
    expect(hidden('openbare-cijfers')).toContain('maakt de bron voor Regio Zuid (2023) niet openbaar, om mensen te beschermen [9,')
    expect(hidden('uit-het-werk')).toContain('het aantal is klein, of zou een ander klein aantal verraden [9,')
  })

  it('says once for which indicators it borrows the figures of other areas', () => {
    const { content } = letter('renkum', [
      figure('8a', 'zuid', '2023', '4.2'),
      figure('9', 'zuid', '2023', '5.3'),
      figure('5', 'renkum', '2020', '12.4'),
    ])
    const [opening, ...rest] = content.split('\n\n')
    expect(opening).toBe(
      'Van Renkum zelf is er geen cijfer over “Steun door de jeugdgezondheidszorg” en “Kinderen geboren in een (mogelijk) zeer kwetsbare situatie”. Bij deze onderwerpen noemen wij het cijfer van een ander gebied.',
    )
    expect(rest.join()).toContain('4,2% van de zwangeren in Regio Zuid')
    expect(rest.join()).not.toContain('Van Renkum zelf')
    expect(letter('renkum', [figure('7a', 'renkum', '2023', '12'), figure('7-pop', 'zuid', '2023', '20')]).content).toContain(
      'Van Renkum zelf is dit cijfer er niet.',
    )
  })

  it('names beside a reason or a doubt the number of the nearest area that has one', () => {
    const middle = figure('3a', 'midden', '2023', '274')
    for (const own of ['withheld', 'not_offered', '!12'] as const)
      expect(all(letter('renkum', [figure('3a', 'renkum', '2023', own), middle])), own).toContain(
        'Nu Niet Zwanger in Gelderland-Midden was 274 in 2023 [3a, Gelderland-Midden, 2023].',
      )
    const together = all(letter('renkum', [figure('3a', 'gemeenten-in-midden', '2019-2023', 'withheld'), middle]))
    expect(together).toContain('is voor afzonderlijke gemeenten (2019 tot en met 2023) niet openbaar, om mensen te beschermen')
    expect(together).toContain('in Gelderland-Midden was 274 in 2023')
  })

  it('names the whole of a count where both are the same units, and where something is not registered', () => {
    const { content, next } = letter('zuid', [
      figure('6-klinisch', 'zuid', '2023', '1', { numerator: 1, denominator: 2 }),
      figure('10', 'zuid', '2024', 'not_registered'),
    ])
    expect(content).toContain('was 1 van de 2 in 2023 [6-klinisch')
    expect(next).toContain('Eén indicator wordt in Regio Zuid niet geregistreerd.')
  })

  it('puts shares of one period beside each other, never those of another year, and judges the difference with the rest', () => {
    const of = (area: string, cases: number, total: number) =>
      figure('8a', area, '2023', `${(cases / total) * 100}`, { numerator: cases, denominator: total })
    const { content } = letter('renkum', [of('renkum', 40, 200), of('zuid', 100, 1000), figure('8a', 'midden', '2022', '9')])
    expect(content).toContain(
      'Ter vergelijking: Regio Zuid 10% [8a, Regio Zuid, 2023]. Meer dan in de rest van Regio Zuid; dat is meer dan toeval.',
    )
    expect(content).not.toContain('[8a, Gelderland-Midden')
  })

  it('counts in its core what there is, and names first what changed for sure', () => {
    const { core } = letter('midden', [
      figure('3a', 'midden', '2022', '100'),
      figure('3a', 'midden', '2023', '200'),
      figure('9', 'midden', '2023', '6'),
    ])
    expect(core).toContain('Van twee van de dertien heeft Gelderland-Midden een eigen cijfer')
    expect(core).toContain('Bij één zijn er verhalen van ouders en geen getal. Bij tien is er geen bruikbaar cijfer')
    expect(core).toContain('was 200 in 2023 [3a, Gelderland-Midden, 2023]. Meer dan in 2022')
    expect(core).not.toContain('[9,')
    expect(letter('zuid', [figure('9', 'zuid', '2023', '5.3')]).core).toContain(
      'Of er ten opzichte van eerdere jaren iets is veranderd, is met deze cijfers niet te zeggen.',
    )
  })

  it('takes over what is published beside the figures', () => {
    const recommendation = { id: 'a', what: 'Begin een MDO', who: 'Kwartiermaker', by: '2024-07-01', state: 'open' } as const
    const { core, content, next } = letter('zuid', [figure('8a', 'zuid', '2023', '4.2')], {
      summary: 'Het gaat goed.',
      here: new Map([[8, 'De JGZ belt.\nElke week.']]),
      recommendations: [recommendation],
      earlier: [
        {
          year: 2022,
          recommendation: { ...recommendation, what: 'Maak een pagina' },
          followUp: { state: 'done', words: 'Sinds mei.' },
          last: 'open',
        },
      ],
    })
    expect(core).toContain('Het gaat goed.')
    expect(content).toContain('Zo doen wij het hier: De JGZ belt. Elke week.')
    expect(next).toContain('- Begin een MDO (Kwartiermaker, klaar op 1 juli 2024; nog niet begonnen)')
    expect(next).toContain('- Maak een pagina (uit 2022): gedaan. Sinds mei.')
    expect(next).toContain('https://startlijn.example/factsheet')
  })

  it('has a sentence for every indicator of the set that is counted', () => {
    const without = regionalSet.filter(
      ({ code, form, unit }) => form === 'counted' && !(code in figureSentences) && code !== '4-bovengrens' && unit !== undefined,
    )
    expect(without.map(({ code }) => code)).toEqual([])
  })

  it('names no cause, quotes no number without a footnote, and passes its own checks, whatever the figures', () => {
    const value = fc.oneof(
      fc.constantFrom(...figureStates.filter((state) => state !== 'known' && state !== 'disputed')),
      fc.integer({ min: 1, max: 99 }).map((number) => `${number}` as const),
      fc.integer({ min: 1, max: 99 }).map((number) => `!${number}` as const),
    )
    const anyFigure = fc.record({
      code: fc.constantFrom(...regionalSet.filter(({ form }) => form === 'counted').map(({ code }) => code)),
      area: fc.constantFrom('renkum', 'zuid', 'midden', 'vsv-kracht', 'nederland'),
      period: fc.constantFrom('2021', '2022', '2023', '2021-2023'),
      value,
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFigure, { maxLength: 25, selector: ({ code, area, period }) => `${code} ${area} ${period}` }),
        (drawn) => {
          const factsheet = sheet(
            'renkum',
            drawn.map(({ code, area, period, value: written }) => figure(code, area, period, written)),
          )
          const draft = draftLetter(factsheet, 'x')
          const checks = checksOf({ letter: draft, factsheet })
          expect({ unknown: checks.unknown, changed: checks.changed, numbers: checks.numbers, causes: checks.causes }).toEqual({
            unknown: [],
            changed: [],
            numbers: [],
            causes: [],
          })
          // A disputed number is never quoted.
          for (const { ref } of checks.notes)
            expect(figuresToName(factsheet).get(`[${ref.code}, ${ref.area}, ${ref.period}]`)?.state).not.toBe('disputed')
        },
      ),
      { seed: 20261123, numRuns: 60 },
    )
  })
})

it('finds the cause somebody types, so that the check is one', () => expect(causalWords('Dat komt door ons.')).toEqual(['komt door']))
