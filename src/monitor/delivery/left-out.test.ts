import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { answerDelivery } from './answer-delivery.ts'
import { type Delivery, noDecisions } from './delivery.ts'
import { contradictionsOfDelivery } from './delivery-contradiction.store.ts'
import { countDiff, findDiff } from './delivery-diff.store.ts'
import { figuresHeader, must, testDeliveries } from './test-delivery.ts'

const good = `${figuresHeader}
8a,renkum,2024,16,255,6.3,percent,,known,,
8a,ede,2024,46,1390,3.3,percent,,known,,
8a,duiven,2024,15,210,7.1,percent,,known,,
8a,wageningen,2024,17,318,5.3,percent,,known,,
`
/** Renkum contradicts itself, Ede is more than everybody, Duiven stands there twice, Barneveld is new and wrong, and Wageningen is gone. */
const faulty = `${figuresHeader}
8a,renkum,2024,16,255,9.9,percent,,known,,
8a,ede,2024,1500,1390,107.9,percent,,known,,
8a,duiven,2024,16,210,7.6,percent,,known,,
8a,duiven,2024,99,210,47.1,percent,,known,,
8a,barneveld,2024,,,105.0,percent,,known,,
`

onEveryEngine('figures left out of a sheet', (database) => {
  const steps = testDeliveries(database)
  const { as, find, begun, next, accept, csv } = steps
  beforeAll(steps.settle)
  const get = async (path: string) => {
    const app = testApp(database.get(), new Date(Date.UTC(2026, 10, 2, 12)))
    return (await app.get(path, 'analyst')).text()
  }
  const answered = async (): Promise<Delivery> => {
    const draft = await next(await begun(good), faulty)
    const [found] = await as('analyst', (tx) => contradictionsOfDelivery(tx, draft.id))
    const leftOut = draft.findings?.problems.map(({ key }) => key) ?? []
    const answers = [{ number: found?.number ?? 0, answer: 'leave_out', chosen: found?.figures ?? [], note: null }] as const
    const input = { version: draft.version, answers, decisions: { ...noDecisions, leftOut } }
    return must(await as('analyst', (tx) => answerDelivery(tx, draft.id, input)))
  }

  it('are told with why, and with what stays standing, before and after the sheet is accepted', async () => {
    const draft = await answered()
    expect(await as('analyst', (tx) => countDiff(tx, draft))).toEqual({ changed: 1, new: 0, left_out: 4, gone: 1, same: 0 })
    const rows = await as('analyst', (tx) => findDiff(tx, draft, { kinds: ['left_out'], limit: null }))
    expect(
      rows.map(({ sheetRow, cell, leftOut, now }) => [sheetRow, cell.area.slug, leftOut?.figure?.value?.value, now?.value?.value]),
    ).toEqual([
      [2, 'renkum', 9.9, 6.3],
      [3, 'ede', undefined, 3.3],
      [5, 'duiven', undefined, 7.6],
      [6, 'barneveld', undefined, undefined],
    ])
    const page = await get(`/beheer/cijfers/${draft.id}/overnemen`)
    expect(page).toContain('Weggelaten uit dit blad (4)')
    expect(page).toContain('Niet meer in het blad (1)')
    expect(page).toMatch(/Tegenspraak: [^<]*9,9%/)
    expect(page).toContain('De teller 1500 is groter dan de noemer 1390.')
    expect(await get(`/beheer/cijfers/${draft.id}/overnemen?taal=en`)).toContain('Left out of this sheet (4)')
    const line = (text: string, area: string) =>
      text.split('\r\n').find((each) => each.includes(`,${area},`) && each.startsWith('weggelaten'))
    const file = await get(`/beheer/cijfers/${draft.id}/verschil.csv`)
    expect(line(file, 'renkum')).toMatch(/^weggelaten uit dit blad,2,8a,renkum,.*,6\.3,.*,6\.3,.*,9\.9,"?Tegenspraak: /)
    expect(line(file, 'ede')).toContain('Fout in het blad.')
    await accept(draft.id)
    expect(await get(`/beheer/cijfers/${draft.id}`)).toContain('Weggelaten uit dit blad (4)')
    expect(line(await get(`/beheer/cijfers/${draft.id}/verschil.csv`), 'renkum')).toContain('6.3')
  })

  it('never cost the figure that stood there, also where what is gone is taken away', async () => {
    const draft = await answered()
    expect(await accept(draft.id, 'remove')).toBe(2)
    const stored = await csv((await find(draft.id)).set.id)
    expect(stored).toContain('8a,renkum,2024,16,255,6.3,')
    expect(stored).toContain('8a,ede,2024,46,1390,3.3,')
    expect(stored).toContain('8a,duiven,2024,16,210,7.6,')
    expect(stored).not.toMatch(/wageningen|barneveld/)
  })

  it('are told of a cell whose figure of another source was kept', async () => {
    const delivery = await begun(good)
    const other = await steps.draft(good.replace('3.3', '3.4'), {
      newSourceTitle: 'Tweede bron',
      newSourcePublisher: 'Iemand',
      set: delivery.set.id,
    })
    const decisions = { ...noDecisions, others: { [delivery.source.key]: 'leave_out' } } as const
    must(await as('analyst', (tx) => answerDelivery(tx, other.id, { version: other.version, answers: [], decisions })))
    const page = await get(`/beheer/cijfers/${other.id}/overnemen`)
    expect(page).toContain('Weggelaten uit dit blad (4)')
    expect(page).toContain('De cel komt uit Verzonnen bron; dat cijfer blijft.')
    expect(page).toContain('Er verandert niets: alle cijfers van dit blad zijn weggelaten.')
  })
})
