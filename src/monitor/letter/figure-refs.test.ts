import { describe, expect, it } from 'vitest'
import { factsheetOf } from '../factsheet/factsheet.ts'
import { sampleArea, sampleAreas, sampleFigure, sampleRemark } from '../factsheet/factsheet-sample.ts'
import type { Figure, SeriesRemark } from '../figure/figure.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { notesOf } from './figure-refs.ts'
import type { Letter } from './letter.ts'
import { checksOf } from './letter-checks.ts'
import { letterWords } from './letter-sentence.text.ts'
import { letterAsText, printedLetter } from './letter-text.ts'

const figure = sampleFigure
const told = sampleRemark('13', 'midden', '2024', 'stated_qualitatively', 'In woorden.')

function sheet(area: string, figures: readonly Figure[], remarks: readonly SeriesRemark[] = [told]) {
  return factsheetOf({
    ...{ area: sampleArea(area), year: 2023, figures, remarks, areas: sampleAreas, catalogue: regionalSet, fictitious: false },
  })
}

describe('the footnotes', () => {
  const figures = [
    figure('8a', 'zuid', '2023', '4.2', { numerator: 52 }),
    figure('8a', 'midden', '2023', '4.6'),
    figure('9', 'zuid', '2023', 'withheld'),
  ]
  const factsheet = sheet('zuid', figures)
  const written = (core: string): Letter => ({ subject: '', core, context: '', content: '', next: '' })

  it('say what, where, when, how many, by which definition and from which source; a definition once', () => {
    const { notes, sources } = notesOf(
      written('A [8a, Regio Zuid, 2023] b [9, Regio Zuid, 2023] c [8a, Gelderland-Midden, 2023] d [8a, Regio Zuid, 2023]'),
      factsheet,
    )
    expect(notes.map(({ number, text }) => `${number} ${text}`)).toEqual([
      expect.stringMatching(
        /^1 Regio Zuid, 2023: 4,2%, 52 in aantal, noemer niet vermeld\. Geteld wordt: Baby’s .*, van: alle zwangeren .* Bron A\.$/,
      ),
      expect.stringMatching(/^2 Regio Zuid, 2023: afgeschermd \(privacy\)\. Geteld wordt: .* Bron A\.$/),
      '3 Gelderland-Midden, 2023: 4,6%, teller en noemer niet vermeld. Geteld als bij noot 1. Bron A.',
    ])
    expect(sources).toEqual([{ letter: 'A', text: 'Indicatorenset, Regio, 2024.' }])
  })

  it('say in whose words something was told', () => {
    const [note] = notesOf(written('A [13, Gelderland-Midden, 2024]'), factsheet).notes
    expect(note?.text).toMatch(
      /^Gelderland-Midden, 2024: de bron zegt het in woorden: “In woorden\.” Het gaat om: Wat geïnterviewde ouders .* Bron A\.$/,
    )
  })

  it('keep what the source warns of with the number it is about, and what it says in words with the first', () => {
    const remark = 'Niet gezegd of dit regio Zuid of de hele regio is.'
    const trend = sampleRemark('8a', 'zuid', '2021-2023', 'trend_increase', 'Stijgt; alleen de richting is vermeld.')
    const warned = sheet('zuid', [figure('8a', 'zuid', '2023', '4.2', { remark }), figure('8a', 'midden', '2023', '4.6')], [trend])
    const { notes } = notesOf(written('A [8a, Regio Zuid, 2023] b [8a, Gelderland-Midden, 2023]'), warned)
    expect(notes[0]?.text).toContain(
      `De bron zegt over Regio Zuid, 2021 tot en met 2023, in woorden: “${trend.remark}” Let op: ${remark} Bron A.`,
    )
    expect(notes[1]?.text).toBe('Gelderland-Midden, 2023: 4,6%, teller en noemer niet vermeld. Geteld als bij noot 1. Bron A.')
  })

  it('say a count once, with its whole', () => {
    const counted = sheet('zuid', [figure('7a', 'zuid', '2023', '34', { numerator: 34, denominator: 87 })])
    const [note] = notesOf(written('A [7a, Regio Zuid, 2023]'), counted).notes
    expect(note?.text).toMatch(/^Regio Zuid, 2023: 34 van 87\./)
  })

  it.each<[string, Partial<ReturnType<typeof checksOf>>]>([
    ['Het was 4,2% [8a, Regio Zuid, 2023].', { unknown: [], changed: [] }],
    [
      'Het was 4,3% [8a, Regio Zuid, 2023].',
      { changed: [{ ref: { code: '8a', area: 'Regio Zuid', period: '2023' }, value: '4,2%' }], numbers: ['4,3%'] },
    ],
    ['Het was 4,2% [8a, Renkum, 2023].', { unknown: ['[8a, Renkum, 2023]'] }],
    ['Dankzij het huisbezoek.', { causes: ['dankzij'] }],
    ['Het ging om 7 gezinnen.', { numbers: ['7 gezinnen'] }],
  ])('are held against the words: %s', (core, found) => {
    expect(checksOf({ letter: written(core), factsheet })).toMatchObject(found)
  })

  it('stand under the plain text by the numbers in it', () => {
    const text = letterAsText(
      printedLetter({ ...written('Het was 4,2% [8a, Regio Zuid, 2023].'), subject: 'Kop' }, factsheet, '2026-11-23'),
    )
    for (const words of [
      'Aan de leden van de gemeenteraden in Regio Zuid',
      'Datum: 23 november 2026',
      'KERNBOODSCHAP',
      'Het was 4,2% [1].',
      '[1] Regio Zuid, 2023: 4,2%',
      'A. Indicatorenset, Regio, 2024.',
    ])
      expect(text).toContain(words)
    const order = Object.values(letterWords.parts).map((heading) => text.indexOf(heading.toLocaleUpperCase('nl')))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order.every((at) => at > 0)).toBe(true)
  })
})
