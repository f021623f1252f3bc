import { beforeAll, expect, it } from 'vitest'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { recordBirth } from '../../support/birth/record-birth.ts'
import { enrolmentsOf } from '../../support/programme/enrolment.store.ts'
import { must, testLine } from '../../support/test-line.ts'
import { agenda } from './agenda.ts'
import { conferenceDiary } from './conference-diary.ts'
import type { Dice } from './dice.ts'
import type { FamilyStory } from './family-story.ts'
import { offerAProgramme } from './programme-story.ts'

const day = '2026-03-02'
const dueDate = '2026-05-10'

onEveryEngine('a programme in the invented region', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)

  /** A family whose dice fall as told, then always well, and always on the first number. */
  async function story(...throws: boolean[]): Promise<FamilyStory> {
    const familyId = await family(day, { dueDate })
    const told: Dice = {
      next: () => 0,
      chance: () => throws.shift() ?? true,
      between: (from: number) => from,
      pick: <T>(items: readonly [T, ...T[]]) => items[0],
      weighted: () => {
        throw new Error('nothing is weighed here')
      },
    }
    return {
      database: database.get(),
      dice: told,
      agenda: agenda(),
      diary: conferenceDiary(database.get()),
      coalition: 'south',
      familyId,
      sender: 'midwife',
      contact: 'socialWorker',
      dueDate,
      bornOn: null,
      lost: false,
      coordinator: 'socialWorker',
      offered: new Set(),
    }
  }
  const visits = async (told: FamilyStory, on: string) =>
    (await as('midwife', on, (tx) => enrolmentsOf(tx, told.familyId)))[0]?.visits ?? []

  it('is not left at a door that stayed shut: the nurse goes once more', async () => {
    const told = await story(true, false)
    offerAProgramme(told, 'prenatal-home-visit', day)
    await told.agenda.run('2026-04-20')
    expect((await visits(told, '2026-04-20')).map(({ state, position }) => [state, position])).toEqual([
      ['missed', 1],
      ['done', null],
    ])
  })

  it('goes on after the birth when the birth took off the visit that was next', async () => {
    const told = await story()
    offerAProgramme(told, 'voorzorg', day)
    const bornOn = '2026-03-18'
    told.agenda.on(bornOn, async () => {
      const birth = { bornOn, children: 1, name1: undefined, name2: undefined, name3: undefined, motherIsMinor: false, version: 1 }
      must(await as('midwife', bornOn, (tx) => recordBirth(tx, told.familyId, birth)))
      told.bornOn = bornOn
    })
    const later = addDays(bornOn, 200)
    await told.agenda.run(later)
    const after = (await visits(told, later)).filter(({ phase }) => phase === 'after')
    expect(after.filter(({ state }) => state === 'done').length).toBeGreaterThan(1)
  })
})
