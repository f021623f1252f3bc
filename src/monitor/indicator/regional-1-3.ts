import type { IndicatorDefinition } from './definition.ts'
import { nobodyCounted, peopleCounted, saysNot } from './small-numbers.ts'

const regional = {
  set: 'regional',
  source: 'tno-zonmw-2024',
  version: 1,
  complete: true,
  seriesOf: null,
  form: 'counted',
  validUntil: null,
} as const

const surveyed = {
  ...regional,
  unit: 'percent',
  phase: 'all',
  kind: 'process',
  denominator: { nl: 'Professionals die de vraag beantwoordden', en: 'Professionals who answered the question' },
  direction: 'up',
  levels: ['subregion', 'region'],
  smallNumbers: peopleCounted,
  computedFrom: 'survey',
  validFrom: 2022,
  saysNot: saysNot(
    'Het gaat om wie antwoordde, niet om alle professionals; de respons daalde en de beroepen verschillen per ronde.',
    'It is about those who answered, not about all professionals; the response fell and the professions differ per round.',
  ),
} as const

const notPregnantNow = { ...regional, number: 3, group: '3', unit: 'count', phase: 'before', kind: 'process', denominator: null } as const

/** Indicators 1 to 3: knowing the offer, knowing the agreements, Nu Niet Zwanger. */
export const knowingAndBefore = [
  {
    ...surveyed,
    code: '1a',
    number: 1,
    group: '1',
    name: {
      nl: 'Professionals die het aanbod van Kansrijke Start goed kennen',
      en: 'Professionals well acquainted with the Kansrijke Start offer',
    },
    shortName: { nl: 'Kent aanbod Kansrijke Start', en: 'Knows Kansrijke Start offer' },
    numerator: {
      nl: 'Professionals die zeggen de programma’s en interventies binnen Kansrijke Start goed te kennen',
      en: 'Professionals who say they know the programmes and interventions within Kansrijke Start well',
    },
  },
  {
    ...surveyed,
    code: '1b',
    number: 1,
    group: '1',
    name: {
      nl: 'Professionals die het lokale aanbod goed kennen',
      en: 'Professionals well acquainted with the local offer',
    },
    shortName: { nl: 'Kent lokaal aanbod', en: 'Knows local offer' },
    numerator: {
      nl: 'Professionals die zeggen het lokale aanbod voor zwangeren en ouders in een kwetsbare situatie goed te kennen',
      en: 'Professionals who say they know the local offer for pregnant women and parents in a vulnerable situation well',
    },
  },
  {
    ...surveyed,
    code: '2',
    number: 2,
    group: '2',
    name: {
      nl: 'Professionals die de samenwerkingsafspraken goed kennen',
      en: 'Professionals well acquainted with the cooperation agreements',
    },
    shortName: { nl: 'Kent afspraken', en: 'Knows agreements' },
    numerator: {
      nl: 'Professionals die zeggen het transmurale stroomschema of de beslistabel, of het zorgpad en de Verwijsindex goed te kennen',
      en: 'Professionals who say they know the shared flow chart or decision table, or the pathway and the Verwijsindex, well',
    },
  },
  {
    ...notPregnantNow,
    code: '3a',
    name: { nl: 'Nu Niet Zwanger: kinderwensgesprekken per jaar', en: 'Nu Niet Zwanger: talks about wanting a child per year' },
    shortName: { nl: 'Kinderwensgesprekken', en: 'Talks about wanting a child' },
    numerator: { nl: 'Kinderwensgesprekken die in het jaar zijn gevoerd', en: 'Talks about wanting a child held in the year' },
    counting: {
      nl: 'Startlijn legt kinderwensgesprekken nog niet vast; tot dan komt dit cijfer uit een invoer',
      en: 'Startlijn does not write down talks about wanting a child yet; until it does, this figure comes from an import',
    },
    direction: 'up',
    levels: ['region'],
    smallNumbers: peopleCounted,
    computedFrom: 'casework',
    validFrom: 2019,
    saysNot: saysNot(
      'Een gesprek is geen persoon en geen keuze. Om privacy zijn er geen cijfers per gemeente.',
      'A conversation is neither a person nor a choice. For privacy there are no figures per municipality.',
    ),
  },
  {
    ...notPregnantNow,
    code: '3b',
    name: { nl: 'Nu Niet Zwanger: aandachtsfunctionarissen', en: 'Nu Niet Zwanger: focal professionals' },
    shortName: { nl: 'Aandachtsfunctionarissen', en: 'Focal professionals' },
    numerator: { nl: 'Aandachtsfunctionarissen Nu Niet Zwanger in het jaar', en: 'Nu Niet Zwanger focal professionals in the year' },
    direction: 'up',
    levels: ['region'],
    smallNumbers: nobodyCounted,
    computedFrom: 'landscape',
    validFrom: 2019,
    saysNot: saysNot(
      'Het zegt niet hoeveel uren zij hebben; deel de gesprekken er niet door (2019: wel gesprekken, nog geen functionarissen).',
      'It does not say how many hours they have; do not divide the conversations by it (2019: conversations, no professionals yet).',
    ),
  },
  {
    ...notPregnantNow,
    code: '3c',
    name: { nl: 'Nu Niet Zwanger: gemeenten die het hebben ingekocht', en: 'Nu Niet Zwanger: municipalities that bought it' },
    shortName: { nl: 'Gemeenten met Nu Niet Zwanger', en: 'Municipalities with Nu Niet Zwanger' },
    kind: 'programme',
    numerator: {
      nl: 'Gemeenten in de regio die Nu Niet Zwanger in het jaar hebben ingekocht',
      en: 'Municipalities in the region that bought Nu Niet Zwanger in the year',
    },
    direction: 'up',
    levels: ['region'],
    smallNumbers: nobodyCounted,
    computedFrom: 'landscape',
    validFrom: 2019,
    saysNot: saysNot('Inkopen zegt niet dat er gesprekken zijn gevoerd.', 'Buying does not say that conversations were held.'),
  },
] as const satisfies readonly IndicatorDefinition[]
