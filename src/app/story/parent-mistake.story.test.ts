import { beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { letPregnancyGoOn } from '../../support/birth/let-pregnancy-go-on.ts'
import { recordLoss } from '../../support/birth/record-loss.ts'
import { answerSignUp } from '../../support/sign-up/answer-sign-up.ts'
import { takeBackSignUp } from '../../support/taking-back/take-back-sign-up.ts'
import { must } from '../demo/agenda.ts'
import { parentDay as now, testParent } from '../test-parent.ts'

describe('a mistake that was put right, on the page of the parent', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const aParent = testParent(database)

  it('says that her sign-up was taken back, why, and whom she can call', async () => {
    const parent = await aParent('olga')
    const input = { reason: 'not_agreed', version: 1 } as const
    must(await asActor(database.get(), demoActor('midwife'), now, (tx) => takeBackSignUp(tx, parent.signUpId, input)))
    const read = async (path: string) => (await parent.on(now).request(path)).text()
    const page = await read('/mijn')
    expect(page).toMatch(/Uw aanmelding is teruggenomen.*U had hier nog geen ja op gezegd\./s)
    expect(page).toContain('Wilt u toch hulp, of hebt u een vraag? Bel Els Vermeer.')
    expect(page).toContain('Deze lijn is gesloten. Er komt niemand bij die meekijkt.')
    for (const words of ['U hoort snel wie', 'Stop met delen', 'Uw lijn is afgesloten']) expect(page).not.toContain(words)
    expect(await read('/mijn?taal=en')).toContain('You had not said yes to it yet.')
    expect(await read('/mijn/inzage')).toContain('nam uw aanmelding terug')
  })

  it('says for six weeks that her pregnancy had not ended, and draws no end of it', async () => {
    const { familyId, signUpId, on } = await aParent('petra')
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await asActor(database.get(), demoActor('dutyOfficer'), now, (tx) => answerSignUp(tx, signUpId, contact)))
    const act = (work: (tx: Transaction) => Promise<Parameters<typeof must>[0]>) => asActor(database.get(), demoActor('midwife'), now, work)
    must(await act((tx) => recordLoss(tx, familyId, { version: 1 })))
    const read = async (day: Date, path = '/mijn') => (await on(day).request(path)).text()
    expect(await read(now)).toContain('Einde van de zwangerschap')
    expect(await read(now)).not.toContain('Wij maakten een fout')
    must(await act((tx) => letPregnancyGoOn(tx, familyId, { version: 2 })))
    const page = await read(now)
    expect(page).toMatch(/Wij maakten een fout.*Dat klopte niet: het was een vergissing van ons\. Op 2 maart 2026/s)
    expect(page).toContain('Uw zwangerschap gaat door')
    expect(page).toContain('Wilt u erover praten? Bel Samira Haddou.')
    expect(page).not.toContain('Einde van de zwangerschap')
    expect(await read(now, '/mijn?taal=en')).toContain('We made a mistake')
    expect(await read(new Date('2026-04-14T09:00:00+02:00'))).not.toContain('Wij maakten een fout')
  })
})
