import { texts } from '../../platform/text/text.ts'

const span = (from: number | null, until: number | null, undated: string) =>
  from === null ? undated : from === until ? String(from) : `${from}-${until}`

/** The words of the page that shows everybody which sets there are and how they were checked. */
export const publicSetsText = texts(
  {
    title: 'Open data',
    lead: 'Alle cijfers van de monitor komen uit een set die als geheel is gepubliceerd: eerst beschermd, dan gecontroleerd, dan bevroren. Hier ziet u welke sets er zijn, wat er is gecontroleerd en waar u ze kunt ophalen.',
    link: 'Open data: sets, controle en bestanden',
    crumbs: 'Kruimelpad',
    monitor: 'Monitor',
    none: 'Er is nu geen set te zien.',
    noneHelp: 'Zodra een set cijfers is gepubliceerd, staat hij hier.',
    shown: 'Nu te zien',
    publication: (number: number, on: string) => `publicatie ${number}, ${on}`,
    figures: 'Cijfers',
    count: (count: number) => (count === 1 ? '1 cijfer' : `${count} cijfers`),
    withheld: 'Verborgen',
    withheldCount: (count: number) => (count === 0 ? 'niets' : count === 1 ? '1 cijfer' : `${count} cijfers`),
    about: 'Gaat over',
    coverage: (areas: number, from: number | null, until: number | null) =>
      `${areas} ${areas === 1 ? 'gebied' : 'gebieden'}, ${span(from, until, 'zonder jaar')}`,
    sources: 'Bronnen',
    sourceCount: (count: number) => (count === 1 ? '1 bron' : `${count} bronnen`),
    note: 'Toelichting',
    checked: 'Wat is gecontroleerd',
    hidden: (threshold: number) =>
      `Aantallen van 1 tot en met ${threshold - 1} gaan over zo weinig mensen dat iemand herkend kan worden. Ze zijn verborgen. Andere cijfers zijn verborgen als ze zo’n klein aantal zouden verraden. Welke van de verborgen cijfers de kleine zijn, zeggen we aan niemand.`,
    audited: (relations: number) =>
      `Een los programma heeft daarna geprobeerd de verborgen aantallen terug te rekenen. Het gebruikte alles wat een lezer heeft: ${relations} ${relations === 1 ? 'optelling' : 'optellingen'} van gebieden, jaren en delen, de percentages, en alles wat eerder is gepubliceerd.`,
    found: (exact: number, interval: number) =>
      exact + interval === 0
        ? 'Het kon geen enkel verborgen aantal vinden, en van geen enkel bewijzen dat het klein is, tenzij dat buiten deze publicatie al te bewijzen was.'
        : `Het vond ${exact} aantallen precies en kon van ${interval} bewijzen dat ze klein zijn.`,
    printedBefore: (count: number) =>
      count === 0
        ? ''
        : `${count} ${count === 1 ? 'klein aantal staat' : 'kleine aantallen staan'} er wel bij: ${count === 1 ? 'dat was' : 'die waren'} al eerder openbaar en ${count === 1 ? 'kan' : 'kunnen'} niet meer worden verborgen.`,
    quoted: 'Deze cijfers zijn overgenomen zoals hun bron ze al openbaar heeft gemaakt, met de bron erbij. Daarom is er niets verborgen.',
    quotedSmall: (count: number) =>
      count === 0 ? '' : `De bronnen drukken zelf ${count} ${count === 1 ? 'klein aantal' : 'kleine aantallen'} af.`,
    versions: (highs: string, audit: number) => `Rekenprogramma HiGHS ${highs}, versie ${audit} van de controle.`,
    download: 'Ophalen',
    csv: 'CSV',
    json: 'JSON',
    label: (format: string, set: string) => `${format} van ${set}`,
    earlier: 'Eerdere publicaties',
    earlierLead: 'Die blijven zoals ze waren, zodat u kunt teruggaan naar wat er toen stond.',
    earlierColumns: { publication: 'Publicatie', figures: 'Cijfers', files: 'Bestanden' },
    machines: 'Voor programma’s en dataportalen',
    machinesLead: 'Alles hier is ook te lezen door andere programma’s, zonder account.',
    openapi: 'Beschrijving van het koppelvlak (OpenAPI 3.1)',
    dcatJson: 'Beschrijving van de sets voor dataportalen (DCAT-AP-NL 3, JSON-LD)',
    dcatTurtle: 'Dezelfde beschrijving als Turtle',
    publisher: 'Wie publiceert dit',
    publisherName: (name: string) => `Deze cijfers worden gepubliceerd door ${name}.`,
    questions: 'Vragen over een set of een cijfer? Mail',
    licence: 'Voorwaarden',
    licenceOwn: 'Onze eigen tellingen mag u gebruiken met naamsvermelding (CC BY 4.0).',
    licenceQuoted: 'Voor overgenomen cijfers gelden de voorwaarden van hun bron; de meeste bronnen noemen die niet.',
  },
  {
    title: 'Open data',
    lead: 'All figures of the monitor come from a set that was published as a whole: first protected, then audited, then frozen. Here you see which sets there are, what was checked and where to get them.',
    link: 'Open data: sets, audit and files',
    crumbs: 'Breadcrumb',
    monitor: 'Monitor',
    none: 'There is no set to be seen now.',
    noneHelp: 'As soon as a set of figures is published, it stands here.',
    shown: 'Shown now',
    publication: (number: number, on: string) => `publication ${number}, ${on}`,
    figures: 'Figures',
    count: (count: number) => (count === 1 ? '1 figure' : `${count} figures`),
    withheld: 'Hidden',
    withheldCount: (count: number) => (count === 0 ? 'nothing' : count === 1 ? '1 figure' : `${count} figures`),
    about: 'About',
    coverage: (areas: number, from: number | null, until: number | null) =>
      `${areas} ${areas === 1 ? 'area' : 'areas'}, ${span(from, until, 'without a year')}`,
    sources: 'Sources',
    sourceCount: (count: number) => (count === 1 ? '1 source' : `${count} sources`),
    note: 'Note',
    checked: 'What was checked',
    hidden: (threshold: number) =>
      `Counts from 1 to ${threshold - 1} are about so few people that somebody might be recognised. They are hidden. Other figures are hidden when they would give such a small count away. Which of the hidden figures are the small ones we tell nobody.`,
    audited: (relations: number) =>
      `A separate program then tried to work out the hidden counts. It used everything a reader has: ${relations} ${relations === 1 ? 'sum' : 'sums'} of areas, years and parts, the percentages, and all that was published before.`,
    found: (exact: number, interval: number) =>
      exact + interval === 0
        ? 'It could find none of the hidden counts, and prove of none that it is small, unless that could be proven without this publication already.'
        : `It found ${exact} counts exactly and could prove of ${interval} that they are small.`,
    printedBefore: (count: number) =>
      count === 0
        ? ''
        : `${count} small ${count === 1 ? 'count stands' : 'counts stand'} there all the same: ${count === 1 ? 'it was' : 'they were'} public before and can no longer be hidden.`,
    quoted:
      'These figures are quoted as their source made them public already, with the source beside them. That is why nothing is hidden.',
    quotedSmall: (count: number) => (count === 0 ? '' : `The sources print ${count} small ${count === 1 ? 'count' : 'counts'} themselves.`),
    versions: (highs: string, audit: number) => `Solver HiGHS ${highs}, version ${audit} of the audit.`,
    download: 'Download',
    csv: 'CSV',
    json: 'JSON',
    label: (format: string, set: string) => `${format} of ${set}`,
    earlier: 'Earlier publications',
    earlierLead: 'They stay as they were, so that you can go back to what stood there then.',
    earlierColumns: { publication: 'Publication', figures: 'Figures', files: 'Files' },
    machines: 'For programs and data portals',
    machinesLead: 'Everything here can be read by other programs too, without an account.',
    openapi: 'Description of the interface (OpenAPI 3.1)',
    dcatJson: 'Description of the sets for data portals (DCAT-AP-NL 3, JSON-LD)',
    dcatTurtle: 'The same description as Turtle',
    publisher: 'Who publishes this',
    publisherName: (name: string) => `These figures are published by ${name}.`,
    questions: 'Questions about a set or a figure? Mail',
    licence: 'Terms',
    licenceOwn: 'You may use our own counts when you name us (CC BY 4.0).',
    licenceQuoted: 'Quoted figures keep the terms of their source; most sources do not state any.',
  },
)
