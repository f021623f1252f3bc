import type { IndicatorDefinition } from './definition.ts'
import { peopleCounted, saysNot, sensitivePeopleCounted } from './small-numbers.ts'

const regional = {
  set: 'regional',
  source: 'tno-zonmw-2024',
  version: 1,
  complete: true,
  seriesOf: null,
  form: 'counted',
  validUntil: null,
} as const

const discussed = {
  ...regional,
  number: 7,
  group: '7',
  unit: 'count',
  kind: 'process',
  denominator: null,
  direction: 'none',
  levels: ['municipality', 'subregion', 'region'],
  smallNumbers: sensitivePeopleCounted,
  computedFrom: 'casework',
  validFrom: 2021,
  saysNot: saysNot(
    'Meer bespreken is niet vanzelf beter; het hangt af van waar een overleg bestaat en wat het als casus telt.',
    'Discussing more is not better by itself; it depends on where a conference exists and what it counts as a case.',
  ),
} as const

const bothSides = {
  nl: 'Een gezin dat in het jaar vóór en na de geboorte is besproken telt bij beide, en één keer in het totaal',
  en: 'A family discussed both before and after the birth in the year counts in both, and once in the total',
} as const

const supported = {
  ...regional,
  number: 8,
  group: '8',
  unit: 'percent',
  kind: 'process',
  direction: 'up',
  levels: ['municipality', 'subregion', 'region'],
  smallNumbers: peopleCounted,
  computedFrom: 'casework',
  validFrom: 2021,
  denominator: { nl: 'Alle kinderen geboren in het gebied in het jaar', en: 'All children born in the area in the year' },
  saysNot: saysNot(
    'Het zegt niet hoeveel gezinnen deze steun nodig hadden, en alleen interventies van de JGZ tellen mee.',
    'It does not say how many families needed this support, and only interventions of youth health care count.',
  ),
} as const

const perChild = {
  nl: 'Vóór de geboorte telt een ongeboren kind als één; na de geboorte van een tweeling telt de start voor twee. Na een verlies telt hij hier niet. Een start op de dag van de geboorte is na de geboorte',
  en: 'Before the birth an unborn child counts as one; once twins are born the start counts for two. After a loss it is not counted here. A start on the day of birth is after birth',
} as const

const partOfStarts = {
  unit: 'count',
  denominator: {
    nl: 'Alle gestarte trajecten Stevig Ouderschap in het gebied in het jaar',
    en: 'All Stevig Ouderschap starts in the area in the year',
  },
} as const

const startedBefore = {
  nl: 'Kinderen voor wie Stevig Ouderschap in het jaar vóór de geboorte startte',
  en: 'Children for whom Stevig Ouderschap started before birth in the year',
} as const
const startedAfter = {
  nl: 'Kinderen voor wie Stevig Ouderschap in het jaar na de geboorte startte',
  en: 'Children for whom Stevig Ouderschap started after birth in the year',
} as const

/** Indicators 7 and 8: cases discussed together, and support by youth health care. */
export const discussedAndSupported = [
  {
    ...discussed,
    code: '7a',
    name: { nl: 'Zwangeren besproken in het MDO', en: 'Pregnant women discussed in the conference (MDO)' },
    shortName: { nl: 'Zwangeren in MDO', en: 'Pregnant women in MDO' },
    phase: 'pregnancy',
    numerator: {
      nl: 'Verschillende zwangeren die in het jaar in een MDO zijn besproken',
      en: 'Distinct pregnant women discussed in an MDO in the year',
    },
    counting: bothSides,
  },
  {
    ...discussed,
    code: '7b',
    name: { nl: 'Gezinnen met kinderen besproken in het MDO', en: 'Families with children discussed in the conference (MDO)' },
    shortName: { nl: 'Gezinnen met kinderen in MDO', en: 'Families with children in MDO' },
    phase: 'after',
    numerator: {
      nl: 'Verschillende gezinnen met kinderen die in het jaar in een MDO zijn besproken, zwangeren niet meegeteld',
      en: 'Distinct families with children discussed in an MDO in the year, pregnant women not counted',
    },
    counting: bothSides,
  },
  {
    ...discussed,
    code: '7-mdo',
    seriesOf: '7b',
    name: {
      nl: 'Gezinnen besproken in het MDO, zwangeren meegeteld',
      en: 'Families discussed in the conference (MDO), pregnant women included',
    },
    shortName: { nl: 'Gezinnen in MDO, totaal', en: 'Families in MDO, total' },
    phase: 'all',
    numerator: {
      nl: 'Gezinnen die in het jaar in een MDO zijn besproken, met de zwangeren erbij',
      en: 'Families discussed in an MDO in the year, pregnant women included',
    },
  },
  {
    ...discussed,
    code: '7-pop',
    name: { nl: 'Zwangeren besproken in het POP-overleg', en: 'Pregnant women discussed in the POP conference' },
    shortName: { nl: 'Zwangeren in POP-overleg', en: 'Pregnant women in POP' },
    phase: 'pregnancy',
    levels: ['hospital', 'region'],
    numerator: {
      nl: 'Zwangeren die in het jaar zijn besproken in het overleg van psychiatrie, obstetrie en pediatrie',
      en: 'Pregnant women discussed in the year by psychiatry, obstetrics and paediatrics together',
    },
  },
  {
    ...discussed,
    code: '7-anoniem',
    seriesOf: '7b',
    name: { nl: 'Gezinnen besproken zonder naam', en: 'Families discussed without a name' },
    shortName: { nl: 'Besproken zonder naam', en: 'Discussed without a name' },
    phase: 'all',
    numerator: {
      nl: 'Verschillende gezinnen die in het jaar zonder naam in een overleg zijn besproken, in welk overleg ook',
      en: 'Distinct families discussed without a name in the year, in whatever conference',
    },
    counting: {
      nl: 'Zij tellen niet mee bij 7a, 7b en POP, ook niet als het gezin in hetzelfde jaar op naam is besproken',
      en: 'They are not counted in 7a, 7b and POP, nor when the family was discussed by name in the same year',
    },
  },
  {
    ...supported,
    code: '8a',
    name: { nl: 'Prenataal huisbezoek', en: 'Prenatal home visit' },
    shortName: { nl: 'Prenataal huisbezoek', en: 'Prenatal home visit' },
    phase: 'pregnancy',
    numerator: {
      nl: 'Baby’s voor wie vóór de geboorte minstens één prenataal huisbezoek door de JGZ is gedaan; de bron rapporteert zwangeren',
      en: 'Babies for whom youth health care made at least one home visit before birth; the source reports pregnant women',
    },
    denominator: {
      nl: 'Alle zwangeren in het gebied in het jaar, volgens de bron',
      en: 'All pregnant women in the area in the year, by the source',
    },
    counting: {
      nl: 'Uit het werk geteld: kinderen, in het jaar van hun geboorte, gedeeld door alle geboren kinderen. Een bezoek op de dag van de geboorte is niet ervoor. Een tweeling telt als twee. Alleen het prenataal huisbezoek van de JGZ, niet bezoeken van VoorZorg of Stevig Ouderschap',
      en: 'Counted from casework: children, in the year of their birth, divided by all children born. A visit on the day of birth is not before it. Twins are two. Only the prenatal home visit by youth health care, not visits of VoorZorg or Stevig Ouderschap',
    },
  },
  {
    ...supported,
    code: '8b',
    name: { nl: 'Stevig Ouderschap gestart vóór de geboorte', en: 'Stevig Ouderschap started before birth' },
    shortName: { nl: 'Stevig Ouderschap vóór geboorte', en: 'Stevig Ouderschap before birth' },
    phase: 'pregnancy',
    numerator: startedBefore,
    counting: perChild,
  },
  {
    ...supported,
    ...partOfStarts,
    code: '8b-aantal',
    seriesOf: '8b',
    name: { nl: 'Stevig Ouderschap gestart vóór de geboorte (aantal)', en: 'Stevig Ouderschap started before birth (number)' },
    shortName: { nl: 'Stevig Ouderschap vóór geboorte, aantal', en: 'Stevig Ouderschap before birth, number' },
    phase: 'pregnancy',
    numerator: startedBefore,
    counting: perChild,
  },
  {
    ...supported,
    code: '8c',
    name: { nl: 'Stevig Ouderschap gestart na de geboorte', en: 'Stevig Ouderschap started after birth' },
    shortName: { nl: 'Stevig Ouderschap na geboorte', en: 'Stevig Ouderschap after birth' },
    phase: 'after',
    numerator: startedAfter,
    counting: perChild,
  },
  {
    ...supported,
    ...partOfStarts,
    code: '8c-aantal',
    seriesOf: '8c',
    name: { nl: 'Stevig Ouderschap gestart na de geboorte (aantal)', en: 'Stevig Ouderschap started after birth (number)' },
    shortName: { nl: 'Stevig Ouderschap na geboorte, aantal', en: 'Stevig Ouderschap after birth, number' },
    phase: 'after',
    numerator: startedAfter,
    counting: perChild,
  },
  {
    ...supported,
    code: '8bc',
    name: {
      nl: 'Stevig Ouderschap gestart, voor en na de geboorte samen',
      en: 'Stevig Ouderschap started, before and after birth together',
    },
    shortName: { nl: 'Stevig Ouderschap, samen', en: 'Stevig Ouderschap, together' },
    phase: 'all',
    numerator: {
      nl: 'Trajecten Stevig Ouderschap die in het jaar zijn gestart, voor of na de geboorte',
      en: 'Stevig Ouderschap starts in the year, before or after birth',
    },
    counting: {
      nl: 'Een start is een start: een tweeling telt hier één keer, anders dan bij 8b en 8c',
      en: 'A start is a start: twins count once here, unlike in 8b and 8c',
    },
  },
  {
    ...supported,
    code: '8d',
    name: { nl: 'VoorZorg gestart', en: 'VoorZorg started' },
    shortName: { nl: 'VoorZorg', en: 'VoorZorg' },
    phase: 'all',
    numerator: { nl: 'Pasgeborenen bij wie VoorZorg in het jaar is gestart', en: 'Newborns for whom VoorZorg started in the year' },
    counting: perChild,
  },
] as const satisfies readonly IndicatorDefinition[]
