import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DemoName } from '../../../people/demo/demo-people.ts'
import { demoActor } from '../../../people/demo/load-demo-people.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../../platform/database/test-database.ts'
import { asOwner } from '../../../platform/database/test-owner.ts'
import { newId } from '../../../platform/id.ts'
import { keepVoice, placeVoice, withdrawVoice } from '../voice/keep-voice.ts'
import { readableVoices, voicesOf } from '../voice/voice.store.ts'
import type { AreaTextRef } from './area-text.ts'
import { publishText, takeTextBack } from './publish-text.ts'
import { publicationsOf, publishedTexts, shownTextsVersion } from './published-text.store.ts'
import { restoreText } from './restore-text.ts'
import { settleWriters, sheetsOfRenkum } from './test-writers.ts'
import { nothingWritten } from './written-sheet.ts'

const moment = '2026-11-23T09:00:00Z'
const recommendation = '00000000-0000-4000-8000-00000000000a'
const voice = { quote: 'Ik wist niet waar ik moest beginnen.', spokenBy: 'een moeder uit Renkum', about: 13, consent: 'yes' } as const

onEveryEngine('a published text', (database) => {
  beforeAll(() => settleWriters(database.get()))
  const { as, fresh, save, wordsNow, published } = sheetsOfRenkum(database, moment)

  describe('publishing', () => {
    const ever = async (sheet: AreaTextRef) =>
      (await as('public', moment, (tx) => publishedTexts(tx, sheet.area, sheet.year, 'all')))
        .filter(({ year }) => year === sheet.year)
        .map(({ number, fields }) => [number, Object.fromEntries(fields)])
    const publish = (sheet: AreaTextRef, seen: number, who: DemoName = 'lead') => as(who, moment, (tx) => publishText(tx, sheet, seen))

    it('shows everybody the words of that version, and later ones only after publishing again', async () => {
      const sheet = fresh()
      expect(await publish(sheet, 0)).toMatchObject({ refusal: { code: 'nothing_written' } })
      await save('analyst', sheet, 0, { summary: 'Eerst.', 'here.5': 'Zo doen wij het.' })
      expect(await publish(sheet, 0)).toMatchObject({ refusal: { kind: 'stale', code: 'text_moved_on' } })
      const before = await as('public', moment, shownTextsVersion)
      expect(await publish(sheet, 1)).toEqual({ ok: true, value: { version: 1 } })
      expect(await as('public', moment, shownTextsVersion)).not.toBe(before)
      await save('analyst', sheet, 1, { summary: 'Later.' })
      const shown = await published(sheet)
      expect(shown).toMatchObject({ summary: 'Eerst.', publishedAt: '2026-11-23T09:00:00.000Z', fictitious: true })
      expect([...shown.here]).toEqual([[5, 'Zo doen wij het.']])
      // Neither does the database give a draft away: not the later words, and not those in between.
      expect(await wordsNow(sheet, 'public')).toEqual({})
      expect(
        await as('public', moment, (tx) =>
          tx.db.selectFrom('text_entry').select(['field', 'words']).where('year', '=', sheet.year).orderBy('field').execute(),
        ),
      ).toEqual([
        { field: 'here.5', words: 'Zo doen wij het.' },
        { field: 'summary', words: 'Eerst.' },
      ])
      await publish(sheet, 2)
      expect(await published(sheet)).toMatchObject({ summary: 'Later.' })
      expect(await ever(sheet)).toEqual([
        [1, { 'here.5': 'Zo doen wij het.', summary: 'Eerst.' }],
        [2, { 'here.5': 'Zo doen wij het.', summary: 'Later.' }],
      ])
      expect(await as('lead', moment, (tx) => takeTextBack(tx, sheet))).toMatchObject({ ok: true })
      expect(await published(sheet)).toEqual(nothingWritten)
      expect(await wordsNow(sheet)).toMatchObject({ summary: 'Later.' })
      expect(await as('lead', moment, (tx) => takeTextBack(tx, sheet))).toMatchObject({ refusal: { code: 'not_published' } })
      // Taken back is taken back from earlier versions too, also once it is published again; who writes still sees what was published when.
      expect(await ever(sheet)).toEqual([])
      await publish(sheet, 2)
      expect(await ever(sheet)).toEqual([[3, { 'here.5': 'Zo doen wij het.', summary: 'Later.' }]])
      const account = await as('analyst', moment, (tx) => publicationsOf(tx, sheet))
      expect(account.map(({ number, version, publishedBy, takenBackAt }) => [number, version, publishedBy, takenBackAt !== null])).toEqual([
        [3, 2, 'Marjan Visser', false],
        [2, 2, 'Marjan Visser', true],
        [1, 1, 'Marjan Visser', true],
      ])
    })

    it('says in the log which version was published as which publication', async () => {
      const sheet = fresh()
      await save('analyst', sheet, 0, { summary: 'Eerst.' })
      await publish(sheet, 1)
      const lines = await asOwner(database.get(), (db) =>
        db.selectFrom('audit_event').selectAll().where('object_id', '=', `factsheet renkum ${sheet.year}`).orderBy('id').execute(),
      )
      expect(lines.at(-1)).toMatchObject({
        event_code: 'area_text.published',
        outcome: 'success',
        detail: { version: 1, publication: 1 },
      })
    })

    it('refuses a recommendation nobody could follow up', async () => {
      const sheet = fresh()
      await save('analyst', sheet, 0, { [`recommendation.${recommendation}.what`]: 'Een MDO beginnen' })
      expect(await publish(sheet, 1)).toMatchObject({ refusal: { code: 'recommendation_incomplete' } })
      await save('analyst', sheet, 1, {
        [`recommendation.${recommendation}.who`]: 'De gemeente',
        [`recommendation.${recommendation}.by`]: '2027-07-01',
      })
      expect(await publish(sheet, 2)).toMatchObject({ ok: true })
      const next = fresh()
      expect((await published(next)).earlier).toMatchObject([
        { year: sheet.year, recommendation: { what: 'Een MDO beginnen', by: '2027-07-01' }, followUp: null, last: 'open' },
      ])
      await save('lead', next, 0, { [`followed.${recommendation}.state`]: 'done', [`followed.${recommendation}.words`]: 'Sinds mei.' })
      await publish(next, 1)
      expect((await published(next)).earlier).toMatchObject([{ followUp: { state: 'done', words: 'Sinds mei.' } }])
      expect((await published(fresh())).earlier).toEqual([])
    })
  })

  describe('what was published', () => {
    const rows = (who: DemoName | 'public', sheet: AreaTextRef) =>
      as(who, moment, async (tx) => {
        const own = { kind: 'factsheet', area: 'renkum', year: sheet.year } as const
        const of = <T extends 'text_publication' | 'published_entry' | 'text_entry'>(table: T) =>
          sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}
            where kind = ${own.kind} and area = ${own.area} and year = ${own.year}`.execute(tx.db)
        return (await Promise.all([of('text_publication'), of('published_entry'), of('text_entry')])).map((found) => found.rows[0]?.count)
      })
    const published = async () => {
      const sheet = fresh()
      await save('analyst', sheet, 0, { summary: 'Eerst.', 'here.1': 'Zo.' })
      await as('lead', moment, (tx) => publishText(tx, sheet, 1))
      await save('analyst', sheet, 1, { summary: 'Een concept.' })
      return sheet
    }

    it('is read by everybody, and what was taken back by its writers only', async () => {
      const sheet = await published()
      expect(await rows('analyst', sheet)).toEqual([1, 2, 3])
      for (const who of ['public', 'midwife', 'midwifeValley'] as const) expect(await rows(who, sheet), who).toEqual([1, 2, 2])
      await as('lead', moment, (tx) => takeTextBack(tx, sheet))
      expect(await rows('analyst', sheet)).toEqual([1, 2, 3])
      for (const who of ['public', 'midwife', 'midwifeValley'] as const) expect(await rows(who, sheet), who).toEqual([0, 0, 0])
    })

    it('is never changed, not added to, and not written by who does not write the text', async () => {
      const sheet = await published()
      const key = { kind: 'factsheet', area: 'renkum', year: sheet.year } as const
      const entry = { ...key, publication: 1, field: 'summary', version: 2 }
      const acts: Readonly<Record<string, (tx: Transaction) => Promise<unknown>>> = {
        'words of later in it': (tx) =>
          tx.db
            .insertInto('published_entry')
            .values({ ...entry, field: 'here.1' })
            .execute(),
        'words of before added to it': (tx) =>
          tx.db
            .insertInto('published_entry')
            .values({ ...entry, version: 1 })
            .execute(),
        'another version in it': (tx) => tx.db.updateTable('published_entry').set({ version: 2 }).where('year', '=', sheet.year).execute(),
        'words away': (tx) => tx.db.deleteFrom('published_entry').where('year', '=', sheet.year).execute(),
        'another moment': (tx) =>
          tx.db.updateTable('text_publication').set({ published_at: moment }).where('year', '=', sheet.year).execute(),
        'other words': (tx) => tx.db.updateTable('text_entry').set({ words: 'x' }).where('year', '=', sheet.year).execute(),
        'in the name of somebody else': (tx) =>
          tx.db
            .insertInto('text_publication')
            .values({ ...key, number: 2, version: 2, published_at: moment, published_by: demoActor('analyst').id ?? '' })
            .execute(),
      }
      for (const [name, act] of Object.entries(acts)) await expect(as('lead', moment, act), name).rejects.toMatchObject({ code: '42501' })
      for (const who of ['midwife', 'midwifeValley', 'public'] as const) {
        const add = as(who, moment, (tx) =>
          tx.db
            .insertInto('text_publication')
            .values({ ...key, number: 2, version: 1, published_at: moment, published_by: tx.actor.id ?? newId() })
            .execute(),
        )
        await expect(add, who).rejects.toMatchObject({ code: '42501' })
        const back = await as(who, moment, (tx) =>
          tx.db.updateTable('text_publication').set({ taken_back_at: moment }).where('year', '=', sheet.year).executeTakeFirst(),
        )
        expect(back.numUpdatedRows, who).toBe(0n)
      }
      expect(await rows('public', sheet)).toEqual([1, 2, 2])
    })
  })

  describe('the voice of a parent', () => {
    it('stands on the page from publishing on, and is gone at once when it is taken back', async () => {
      const sheet = fresh()
      const kept = await as('analyst', moment, (tx) => keepVoice(tx, sheet, voice))
      const voiceId = kept.ok ? kept.value.voiceId : ''
      expect((await published(sheet)).voices).toEqual([])
      expect(await as('public', moment, (tx) => voicesOf(tx, 'renkum', sheet.year))).toEqual([])
      await as('lead', moment, (tx) => publishText(tx, sheet, 1))
      expect((await published(sheet)).voices).toEqual([
        { id: voiceId, about: 13, quote: voice.quote, spokenBy: voice.spokenBy, consentedOn: '2026-11-23' },
      ])
      const before = await as('public', moment, shownTextsVersion)
      expect(await as('lead', moment, (tx) => withdrawVoice(tx, sheet, voiceId))).toMatchObject({ ok: true })
      expect(await as('public', moment, shownTextsVersion)).not.toBe(before)
      expect((await published(sheet)).voices).toEqual([])
      expect(await as('public', moment, (tx) => readableVoices(tx, 'renkum', sheet.year))).toEqual([])
      const left = await asOwner(database.get(), (db) => db.selectFrom('parent_voice').selectAll().where('id', '=', voiceId).execute())
      expect(left).toMatchObject([{ quote: null, spoken_by: null, withdrawn_on: '2026-11-23', consented_on: '2026-11-23' }])
      expect(await as('lead', moment, (tx) => withdrawVoice(tx, sheet, voiceId))).toMatchObject({ refusal: { code: 'no_such_voice' } })
      expect(await as('lead', moment, (tx) => placeVoice(tx, sheet, voiceId, true))).toMatchObject({ refusal: { code: 'no_such_voice' } })
    })

    it('can be left out and put back without being lost', async () => {
      const sheet = fresh()
      const kept = await as('lead', moment, (tx) => keepVoice(tx, sheet, voice))
      const voiceId = kept.ok ? kept.value.voiceId : ''
      await as('lead', moment, (tx) => publishText(tx, sheet, 1))
      await as('lead', moment, (tx) => placeVoice(tx, sheet, voiceId, false))
      expect((await published(sheet)).voices).toHaveLength(1)
      await save('lead', sheet, 2, { summary: 'Zonder stem.' })
      await as('lead', moment, (tx) => publishText(tx, sheet, 3))
      expect((await published(sheet)).voices).toEqual([])
      // On the sheet as it stood before it is still read.
      expect(await as('public', moment, (tx) => readableVoices(tx, 'renkum', sheet.year))).toHaveLength(1)
      // Bringing an earlier version back leaves the voices as they are.
      await as('lead', moment, (tx) => restoreText(tx, sheet, { number: 1, seen: 3 }))
      await as('lead', moment, (tx) => publishText(tx, sheet, 4))
      expect((await published(sheet)).voices).toEqual([])
      await as('lead', moment, (tx) => placeVoice(tx, sheet, voiceId, true))
      await as('lead', moment, (tx) => publishText(tx, sheet, 5))
      expect((await published(sheet)).voices).toHaveLength(1)
    })

    it('cannot be written over, nor taken back in the name of somebody else', async () => {
      const sheet = fresh()
      await as('analyst', moment, (tx) => keepVoice(tx, sheet, voice))
      const rewrite = as('analyst', moment, (tx) =>
        tx.db.updateTable('parent_voice').set({ quote: 'Anders.' }).where('year', '=', sheet.year).execute(),
      )
      await expect(rewrite).rejects.toMatchObject({ code: '42501' })
    })
  })
})
