import type { EarlierVersion, IncompleteIndicator, IndicatorDefinition, Unit } from './definition.ts'
import { nobodyCounted, saysNot } from './small-numbers.ts'

const national = {
  set: 'national',
  source: 'rivm-monitor',
  version: 1,
  complete: true,
  seriesOf: null,
  form: 'counted',
  unit: 'percent',
  kind: 'programme',
  direction: 'up',
  levels: ['region', 'nation'],
  smallNumbers: nobodyCounted,
  computedFrom: 'import',
  validFrom: 2019,
  validUntil: null,
} as const

const allMunicipalities = { nl: 'Alle gemeenten in het gebied', en: 'All municipalities in the area' } as const

const withGrant = { nl: 'De gemeenten met de impuls Kansrijke Start', en: 'The municipalities with the Kansrijke Start grant' } as const

const offering = saysNot(
  'Dat een gemeente iets aanbiedt, zegt niet hoeveel gezinnen het bereikt.',
  'That a municipality offers something does not say how many families it reaches.',
)

const voorZorg = {
  ...national,
  number: 5,
  group: 'rivm-5',
  phase: 'all',
  numerator: { nl: 'Gemeenten waar VoorZorg wordt aangeboden', en: 'Municipalities where VoorZorg is offered' },
  denominator: allMunicipalities,
  saysNot: offering,
} as const

const defined = [
  {
    ...national,
    code: 'rivm-1',
    version: 2,
    number: 1,
    group: 'rivm-1',
    phase: 'all',
    name: { nl: 'Gemeenten met een lokale of regionale coalitie', en: 'Municipalities with a local or regional coalition' },
    shortName: { nl: 'Coalitie', en: 'Coalition' },
    numerator: {
      nl: 'Gemeenten die een lokale of regionale coalitie hebben gevormd',
      en: 'Municipalities that have formed a local or regional coalition',
    },
    denominator: allMunicipalities,
    validFrom: 2021,
    saysNot: saysNot(
      'Gemeenten zijn geen coalities: veertien gemeenten kunnen er samen één hebben.',
      'Municipalities are not coalitions: fourteen may share one.',
    ),
  },
  {
    ...national,
    code: 'rivm-2',
    version: 2,
    number: 2,
    group: 'rivm-2',
    phase: 'all',
    name: { nl: 'Gemeenten met een gezamenlijk plan van aanpak', en: 'Municipalities with a joint action plan' },
    shortName: { nl: 'Plan van aanpak', en: 'Action plan' },
    numerator: {
      nl: 'Gemeenten met een gezamenlijk plan van aanpak, klaar of in ontwikkeling',
      en: 'Municipalities with a joint action plan, finished or in development',
    },
    denominator: allMunicipalities,
    validFrom: 2021,
    saysNot: saysNot('Een plan zegt niet of het wordt uitgevoerd.', 'A plan does not say whether it is carried out.'),
  },
  {
    ...national,
    code: 'rivm-3',
    number: 3,
    group: 'rivm-3',
    phase: 'before',
    name: { nl: 'Gemeenten gestart met Nu Niet Zwanger', en: 'Municipalities that started Nu Niet Zwanger' },
    shortName: { nl: 'Nu Niet Zwanger', en: 'Nu Niet Zwanger' },
    numerator: {
      nl: '(Centrum)gemeenten waar Nu Niet Zwanger is gestart',
      en: '(Central) municipalities where Nu Niet Zwanger has started',
    },
    denominator: allMunicipalities,
    saysNot: offering,
  },
  {
    ...national,
    code: 'rivm-4',
    number: 4,
    group: 'rivm-4',
    phase: 'pregnancy',
    name: {
      nl: 'Gemeenten waar de JGZ prenatale huisbezoeken doet',
      en: 'Municipalities where youth health care makes prenatal home visits',
    },
    shortName: { nl: 'Prenataal huisbezoek', en: 'Prenatal home visit' },
    numerator: {
      nl: 'Gemeenten waar de JGZ prenatale huisbezoeken uitvoert',
      en: 'Municipalities where youth health care makes prenatal home visits',
    },
    denominator: { nl: 'Gemeenten die deze vraag beantwoordden', en: 'Municipalities that answered this question' },
    saysNot: offering,
  },
  {
    ...voorZorg,
    code: 'rivm-5',
    name: { nl: 'Gemeenten waar VoorZorg wordt aangeboden', en: 'Municipalities where VoorZorg is offered' },
    shortName: { nl: 'VoorZorg', en: 'VoorZorg' },
  },
  {
    ...voorZorg,
    code: 'rivm-5-aantal',
    seriesOf: 'rivm-5',
    unit: 'count',
    name: { nl: 'Gemeenten waar VoorZorg wordt aangeboden (aantal)', en: 'Municipalities where VoorZorg is offered (number)' },
    shortName: { nl: 'VoorZorg, aantal gemeenten', en: 'VoorZorg, number of municipalities' },
  },
] as const satisfies readonly IndicatorDefinition[]

/** Named in public documents; RIVM's own numerator and denominator are not at hand and are not guessed. */
const toBeCompleted: readonly IncompleteIndicator[] = [
  fromRivm('rivm-centering-zwangerschap', 'percent', 'CenteringZwangerschap', 'CenteringPregnancy'),
  fromRivm('rivm-centering-ouderschap', 'percent', 'CenteringOuderschap', 'CenteringParenting'),
  fromRivm('rivm-late-start', 'percent', 'Zwangerschappen met begeleiding pas na week 10', 'Pregnancies with care only after week 10'),
  fromRivm(
    'rivm-big2',
    'percent',
    'Vroeggeboorte of laag geboortegewicht voor de zwangerschapsduur (Big2)',
    'Preterm birth or low birth weight for gestation (Big2)',
  ),
  fromRivm(
    'rivm-kwetsbaar-geboren',
    'percent',
    'Kinderen geboren in een (zeer) kwetsbare situatie',
    'Children born in a (very) vulnerable situation',
  ),
  fromRivm('rivm-schulden', 'percent', 'Problematische schulden bij (aanstaande) ouders', 'Problem debts among (expectant) parents'),
  fromRivm('rivm-uithuisplaatsing', 'count', 'Uithuisplaatsingen op tweejarige leeftijd', 'Children placed out of home at age two'),
  {
    ...fromRivm('rivm-ondertoezichtstelling', 'count', 'Ondertoezichtstellingen van jonge kinderen', 'Young children under supervision'),
    note: {
      nl: 'Minder ondertoezichtstellingen is een doel van het programma; of het ook een indicator van de monitor is, is niet vastgesteld. Definitie aan te vullen vanuit RIVM.',
      en: 'Fewer supervision orders is an aim of the programme; whether it is an indicator of the monitor as well has not been established. Definition to be completed from RIVM.',
    },
  },
]

const allInsteadOfGrant = {
  nl: 'De noemer werd alle gemeenten; eerst waren het alleen de gemeenten met de impuls Kansrijke Start. Sinds welk jaar precies staat niet in de bronnen: het cijfer van 2020 had nog de oude noemer.',
  en: 'The denominator became all municipalities; at first it was only those with the Kansrijke Start grant. From which year exactly is not in the sources: the figure of 2020 still had the old denominator.',
} as const

/** Of the first years: another denominator. */
export const earlierNational: readonly EarlierVersion[] = defined.flatMap((definition) =>
  definition.version === 1
    ? []
    : [
        {
          definition: { ...definition, version: 1, denominator: withGrant, validFrom: 2019, validUntil: 2020 },
          changed: allInsteadOfGrant,
        },
      ],
)

/** The national monitor: RIVM 1 to 5 as defined, and the further ones known by name only. */
export const nationalSet: readonly IndicatorDefinition[] = [...defined, ...toBeCompleted]

function fromRivm(code: string, unit: Unit, nl: string, en: string): IncompleteIndicator {
  const note = { nl: 'Definitie aan te vullen vanuit RIVM.', en: 'Definition to be completed from RIVM.' }
  return { code, set: 'national', name: { nl, en }, unit, source: 'rivm-monitor', version: 1, complete: false, note }
}
