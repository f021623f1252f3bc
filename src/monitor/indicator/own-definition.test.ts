import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueWith, definitionOf, findIndicator, holdsFor, indicatorCatalogue, inForce, shippedCatalogue } from './catalogue.ts'
import type { CompleteIndicator } from './definition.ts'
import { isOwnCode, newCode, wholeDefinition } from './own-definition.ts'
import { regionalSet } from './regional-set.ts'

const words = { nl: 'Gesprekken over geld', en: 'Talks about money' }
const made = (more: Partial<Parameters<typeof wholeDefinition>[0]> = {}) =>
  wholeDefinition({
    code: 'eigen-gesprekken-over-geld',
    version: 1,
    name: words,
    phase: 'pregnancy',
    kind: 'process',
    numerator: words,
    denominator: null,
    unit: 'count',
    direction: 'none',
    levels: ['municipality'],
    smallNumbers: { hideBelow: 10, zero: 'hide' },
    computedFrom: 'import',
    source: 'startlijn',
    validFrom: null,
    validUntil: null,
    saysNot: words,
    ...more,
  })
const version = (definition: CompleteIndicator, reason = words) => ({
  definition,
  reason: definition.version === 1 ? null : reason,
  publishedOn: '2026-03-02',
})
const catalogueOf = (...definitions: CompleteIndicator[]) =>
  catalogueWith({ versions: definitions.map((one) => version(one)), retired: [] })

describe('the catalogue of an installation', () => {
  it('has what ships, then its own, each once', () => {
    const catalogue = catalogueOf(made(), made({ version: 2, name: { nl: 'Anders', en: 'Otherwise' } }))
    expect(catalogue.all.slice(0, indicatorCatalogue.length)).toEqual(indicatorCatalogue)
    expect(catalogue.all.slice(indicatorCatalogue.length).map(({ code, version }) => `${code} ${version}`)).toEqual([
      'eigen-gesprekken-over-geld 2',
    ])
    expect(catalogue.own.map(({ name }) => name.en)).toEqual(['Otherwise'])
    expect(catalogue.findVersion('eigen-gesprekken-over-geld', 1)?.name).toEqual(words)
    expect(shippedCatalogue.find('eigen-gesprekken-over-geld')).toBeUndefined()
  })

  it('completes what was known by name only, in its place in the set', () => {
    const completed = made({ code: 'rivm-big2', version: 2, unit: 'percent', denominator: words })
    const catalogue = catalogueOf(completed)
    expect(catalogue.find('rivm-big2')).toMatchObject({ complete: true, set: 'national', version: 2, seriesOf: null })
    expect(catalogue.own).toEqual([])
    expect(catalogue.all.map(({ code }) => code)).toEqual(indicatorCatalogue.map(({ code }) => code))
    expect(catalogue.versions('rivm-big2').map(({ definition }) => definition.complete)).toEqual([true, false])
  })

  it('lets a version made here stand in place of one that ships under the same number', () => {
    const catalogue = catalogueOf(made({ code: '4', version: 1, unit: 'percent', denominator: words }))
    expect(catalogue.find('4')?.name).toEqual(words)
    expect(catalogue.versions('4')).toHaveLength(1)
  })

  it('keeps number, short name and series of what ships in its next version', () => {
    const shipped = findIndicator('6-praktijken')
    if (shipped?.complete !== true) throw new Error('6-praktijken is complete')
    const next = made({ ...shipped, version: 2, denominator: { nl: 'Alle praktijken', en: 'All practices' } })
    expect(next).toMatchObject({ set: 'regional', number: 6, group: '6', seriesOf: '6', shortName: shipped.shortName })
    expect(made({ ...shipped, name: words }).shortName).toEqual(words)
    expect(inForce(regionalSet, catalogueOf(next)).find(({ code }) => code === '6-praktijken')).toEqual(next)
  })

  it('says what is no longer used', () => {
    const retired = { code: made().code, on: '2026-03-02', reason: words }
    const catalogue = catalogueWith({ versions: [version(made())], retired: [retired] })
    expect(catalogue.retirement(made().code)).toEqual(retired)
    expect(catalogue.retirement('8a')).toBeNull()
    expect(catalogue.find(made().code)).toBeDefined()
  })
})

describe('the version for a period', () => {
  const catalogue = catalogueOf(
    made({ validFrom: 2019, validUntil: 2021 }),
    made({ version: 2, validFrom: 2021, validUntil: null }),
    made({ version: 3, validFrom: 2024, validUntil: null }),
  )
  it.each([
    [2019, 2019, 1],
    [2021, 2021, 2],
    [2020, 2021, 1],
    [2020, 2022, 3],
    [2023, 2024, 2],
    [2024, 2024, 3],
    [2010, 2010, 3],
    [null, null, 3],
  ])('%s to %s is version %s', (from, until, expected) => {
    expect(catalogue.findFor(made().code, { from, until })?.version).toBe(expected)
  })

  it('is the old denominator of RIVM 1 in 2020', () => {
    expect(shippedCatalogue.findFor('rivm-1', { from: 2020, until: 2020 })?.version).toBe(1)
    expect(shippedCatalogue.findFor('rivm-1', { from: 2023, until: 2023 })?.version).toBe(2)
  })

  it('always exists for a known code, and holds the period when any version does', () => {
    const year = fc.integer({ min: 2015, max: 2030 })
    const span = fc.tuple(fc.option(year), fc.option(year)).map(([one, other]) => {
      const [from, until] = one !== null && other !== null && one > other ? [other, one] : [one, other]
      return { validFrom: from, validUntil: until }
    })
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), year, fc.integer({ min: 0, max: 4 }), (spans, from, length) => {
        const versions = spans.map((each, at) => made({ ...each, version: at + 1 }))
        const period = { from, until: from + length }
        const found = catalogueOf(...versions).findFor(made().code, period)
        const holding = versions.filter((each) => holdsFor(each, period))
        expect(found).toEqual(holding.at(-1) ?? versions.at(-1))
      }),
    )
  })
})

describe('the definition of a figure', () => {
  it('is the version it was made with', () => {
    const own = made({ version: 2 })
    expect(definitionOf({ indicator: own.code, definitionVersion: 2, definition: own })).toBe(own)
    expect(definitionOf({ indicator: 'rivm-1', definitionVersion: 1 })?.version).toBe(1)
    expect(definitionOf({ indicator: '8a', definitionVersion: 7 })).toBe(findIndicator('8a'))
    expect(definitionOf({ indicator: own.code, definitionVersion: 1 })).toBeUndefined()
  })
})

describe('a new code', () => {
  it.each([
    ['Gesprekken over geld', 'eigen-gesprekken-over-geld'],
    ['Één café per wijk (2024)!', 'eigen-een-cafe-per-wijk-2024'],
    ['家族', 'eigen-indicator'],
  ])('%s is %s', (name, code) => expect(newCode(name, () => false)).toBe(code))

  it('is an address, told apart from all that ship, and never taken twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), (names) => {
        const taken = new Set<string>()
        for (const name of names) {
          const code = newCode(name, (one) => taken.has(one))
          expect(code).toMatch(/^eigen-[a-z0-9]+(-[a-z0-9]+)*$/)
          expect(taken.has(code)).toBe(false)
          taken.add(code)
        }
      }),
    )
    expect(indicatorCatalogue.filter(({ code }) => isOwnCode(code))).toEqual([])
  })
})
