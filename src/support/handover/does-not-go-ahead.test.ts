import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { must, testLine } from '../test-line.ts'
import { acceptHandover } from './accept-handover.ts'
import { holdTalk } from './hold-talk.ts'
import { prepareHandover } from './prepare-handover.ts'

const monday = '2026-03-02'
const tuesday = '2026-03-03'

onEveryEngine('a hand-over that does not go ahead', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const app = (day = tuesday) => testApp(database.get(), new Date(`${day}T09:00:00Z`))
  const page = async (path: string, who: DemoName, language: 'nl' | 'en' = 'nl') => (await app().get(path, who, language)).text()

  async function prepared(from: DemoName = 'midwife', of?: string) {
    const familyId = of ?? (await family(monday, { bornOn: '2026-02-20' }))
    const input = { toId: demoPeople.youthNurse.id, summary: 'Lotte is sterk.' }
    const { handoverId } = must(await as(from, monday, (tx) => prepareHandover(tx, familyId, input)))
    return { familyId, handoverId, path: `/gezin/${familyId}/overdracht/${handoverId}` }
  }
  const talk = (id: string) => as('midwife', tuesday, (tx) => holdTalk(tx, id, { talkOn: monday, familyMet: 'yes', version: 1 }))

  it('is told to who would take over and to who would hand over, and its page leads on', async () => {
    const { familyId, path } = await prepared()
    expect((await app().post(`${path}/intrekken`, { version: '1' }, 'midwife')).status).toBe(303)
    for (const [language, news, heading] of [
      ['nl', 'overdracht gaat niet door', 'Deze overdracht gaat niet door'],
      ['en', 'hand-over does not go ahead', 'This hand-over does not go ahead'],
    ] as const) {
      expect(await page('/werk', 'youthNurse', language)).toContain(news)
      expect(await page(path, 'youthNurse', language)).toContain(heading)
    }
    const hers = await page(path, 'youthNurse')
    expect(hers).toMatch(/Deze overdracht gaat niet door.*U ziet dit gezin nog tot en met vandaag.*Naar de lijn van dit gezin/s)
    expect(hers).not.toContain('Bereid een andere overdracht voor')
    const sender = await page(path, 'midwife')
    expect(sender).toMatch(/Het gezin is hiermee niet overgegaan naar .*Naar de lijn van dit gezin.*Bereid een andere overdracht voor/s)
    expect(sender).not.toContain('tot en met vandaag')
    for (const html of [hers, sender, await page(`/gezin/${familyId}`, 'midwife')])
      expect(html).not.toMatch(/overdracht[^<]*ingetrokken|Teruggenomen/i)
  })

  it('is said by who would take over in her own words, which are true of what she sees after it', async () => {
    const { familyId, path, handoverId } = await prepared()
    for (const words of ['Ik neem het niet over', 'U ziet dit gezin dan vanaf morgen niet meer. Els Vermeer leest dat het niet doorgaat.'])
      expect(await page(path, 'youthNurse')).toContain(words)
    expect(await page(path, 'youthNurse', 'en')).toContain('I do not take over')
    const { name } = demoPeople.youthNurse
    expect(await page(path, 'midwife')).toContain(`${name} ziet het gezin dan vanaf morgen niet meer.`)
    // With another hand-over to her she stays, and both read that.
    must(await talk(handoverId))
    await prepared('socialWorker', familyId)
    expect(await page(path, 'youthNurse')).toContain('U blijft dit gezin zien')
    expect(await page(path, 'midwife')).toContain(`${name} blijft het gezin zien`)
    expect((await app().post(`${path}/intrekken`, { version: '2' }, 'youthNurse')).status).toBe(303)
    expect(await page('/werk', 'midwife')).toContain('overdracht gaat niet door')
    expect(await page(path, 'youthNurse')).not.toContain('tot en met vandaag')
  })

  it('names the days on which the talk can have been', async () => {
    const { path } = await prepared()
    const refused = async (day: string, on: string) => {
      const answer = await app(on).post(`${path}/gesprek`, { talkOn: day, familyMet: 'yes', version: '1' }, 'midwife')
      return [answer.status, await answer.text()]
    }
    expect(await refused('2026-03-01', tuesday)).toEqual([
      422,
      expect.stringContaining(
        'Deze dag kan niet: kies een dag vanaf 2 maart 2026 tot en met vandaag. Spraken jullie elkaar eerder? Kies dan de dag van de voorbereiding.',
      ),
    ])
    expect(await refused('2026-03-01', monday)).toEqual([
      422,
      expect.stringContaining('deze overdracht is vandaag voorbereid. Kies vandaag'),
    ])
  })

  it('is not what the circle shows once it was accepted: who took over stands there as that', async () => {
    const { familyId, handoverId } = await prepared()
    expect(await page(`/gezin/${familyId}`, 'midwife')).not.toContain('nam over van')
    must(await talk(handoverId))
    must(await as('youthNurse', tuesday, (tx) => acceptHandover(tx, handoverId, { version: 2 })))
    expect(await page(`/gezin/${familyId}`, 'midwife')).toMatch(/jeugdverpleegkundige · nam over van Els Vermeer/)
    expect(await page(`/gezin/${familyId}`, 'midwife', 'en')).toContain('took over from Els Vermeer')
  })
})
