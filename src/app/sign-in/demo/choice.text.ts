import { texts } from '../../../platform/text/text.ts'

export const choiceText = texts(
  {
    title: 'Kies wie u bent',
    lead: 'Dit is een oefenomgeving: iedereen hieronder is verzonnen. Kies een naam en u bent ingelogd als die persoon. U kunt altijd uitloggen en als iemand anders verdergaan.',
    form: 'Verzonnen mensen om als in te loggen',
    professionals: (coalition: string) => `Professionals van ${coalition}`,
    noCoalition: 'Andere professionals',
    alsoIn: (coalition: string) => `Werkt ook in ${coalition}`,
    parents: 'Ouders',
    parent: 'Ouder, met een eigen lijn in de oefenregio',
    empty: {
      title: 'Er zijn hier nog geen oefenmensen',
      why: 'De oefenregio is nog niet geladen. De openbare pagina’s werken al.',
      action: 'Naar het begin',
    },
  },
  {
    title: 'Choose who you are',
    lead: 'This is a practice environment: everybody below is invented. Choose a name and you are signed in as that person. You can always sign out and go on as somebody else.',
    form: 'Invented people to sign in as',
    professionals: (coalition: string) => `Professionals of ${coalition}`,
    noCoalition: 'Other professionals',
    alsoIn: (coalition: string) => `Also works in ${coalition}`,
    parents: 'Parents',
    parent: 'Parent, with a line of her own in the practice region',
    empty: {
      title: 'There are no practice people here yet',
      why: 'The practice region is not loaded yet. The public pages already work.',
      action: 'To the start',
    },
  },
)
