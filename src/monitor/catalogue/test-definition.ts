import type { DraftContent } from './draft.ts'

/** For tests: a definition as an analyst would type it, whole. */
export const typedDefinition = {
  nameNl: 'Gezinnen met een gesprek over geldzorgen',
  nameEn: 'Families with a talk about money worries',
  phase: 'pregnancy',
  kind: 'process',
  numeratorNl: 'Gezinnen die in het jaar over geldzorgen spraken met iemand uit het wijkteam',
  numeratorEn: 'Families that talked about money worries with somebody of the local team in the year',
  denominatorNl: '',
  denominatorEn: '',
  unit: 'count',
  direction: 'none',
  levels: ['municipality', 'subregion'],
  people: 'people',
  hideBelow: '10',
  zero: 'hide',
  computedFrom: 'import',
  source: '+',
  sourceTitle: 'Notitie geldzorgen Oefencoalitie Zuid',
  sourcePublisher: 'Oefencoalitie Zuid',
  sourceYear: '2026',
  validFrom: '2024',
  validUntil: '',
  saysNotNl: 'Een gesprek zegt niet dat de geldzorgen over zijn.',
  saysNotEn: 'A talk does not say that the money worries are over.',
} as const satisfies DraftContent

/** Completes what was known by name only. */
export const completedBig2 = {
  ...typedDefinition,
  nameNl: 'Vroeggeboorte of laag geboortegewicht voor de zwangerschapsduur (Big2)',
  nameEn: 'Preterm birth or low birth weight for gestation (Big2)',
  unit: 'percent',
  denominatorNl: 'Alle levend geboren kinderen in het jaar',
  denominatorEn: 'All children born alive in the year',
  source: 'rivm-monitor',
  sourceTitle: '',
  sourcePublisher: '',
  sourceYear: '',
  reasonNl: 'Aangevuld vanuit de factsheet van het RIVM.',
  reasonEn: 'Completed from the factsheet of RIVM.',
} as const satisfies DraftContent
