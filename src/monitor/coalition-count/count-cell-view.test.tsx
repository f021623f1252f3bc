import { expect, it } from 'vitest'
import { areaTree } from '../../area/area-tree.ts'
import type { CaseFact } from '../fact/facts-of.ts'
import { countCoalition } from './coalition-count.ts'
import { CountCell } from './count-cell-view.tsx'

const municipality = { code: null, level: 'municipality', fromYear: null, untilYear: null, successor: null, source: null } as const
const areas = areaTree([{ ...municipality, slug: 'renkum', name: 'Renkum', tile: null, parents: [] }])
const fact = (indicator: string, year: number, value: number, weight: number): CaseFact => ({
  indicator,
  area: 'renkum',
  year,
  value,
  weight,
})

it('calls a number of a part of a year neither more nor less; a share may be', () => {
  const counts = countCoalition(
    [
      ...[1, 5, 60, 5].map((weight, at) => fact('7-mdo', 2023 + at, 1, weight)),
      ...[40, 4].map((weight, at) => fact('proces-contact-op-tijd', 2025 + at, 1, weight)),
      ...[4, 40].map((weight, at) => fact('proces-contact-op-tijd', 2025 + at, 0, weight)),
    ],
    {
      coalition: { id: 'one', slug: 'zuid', name: 'Zuid', fictitious: false, areas: ['renkum'] },
      areas,
      thisYear: 2026,
      born: new Map(),
      set: { id: '', slug: '', fictitious: false },
      source: { key: 'startlijn-werk', title: '', publisher: '', year: null, note: null },
    },
  )
  const said = (code: string, year: number) =>
    String(<CountCell counts={counts} code={code} place={counts.whole} year={year} language="en" />)
  expect([2024, 2025, 2026].map((year) => /more than|less than/.exec(said('7-mdo', year))?.[0])).toEqual([
    undefined,
    'more than',
    undefined,
  ])
  expect(said('proces-contact-op-tijd', 2026)).toContain('4 of 44, ↓ less than in 2025')
  expect(said('proces-contact-op-tijd', 2024)).toContain('no cases')
  expect(said('7-mdo', 2022)).toContain('nothing counted yet')
})
