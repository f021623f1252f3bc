/** What an organisation is about; `domain` decides among others which hand-overs are asked for. */
export const domains = ['medical', 'youth_health', 'social', 'municipal', 'informal', 'insurer', 'national'] as const

/** The law its records fall under. */
export const regimes = ['wgbo', 'jeugdwet', 'wmo', 'wgs', 'participatiewet', 'private'] as const

/** Kinds of organisation; two of them, `neighbourhood-team` and `youth-and-family-centre`, count as the local team in the figures. */
export const organisationTypes = [
  'addiction-care',
  'community-work',
  'general-practice',
  'helpline',
  'hospital',
  'informal-care',
  'intellectual-disability-care',
  'maternity-care',
  'mental-health-care',
  'midwifery',
  'municipal-welfare',
  'municipal-youth',
  'municipality',
  'national-body',
  'network',
  'neighbourhood-team',
  'parent-information',
  'public-health',
  'public-health-service',
  'sexual-health',
  'social-work',
  'youth-and-family-centre',
  'youth-care',
  'youth-health-care',
] as const

/** A partner as a file of an installation names it. */
export interface PartnerOrganisation {
  slug: string
  name: string
  domain: (typeof domains)[number]
  type: string
  regime: (typeof regimes)[number] | null
  /** Slug of a municipality or region; null where it works everywhere. */
  area: string | null
  website: string | null
}
