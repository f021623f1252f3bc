import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../../app/test-app.ts'
import { onEveryEngine } from '../../../platform/database/test-database.ts'
import { acceptDelivery } from '../accept-delivery.ts'
import { answerDelivery, type GivenAnswer } from '../answer-delivery.ts'
import { noDecisions } from '../delivery.ts'
import { figuresHeader, must, testDeliveries } from '../test-delivery.ts'
import { type LookedAt, lookAtDelivery } from './look-at-delivery.ts'

/** Stands in the set already when the next sheet comes. */
const before = `${figuresHeader}\n8a,nijkerk,2024,60,900,6.7,percent,,known,,\n`
/** The region has fewer than each of its parts; Renkum contradicts itself. */
const sheet = `${figuresHeader}
8a,arnhem,2024,96,1780,5.4,percent,,known,,
8a,ede,2024,46,1390,3.3,percent,,known,,
8a,renkum,2024,16,255,9.9,percent,,known,,
8a,gelderland-midden,2024,40,7137,0.6,percent,,known,,
`

onEveryEngine('answers to contradictions', (database) => {
  const steps = testDeliveries(database)
  const { as, find, begun, next } = steps
  beforeAll(steps.settle)
  const get = async (path: string) => {
    const app = testApp(database.get(), new Date(Date.UTC(2026, 10, 2, 12)))
    return (await app.get(path, 'analyst')).text()
  }
  const looked = async (id: string) => {
    const delivery = await find(id)
    return as('analyst', async (tx) => (await lookAtDelivery(tx, delivery)).contradictions)
  }
  const answered = async (id: string, answerTo: (each: LookedAt, at: number) => Omit<GivenAnswer, 'number'>) => {
    const { version } = await find(id)
    const answers = (await looked(id)).flatMap((each, at) =>
      each.severity === 'low' ? [] : [{ number: each.number, ...answerTo(each, at) }],
    )
    must(await as('analyst', (tx) => answerDelivery(tx, id, { version, answers, decisions: noDecisions })))
  }

  it('are about the one figure a rule points at until the analyst says otherwise', async () => {
    const draft = await next(await begun(before), sheet)
    const ticked = (await looked(draft.id)).flatMap(({ found, own, apart }) =>
      found.rule === 'part_above_whole' ? [own.filter(({ number }) => apart.includes(number)).map(({ area }) => area)] : [],
    )
    expect(ticked.length).toBeGreaterThan(1)
    expect(new Set(ticked.flat())).toEqual(new Set(['Gelderland-Midden']))
    const page = await get(`/beheer/cijfers/${draft.id}/controle`)
    expect(page).toContain('Aangevinkt is het cijfer dat buiten de andere valt.')
    expect(page).toContain('uit de set, niet uit dit blad')
    expect(page).toContain('Uit de set, niet uit dit blad: Nijkerk, 2024: 6,7%.')
  })

  it('are told together, per figure, and where they differ', async () => {
    const draft = await next(await begun(before), sheet)
    const path = `/beheer/cijfers/${draft.id}`
    expect(await get(`${path}/controle`)).not.toContain('Wat uw antwoorden samen doen')
    await answered(draft.id, ({ apart }, at) =>
      at % 2 === 0
        ? { answer: 'leave_out', chosen: apart, note: null }
        : { answer: 'disputed', chosen: apart, note: 'De bron blijft erbij.' },
    )
    for (const page of [await get(`${path}/controle`), await get(`${path}/overnemen`)]) {
      expect(page).toContain('Wat uw antwoorden samen doen')
      expect(page).toContain('Over 1 cijfer verschillen uw antwoorden.')
      expect(page).toMatch(/Gelderland-Midden, 2024: 0,6%[\s\S]*U antwoordde “laat weg” en “in twijfel”\.[\s\S]*Weglaten gaat voor/)
    }
    await answered(draft.id, ({ apart }) => ({ answer: 'disputed', chosen: apart, note: 'De bron blijft erbij.' }))
    const agreed = await get(`${path}/overnemen`)
    expect(agreed).toContain('Dit wordt het.')
    expect(agreed).not.toContain('verschillen uw antwoorden')
    const { version } = await find(draft.id)
    must(await as('analyst', (tx) => acceptDelivery(tx, draft.id, { version, gone: 'keep' })))
    const stored = await steps.csv(draft.set.id)
    expect(stored).toMatch(/8a,arnhem,2024,96,1780,5\.4,percent,,known/)
    expect(stored).toMatch(/8a,gelderland-midden,2024,40,7137,0\.6,percent,,disputed/)
  })
})
