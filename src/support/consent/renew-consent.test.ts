import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays } from '../../platform/clock.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { closeEpisode } from '../closing/close-episode.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { must, testLine } from '../test-line.ts'

const monday = '2026-03-02'
const lastDay = addDays(monday, 365)

describe('the page of a consent', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const onDay = (day: string) => testApp(database.get(), new Date(`${day}T09:00:00Z`))

  /** Whether the page offers to ask again on this day, and how the form is answered. */
  async function renewal(familyId: string, day: string): Promise<[boolean, number]> {
    const address = `/gezin/${familyId}/toestemming`
    const html = await (await onDay(day).get(address, 'midwife')).text()
    return [html.includes('value="renew"'), (await onDay(day).post(address, { act: 'renew' }, 'midwife')).status]
  }

  it.each([
    [-32, false],
    [-31, false],
    [-30, true],
    [0, true],
    [1, true],
  ])('%i days from its end offers to ask again (%s), and does what it offers', async (days, offered) => {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    expect(await renewal(familyId, addDays(lastDay, days))).toEqual([offered, offered ? 303 : 409])
  })

  it('offers nothing on a line that is closed', async () => {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    const [signUp] = await as('entryTeam', monday, (tx) => signUpsOf(tx, familyId))
    must(await as('entryTeam', monday, (tx) => decideTriage(tx, signUp?.id ?? '', { decision: 'take_on', reason: 'Ja', version: 2 })))
    const closedOn = addDays(lastDay, -20)
    must(await as('socialWorker', closedOn, (tx) => closeEpisode(tx, familyId, { reason: 'goals_reached', version: 1 })))
    expect(await renewal(familyId, closedOn)).toEqual([false, 409])
  })
})
