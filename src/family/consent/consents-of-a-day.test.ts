import { beforeAll, expect, it } from 'vitest'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { newId } from '../../platform/id.ts'
import { testLine } from '../../support/test-line.ts'
import { addConsent, consentsOf } from './consent.store.ts'

const day = '2026-03-02'

onEveryEngine('consents of one day', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)

  it.each(['0', 'f'])('stand in the order in which they were written down, whatever their ids: %s', async (first) => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const [signedUp] = await as('midwife', day, (tx) => consentsOf(tx, familyId))
    if (signedUp === undefined) throw new Error('no consent')
    const give = async (id: string) =>
      as('midwife', day, async (tx) => {
        const row = await tx.db.selectFrom('family').select('coalition_id').where('id', '=', familyId).executeTakeFirstOrThrow()
        const by = { professionalId: tx.actor.id ?? '', organisationId: tx.actor.organisationId ?? '' }
        await addConsent(tx, row.coalition_id, { ...signedUp, id }, by)
        return id
      })
    const second = await give(first + newId().slice(1))
    const third = await give((first === '0' ? 'f' : '0') + newId().slice(1))
    expect((await as('midwife', day, (tx) => consentsOf(tx, familyId))).map(({ id }) => id)).toEqual([third, second, signedUp.id])
  })
})
