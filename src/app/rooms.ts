import type { Hono } from 'hono'
import { openDataApi } from '../exchange/open-data/open-data-api.ts'
import { landscapePages } from '../landscape/service/landscape.pages.tsx'
import { boundaryPages } from '../monitor/boundary/boundary.pages.tsx'
import { cataloguePages } from '../monitor/catalogue/catalogue.pages.tsx'
import { definitionPages } from '../monitor/catalogue/definitions.pages.tsx'
import { pilotPages } from '../monitor/catalogue/pilot.pages.tsx'
import { coalitionCountPages } from '../monitor/coalition-count/coalition-count.pages.tsx'
import { deliveryPages } from '../monitor/delivery/delivery.pages.tsx'
import { practicePages } from '../monitor/fact/practice.pages.ts'
import { editorPages } from '../monitor/factsheet/editor/editor.pages.tsx'
import { factsheetPages } from '../monitor/factsheet/factsheet.pages.tsx'
import { factsheetVersionPages } from '../monitor/factsheet/version/version.pages.tsx'
import { councilLetterPages } from '../monitor/letter/council-letter.pages.tsx'
import { publishedMonitorPages } from '../monitor/pages/monitor.pages.tsx'
import { publicSetsPages } from '../monitor/publication/public-sets.pages.tsx'
import { publicationPages } from '../monitor/publication/publication.pages.tsx'
import { minePages } from '../parent/mine/mine.pages.tsx'
import type { PageEnv } from '../platform/web/page.ts'
import { birthPages } from '../support/birth/birth.pages.tsx'
import { dayPages } from '../support/birth/day.pages.tsx'
import { undoLossPages } from '../support/birth/undo-loss.pages.tsx'
import { closingPages } from '../support/closing/closing.pages.tsx'
import { bringPages } from '../support/conference/bring.pages.tsx'
import { conferencePages } from '../support/conference/conference.pages.tsx'
import { conferenceCasePages } from '../support/conference/conference-case.pages.tsx'
import { consentPages } from '../support/consent/consent.pages.tsx'
import { deskPages } from '../support/desk/desk.pages.tsx'
import { handoverPages } from '../support/handover/handover.pages.tsx'
import { childNamePages } from '../support/identity/child-name.pages.tsx'
import { identityPages } from '../support/identity/identity.pages.tsx'
import { overviewPages } from '../support/overview/overview.pages.tsx'
import { planPages } from '../support/plan/plan.pages.tsx'
import { planChangePages } from '../support/plan/plan-change.pages.tsx'
import { enrolmentPages } from '../support/programme/enrolment.pages.tsx'
import { programmePages } from '../support/programme/programme.pages.tsx'
import { visitPages } from '../support/programme/visit.pages.tsx'
import { signUpPages } from '../support/sign-up/sign-up.pages.tsx'
import { triagePages } from '../support/sign-up/triage.pages.tsx'
import { stepOutPages } from '../support/stepping-out/step-out.pages.tsx'
import { takeBackPages } from '../support/taking-back/take-back.pages.tsx'

/** The pages of every room, in the order in which addresses are matched. */
export const rooms: readonly Hono<PageEnv>[] = [
  landscapePages,
  openDataApi,
  definitionPages,
  pilotPages,
  publicSetsPages,
  publishedMonitorPages,
  factsheetVersionPages,
  factsheetPages,
  editorPages,
  councilLetterPages,
  practicePages,
  coalitionCountPages,
  deliveryPages,
  boundaryPages,
  publicationPages,
  cataloguePages,
  signUpPages,
  takeBackPages,
  triagePages,
  deskPages,
  overviewPages,
  consentPages,
  identityPages,
  childNamePages,
  conferencePages,
  conferenceCasePages,
  bringPages,
  planChangePages,
  planPages,
  minePages,
  programmePages,
  enrolmentPages,
  visitPages,
  birthPages,
  undoLossPages,
  dayPages,
  handoverPages,
  closingPages,
  stepOutPages,
]
