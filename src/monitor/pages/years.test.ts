import { describe, expect, it } from 'vitest'
import { sampleArea, sampleFigure } from '../factsheet/factsheet-sample.ts'
import { yearsOfAreas, yearsOfChosen } from './years.ts'

const areas = ['wageningen', 'renkum', 'ede', 'zuid'].map(sampleArea)
const figures = [
  sampleFigure('10', 'wageningen', '2024', '74'),
  sampleFigure('10', 'wageningen', '2025', '53'),
  sampleFigure('10', 'renkum', '2024', 'withheld'),
  sampleFigure('10', 'renkum', '2025', 'withheld'),
  sampleFigure('10', 'ede', '2025', '29'),
]

describe('the years of areas', () => {
  it('are lines of those that have one', () => {
    expect(yearsOfAreas(figures, areas, 'nl')?.series.map(({ name }) => name)).toEqual(['Wageningen'])
  })

  it('are of everybody who was chosen and of whom anything is told, with the reason where there is no number', () => {
    const years = yearsOfChosen(figures, areas, 'nl')
    expect(years?.series.map(({ name }) => name)).toEqual(['Wageningen', 'Renkum', 'Ede'])
    expect(years?.series[1]?.points.map(({ reason }) => reason)).toEqual(['afgeschermd (privacy)', 'afgeschermd (privacy)'])
  })

  it('are no chart where nobody has a line', () => {
    expect(yearsOfChosen(figures, [sampleArea('renkum'), sampleArea('ede')], 'nl')).toBeNull()
  })
})
