import { texts } from '../../platform/text/text.ts'

export const stepOutText = texts(
  {
    title: 'Uit de kring gaan',
    lead: 'Bent u niet meer nodig bij dit gezin? Vertel het de ouder eerst zelf. Daarna gaat u hier uit de kring.',
    before: 'Wat er dan gebeurt',
    view: (day: string) => `U ziet dit gezin nog tot het einde van vandaag. Vanaf ${day} ziet u het niet meer.`,
    seats: 'Zit u bij een overleg over dit gezin aan tafel, dan ziet u het op de dagen van dat overleg nog wel.',
    undone: (count: number, name: string) =>
      count === 1
        ? `Eén afspraak of stap van u staat nog open. ${name} ziet dan dat iemand daarvoor moet zorgen.`
        : `${count} afspraken en stappen van u staan nog open. ${name} ziet dan dat iemand daarvoor moet zorgen.`,
    told: (name: string) => `${name} houdt het overzicht, en leest dat u uit de kring bent. De ouder leest het ook.`,
    back: 'Terugkomen kan alleen als de ouder dat goed vindt, via een overdracht, een programma of een overleg.',
    submit: 'Ga uit de kring',
    handover: 'Neemt een collega het van u over? Kies dan een warme overdracht.',
    toHandover: 'Naar de warme overdracht',
    toFamily: 'Naar de lijn van dit gezin',
    notInCircle: 'U staat niet in de kring van dit gezin.',
    leaving: (day: string) => `Dat hoeft niet meer: u gaat uit de kring, en ziet dit gezin nog tot en met ${day}.`,
    closed: (day: string) => `Deze lijn is afgesloten op ${day}. De kring leest nog even mee, en gaat dan vanzelf uit elkaar.`,
    first: {
      overview_first: {
        heading: 'U houdt het overzicht bij dit gezin',
        what: 'Draag dat eerst over: in een overleg kiest u samen met de ouder wie het van u overneemt.',
        link: 'Breng in een overleg',
      },
      own_programme_first: {
        heading: 'Uw programma loopt nog, of is aangeboden',
        what: 'Rond het eerst af, of leg vast dat het niet doorgaat.',
        link: 'Naar de programma’s',
      },
      own_handover_first: {
        heading: 'Er staat nog een overdracht van of naar u open',
        what: 'Laat de overdracht eerst aannemen, of leg vast dat die niet doorgaat. Een gezin dat wordt overgedragen, blijft van iemand.',
        link: 'Naar de overdracht',
      },
      nobody_keeps_overview: {
        heading: 'Nog niemand houdt het overzicht bij dit gezin',
        what: 'Zonder vast contact kan niemand voor uw afspraken zorgen. Kies eerst samen iemand, of wacht tot de ingang iemand noemt.',
        link: 'Breng in een overleg',
      },
    },
    refusals: {
      overview_first: 'U houdt het overzicht bij dit gezin. Draag dat eerst over in een overleg; daarna kunt u uit de kring.',
      own_programme_first: 'Uw programma bij dit gezin loopt nog, of is aangeboden. Rond het eerst af; daarna kunt u uit de kring.',
      own_handover_first:
        'Er staat nog een overdracht van of naar u open. Laat de overdracht eerst aannemen, of leg vast dat die niet doorgaat; daarna kunt u uit de kring.',
      nobody_keeps_overview: 'Nog niemand houdt het overzicht bij dit gezin. Kies eerst samen iemand; daarna kunt u uit de kring.',
      leaves_already: 'U gaat al uit de kring van dit gezin.',
    },
  },
  {
    title: 'Leave the circle',
    lead: 'Are you no longer needed by this family? Tell the parent yourself first. After that you leave the circle here.',
    before: 'What then happens',
    view: (day) => `You see this family until the end of today. From ${day} on you see it no more.`,
    seats: 'When you have a seat at a conference about this family, you still see it on the days of that conference.',
    undone: (count, name) =>
      count === 1
        ? `One agreement or step of yours is still open. ${name} then sees that somebody has to see to it.`
        : `${count} agreements and steps of yours are still open. ${name} then sees that somebody has to see to them.`,
    told: (name) => `${name} keeps the overview, and reads that you left the circle. So does the parent.`,
    back: 'You come back only when the parent agrees, by a hand-over, a programme or a conference.',
    submit: 'Leave the circle',
    handover: 'Does a colleague take over from you? Then choose a warm hand-over.',
    toHandover: 'To the warm hand-over',
    toFamily: 'To the line of this family',
    notInCircle: 'You are not in the circle of this family.',
    leaving: (day) => `There is no need any more: you leave the circle, and see this family up to and including ${day}.`,
    closed: (day) => `This line was closed on ${day}. The circle reads along for a while, and then ends by itself.`,
    first: {
      overview_first: {
        heading: 'You keep the overview of this family',
        what: 'Hand that over first: at a conference you choose, together with the parent, who takes it over.',
        link: 'Bring to a conference',
      },
      own_programme_first: {
        heading: 'Your programme is still running, or was offered',
        what: 'Finish it first, or record that it will not go on.',
        link: 'To the programmes',
      },
      own_handover_first: {
        heading: 'A hand-over from or to you is still open',
        what: 'Have it accepted first, or withdraw it. A family that is being handed over remains somebody’s.',
        link: 'To the hand-over',
      },
      nobody_keeps_overview: {
        heading: 'Nobody keeps the overview of this family yet',
        what: 'Without a fixed contact nobody can see to your agreements. Choose somebody together first, or wait until the entry team names one.',
        link: 'Bring to a conference',
      },
    },
    refusals: {
      overview_first: 'You keep the overview of this family. Hand that over at a conference first; after that you can leave the circle.',
      own_programme_first:
        'Your programme with this family is still running, or was offered. Finish it first; after that you can leave the circle.',
      own_handover_first:
        'A hand-over from or to you is still open. Have it accepted first, or withdraw it; after that you can leave the circle.',
      nobody_keeps_overview:
        'Nobody keeps the overview of this family yet. Choose somebody together first; after that you can leave the circle.',
      leaves_already: 'You are leaving the circle of this family already.',
    },
  },
)
