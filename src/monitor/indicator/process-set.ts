import type { IndicatorDefinition, Words } from './definition.ts'
import { nobodyCounted, peopleCounted, saysNot } from './small-numbers.ts'

const own = {
  set: 'other',
  source: 'startlijn',
  version: 1,
  complete: true,
  seriesOf: null,
  form: 'counted',
  unit: 'percent',
  phase: 'all',
  kind: 'process',
  direction: 'up',
  levels: ['municipality', 'subregion', 'region'],
  smallNumbers: peopleCounted,
  computedFrom: 'casework',
  validFrom: null,
  validUntil: null,
} as const

/** An indicator that no act writes down yet: its definition stands, and it says so instead of giving a number. */
const notYet = {
  nl: 'Startlijn legt dit nog niet vast; zolang dat zo is, is er geen cijfer.',
  en: 'Startlijn does not write this down yet; as long as it does not, there is no figure.',
} as const

const visits = (code: string, nl: string, en: string, phase: 'pregnancy' | 'after') =>
  ({
    ...own,
    code: `proces-bezoektrouw-${code}`,
    number: 7,
    group: 'proces-7',
    phase,
    name: { nl: `Bezoektrouw ${nl}`, en: `Visit fidelity ${en}` },
    shortName: { nl: `Bezoektrouw ${nl}`, en: `Fidelity ${en}` },
    numerator: { nl: 'Bezoeken die zijn geweest', en: 'Visits that took place' },
    denominator: {
      nl: 'Bezoeken die in het jaar zijn geweest, gemist of afgezegd, vóór de geboorte of vanaf de dag van de geboorte. Wat verviel door geboorte, verlies of het einde van het programma telt niet',
      en: 'Visits that took place, were missed or were called off in the year, before the birth or from the day of birth on. What fell with a birth, a loss or the end of the programme is not counted',
    },
    saysNot: saysNot('Een gezin mag een bezoek afzeggen; dat is geen fout.', 'A family may call a visit off; that is no mistake.'),
  }) as const satisfies IndicatorDefinition

/** Our own process figures, counted from the daily work; no source prints them. */
export const processIndicators = [
  {
    ...own,
    code: 'proces-contact-op-tijd',
    number: 1,
    group: 'proces-1',
    name: { nl: 'Aanmeldingen met op tijd een voorlopig contact', en: 'Sign-ups with a provisional contact in time' },
    shortName: { nl: 'Op tijd een contact', en: 'A contact in time' },
    numerator: {
      nl: 'Aanmeldingen waarbij op of voor de beloofde dag een voorlopig contact is genoemd',
      en: 'Sign-ups for which a provisional contact was named on or before the promised day',
    },
    denominator: { nl: 'Alle aanmeldingen die in het jaar zijn beantwoord', en: 'All sign-ups answered in the year' },
    saysNot: saysNot('Het zegt niet of het contact ook hielp.', 'It does not say whether the contact helped.'),
  },
  {
    ...own,
    code: 'proces-ouder-aan-tafel',
    number: 2,
    group: 'proces-2',
    name: { nl: 'Besprekingen met de ouder aan tafel', en: 'Discussions with the parent at the table' },
    shortName: { nl: 'Ouder aan tafel', en: 'Parent at the table' },
    numerator: {
      nl: 'Besprekingen op naam in een overleg waarbij de ouder aanwezig was',
      en: 'Discussions by name in a conference at which the parent was present',
    },
    denominator: { nl: 'Alle besprekingen op naam in het jaar', en: 'All discussions by name in the year' },
    saysNot: saysNot('Niet iedere ouder wil erbij zijn; dat mag.', 'Not every parent wants to be there; that is all right.'),
  },
  {
    ...own,
    code: 'proces-overdracht-op-tijd',
    number: 3,
    group: 'proces-3',
    name: { nl: 'Overdrachten aangenomen voordat de vorige weg was', en: 'Hand-overs accepted before the sender left' },
    shortName: { nl: 'Op tijd overgedragen', en: 'Handed over in time' },
    numerator: {
      nl: 'Warme overdrachten die zijn aangenomen binnen de periode waarin de vorige nog meekeek',
      en: 'Warm hand-overs accepted within the period in which the sender still looked in',
    },
    denominator: { nl: 'Alle overdrachten die in het jaar zijn aangenomen', en: 'All hand-overs accepted in the year' },
    saysNot: saysNot('Overdrachten die nog openstaan tellen hier niet mee.', 'Hand-overs that are still open are not counted here.'),
  },
  {
    ...own,
    code: 'proces-contact-twee-werkdagen',
    number: 4,
    group: 'proces-4',
    name: {
      nl: 'Gezinnen met binnen twee werkdagen een voorlopig contact',
      en: 'Families with a provisional contact within two working days',
    },
    shortName: { nl: 'Contact in 2 werkdagen', en: 'Contact in 2 working days' },
    numerator: {
      nl: 'Aanmeldingen waarbij uiterlijk op de tweede werkdag (maandag tot en met vrijdag) na de aanmelding iemand is genoemd',
      en: 'Sign-ups for which somebody was named on or before the second working day (Monday to Friday) after the sign-up',
    },
    denominator: {
      nl: 'Alle aanmeldingen waarbij in het jaar voor het eerst iemand is genoemd',
      en: 'All sign-ups for which somebody was first named in the year',
    },
    saysNot: saysNot(
      'Aanmeldingen die nog op een contact wachten tellen pas mee als er iemand is genoemd.',
      'Sign-ups that still wait for a contact are counted once somebody is named.',
    ),
  },
  {
    ...own,
    code: 'proces-regie-na-overleg',
    number: 5,
    group: 'proces-5',
    name: { nl: 'Gezinnen met een regievoerder na het eerstvolgende overleg', en: 'Families with a coordinator after the next conference' },
    shortName: { nl: 'Regievoerder na overleg', en: 'Coordinator after conference' },
    numerator: {
      nl: 'Gezinnen die op de dag van dat overleg al een vaste regievoerder hadden, of hem binnen zeven dagen daarna kregen',
      en: 'Families that had an appointed coordinator on the day of that conference, or got one within seven days of it',
    },
    denominator: {
      nl: 'Gezinnen die na een aanmelding in het jaar voor het eerst op naam zijn besproken',
      en: 'Families discussed by name in the year for the first time after a sign-up',
    },
    saysNot: saysNot(
      'Zeven dagen is zo lang als wie aan tafel zat het gezin nog ziet; een gezin zonder overleg telt hier niet mee.',
      'Seven days is as long as those at the table still see the family; a family without a conference is not counted here.',
    ),
  },
  {
    ...own,
    code: 'proces-dagen-tot-steun',
    number: 6,
    group: 'proces-6',
    unit: 'days',
    direction: 'down',
    name: { nl: 'Dagen van signaal tot eerste steun', en: 'Days from signal to first support' },
    shortName: { nl: 'Signaal tot steun', en: 'Signal to support' },
    numerator: {
      nl: 'Dagen van de eerste aanmelding van een traject tot de eerste steun van wie dan ook: een gestart programma, een bezoek of een plan',
      en: 'Days from the first sign-up of an episode to the first support by anybody: a programme begun, a visit or a plan',
    },
    denominator: { nl: 'Trajecten waarin die eerste steun in het jaar kwam', en: 'Episodes in which that first support came in the year' },
    saysNot: saysNot(
      'Wie nog geen steun kreeg telt hier niet mee, en wat er vóór de aanmelding gebeurde is niet bekend.',
      'Who had no support yet is not counted here, and what happened before the sign-up is not known.',
    ),
  },
  visits('phb', 'prenataal huisbezoek', 'prenatal home visit', 'pregnancy'),
  visits('so-zwanger', 'Stevig Ouderschap vóór de geboorte', 'Stevig Ouderschap before birth', 'pregnancy'),
  visits('so-na', 'Stevig Ouderschap na de geboorte', 'Stevig Ouderschap after birth', 'after'),
  visits('voorzorg-zwanger', 'VoorZorg vóór de geboorte', 'VoorZorg before birth', 'pregnancy'),
  visits('voorzorg-na', 'VoorZorg na de geboorte', 'VoorZorg after birth', 'after'),
  {
    ...own,
    code: 'proces-verwijzing-op-tijd',
    number: 8,
    group: 'proces-8',
    name: { nl: 'Verwijzingen die op tijd zijn beantwoord', en: 'Referrals answered in time' },
    shortName: { nl: 'Verwijzing op tijd', en: 'Referral in time' },
    numerator: {
      nl: 'Verwijzingen naar een aanbod die binnen de afgesproken termijn zijn beantwoord',
      en: 'Referrals to a service that were answered within the agreed term',
    },
    denominator: { nl: 'Alle verwijzingen die in het jaar zijn beantwoord', en: 'All referrals answered in the year' },
    saysNot: notRegistered(
      'Voor aanmeldingen bij de ene ingang is er wel een cijfer: op tijd een voorlopig contact.',
      'For sign-ups at the one entry there is a figure: a provisional contact in time.',
    ),
  },
  {
    ...own,
    code: 'proces-sparren',
    number: 9,
    group: 'proces-9',
    unit: 'count',
    direction: 'none',
    name: { nl: 'Keren gespard zonder naam', en: 'Times sparred without a name' },
    shortName: { nl: 'Gespard zonder naam', en: 'Sparred without a name' },
    numerator: {
      nl: 'Keren dat een professional in het jaar met de ene ingang overlegde zonder te zeggen over wie',
      en: 'Times a professional talked with the one entry in the year without saying about whom',
    },
    denominator: null,
    saysNot: notRegistered(
      'Besprekingen zonder naam in een overleg staan apart bij indicator 7.',
      'Discussions without a name in a conference stand apart with indicator 7.',
    ),
  },
  {
    ...own,
    code: 'proces-beschermende-factoren',
    number: 10,
    group: 'proces-10',
    name: {
      nl: 'Trajecten met meer beschermende factoren aan het eind dan aan het begin',
      en: 'Episodes with more protective factors at closing than at the start',
    },
    shortName: { nl: 'Meer bescherming', en: 'More protection' },
    numerator: {
      nl: 'Afgesloten trajecten waarin bij het afsluiten meer beschermende factoren zijn genoemd dan bij het begin',
      en: 'Closed episodes in which more protective factors were named at closing than at the start',
    },
    denominator: { nl: 'Trajecten die in het jaar zijn afgesloten', en: 'Episodes closed in the year' },
    saysNot: notRegistered('Het zou niet zeggen waardoor dat kwam.', 'It would not say what caused it.'),
  },
  {
    ...own,
    code: 'proces-aanbod-bevestigd',
    number: 11,
    group: 'proces-11',
    computedFrom: 'landscape',
    smallNumbers: nobodyCounted,
    name: { nl: 'Aanbod dat op tijd is bevestigd', en: 'Services assured in time' },
    shortName: { nl: 'Aanbod bevestigd', en: 'Services assured' },
    numerator: {
      nl: 'Aanbod waarvan de aanbieder de gegevens heeft bevestigd en de volgende bevestiging nog niet verlopen is',
      en: 'Services whose provider confirmed what is said of them, with the next confirmation not overdue',
    },
    denominator: { nl: 'Alle lopende aanbod in het gebied', en: 'All running services in the area' },
    saysNot: notRegistered(
      'Het aanbod dat wordt meegeleverd is nog door niemand bevestigd.',
      'The services that come with the product have not been confirmed by anybody yet.',
    ),
  },
  {
    ...own,
    code: 'geboorten',
    number: 12,
    group: 'proces-12',
    unit: 'count',
    phase: 'after',
    kind: 'outcome',
    direction: 'none',
    computedFrom: 'import',
    name: { nl: 'Geboren kinderen', en: 'Children born' },
    shortName: { nl: 'Geboren kinderen', en: 'Children born' },
    numerator: {
      nl: 'Levend geboren kinderen in het jaar, naar de gemeente waar de moeder woont; de noemer van de percentages van indicator 8',
      en: 'Children born alive in the year, by the municipality where the mother lives; the denominator of the percentages of indicator 8',
    },
    denominator: null,
    saysNot: saysNot('Een tweeling telt als twee kinderen en één zwangerschap.', 'Twins are two children and one pregnancy.'),
  },
] as const satisfies readonly IndicatorDefinition[]

function notRegistered(nl: string, en: string): Words {
  return saysNot(`${notYet.nl} ${nl}`, `${notYet.en} ${en}`)
}
