import { beforeAll, describe, expect, it } from 'vitest'
import type { DemoName } from '../../../people/demo/demo-people.ts'
import { theSystem } from '../../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../../platform/database/test-database.ts'
import { asOwner } from '../../../platform/database/test-owner.ts'
import { keepVoice, placeVoice, withdrawVoice } from '../voice/keep-voice.ts'
import { areasWrittenAbout, entriesOf, findAreaText, versionsOf } from './area-text.store.ts'
import { wordsOfEntries } from './area-text.ts'
import { faultInFactsheet } from './factsheet-fields.ts'
import { publishText, takeTextBack } from './publish-text.ts'
import { readPublished } from './read-published.ts'
import { restoreText } from './restore-text.ts'
import { saveText } from './save-text.ts'
import { settleWriters, sheetsOfRenkum, typed } from './test-writers.ts'
import { nothingWritten } from './written-sheet.ts'

const moment = '2026-11-23T09:00:00Z'
const recommendation = '00000000-0000-4000-8000-00000000000a'
const voice = { quote: 'Ik wist niet waar ik moest beginnen.', spokenBy: 'een moeder uit Renkum', about: 13, consent: 'yes' } as const
/** Everything a person can do with a text, each act on the sheet of one area. */
const acts: Readonly<Record<string, (tx: Transaction, area: string) => Promise<{ ok: boolean }>>> = {
  save: (tx, area) => saveText(tx, { kind: 'factsheet', area, year: 2023 }, typed(0, { summary: 'x' }), faultInFactsheet),
  publish: (tx, area) => publishText(tx, { area, year: 2023 }, 1),
  takeBack: (tx, area) => takeTextBack(tx, { area, year: 2023 }),
  restore: (tx, area) => restoreText(tx, { kind: 'factsheet', area, year: 2023 }, { number: 1, seen: 1 }),
  keepVoice: (tx, area) => keepVoice(tx, { area, year: 2023 }, voice),
  placeVoice: (tx, area) => placeVoice(tx, { area, year: 2023 }, recommendation, false),
  withdrawVoice: (tx, area) => withdrawVoice(tx, { area, year: 2023 }, recommendation),
}

onEveryEngine('the text of a factsheet', (database) => {
  beforeAll(() => settleWriters(database.get()))
  const { as, fresh, save, wordsNow, published } = sheetsOfRenkum(database, moment)

  describe('who writes it', () => {
    it.each<[DemoName | 'public', string[]]>([
      ['lead', ['lingewaard', 'overbetuwe', 'regio-zuid', 'renkum', 'wageningen']],
      [
        'analyst',
        ['barneveld', 'ede', 'gelderland-midden', 'lingewaard', 'nijkerk', 'overbetuwe', 'regio-zuid', 'renkum', 'scherpenzeel'].concat([
          'vsv-gelderse-vallei',
          'vsv-kracht',
          'wageningen',
        ]),
      ],
      ['midwife', []],
      ['public', []],
    ])('%s: %j', async (who, areas) => {
      expect([...(await as(who, moment, areasWrittenAbout))].sort()).toEqual(areas)
    })

    it.each<[DemoName, string]>([
      ['midwife', 'renkum'],
      ['lead', 'ede'],
      ['lead', 'gelderland-midden'],
      ['analyst', 'arnhem'],
      ['analyst', 'nederland'],
    ])('not %s about %s, whatever the act, and the attempt is in the log', async (who, area) => {
      for (const [name, act] of Object.entries(acts)) {
        expect(await as(who, moment, (tx) => act(tx, area)), name).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_your_area' } })
      }
      const refused = await asOwner(database.get(), (db) =>
        db.selectFrom('audit_event').select('outcome').where('object_id', '=', `factsheet ${area} 2023`).execute(),
      )
      expect(refused.length).toBeGreaterThanOrEqual(Object.keys(acts).length)
      expect(new Set(refused.map(({ outcome }) => outcome))).toEqual(new Set(['refused']))
    })

    it.each(['nergens', 'gemeenten-in-gelderland-midden'])('nobody about %s', async (area) => {
      for (const act of Object.values(acts))
        expect(await as('analyst', moment, (tx) => act(tx, area))).toMatchObject({ refusal: { kind: 'not_found', code: 'no_such_text' } })
    })

    it('holds in the database itself, past the use cases', async () => {
      const sheet = fresh()
      await save('analyst', sheet, 0, { summary: 'Concept.' })
      const { area } = sheet
      const attempts: ((tx: Transaction) => Promise<unknown>)[] = [
        (tx) => tx.db.insertInto('area_text').values({ kind: 'factsheet', area, year: 2090, fictitious: false }).execute(),
        (tx) =>
          tx.db
            .insertInto('text_version')
            .values({ ...sheet, number: 2, saved_at: moment, saved_by: tx.actor.id ?? '' })
            .execute(),
        (tx) =>
          tx.db
            .insertInto('parent_voice')
            .values({
              ...{ area, year: 2023, id: recommendation, quote: 'x', spoken_by: 'x' },
              ...{ consented_on: '2026-11-23', recorded_at: moment, recorded_by: tx.actor.id ?? '' },
            })
            .execute(),
      ]
      for (const attempt of attempts) await expect(as('midwife', moment, attempt)).rejects.toMatchObject({ code: '42501' })
      const changed = await as('midwife', moment, (tx) => tx.db.updateTable('area_text').set({ shown: 9 }).execute())
      expect(changed[0]?.numUpdatedRows).toBe(0n)
      const words = as('analyst', moment, (tx) => tx.db.updateTable('text_entry').set({ words: 'Anders.' }).execute())
      await expect(words).rejects.toMatchObject({ code: '42501' })
      const forged = as('analyst', moment, (tx) =>
        tx.db
          .insertInto('text_version')
          .values({ ...sheet, number: 2, saved_at: moment, saved_by: '00000000-0000-4000-8001-000000000009' })
          .execute(),
      )
      await expect(forged).rejects.toMatchObject({ code: '42501' })
    })

    it('is a draft for its writers only', async () => {
      const sheet = fresh()
      await save('analyst', sheet, 0, { summary: 'Concept.' })
      expect(await wordsNow(sheet, 'lead')).toEqual({ summary: 'Concept.' })
      for (const who of ['midwife', 'midwifeValley', 'public'] as const) {
        expect(await wordsNow(sheet, who)).toEqual({})
        expect(await as(who, moment, (tx) => findAreaText(tx, sheet))).toBeNull()
      }
      for (const who of ['public', 'lead'] as const) expect(await published(sheet, who)).toEqual(nothingWritten)
      const system = asActor(database.get(), theSystem, new Date(moment), (tx) => readPublished(tx, sheet.area, sheet.year))
      expect(await system).toEqual(nothingWritten)
    })
  })

  describe('saving', () => {
    it('keeps what two people write in different fields at the same time, and tells of the same field', async () => {
      const sheet = fresh()
      await save('analyst', sheet, 0, { summary: 'Van Tom.', 'here.1': 'Zo.' })
      const both = await Promise.all([
        save('analyst', sheet, 1, { 'here.2': 'Van Tom.' }),
        save('lead', sheet, 1, { 'here.3': 'Van Marjan.' }),
      ])
      expect(both.map((result) => result.ok && result.value.overtaken.length)).toEqual([0, 0])
      const late = await save('lead', sheet, 1, { 'here.2': 'Van Marjan.', 'here.4': 'Ook van Marjan.' })
      expect(late).toMatchObject({
        value: { saved: ['here.4'], overtaken: [{ field: 'here.2', words: 'Van Tom.', savedBy: 'Tom Willems' }] },
      })
      expect(await wordsNow(sheet)).toEqual({
        summary: 'Van Tom.',
        'here.1': 'Zo.',
        'here.2': 'Van Tom.',
        'here.3': 'Van Marjan.',
        'here.4': 'Ook van Marjan.',
      })
      // Having seen it, she may.
      expect(await save('lead', sheet, 4, { 'here.2': 'Van ons samen.' })).toMatchObject({ value: { saved: ['here.2'], overtaken: [] } })
    })

    it('stores what is right beside what is wrong, and makes no version of nothing', async () => {
      const sheet = fresh()
      const result = await save('analyst', sheet, 0, { summary: 'Goed.', 'here.1': 'a'.repeat(2001), 'here.99': 'x' })
      expect(result).toMatchObject({
        value: { version: 1, saved: ['summary'], wrong: { 'here.1': 'too_long', 'here.99': 'unknown_field' } },
      })
      expect(await save('analyst', sheet, 1, { summary: 'Goed.  \r\n' })).toMatchObject({ value: { version: 1, saved: [] } })
      expect(await as('analyst', moment, (tx) => versionsOf(tx, sheet))).toMatchObject([{ number: 1, savedBy: 'Tom Willems', fields: 1 }])
    })

    it('says in the log who saved how many fields, and nothing of what', async () => {
      const sheet = fresh()
      await save('lead', sheet, 0, { summary: 'Geheim.', 'here.1': 'Zo.' })
      const lines = await asOwner(database.get(), (db) =>
        db.selectFrom('audit_event').selectAll().where('object_id', '=', `factsheet renkum ${sheet.year}`).execute(),
      )
      expect(lines).toMatchObject([{ event_code: 'area_text.saved', outcome: 'success', detail: { version: 1, fields: 2 } }])
    })

    it('can be brought back as it was, as a new version', async () => {
      const sheet = fresh()
      await save('analyst', sheet, 0, { summary: 'Eerst.', 'here.1': 'Zo.' })
      await save('lead', sheet, 1, { summary: 'Later.', 'here.2': 'Nieuw.' }, '2026-11-23T10:00:00Z')
      const restore = (seen: number, number = 1) => as('analyst', moment, (tx) => restoreText(tx, sheet, { number, seen }))
      expect(await restore(1)).toMatchObject({ refusal: { kind: 'stale', code: 'text_moved_on' } })
      expect(await restore(2, 7)).toMatchObject({ refusal: { kind: 'not_found', code: 'no_such_version' } })
      expect(await restore(2)).toEqual({ ok: true, value: { version: 3 } })
      expect(await wordsNow(sheet)).toEqual({ summary: 'Eerst.', 'here.1': 'Zo.', 'here.2': '' })
      expect(Object.fromEntries(wordsOfEntries(await as('analyst', moment, (tx) => entriesOf(tx, sheet, 2))))).toMatchObject({
        summary: 'Later.',
      })
      expect(await restore(3, 3)).toMatchObject({ refusal: { code: 'nothing_to_restore' } })
      expect((await as('lead', moment, (tx) => versionsOf(tx, sheet))).map(({ number, restored }) => [number, restored])).toEqual([
        [3, 1],
        [2, null],
        [1, null],
      ])
    })
  })
})
