import { beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { answerSignUp } from '../../support/sign-up/answer-sign-up.ts'
import { stepOutOfCircle } from '../../support/stepping-out/step-out-of-circle.ts'
import { must } from '../demo/agenda.ts'
import { parentDay as now, testParent } from '../test-parent.ts'

describe('who helps and what a parent can ask, on her own page', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const aParent = testParent(database)

  async function answered(subject: string) {
    const parent = await aParent(subject)
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await asActor(database.get(), demoActor('dutyOfficer'), now, (tx) => answerSignUp(tx, parent.signUpId, contact)))
    const read = async (on: Date, path = '/mijn') => (await parent.on(on).request(path)).text()
    return { ...parent, read }
  }

  it('says who stepped out of her circle, on the line and among who helps', async () => {
    const { familyId, read } = await answered('lena')
    expect(await read(now)).not.toContain('helpt u niet meer')
    must(await asActor(database.get(), demoActor('midwife'), now, (tx) => stepOutOfCircle(tx, familyId)))
    const later = new Date('2026-04-02T09:00:00+02:00')
    for (const on of [now, later]) {
      const page = await read(on)
      expect(page).toContain('Els Vermeer (verloskundige) helpt u niet meer sinds 2 maart 2026.')
      expect(page).toMatch(/<strong>Helpt u niet meer<\/strong><span class="note">2 maart 2026 · week 17 · Els Vermeer/)
    }
    expect(await read(later, '/mijn?taal=en')).toContain('Els Vermeer (midwife) no longer helps you since 2 March 2026.')
  })

  it('says that nothing is reported by itself, and whom she asks for a copy or a correction', async () => {
    const { read } = await answered('mona')
    const page = await read(now)
    expect(page).toContain('Zij krijgen van Startlijn ook nooit vanzelf bericht.')
    expect(page).toContain('Klopt er iets niet, of wilt u een kopie? Vraag het Samira Haddou.')
  })

  it('asks again when her consent is over, and does not say that she stopped', async () => {
    const { read } = await answered('nina')
    expect(await read(new Date('2027-03-02T09:00:00+01:00'))).toContain('Dat geldt tot en met 2 maart 2027.')
    const over = await read(new Date('2027-03-03T09:00:00+01:00'))
    expect(over).toContain('Uw toestemming gold tot en met 2 maart 2027. Mogen we weer delen? Zeg het tegen Samira Haddou.')
    expect(over).not.toContain('Er komt nu niemand bij die meekijkt')
  })
})
