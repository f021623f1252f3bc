import { beforeAll, describe, expect, it } from 'vitest'
import type { DemoName } from '../../../people/demo/demo-people.ts'
import { onEveryEngine } from '../../../platform/database/test-database.ts'
import { asOwner } from '../../../platform/database/test-owner.ts'
import { keepVoice, placeVoice, withdrawVoice } from '../voice/keep-voice.ts'
import { voicesOf } from '../voice/voice.store.ts'
import type { AreaTextRef } from './area-text.ts'
import { publishText, takeTextBack } from './publish-text.ts'
import { shownTextsVersion } from './published-text.store.ts'
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
          tx.db.selectFrom('text_entry').select(['field', 'words']).where('year', '=', sheet.year).execute(),
        ),
      ).toEqual([
        { field: 'here.5', words: 'Zo doen wij het.' },
        { field: 'summary', words: 'Eerst.' },
      ])
      await publish(sheet, 2)
      expect(await published(sheet)).toMatchObject({ summary: 'Later.' })
      expect(await as('lead', moment, (tx) => takeTextBack(tx, sheet))).toMatchObject({ ok: true })
      expect(await published(sheet)).toEqual(nothingWritten)
      expect(await wordsNow(sheet)).toMatchObject({ summary: 'Later.' })
      expect(await as('lead', moment, (tx) => takeTextBack(tx, sheet))).toMatchObject({ refusal: { code: 'not_published' } })
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
