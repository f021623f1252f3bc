import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { type Actor, thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { findFigures } from '../figure/figure.store.ts'
import { importFigures } from '../figure/import-figures.ts'
import { loadFigures } from '../figure/load-figures.ts'
import { catalogueVersion, loadCatalogue } from '../indicator/own-definitions.store.ts'
import { planPublication } from '../publication/plan-publication.ts'
import { loadDraft, publishSet } from '../publication/publish-set.ts'
import { findSources } from '../set/source.store.ts'
import { findDraft, listDrafts } from './draft.store.ts'
import { restoreIndicator, retireIndicator } from './retire-indicator.ts'
import { completedBig2, typedDefinition } from './test-definition.ts'
import { viewDefinition, viewDefinitions } from './view-definitions.ts'
import { viewDraft } from './view-draft.ts'
import { discardDraft, publishDefinition, saveDraft } from './work-on-definition.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const code = 'eigen-gezinnen-met-een-gesprek-over-geldzorgen'
const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark'
const own = {
  id: '5e700000-0000-4000-8000-00000000bbbb',
  slug: 'geldzorgen',
  title: { nl: 'Geldzorgen', en: 'Money worries' },
  kind: 'imported',
  fictitious: false,
} as const

onEveryEngine('definitions of an installation', (database) => {
  const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), actor, now, work)
  const by = <T>(who: DemoName, work: (tx: Transaction) => Promise<T>) => as(demoActor(who), work)
  const typed = (content: object, at: { code?: string | null; revision?: number } = {}) => ({ code: null, revision: 0, ...at, content })
  const bring = (...rows: string[]) => by('analyst', (tx) => importFigures(tx, [header, ...rows].join('\n'), { set: own }))
  const lines = (event: string) =>
    asOwner(database.get(), (db) =>
      db.selectFrom('audit_event').select(['object_id', 'outcome']).where('event_code', '=', event).orderBy('occurred_at').execute(),
    )

  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await as(theSystem, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
    })
  })

  it('are for analysts only, and every attempt is in the log', async () => {
    for (const who of ['midwife', 'lead'] as const) {
      const refused = { refusal: { kind: 'forbidden', code: 'only_analysts_define' } }
      expect(await by(who, viewDefinitions)).toMatchObject(refused)
      expect(await by(who, (tx) => viewDefinition(tx, '8a'))).toMatchObject(refused)
      expect(await by(who, (tx) => viewDraft(tx, { code: null, trying: false }))).toMatchObject(refused)
      expect(await by(who, (tx) => saveDraft(tx, typed(typedDefinition)))).toMatchObject(refused)
      expect(await by(who, (tx) => publishDefinition(tx, typed(typedDefinition)))).toMatchObject(refused)
      expect(await by(who, (tx) => discardDraft(tx, code, 1))).toMatchObject(refused)
      expect(await by(who, (tx) => retireIndicator(tx, code, { reasonNl: 'x', reasonEn: 'x' }))).toMatchObject(refused)
      expect(await by(who, (tx) => restoreIndicator(tx, code))).toMatchObject(refused)
    }
    expect((await lines('definition.published')).map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
  })

  it('begin as a draft that only analysts see, and that two of them cannot overwrite unseen', async () => {
    const kept = await by('analyst', (tx) => saveDraft(tx, typed({ nameNl: typedDefinition.nameNl })))
    expect(kept).toEqual({ ok: true, value: { code } })
    expect(await by('analyst', (tx) => findDraft(tx, code))).toMatchObject({ version: 1, revision: 1, changedBy: 'Tom Willems' })
    expect(await by('lead', listDrafts)).toEqual([])
    expect(await as(thePublic, listDrafts)).toEqual([])
    expect(await as(thePublic, async (tx) => (await loadCatalogue(tx)).find(code))).toBeUndefined()
    const changed = await by('analyst', (tx) => saveDraft(tx, typed(typedDefinition, { code, revision: 1 })))
    expect(changed.ok).toBe(true)
    expect(await by('analyst', (tx) => saveDraft(tx, typed({ nameNl: 'Te laat' }, { code, revision: 1 })))).toMatchObject({
      refusal: { kind: 'stale', code: 'draft_changed' },
    })
    expect(await by('analyst', (tx) => publishDefinition(tx, typed(typedDefinition, { code, revision: 1 })))).toMatchObject({
      refusal: { kind: 'stale' },
    })
    expect((await by('analyst', (tx) => findDraft(tx, code)))?.content.nameNl).toBe(typedDefinition.nameNl)
  })

  it('take a second draft of the same name under another code, and let it be thrown away', async () => {
    const other = await by('analyst', (tx) => saveDraft(tx, typed({ nameNl: typedDefinition.nameNl })))
    expect(other).toEqual({ ok: true, value: { code: `${code}-2` } })
    expect((await by('analyst', (tx) => discardDraft(tx, `${code}-2`, 1))).ok).toBe(true)
    expect(await by('analyst', (tx) => saveDraft(tx, typed({ nameNl: '  ' })))).toMatchObject({ refusal: { field: 'nameNl' } })
  })

  it('are not published while a field is missing: nothing is stored, not even the source', async () => {
    const before = await as(thePublic, findSources)
    const { saysNotNl: _, ...without } = typedDefinition
    const done = await by('analyst', (tx) => publishDefinition(tx, typed(without, { code, revision: 2 })))
    expect(done).toEqual({ ok: true, value: { ok: false, errors: { saysNotNl: 'says_not_missing' } } })
    expect(await as(thePublic, findSources)).toEqual(before)
  })

  it('are read by everybody once published, with the source they brought', async () => {
    expect(await by('analyst', (tx) => publishDefinition(tx, typed(typedDefinition, { code, revision: 2 })))).toEqual({
      ok: true,
      value: { ok: true, code },
    })
    const catalogue = await as(thePublic, loadCatalogue)
    expect(catalogue.find(code)).toMatchObject({
      set: 'own',
      complete: true,
      version: 1,
      source: 'bron-notitie-geldzorgen-oefencoalitie-zuid-2026',
      levels: ['municipality', 'subregion'],
      smallNumbers: { hideBelow: 10, zero: 'hide' },
      denominator: null,
      validFrom: 2024,
      validUntil: null,
    })
    expect(catalogue.versions(code)).toMatchObject([{ publishedOn: '2026-03-02', reason: null }])
    expect(await by('analyst', listDrafts)).toEqual([])
    expect((await as(thePublic, findSources)).some(({ title }) => title === typedDefinition.sourceTitle)).toBe(true)
  })

  it('are one per name, and bring no source that is there already', async () => {
    const name = await by('analyst', (tx) => publishDefinition(tx, typed({ ...typedDefinition, nameEn: 'Other' })))
    expect(name).toMatchObject({ value: { errors: { nameNl: 'name_taken' } } })
    const source = await by('analyst', (tx) =>
      publishDefinition(tx, typed({ ...typedDefinition, nameNl: 'Iets anders', nameEn: 'Something else' })),
    )
    expect(source).toMatchObject({ value: { errors: { sourceTitle: 'source_exists' } } })
  })

  it('take in figures of their own code, with the unit and version they say', async () => {
    expect(await bring(`${code},renkum,2025,,,4,,,known,startlijn,`, `${code},ede,2025,,,0,,,known,startlijn,`)).toMatchObject({ ok: true })
    expect(await bring(`${code},renkum,2024,,,4,percent,,known,startlijn,`)).toMatchObject({ problems: [{ code: 'wrong_unit' }] })
    expect(await bring('eigen-onbekend,renkum,2024,,,4,,,known,startlijn,')).toMatchObject({ problems: [{ code: 'unknown_indicator' }] })
  })

  it('protect their figures by their own rule: zero is hidden too', async () => {
    const draft = await by('analyst', (tx) => loadDraft(tx, own.slug))
    if (!draft.ok) throw new Error(draft.refusal.code)
    const outcome = await planPublication(draft.value, { threshold: 10, method: 'fast', favour: new Map() })
    if (!outcome.ok) throw new Error(outcome.why)
    expect(outcome.plan.withheld.map(({ figure }) => figure.area.slug).toSorted()).toEqual(['ede', 'renkum'])
    expect(await by('analyst', (tx) => publishSet(tx, draft.value, outcome.plan, null))).toMatchObject({ ok: true })
    const shown = await as(thePublic, (tx) => findFigures(tx, { fictitious: false, indicators: [code] }))
    expect(shown.map(({ state, definition }) => [state, definition?.name.en])).toEqual([
      ['withheld', typedDefinition.nameEn],
      ['withheld', typedDefinition.nameEn],
    ])
  })

  it('change only as a next version, which gives its reason; figures keep theirs', async () => {
    const next = { ...typedDefinition, source: 'startlijn', validFrom: '2026', numeratorNl: 'Gezinnen die het zelf vertelden' }
    expect(await by('analyst', (tx) => publishDefinition(tx, typed(next, { code })))).toMatchObject({
      value: { errors: { reasonNl: 'reason_missing' } },
    })
    const whole = { ...next, reasonNl: 'Het wijkteam schrijft het anders op.', reasonEn: 'The team writes it down otherwise.' }
    expect(await by('analyst', (tx) => publishDefinition(tx, typed(whole, { code })))).toMatchObject({ value: { ok: true } })
    expect(await bring(`${code},renkum,2026,,,14,,,known,startlijn,`)).toMatchObject({ ok: true })
    const draft = await by('analyst', (tx) => loadDraft(tx, own.slug))
    const versions = draft.ok ? draft.value.figures.map(({ period, definitionVersion }) => `${period.text} ${definitionVersion}`) : []
    expect(versions.toSorted()).toEqual(['2025 1', '2025 1', '2026 2'])
    const catalogue = await as(thePublic, loadCatalogue)
    expect(catalogue.find(code)).toMatchObject({ version: 2 })
    expect(catalogue.findVersion(code, 1)).toMatchObject({ numerator: { nl: typedDefinition.numeratorNl } })
  })

  it('are never changed or taken away, whoever tries', async () => {
    for (const actor of [thePublic, theSystem, demoActor('midwife'), demoActor('analyst')]) {
      await expect(as(actor, ({ db }) => db.updateTable('indicator_definition').set({ unit: 'euro' }).execute())).rejects.toThrow(
        'permission',
      )
      await expect(as(actor, ({ db }) => db.deleteFrom('indicator_definition').execute())).rejects.toThrow('permission')
    }
    const forged = (actor: Actor) =>
      as(actor, ({ db }) =>
        sql`insert into indicator_definition select (jsonb_populate_record(d, jsonb_build_object('version', 9, 'published_by', ${signer}::uuid))).*
          from indicator_definition d where d.version = 1 limit 1`.execute(db),
      )
    const signer = demoPeople.midwife.id
    for (const actor of [thePublic, theSystem, demoActor('midwife'), demoActor('analyst')])
      await expect(forged(actor)).rejects.toThrow('row-level security')
  })

  it('complete what was known by name only', async () => {
    const [before, ready] = await Promise.all([as(thePublic, loadCatalogue), as(thePublic, catalogueVersion)])
    expect(before.find('rivm-big2')?.complete).toBe(false)
    expect(await by('analyst', (tx) => publishDefinition(tx, typed(completedBig2, { code: 'rivm-big2' })))).toMatchObject({
      value: { ok: true },
    })
    const after = await as(thePublic, loadCatalogue)
    expect(after.find('rivm-big2')).toMatchObject({ complete: true, set: 'national', version: 2 })
    expect(after.versions('rivm-big2').map(({ reason }) => reason?.en)).toEqual([completedBig2.reasonEn, undefined])
    expect(await as(thePublic, catalogueVersion)).not.toBe(ready)
  })

  it('leave alone what the software counts and what is told', async () => {
    for (const fixed of ['7a', '10', '12', 'proces-contact-op-tijd', '13'])
      expect(await by('analyst', (tx) => saveDraft(tx, typed(completedBig2, { code: fixed }))), fixed).toMatchObject({
        refusal: { code: 'counted_by_software' },
      })
    expect(await by('analyst', (tx) => saveDraft(tx, typed(completedBig2, { code: 'eigen-niets' })))).toMatchObject({
      refusal: { kind: 'not_found' },
    })
  })

  it('are tried on real figures before they are published', async () => {
    const looked = await by('analyst', (tx) =>
      viewDraft(tx, { code: '4', content: { ...completedBig2, levels: 'municipality', validFrom: '2023' }, trying: true }),
    )
    if (!looked.ok || looked.value.trial === null) throw new Error('nothing to look at')
    const { preview, on } = looked.value.trial
    expect(on?.code).toBe('4')
    expect(preview.rows.length).toBeGreaterThan(4)
    expect([...preview.counts.keys()]).toEqual(['outside_years', 'outside_levels'])
    const other = await by('analyst', (tx) => viewDraft(tx, { code: null, content: { ...typedDefinition, tryOn: '3a' }, trying: true }))
    expect(other.ok && other.value.trial?.preview.rows.every(({ isPublished }) => isPublished)).toBe(true)
    expect(other.ok && other.value.code).toBe(`${code}-2`)
    const prepared = await by('analyst', (tx) => viewDraft(tx, { code, trying: true }))
    const rows = prepared.ok ? (prepared.value.trial?.preview.rows ?? []) : []
    expect(rows).toEqual([])
    const again = await by('analyst', (tx) => viewDraft(tx, { code, content: typedDefinition, trying: true }))
    expect(again.ok && again.value.trial).toBeNull()
  })

  it('are retired with a reason: figures stay, new ones are refused, until taken into use again', async () => {
    const reason = { reasonNl: 'Wordt niet meer bijgehouden.', reasonEn: 'No longer kept.' }
    expect(await by('analyst', (tx) => retireIndicator(tx, '8a', reason))).toMatchObject({ refusal: { code: 'definition_ships' } })
    expect((await by('analyst', (tx) => retireIndicator(tx, code, reason))).ok).toBe(true)
    expect(await by('analyst', (tx) => retireIndicator(tx, code, reason))).toMatchObject({ refusal: { code: 'definition_retired' } })
    expect(await bring(`${code},ede,2026,,,14,,,known,startlijn,`)).toMatchObject({
      problems: [{ code: 'retired_indicator', hint: '2026-03-02' }],
    })
    expect((await as(thePublic, loadCatalogue)).retirement(code)?.reason.en).toBe('No longer kept.')
    expect(await as(thePublic, (tx) => findFigures(tx, { fictitious: false, indicators: [code] }))).toHaveLength(2)
    expect(await by('analyst', (tx) => saveDraft(tx, typed(typedDefinition, { code })))).toMatchObject({
      refusal: { code: 'definition_retired' },
    })
    expect((await by('analyst', (tx) => restoreIndicator(tx, code))).ok).toBe(true)
    expect(await by('analyst', (tx) => restoreIndicator(tx, code))).toMatchObject({ refusal: { code: 'indicator_in_use' } })
    expect(await bring(`${code},ede,2026,,,14,,,known,startlijn,`)).toMatchObject({ ok: true })
  })

  it('write an audit line for every act, with codes and no text', async () => {
    const done = async (event: string) =>
      (await lines(event)).filter(({ outcome }) => outcome === 'success').map(({ object_id }) => object_id)
    expect(await done('definition.published')).toEqual([code, code, 'rivm-big2'])
    expect(await done('definition.draft_saved')).toEqual([code, code, `${code}-2`])
    expect(await done('definition.draft_discarded')).toEqual([`${code}-2`])
    expect(await done('definition.retired')).toEqual([code])
    expect(await done('definition.restored')).toEqual([code])
  })
})
