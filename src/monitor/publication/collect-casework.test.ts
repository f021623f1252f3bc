import { beforeAll, expect, it } from 'vitest'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { testLine } from '../../support/test-line.ts'
import { keepFacts } from '../fact/keep-facts.ts'
import { findFigures } from '../figure/figure.store.ts'
import { caseworkSet, collectCasework } from './collect-casework.ts'
import { planPublication } from './plan-publication.ts'
import { loadDraft, publishSet } from './publish-set.ts'

const now = new Date('2026-03-02T10:00:00Z')

onEveryEngine(
  'counting real casework into a set',
  (database) => {
    const line = testLine(database)
    const analyst = demoActor('analyst')
    beforeAll(async () => {
      await settleDemoPeople(database.get())
      for (let family = 0; family < 3; family += 1) await line.family('2026-03-02', { dueDate: '2026-08-10' })
    })

    it('takes nothing from invented families', async () => {
      expect(await asActor(database.get(), theSystem, now, collectCasework)).toEqual({ ok: true, value: 0 })
    })

    it('is for the analyst of every real coalition', async () => {
      await asOwner(database.get(), (db) => db.updateTable('coalition').set({ fictitious: false }).execute())
      expect(await asActor(database.get(), demoActor('lead'), now, collectCasework)).toMatchObject({
        ok: false,
        refusal: { kind: 'forbidden' },
      })
      const partly = { ...analyst, roles: analyst.roles.slice(0, 2) }
      expect(await asActor(database.get(), partly, now, collectCasework)).toMatchObject({ ok: false })
      expect(await asActor(database.get(), analyst, now, collectCasework)).toMatchObject({ ok: true })
    })

    it('shows the public no count of a few families', async () => {
      const draft = await asActor(database.get(), analyst, now, (tx) => loadDraft(tx, caseworkSet.slug))
      if (!draft.ok) throw new Error(draft.refusal.code)
      const small = draft.value.figures.filter(({ numerator, value }) => (numerator ?? value?.value ?? 0) > 0)
      expect(small.length).toBeGreaterThan(0)
      const outcome = await planPublication(draft.value, { threshold: 10, method: 'fast', favour: new Map() })
      if (!outcome.ok) throw new Error(outcome.why)
      expect((await asActor(database.get(), analyst, now, (tx) => publishSet(tx, draft.value, outcome.plan, null))).ok).toBe(true)
      const shown = await asActor(database.get(), thePublic, now, (tx) => findFigures(tx, { fictitious: false }))
      expect(shown.length).toBe(draft.value.figures.length)
      expect(shown.filter(({ state, value }) => state === 'known' && value !== null && value.value > 0 && value.value < 10)).toEqual([])
    })
  },
  [keepFacts],
)
