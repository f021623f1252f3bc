import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { acceptDelivery } from './accept-delivery.ts'
import { answerDelivery } from './answer-delivery.ts'
import { lookAtDelivery } from './check/look-at-delivery.ts'
import { contentOf, outlineOfDelivery } from './delivery.store.ts'
import { noDecisions } from './delivery.ts'
import { contradictionsOfDelivery } from './delivery-contradiction.store.ts'
import { cellsOfOthers, countDiff } from './delivery-diff.store.ts'
import { discardDelivery } from './discard-delivery.ts'
import { rereadDelivery } from './map-delivery.ts'
import { mappingsOf } from './mapping/mapping.store.ts'
import { testWorkbook } from './sheet/test-workbook.ts'
import { figuresHeader, firstSheet, must, secondSheet, testDeliveries } from './test-delivery.ts'

/** After every step of these tests. */
const later = new Date(Date.UTC(2026, 10, 2, 12))

const faulty = `Gemeente;Jaar;8a %;8a aantal;8a totaal
Renkum;2024;5,0;12;240
Wageningen;2024;105,0;;
Edde;2024;4,0;;
Edde;2023;4,0;;
Barneveld;2024;4,0;9;450
`

onEveryEngine('deliveries', (database) => {
  const steps = testDeliveries(database)
  const { as, receive, read, map, check, draft, accept, csv, find, begun, next } = steps
  beforeAll(steps.settle)

  it('bring a sheet from file to figures, and change nothing before they are accepted', async () => {
    const id = await receive(firstSheet, { newSetSlug: 'van-bestand-tot-cijfer' })
    expect(await find(id)).toMatchObject({
      state: 'received',
      fileName: 'blad.csv',
      receivedBy: 'Tom Willems',
      source: { key: 'verzonnen-bron' },
    })
    expect(await read(id)).toMatchObject({ state: 'read', encoding: 'utf-8' })
    expect((await as('analyst', (tx) => outlineOfDelivery(tx, id)))?.sheets[0]?.rowCount).toBe(4)
    await map(id)
    const checked = await check(id)
    expect(checked).toMatchObject({ state: 'checked', mappingVersion: 1, findings: { figures: 3, problems: [] } })
    expect((await csv(checked.set.id)).split('\r\n').filter(Boolean)).toHaveLength(1)
    expect(await as('analyst', (tx) => countDiff(tx, checked))).toEqual({ new: 3, changed: 0, left_out: 0, same: 0, gone: 0 })
    expect(await accept(id)).toBe(3)
    const lines = (await csv(checked.set.id)).split('\r\n')
    expect(lines[1]).toContain('8a,ede,2023,,,,percent,,not_registered,verzonnen-bron,')
    expect(lines[2]).toContain('8a,renkum,2023,12,240,5.0,percent,,known,verzonnen-bron,')
    expect(await find(id)).toMatchObject({ state: 'accepted', acceptedBy: 'Tom Willems', set: { version: 2 } })
    expect(await as('analyst', (tx) => contentOf(tx, id))).toEqual(new TextEncoder().encode(firstSheet))
    const audited = await as('analyst', (tx) =>
      tx.db.selectFrom('audit_event').select('event_code').where('object_id', '=', id).orderBy('id').execute(),
    )
    expect(audited.map(({ event_code }) => event_code)).toEqual(['delivery.received', 'delivery.mapped', 'delivery.accepted'])
  })

  it('are not accepted while something is open, and all of it or nothing is stored', async () => {
    const delivery = await draft(faulty, { newSetSlug: 'met-fouten' })
    expect(delivery.findings?.problems).toMatchObject([
      { code: 'above_whole', column: 'C (8a %)', value: '105,0', rows: [3], count: 1 },
      { code: 'unknown_area', column: 'A (Gemeente)', value: 'Edde', hint: 'Ede', rows: [4, 5], count: 2 },
    ])
    const refusedFor = async () => {
      const { version } = await find(delivery.id)
      const result = await as('analyst', (tx) => acceptDelivery(tx, delivery.id, { version, gone: 'keep' }))
      return result.ok ? 'accepted' : result.refusal.code
    }
    expect(await refusedFor()).toBe('problems_open')
    const [above] = delivery.findings?.problems ?? []
    await map(delivery.id, (mapping) => ({ ...mapping, areas: { edde: 'ede' } }))
    const mended = await check(delivery.id)
    expect(mended.findings?.problems).toMatchObject([{ code: 'above_whole' }])
    const decisions = { ...noDecisions, leftOut: [above?.key ?? ''] }
    must(await as('analyst', (tx) => answerDelivery(tx, delivery.id, { version: mended.version, answers: [], decisions })))
    expect(await refusedFor()).toBe('contradictions_open')
    const [found] = await as('analyst', (tx) => contradictionsOfDelivery(tx, delivery.id))
    expect(found).toMatchObject({ severity: 'high', answer: null, figures: [3] })
    const answer = async (given: 'ask_source' | 'disputed' | 'leave_out', note: string | null) => {
      const { version, decisions } = await find(delivery.id)
      const answers = [{ number: 0, answer: given, chosen: given === 'ask_source' ? [] : [3], note }]
      return as('analyst', (tx) => answerDelivery(tx, delivery.id, { version, answers, decisions }))
    }
    must(await answer('ask_source', null))
    expect(await refusedFor()).toBe('contradictions_open')
    expect(await answer('disputed', null)).toMatchObject({ refusal: { code: 'answer_unknown' } })
    must(await answer('disputed', 'De bron blijft bij 4,0%.'))
    expect(await refusedFor()).toBe('accepted')
    const stored = await csv(delivery.set.id)
    expect(stored).toContain('8a,barneveld,2024,9,450,4.0,percent,,disputed,')
    expect(stored).toContain('"De bron blijft bij 4,0%."')
    expect(stored).not.toContain('wageningen')
    expect(stored).toContain('8a,ede,2023')
  })

  it('say that a sheet has no figures, and offer nothing to accept', async () => {
    const page = async (content: string, newSetSlug: string) => {
      const { id } = await draft(content, { newSetSlug })
      return (await testApp(database.get(), later).get(`/beheer/cijfers/${id}/overnemen`, 'analyst')).text()
    }
    const empty = await page(`${figuresHeader}\n`, 'alleen-de-kop')
    expect(empty).toContain('In dit blad staat geen enkel cijfer onder de kop.')
    expect(empty).not.toContain('/overnemen"')
    expect(await page(`${figuresHeader}\n8a,renkum,2024,,,5.4,percent,,known,,\n`, 'een-cijfer')).toContain('Neem 1 cijfer over')
  })

  it('propose what a sign usually means, and take it only when it is sent', async () => {
    const sheet = 'Gemeente;Jaar;8a %\nRenkum;2024;5,0\nEde;2024;<10\n'
    const delivery = await draft(sheet, { newSetSlug: 'tekens' }, (mapping) => ({ ...mapping, signs: {} }))
    expect(delivery.findings?.problems).toMatchObject([{ code: 'unknown_sign', value: '<10' }])
    const page = await (await testApp(database.get(), later).get(`/beheer/cijfers/${delivery.id}/controle`, 'analyst')).text()
    expect(page).toContain('<option value="withheld" selected')
  })

  it('are doubted one figure at a time: the one that lies ten times off, not those it differs from', async () => {
    const rows = ['renkum,5.4', 'overbetuwe,6.0', 'lingewaard,62.0', 'wageningen,5.1', 'ede,4.9']
    const lines = rows.map((row) => `8a,${row.replace(',', ',2024,,,')},percent,,known,,`).join('\n')
    const delivery = await draft(`${figuresHeader}\n${lines}\n`, { newSetSlug: 'tien-keer' })
    const { contradictions } = await as('analyst', (tx) => lookAtDelivery(tx, delivery))
    const odd = contradictions.find(({ found }) => found.rule === 'factor_off')
    expect(odd?.own.length).toBeGreaterThan(1)
    expect(odd?.own.filter(({ number }) => odd.apart.includes(number)).map(({ area }) => area)).toEqual(['Lingewaard'])
    const page = await (await testApp(database.get(), later).get(`/beheer/cijfers/${delivery.id}/controle`, 'analyst')).text()
    expect(page.match(/name="figures-0"[^>]*checked/g)).toHaveLength(1)
    const note = { version: String(delivery.version), 'answer-0': 'disputed', 'figures-0': String(odd?.apart[0]) }
    const refused = await testApp(database.get(), later).post(`/beheer/cijfers/${delivery.id}/controle`, note, 'analyst')
    expect(await refused.text()).toMatch(/Lingewaard[^<]*; 2024: Schrijf wat de bron zegt/)
    const answer = (chosen: readonly number[]) => [{ number: 0, answer: 'disputed', chosen, note: 'Nagevraagd.' }] as const
    const remembered = async (chosen: readonly number[]) => {
      const { version } = await find(delivery.id)
      must(await as('analyst', (tx) => answerDelivery(tx, delivery.id, { version, answers: answer(chosen), decisions: noDecisions })))
      // A row less, so that it lies apart from others than before.
      await map(delivery.id, (mapping) => ({ ...mapping, areas: { ede: null } }))
      await check(delivery.id)
      const [again] = await as('analyst', (tx) => contradictionsOfDelivery(tx, delivery.id))
      return [again?.answer, again?.chosen]
    }
    expect(await remembered(odd?.apart ?? [])).toEqual(['disputed', odd?.apart])
  })

  it('remember what was answered to the same figures, and how the sheet was read', async () => {
    const delivery = await begun(`${figuresHeader}\n8a,barneveld,2022,9,450,4.0,percent,,disputed,,Nagevraagd.\n`)
    const sheet = 'Woonplaats;Cijfer %;Cijfer aantal;Cijfer totaal\nBarneveld;4,0;9;450\nRenkum;-;;\n'
    const columns = ['area', 'value', 'numerator', 'denominator'] as const
    const one = await draft(sheet, { source: delivery.source.key, set: delivery.set.id }, (mapping) => ({
      ...mapping,
      whole: { area: null, period: '2024', indicator: '8a' },
      signs: { ...mapping.signs, '-': 'not_offered' },
      columns: mapping.columns.map(({ header: name }, at) => ({
        header: name,
        role: columns[at] ?? 'ignore',
        indicator: null,
        period: null,
      })),
    }))
    const answers = [{ number: 0, answer: 'disputed', chosen: [0], note: 'Andere noemer.' }] as const
    must(await as('analyst', (tx) => answerDelivery(tx, one.id, { version: one.version, answers, decisions: noDecisions })))
    await accept(one.id)
    const id = await receive(sheet, { source: delivery.source.key, set: delivery.set.id }, 'levering 2024.csv')
    await read(id)
    await map(id)
    const again = await check(id)
    expect(again).toMatchObject({ mappingVersion: one.mappingVersion, findings: { figures: 2, problems: [] } })
    expect(await as('analyst', (tx) => contradictionsOfDelivery(tx, id))).toMatchObject([
      { answer: 'disputed', note: 'Andere noemer.', chosen: [0], remembered: true },
    ])
    expect(await as('analyst', (tx) => countDiff(tx, again))).toMatchObject({ same: 2, new: 0, changed: 0 })
    const kept = await as('analyst', (tx) => mappingsOf(tx, delivery.source.key))
    expect(kept[0]).toMatchObject({ version: one.mappingVersion, madeBy: 'Tom Willems', mapping: { signs: { '-': 'not_offered' } } })
  })

  it('ask what to do with cells of another source', async () => {
    const delivery = await begun()
    const other = await draft(secondSheet, { newSourceTitle: 'Tweede bron', newSourcePublisher: 'Iemand', set: delivery.set.id })
    expect(await as('analyst', (tx) => cellsOfOthers(tx, other))).toEqual([{ key: delivery.source.key, title: 'Verzonnen bron', count: 2 }])
    expect(await as('analyst', (tx) => acceptDelivery(tx, other.id, { version: other.version, gone: 'keep' }))).toMatchObject({
      refusal: { code: 'others_open' },
    })
    const decisions = { ...noDecisions, others: { [delivery.source.key]: 'leave_out' } } as const
    must(await as('analyst', (tx) => answerDelivery(tx, other.id, { version: other.version, answers: [], decisions })))
    expect(await accept(other.id)).toBe(1)
    expect(await csv(delivery.set.id)).toContain('8a,renkum,2023,12,240,5.0,percent,,known,')
  })

  it('are checked anew when the set moved on, and stay drafts when somebody else was first', async () => {
    const delivery = await begun()
    const [one, two] = [await next(delivery, secondSheet), await next(delivery, secondSheet)]
    await accept(one.id)
    expect(await as('analyst', (tx) => acceptDelivery(tx, two.id, { version: two.version, gone: 'keep' }))).toMatchObject({
      refusal: { code: 'compared_set_changed' },
    })
    expect(await as('analyst', (tx) => acceptDelivery(tx, two.id, { version: two.version - 1, gone: 'keep' }))).toMatchObject({
      refusal: { code: 'delivery_changed' },
    })
    expect(await as('analyst', (tx) => acceptDelivery(tx, one.id, { version: one.version + 1, gone: 'keep' }))).toMatchObject({
      refusal: { code: 'delivery_moved_on' },
    })
  })

  it('can be thrown away with their file, but not once they are accepted', async () => {
    const delivery = await begun()
    expect(await as('analyst', (tx) => discardDelivery(tx, delivery.id, delivery.version))).toMatchObject({
      refusal: { code: 'delivery_moved_on' },
    })
    const other = await next(delivery, secondSheet)
    must(await as('analyst', (tx) => discardDelivery(tx, other.id, other.version)))
    expect(await as('analyst', (tx) => contentOf(tx, other.id))).toBeNull()
    expect(await find(other.id)).toMatchObject({ state: 'discarded' })
    const removed = as('analyst', (tx) => tx.db.deleteFrom('delivery_file').where('delivery_id', '=', delivery.id).executeTakeFirst())
    expect((await removed).numDeletedRows).toBe(0n)
  })

  it('say why a file cannot be read', async () => {
    expect(await read(await receive(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), { newSetSlug: 'oud' }))).toMatchObject({
      state: 'unreadable',
      fault: { fault: 'old_excel' },
    })
  })

  it('are read again with other letters', async () => {
    const mac = new Uint8Array([...new TextEncoder().encode('Gemeente;8a\nS'), 0x9c, ...new TextEncoder().encode('dwest;1\n')])
    const id = await receive(mac, { newSetSlug: 'letters' })
    expect(await read(id)).toMatchObject({ encoding: 'windows-1252' })
    const outline = await as('analyst', (tx) => outlineOfDelivery(tx, id))
    expect(outline?.letters).toEqual({ 'windows-1252': ['Sœdwest'], macintosh: ['Súdwest'] })
    const { version } = await find(id)
    must(await as('analyst', (tx) => rereadDelivery(tx, id, version, 'macintosh')))
    expect(await read(id)).toMatchObject({ state: 'read', encoding: 'macintosh' })
    expect((await as('analyst', (tx) => outlineOfDelivery(tx, id)))?.telling).toEqual(['Súdwest'])
  })

  it('come from workbooks too', async () => {
    const workbook = testWorkbook([
      { name: 'Toelichting', rows: [['Verzonnen cijfers']] },
      {
        name: 'Cijfers',
        rows: [
          ['Gemeente', '8a 2023', '8a 2024'],
          ['Renkum', { number: 0.042, format: '0.0%' }, 'x'],
        ],
      },
    ])
    const delivery = await draft(workbook, { newSetSlug: 'werkmap' })
    await accept(delivery.id)
    const lines = (await csv(delivery.set.id)).split('\r\n')
    expect(lines[1]).toContain('8a,renkum,2023,,,4.2,percent,,known')
    expect(lines[2]).toContain('8a,renkum,2024,,,,percent,,withheld')
  })
})
