import type { Topic } from '../../family/consent/consent.ts'
import { texts } from '../../platform/text/text.ts'

export const consentText = texts(
  {
    about: 'Het gaat over',
    topics: {
      situation: 'wat er speelt',
      support: 'de hulp',
      health: 'wat over de gezondheid nodig is',
      appointments: 'afspraken',
    } satisfies Record<Topic, string>,
    takeBack: 'Wil de ouder niet meer delen?',
    grounds: 'Op welke grond organisaties dit bewaren',
    groundsWhy: 'Naast het ja van de ouder heeft elke organisatie een eigen grond in de wet. Het een vervangt het ander niet.',
    ground: (law: string) => `Grond: ${law}.`,
    noGround: 'Nog geen grond vastgelegd. Vraag het de beheerder van uw coalitie.',
  },
  {
    about: 'It is about',
    topics: {
      situation: 'what is going on',
      support: 'the support',
      health: 'what is needed of health',
      appointments: 'appointments',
    },
    takeBack: 'Does the parent no longer want to share?',
    grounds: 'On which ground organisations hold this',
    groundsWhy: 'Beside the yes of the parent each organisation has a ground of its own in the law. Neither replaces the other.',
    ground: (law) => `Ground: ${law}.`,
    noGround: 'No ground recorded yet. Ask the administrator of your coalition.',
  },
)
