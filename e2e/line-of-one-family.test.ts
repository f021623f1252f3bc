import { beforeAll, describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage } from './harness/steps.ts'
import { birthAndHandover } from './story/birth-and-handover.ts'
import { marjan, on, type Stage } from './story/cast.ts'
import { conference } from './story/conference.ts'
import { planAndVisit } from './story/plan-and-visit.ts'
import { casesCounted } from './story/practice-figures.ts'
import { signUpAndTriage } from './story/sign-up.ts'
import { expectWords, story, words } from './story/steps.ts'

describe('the line of one family', { timeout: 60_000 }, () => {
  const server = testServer()
  const tell = story(server, testBrowser())
  const stage: Stage = {
    get origin() {
      return server.origin
    },
    tell,
    line: '',
    signUp: '',
  }
  const yearOf = (days: number) => tell.day(days).slice(0, 4)
  /** What one family adds to the practice figures of its municipality. */
  const moved: [indicator: string, year: string][] = [
    ['7-mdo', yearOf(on.conference)],
    ['8a', yearOf(on.born)],
    ['10', yearOf(on.born)],
    ['12', yearOf(on.conference)],
  ]
  const before = new Map<string, number>()

  beforeAll(() => tell.onDay(on.signUp))

  it('has figures before it begins', async () => {
    const page = await tell.as(marjan, '/oefencijfers?gebied=renkum')
    await expectWords(page, 'Renkum')
    expect(await words(page, 'body')).toContain('Verzonnen oefengegevens')
    await expectGoodPage(page)
    for (const [indicator, year] of moved) before.set(`${indicator} ${year}`, await casesCounted(page, indicator, 'renkum', year))
  })

  signUpAndTriage(stage)
  conference(stage)
  planAndVisit(stage)

  it('comes into a year in which other households are counted already', async () => {
    // Whoever has a coordinator counts in a new year from its first day on, without an act.
    await tell.onDay(on.born)
    const page = await tell.as(marjan, '/oefencijfers?gebied=renkum')
    before.set(`10 ${yearOf(on.born)}`, await casesCounted(page, '10', 'renkum', yearOf(on.born)))
  })

  birthAndHandover(stage)

  it('has moved the monitor of practice by one', async () => {
    const page = await tell.as(marjan, `/oefencijfers/7-mdo?gebied=renkum&jaar=${yearOf(on.conference)}`)
    expect(await words(page, 'body')).toContain('Verzonnen oefengegevens')
    await expectGoodPage(page)
    for (const [indicator, year] of moved) {
      const now = await casesCounted(page, indicator, 'renkum', year)
      expect(now - (before.get(`${indicator} ${year}`) ?? 0), `${indicator} of Renkum in ${year}`).toBe(1)
    }
  })
})
