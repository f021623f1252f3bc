import { texts } from '../../platform/text/text.ts'

export const closingText = texts(
  {
    title: 'Lijn afsluiten',
    lead: 'Niets sluit vanzelf, ook niet op de tweede verjaardag. De regievoerder sluit af, samen met het gezin.',
    withdrawn: 'De aanmelding is ingetrokken voordat iemand het overzicht hield. Wie om het gezin staat, kan de lijn afsluiten.',
    before: 'Wat er dan gebeurt',
    visits: (count: number) =>
      count === 0
        ? 'Er staan geen bezoeken gepland.'
        : count === 1
          ? 'Eén gepland bezoek vervalt.'
          : `${count} geplande bezoeken vervallen.`,
    programmes: (count: number) =>
      count === 0 ? 'Er loopt geen programma.' : count === 1 ? 'Eén programma eindigt.' : `${count} programma’s eindigen.`,
    conferences: (count: number) =>
      count === 1
        ? 'Het gezin gaat van de agenda van een overleg dat nog komt. Wie daar aan tafel zit, ziet het niet meer.'
        : `Het gezin gaat van de agenda van ${count} overleggen die nog komen. Wie daar aan tafel zit, ziet het niet meer.`,
    undone: (count: number) =>
      count === 1
        ? 'Eén afspraak of stap staat nog open, en blijft zo staan. Is zij gedaan? Vink haar dan eerst af.'
        : `${count} afspraken en stappen staan nog open, en blijven zo staan. Wat gedaan is, vinkt u eerst af.`,
    circle: (day: string) => `De kring ziet dit gezin tot ${day}, om het eigen dossier af te ronden.`,
    again: 'Komt er later weer een vraag, dan begint een nieuwe aanmelding.',
    reason: 'Waarom sluit u af?',
    reasons: {
      goals_reached: 'Het gezin kan verder, de doelen zijn bereikt',
      family_moved: 'Het gezin is verhuisd',
      family_stops: 'Het gezin wil stoppen',
      handed_over: 'Overgedragen aan andere hulp',
      other: 'Iets anders',
    },
    submit: 'Sluit de lijn af',
    handoverOpen: {
      heading: 'Er staat nog een overdracht open',
      what: 'Een gezin dat wordt overgedragen, blijft van iemand. Laat de overdracht eerst aannemen, of leg vast dat die niet doorgaat.',
      link: 'Naar de overdracht',
    },
    triageOpen: {
      heading: 'De aanmelding wacht nog op een besluit',
      what: 'Het team van de ingang besluit eerst over de aanmelding. Daarna kunt u afsluiten.',
    },
    notYours: (name: string, phone: string | null) =>
      `${name} houdt het overzicht bij dit gezin, en sluit de lijn af. Kan de lijn volgens u dicht? Bel ${[name, phone].filter(Boolean).join(', ')}.`,
    nobodys: 'Nog niemand houdt het overzicht bij dit gezin. Pas als dat zo is, kan die persoon de lijn afsluiten.',
    closed: (day: string) => `Deze lijn is afgesloten op ${day}.`,
    back: 'Naar de lijn van dit gezin',
    errorHeading: 'Nog niet afgesloten. Kijk dit nog even na:',
    errors: { reason_missing: 'Kies waarom u afsluit.' },
    refusals: {
      not_the_coordinator: 'Alleen de regievoerder van dit gezin sluit de lijn af.',
      closed_already: 'Deze lijn is al afgesloten.',
      handover_open:
        'Er staat nog een overdracht open. Laat de overdracht eerst aannemen, of leg vast dat die niet doorgaat; daarna kunt u afsluiten.',
      triage_open: 'De aanmelding wacht nog op een besluit van het team van de ingang. Daarna kunt u afsluiten.',
    },
  },
  {
    title: 'Close the line',
    lead: 'Nothing closes by itself, not on the second birthday either. The coordinator closes, together with the family.',
    withdrawn: 'The sign-up was withdrawn before anybody kept the overview. Whoever stands around the family can close the line.',
    before: 'What then happens',
    visits: (count) =>
      count === 0 ? 'No visits are planned.' : count === 1 ? 'One planned visit lapses.' : `${count} planned visits lapse.`,
    programmes: (count) => (count === 0 ? 'No programme is running.' : count === 1 ? 'One programme ends.' : `${count} programmes end.`),
    conferences: (count) =>
      count === 1
        ? 'The family leaves the agenda of a conference to come. Those at that table see it no more.'
        : `The family leaves the agenda of ${count} conferences to come. Those at those tables see it no more.`,
    undone: (count) =>
      count === 1
        ? 'One agreement or step is still open, and stays so. Has it been done? Then mark it first.'
        : `${count} agreements and steps are still open, and stay so. Mark first what has been done.`,
    circle: (day) => `The circle sees this family until ${day}, to finish its own files.`,
    again: 'When there is a question again later, a new sign-up begins.',
    reason: 'Why do you close?',
    reasons: {
      goals_reached: 'The family can go on, the goals are reached',
      family_moved: 'The family moved',
      family_stops: 'The family wishes to stop',
      handed_over: 'Handed over to other help',
      other: 'Something else',
    },
    submit: 'Close the line',
    handoverOpen: {
      heading: 'A hand-over is still open',
      what: 'A family that is being handed over remains somebody’s. Have the hand-over accepted first, or record that it does not go ahead.',
      link: 'To the hand-over',
    },
    triageOpen: {
      heading: 'The sign-up still waits for a decision',
      what: 'The entry team decides on the sign-up first. After that you can close.',
    },
    notYours: (name, phone) =>
      `${name} keeps the overview of this family, and closes the line. Do you think the line can be closed? Call ${[name, phone].filter(Boolean).join(', ')}.`,
    nobodys: 'Nobody keeps the overview of this family yet. Once somebody does, she can close the line.',
    closed: (day) => `This line was closed on ${day}.`,
    back: 'To the line of this family',
    errorHeading: 'Not closed yet. Please check this:',
    errors: { reason_missing: 'Choose why you close.' },
    refusals: {
      not_the_coordinator: 'Only the coordinator of this family closes the line.',
      closed_already: 'This line has been closed already.',
      handover_open: 'A hand-over is still open. Have it accepted first, or record that it does not go ahead; after that you can close.',
      triage_open: 'The sign-up still waits for a decision of the entry team. After that you can close.',
    },
  },
)
