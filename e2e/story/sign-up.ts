import { expect, it } from 'vitest'
import { expectGoodPage } from '../harness/steps.ts'
import { anneke, els, family, ineke, joke, marjan, on, ruud, type Stage, samira } from './cast.ts'
import {
  expectTaskGone,
  expectWords,
  lineOf,
  openTask,
  press,
  pressByKeyboard,
  statusOf,
  statusOfPost,
  tabTo,
  termInWords,
} from './steps.ts'

/** From the midwife’s phone to the decision of the team. */
export function signUpAndTriage(stage: Stage): void {
  const { tell } = stage

  it('begins with a sign-up by Els on her phone, with the keyboard alone, after the parent said yes', async () => {
    const page = await tell.as(els, '/werk', 360)
    await expectGoodPage(page)
    await tabTo(page, 'Meld een gezin aan')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/aanmelden')
    await expectGoodPage(page)
    const type = async (control: string, text: string) => {
      await tabTo(page, control)
      await page.keyboard.type(text)
    }
    await type('label', family)
    await type('parentName', 'Iris Zonneveld')
    await type('municipality', 'Renkum')
    await tabTo(page, 'stage')
    expect(await page.locator('[name=bornOn]').isVisible()).toBe(true)
    await page.keyboard.press('Space')
    expect(await page.locator('[name=bornOn]').isVisible()).toBe(false)
    await tabTo(page, 'dueDate')
    await typeDate(tell.day(on.due))
    await tabTo(page, 'firstChild')
    await page.keyboard.press('Space')
    await type('reason', 'De huur loopt af en er is nog geen nieuwe woning. Haar moeder woont om de hoek en helpt.')
    await pressByKeyboard(page, 'Meld dit gezin aan')

    await expectWords(page, 'Nog niet verstuurd', 'Vraag eerst de toestemming van de ouder')
    expect(await page.locator('[name=label]').inputValue()).toBe(family)
    expect(await page.locator('[name=dueDate]').inputValue()).toBe(tell.day(on.due))
    await expectGoodPage(page)

    await tabTo(page, 'consent')
    await page.keyboard.press('Space')
    await pressByKeyboard(page, 'Meld dit gezin aan')
    await page.waitForURL(/\/aanmelden\/[0-9a-f-]{36}$/)
    stage.signUp = page.url().split('/').at(-1) ?? ''
    await expectWords(page, 'Het gezin is aangemeld', 'Eén ingang Zuid', `Uiterlijk ${termInWords(tell.day(0), 2)}`)
    await expectGoodPage(page)

    await tabTo(page, 'Bekijk de lijn van dit gezin')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/gezin\/[0-9a-f-]{36}$/)
    stage.line = new URL(page.url()).pathname
    await expectWords(
      page,
      family,
      'Renkum',
      '30 weken zwanger',
      'Nog geen vast contact',
      `Antwoord beloofd uiterlijk ${termInWords(tell.day(0), 2)}`,
    )
    expect(await lineOf(page)).toContain('Aangemeld')
    await expectGoodPage(page)

    async function typeDate(date: string) {
      const [year = '', month = '', day = ''] = date.split('-')
      await page.keyboard.type(`${month}${day}${year}`)
    }
  })

  it('is nobody’s business outside the circle', async () => {
    for (const name of [ineke, marjan, joke]) {
      const page = await tell.as(name, '/')
      for (const path of [stage.line, `${stage.line}/plan`, `${stage.line}/overleg`, `${stage.line}/inzage`, `/triage/${stage.signUp}`])
        expect(await statusOf(page, path), `${name} on ${path}`).toBe(404)
    }
    const page = await tell.as(ineke, '/')
    await page.goto(`${stage.origin}${stage.line}`)
    await expectWords(page, 'Deze pagina is er niet')
    await expectGoodPage(page)
  })

  it('gets an answer from Anneke: somebody with a name, before anything is decided', async () => {
    const early = await tell.as(ruud)
    const decision = { decision: 'conference', reason: 'Samen kijken.', version: '1' }
    expect(await statusOfPost(early, `/triage/${stage.signUp}/besluit`, decision)).toBe(409)

    const page = await tell.as(anneke)
    await openTask(page, 'Noem een voorlopig contact', family)
    await expectWords(page, family, els, 'De huur loopt af')
    await expectGoodPage(page)
    await press(page, 'Noem dit contact')
    await expectWords(page, 'Kies wie het voorlopige contact wordt.')
    await page.getByLabel('Wie wordt het contact?').selectOption({ label: 'Samira Haddou, medewerker sociaal team' })
    await press(page, 'Noem dit contact')
    await expectWords(page, 'Voorlopig contact', samira)
    await expectTaskGone(page, 'Noem een voorlopig contact', family)
  })

  it('is taken to a conference by the team of Ruud, and Els reads why', async () => {
    await tell.onDay(on.decision)
    const page = await tell.as(ruud, '/triage')
    await expectWords(page, family)
    await expectGoodPage(page)
    await page.goto(`${stage.origin}/werk`)
    await openTask(page, 'Neem een besluit in de triage', family)
    await page.getByLabel('Bespreken in een overleg (MDO)').check()
    await page.getByLabel('Waarom?').fill('Wonen en zwangerschap raken elkaar; samen aan tafel is sneller.')
    await expectGoodPage(page)
    await press(page, 'Leg besluit vast')
    await expectWords(page, 'Bespreken in een overleg (MDO), op')
    await expectTaskGone(page, 'Neem een besluit in de triage', family)

    const sender = await tell.as(els)
    await expectWords(sender, `${family}: besluit team`)
    await sender.goto(`${stage.origin}${stage.line}`)
    await expectWords(sender, 'samen aan tafel is sneller', `Voorlopig contact: ${samira}`)
  })
}
