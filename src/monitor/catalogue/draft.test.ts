import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicator, indicatorCatalogue, shippedCatalogue } from '../indicator/catalogue.ts'
import { wholeDefinition } from '../indicator/own-definition.ts'
import { changesBetween } from './changed-parts.ts'
import { type DraftContent, draftFields, mayBeRevised, nextVersion } from './draft.ts'
import { draftFormText } from './draft-form.text.ts'
import { contentOf, readDraft } from './read-draft.ts'
import { completedBig2, typedDefinition } from './test-definition.ts'

const errorsOf = (content: DraftContent, version = 1) => {
  const read = readDraft('eigen-proef', version, content)
  return read.ok ? {} : read.errors
}
const reasons = { reasonNl: 'Nieuw.', reasonEn: 'New.' }

describe('a definition as it is typed', () => {
  it('is whole with every field', () => {
    expect(errorsOf(typedDefinition)).toEqual({})
    expect(errorsOf(completedBig2, 2)).toEqual({})
  })

  it.each<[string, DraftContent, Record<string, string>]>([
    ['no Dutch name', { nameNl: ' ' }, { nameNl: 'name_missing' }],
    ['a name nobody can print', { nameEn: 'x'.repeat(141) }, { nameEn: 'too_long' }],
    ['a phase there is not', { phase: 'school' }, { phase: 'phase_missing' }],
    ['no kind', { kind: '' }, { kind: 'kind_missing' }],
    ['no numerator in English', { numeratorEn: '' }, { numeratorEn: 'numerator_missing' }],
    ['a share without its whole', { unit: 'percent' }, { denominatorNl: 'denominator_missing' }],
    ['a denominator in one language', { denominatorNl: 'Alle gezinnen' }, { denominatorEn: 'other_language' }],
    ['an unknown unit', { unit: 'procent' }, { unit: 'unit_missing' }],
    ['no direction', { direction: '' }, { direction: 'direction_missing' }],
    ['no level', { levels: [] }, { levels: 'levels_missing' }],
    ['a level there is not', { levels: ['wijk'] }, { levels: 'levels_missing' }],
    ['nothing on people', { people: '' }, { people: 'people_missing' }],
    ['a limit of one', { hideBelow: '1' }, { hideBelow: 'hide_below' }],
    ['a limit in words', { hideBelow: 'tien' }, { hideBelow: 'hide_below' }],
    ['half a person', { hideBelow: '9.5' }, { hideBelow: 'hide_below' }],
    ['counting by casework', { computedFrom: 'casework' }, { computedFrom: 'computed_missing' }],
    ['no source', { source: '' }, { source: 'source_missing' }],
    ['a new source without its title', { sourceTitle: '' }, { sourceTitle: 'source_title_missing' }],
    ['a new source of nobody', { sourcePublisher: '' }, { sourcePublisher: 'publisher_missing' }],
    ['a year in letters', { validFrom: 'vorig jaar' }, { validFrom: 'year' }],
    ['a year long ago', { validFrom: '24' }, { validFrom: 'year' }],
    ['an end before the begin', { validUntil: '2020' }, { validUntil: 'until_before_from' }],
    ['nothing on what it does not say', { saysNotNl: '', saysNotEn: '-' }, { saysNotNl: 'says_not_missing', saysNotEn: 'says_not_short' }],
    [
      'several things at once',
      { nameNl: '', unit: 'percent', validFrom: 'x' },
      { nameNl: 'name_missing', denominatorNl: 'denominator_missing', validFrom: 'year' },
    ],
  ])('tells of %s', (_, change, errors) => expect(errorsOf({ ...typedDefinition, ...change })).toEqual(errors))

  it('asks every missing field at once', () => {
    const errors = errorsOf({})
    for (const field of draftFields) {
      const mayBeEmpty = /^(denominator|hideBelow|zero|source[A-Z]|valid|reason|tryOn)/.test(field)
      expect(field in errors, field).toBe(!mayBeEmpty)
    }
  })

  it('asks a next version for its reason, in both languages', () => {
    expect(errorsOf(typedDefinition, 2)).toEqual({ reasonNl: 'reason_missing' })
    expect(errorsOf({ ...typedDefinition, reasonNl: 'Anders.' }, 2)).toEqual({ reasonEn: 'other_language' })
  })

  it('forgets the limit of small numbers where there are no people', () => {
    const read = readDraft('eigen-proef', 1, { ...typedDefinition, people: 'nobody' })
    expect(read.ok && read.whole.definition.smallNumbers).toEqual({ hideBelow: null, zero: 'show' })
  })

  it('never breaks, whatever is sent, and every error has its sentence in both languages', () => {
    const anything = fc.dictionary(fc.constantFrom(...draftFields), fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 })))
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 3 }), (content, version) => {
        const read = readDraft('eigen-proef', version, content)
        for (const error of read.ok ? [] : Object.values(read.errors))
          for (const { errors } of [draftFormText.nl, draftFormText.en]) expect(Object.keys(errors)).toContain(error)
      }),
    )
  })
})

describe('the next version of what ships', () => {
  const revisable = indicatorCatalogue.filter((each) => each.complete && mayBeRevised(each))

  it('begins as it is: nothing changes by itself', () => {
    expect(revisable.length).toBeGreaterThan(20)
    for (const definition of revisable) {
      const read = readDraft(definition.code, definition.version + 1, { ...contentOf(definition), ...reasons })
      expect(read.ok ? {} : read.errors, definition.code).toEqual({})
      if (!read.ok) continue
      const next = wholeDefinition(read.whole.definition)
      expect(changesBetween(definition, next), definition.code).toEqual([])
      expect({ ...next, version: definition.version }).toEqual({ ...next, ...definition })
    }
  })

  it('is not for what the software counts, nor for what is told', () => {
    const fixed = indicatorCatalogue.filter((each) => !mayBeRevised(each))
    expect(fixed.map(({ code }) => code)).toEqual(expect.arrayContaining(['7a', '8a', '10', '11', '12', '13', 'proces-contact-op-tijd']))
    expect(fixed.every((each) => each.complete)).toBe(true)
  })

  it('has the number after all there are', () => {
    expect(nextVersion(shippedCatalogue.versions('rivm-1'))).toBe(3)
    expect(nextVersion(shippedCatalogue.versions('4'))).toBe(2)
    expect(nextVersion([])).toBe(1)
  })
})

describe('what changed between versions', () => {
  it('is the denominator and the years of RIVM 1', () => {
    const [now, before] = shippedCatalogue.versions('rivm-1').map(({ definition }) => definition)
    if (now === undefined || before === undefined) throw new Error('rivm-1 has two versions')
    expect(changesBetween(before, now)).toEqual(['denominator', 'validFrom', 'validUntil'])
  })

  it('is everything new of what was known by name only', () => {
    const named = findIndicator('rivm-big2')
    const read = readDraft('rivm-big2', 2, completedBig2)
    if (named === undefined || !read.ok) throw new Error('both are there')
    expect(changesBetween(named, wholeDefinition(read.whole.definition))).toEqual([
      'numerator',
      'denominator',
      'direction',
      'phase',
      'kind',
      'levels',
      'smallNumbers',
      'computedFrom',
      'validFrom',
      'saysNot',
    ])
  })
})
