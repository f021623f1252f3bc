import { type DemoName, demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import type { Places } from './places.ts'

/** One form of the product, filled in wrongly. */
export interface WrongForm {
  name: string
  as: DemoName
  address(at: Places): string
  send: Record<string, string | string[]>
  /** What is said, per field. */
  says: Record<string, string>
  /** Typed text that must still be there. */
  keeps?: readonly string[]
}

const long = (length: number) => 'a'.repeat(length)
const signUp = {
  label: 'Gezin De Wit',
  parentName: 'Lotte de Wit',
  municipality: 'renkum',
  stage: 'expecting',
  dueDate: '2026-08-10',
  reason: 'Zorgen over de huur.',
  consent: 'yes',
}
const held = { version: '1', parentPart: 'present', minutes: 'Wat is besproken.' }

export const wrongForms: readonly WrongForm[] = [
  {
    name: 'a sign-up with nothing in it',
    as: 'midwife',
    address: () => '/aanmelden',
    send: {},
    says: {
      label: 'Vul in hoe het gezin genoemd wil worden.',
      parentName: 'Vul de naam van de ouder in.',
      municipality: 'Kies de gemeente waar het gezin woont.',
      stage: 'Kies waar het gezin nu staat.',
      reason: 'Schrijf in een paar woorden wat er speelt.',
      consent: 'Vraag eerst de toestemming van de ouder',
    },
  },
  {
    name: 'a sign-up without the day it is about',
    as: 'midwife',
    address: () => '/aanmelden',
    send: { ...signUp, dueDate: '' },
    says: { dueDate: 'Vul de uitgerekende datum in.' },
    keeps: ['value="Gezin De Wit"', 'value="Lotte de Wit"', 'Zorgen over de huur.'],
  },
  {
    name: 'a sign-up with a day that cannot be',
    as: 'midwife',
    address: () => '/aanmelden',
    send: { ...signUp, dueDate: '2027-08-10' },
    says: { dueDate: 'Deze uitgerekende datum kan niet' },
    keeps: ['value="2027-08-10"', 'Zorgen over de huur.'],
  },
  {
    name: 'a sign-up with a day no calendar has',
    as: 'midwife',
    address: () => '/aanmelden',
    send: { ...signUp, dueDate: '2026-02-31' },
    says: { dueDate: 'Vul een hele datum in' },
  },
  {
    name: 'a sign-up that is too long',
    as: 'midwife',
    address: () => '/aanmelden',
    send: { ...signUp, label: long(81), parentName: long(121), parentPhone: long(31), reason: long(2001) },
    says: { label: 'te lang', parentName: 'te lang', parentPhone: 'te lang', reason: 'te lang' },
    keeps: [long(2001)],
  },
  {
    name: 'a sign-up with a number nobody can call',
    as: 'midwife',
    address: () => '/aanmelden',
    send: { ...signUp, parentPhone: '06 1234' },
    says: { parentPhone: 'Een Nederlands nummer heeft 10 cijfers' },
    keeps: ['value="06 1234"', 'Zorgen over de huur.'],
  },
  {
    name: 'a correction with nothing in it',
    as: 'midwife',
    address: (at) => `${at.family}/gegevens`,
    send: { label: '', parentName: '', parentPhone: 'nul zes', version: '1' },
    says: {
      label: 'Vul in hoe het gezin genoemd wil worden.',
      parentName: 'Vul de naam van de ouder in.',
      parentPhone: 'Dit is geen telefoonnummer.',
    },
    keeps: ['value="nul zes"'],
  },
  {
    name: 'a sign-up for a place without an entry',
    as: 'midwife',
    address: () => '/aanmelden',
    send: { ...signUp, municipality: 'arnhem' },
    says: { municipality: 'nog geen coalitie met een ingang' },
    keeps: ['value="Gezin De Wit"'],
  },
  {
    name: 'an answer without a contact',
    as: 'dutyOfficer',
    address: (at) => `${at.openSignUp}/antwoord`,
    send: { version: '1', contactId: '' },
    says: { contactId: 'Kies wie het voorlopige contact wordt.' },
  },
  {
    name: 'an answer with somebody who is not there',
    as: 'dutyOfficer',
    address: (at) => `${at.openSignUp}/antwoord`,
    send: { version: '1', contactId: demoPeople.midwifeValley.id },
    says: { contactId: 'Deze collega hoort niet (meer) bij uw coalitie.' },
  },
  {
    name: 'a decision without one',
    as: 'entryTeam',
    address: (at) => `${at.answeredSignUp}/besluit`,
    send: { version: '2', redirectedTo: 'De wijkverpleging', reason: '' },
    says: { decision: 'Kies wat het team doet.', reason: 'Schrijf in een paar woorden waarom.' },
    keeps: ['value="De wijkverpleging"'],
  },
  {
    name: 'a conference without day, kind or people',
    as: 'socialWorker',
    address: () => '/overleg/nieuw',
    send: { coalitionId: demoCoalitions.south.id, startsAt: 'half twee', place: 'Zaal 2' },
    says: { kind: 'Kies wat voor overleg', plannedOn: 'Kies een dag.', startsAt: 'zoals 13:30', attendees: 'Kies minstens één collega' },
    keeps: ['value="half twee"', 'value="Zaal 2"'],
  },
  {
    name: 'a seat for nobody',
    as: 'socialWorker',
    address: (at) => `${at.conference}/plek`,
    send: { professionalId: '' },
    says: { professionalId: 'kan niet aan tafel zitten' },
  },
  {
    name: 'a family for no conference',
    as: 'midwife',
    address: (at) => `${at.planned}/overleg`,
    send: { purpose: '' },
    says: { conferenceId: 'Kies een overleg.', purpose: 'Schrijf in een paar woorden waarvoor.', named: 'Kies met of zonder naam.' },
  },
  {
    name: 'minutes without words',
    as: 'socialWorker',
    address: (at) => at.case,
    send: { version: '1', parentPart: 'present', well: 'Haar zus helpt.', minutes: '', what1: 'Bellen' },
    says: { minutes: 'Schrijf in een paar zinnen' },
    keeps: ['Haar zus helpt.', 'value="Bellen"'],
  },
  {
    name: 'an agreement without who and when',
    as: 'socialWorker',
    address: (at) => at.case,
    send: { ...held, well: 'Haar zus helpt.', what4: 'Bellen' },
    says: { who4: 'Kies wie dit doet.', due4: 'Kies voor wanneer.' },
    keeps: ['Haar zus helpt.', 'value="Bellen"'],
  },
  {
    name: 'a parent who was not there for no reason',
    as: 'socialWorker',
    address: (at) => at.case,
    send: { ...held, parentPart: 'declined' },
    says: { parentReason: 'waarom de ouder er niet bij was' },
    keeps: ['Wat is besproken.'],
  },
  {
    name: 'a coordinator who was not asked',
    as: 'socialWorker',
    address: (at) => at.case,
    send: { ...held, coordinatorId: demoPeople.socialWorker.id },
    says: { coordinatorAgrees: 'Vraag eerst aan deze collega' },
    keeps: ['Wat is besproken.'],
  },
  {
    name: 'a plan to look at yesterday',
    as: 'midwife',
    address: (at) => `${at.family}/plan`,
    send: { reviewOn: '2026-03-01' },
    says: { reviewOn: 'Kies een dag na vandaag.' },
    keeps: ['value="2026-03-01"'],
  },
  {
    name: 'a goal without a subject',
    as: 'midwife',
    address: (at) => `${at.planned}/plan/doel`,
    send: { words: 'Rust in huis', lifeDomain: 'gold' },
    says: { lifeDomain: 'Kies waar het over gaat.' },
    keeps: ['Rust in huis'],
  },
  {
    name: 'a step by nobody, long ago',
    as: 'midwife',
    address: (at) => at.goal,
    send: { what: 'Samen bellen', who: '', dueOn: '' },
    says: { who: 'Kies wie deze stap zet.', dueOn: 'Kies voor wanneer.' },
    keeps: ['value="Samen bellen"'],
  },
  {
    name: 'a programme by nobody',
    as: 'midwife',
    address: (at) => `${at.family}/programma`,
    send: { programme: 'prenatal-home-visit', professionalId: '' },
    says: { professionalId: 'Kies wie het programma uitvoert.' },
  },
  {
    name: 'an answer of the family on a day to come',
    as: 'midwife',
    address: (at) => `${at.offered}/antwoord`,
    send: { version: '1', answer: 'yes', answeredOn: '2026-03-05' },
    says: { answeredOn: 'Deze dag kan niet' },
    keeps: ['value="2026-03-05"'],
  },
  {
    name: 'an end without a reason',
    as: 'youthNurse',
    address: (at) => `${at.enrolment}/einde`,
    send: { version: '2' },
    says: { reason: 'Kies waarom het programma eindigt.' },
  },
  {
    name: 'an extra visit in the past',
    as: 'youthNurse',
    address: (at) => `${at.enrolment}/bezoek`,
    send: { plannedOn: '2026-03-01' },
    says: { plannedOn: 'Deze dag is voorbij.' },
    keeps: ['value="2026-03-01"'],
  },
  {
    name: 'a moment that is no day',
    as: 'youthNurse',
    address: (at) => `${at.visit}/moment`,
    send: { version: '1', plannedOn: 'morgen' },
    says: { plannedOn: 'Vul een datum in' },
  },
  {
    name: 'a visit about nothing',
    as: 'youthNurse',
    address: (at) => `${at.visit}/gedaan`,
    send: { version: '1', doneOn: '2026-03-02' },
    says: { topics: 'Kies waar het over ging' },
    keeps: ['value="2026-03-02"'],
  },
  {
    name: 'a visit that was off for no reason',
    as: 'youthNurse',
    address: (at) => `${at.visit}/niet`,
    send: { version: '1' },
    says: { off: 'Kies wat er is.' },
  },
  {
    name: 'a birth that cannot be, of four children',
    as: 'midwife',
    address: (at) => `${at.family}/geboorte`,
    send: { version: '1', bornOn: '', name1: 'Bo', children: '4' },
    says: { bornOn: 'Vul de dag van de geboorte in', children: 'Kies hoeveel kinderen' },
    keeps: ['value="Bo"'],
  },
  {
    name: 'a hand-over to nobody',
    as: 'midwife',
    address: (at) => `${at.family}/overdracht`,
    send: { toId: '', summary: 'Wat goed gaat: veel.' },
    says: { toId: 'Kies wie het overneemt.' },
    keeps: ['Wat goed gaat: veel.'],
  },
  {
    name: 'a talk before it was prepared',
    as: 'midwife',
    address: (at) => `${at.handover}/gesprek`,
    send: { version: '1', talkOn: '2026-02-20', familyMet: 'yes' },
    says: { talkOn: 'Deze dag kan niet' },
    keeps: ['value="2026-02-20"'],
  },
]
