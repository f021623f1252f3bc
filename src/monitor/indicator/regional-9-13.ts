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

const socialDomain = {
  ...regional,
  phase: 'all',
  kind: 'process',
  denominator: null,
  levels: ['municipality', 'subregion', 'region'],
  computedFrom: 'casework',
  validFrom: null,
} as const

const startedClients = {
  nl: 'Cliënten bij wie lokaal team of CJG in het jaar is gestart',
  en: 'Clients for whom the local team or CJG started in the year',
} as const

const waited = {
  ...socialDomain,
  number: 12,
  group: '12',
  unit: 'days',
  seriesOf: '12',
  direction: 'down',
  smallNumbers: peopleCounted,
  saysNot: saysNot(
    'Een gemiddelde verbergt wie lang wacht en wie nog wacht; lees mediaan, 90e percentiel en wachtenden erbij.',
    'A mean hides who waits long and who still waits; read the median, the 90th percentile and those waiting as well.',
  ),
} as const

/** Indicators 9 to 13: children born in a very vulnerable situation, the social domain, and what parents say. */
export const afterBirthAndSocialDomain = [
  {
    ...regional,
    code: '9',
    number: 9,
    group: '9',
    unit: 'percent',
    name: {
      nl: 'Kinderen geboren in een (mogelijk) zeer kwetsbare situatie',
      en: 'Children born in a (potentially) very vulnerable situation',
    },
    shortName: { nl: 'Kinderen, zeer kwetsbare situatie', en: 'Children, very vulnerable situation' },
    phase: 'after',
    kind: 'outcome',
    numerator: {
      nl: 'Kinderen die volgens het bevolkingsmodel van het RIVM zijn geboren in een gezin in een (mogelijk) zeer kwetsbare situatie',
      en: 'Children who, by the population model of RIVM, were born into a family in a (potentially) very vulnerable situation',
    },
    denominator: { nl: 'Alle pasgeborenen in het gebied in het jaar', en: 'All newborns in the area in the year' },
    direction: 'down',
    levels: ['municipality', 'subregion', 'region', 'nation'],
    smallNumbers: sensitivePeopleCounted,
    computedFrom: 'import',
    validFrom: 2022,
    saysNot: saysNot(
      'Het is een schatting op bevolkingsniveau: geen kind is zo geregistreerd. Lees het apart van indicator 4. Onze eigen telling van trajecten met een gewogen mate van kwetsbaarheid is iets anders en staat nooit in dezelfde lijn.',
      'It is an estimate of a population: no child was registered as such. Read it apart from indicator 4. Our own count of graded episodes is another thing and never stands in the same line.',
    ),
  },
  {
    ...socialDomain,
    code: '10',
    number: 10,
    group: '10',
    unit: 'count',
    name: { nl: 'Huishoudens met het sociaal domein als regievoerder', en: 'Households with the social domain as coordinator' },
    shortName: { nl: 'Regie bij sociaal domein', en: 'Coordination by social domain' },
    numerator: {
      nl: 'Huishoudens met kinderen, jongste 0 tot en met 5 jaar, waar het sociaal team of CJG de regie op zich heeft genomen',
      en: 'Households with children, youngest aged 0 to 5, where the social team or CJG has taken on the coordination',
    },
    counting: {
      nl: 'In elk jaar waarin een dag of langer een vaste regievoerder uit het sociaal domein was benoemd, vanaf de eerste geboorte die in het traject bekend is tot het jongste kind zes wordt. Een voorlopig contact telt niet; eerdere kinderen zijn niet bekend',
      en: 'In every year in which for a day or more an appointed coordinator was of the social domain, from the first birth known in the episode until the youngest turns six. A provisional contact does not count; earlier children are not known',
    },
    direction: 'none',
    smallNumbers: sensitivePeopleCounted,
    saysNot: saysNot(
      'Het zegt niet of de regie op tijd kwam, noch wie in andere gezinnen het overzicht heeft.',
      'It does not say whether coordination came in time, nor who keeps the overview in other families.',
    ),
  },
  {
    ...socialDomain,
    code: '11',
    number: 11,
    group: '11',
    unit: 'count',
    name: { nl: 'Huishoudens met lichte begeleiding of opvoedondersteuning', en: 'Households with light support or parenting support' },
    shortName: { nl: 'Lichte begeleiding', en: 'Light support' },
    numerator: {
      nl: 'Huishoudens met kinderen die in het afgelopen jaar extra steun of begeleiding kregen van het CJG of het lokale team',
      en: 'Households with children that had extra support from the CJG or the local team in the past year',
    },
    counting: {
      nl: 'Een wijkteam of centrum voor jeugd en gezin begon in het jaar een programma, deed een bezoek, of maakte of volgde het plan, en er is een kind geboren. Aangemeld worden of een contact krijgen is nog geen steun',
      en: 'A neighbourhood team or centre for youth and family began a programme, made a visit, or made or worked on the plan in the year, and a child was born. Being signed up or getting a contact is no support yet',
    },
    direction: 'none',
    smallNumbers: peopleCounted,
    saysNot: saysNot(
      'Steun van vrijwilligers en andere organisaties telt niet mee; meer kan meer vraag of meer aanbod zijn.',
      'Support by volunteers and other organisations is not counted; more may be more need or more offer.',
    ),
  },
  {
    ...waited,
    code: '12',
    seriesOf: null,
    name: { nl: 'Wachttijd tot de start van lokaal team of CJG', en: 'Waiting time until the local team or CJG starts' },
    shortName: { nl: 'Wachttijd', en: 'Waiting time' },
    numerator: {
      nl: 'Dagen tussen aanmelding (dag 0) en start van lokaal team of CJG, opgeteld over de gestarte cliënten',
      en: 'Days between sign-up (day 0) and the start of the local team or CJG, summed over clients who started',
    },
    denominator: startedClients,
    counting: {
      nl: 'Start is een vaste regievoerder uit het sociaal domein, of een programma dat een wijkteam of centrum voor jeugd en gezin begon. Een aanmelding na een doorverwijzing houdt haar dag 0',
      en: 'A start is an appointed coordinator of the social domain, or a programme begun by a neighbourhood team or centre for youth and family. A sign-up after a redirect keeps its day 0',
    },
  },
  {
    ...waited,
    code: '12-mediaan',
    name: { nl: 'Wachttijd: de middelste', en: 'Waiting time: the median' },
    shortName: { nl: 'Wachttijd, mediaan', en: 'Waiting time, median' },
    numerator: {
      nl: 'Het aantal dagen dat de helft van de gestarte cliënten hoogstens wachtte',
      en: 'The days that half of those who started waited at most',
    },
    denominator: startedClients,
  },
  {
    ...waited,
    code: '12-negentig',
    name: { nl: 'Wachttijd: negen van de tien', en: 'Waiting time: nine in ten' },
    shortName: { nl: 'Wachttijd, negen van de tien', en: 'Waiting time, nine in ten' },
    numerator: {
      nl: 'Het aantal dagen dat negen van de tien gestarte cliënten hoogstens wachtten',
      en: 'The days that nine in ten of those who started waited at most',
    },
    denominator: startedClients,
  },
  {
    ...waited,
    code: '12-wachtend',
    unit: 'count',
    name: { nl: 'Wachtenden op de start van lokaal team of CJG', en: 'Still waiting for the local team or CJG to start' },
    shortName: { nl: 'Wacht nog', en: 'Still waiting' },
    numerator: {
      nl: 'Aanmeldingen waarop op 31 december, of vandaag in het lopende jaar, nog geen steun was gestart',
      en: 'Sign-ups for which on 31 December, or today in the current year, no support had started',
    },
    denominator: null,
    counting: {
      nl: 'Wachten eindigt met een start door wie dan ook, een advies, het intrekken van de aanmelding of toestemming, of het afsluiten van het traject',
      en: 'Waiting ends with a start by anybody, an advice, the withdrawal of the sign-up or the consent, or the closing of the episode',
    },
  },
  {
    ...regional,
    code: '13',
    number: 13,
    group: '13',
    unit: 'count',
    form: 'told',
    name: { nl: 'Cliëntervaring: weten waar je terechtkunt', en: 'Client experience: knowing where to go' },
    shortName: { nl: 'Cliëntervaring', en: 'Client experience' },
    phase: 'all',
    kind: 'experience',
    numerator: {
      nl: 'Wat geïnterviewde ouders zeggen: weten zij waar zij terechtkunnen en wat zij mogen verwachten? Verteld, niet geteld',
      en: 'What interviewed parents say: do they know where to go and what to expect? Told, not counted',
    },
    denominator: null,
    direction: 'none',
    levels: ['region'],
    smallNumbers: peopleCounted,
    computedFrom: 'survey',
    validFrom: null,
    saysNot: saysNot(
      'Het is geen meting: enkele gesprekken, in woorden, die niet voor alle ouders spreken.',
      'It is no measurement: a few conversations, in words, that do not speak for all parents.',
    ),
  },
] as const satisfies readonly IndicatorDefinition[]
