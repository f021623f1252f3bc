import { texts } from '../../platform/text/text.ts'

/** The words of many small lines, and of the Big2 series. */
export const multiplesText = texts(
  {
    title: 'Reeksen naast elkaar',
    ofIndicator: (indicator: string, area: string) => `${indicator}: gebieden in ${area}`,
    ofArea: (set: string, area: string) => `${set}: ${area} door de jaren`,
    leadIndicator: 'Hetzelfde cijfer voor elk gebied, op één schaal vanaf nul. Zo ziet u in één keer welk gebied anders loopt.',
    leadCounts:
      'Hetzelfde aantal voor elk gebied, op één schaal vanaf nul. Zo ziet u in één keer welk gebied anders loopt. Een groter gebied heeft een eigen schaal: het telt ze samen.',
    leadArea: 'Alle cijfers van dit gebied die een reeks vormen. Elke reeks heeft een eigen schaal vanaf nul; vergelijk dus geen hoogtes.',
    choose: 'Kies een reeks',
    series: 'Reeks',
    wholeSets: 'Alles van één gebied',
    margin: 'Het brede streepje achter een punt is de marge door toeval (95%). Een kruisje is een jaar waarover geen getal mag of kan.',
    none: 'Nog geen reeks',
    noneIndicator:
      'Een reeks ontstaat zodra van een gebied cijfers van losse jaren bekend zijn. Alle cijfers die er wel zijn, staan bij de indicator.',
    noneArea:
      'Een reeks ontstaat zodra van dit gebied cijfers van losse jaren bekend zijn. Alle cijfers die er wel zijn, staan in het overzicht.',
    toIndicator: 'Naar de indicator',
    toOverview: 'Naar het overzicht',
    otherPeriods: (periods: string) => `geen los jaar; wel ${periods}`,
    uncounted: (names: string) => `Niets geteld: ${names}.`,
    silent: (names: string) => `Zonder cijfer in de bronnen die wij kennen: ${names}.`,
    more: 'Alle gebieden door de jaren',
    big2: 'Vroeggeboorte en laag geboortegewicht (Big2)',
    big2Lead:
      'Big2 is het deel van de kinderen dat te vroeg wordt geboren, te licht is voor de duur van de zwangerschap, of beide. Bronnen meten het niet allemaal zo: wat een ander woord of een andere eenheid heeft, staat hier apart en nooit in één lijn.',
    big2None: 'De bronnen noemen geen jaarcijfers',
    big2NoneWhy:
      'Zij geven alleen losse cijfers of de richting in woorden. Zodra een levering jaarcijfers bevat (Perined, Regiobeeld), staat hier de reeks per gebied naast het land.',
    big2Words: 'Wat bronnen in woorden zeggen',
  },
  {
    title: 'Series side by side',
    ofIndicator: (indicator: string, area: string) => `${indicator}: areas in ${area}`,
    ofArea: (set: string, area: string) => `${set}: ${area} over the years`,
    leadIndicator: 'The same figure for every area, on one scale from zero. It shows at once which area goes another way.',
    leadCounts:
      'The same count for every area, on one scale from zero. It shows at once which area goes another way. A larger area has a scale of its own: it holds them together.',
    leadArea: 'All figures of this area that make a series. Each series has a scale of its own from zero; so do not compare heights.',
    choose: 'Choose a series',
    series: 'Series',
    wholeSets: 'Everything of one area',
    margin: 'The broad stroke behind a point is the margin of chance (95%). A cross is a year for which no number may or can be given.',
    none: 'No series yet',
    noneIndicator:
      'A series begins as soon as figures of single years are known of an area. The figures there are stand with the indicator.',
    noneArea: 'A series begins as soon as figures of single years are known of this area. The figures there are stand in the overview.',
    toIndicator: 'To the indicator',
    toOverview: 'To the overview',
    otherPeriods: (periods: string) => `no single year, but ${periods}`,
    uncounted: (names: string) => `Nothing counted: ${names}.`,
    silent: (names: string) => `Without a figure in the sources we know: ${names}.`,
    more: 'All areas over the years',
    big2: 'Preterm birth and low birth weight (Big2)',
    big2Lead:
      'Big2 is the share of children born too early, too light for the length of the pregnancy, or both. Not all sources measure it so: what has another wording or unit stands apart here, never in one line.',
    big2None: 'The sources give no yearly figures',
    big2NoneWhy:
      'They give single figures only, or the direction in words. As soon as a delivery has yearly figures (Perined, Regiobeeld), the series of each area stands here beside the country.',
    big2Words: 'What sources say in words',
  },
)
