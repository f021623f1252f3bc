import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { figuresHeader, must, testDeliveries } from '../delivery/test-delivery.ts'
import { findPrintedChanges } from '../figure/figure.store.ts'
import { planPublication } from './plan-publication.ts'
import { loadDraft, publishSet } from './publish-set.ts'
import { takeSetBack } from './take-back.ts'

const now = new Date('2026-11-23T09:00:00Z')
/** Regio Zuid with its municipalities; Renkum is small, and the total would give it away. */
const counts = { 'regio-zuid': 130, lingewaard: 40, overbetuwe: 50, renkum: 4, wageningen: 36 }
const sheet = (rows: Readonly<Record<string, number>>) =>
  [figuresHeader, ...Object.entries(rows).map(([area, count]) => `10,${area},2025,,,${count},count,,known,,`)].join('\n')

describe('a published figure that was wrong', () => {
  const database = testDatabase()
  const steps = testDeliveries(database)
  let first: Delivery
  beforeAll(async () => {
    await steps.settle()
    first = await steps.begun(sheet(counts))
  })
  const app = () => testApp(database.get(), now)
  const address = () => `/beheer/publicaties/${first.set.slug}`
  async function publish(note: string | null) {
    const prepared = must(await steps.as('analyst', (tx) => loadDraft(tx, first.set.slug)))
    const outcome = await planPublication(prepared, { threshold: 10, method: 'fast', favour: new Map() })
    if (!outcome.ok) throw new Error(outcome.why)
    expect(outcome.plan.account.audit).toMatchObject({ exactLeaks: 0, intervalLeaks: 0 })
    return must(await steps.as('analyst', (tx) => publishSet(tx, prepared, outcome.plan, note)))
  }
  async function correct(rows: Readonly<Record<string, number>>, gone: 'keep' | 'remove' = 'keep') {
    const { id } = await steps.next(first, sheet(rows))
    await steps.accept(id, gone)
  }
  /** What everybody reads of the set. */
  const card = async (language?: 'nl' | 'en') => {
    const html = await (await app().get('/monitor/publicaties', undefined, language)).text()
    return html.slice(html.indexOf(`id="${first.set.slug}"`), html.indexOf('id="programmas"'))
  }
  const open = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

  it('is led from the page of its set to the sheet that puts it right', async () => {
    expect(await (await app().get(address(), 'analyst')).text()).not.toContain('id="verbeteren"')
    await publish(null)
    expect(await (await app().get(address(), 'analyst')).text()).toContain(`href="/beheer/cijfers/nieuw?set=${first.set.slug}"`)
    const form = await (await app().get(`/beheer/cijfers/nieuw?set=${first.set.slug}`, 'analyst')).text()
    expect(form).toContain(`<option value="${first.set.id}" selected`)
    expect(await card()).not.toContain('Anders dan')
  })

  it('is shown to the analyst as a change for readers before it is published, and to nobody else', async () => {
    await correct({ ...counts, 'regio-zuid': 140, overbetuwe: 60 })
    const html = await (await app().get(address(), 'analyst')).text()
    const preview = open(html.slice(html.indexOf('id="anders"'), html.indexOf('id="verborgen"')))
    expect(preview).toContain('2 cijfers zijn anders.')
    expect(preview).toMatch(/Overbetuwe 2025 50 60/)
    expect(preview).not.toContain('Renkum')
    expect(await card()).not.toContain('60')
  })

  it('is put right in the next publication, which says so with why, and keeps hidden what was hidden', async () => {
    expect(await publish('Overbetuwe was verkeerd overgenomen')).toBe(2)
    const html = open(await card())
    expect(html).toContain('Anders dan in publicatie 1 2 cijfers zijn anders.')
    expect(html).toMatch(/Overbetuwe 2025 50 60/)
    expect(html).toMatch(/Regio Zuid 2025 130 140/)
    expect(html).toContain('Overbetuwe was verkeerd overgenomen')
    expect(html).not.toContain('Renkum')
    expect(open(await card('en'))).toContain('Other than in publication 1 2 figures differ.')
  })

  it('tells nothing of hidden counts that were put right', async () => {
    const before = await asActor(database.get(), thePublic, now, (tx) => findPrintedChanges(tx, 50))
    await correct({ ...counts, 'regio-zuid': 140, overbetuwe: 60, renkum: 5, wageningen: 35 })
    const html = await (await app().get(address(), 'analyst')).text()
    expect(html).not.toContain('id="anders"')
    expect(await asActor(database.get(), thePublic, now, (tx) => findPrintedChanges(tx, 50))).toEqual(before)
  })

  it('is left out when the sheet no longer has its row, and the page says it is gone', async () => {
    const { overbetuwe: _, ...rest } = counts
    await correct({ ...rest, 'regio-zuid': 140, renkum: 5, wageningen: 35 }, 'remove')
    await publish('Overbetuwe hoort er niet in')
    const html = open(await card())
    expect(html).toContain('Anders dan in publicatie 2 1 cijfer staat er niet meer in.')
    expect(html).toMatch(/Overbetuwe 2025 60 staat er niet meer in/)
    // The earlier correction is still told, with the publication that made it.
    expect(html).toContain('Anders dan in publicatie 1: 2 cijfers zijn anders')
    expect(html).not.toContain('Renkum')
  })

  it('is compared with nothing that was taken back', async () => {
    must(await steps.as('analyst', (tx) => takeSetBack(tx, first.set.slug, 3)))
    await publish(null)
    expect(await card()).not.toContain('Anders dan')
    expect(await asActor(database.get(), thePublic, now, (tx) => findPrintedChanges(tx, 50))).toEqual([])
  })
})
