import type { IndicatorDefinition } from './definition.ts'
import { nobodyCounted, saysNot, sensitivePeopleCounted } from './small-numbers.ts'

const regional = {
  set: 'regional',
  source: 'tno-zonmw-2024',
  version: 1,
  complete: true,
  seriesOf: null,
  form: 'counted',
  validUntil: null,
} as const

const veryVulnerable = {
  ...regional,
  number: 4,
  group: '4',
  unit: 'percent',
  phase: 'pregnancy',
  kind: 'outcome',
  numerator: {
    nl: 'Zwangeren die volgens het bevolkingsmodel van het RIVM in een (mogelijk) zeer kwetsbare situatie zijn',
    en: 'Pregnant women who, by the population model of RIVM, are in a (potentially) very vulnerable situation',
  },
  denominator: { nl: 'Alle zwangeren in het gebied in het jaar', en: 'All pregnant women in the area in the year' },
  direction: 'down',
  levels: ['municipality', 'subregion', 'region', 'nation'],
  smallNumbers: sensitivePeopleCounted,
  computedFrom: 'import',
  validFrom: 2022,
  saysNot: saysNot(
    'Het is een schatting op bevolkingsniveau: niemand is gesignaleerd of geregistreerd, en de bron noemt het zelf een onderschatting. Onze eigen telling van trajecten met een gewogen mate van kwetsbaarheid is iets anders en staat nooit in dezelfde lijn.',
    'It is an estimate of a population: nobody was noticed or registered, and the source itself calls it an underestimate. Our own count of graded episodes is another thing and never stands in the same line.',
  ),
} as const

const instrument = {
  ...regional,
  number: 6,
  group: '6',
  unit: 'count',
  phase: 'pregnancy',
  kind: 'process',
  levels: ['vsv'],
  smallNumbers: nobodyCounted,
  computedFrom: 'landscape',
  validFrom: 2021,
  saysNot: saysNot(
    'Praktijken, eerstelijns en klinisch verloskundigen zijn verschillende eenheden en worden nooit opgeteld; gebruiken zegt niet bij hoeveel zwangeren.',
    'Practices, community midwives and clinical midwives are different units and are never added up; use does not say with how many women.',
  ),
} as const

/** Indicators 4 to 6: pregnant women in a very vulnerable situation, mental health problems, signalling instruments. */
export const duringPregnancy = [
  {
    ...veryVulnerable,
    code: '4',
    name: {
      nl: 'Zwangeren in een (mogelijk) zeer kwetsbare situatie',
      en: 'Pregnant women in a (potentially) very vulnerable situation',
    },
    shortName: { nl: 'Zwangeren, zeer kwetsbare situatie', en: 'Pregnant, very vulnerable situation' },
  },
  {
    ...veryVulnerable,
    code: '4-bovengrens',
    seriesOf: '4',
    name: {
      nl: 'Zwangeren in een zeer kwetsbare situatie: bovengrens in de kernzin',
      en: 'Pregnant women in a very vulnerable situation: upper bound in the summary',
    },
    shortName: { nl: 'Indicator 4, bovengrens', en: 'Indicator 4, upper bound' },
  },
  {
    ...regional,
    code: '5',
    number: 5,
    group: '5',
    unit: 'percent',
    name: {
      nl: 'Zwangeren bekend met psychische of psychiatrische klachten',
      en: 'Pregnant women known with psychological or psychiatric problems',
    },
    shortName: { nl: 'Zwangeren, psychische klachten', en: 'Pregnant, mental health problems' },
    phase: 'pregnancy',
    kind: 'outcome',
    numerator: {
      nl: 'Vrouwen met zorguitgaven voor GGZ of medicatie voor psychische problemen in het jaar van de bevalling',
      en: 'Women with mental health care costs or medication for mental health problems in the year of giving birth',
    },
    denominator: {
      nl: 'Het totaal waarop de bron het percentage baseert (niet nader omschreven)',
      en: 'The total the source bases the percentage on (not described further)',
    },
    direction: 'none',
    levels: ['municipality', 'subregion', 'region', 'nation'],
    smallNumbers: sensitivePeopleCounted,
    computedFrom: 'import',
    validFrom: 2020,
    saysNot: saysNot(
      'Wie klachten heeft maar geen zorg of medicatie kreeg, telt niet mee: meer kan ook betere herkenning zijn.',
      'Women with problems who had no care or medication are not counted: more may also mean better recognition.',
    ),
  },
  {
    ...instrument,
    code: '6',
    name: {
      nl: 'Verloskundigen die een gevalideerd signaleringsinstrument gebruiken',
      en: 'Midwives who use a validated signalling instrument',
    },
    shortName: { nl: 'Verloskundigen met instrument', en: 'Midwives with instrument' },
    numerator: { nl: 'Verloskundigen die een gevalideerd instrument gebruiken', en: 'Midwives who use a validated instrument' },
    denominator: { nl: 'Alle verloskundigen die in het VSV werken', en: 'All midwives working in the VSV' },
    direction: 'up',
  },
  {
    ...instrument,
    code: '6-praktijken',
    seriesOf: '6',
    name: {
      nl: 'Verloskundigenpraktijken die een gevalideerd signaleringsinstrument gebruiken',
      en: 'Midwifery practices that use a validated signalling instrument',
    },
    shortName: { nl: 'Praktijken met instrument', en: 'Practices with instrument' },
    numerator: { nl: 'Praktijken die een gevalideerd instrument gebruiken', en: 'Practices that use a validated instrument' },
    denominator: { nl: 'Alle verloskundigenpraktijken in het VSV', en: 'All midwifery practices in the VSV' },
    direction: 'up',
  },
  {
    ...instrument,
    code: '6-klinisch',
    seriesOf: '6',
    name: {
      nl: 'Klinisch verloskundigen die een gevalideerd signaleringsinstrument gebruiken',
      en: 'Clinical midwives who use a validated signalling instrument',
    },
    shortName: { nl: 'Klinisch verloskundigen met instrument', en: 'Clinical midwives with instrument' },
    numerator: {
      nl: 'Klinisch verloskundigen die een gevalideerd instrument gebruiken',
      en: 'Clinical midwives who use a validated instrument',
    },
    denominator: { nl: 'De klinisch verloskundigen die de bron telt', en: 'The clinical midwives the source counts' },
    direction: 'up',
  },
  {
    ...instrument,
    code: '6-eigen',
    seriesOf: '6',
    name: {
      nl: 'Verloskundigen met een eigen, niet-gevalideerd signaleringsinstrument',
      en: 'Midwives with an instrument of their own that is not validated',
    },
    shortName: { nl: 'Verloskundigen met eigen instrument', en: 'Midwives with own instrument' },
    numerator: {
      nl: 'Verloskundigen die een eigen, niet-gevalideerd instrument gebruiken',
      en: 'Midwives who use an own, not validated instrument',
    },
    denominator: { nl: 'Alle verloskundigen die in het VSV werken', en: 'All midwives working in the VSV' },
    direction: 'down',
  },
] as const satisfies readonly IndicatorDefinition[]
