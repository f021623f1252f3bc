import { beforeAll, expect, it } from 'vitest'
import { currentEpisode } from '../../src/family/episode/episode.store.ts'
import { type FactRow, keepCaseFacts } from '../../src/monitor/fact/fact.store.ts'
import { keepFacts } from '../../src/monitor/fact/keep-facts.ts'
import { recompute } from '../../src/monitor/fact/recompute.ts'
import type { DemoName } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { theSystem } from '../../src/platform/database/actor.ts'
import { asActor } from '../../src/platform/database/as-actor.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'
import { testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'
const denied = { code: '42501' }

onEveryEngine(
  'counts written by hand, with one family in sight',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    const { as, family } = testLine(database)
    const counts = () =>
      asOwner(database.get(), (db) =>
        db.selectFrom('roll_up').selectAll().orderBy('area').orderBy('indicator').orderBy('year').orderBy('value').execute(),
      )
    const forged = async (familyId: string, moved: readonly FactRow[], who: DemoName = 'midwife') => {
      const episode = await as('midwife', day, (tx) => currentEpisode(tx, familyId))
      if (episode === null) throw new Error('no episode')
      const { coalitionId, id: episodeId } = episode
      return as(who, day, (tx) => keepCaseFacts(tx, { coalitionId, familyId, episodeId }, moved, moved))
    }

    it.each<readonly [string, FactRow]>([
      ['another municipality', ['8d', 'ede', 2026, 1, 1]],
      ['an area above it', ['8d', 'nederland', 2026, 1, 1]],
      ['what others counted elsewhere', ['8d', 'ede', 2026, 1, -1]],
      ['many at once', ['8d', 'renkum', 2026, 1, 1000]],
      ['many away at once', ['8d', 'renkum', 2026, 1, -1000]],
      ['a year nobody counts', ['8d', 'renkum', 1999, 1, 1]],
      ['an impossible value', ['12', 'renkum', 2026, -5, 1]],
      ['a text instead of an indicator', ['wat een verhaal over een gezin dat hier niet hoort te staan', 'renkum', 2026, 1, 1]],
    ])('move nothing in %s, even beside something possible', async (_what, row) => {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      const before = await counts()
      await expect(forged(familyId, [row])).rejects.toMatchObject(denied)
      await expect(forged(familyId, [['8d', 'renkum', 2026, 1, 1], row])).rejects.toMatchObject(denied)
      expect(await counts()).toEqual(before)
    })

    it('move nothing for a family one does not see, and keep no heap of facts', async () => {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      const before = await counts()
      await expect(forged(familyId, [['8d', 'renkum', 2026, 1, 1]], 'youthNurse')).rejects.toMatchObject(denied)
      await expect(forged(familyId, [], 'midwife')).rejects.toMatchObject(denied)
      const heap = Array.from({ length: 5000 }, (_, value): FactRow => ['12', 'renkum', 2026, value, 1])
      await expect(forged(familyId, heap)).rejects.toMatchObject(denied)
      expect(await counts()).toEqual(before)
    })

    it('are put right by the next check where they were possible', async () => {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      await asActor(database.get(), theSystem, new Date(`${day}T12:00:00Z`), recompute)
      const before = await counts()
      await forged(familyId, [['8d', 'renkum', 2026, 1, 7]])
      expect(await counts()).not.toEqual(before)
      const { differences } = await asActor(database.get(), theSystem, new Date(`${day}T13:00:00Z`), recompute)
      expect(differences.length).toBeGreaterThan(0)
      expect(await counts()).toEqual(before)
    })
  },
  [keepFacts],
)
