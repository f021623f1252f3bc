import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesToRestore, sittingsOf, sittingsToCompare, type TextEntry, type TextVersion, tidyWords, weighEntries } from './area-text.ts'
import { factsheetWordsOf, faultInFactsheet, longestOfFactsheet } from './factsheet-fields.ts'
import { wordChanges } from './word-changes.ts'

const entry = (field: string, words: string, version: number): TextEntry => ({
  field,
  words,
  version,
  since: 1,
  savedBy: 'Tom',
  own: false,
  savedAt: '2026-11-23T09:00:00.000Z',
})

describe('what is typed', () => {
  it.each([
    ['a\r\nb\rc  \n', 'a\nb\nc'],
    ['  a', '  a'],
  ])('%j is kept as %j', (words, kept) => expect(tidyWords(words)).toBe(kept))

  const entries = [entry('summary', 'Eerste.', 3), entry('here.1', 'Hier.', 5)]
  it.each<[string, string, string, number, 'stored' | 'overtaken' | 'nothing', string?]>([
    ['over what stands there', 'summary', 'Tweede.', 3, 'stored'],
    ['over a later version in which others changed other fields', 'summary', 'Tweede.', 5, 'stored'],
    ['over older words than stand there', 'here.1', 'Daar.', 4, 'overtaken'],
    ['what stands there already, over anything', 'here.1', 'Hier.', 1, 'nothing'],
    ['in a field nobody wrote in', 'here.2', 'Nieuw.', 0, 'stored'],
    ['nothing in a field nobody wrote in', 'here.2', '', 0, 'nothing'],
    ['over a version that never was', 'here.1', 'Daar.', 99, 'overtaken'],
    ['that it may go', 'summary', '', 3, 'stored', 'Eerste.'],
    ['what was seen there, though a colleague changed it', 'here.1', 'Vroeger.', 2, 'nothing', 'Vroeger.'],
  ])('%s', (_, field, words, over, expected, before) => {
    const seen = new Map(before === undefined ? [] : [[field, before]])
    const { stored, overtaken } = weighEntries([{ field, words, over }], entries, seen, 5)
    expect([stored.length, overtaken.length]).toEqual([expected === 'stored' ? 1 : 0, expected === 'overtaken' ? 1 : 0])
    if (expected === 'overtaken') expect(overtaken[0]?.entry.words).toBe('Hier.')
  })

  it('never overwrites words its writer has not seen, whoever saves when', () => {
    const save = fc.record({
      who: fc.nat(2),
      field: fc.constantFrom('a', 'b'),
      words: fc.constantFrom('', 'x', 'y', 'z'),
      reads: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(save, { maxLength: 40 }), (saves) => {
        let version = 0
        const stand = new Map<string, TextEntry>()
        const known = [0, 1, 2].map(() => new Map<string, { over: number; words: string }>())
        for (const { who, field, words, reads } of saves) {
          const own = known[who] ?? new Map()
          const before = stand.get(field)
          if (reads) own.set(field, { over: version, words: before?.words ?? '' })
          const { over, words: sawWords } = own.get(field) ?? { over: 0, words: '' }
          const seen = new Map([[field, sawWords]])
          const { stored, overtaken } = weighEntries([{ field, words, over }], [...stand.values()], seen, version)
          // Nothing that was typed disappears: it is stored, stands there already, or is told.
          expect(stored.length + overtaken.length).toBe(words === sawWords || words === (before?.words ?? '') ? 0 : 1)
          if (stored.length === 0) continue
          expect(before?.words ?? '').toBe(sawWords)
          version += 1
          stand.set(field, entry(field, words, version))
          own.set(field, { over: version, words })
        }
      }),
      { seed: 20261123 },
    )
  })
})

describe('restoring', () => {
  it('types anew only what differs, empties what was not there, and leaves some fields alone', () => {
    const before = new Map([
      ['summary', 'Oud.'],
      ['here.1', 'Zelfde.'],
      ['voice.a', 'shown'],
    ])
    const now = new Map([
      ['summary', 'Nieuw.'],
      ['here.1', 'Zelfde.'],
      ['here.2', 'Later.'],
    ])
    expect(entriesToRestore(before, now, (field) => field.startsWith('voice.'))).toEqual([
      { field: 'summary', words: 'Oud.' },
      { field: 'here.2', words: '' },
    ])
  })
})

describe('the history', () => {
  const version = (number: number, savedById: string, minute: number, restored: number | null = null): TextVersion => ({
    number,
    savedBy: savedById,
    savedById,
    savedAt: new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString(),
    fields: 1,
    restored,
  })
  it.each<[string, TextVersion[], string[]]>([
    ['joins what one person saved in one go', [version(1, 'tom', 0), version(2, 'tom', 10)], ['1-2']],
    ['parts what two people saved', [version(1, 'tom', 0), version(2, 'marjan', 1), version(3, 'tom', 2)], ['3-3', '2-2', '1-1']],
    ['parts after a pause', [version(1, 'tom', 0), version(2, 'tom', 31)], ['2-2', '1-1']],
    [
      'lets what was brought back stand alone',
      [version(1, 'tom', 0), version(2, 'tom', 1, 1), version(3, 'tom', 2)],
      ['3-3', '2-2', '1-1'],
    ],
    ['is empty before anybody wrote', [], []],
  ])('%s', (_, versions, expected) => {
    expect(sittingsOf(versions.toReversed()).map(({ first, last }) => `${first.number}-${last.number}`)).toEqual(expected)
  })

  it.each<[string, number, number, string[]]>([
    ['the sittings before and after', 4, 3, ['5-5', '1-3']],
    ['the versions of its own sitting one by one', 3, 0, ['5-5', '4-4', '2-2', '1-1']],
    ['and the version it is compared with now', 5, 2, ['4-4', '1-3', '2-2']],
  ])('lets a version be compared with %s', (_, number, other, expected) => {
    const versions = [version(1, 'tom', 0), version(2, 'tom', 1), version(3, 'tom', 2), version(4, 'marjan', 3), version(5, 'tom', 4)]
    const choices = sittingsToCompare(versions.toReversed(), { number, other })
    expect(choices.map(({ first, last }) => `${first.number}-${last.number}`)).toEqual(expected)
  })
})

describe('the fields of a factsheet', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  it.each([
    ['summary', 'a'.repeat(4001), 'too_long'],
    ['here.13', 'Zo.', null],
    ['here.14', 'Zo.', 'unknown_field'],
    [`recommendation.${id}.by`, '2027-02-30', 'date'],
    [`recommendation.${id}.by`, '2027-02-28', null],
    [`recommendation.${id}.by`, '', null],
    [`recommendation.${id}.state`, 'later', 'unknown_state'],
    [`recommendation.${id}.state`, 'done', null],
    [`followed.${id}.words`, 'a'.repeat(1001), 'too_long'],
    [`voice.${id}`, 'shown', 'unknown_field'],
    ['version', '7', 'unknown_field'],
  ])('%s with %j: %s', (field, words, fault) => {
    expect(faultInFactsheet(field, words)).toBe(fault)
    expect(longestOfFactsheet(field) === null).toBe(fault === 'unknown_field')
  })

  it('read as a summary, texts, recommendations in the order they were begun, and what became of earlier ones', () => {
    const words = factsheetWordsOf(
      new Map([
        ['summary', 'Kort.'],
        ['here.5', 'Zo doen wij het.'],
        [`recommendation.${id.replace('1', '9')}.who`, 'De JGZ'],
        [`recommendation.${id}.what`, 'Een MDO beginnen'],
        [`recommendation.${id}.by`, '2027-07-01'],
        ['recommendation.00000000-0000-4000-8000-000000000003.state', 'done'],
        [`followed.${id}.state`, 'under_way'],
        [`voice.${id}`, 'shown'],
        ['voice.00000000-0000-4000-8000-000000000002', ''],
      ]),
    )
    expect(words.recommendations).toEqual([
      { id: id.replace('1', '9'), what: '', who: 'De JGZ', by: null, state: 'open' },
      { id, what: 'Een MDO beginnen', who: '', by: '2027-07-01', state: 'open' },
    ])
    expect([...words.here]).toEqual([[5, 'Zo doen wij het.']])
    expect(words.followUps.get(id)).toEqual({ state: 'under_way', words: '' })
    expect(words.voices).toEqual([id])
  })
})

describe('what changed between two texts', () => {
  it.each([
    ['Wij gaan door.', 'Wij gaan nu door.', 'Wij gaan [+nu +]door.'],
    ['Wij gaan nu door.', 'Wij gaan door.', 'Wij gaan [-nu -]door.'],
    ['', 'Nieuw.', '[+Nieuw.+]'],
    ['Gelijk.', 'Gelijk.', 'Gelijk.'],
  ])('%j, %j', (before, after, shown) => {
    const marks = { same: ['', ''], gone: ['[-', '-]'], added: ['[+', '+]'] } as const
    expect(
      wordChanges(before, after)
        .map(({ kind, words }) => `${marks[kind][0]}${words}${marks[kind][1]}`)
        .join(''),
    ).toBe(shown)
  })

  it('holds every word of both, in order', () => {
    const text = fc.array(fc.constantFrom('een ', 'twee ', 'drie\n', 'vier.'), { maxLength: 30 }).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after)
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ words }) => words)
            .join('')
        expect([without('added'), without('gone')]).toEqual([before, after])
      }),
      { seed: 20261123 },
    )
  })
})
