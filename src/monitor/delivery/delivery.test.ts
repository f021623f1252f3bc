import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { caseworkSet } from '../publication/collect-casework.ts'
import { openSet } from '../set/figure-set.store.ts'
import { answersFor, openContradictions, outcomesOf } from './contradiction-answer.ts'
import { findDelivery, listDeliveries } from './delivery.store.ts'
import { deliveryForm, deliveryStates, deliveryTransitions, isDraft, slugOf } from './delivery.ts'
import { receiveDelivery } from './receive-delivery.ts'
import { firstSheet, must, testDeliveries } from './test-delivery.ts'
import { undoDelivery } from './undo-delivery.ts'

describe('the course of a delivery', () => {
  it('ends somewhere from every state, and nothing follows on an end', () => {
    const ends = deliveryStates.filter((state) => Object.keys(deliveryTransitions[state]).length === 0)
    expect(ends).toEqual(['undone', 'discarded'])
    expect(deliveryStates.filter(isDraft)).toEqual(['received', 'unreadable', 'read', 'mapped', 'checked'])
    expect(Object.keys(deliveryTransitions.accepted)).toEqual(['undo'])
  })

  it('makes words for addresses', () => {
    expect(['Regiobeeld 2025', 'Één bron, nieuw!', '--'].map(slugOf)).toEqual(['regiobeeld-2025', 'een-bron-nieuw', ''])
    expect(slugOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59))
  })

  it('asks for a word only where the title of a new set gives none', () => {
    const form = { source: 'b', newSetTitleNl: 'Levering 2025', newSetTitleEn: 'Delivery 2025' }
    expect(deliveryForm.safeParse(form).success).toBe(true)
  })

  it.each([
    [{ set: 's' }, 'source', 'source_missing'],
    [{ source: 'b' }, 'set', 'set_missing'],
    [{ set: 's', newSourceTitle: 'Titel' }, 'newSourcePublisher', 'publisher_missing'],
    [{ source: 'b', newSetTitleNl: 'Titel' }, 'newSetTitleEn', 'title_en_missing'],
    [{ source: 'b', newSetTitleNl: '第一', newSetTitleEn: 'First' }, 'newSetSlug', 'slug_missing'],
    [{ source: 'b', newSetTitleNl: 'Titel', newSetTitleEn: 'Title', newSetSlug: 'Nieuw!' }, 'newSetSlug', 'slug_wrong'],
    [{ set: 's', newSourceTitle: 'T', newSourcePublisher: 'P', newSourceYear: '25' }, 'newSourceYear', 'year_wrong'],
  ])('%j misses something', (form, field, message) => {
    expect(deliveryForm.safeParse(form).error?.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, message])
  })
})

describe('what answers make of figures', () => {
  const answered = { severity: 'high', chosen: [1], note: null } as const

  it('is the strictest of them, with every note', () => {
    expect(
      outcomesOf(
        [
          { ...answered, answer: 'disputed', note: 'Nagevraagd.' },
          { ...answered, answer: 'remark', chosen: [1, 2], note: 'Andere noemer.' },
          { ...answered, answer: 'leave_out', chosen: [3] },
          { ...answered, answer: 'ask_source', chosen: [] },
        ],
        (number) => (number === 1 ? 'Twee praktijken, geen één' : null),
      ),
    ).toEqual([
      { number: 1, leftOut: false, state: 'disputed', remark: 'Twee praktijken, geen één. Nagevraagd. Andere noemer.' },
      { number: 2, leftOut: false, state: null, remark: 'Andere noemer.' },
      { number: 3, leftOut: true, state: null, remark: null },
    ])
  })

  it('never leaves a grave contradiction as it was, and asks nothing of a slight one', () => {
    expect(answersFor('high')).not.toContain('remark')
    const open = (['high', 'medium', 'low'] as const).map((severity) => ({ severity, answer: null, chosen: [], note: null }))
    expect(openContradictions(open).map(({ severity }) => severity)).toEqual(['high', 'medium'])
    expect(openContradictions([{ severity: 'low', answer: 'ask_source', chosen: [], note: null }])).toHaveLength(1)
  })
})

onEveryEngine('who may do what with deliveries', (database) => {
  const steps = testDeliveries(database)
  const { as, begun } = steps
  beforeAll(steps.settle)

  it('exist for analysts only', async () => {
    const delivery = await begun()
    for (const name of ['midwife', 'lead', 'entryTeam'] as const) {
      const refused = { refusal: { kind: 'forbidden', code: 'only_for_analysts' } }
      const given = deliveryForm.parse({ source: delivery.source.key, set: delivery.set.id })
      const file = { name: 'x.csv', content: new TextEncoder().encode(firstSheet) }
      expect(await as(name, (tx) => receiveDelivery(tx, given, file))).toMatchObject(refused)
      expect(await as(name, (tx) => undoDelivery(tx, delivery.id, delivery.version))).toMatchObject(refused)
      expect(await as(name, (tx) => findDelivery(tx, delivery.id))).toBeNull()
      expect(await as(name, (tx) => listDeliveries(tx, { states: deliveryStates }))).toEqual([])
      for (const table of ['mapping', 'delivery', 'delivery_file', 'delivery_figure', 'delivery_before', 'delivery_contradiction'] as const)
        expect(await as(name, (tx) => tx.db.selectFrom(table).selectAll().execute()), table).toEqual([])
      const added = as(name, (tx) =>
        tx.db
          .insertInto('mapping')
          .values({ source: delivery.source.key, version: 99, content: '{}', made_at: tx.now, made_by: tx.actor.id ?? '' })
          .execute(),
      )
      await expect(added).rejects.toMatchObject({ code: '42501' })
    }
    expect(await as('analyst', (tx) => findDelivery(tx, 'geen-id'))).toBeNull()
  })

  it('never fill a set that the program fills itself, nor take its address', async () => {
    await as('analyst', (tx) => openSet(tx, caseworkSet))
    const file = { name: 'x.csv', content: new TextEncoder().encode(firstSheet) }
    const made = { newSourceTitle: 'Bron', newSourcePublisher: 'Niemand', newSetTitleEn: 'Set' }
    const receive = (form: object) => as('analyst', (tx) => receiveDelivery(tx, deliveryForm.parse({ ...made, ...form }), file))
    expect(await receive({ set: caseworkSet.id })).toMatchObject({ refusal: { code: 'set_unknown' } })
    for (const newSetSlug of ['oefencijfers', 'uit-het-werk'])
      expect(await receive({ newSetTitleNl: 'Titel', newSetSlug })).toMatchObject({ refusal: { code: 'slug_taken' } })
    const named = must(await receive({ newSetTitleNl: 'Oefencijfers' }))
    expect((await steps.find(named.id)).set.slug).toBe('oefencijfers-2')
    const page = await (await testApp(database.get(), new Date('2026-11-02T09:00:00Z')).get('/beheer/cijfers/nieuw', 'analyst')).text()
    expect(page).toContain('Oefencijfers')
    expect(page).not.toContain(caseworkSet.title.nl)
  })

  it('stand still once they are accepted, whoever tries', async () => {
    const { id } = await begun()
    const changed = await as('analyst', (tx) =>
      tx.db.updateTable('delivery_figure').set({ remark: 'x' }).where('delivery_id', '=', id).executeTakeFirst(),
    )
    const removed = await as('analyst', (tx) => tx.db.deleteFrom('delivery_figure').where('delivery_id', '=', id).executeTakeFirst())
    expect([changed.numUpdatedRows, removed.numDeletedRows]).toEqual([0n, 0n])
    const renamed = as('analyst', (tx) => sql`update delivery set file_name = 'ander.csv' where id = ${id}`.execute(tx.db))
    await expect(renamed).rejects.toMatchObject({ code: '42501' })
  })
})
