import { texts } from '../../platform/text/text.ts'

/** What the page of a family tells somebody of her own place in the circle. */
export const ownPlaceText = texts(
  {
    asked: {
      heading: 'Uw programma bij dit gezin is afgelopen',
      what: 'Bent u nog nodig? Dan blijft u in de kring. Zo niet, dan ziet u dit gezin na vandaag niet meer.',
      yes: 'Ja, ik ben nog nodig',
      no: 'Nee, ga uit de kring',
    },
    stays: {
      heading: 'U blijft in de kring van dit gezin',
      what: (day: string) => `Dat is vastgelegd. Op ${day} vragen we u weer of u nog nodig bent.`,
    },
    left: {
      heading: 'U bent uit de kring van dit gezin gegaan',
      what: (day: string) => `U ziet dit gezin nog tot het einde van vandaag, ${day}.`,
      told: (name: string) => `${name} houdt het overzicht, en leest het. De ouder leest het ook.`,
    },
  },
  {
    asked: {
      heading: 'Your programme with this family is over',
      what: 'Are you still needed? Then you stay in the circle. If not, you see this family no more after today.',
      yes: 'Yes, I am still needed',
      no: 'No, leave the circle',
    },
    stays: {
      heading: 'You stay in the circle of this family',
      what: (day) => `This was recorded. On ${day} you are asked again whether you are still needed.`,
    },
    left: {
      heading: 'You left the circle of this family',
      what: (day) => `You see this family until the end of today, ${day}.`,
      told: (name) => `${name} keeps the overview, and reads it. So does the parent.`,
    },
  },
)
