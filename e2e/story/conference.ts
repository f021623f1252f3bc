import { expect, it } from 'vitest'
import { expectGoodPage } from '../harness/steps.ts'
import { els, family, joke, on, type Stage, samira } from './cast.ts'
import { expectTask, expectTaskGone, expectWords, follow, lineOf, openTask, press, statusOfPost } from './steps.ts'

/** A place on an agenda, and the family at the table. */
export function conference(stage: Stage): void {
  const { tell } = stage

  it('is put on the agenda of a conference that Samira plans', async () => {
    const page = await tell.as(samira, '/overleg')
    await expectWords(page, family)
    await expectGoodPage(page)
    await follow(page, 'Plan een overleg')
    await page.getByLabel('MDO (multidisciplinair overleg)').check()
    await page.getByLabel('Op welke dag?').fill(tell.day(on.conferenceMeant))
    await page.getByLabel('Hoe laat?').fill('10:15')
    await page.getByLabel('Waar?').fill('De Brug, zaal 1')
    await expectGoodPage(page)
    await press(page, 'Plan dit overleg')
    await expectWords(page, 'Kies minstens één collega')
    expect(await page.getByLabel('Waar?').inputValue()).toBe('De Brug, zaal 1')
    await page.getByLabel(els).check()
    await page.getByLabel(joke).check()
    await press(page, 'Plan dit overleg')
    await expectWords(page, `MDO op ${tell.weekday(on.conferenceMeant)}`, '10.15 uur', 'Er staat nog geen gezin op de agenda')

    await page.goto(`${stage.origin}/werk`)
    await openTask(page, 'Zet op de agenda van een overleg', family)
    await page.getByRole('radio', { name: tell.weekday(on.conferenceMeant) }).check()
    await page.getByLabel('Waarvoor?').fill('Wie houdt het overzicht, en wat helpt nu het eerst met wonen?')
    await page.getByLabel('Met naam').check()
    await expectGoodPage(page)
    await press(page, 'Zet op de agenda')
    await expectWords(page, `1. ${family}`, 'Iedereen aan tafel mag blijven')
    await expectGoodPage(page)
    await expectTaskGone(page, 'Zet op de agenda van een overleg', family)
    await expectTask(page, 'Bespreek in het overleg', family)
  })

  it('leaves the agenda, comes back, and the conference moves to a day on which everybody can be there', async () => {
    const page = await tell.as(samira, '/overleg', 360)
    await follow(page, `MDO op ${tell.weekday(on.conferenceMeant)}`)
    await page.getByRole('link', { name: `Bekijk ${family}` }).click()
    await page.getByText('Toch niet op deze agenda?').click()
    await press(page, 'Haal van de agenda')
    await expectWords(page, 'Nog niet van de agenda.', 'Kies waarom dit gezin van de agenda gaat.')
    await expectGoodPage(page)
    await page.getByLabel('Het stond er per ongeluk').check()
    await press(page, 'Haal van de agenda')
    expect(await lineOf(page)).toContain('Van de agenda gehaald')
    await expectGoodPage(page)
    await page.goto(`${stage.origin}/werk`)
    await openTask(page, 'Zet op de agenda van een overleg', family)
    await page.getByRole('radio', { name: tell.weekday(on.conferenceMeant) }).check()
    await page.getByLabel('Waarvoor?').fill('Wie houdt het overzicht, en wat helpt nu het eerst met wonen?')
    await page.getByLabel('Met naam').check()
    await press(page, 'Zet op de agenda')

    const agenda = new URL(page.url()).pathname
    const secondWindow = await tell.as(samira, agenda)
    await secondWindow.getByText('Op een andere dag of tijd?').click()
    await secondWindow.getByLabel('Waar?').fill('De Brug, zaal 3')
    await page.getByText('Op een andere dag of tijd?').click()
    await page.getByLabel('Welke dag wordt het?').fill(tell.day(on.signUp - 1))
    await page.getByLabel('Waar?').fill('De Brug, zaal 2')
    await press(page, 'Verplaats dit overleg')
    await expectWords(page, 'Nog niet verplaatst.', 'Deze dag is al geweest.')
    expect(await page.getByLabel('Waar?').inputValue()).toBe('De Brug, zaal 2')
    await expectGoodPage(page)
    await page.getByLabel('Welke dag wordt het?').fill(tell.day(on.conference))
    await press(page, 'Verplaats dit overleg')
    const moved = `Verplaatst van ${tell.weekday(on.conferenceMeant)}`
    await expectWords(page, `MDO op ${tell.weekday(on.conference)}`, 'De Brug, zaal 2', moved, `1. ${family}`)
    await expectGoodPage(page)
    await press(secondWindow, 'Verplaats dit overleg')
    await expectWords(secondWindow, 'Dit overleg is intussen gewijzigd', `MDO op ${tell.weekday(on.conference)}`)
    expect(await secondWindow.getByLabel('Waar?').inputValue()).toBe('De Brug, zaal 3')
    await expectGoodPage(secondWindow)

    const nurse = await tell.as(joke, '/overleg', 360)
    await expectWords(nurse, `was ${tell.weekday(on.conferenceMeant)}`)
    await expectGoodPage(nurse)
    expect(await statusOfPost(nurse, `${agenda}/verplaatsen`, { version: '2', plannedOn: tell.day(on.conference + 1) })).toBe(403)
    const sender = await tell.as(els, stage.line)
    expect(await lineOf(sender)).not.toContain('Van de agenda gehaald')
    await expectWords(sender, `Eerst stond het op ${tell.dayInWords(on.conferenceMeant)}.`)
    await expectGoodPage(sender)
  })

  it('is discussed with the parent at the table, who leaves with agreements and a coordinator', async () => {
    await tell.onDay(on.conference)
    const page = await tell.as(samira)
    await openTask(page, 'Bespreek in het overleg', family)
    await page.getByRole('link', { name: `Bespreek dit gezin: ${family}` }).click()
    await page.getByLabel('Wat gaat goed?').fill('Mijn moeder helpt en ik slaap weer.')
    await page
      .getByLabel('Wat is er besproken?')
      .fill('Iris vertelt dat de huur in januari stopt. We zoeken samen een woning met urgentie.')
    const row = page.getByRole('group', { name: 'Afspraak 1' })
    await row.getByLabel('Wat?').fill('Een brief voor de urgentie schrijven')
    await row.getByLabel('Voor wanneer?').fill(tell.day(on.conference - 5))
    await page
      .getByLabel('Wie wordt de regievoerder?')
      .selectOption({ label: 'Samira Haddou, medewerker sociaal team (Sociaal team De Brug)' })
    await press(page, 'Leg vast')
    // All in one round: whoever sits with a family mends a form once.
    const faults = [
      'Kies of de ouder erbij was.',
      'Kies wie dit doet.',
      'Kies een dag op of na het overleg.',
      'Vraag eerst aan deze collega',
    ]
    await expectWords(page, ...faults)
    expect(await page.locator('#fouten li').count()).toBe(faults.length)
    expect(await page.getByLabel('Wat gaat goed?').inputValue()).toBe('Mijn moeder helpt en ik slaap weer.')
    await expectGoodPage(page)
    const secondWindow = await tell.as(samira, new URL(page.url()).pathname)
    await page.getByLabel('Ja, de ouder zit aan tafel').check()
    await row.getByLabel('Wie?').selectOption({ label: els })
    await row.getByLabel('Voor wanneer?').fill(tell.day(on.conference + 5))
    await page.getByLabel('Ja, dat is gevraagd').check()
    await expectGoodPage(page)
    await press(page, 'Leg vast')
    await secondWindow.getByLabel('Ja, de ouder zit aan tafel').check()
    await secondWindow.getByLabel('Wat is er besproken?').fill('Uit een ander venster.')
    await press(secondWindow, 'Leg vast')
    await expectWords(secondWindow, 'U heeft dit gesprek al vastgelegd', 'Er is niets dubbel opgeslagen.', 'Iris vertelt dat de huur')
    expect(await secondWindow.getByLabel('Wat is er besproken?').inputValue()).toBe('Uit een ander venster.')
    await expectGoodPage(secondWindow)
    await page.reload()
    await expectWords(page, 'Iris vertelt dat de huur')
    await expectGoodPage(page)
    await expectTaskGone(page, 'Bespreek in het overleg', family)
    await page.goto(`${stage.origin}${stage.line}`)
    await expectWords(page, `Regievoerder: ${samira}`, 'Een brief voor de urgentie schrijven')
    expect(await lineOf(page)).toContain('Regievoerder')

    const sender = await tell.as(els)
    await expectTask(sender, 'Doe wat is afgesproken in het overleg', family)
    await sender.goto(`${stage.origin}${stage.line}`)
    await press(sender, 'Is gedaan: Een brief voor de urgentie schrijven')
    await expectTaskGone(sender, 'Doe wat is afgesproken in het overleg', family)
  })
}
