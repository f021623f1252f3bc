import { texts } from '../../platform/text/text.ts'

const years = (from: number | null, until: number | null) => (from === null ? '' : from === until ? `, ${from}` : `, ${from}-${until}`)

/** How the published sets are described for data portals. */
export const catalogText = texts(
  {
    title: (publisher: string) => `Open data over de eerste 1000 dagen: ${publisher}`,
    description:
      'Cijfers over de eerste 1000 dagen van kinderen, per gebied en periode, met hun bron en definitie. Elke set is als geheel gepubliceerd: beschermd, gecontroleerd, genummerd en bevroren.',
    service: 'Koppelvlak voor open data over de eerste 1000 dagen',
    serviceDescription:
      'Alle gepubliceerde cijfers, sets, gebieden, indicatoren en het zorglandschap als JSON, de cijfers ook als CSV; zonder account.',
    invented: (title: string) => `[Verzonnen oefengegevens] ${title}`,
    inventedLead: 'Deze cijfers komen van verzonnen gezinnen en zeggen niets over echte mensen. Gebruik ze alleen om te oefenen. ',
    figures: (count: number, areas: number, from: number | null, until: number | null) =>
      `${count} ${count === 1 ? 'cijfer' : 'cijfers'} over ${areas} ${areas === 1 ? 'gebied' : 'gebieden'}${years(from, until)}. `,
    quoted: 'Overgenomen zoals openbare bronnen ze afdrukken; bij elk cijfer staat de bron.',
    counted: (withheld: number, threshold: number) =>
      `Aantallen onder ${threshold} zijn verborgen, en ook wat ze zou verraden: samen ${withheld}. Een los programma heeft gecontroleerd dat niemand ze kan terugrekenen.`,
    rightsQuoted: 'Op elk cijfer blijven de voorwaarden van zijn bron van toepassing; de meeste bronnen noemen geen licentie.',
    sources: (names: string) => `Bronnen: ${names}.`,
    formats: { json: 'Cijfers als JSON', csv: 'Cijfers als CSV', service: 'Cijfers via het koppelvlak' },
    keywords: { start: 'Kansrijke Start', days: 'eerste 1000 dagen', birth: 'geboortezorg', young: 'jonge kinderen' },
    inventedWord: 'verzonnen',
  },
  {
    title: (publisher: string) => `Open data on the first 1000 days: ${publisher}`,
    description:
      'Figures on the first 1000 days of children, per area and period, with their source and definition. Every set is published as a whole: protected, audited, numbered and frozen.',
    service: 'Interface for open data on the first 1000 days',
    serviceDescription:
      'All published figures, sets, areas, indicators and the care landscape as JSON, the figures as CSV too; without an account.',
    invented: (title: string) => `[Invented practice data] ${title}`,
    inventedLead: 'These figures come from invented families and say nothing about real people. Use them to practise only. ',
    figures: (count: number, areas: number, from: number | null, until: number | null) =>
      `${count} ${count === 1 ? 'figure' : 'figures'} on ${areas} ${areas === 1 ? 'area' : 'areas'}${years(from, until)}. `,
    quoted: 'Quoted as public sources print them; every figure names its source.',
    counted: (withheld: number, threshold: number) =>
      `Counts below ${threshold} are hidden, and so is what would give them away: ${withheld} together. A separate program checked that nobody can work them out.`,
    rightsQuoted: 'The terms of its source remain with every figure; most sources state no licence.',
    sources: (names: string) => `Sources: ${names}.`,
    formats: { json: 'Figures as JSON', csv: 'Figures as CSV', service: 'Figures through the interface' },
    keywords: { start: 'Solid Start', days: 'first 1000 days', birth: 'maternity care', young: 'young children' },
    inventedWord: 'invented',
  },
)
