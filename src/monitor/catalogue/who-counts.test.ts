import { expect, it } from 'vitest'
import { caseworkSources } from '../fact/casework-figures.ts'
import type { Figure } from '../figure/figure.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { whoCounts } from './who-counts.ts'

const from = (key: string, title: string): Figure => ({
  set: { id: '', slug: '', fictitious: false },
  indicator: '8a',
  definitionVersion: 1,
  area: { slug: 'renkum', code: null, name: 'Renkum', level: 'municipality' },
  period: { text: '2025', from: 2025, until: 2025 },
  numerator: null,
  denominator: null,
  value: { value: 4, decimals: 0 },
  range: null,
  unit: 'percent',
  n: null,
  state: 'known',
  source: { key, title, publisher: '', year: null, note: null },
  qualifiers: [],
  remark: null,
  id: '',
})
const counted = from(caseworkSources.work, 'Geteld uit het werk')
const quoted = from('tno', 'Rapport van een bron')
const other = from('gemeente', 'Brief van een gemeente')

it.each([
  ['8a', [], 'Startlijn telt het uit het dagelijks werk van de coalitie'],
  ['8a', [counted], 'Startlijn telt het uit het dagelijks werk van de coalitie'],
  [
    '8a',
    [counted, quoted],
    'Startlijn telt het uit het dagelijks werk van de coalitie; andere cijfers hier telde de bron zelf: Rapport van een bron',
  ],
  [
    '8a',
    [quoted, quoted],
    'De bron telde de cijfers hier zelf, wij nemen over wat zij afdrukt: Rapport van een bron. Startlijn kan het ook tellen, uit het dagelijks werk van een coalitie',
  ],
  [
    '8a',
    [quoted, other],
    'De bronnen telden de cijfers hier zelf, wij nemen over wat zij afdrukken: Rapport van een bron; Brief van een gemeente. Startlijn kan het ook tellen, uit het dagelijks werk van een coalitie',
  ],
  ['1a', [quoted], 'De coalitie rekent, uit een vragenlijst; de cijfers hier zijn overgenomen uit: Rapport van een bron'],
  ['4', [quoted], 'De bron rekent; wij nemen over wat zij afdrukt'],
])('says of %s who counted the figures beside it', (code, figures, said) => {
  const definition = findIndicator(code)
  if (definition?.complete !== true) throw new Error(code)
  expect(whoCounts(definition, figures, 'nl')).toBe(said)
})
