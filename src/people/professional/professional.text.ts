import { type Language, texts } from '../../platform/text/text.ts'

/** The words for the codes in `professional.profession`. */
export const professionText = texts(
  {
    midwife: 'verloskundige',
    maternity_nurse: 'kraamverzorgende',
    general_practitioner: 'huisarts',
    youth_nurse: 'jeugdverpleegkundige',
    voorzorg_nurse: 'VoorZorg-verpleegkundige',
    gynaecologist: 'gynaecoloog',
    paediatrician: 'kinderarts',
    youth_physician: 'jeugdarts',
    psychologist: 'psycholoog',
    psychiatrist: 'psychiater',
    youth_care_worker: 'jeugdhulpverlener',
    volunteer_coordinator: 'coördinator van vrijwilligers',
    policy_officer: 'beleidsmedewerker',
    social_team_worker: 'medewerker sociaal team',
    entry_team_member: 'lid van het team van de ingang',
    coalition_lead: 'kwartiermaker',
    regional_analyst: 'regionaal onderzoeker',
    parent: 'ouder',
  },
  {
    midwife: 'midwife',
    maternity_nurse: 'maternity nurse',
    general_practitioner: 'general practitioner',
    youth_nurse: 'youth nurse',
    voorzorg_nurse: 'VoorZorg nurse',
    gynaecologist: 'gynaecologist',
    paediatrician: 'paediatrician',
    youth_physician: 'youth physician',
    psychologist: 'psychologist',
    psychiatrist: 'psychiatrist',
    youth_care_worker: 'youth care worker',
    volunteer_coordinator: 'coordinator of volunteers',
    policy_officer: 'policy officer',
    social_team_worker: 'social team worker',
    entry_team_member: 'entry team member',
    coalition_lead: 'coalition lead',
    regional_analyst: 'regional analyst',
    parent: 'parent',
  },
)

/** The profession in words; a code without words is shown as it is. */
export function professionName(code: string, language: Language): string {
  const names: Record<string, string> = professionText[language]
  return names[code] ?? code
}
