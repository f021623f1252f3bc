import { texts } from '../../platform/text/text.ts'
import type { regimes } from './organisation.ts'

type Law = Record<(typeof regimes)[number], string>

/** The laws on which organisations hold what is shared with them, as families may read them. */
export const legalGroundText = texts<Law>(
  {
    wgbo: 'de Wet op de geneeskundige behandelingsovereenkomst (WGBO)',
    jeugdwet: 'de Jeugdwet',
    wmo: 'de Wet maatschappelijke ondersteuning (Wmo)',
    wgs: 'de Wet gemeentelijke schuldhulpverlening (Wgs)',
    participatiewet: 'de Participatiewet',
    private: 'een overeenkomst met het gezin',
  },
  {
    wgbo: 'the Medical Treatment Contracts Act (WGBO)',
    jeugdwet: 'the Youth Act (Jeugdwet)',
    wmo: 'the Social Support Act (Wmo)',
    wgs: 'the Municipal Debt Counselling Act (Wgs)',
    participatiewet: 'the Participation Act (Participatiewet)',
    private: 'an agreement with the family',
  },
)
