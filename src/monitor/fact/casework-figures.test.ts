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
import { caseworkFigures, cellOf, summarise } from './casework-figures.ts'
import { countsVersion } from './fact.store.ts'
import { keepFacts } from './keep-facts.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

it('gives mean, median and the ninetieth percentile of days', () => {
  const days = new Map([
    [2, 5],
    [10, 4],
    [40, 1],
  ])
  expect(summarise(days)).toEqual({ cases: 10, total: 90, mean: 9, median: 2, ninetieth: 10 })
  expect(cellOf('12', days)).toMatchObject({
    value: { value: 9, decimals: 1 },
    unit: 'days',
    remark: expect.stringContaining('mediaan 2 dagen'),
  })
})

it('gives shares with their numerator and denominator, and plain counts', () => {
  expect(
    cellOf(
      'proces-contact-op-tijd',
      new Map([
        [1, 7],
        [0, 1],
      ]),
    ),
  ).toMatchObject({ value: { value: 87.5, decimals: 1 }, numerator: 7, denominator: 8 })
  expect(cellOf('10', new Map([[1, 3]]))).toMatchObject({ value: { value: 3 }, unit: 'count' })
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
