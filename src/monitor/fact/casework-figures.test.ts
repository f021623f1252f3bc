import { beforeAll, expect, it } from 'vitest'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { answerSignUp } from '../../support/sign-up/answer-sign-up.ts'
import { signUpForm } from '../../support/sign-up/sign-up.ts'
import { signUpFamily } from '../../support/sign-up/sign-up-family.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { caseworkFigures } from './casework-figures.ts'
import { counted } from './column.ts'
import { countCells, summarise } from './count-cell.ts'
import { countsVersion } from './fact.store.ts'
import { keepFacts } from './keep-facts.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

const alone = { births: null }

it('gives mean, median and the ninetieth percentile of days, and does not say beside them how few still wait', () => {
  const days = new Map([
    [2, 5],
    [10, 4],
    [40, 1],
  ])
  expect(summarise(days)).toEqual({ cases: 10, total: 90, mean: 9, median: 2, ninetieth: 10 })
  expect(countCells('12', days, alone)).toEqual([
    expect.objectContaining({
      indicator: '12',
      value: { value: 9, decimals: 1 },
      unit: 'days',
      n: 10,
      remark: 'Gemiddelde over 10 starts; de helft wachtte hoogstens 2 dagen, negen van de tien hoogstens 10.',
    }),
    expect.objectContaining({ indicator: '12-mediaan', value: { value: 2, decimals: 0 } }),
    expect.objectContaining({ indicator: '12-negentig', value: { value: 10, decimals: 0 } }),
  ])
})

it('says of few starts only what can be said of so few', () => {
  const remarkOf = (days: Map<number, number>) => countCells('12', days, alone)[0]?.remark
  expect(remarkOf(new Map([[9, 1]]))).toBe('Gemiddelde over 1 start.')
  expect(
    remarkOf(
      new Map([
        [20, 1],
        [55, 1],
      ]),
    ),
  ).toBe('Gemiddelde over 2 starts; de helft wachtte hoogstens 20 dagen.')
})

it('gives shares with their numerator and denominator, and plain counts', () => {
  const answers = new Map([
    [1, 7],
    [0, 1],
  ])
  expect(countCells('proces-contact-op-tijd', answers, alone)).toMatchObject([
    { value: { value: 87.5, decimals: 1 }, numerator: 7, denominator: 8 },
  ])
  expect(countCells('10', new Map([[1, 3]]), alone)).toMatchObject([{ value: { value: 3 }, unit: 'count' }])
})

it('gives the percentage of children born where that is known, and otherwise the count with the reason', () => {
  const babies = new Map([[1, 4]])
  expect(countCells('8a', babies, { ...alone, births: 200 })).toMatchObject([
    { indicator: '8a', value: { value: 2, decimals: 1 }, numerator: 4, denominator: 200 },
  ])
  expect(countCells('8b', babies, { ...alone, births: 200 })).toMatchObject([
    { indicator: '8b', unit: 'percent' },
    { indicator: '8b-aantal', value: { value: 4 }, unit: 'count' },
  ])
  expect(countCells('8a', babies, alone)).toMatchObject([{ unit: 'count', remark: expect.stringContaining('niet ingevoerd') }])
  expect(countCells('8a', babies, { ...alone, births: 3 })).toMatchObject([{ unit: 'count', remark: expect.stringContaining('maar 3') }])
})

it('knows a definition of every number it gives, in its unit', () => {
  for (const indicator of Object.keys(counted)) {
    for (const births of [null, 100]) {
      for (const cell of countCells(indicator, new Map([[1, 2]]), { births })) {
        const definition = findIndicator(cell.indicator)
        expect(definition?.complete === true && definition.computedFrom, cell.indicator).toBe('casework')
        if (births !== null) expect(cell.unit, cell.indicator).toBe(definition?.unit)
      }
    }
  }
})

onEveryEngine(
  'the figures of invented families',
  (database) => {
    beforeAll(async () => {
      await asActor(database.get(), theSystem, now, loadShippedAreas)
      await settleDemoPeople(database.get())
    })

    it('move at once, add up over areas, stay marked, and leave the nation out', async () => {
      const read = () =>
        asActor(database.get(), thePublic, now, async (tx) => ({
          figures: await caseworkFigures.figures(tx, {}),
          version: await countsVersion(tx),
        }))
      const before = await read()
      expect(before.figures).toEqual([])
      const form = signUpForm.parse({ label: 'A', parentName: 'B', municipality: 'renkum', stage: 'none', reason: 'c', consent: 'yes' })
      const sent = await asActor(database.get(), demoActor('midwife'), now, (tx) => signUpFamily(tx, form))
      if (!sent.ok) throw new Error(sent.refusal.code)
      await asActor(database.get(), demoActor('dutyOfficer'), now, (tx) =>
        answerSignUp(tx, sent.value.signUpId, { contactId: demoPeople.socialWorker.id, version: 1 }),
      )
      const after = await read()
      expect(after.version).not.toBe(before.version)
      const inTime = after.figures.filter(({ indicator }) => indicator === 'proces-contact-op-tijd')
      expect(inTime.map(({ area }) => area.slug).sort()).toEqual(['gelderland-midden', 'regio-zuid', 'renkum', 'vsv-kracht'])
      for (const figure of inTime)
        expect(figure).toMatchObject({ numerator: 1, denominator: 1, set: { fictitious: true }, period: { text: '2026' } })
    })
  },
  [keepFacts],
)
