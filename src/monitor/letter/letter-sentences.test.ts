import { expect, it } from 'vitest'
import { factsheetOf } from '../factsheet/factsheet.ts'
import { sampleArea, sampleAreas, sampleFigure } from '../factsheet/factsheet-sample.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { seriesSentences } from './letter-sentences.ts'

it('a letter says in words that the only figure is of a larger area and in doubt, and never the number', () => {
  const sheet = factsheetOf({
    area: sampleArea('ede'),
    year: 2023,
    figures: [sampleFigure('8a', 'midden', '2023', '!4.6')],
    remarks: [],
    areas: sampleAreas,
    catalogue: regionalSet,
    fictitious: false,
  })
  const said = sheet.indicators.flatMap(({ series }) => series.flatMap((one) => seriesSentences(one, sheet))).join('\n')
  expect(said).toContain('is er alleen een cijfer van Gelderland-Midden, en dat is in twijfel; wij noemen het hier niet.')
  expect(said).not.toMatch(/4[.,]6/)
})
