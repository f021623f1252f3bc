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

/** From the sign-up to the table. */
export const formsOfIntake: readonly WrongForm[] = [
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
    name: 'a sign-up taken back without what the mistake was',
    as: 'midwife',
    address: (at) => `${at.sentSignUp}/terugnemen`,
    send: { version: '1', reason: 'zomaar' },
    says: { reason: 'Kies wat de vergissing was.' },
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
    says: { kind: 'Kies wat voor overleg', plannedOn: 'Kies een dag.', startsAt: 'zoals 13.30', attendees: 'Kies minstens één collega' },
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
    says: { minutes: 'Schrijf in een paar zinnen', who1: 'Kies wie dit doet.', due1: 'Kies voor wanneer.' },
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
    name: 'a talk at the table with something wrong in every part of the form',
    as: 'socialWorker',
    address: (at) => at.case,
    send: {
      version: '1',
      parentPart: 'declined',
      parentReason: '',
      well: 'Haar zus helpt.',
      worries: long(2001),
      minutes: ' ',
      what1: 'Bellen met de verhuurder',
      who1: demoPeople.midwifeValley.id,
      due1: '2026-03-01',
      what2: '',
      who2: 'parent',
      due2: 'morgen',
      coordinatorId: demoPeople.midwifeValley.id,
      nextOn: '2026-03-02',
    },
    says: {
      parentReason: 'waarom de ouder er niet bij was',
      worries: 'te lang',
      minutes: 'Schrijf in een paar zinnen',
      who1: 'Kies iemand aan tafel',
      due1: 'Kies een dag op of na het overleg.',
      what2: 'Schrijf wat er is afgesproken.',
      due2: 'Kies voor wanneer.',
      coordinatorId: 'Deze collega kan geen regievoerder zijn.',
      coordinatorAgrees: 'Vraag eerst aan deze collega',
      nextOn: 'Kies een dag na dit overleg.',
    },
    keeps: ['Haar zus helpt.', long(2001), 'value="Bellen met de verhuurder"', 'value="2026-03-01"', 'value="morgen"'],
  },
  {
    name: 'a talk at the table that can be read, with several things that cannot be',
    as: 'socialWorker',
    address: (at) => at.case,
    send: {
      ...held,
      parentPart: '',
      what1: 'Bellen',
      who1: 'parent',
      due1: '2026-03-01',
      coordinatorId: demoPeople.socialWorker.id,
      nextOn: '2026-03-01',
    },
    says: {
      parentPart: 'Kies of de ouder erbij was.',
      due1: 'Kies een dag op of na het overleg.',
      coordinatorAgrees: 'Vraag eerst aan deze collega',
      nextOn: 'Kies een dag na dit overleg.',
    },
    keeps: ['Wat is besproken.', 'value="Bellen"'],
  },
  {
    name: 'a conference on a day that was, without a kind, with somebody of elsewhere',
    as: 'socialWorker',
    address: () => '/overleg/nieuw',
    send: {
      coalitionId: demoCoalitions.south.id,
      plannedOn: '2026-03-01',
      startsAt: 'half twee',
      place: 'Zaal 2',
      attendees: [demoPeople.midwifeValley.id],
    },
    says: {
      kind: 'Kies wat voor overleg',
      plannedOn: 'Deze dag is al geweest.',
      startsAt: 'zoals 13.30',
      attendees: 'kan niet aan tafel zitten',
    },
    keeps: ['value="2026-03-01"', 'value="Zaal 2"'],
  },
  {
    name: 'a sign-up without a day and without consent',
    as: 'midwife',
    address: () => '/aanmelden',
    send: { ...signUp, dueDate: '', consent: '', parentPhone: '06' },
    says: {
      parentPhone: 'Een Nederlands nummer heeft 10 cijfers',
      dueDate: 'Vul de uitgerekende datum in.',
      consent: 'Vraag eerst de toestemming van de ouder',
    },
    keeps: ['value="Gezin De Wit"', 'Zorgen over de huur.'],
  },
]
