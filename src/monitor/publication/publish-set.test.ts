import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { type Actor, thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { findFigures, findWithheldThen } from '../figure/figure.store.ts'
import { importFigures } from '../figure/import-figures.ts'
import { saveSources } from '../set/source.store.ts'
import { planPublication } from './plan-publication.ts'
import { findPublicSets } from './public-sets.store.ts'
import { publicationsOf } from './publication.store.ts'
import { loadDraft, publishSet } from './publish-set.ts'
import { takeSetBack } from './take-back.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const own = {
  id: '5e700000-0000-4000-8000-00000000aaaa',
  slug: 'proefset',
  title: { nl: 'Proefset', en: 'Trial set' },
  kind: 'imported',
  fictitious: false,
} as const
const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark'
/** Regio Zuid with its municipalities: one small count, which the total would give away. */
const counts = [
  ['regio-zuid', 130],
  ['lingewaard', 40],
  ['overbetuwe', 50],
  ['renkum', 4],
  ['wageningen', 36],
] as const
const sheet = (year: number, rows: readonly (readonly [string, number])[] = counts) =>
  [header, ...rows.map(([area, count]) => `10,${area},${year},,,${count},count,,known,proefbron,opmerking ${count}`)].join('\n')

onEveryEngine('publishing a set', (database) => {
  const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), actor, now, work)
  const analyst = demoActor('analyst')
  const choice = { threshold: 10, method: 'fast', favour: new Map<string, number>() } as const
  const shown = (actor: Actor = thePublic) => as(actor, (tx) => findFigures(tx, { fictitious: false, indicators: ['10'] }))
  const bring = (text: string) =>
    as(theSystem, async (tx) => {
      const outcome = await importFigures(tx, text, { set: own })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    })
  async function draft(actor: Actor = analyst) {
    const found = await as(actor, (tx) => loadDraft(tx, own.slug))
    if (!found.ok) throw new Error(found.refusal.code)
    return found.value
  }
  async function planned() {
    const prepared = await draft()
    const outcome = await planPublication(prepared, choice)
    if (!outcome.ok) throw new Error(outcome.why)
    return { prepared, plan: outcome.plan }
  }

  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await as(theSystem, async (tx) => {
      await loadShippedAreas(tx)
      await saveSources(tx, [{ key: 'proefbron', title: 'Proefbron', publisher: 'Verzonnen', year: 2026, note: null }])
    })
    await bring(sheet(2025))
  })

  const page = async () => (await testApp(database.get(), now).get(`/beheer/publicaties/${own.slug}`, 'analyst')).text()

  it('shows nothing of a draft to anybody but who prepares it', async () => {
    expect(await page()).toContain('Nu te zien: niets. Deze set is nog niet gepubliceerd.')
    expect(await shown()).toEqual([])
    expect(await shown(demoActor('midwife'))).toEqual([])
    const read = (actor: Actor) => as(actor, (tx) => tx.db.selectFrom('figure').select('value').execute())
    expect(await read(thePublic)).toEqual([])
    expect(await read(demoActor('lead'))).toEqual([])
    expect(await read(analyst)).toHaveLength(counts.length)
    expect(await as(demoActor('midwife'), (tx) => loadDraft(tx, own.slug))).toMatchObject({ ok: false, refusal: { kind: 'not_found' } })
  })

  it('hides the small count and one more, as the total would give it away, and says so to analysts only', async () => {
    const { prepared, plan } = await planned()
    const done = await as(analyst, (tx) => publishSet(tx, prepared, plan, 'eerste keer'))
    expect(done).toEqual({ ok: true, value: 1 })
    const figures = await shown()
    const withheld = figures.filter(({ state }) => state === 'withheld')
    expect(figures).toHaveLength(counts.length)
    expect(withheld).toHaveLength(2)
    expect(withheld.map(({ area }) => area.slug)).toContain('renkum')
    for (const figure of withheld) expect(figure).toMatchObject({ value: null, numerator: null, remark: null, n: null })
    const reasons = (actor: Actor) => as(actor, (tx) => tx.db.selectFrom('withheld_figure').select('reason').orderBy('reason').execute())
    expect(await reasons(analyst)).toEqual([{ reason: 'primary' }, { reason: 'secondary' }])
    expect(await reasons(thePublic)).toEqual([])
    // As they stood, for analysts: a correction must not tell them afterwards.
    const then = (actor: Actor) => as(actor, findWithheldThen)
    const told = (await then(analyst)).map(({ area, value, publication }) => [area.slug, value?.value, publication])
    expect(told).toContainEqual(['renkum', 4, 1])
    expect(told).toHaveLength(2)
    expect(await then(thePublic)).toEqual([])
    expect((await draft()).hiddenThen).toHaveLength(2)
    const [publication] = await as(thePublic, (tx) => publicationsOf(tx, own.id))
    expect(publication).toMatchObject({ number: 1, account: { withheld: 2, audit: { exactLeaks: 0, intervalLeaks: 0 } }, cost: null })
    // What the protection cost would, beside the shown total, give the small count away.
    const [asAnalyst] = await as(analyst, (tx) => publicationsOf(tx, own.id))
    expect(asAnalyst?.cost).toMatchObject({ secondary: 1, gap: null })
    expect(JSON.stringify(publication)).not.toContain(String(asAnalyst?.cost?.valueLost))
  })

  it('does not publish what was planned from other figures', async () => {
    const { prepared, plan } = await planned()
    await bring(sheet(2024))
    expect(await as(analyst, (tx) => publishSet(tx, prepared, plan, null))).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await shown()).some(({ period }) => period.text === '2024')).toBe(false)
  })

  it('is not for a midwife, and nobody changes what was published', async () => {
    const { prepared, plan } = await planned()
    const midwife = demoActor('midwife')
    expect(await as(midwife, (tx) => publishSet(tx, prepared, plan, null))).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } })
    expect(await as(midwife, (tx) => takeSetBack(tx, own.slug, 1))).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } })
    const change = (actor: Actor) => as(actor, (tx) => tx.db.updateTable('published_figure').set({ value: '1' }).execute())
    for (const actor of [thePublic, midwife, analyst, theSystem]) await expect(change(actor)).rejects.toThrow('permission denied')
  })

  it('keeps hidden what earlier publications would give away', async () => {
    // Published: lingewaard, overbetuwe or wageningen hidden beside renkum. A total without renkum would undo that.
    const open = (await shown()).find(({ state, area }) => state === 'withheld' && area.slug !== 'renkum')?.area.slug ?? ''
    const { prepared, plan } = await planned()
    expect((await as(analyst, (tx) => publishSet(tx, prepared, plan, null))).ok).toBe(true)
    const again = await shown()
    const hiddenIn2025 = again.filter(({ state, period }) => state === 'withheld' && period.text === '2025').map(({ area }) => area.slug)
    expect(hiddenIn2025.toSorted()).toEqual(['renkum', open].toSorted())
  })

  it('can be taken back, and is then shown to nobody', async () => {
    expect(await page()).toContain('Nu te zien: Publicatie 2, 2 maart 2026.')
    expect(await as(analyst, (tx) => takeSetBack(tx, own.slug, 1))).toMatchObject({ ok: false, refusal: { code: 'published_since' } })
    expect((await as(analyst, (tx) => takeSetBack(tx, own.slug, 2))).ok).toBe(true)
    expect(await as(analyst, (tx) => takeSetBack(tx, own.slug, 2))).toMatchObject({ ok: false, refusal: { code: 'not_shown' } })
    expect(await page()).toContain('Nu te zien: niets. De laatste publicatie is teruggehaald op 2 maart 2026.')
    expect(await shown()).toEqual([])
    expect(await as(thePublic, (tx) => publicationsOf(tx, own.id))).toHaveLength(2)
  })

  it('stays taken back when the set is published again, and still counts as read', async () => {
    const shownBefore = (number: number) =>
      as(thePublic, (tx) => findFigures(tx, { fictitious: false, sets: [own.slug], publication: number }))
    const prepared = await draft()
    const printed = prepared.before.filter(({ set, period }) => set.slug === own.slug && period.text === '2025')
    const open = counts.map(([area]) => area).filter((area) => area !== 'regio-zuid' && printed.some((figure) => figure.area.slug === area))
    // What was printed would be much cheaper to hide, but it is known: hiding it again would protect nothing.
    const favour = new Map(open.map((area) => [`10|${area}|2025`, 0.001]))
    const outcome = await planPublication(prepared, { ...choice, favour })
    if (!outcome.ok) throw new Error(outcome.why)
    const hidden = outcome.plan.withheld.filter(({ figure }) => figure.period.text === '2025').map(({ figure }) => figure.area.slug)
    expect(open).toHaveLength(2)
    for (const area of open) expect(hidden).not.toContain(area)
    expect(await as(analyst, (tx) => publishSet(tx, prepared, outcome.plan, null))).toEqual({ ok: true, value: 3 })
    expect(await shownBefore(1)).toEqual([])
    expect(await shownBefore(2)).toEqual([])
    expect(await shownBefore(3)).toHaveLength(2 * counts.length)
    const [set] = await as(thePublic, findPublicSets)
    expect(set?.publications.map(({ number }) => number)).toEqual([3])
    const history = await as(analyst, (tx) => publicationsOf(tx, own.id))
    expect(history.map(({ number, takenBackAt }) => [number, takenBackAt])).toEqual([
      [3, null],
      [2, now.toISOString()],
      [1, now.toISOString()],
    ])
  })

  it('cannot be given back, by nobody', async () => {
    const giveBack = (actor: Actor) => as(actor, (tx) => tx.db.updateTable('publication').set({ taken_back_at: null }).execute())
    for (const actor of [analyst, theSystem]) await expect(giveBack(actor)).rejects.toThrow('row-level security')
    // For others there is nothing to change.
    for (const actor of [thePublic, demoActor('midwife')]) expect((await giveBack(actor))[0]?.numUpdatedRows).toBe(0n)
    expect((await as(analyst, (tx) => publicationsOf(tx, own.id))).filter(({ takenBackAt }) => takenBackAt !== null)).toHaveLength(2)
  })

  it('gives nothing away that another set withheld', async () => {
    const hidden = (await shown())
      .filter(({ state, period }) => state === 'withheld' && period.text === '2025')
      .map(({ area }) => area.slug)
    const [neighbour = ''] = hidden.filter((slug) => slug !== 'renkum')
    const [, count = 0] = counts.find(([slug]) => slug === neighbour) ?? []
    const other = { ...own, id: '5e700000-0000-4000-8000-00000000cccc', slug: 'andere-set' }
    await as(theSystem, (tx) => importFigures(tx, sheet(2025, [[neighbour, count]]), { set: other }))
    const found = await as(analyst, (tx) => loadDraft(tx, other.slug))
    if (!found.ok) throw new Error(found.refusal.code)
    // By itself no small count, but the total and the others are known: what is left of them is Renkum.
    expect(count).toBeGreaterThanOrEqual(10)
    const outcome = await planPublication(found.value, choice)
    expect(outcome.ok && outcome.plan.withheld.map(({ figure }) => figure.area.slug)).toEqual([neighbour])
    const apart = await planPublication({ ...found.value, hiddenBefore: [], before: [] }, choice)
    expect(apart.ok && apart.plan.withheld).toEqual([])
  })

  it('never publishes invented figures', async () => {
    const rehearsal = await as(analyst, (tx) => loadDraft(tx, 'oefencijfers'))
    if (!rehearsal.ok) throw new Error(rehearsal.refusal.code)
    const outcome = await planPublication(rehearsal.value, choice)
    if (!outcome.ok) throw new Error(outcome.why)
    expect(await as(analyst, (tx) => publishSet(tx, rehearsal.value, outcome.plan, null))).toMatchObject({
      ok: false,
      refusal: { code: 'fictitious_set' },
    })
  })

  it('writes an audit line for each publication', async () => {
    const lines = await asOwner(database.get(), (db) =>
      db
        .selectFrom('audit_event')
        .select(['event_code', 'outcome'])
        .where('object_type', '=', 'figure_set')
        .where('event_code', 'like', 'set.%')
        .execute(),
    )
    expect(lines.filter(({ event_code, outcome }) => event_code === 'set.published' && outcome === 'success')).toHaveLength(3)
    expect(lines.filter(({ outcome }) => outcome === 'refused')).toHaveLength(2)
  })
})
