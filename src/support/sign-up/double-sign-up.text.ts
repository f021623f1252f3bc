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
    openOf: (family: string) => `Bekijk de aanmelding van ${family}`,
    same: 'Ja, het is hetzelfde gezin',
    ask: 'Vraag het eerst aan de ouder: was zij al aangemeld, en mag wie haar nu aanmeldde daar meelezen?',
    what: (sender: string) =>
      `Dan gaat u verder in de eerste aanmelding, met haar eigen dag 0. ${sender} komt daar in de kring en leest wat er gebeurt. Deze tweede lijn sluit; wat er geschreven is, blijft hier nog zes weken te lezen voor wie het schreef, en wordt niet overgezet. Het gezin telt één keer.`,
    goOn: 'De ouder zegt ja: ga verder in de eerste aanmelding',
    goOnOf: (family: string) => `De ouder zegt ja: ga verder in de aanmelding van ${family}`,
    cameLater:
      'Deze aanmelding kwam later. Open haar; daar kunt u kiezen om in deze verder te gaan. Zo blijft de eerste dag van wachten staan.',
    answered:
      'Voor deze aanmelding is al een contact genoemd. Laat de beide contacten elkaar bellen; na het besluit van het team sluit de regievoerder een van beide lijnen af.',
    apart: 'Nee, een ander gezin',
    apartOf: (family: string) => `Nee, ${family} is een ander gezin`,
    told: 'Dit gezin was al aangemeld. Wie het hier aanmeldde, staat nu in de kring van die eerste aanmelding; het gaat daar verder.',
    refusals: {
      double_unknown:
        'Deze twee aanmeldingen lijken niet (meer) op elkaar, of over de andere is intussen besloten. Bekijk hoe het er nu voor staat.',
      came_first: 'Deze aanmelding kwam het eerst. Ga in de andere verder, zodat de eerste dag van wachten blijft staan.',
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
    openOf: (family) => `See the sign-up of ${family}`,
    same: 'Yes, it is the same family',
    ask: 'Ask the parent first: was she signed up before, and may whoever signed her up now read along there?',
    what: (sender) =>
      `You then go on in the first sign-up, with its own day 0. ${sender} comes into that circle and reads what happens. This second line closes; what was written stays readable here for six more weeks to who wrote it, and is not copied. The family counts once.`,
    goOn: 'The parent says yes: go on in the first sign-up',
    goOnOf: (family) => `The parent says yes: go on in the sign-up of ${family}`,
    cameLater: 'This sign-up came later. Open it; there you can choose to go on in this one. So the first day of waiting stands.',
    answered:
      'A contact was named for this sign-up already. Let both contacts call each other; after the decision of the team the coordinator closes one of the two lines.',
    apart: 'No, another family',
    apartOf: (family) => `No, ${family} is another family`,
    told: 'This family was signed up before. Whoever signed it up here now stands in the circle of that first sign-up; it goes on there.',
    refusals: {
      double_unknown: 'These two sign-ups are not alike (any more), or the other one was decided meanwhile. See how things stand.',
      came_first: 'This sign-up came first. Go on in it from the other one, so that the first day of waiting stands.',
      wmo_of_its_own: 'This sign-up also counts as a notification under the Wmo, with a term of its own in law. So handle it separately.',
      double_without_consent:
        'In one of the two sign-ups the parent does not agree (any more) to share within the circle. Ask her again first.',
    },
  },
)
