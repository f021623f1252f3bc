import { expect, it } from 'vitest'
import { expectGoodPage } from '../harness/steps.ts'
import { els, family, joke, on, type Stage, samira } from './cast.ts'
import { addressOfTask, expectTaskGone, expectWords, follow, lineOf, openTask, press, statusOf, statusOfPost, words } from './steps.ts'

/** The child, the warm hand-over, and the end of the line. */
export function birthAndHandover(stage: Stage): void {
  const { tell } = stage

  it('welcomes a child', async () => {
    await tell.onDay(on.birthRecorded)
    const page = await tell.as(els)
    await openTask(page, 'Leg de geboorte vast', family)
    await page.getByLabel('Geboren op').fill(tell.day(on.birthRecorded + 1))
    await page.getByLabel('Naam van het kind').fill('Noor')
    await press(page, 'Leg de geboorte vast')
    await expectWords(page, 'Deze dag is nog niet geweest.')
    expect(await page.getByLabel('Naam van het kind').inputValue()).toBe('Noor')
    await page.getByLabel('Geboren op').fill(tell.day(on.born))
    await expectGoodPage(page)
    await press(page, 'Leg de geboorte vast')
    await expectWords(page, family, 'pas geboren')
    expect(await lineOf(page)).toContain('Geboorte')
    await expectGoodPage(page)
    await expectTaskGone(page, 'Leg de geboorte vast', family)
  })

  it('is handed over warmly from Els to Joke', async () => {
    await tell.onDay(on.handoverPrepared)
    const sender = await tell.as(els)
    await openTask(sender, 'Bereid de warme overdracht voor', family)
    await expectGoodPage(sender)
    await sender.getByLabel('Wie neemt het over?').selectOption({ label: 'Joke Bakker, jeugdverpleegkundige' })
    await sender.getByLabel('Wat moet deze collega weten?').fill('Borstvoeding loopt goed. Per maart een eigen woning.')
    await press(sender, 'Bereid overdracht voor')
    await expectWords(sender, 'Nog niet overgedragen', 'Er is nog geen gesprek geweest')
    await expectGoodPage(sender)
    await expectTaskGone(sender, 'Bereid de warme overdracht voor', family)

    await tell.onDay(on.handoverTalk)
    const nurse = await tell.as(joke)
    const midwife = await tell.as(els)
    const handover = await addressOfTask(midwife, 'Voer het overdrachtsgesprek', family)
    expect(await statusOfPost(nurse, `${handover}/accepteren`, { version: '1' })).toBe(409)
    await openTask(midwife, 'Voer het overdrachtsgesprek', family)
    await midwife.getByLabel('Wanneer spraken jullie elkaar?').fill(tell.day(on.handoverTalk))
    await midwife.getByLabel('Ja, het gezin ontmoette de opvolger').check()
    await press(midwife, 'Leg gesprek vast')
    await expectWords(midwife, 'Het gesprek is geweest.')
    await expectTaskGone(midwife, 'Voer het overdrachtsgesprek', family)

    await nurse.goto(`${stage.origin}/werk`)
    await openTask(nurse, 'Neem de overdracht aan', family)
    await expectGoodPage(nurse)
    await press(nurse, 'Ja, ik neem het over')
    await expectWords(nurse, 'overgedragen', `${els} leest mee tot ${tell.dayInWords(on.born + 42)}`)
    await expectGoodPage(nurse)
    await expectTaskGone(nurse, 'Neem de overdracht aan', family)
    await nurse.goto(`${stage.origin}${stage.line}`)
    await expectWords(nurse, `Aangenomen. ${els} leest mee tot ${tell.dayInWords(on.born + 42)}`)
    expect(await lineOf(nurse)).toContain('Warme overdracht')
  })

  it('is let go by Els, and closed by Samira', async () => {
    await tell.onDay(on.handoverFinished)
    const sender = await tell.as(els, stage.line)
    await sender.locator('#overdracht').getByRole('link').first().click()
    await sender.getByText('Ik hoef niet meer mee te lezen').first().click()
    await press(sender, 'Ik hoef niet meer mee te lezen')
    await expectWords(sender, 'afgerond')

    await tell.onDay(on.closing)
    expect(await statusOf(await tell.as(els, '/'), stage.line)).toBe(404)
    const nurse = await tell.as(joke, `${stage.line}/afsluiten`)
    await expectWords(nurse, 'Samira Haddou houdt het overzicht bij dit gezin, en sluit de lijn af.')
    expect(await statusOfPost(nurse, `${stage.line}/afsluiten`, { reason: 'goals_reached', version: '2' })).toBe(403)

    const page = await tell.as(samira, stage.line)
    await follow(page, 'Lijn afsluiten')
    await press(page, 'Sluit de lijn af')
    await expectWords(page, 'Kies waarom u afsluit.')
    const secondWindow = await tell.as(samira, `${stage.line}/afsluiten`)
    await page.getByLabel('Het gezin kan verder, de doelen zijn bereikt').check()
    await expectGoodPage(page)
    await press(page, 'Sluit de lijn af')
    await secondWindow.getByLabel('Het gezin kan verder, de doelen zijn bereikt').check()
    await press(secondWindow, 'Sluit de lijn af')
    await expectWords(secondWindow, 'Dit is al gedaan', `U legde dit zelf vast, op ${tell.dayInWords(on.closing)}.`)
    await expectGoodPage(secondWindow)
    await expectWords(page, `Afgesloten op ${tell.dayInWords(on.closing)}`)
    const told = await lineOf(page)
    for (const act of [
      'Aangemeld',
      'Contact gevonden',
      'Overleg',
      'Plan gemaakt',
      'Huisbezoek',
      'Geboorte',
      'Warme overdracht',
      'Afgesloten',
    ])
      expect(told).toContain(act)
    await expectGoodPage(page)
    await page.goto(`${stage.origin}/werk`)
    expect(await words(page)).not.toContain(family)
  })
}
