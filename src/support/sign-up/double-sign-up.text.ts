import { texts } from '../../platform/text/text.ts'

/** The words for two sign-ups that could be about one family. */
export const doubleText = texts(
  {
    title: 'Zou dit hetzelfde gezin kunnen zijn?',
    why: 'Deze aanmeldingen kwamen bij dezelfde ingang binnen, uit dezelfde gemeente en met bijna dezelfde datum. Startlijn zoekt niet op naam; u ziet hier alleen gezinnen die u al mag zien.',
    sent: (sender: string, profession: string, organisation: string, day: string) =>
      `Aangemeld door ${sender}, ${profession}, ${organisation}, op ${day}`,
    samePhone: 'Zelfde telefoonnummer',
    sameName: 'Zelfde naam van de ouder',
    open: 'Bekijk die aanmelding',
    openOf: (family: string) => `Bekijk die aanmelding: ${family}`,
    others: (count: number) => (count === 1 ? 'Nog 1 aanmelding die erop kan lijken' : `Nog ${count} aanmeldingen die erop kunnen lijken`),
    nearDay: (count: number) => (count === 1 ? '1 aanmelding met bijna dezelfde datum' : `${count} aanmeldingen met bijna dezelfde datum`),
    same: 'Ja, het is hetzelfde gezin',
    ask: 'Vraag het eerst aan de ouder: was zij al aangemeld, en mag wie haar nu aanmeldde daar meelezen?',
    what: (sender: string) =>
      `Dan gaat u verder in de eerste aanmelding, met haar eigen dag 0. ${sender} komt daar in de kring en leest wat er gebeurt. Deze tweede lijn sluit; wat er geschreven is, blijft hier nog zes weken te lezen voor wie het schreef, en wordt niet overgezet. Het gezin telt één keer.`,
    goOn: 'De ouder zegt ja: ga verder in de eerste aanmelding',
    goOnOf: (family: string) => `De ouder zegt ja: ga verder in de eerste aanmelding, van ${family}`,
    cameLater:
      'Deze aanmelding kwam later. Open haar; daar kunt u kiezen om in deze verder te gaan. Zo blijft de eerste dag van wachten staan.',
    contactToo: (contact: string) =>
      `Ook ${contact}, hier al als contact genoemd, komt dan in die kring: vraag de ouder of dat mag. Spreek af wie haar verder belt.`,
    joinedToo: (senders: readonly string[]) =>
      `In deze aanmelding ging al een andere verder, van ${senders.join(' en ')}. Die gaat mee: vraag de ouder of dat mag.`,
    decided: 'Over deze aanmelding is al besloten. Laat de beide contacten elkaar bellen; de regievoerder sluit een van beide lijnen af.',
    apart: 'Nee, een ander gezin',
    apartOf: (family: string) => `Nee, een ander gezin: ${family}`,
    mine: {
      title: 'U was al aangemeld',
      what: (day: string) =>
        `Twee mensen meldden u aan. We gaan verder op uw eerste lijn. Deze tweede lijn is daarom gesloten op ${day}. U kunt hier blijven lezen wat er stond.`,
      ask: (name: string) => `Uw eerste lijn staat niet op deze bladzijde. ${name} kan vertellen wie u daar helpt en wat er staat.`,
      askNobody:
        'Uw eerste lijn staat niet op deze bladzijde. Vraag aan uw verloskundige, huisarts of consultatiebureau wie u daar helpt en wat er staat.',
      told: 'U was al aangemeld. We gaan verder op uw eerste lijn.',
    },
    told: 'Dit gezin was al aangemeld. Wie het hier aanmeldde, staat nu in de kring van die eerste aanmelding; het gaat daar verder.',
    toFirst: (family: string) => `Naar de eerste aanmelding: ${family}`,
    youToo: 'U staat nu in de kring daarvan.',
    decidedSo: (day: string) => `Hoort bij een eerdere aanmelding, op ${day}`,
    joined: {
      title: 'Dit gezin werd twee keer aangemeld',
      what: (day: string, sender: string) => `Samengevoegd op ${day} met de aanmelding van ${sender}.`,
      contact: (contact: string) => `Daar was ${contact} als contact genoemd.`,
    },
    refusals: {
      double_unknown:
        'Deze twee aanmeldingen lijken niet (meer) op elkaar, of over de andere is intussen besloten. Bekijk hoe het er nu voor staat.',
      came_first: 'Deze aanmelding kwam het eerst. Ga in de andere verder, zodat de eerste dag van wachten blijft staan.',
      double_has_begun:
        'Op deze tweede lijn is al meer begonnen, zoals een plan, een programma, een overleg of een geboorte. Dat kan niet mee. Laat de contacten elkaar bellen, en sluit af wat niet doorgaat.',
      double_on_agenda:
        'Deze tweede aanmelding staat nog op de agenda van een overleg. Wie haar erop zette of de voorzitter haalt haar daar eerst af; dan kan het gezin verder in de eerste.',
      wmo_of_its_own: 'Deze aanmelding geldt ook als melding voor de Wmo, met een eigen termijn in de wet. Handel haar daarom apart af.',
      double_without_consent:
        'De ouder geeft bij een van de twee aanmeldingen geen toestemming (meer) om in de kring te delen. Vraag het haar eerst opnieuw.',
    },
  },
  {
    title: 'Could this be the same family?',
    why: 'These sign-ups came in at the same entry point, from the same municipality and with nearly the same date. Startlijn does not search by name; you see only families here that you may see already.',
    sent: (sender, profession, organisation, day) => `Signed up by ${sender}, ${profession}, ${organisation}, on ${day}`,
    samePhone: 'Same phone number',
    sameName: 'Same name of the parent',
    open: 'See that sign-up',
    openOf: (family) => `See that sign-up: ${family}`,
    others: (count) => (count === 1 ? '1 more sign-up that may be alike' : `${count} more sign-ups that may be alike`),
    nearDay: (count) => (count === 1 ? '1 sign-up with nearly the same date' : `${count} sign-ups with nearly the same date`),
    same: 'Yes, it is the same family',
    ask: 'Ask the parent first: was she signed up before, and may whoever signed her up now read along there?',
    what: (sender) =>
      `You then go on in the first sign-up, with its own day 0. ${sender} comes into that circle and reads what happens. This second line closes; what was written stays readable here for six more weeks to who wrote it, and is not copied. The family counts once.`,
    goOn: 'The parent says yes: go on in the first sign-up',
    goOnOf: (family) => `The parent says yes: go on in the first sign-up, of ${family}`,
    cameLater: 'This sign-up came later. Open it; there you can choose to go on in this one. So the first day of waiting stands.',
    contactToo: (contact) =>
      `${contact}, named here as contact already, then comes into that circle too: ask the parent whether that is all right. Agree who will call her.`,
    joinedToo: (senders) =>
      `Another sign-up, by ${senders.join(' and ')}, already went on in this one. It comes along: ask the parent whether that is all right.`,
    decided: 'This sign-up was decided already. Let both contacts call each other; the coordinator closes one of the two lines.',
    apart: 'No, another family',
    apartOf: (family) => `No, another family: ${family}`,
    mine: {
      title: 'You were signed up before',
      what: (day) =>
        `Two people signed you up. We go on on your first line. So this second line was closed on ${day}. You can go on reading here what it said.`,
      ask: (name) => `Your first line is not on this page. ${name} can tell you who helps you there and what it says.`,
      askNobody: 'Your first line is not on this page. Ask your midwife, GP or child health clinic who helps you there and what it says.',
      told: 'You were signed up before. We go on on your first line.',
    },
    told: 'This family was signed up before. Whoever signed it up here now stands in the circle of that first sign-up; it goes on there.',
    toFirst: (family) => `To the first sign-up: ${family}`,
    youToo: 'You now stand in its circle.',
    decidedSo: (day) => `Belongs to an earlier sign-up, on ${day}`,
    joined: {
      title: 'This family was signed up twice',
      what: (day, sender) => `Joined on ${day} with the sign-up of ${sender}.`,
      contact: (contact) => `There ${contact} was named as the contact.`,
    },
    refusals: {
      double_unknown: 'These two sign-ups are not alike (any more), or the other one was decided meanwhile. See how things stand.',
      came_first: 'This sign-up came first. Go on in it from the other one, so that the first day of waiting stands.',
      double_has_begun:
        'More was begun on this second line, such as a plan, a programme, a conference or a birth. That cannot go along. Let the contacts call each other, and close what does not go on.',
      double_on_agenda:
        'This second sign-up is still on the agenda of a conference. Whoever put it there or the chair takes it off first; then the family can go on in the first.',
      wmo_of_its_own: 'This sign-up also counts as a notification under the Wmo, with a term of its own in law. So handle it separately.',
      double_without_consent:
        'In one of the two sign-ups the parent does not agree (any more) to share within the circle. Ask her again first.',
    },
  },
)
