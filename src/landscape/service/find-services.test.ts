import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import type { Language } from '../../platform/text/text.ts'
import { asksAboutSafety, findServices, type ServiceFilter } from './find-services.ts'
import { editDistance } from './query-words.ts'
import { settleLandscape } from './test-landscape.ts'

const now = new Date('2026-03-02T09:00:00Z')
const open: ServiceFilter = { query: '', area: null, phase: null, need: null, week: null, limit: 50, offset: 0 }

onEveryEngine('finding services', (database) => {
  beforeAll(() => settleLandscape(database.get()))

  function find(filter: Partial<ServiceFilter>, language: Language = 'nl') {
    return asActor(database.get(), thePublic, now, (tx) => findServices(tx, { ...open, ...filter }, language))
  }
  async function names(filter: Partial<ServiceFilter>, language: Language = 'nl') {
    return (await find(filter, language)).services.map(({ name }) => name)
  }

  it.each([
    ['kraamzrg', 'kraamzorg', 'BabythuisZorg'],
    ['verloskndige', 'verloskundige', 'Centering Pregnancy'],
    ['tienermoder', 'tienermoeder', 'VoorZorg'],
    ['shuld', 'schuld', 'KASTO'],
    ['gled', 'geld', 'KASTO'],
    ['voorzrog', 'voorzorg', 'VoorZorg'],
    ['gewelt', 'geweld', 'VoorZorg'],
    ['huurachterstad', 'huurachterstand', 'KASTO'],
  ])('puts %s right as %s', async (query, corrected, expected) => {
    const found = await find({ query })
    expect(found.words.map((word) => word.corrected)).toEqual([[corrected]])
    expect(found.services.map(({ name }) => name)).toContain(expected)
  })

  it.each([
    ['schulden', 'KASTO'],
    ['geen geld', 'KASTO'],
    ['SO', 'Stevig Ouderschap'],
    ['postnatale depressie', 'Stevig Ouderschap'],
    ['zwanger worden', 'Nu Niet Zwanger'],
    ['schuldhulpverlening', 'KASTO'],
    ['kraamz', 'BabythuisZorg'],
    ['ik ben zwanger en heb schulden', 'KASTO'],
    ['taalles', 'Tolkenproject'],
    ['opvoedondersteuning', 'Home-Start'],
  ])('knows what %s stands for', async (query, expected) => {
    expect(await names({ query })).toContain(expected)
  })

  it.each([
    'geweld',
    'huiselijk gewelt',
    'mijn man slaat mij',
    'ik ben zwanger en heb al drie kinderen en sinds kort slaat mijn man mij',
    'mishandeling',
    'veilig thuis',
    'Veiligheid',
  ])('hears that "%s" is about safety, before anything else', async (query) =>
    expect(asksAboutSafety(await find({ query, area: 'renkum' }), open)).toBe(true),
  )

  it('takes other words for what they say', async () => {
    for (const query of ['huisbezoek', 'ruzie', 'geteld', '']) expect(asksAboutSafety(await find({ query }), open)).toBe(false)
    expect(asksAboutSafety(await find({ need: 'safety' }), { ...open, need: 'safety' })).toBe(true)
    for (const query of ['drank', 'taalcursus']) expect((await find({ query })).words.map(({ corrected }) => corrected)).toEqual([[]])
  })

  it('finds by Dutch stems', async () => {
    expect((await names({ query: 'huisbezoeken', area: 'renkum' }))[0]).toBe('Prenataal huisbezoek')
    expect(await names({ query: 'huisbezoek' })).toEqual(await names({ query: 'huisbezoeken' }))
  })

  it('finds in English for who reads English', async () => {
    expect(await names({ query: 'housing' }, 'en')).toContain('KASTO')
    expect(await names({ query: 'interpreters' }, 'en')).toContain('Tolkenproject')
  })

  it('puts the name first, and does not offer "Nu Niet Zwanger" to who is pregnant', async () => {
    expect((await names({ query: 'nu niet zwanger' })).every((name) => name.startsWith('Nu Niet Zwanger'))).toBe(true)
    expect(await names({ query: 'zwanger' })).not.toContain('Nu Niet Zwanger')
    expect((await names({ query: 'voorzorg', area: 'renkum' }))[0]).toBe('VoorZorg')
  })

  it('shows a municipality what is offered there, in the region and in the whole country, in that order', async () => {
    const { services, area } = await find({ area: 'zevenaar' })
    expect(area).toEqual({ slug: 'zevenaar', name: 'Zevenaar', typed: false })
    const nearby = services.map(({ name }) => name)
    expect(nearby.indexOf('Home-Start')).toBeLessThan(nearby.indexOf('VoorZorg'))
    expect(nearby.indexOf('VoorZorg')).toBeLessThan(nearby.indexOf('De Luisterlijn'))
    expect(nearby.indexOf('Ontmoeting voor jonge (aanstaande) moeders')).toBeGreaterThan(nearby.indexOf('VoorZorg'))
    expect(nearby).not.toContain('KASTO')
    expect(services.find(({ name }) => name === 'De Luisterlijn')?.reach).toBe('national')
  })

  it('reads the municipality from the words, and says what is not offered there', async () => {
    const found = await find({ query: 'Stevig ouderschap Rozendaal' })
    expect(found.area).toEqual({ slug: 'rozendaal', name: 'Rozendaal', typed: true })
    expect(found.services.map(({ name }) => name)).not.toContain('Stevig Ouderschap')
    expect(found.absent).toEqual([{ id: 'stevig-ouderschap', name: 'Stevig Ouderschap', period: '2021-2023' }])
  })

  it('filters by phase, need and week, and counts what another choice would give', async () => {
    const { services, perPhase, perNeed } = await find({ area: 'renkum', phase: 'after', need: 'parenting' })
    expect(services.every(({ phases }) => phases.includes('after'))).toBe(true)
    expect(perPhase.pregnancy).toBe((await find({ area: 'renkum', phase: 'pregnancy', need: 'parenting' })).total)
    expect(perNeed.network).toBe((await find({ area: 'renkum', phase: 'after', need: 'network' })).total)
    expect(await names({ area: 'renkum', week: 28 })).toContain('VoorZorg')
    const late = await names({ area: 'renkum', week: 29 })
    expect(late).not.toContain('VoorZorg')
    expect(late).toContain('Stevig Ouderschap')
  })

  it('says how much there is elsewhere when there is nothing here', async () => {
    const found = await find({ query: 'schulden', area: 'renkum' })
    expect([found.total, found.elsewhere]).toEqual([0, 3])
    const nothing = await find({ query: 'xyzzyplugh' })
    expect([nothing.total, nothing.unknown]).toEqual([0, ['xyzzyplugh']])
  })

  it('looks past the words of a sentence that name no help', async () => {
    const found = await find({ query: 'ik weet echt niet waar ik heen kan met mijn schulden' })
    expect(found.words.map(({ asked, corrected }) => [asked, ...corrected])).toEqual([['schulden']])
    expect(found.unknown).toEqual([])
    expect(found.services.map(({ name }) => name)).toEqual(await names({ query: 'schulden' }))
  })

  it('names the words of a long question that were not looked for', async () => {
    const long = Array.from({ length: 40 }, (_, at) => `woord${at}`).join(' ')
    const found = await find({ query: `schulden ${long}` })
    expect(found.services.map(({ name }) => name)).toContain('KASTO')
    expect(`schulden ${long}`.endsWith(found.leftOut.join(' '))).toBe(true)
    expect(found.leftOut.length).toBeGreaterThan(0)
    expect((await find({ query: 'schulden' })).leftOut).toEqual([])
  })

  it('takes any text', async () => {
    const nasty = fc.string({ unit: 'binary' })
    const pieces = fc.constantFrom(
      "'",
      '"',
      '\\',
      ':*',
      '&',
      '|',
      '!',
      '<->',
      '(',
      ')',
      '%',
      '_',
      '\u0000',
      'schuld',
      'niet zwanger',
      'é',
      '漢字',
      '🍼',
      'İ',
      'Renkum',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          nasty,
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces, { maxLength: 20 }).map((all) => all.join(' ')),
        ),
        async (query) => {
          const found = await find({ query, area: query }, query.length % 2 === 0 ? 'nl' : 'en')
          expect(found.total).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 150, seed: 7 },
    )
  })
})

describe('the distance between words', () => {
  it.each([
    ['schuld', 'schuld', 0],
    ['shuld', 'schuld', 1],
    ['gled', 'geld', 1],
    ['', 'abc', 3],
    ['tienermoder', 'tienermoeder', 1],
  ])('%s - %s is %d', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance)
    expect(editDistance(other, one)).toBe(distance)
  })
})
