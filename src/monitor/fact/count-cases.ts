import { bornOfHead, type CasePage, headWords, placeOfHead } from './case-page.ts'
import { bitsOfMark, dayOfMark, type mark, says, whatOfMark } from './mark.ts'
import {
  type BirthState,
  babiesBorn,
  beginBirths,
  homeVisitDone,
  pregnancyLost,
  startsOfChildren,
  visitsStarted,
} from './rule/birth-rule.ts'
import { beginChild, type ChildState, childIsBorn, isBorn } from './rule/child.ts'
import {
  beginConferences,
  type ConferenceState,
  conferenceHeld,
  coordinatorCame,
  coordinatorLeft,
  noCoordinatorCame,
  signUpAwaitsConference,
} from './rule/conference-rule.ts'
import {
  beginCoordination,
  type CoordinationState,
  coordinatorAppointed,
  coordinatorEnded,
  stillCoordinated,
} from './rule/coordination-rule.ts'
import {
  beginPromises,
  contactNamed,
  contactPromised,
  handoverAccepted,
  type PromiseState,
  promiseWithdrawn,
  signUpAnswered,
} from './rule/promise-rule.ts'
import { beginSupport, firstSupport, type SupportState, signalGiven, supportGiven } from './rule/support-rule.ts'
import { visitOver } from './rule/visit-rule.ts'
import { beginWaiting, neverWaited, type WaitingState, waitingBegan, waitingEnded, waitsOn } from './rule/waiting-rule.ts'
import type { Tally } from './tally.ts'

// One of each for all cases: a country is counted without making a single object.
const child: ChildState = { born: 0, sixth: 0 }
const births: BirthState = { visited: -1, children: 1, lost: false, waiting: new Uint16Array(64), starts: 0 }
const conferences: ConferenceState = {
  mdo: -1,
  pregnant: -1,
  family: -1,
  pop: -1,
  withoutName: -1,
  awaiting: false,
  appointed: false,
  heldOn: -1,
}
const coordination: CoordinationState = { since: -1, counted: -1 }
const support: SupportState = { year: -1, signalled: -1 }
const waiting: WaitingState = { since: -1 }
const promises: PromiseState = { sentOn: -1 }

/** Counts every case of a page into the tally: the one place where the rules meet the events, for one case and for all alike. */
export function countCases(page: CasePage, tally: Tally): void {
  for (let at = 0; at < page.length; ) {
    const head = page[at] ?? 0
    const end = at + headWords + (page[at + 1] ?? 0)
    tally.at(placeOfHead(head))
    begin(bornOfHead(head))
    for (at += headWords; at < end; at += 1) countMark(page[at] ?? 0, tally)
    finish(tally)
  }
}

function begin(born: number): void {
  beginChild(child, born)
  beginBirths(births)
  beginConferences(conferences)
  beginCoordination(coordination)
  beginSupport(support)
  beginWaiting(waiting)
  beginPromises(promises)
}

function finish(tally: Tally): void {
  startsOfChildren(births, 1, tally)
  noCoordinatorCame(conferences, tally)
  stillCoordinated(coordination, child, tally)
  waitsOn(waiting, tally)
}

/** Asked of every event of a country: written numbers make it one jump, where names would be compared one after another. */
function countMark(packed: number, tally: Tally): void {
  const day = dayOfMark(packed)
  const bits = bitsOfMark(packed)
  switch (whatOfMark(packed)) {
    case 42 satisfies typeof mark.visitDone:
      visitDone(day, bits, tally)
      break
    case 46 satisfies typeof mark.workedOn:
      supportGiven(support, child, day, bits, tally)
      break
    case 43 satisfies typeof mark.visitMissed:
    case 44 satisfies typeof mark.visitCancelled:
      visitOver(bits, day, isBorn(child, day), false, tally)
      break
    case 37 satisfies typeof mark.conferenceHeld:
      conferenceHeld(conferences, day, bits, tally)
      break
    case 41 satisfies typeof mark.programmeStarted:
      programmeStarted(day, bits, tally)
      break
    case 33 satisfies typeof mark.signUpSent:
      signUpSent(day)
      break
    case 34 satisfies typeof mark.signUpAnswered:
      contactNamed(promises, day, tally)
      signUpAnswered(day, bits, tally)
      break
    case 38 satisfies typeof mark.coordinatorProvisional:
      contactNamed(promises, day, tally)
      coordinatorGone(day, tally)
      break
    case 36 satisfies typeof mark.adviceGiven:
      waitingEnded(waiting, day, false, tally)
      break
    case 39 satisfies typeof mark.coordinatorAppointed:
      coordinatorNamed(day, bits, tally)
      break
    case 45 satisfies typeof mark.planMade:
      firstSupport(support, day, tally)
      supportGiven(support, child, day, bits, tally)
      break
    case 1 satisfies typeof mark.birth:
      childIsBorn(child, day)
      babiesBorn(births, day, bits, tally)
      break
    case 47 satisfies typeof mark.handoverAccepted:
      handoverAccepted(day, bits, tally)
      break
    case 48 satisfies typeof mark.episodeClosed:
      waitingEnded(waiting, day, false, tally)
      coordinatorGone(day, tally)
      break
    case 32 satisfies typeof mark.pregnancyEnded:
      pregnancyLost(births)
      break
    case 35 satisfies typeof mark.signUpWithdrawn:
      signUpWithdrawn(day, bits, tally)
      break
    case 40 satisfies typeof mark.coordinatorEnded:
      coordinatorGone(day, tally)
      break
  }
}

// Each on its own, so that the engine can put its rules in line.

function signUpSent(day: number): void {
  signalGiven(support, day)
  signUpAwaitsConference(conferences)
  contactPromised(promises, day)
  waitingBegan(waiting, day)
}

/** Who was signed up by mistake never waited; whoever stops did until then. */
function signUpWithdrawn(day: number, bits: number, tally: Tally): void {
  promiseWithdrawn(promises)
  if ((bits & says.mistake) !== 0) neverWaited(waiting)
  else waitingEnded(waiting, day, false, tally)
}

function visitDone(day: number, bits: number, tally: Tally): void {
  homeVisitDone(births, day, bits)
  visitOver(bits, day, isBorn(child, day), true, tally)
  firstSupport(support, day, tally)
  supportGiven(support, child, day, bits, tally)
}

function programmeStarted(day: number, bits: number, tally: Tally): void {
  visitsStarted(births, child, day, bits, tally)
  waitingEnded(waiting, day, (bits & says.localTeam) !== 0, tally)
  firstSupport(support, day, tally)
  supportGiven(support, child, day, bits, tally)
}

function coordinatorNamed(day: number, bits: number, tally: Tally): void {
  contactNamed(promises, day, tally)
  coordinatorCame(conferences, day, tally)
  waitingEnded(waiting, day, (bits & says.social) !== 0, tally)
  coordinatorAppointed(coordination, child, day, bits, tally)
}

function coordinatorGone(day: number, tally: Tally): void {
  coordinatorLeft(conferences)
  coordinatorEnded(coordination, child, day, tally)
}
