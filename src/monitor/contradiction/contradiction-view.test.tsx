import { expect, test } from 'vitest'
import { printed } from '../figure/figure.ts'
import { parsePeriod, undated } from '../figure/period.ts'
import type { CheckedFigure } from './contradiction.ts'
import { ContradictionList } from './contradiction-view.tsx'
import { findContradictions } from './find-contradictions.ts'
import { shippedAreas } from './shipped-areas.ts'

function row(indicator: string, value: string, numerator: number, line: number): CheckedFigure {
  const figure = { indicator, area: 'gelderland-midden', period: parsePeriod('2023') ?? undated, value: printed(value), numerator }
  const rest = { denominator: null, n: null, unit: 'percent', state: 'known', source: 'jgz-2023', qualifiers: [], id: '', line } as const
  return { ...figure, ...rest }
}

const found = findContradictions([row('8a', '4.6', 257, 12), row('8d', '1.1', 87, 30)], shippedAreas())

test('says how grave, what, what it means and what to ask, with every figure and where it comes from', () => {
  const sourceTitle = (key: string) => (key === 'jgz-2023' ? 'JGZ, cijfers 2023' : undefined)
  const html = String(<ContradictionList contradictions={found} language="nl" sourceTitle={sourceTitle} />)
  for (const words of [
    '>ernstig</span>',
    'niet tonen zonder waarschuwing',
    'Gelderland-Midden; 2023</h3>',
    '257 is 4,6%, dus van 5.527–5.648',
    'Vraag aan de bron',
    'Over wie is elk percentage berekend',
    'Noemer: Alle zwangeren in het gebied in het jaar, volgens de bron.',
    '257; wijst op 5.527–5.648 in totaal',
    'JGZ, cijfers 2023',
    '<td role="cell" data-label="Regel">12</td>',
  ])
    expect(html).toContain(words)
  expect(html).not.toMatch(/style=|undefined/)
})

test('says in English too what fits, and that nothing contradicts', () => {
  expect(String(<ContradictionList contradictions={found} language="en" />)).toContain('Question to the source')
  expect(String(<ContradictionList contradictions={[]} language="nl" />)).toContain('Geen tegenspraken gevonden')
  expect(String(<ContradictionList contradictions={[]} language="en" />)).toContain('No contradictions found')
})
