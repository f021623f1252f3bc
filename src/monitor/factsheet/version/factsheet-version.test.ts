import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFigure } from '../factsheet-sample.ts'
import type { WrittenSheet } from '../text/written-sheet.ts'
import { nothingWritten } from '../text/written-sheet.ts'
import { editionsAt, momentsOf, versionsOf } from './factsheet-version.ts'
import { changeInWords } from './version-words.ts'
import { withoutWithheld } from './withheld-now.ts'
import { writtenChanges } from './written-change.ts'

const edition = (set: string, publication: number, at: string) => ({ set, publication, at })

describe('the moments of a sheet', () => {
  const editions = [edition('a', 1, '2026-02'), edition('b', 1, '2026-04'), edition('a', 2, '2026-04')]
  it.each<[string, string[], string[]]>([
    ['are those of its figures and its texts', ['2026-03', '2026-05'], ['2026-02', '2026-03', '2026-04', '2026-05']],
    ['are each once', ['2026-04'], ['2026-02', '2026-04']],
    ['begin with its first figure', ['2026-01', '2026-02'], ['2026-02', '2026-04']],
  ])('%s', (_, texts, moments) =>
    expect(
      momentsOf(
        editions,
        texts.map((publishedAt) => ({ publishedAt })),
      ),
    ).toEqual(moments),
  )

  it('are those of its texts where it has no figures', () => {
    expect(momentsOf([], [{ publishedAt: '2026-03' }])).toEqual(['2026-03'])
  })

  it('each show the latest publication of every set until then', () => {
    expect([...editionsAt(editions, '2026-03')]).toEqual([['a', 1]])
    expect(Object.fromEntries(editionsAt(editions.toReversed(), '2026-04'))).toEqual({ a: 2, b: 1 })
  })
})

describe('versions', () => {
  it('are as many as the times something became different, numbered in order and each until the next', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 12 }), (states) => {
        const moments = states.map((_, at) => `2026-01-${String(at + 10)}`)
        const stateAt = (at: string) => states[moments.indexOf(at)]
        const versions = versionsOf(moments, (at, before) => ({
          figures: before !== null && stateAt(before) !== stateAt(at) ? [5] : [],
          written: [],
        }))
        expect(versions.map(({ at }) => stateAt(at))).toEqual(states.filter((state, at) => state !== states[at - 1]))
        expect(versions.map(({ number }) => number)).toEqual(versions.map((_, at) => at + 1))
        expect(versions.map(({ until }) => until)).toEqual(versions.map((_, at) => versions[at + 1]?.at ?? null))
      }),
      { seed: 20261123 },
    )
  })

  it.each([
    [{ number: 1, figures: [], written: [] }, 'De eerste versie, nog zonder tekst bij de cijfers.'],
    [{ number: 1, figures: [], written: ['summary' as const] }, 'De eerste versie, met tekst bij de cijfers.'],
    [{ number: 2, figures: [9], written: [] }, 'Cijfers bijgewerkt: 9. Kinderen geboren in een (mogelijk) zeer kwetsbare situatie.'],
    [
      { number: 2, figures: [1, 2, 8, 9], written: ['recommendations' as const, 'summary' as const] },
      'Cijfers bijgewerkt bij 4 indicatoren. Tekst bijgewerkt: samenvatting en aanbevelingen.',
    ],
  ])('%j says: %s', (version, words) => {
    expect(changeInWords({ ...version, at: '2026-03-02T08:00:00.000Z', until: null }, 'nl')).toBe(words)
  })
})

describe('what is different in the text of two versions', () => {
  const recommendation = { id: 'r', what: 'Begin een MDO', who: 'De gemeente', by: '2027-07-01', state: 'open' } as const
  const voice = { id: 'v', about: 5, quote: 'Ik wist het niet.', spokenBy: 'een moeder', consentedOn: '2026-03-01' } as const
  const full: WrittenSheet = {
    ...nothingWritten,
    summary: 'Kort.\n\nEn bondig.',
    here: new Map([[5, 'Zo doen wij het.']]),
    voices: [voice],
    recommendations: [recommendation],
    earlier: [{ year: 2022, recommendation: { ...recommendation, id: 'e' }, followUp: null, last: 'under_way' }],
  }
  const told = (before: WrittenSheet, after: WrittenSheet) =>
    writtenChanges(before, after, 'nl').map((one) => [one.part, one.kind, one.before, one.after])

  it('is nothing where it reads the same', () => {
    expect(told(full, { ...full, summary: ' Kort.\nEn bondig.\n', publishedAt: '2026-03-02T08:00:00.000Z' })).toEqual([])
  })

  it('is every piece that came, went or changed, in the order of the sheet', () => {
    expect(told(nothingWritten, full)).toEqual([
      ['summary', 'added', '', 'Kort.\nEn bondig.'],
      ['here', 'added', '', 'Zo doen wij het.'],
      ['voices', 'added', '', '“Ik wist het niet.”\neen moeder'],
      ['recommendations', 'added', '', 'Begin een MDO\nDe gemeente · klaar op 1 juli 2027\nnog niet begonnen'],
      ['earlier', 'added', '', 'Begin een MDO\nHierover is nog niets verteld.\nDe gemeente · klaar op 1 juli 2027\nbezig'],
    ])
    expect(told(full, nothingWritten).map(([part, kind]) => [part, kind])).toEqual(
      ['summary', 'here', 'voices', 'recommendations', 'earlier'].map((part) => [part, 'removed']),
    )
    const done = { ...full, recommendations: [{ ...recommendation, state: 'done' as const }] }
    expect(told(full, done).map(([part, kind]) => [part, kind])).toEqual([['recommendations', 'changed']])
  })
})

describe('figures of before', () => {
  const old = [sampleFigure('8a', 'zuid', '2023', '4.2', { numerator: 52, remark: 'Ongeveer 52.' }), sampleFigure('9', 'zuid', '2023', '5')]
  it('are not printed where they are withheld now, with all that tells of them', () => {
    const [hidden, same] = withoutWithheld(old, [sampleFigure('8a', 'zuid', '2023', 'withheld')])
    expect(hidden).toMatchObject({ state: 'withheld', value: null, numerator: null, denominator: null, range: null, n: null, remark: null })
    expect(same).toBe(old[1])
  })

  it('stay where another set prints the same number now', () => {
    expect(withoutWithheld(old, [sampleFigure('8a', 'zuid', '2023', 'withheld'), ...old])).toEqual(old)
  })
})
