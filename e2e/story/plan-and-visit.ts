import { expect, it } from 'vitest'
import { expectGoodPage } from '../harness/steps.ts'
import { els, family, goal, joke, on, type Stage, samira } from './cast.ts'
import { expectTask, expectTaskGone, expectWords, follow, lineOf, openTask, press } from './steps.ts'

/** A plan in the family’s words, a programme and its visit. */
export function planAndVisit(stage: Stage): void {
  const { tell } = stage

  it('has a plan in the words of the family', async () => {
    await tell.onDay(on.plan)
    const page = await tell.as(samira)
    await openTask(page, 'Maak samen een plan', family)
    await expectGoodPage(page)
    await press(page, 'Begin dit plan')
    await page.getByLabel('Wat wil het gezin bereiken?').fill(goal)
    await press(page, 'Zet dit doel in het plan')
    await expectWords(page, 'Kies waar het over gaat.')
    await page.getByLabel('Waar gaat het over?').selectOption({ index: 1 })
    await press(page, 'Zet dit doel in het plan')
    await page.getByRole('link', { name: `Spreek een stap af voor: ${goal}` }).click()
    await page.getByLabel('Wat is de stap?').fill('Samen inschrijven bij de woningbouw')
    await page.getByLabel('Wie zet deze stap?').selectOption({ label: samira })
    await page.getByLabel('Voor wanneer?').fill(tell.day(on.plan + 3))
    await expectGoodPage(page)
    await press(page, 'Spreek deze stap af')
    await expectWords(page, goal, 'Samen inschrijven bij de woningbouw')
    await expectGoodPage(page)
    await expectTaskGone(page, 'Maak samen een plan', family)
    await expectTask(page, 'Doe de stap uit het plan', family)
    await openTask(page, 'Doe de stap uit het plan', family)
    await press(page, 'Gedaan: Samen inschrijven bij de woningbouw')
    await expectTaskGone(page, 'Doe de stap uit het plan', family)

    const sender = await tell.as(els, stage.line)
    await expectWords(sender, goal, 'Samen inschrijven bij de woningbouw')
  })

  it('is offered a home visit before the birth, and says yes', async () => {
    const page = await tell.as(samira, stage.line)
    await follow(page, 'Programma’s en bezoeken')
    await expectGoodPage(page)
    await page.getByLabel('Prenataal huisbezoek').check()
    await page.getByLabel('Door wie?').selectOption({ label: 'Joke Bakker, jeugdverpleegkundige' })
    await press(page, 'Bied dit aan')
    await expectWords(page, 'Wacht op het antwoord van het gezin')
    await expectGoodPage(page)
    await page.getByLabel('Ja, graag').check()
    await press(page, 'Leg antwoord vast')
    await expectWords(page, 'Ja gezegd')

    await tell.onDay(on.visitChosen)
    const nurse = await tell.as(joke)
    await openTask(nurse, 'Kies een moment voor het huisbezoek', family)
    await nurse.getByLabel('Op welke dag?').first().fill(tell.day(on.visit))
    await expectGoodPage(nurse)
    await press(nurse, 'Leg moment vast')
    await expectWords(nurse, tell.dayInWords(on.visit))
    await expectTaskGone(nurse, 'Kies een moment voor het huisbezoek', family)
    await nurse.goto(`${stage.origin}${stage.line}`)
    expect(await lineOf(nurse)).toContain('Huisbezoek')
  })

  it('is visited by Joke, who writes down no more than the day and the themes', async () => {
    await tell.onDay(on.visit)
    const page = await tell.as(joke)
    await openTask(page, 'Leg het huisbezoek vast', family)
    await press(page, 'Leg bezoek vast')
    await expectWords(page, 'Kies waar het over ging')
    await page.locator('[name=topics]').first().check()
    await expectGoodPage(page)
    await press(page, 'Leg bezoek vast')
    await expectWords(page, 'gedaan', 'Kopieer voor mijn dossier')
    await expectGoodPage(page)
    await expectTaskGone(page, 'Leg het huisbezoek vast', family)
    await page.goto(`${stage.origin}${stage.line}`)
    await expectWords(page, '1 van 1 bezoek gedaan')
  })

  it('keeps the way back when a session is over', async () => {
    const page = await tell.as(els, stage.line)
    await tell.minutesLater(20)
    await follow(page, 'Geboorte vastleggen')
    await page.waitForURL(`**${stage.line}/geboorte`)
    await expectWords(page, 'Log eerst in', 'Na een kwartier zonder gebruik')
    await expectGoodPage(page)
    await page.locator('main').getByRole('link', { name: 'Inloggen' }).click()
    await page.getByRole('button', { name: els }).click()
    await page.waitForURL(`${stage.origin}${stage.line}/geboorte`)
    await expectWords(page, 'Geboren op')
  })
}
