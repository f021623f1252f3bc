import { beforeAll, expect, it } from 'vitest'
import { keepFacts } from '../../monitor/fact/keep-facts.ts'
import { recompute } from '../../monitor/fact/recompute.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { addGoal } from '../../support/plan/add-goal.ts'
import { makePlan } from '../../support/plan/make-plan.ts'
import { must, testLine } from '../../support/test-line.ts'
import { demoOrganisations } from '../demo/demo-people.ts'
import { settleDemoPeople } from '../demo/test-people.ts'

const day = '2026-03-02'
const now = new Date(`${day}T10:00:00Z`)

onEveryEngine(
  'an organisation of which the kind was recorded wrongly',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    const { as, family } = testLine(database)
    const system = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, now, work)

    it('counts from the next check on as what it is, and the check calls no count wrong for it', async () => {
      const familyId = await family(day, { bornOn: '2026-02-20' })
      await as('socialWorker', day, async (tx) => {
        must(await makePlan(tx, familyId, {}))
        must(await addGoal(tx, familyId, { lifeDomain: 'housing', words: 'Een eigen plek.' }))
      })
      const counts = () =>
        system((tx) => tx.db.selectFrom('roll_up').select(['indicator', 'value', 'weight']).orderBy('indicator').orderBy('value').execute())
      const before = await counts()
      await system((tx) =>
        tx.db.updateTable('organisation').set({ type: 'social-work' }).where('id', '=', demoOrganisations.socialTeam.id).execute(),
      )
      expect((await system(recompute)).differences).toEqual([])
      expect(await counts()).not.toEqual(before)
    })
  },
  [keepFacts],
)
