import type { IndicatorDefinition } from './definition.ts'
import { peopleCounted, saysNot } from './small-numbers.ts'

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
] as const satisfies readonly IndicatorDefinition[]
