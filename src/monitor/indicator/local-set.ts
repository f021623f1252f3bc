import type { IncompleteIndicator, Words } from './definition.ts'

const toComplete = {
  nl: 'Teller en noemer aan te vullen vanuit RIVM.',
  en: 'Numerator and denominator to be completed from RIVM.',
} as const

/** The dashboard that prints this set hides a figure when fewer than ten people are in one of its groups. */
const shown = {
  nl: 'Het openbare dashboard toont geen cijfer bij minder dan 10 personen in een van de groepen.',
  en: 'The public dashboard shows no figure for fewer than 10 people in one of the groups.',
} as const

const optional = {
  nl: 'Hoort bij de keuzeset: een coalitie kiest zelf of zij hem volgt.',
  en: 'Belongs to the optional part of the set: a coalition chooses whether to follow it.',
} as const

const agenda = {
  nl: 'Staat op de ontwikkelagenda van de set: de deelnemers vonden hem nodig, maar er zijn nog geen cijfers. Eenheid, teller en noemer liggen niet vast.',
  en: 'Is on the development agenda of the set: the participants found it needed, but there are no figures yet. Unit, numerator and denominator are not settled.',
} as const

function local(code: string, nl: string, en: string, ...notes: readonly Words[]): IncompleteIndicator {
  const all = [...notes, toComplete]
  const note = { nl: all.map((one) => one.nl).join(' '), en: all.map((one) => one.en).join(' ') }
  return {
    code: `lokaal-${code}`,
    set: 'local',
    name: { nl, en },
    unit: 'percent',
    source: 'rivm-lokale-set',
    version: 1,
    complete: false,
    note,
  }
}

/**
 * The set for the local monitor (Delphi study, RIVM 2021): the indicators whose names public documents give. Their numerators and
 * denominators stand in a background document that is not at hand, and are not guessed.
 */
export const localSet: readonly IncompleteIndicator[] = [
  local(
    'psychische-problemen',
    'Psychische of psychiatrische problemen, vrouwen en mannen van 19-45 jaar',
    'Psychological or psychiatric problems, women and men aged 19-45',
    shown,
  ),
  local('roken-vrouwen', 'Roken, vrouwen van 19-45 jaar', 'Smoking, women aged 19-45', shown),
  local('schulden', 'Problematische schulden, 19-45 jaar', 'Problem debts, aged 19-45', shown),
  local('opleiding', 'Opleiding', 'Education', optional),
  local('eenouder', 'Eenoudergezin', 'Single parent', optional),
  local('langdurig-laag-inkomen', 'Langdurig laag inkomen', 'Long-term low income', optional),
  local('late-start', 'Late start van de zorg in de zwangerschap', 'Late start of care in pregnancy', shown),
  local('roken-zwangerschap', 'Roken tijdens de zwangerschap', 'Smoking during pregnancy', shown),
  local('kwetsbaar-zwanger', 'Kwetsbaarheid tijdens de zwangerschap', 'Vulnerability during pregnancy', shown),
  local('kwetsbaar-geboren', 'Kwetsbaarheid na de geboorte', 'Vulnerability after birth', shown),
  local('geen-kraamzorg', 'Geen kraamzorg', 'No maternity care', shown),
  local('vroeggeboorte-sga', 'Vroeggeboorte of te licht voor de zwangerschapsduur', 'Preterm birth or small for gestational age', shown),
  local('leefbaarheid', 'Wonen in een buurt met lage leefbaarheid', 'Living in a neighbourhood of low liveability', shown),
  local('agenda-roken-voor', 'Roken vóór de zwangerschap', 'Smoking before pregnancy', agenda),
  local('agenda-geldzorgen', 'Stress door geldzorgen', 'Stress from money worries', agenda),
  local('agenda-ongewenst', 'Ongewenste of ongeplande zwangerschap', 'Unwanted or unplanned pregnancy', agenda),
  local('agenda-stress', 'Stress tijdens de zwangerschap', 'Stress during pregnancy', agenda),
  local('agenda-eenzaamheid', 'Eenzaamheid', 'Loneliness', agenda),
  local('agenda-hechting', 'Veilige hechting', 'Secure attachment', agenda),
  local('agenda-kindermishandeling', 'Kindermishandeling', 'Child abuse', agenda),
  local('agenda-opvoedstress', 'Opvoedstress', 'Parenting stress', agenda),
]
