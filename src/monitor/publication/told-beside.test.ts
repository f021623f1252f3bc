import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { figuresHeader, must, testDeliveries } from '../delivery/test-delivery.ts'
import { findFigures } from '../figure/figure.store.ts'
import type { Figure } from '../figure/figure.ts'
import { planPublication } from './plan-publication.ts'
import { loadDraft, publishSet } from './publish-set.ts'
import { changesForReaders } from './reader-change.ts'
import { tellingBeside } from './told-beside.ts'

const now = new Date('2026-11-03T09:00:00+01:00')

describe('numbers beside a reason', () => {
  const telling = (remark: string | null, n: number | null = null, state: Figure['state'] = 'withheld') =>
    tellingBeside([{ remark, n, state } as Figure]).length > 0

  it.each([
    ['De bron geeft wel: teller 3, noemer 45.', true],
    ['In 2024 waren het er 4.', true],
    ['2.024 ouders', true],
    ['Te weinig antwoorden.', false],
    ['Pas vanaf 2024 geteld, en niet in 2019-2021.', false],
    [null, false],
  ])('%s', (remark, expected) => {
    expect(telling(remark)).toBe(expected)
    expect(telling(remark, null, 'known')).toBe(false)
  })

  it('are how many answered too', () => {
    expect(telling(null, 3, 'too_small')).toBe(true)
    expect(telling(null, 3, 'disputed')).toBe(false)
  })
})

onEveryEngine('a sheet that gives counts beside a reason', (database) => {
  const steps = testDeliveries(database)
  let made = 0
  beforeAll(() => steps.settle())

  async function published(sheet: string, protection: 'counts' | 'public_source' = 'counts') {
    made += 1
    const slug = `naast-${made}`
    const delivery = await steps.draft(sheet, { newSetSlug: slug, newSetProtection: protection })
    await steps.accept(delivery.id)
    const draft = must(await steps.as('analyst', (tx) => loadDraft(tx, slug)))
    const planned = await planPublication(draft, { threshold: 10, method: 'fast', favour: new Map() })
    if (!planned.ok) throw new Error(planned.why)
    must(await steps.as('analyst', (tx) => publishSet(tx, draft, planned.plan, null)))
    const read = await asActor(database.get(), thePublic, now, (tx) => findFigures(tx, { fictitious: false, sets: [slug] }))
    expect(changesForReaders(read, draft.figures, planned.plan)).toEqual([])
    return { slug, read: read.map(({ area, state, n, remark }) => [area.slug, state, n, remark]) }
  }
  const counted = `gemeente;jaar;proces-ouder-aan-tafel percentage;proces-ouder-aan-tafel teller;proces-ouder-aan-tafel noemer
Renkum;2023;x;3;45
Ede;2023;20,0;40;200
`

  it('tells readers the reason alone where the set is protected, and the analyst what stays out', async () => {
    const { slug, read } = await published(counted)
    expect(read).toEqual([
      ['ede', 'known', null, null],
      ['renkum', 'withheld', null, null],
    ])
    const page = await (await testApp(database.get(), now).get(`/beheer/publicaties/${slug}`, 'analyst')).text()
    expect(page).toContain('Getallen naast een reden')
    expect(page).toContain('De bron geeft wel: teller 3, noemer 45.')
  })

  it('keeps them where a public source is quoted', async () => {
    const { read } = await published(counted, 'public_source')
    expect(read).toContainEqual(['renkum', 'withheld', null, 'De bron geeft wel: teller 3, noemer 45.'])
  })

  it('says of how few it was asked nowhere either, and keeps a reason in words', async () => {
    const sheet = `${figuresHeader}
1a,renkum,2023,,,,percent,3,too_small,,
1a,wageningen,2023,,,,percent,4,withheld,,
1a,overbetuwe,2023,,,,percent,,not_registered,,Pas vanaf 2024 gevraagd.
1a,ede,2023,,,40,percent,90,known,,
`
    const expected = [
      ['ede', 'known', 90, null],
      ['overbetuwe', 'not_registered', null, 'Pas vanaf 2024 gevraagd.'],
      ['renkum', 'too_small', null, null],
      ['wageningen', 'withheld', null, null],
    ]
    expect((await published(sheet)).read).toEqual(expected)
  })

  it('can quote a public source that withholds and says how many it asked', async () => {
    const { read } = await published(`${figuresHeader}\n1a,renkum,2023,,,,percent,40,withheld,,\n`, 'public_source')
    expect(read).toEqual([['renkum', 'withheld', null, null]])
  })
})
