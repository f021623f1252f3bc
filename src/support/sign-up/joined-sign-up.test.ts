import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { leaveCircle } from '../../family/circle/circle.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { deskOf } from '../desk/desk.store.ts'
import { must, signUpInput, testLine } from '../test-line.ts'
import { answerSignUp } from './answer-sign-up.ts'
import { goOnInOther } from './go-on-in-other.ts'
import { firstSignUpOf } from './joined-sign-up.store.ts'
import { findSignUp } from './sign-up.store.ts'
import { signUpFamily } from './sign-up-family.ts'

const day = '2026-03-02'
const later = '2026-03-04'

onEveryEngine('a second sign-up that was joined with the first', (database) => {
  const { as } = testLine(database)
  const page = async (path: string, who: DemoName, language: 'nl' | 'en' = 'nl') => {
    const html = await (await testApp(database.get(), new Date(`${later}T10:00:00Z`)).get(path, who, language)).text()
    return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  }
  const ids = { first: '', firstFamily: '', second: '', secondFamily: '' }

  beforeAll(async () => {
    await settleDemoPeople(database.get())
    const input = signUpInput({ dueDate: '2026-08-10' })
    const first = must(await as('midwife', day, (tx) => signUpFamily(tx, input)))
    const second = must(await as('maternityNurse', later, (tx) => signUpFamily(tx, { ...input, label: 'Lotte en baby' })))
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await as('dutyOfficer', later, (tx) => answerSignUp(tx, second.signUpId, contact)))
    const other = { otherId: first.signUpId, version: 2 }
    must(await as('dutyOfficer', later, (tx) => goOnInOther(tx, second.signUpId, other)))
    Object.assign(ids, { first: first.signUpId, firstFamily: first.familyId, second: second.signUpId, secondFamily: second.familyId })
  })

  it('leads its sender to the first, on its line and in her news', async () => {
    expect(await page(`/gezin/${ids.secondFamily}`, 'maternityNurse')).toContain(
      'het gaat daar verder. Naar de eerste aanmelding: Gezin De Wit . U staat nu in de kring daarvan.',
    )
    expect(await page(`/gezin/${ids.secondFamily}`, 'maternityNurse', 'en')).toContain('To the first sign-up: Gezin De Wit')
    const { news } = await as('maternityNurse', later, deskOf)
    expect(news.find(({ type }) => type === 'episode.closed')).toMatchObject({ double: { firstId: ids.firstFamily } })
    const desk = await page('/werk', 'maternityNurse')
    expect(desk).toContain('Lotte en baby : was al aangemeld, gaat verder bij Gezin De Wit')
    expect(desk).not.toMatch(/Lotte en baby : afgesloten/)
    expect(await page('/werk', 'midwife')).toContain('Gezin De Wit : tweede aanmelding samengevoegd')
    expect(await page('/werk', 'midwife')).not.toContain('Lotte en baby')
  })

  it('is told on the first, to who sees that line', async () => {
    const told = 'Samengevoegd op 4 maart 2026 met de aanmelding van Noor de Graaf. Daar was Samira Haddou als contact genoemd.'
    for (const who of ['midwife', 'maternityNurse'] as const) expect(await page(`/gezin/${ids.firstFamily}`, who)).toContain(told)
    expect(await page(`/triage/${ids.first}`, 'dutyOfficer')).toContain(told)
    expect(await page(`/triage/${ids.first}`, 'dutyOfficer', 'en')).toContain('Joined on 4 March 2026 with the sign-up of Noor de Graaf.')
    expect(await page(`/triage/${ids.first}`, 'generalPractitioner')).not.toContain('Samengevoegd')
  })

  it('says on its own page in triage what became of it, and calls who was its contact for now no coordinator', async () => {
    const decided = await page(`/triage/${ids.second}`, 'dutyOfficer')
    for (const words of ['Hoort bij een eerdere aanmelding, op 4 maart 2026', 'Naar de eerste aanmelding: Gezin De Wit'])
      expect(decided).toContain(words)
    const line = await page(`/gezin/${ids.secondFamily}`, 'maternityNurse')
    expect(line).toContain('voorlopig contact')
    expect(line).not.toContain('regievoerder')
  })

  it('leads nobody to a family she does not see', async () => {
    const found = await as('maternityNurse', later, (tx) => findSignUp(tx, ids.second))
    const first = (who: DemoName) => as(who, later, async (tx) => (found === null ? null : firstSignUpOf(tx, found)))
    expect(await first('maternityNurse')).toMatchObject({ familyId: ids.firstFamily, inCircle: true })
    expect(await first('dutyOfficer')).toMatchObject({ inCircle: false })
    for (const who of ['generalPractitioner', 'midwife'] as const) expect([who, await first(who)]).toEqual([who, null])
  })

  it('brings along who signed the family up a third time, and leads her through to the first', async () => {
    const input = signUpInput({ dueDate: '2026-11-10' })
    const first = must(await as('midwife', day, (tx) => signUpFamily(tx, { ...input, label: 'Gezin Eerst' })))
    const second = must(await as('maternityNurse', '2026-03-03', (tx) => signUpFamily(tx, input)))
    const third = must(await as('generalPractitioner', later, (tx) => signUpFamily(tx, { ...input, label: 'Baby op komst' })))
    const goOn = (from: typeof first, to: typeof first) =>
      as('dutyOfficer', later, (tx) => goOnInOther(tx, from.signUpId, { otherId: to.signUpId, version: 1 }))
    must(await goOn(third, second))
    expect(await page(`/gezin/${first.familyId}`, 'generalPractitioner')).not.toContain('Gezin Eerst')
    expect(await page(`/triage/${second.signUpId}`, 'dutyOfficer')).toContain(
      `ging al een andere verder, van ${demoPeople.generalPractitioner.name}`,
    )
    expect(await page(`/triage/${second.signUpId}`, 'dutyOfficer', 'en')).toContain('already went on in this one')
    must(await goOn(second, first))
    for (const who of ['maternityNurse', 'generalPractitioner'] as const)
      expect(await page(`/gezin/${first.familyId}`, who)).toContain('Gezin Eerst')
    const line = await page(`/gezin/${first.familyId}`, 'midwife')
    for (const who of ['maternityNurse', 'generalPractitioner'] as const)
      expect(line).toContain(`met de aanmelding van ${demoPeople[who].name}.`)
    expect(await page(`/gezin/${third.familyId}`, 'generalPractitioner')).toContain(
      'Naar de eerste aanmelding: Gezin Eerst . U staat nu in de kring daarvan.',
    )
  })

  it('does not bring back who stepped out of the second meanwhile', async () => {
    const input = signUpInput({ dueDate: '2026-10-01' })
    const first = must(await as('midwife', day, (tx) => signUpFamily(tx, input)))
    const second = must(await as('maternityNurse', '2026-03-03', (tx) => signUpFamily(tx, input)))
    const third = must(await as('generalPractitioner', later, (tx) => signUpFamily(tx, input)))
    const goOn = (from: typeof first, to: typeof first) =>
      as('dutyOfficer', later, (tx) => goOnInOther(tx, from.signUpId, { otherId: to.signUpId, version: 1 }))
    must(await goOn(third, second))
    await as('generalPractitioner', later, (tx) => leaveCircle(tx, second.familyId, demoPeople.generalPractitioner.id, '2026-03-05'))
    must(await goOn(second, first))
    expect(await as('generalPractitioner', later, (tx) => findSignUp(tx, first.signUpId))).toBeNull()
    expect(await page(`/gezin/${first.familyId}`, 'midwife')).toContain(`met de aanmelding van ${demoPeople.generalPractitioner.name}.`)
  })
})
