/** Everyone and everything here is invented, for practising and for tests; the names are common and belong to nobody. */

const id = (kind: string, number: number) => `00000000-0000-4000-${kind}-${number.toString(16).padStart(12, '0')}`

export const demoOrganisations = {
  midwives: {
    id: id('a001', 1),
    slug: 'oefen-verloskundigen-de-linde',
    name: 'Verloskundigen De Linde',
    domain: 'medical',
    type: 'midwifery',
    regime: 'wgbo',
  },
  maternity: {
    id: id('a001', 2),
    slug: 'oefen-kraamzorg-het-begin',
    name: 'Kraamzorg Het Begin',
    domain: 'medical',
    type: 'maternity-care',
    regime: 'wgbo',
  },
  practice: {
    id: id('a001', 3),
    slug: 'oefen-huisartsen-de-es',
    name: 'Huisartsen De Es',
    domain: 'medical',
    type: 'general-practice',
    regime: 'wgbo',
  },
  youthHealth: {
    id: id('a001', 4),
    slug: 'oefen-jgz-middenland',
    name: 'JGZ Middenland',
    domain: 'youth_health',
    type: 'youth-health-care',
    regime: 'wgbo',
  },
  socialTeam: {
    id: id('a001', 5),
    slug: 'oefen-sociaal-team-de-brug',
    name: 'Sociaal team De Brug',
    domain: 'social',
    type: 'neighbourhood-team',
    regime: 'wmo',
  },
  municipality: {
    id: id('a001', 6),
    slug: 'oefen-gemeente',
    name: 'Oefengemeente',
    domain: 'municipal',
    type: 'public-health',
    regime: 'private',
  },
  midwivesValley: {
    id: id('a001', 7),
    slug: 'oefen-verloskundigen-de-vallei',
    name: 'Verloskundigen De Bron',
    domain: 'medical',
    type: 'midwifery',
    regime: 'wgbo',
  },
  socialTeamValley: {
    id: id('a001', 8),
    slug: 'oefen-sociaal-team-de-vallei',
    name: 'Sociaal team De Akker',
    domain: 'social',
    type: 'neighbourhood-team',
    regime: 'wmo',
  },
} as const

export const demoCoalitions = {
  south: {
    id: id('b001', 1),
    slug: 'oefencoalitie-zuid',
    name: 'Oefencoalitie Zuid',
    areas: ['renkum', 'overbetuwe', 'lingewaard', 'wageningen'],
  },
  valley: {
    id: id('b001', 2),
    slug: 'oefencoalitie-vallei',
    name: 'Oefencoalitie Vallei',
    areas: ['ede', 'barneveld', 'nijkerk', 'scherpenzeel'],
  },
} as const

export const demoEntryPoints = {
  south: { id: id('9001', 1), coalition: 'south', name: 'Eén ingang Zuid', organisation: 'socialTeam' },
  valley: { id: id('9001', 2), coalition: 'valley', name: 'Eén ingang Vallei', organisation: 'socialTeamValley' },
} as const

type Role = 'entry_team' | 'coalition_lead' | 'analyst' | 'administrator'

interface DemoPerson {
  id: string
  subject: string
  name: string
  profession: string
  organisation: keyof typeof demoOrganisations
  coalitions: readonly (keyof typeof demoCoalitions)[]
  roles: readonly Role[]
  phone: string
}

const person = (
  number: number,
  subject: string,
  name: string,
  profession: string,
  organisation: DemoPerson['organisation'],
  coalitions: DemoPerson['coalitions'],
  roles: DemoPerson['roles'] = [],
): DemoPerson => ({
  id: id('8001', number),
  subject,
  name,
  profession,
  organisation,
  coalitions,
  roles,
  phone: `085 000 00 ${number.toString().padStart(2, '0')}`,
})

/** The professionals one can sign in as in demo mode; `profession` is a code of the directory. */
export const demoPeople = {
  midwife: person(1, 'els', 'Els Vermeer', 'midwife', 'midwives', ['south']),
  maternityNurse: person(2, 'noor', 'Noor de Graaf', 'maternity_nurse', 'maternity', ['south']),
  generalPractitioner: person(3, 'henk', 'Henk Peters', 'general_practitioner', 'practice', ['south']),
  youthNurse: person(4, 'joke', 'Joke Bakker', 'youth_nurse', 'youthHealth', ['south', 'valley']),
  voorzorgNurse: person(5, 'fatma', 'Fatma Yildiz', 'voorzorg_nurse', 'youthHealth', ['south', 'valley']),
  socialWorker: person(6, 'samira', 'Samira Haddou', 'social_team_worker', 'socialTeam', ['south']),
  entryTeam: person(7, 'ruud', 'Ruud Jansen', 'entry_team_member', 'socialTeam', ['south'], ['entry_team']),
  dutyOfficer: person(8, 'anneke', 'Anneke Smit', 'entry_team_member', 'youthHealth', ['south'], ['entry_team']),
  lead: person(9, 'marjan', 'Marjan Visser', 'coalition_lead', 'municipality', ['south'], ['coalition_lead']),
  analyst: person(10, 'tom', 'Tom Willems', 'regional_analyst', 'youthHealth', ['south', 'valley'], ['analyst']),
  midwifeValley: person(11, 'ineke', 'Ineke Bos', 'midwife', 'midwivesValley', ['valley']),
  entryTeamValley: person(12, 'karim', 'Karim Alaoui', 'entry_team_member', 'socialTeamValley', ['valley'], ['entry_team']),
} as const

export type DemoName = keyof typeof demoPeople

/** The parent one can sign in as; her family is made by the demo region. */
export const demoParent = { subject: 'lotte', name: 'Lotte de Wit' } as const
