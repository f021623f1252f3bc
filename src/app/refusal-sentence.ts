import { boundariesText } from '../monitor/boundary/boundaries.text.ts'
import { definitionRefusals } from '../monitor/catalogue/draft.text.ts'
import { pilotRefusals } from '../monitor/catalogue/pilot.text.ts'
import { coalitionCountText } from '../monitor/coalition-count/coalition-count.text.ts'
import { deliveryText } from '../monitor/delivery/delivery.text.ts'
import { factsheetText } from '../monitor/factsheet/factsheet.text.ts'
import { nameText } from '../monitor/factsheet/name/name.text.ts'
import { areaTextText } from '../monitor/factsheet/text/area-text.text.ts'
import { factsheetVersionText } from '../monitor/factsheet/version/factsheet-version.text.ts'
import { monitorText } from '../monitor/pages/monitor.text.ts'
import { publicationRefusals } from '../monitor/publication/publication.text.ts'
import type { Language } from '../platform/text/text.ts'
import { birthText } from '../support/birth/birth.text.ts'
import { dayText } from '../support/birth/day.text.ts'
import { undoLossText } from '../support/birth/undo-loss.text.ts'
import { closingText } from '../support/closing/closing.text.ts'
import { conferenceRefusals } from '../support/conference/conference-refusals.text.ts'
import { handoverText } from '../support/handover/handover.text.ts'
import { identityText } from '../support/identity/identity.text.ts'
import { overviewText } from '../support/overview/overview.text.ts'
import { planRefusals } from '../support/plan/plan.text.ts'
import { planChangeRefusals } from '../support/plan/plan-change.text.ts'
import { programmeText } from '../support/programme/programme.text.ts'
import { visitText } from '../support/programme/visit.text.ts'
import { doubleText } from '../support/sign-up/double-sign-up.text.ts'
import { signUpText } from '../support/sign-up/sign-up.text.ts'
import { triageText } from '../support/sign-up/triage.text.ts'
import { stepOutText } from '../support/stepping-out/step-out.text.ts'
import { takeBackText } from '../support/taking-back/take-back.text.ts'
import { manageText } from './manage.text.ts'
import { signInRefusals } from './sign-in/sign-in.text.ts'

/** The sentences of every room for the codes of its refusals. Each room adds its own catalogue to this list. */
const catalogues: readonly Record<Language, Record<string, string>>[] = [
  signInRefusals,
  { nl: manageText.nl.refusals, en: manageText.en.refusals },
  { nl: monitorText.nl.refusals, en: monitorText.en.refusals },
  { nl: coalitionCountText.nl.refusals, en: coalitionCountText.en.refusals },
  publicationRefusals,
  definitionRefusals,
  pilotRefusals,
  { nl: deliveryText.nl.refusals, en: deliveryText.en.refusals },
  { nl: boundariesText.nl.refusals, en: boundariesText.en.refusals },
  { nl: factsheetText.nl.refusals, en: factsheetText.en.refusals },
  { nl: factsheetVersionText.nl.refusals, en: factsheetVersionText.en.refusals },
  { nl: areaTextText.nl.refusals, en: areaTextText.en.refusals },
  { nl: nameText.nl.refusals, en: nameText.en.refusals },
  { nl: signUpText.nl.refusals, en: signUpText.en.refusals },
  { nl: triageText.nl.refusals, en: triageText.en.refusals },
  { nl: doubleText.nl.refusals, en: doubleText.en.refusals },
  { nl: takeBackText.nl.refusals, en: takeBackText.en.refusals },
  { nl: overviewText.nl.refusals, en: overviewText.en.refusals },
  { nl: identityText.nl.refusals, en: identityText.en.refusals },
  conferenceRefusals,
  planRefusals,
  planChangeRefusals,
  { nl: programmeText.nl.refusals, en: programmeText.en.refusals },
  { nl: visitText.nl.refusals, en: visitText.en.refusals },
  { nl: birthText.nl.refusals, en: birthText.en.refusals },
  { nl: undoLossText.nl.refusals, en: undoLossText.en.refusals },
  { nl: dayText.nl.refusals, en: dayText.en.refusals },
  { nl: handoverText.nl.refusals, en: handoverText.en.refusals },
  { nl: closingText.nl.refusals, en: closingText.en.refusals },
  { nl: stepOutText.nl.refusals, en: stepOutText.en.refusals },
]

/** What a refusal code means in words; undefined when the general words of its kind say enough. */
export function refusalSentence(code: string, language: Language): string | undefined {
  for (const catalogue of catalogues) {
    const sentence = catalogue[language][code]
    if (sentence !== undefined) return sentence
  }
  return undefined
}
