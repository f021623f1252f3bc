import { texts } from '../../platform/text/text.ts'

/** The words of the map. */
export const atlasText = texts(
  {
    title: 'Atlas',
    heading: (indicator: string, area: string) => `${indicator} op de kaart van ${area}`,
    lead: (year: number) =>
      `Elke gemeente in ${year}, in klassen. Waar geen getal is, staat waarom. De klassen zijn voor alle jaren gelijk, zodat u jaren kunt vergelijken.`,
    map: (indicator: string, year: number) => `Kaart: ${indicator}, ${year}`,
    choose: 'Kies indicator, gebied en jaar',
    class: (from: string, to: string, last: boolean) => `${from} tot ${last ? 'en met ' : ''}${to}`,
    legend: 'Wat de vlakken betekenen',
    unknown: 'niet in de bronnen',
    notCounted: 'niets geteld',
    other: 'geen los getal; zie de tabel',
    table: 'De cijfers bij de kaart',
    inClass: (limits: string) => `klasse ${limits}`,
    tiles: 'Elke gemeente is een even groot vlak, ongeveer op haar plaats. Zo weegt een grote gemeente niet zwaarder voor het oog.',
    attribution: (names: string) => `Grenzen: ${names}.`,
    off: (names: string) => `Zonder plaats op de kaart, wel in de tabel: ${names}.`,
    noFigures: (area: string) => `Geen cijfers per gemeente van ${area}`,
    noFiguresWhy: 'De bronnen noemen dit cijfer niet voor gemeenten hier. Wat er wel is, staat bij de indicator.',
    noMap: 'Voor dit gebied is er nog geen kaart',
    noMapWhy:
      'Een gemeente komt op de kaart zodra een analist haar grenzen heeft ingelezen (Beheer, Kaart) of zij een vlak op de tegelkaart heeft. De cijfers staan in de tabel.',
    toIndicator: 'Wat dit cijfer betekent en waar het vandaan komt',
    cell: (area: string, value: string, where: string) => `${area}: ${value}${where === '' ? '' : `, ${where}`}`,
  },
  {
    title: 'Atlas',
    heading: (indicator: string, area: string) => `${indicator} on the map of ${area}`,
    lead: (year: number) =>
      `Every municipality in ${year}, in classes. Where there is no number, it says why. The classes are the same for all years, so that years may be compared.`,
    map: (indicator: string, year: number) => `Map: ${indicator}, ${year}`,
    choose: 'Choose indicator, area and year',
    class: (from: string, to: string, last: boolean) => `${from} ${last ? 'to' : 'to below'} ${to}`,
    legend: 'What the fills stand for',
    unknown: 'not in the sources',
    notCounted: 'nothing counted',
    other: 'no single number; see the table',
    table: 'The figures with the map',
    inClass: (limits: string) => `class ${limits}`,
    tiles: 'Every municipality is a tile of the same size, about where it lies. So a large municipality weighs no more to the eye.',
    attribution: (names: string) => `Boundaries: ${names}.`,
    off: (names: string) => `Without a place on the map, but in the table: ${names}.`,
    noFigures: (area) => `No figures of municipalities of ${area}`,
    noFiguresWhy: 'The sources do not give this figure for municipalities here. What there is, stands with the indicator.',
    noMap: 'There is no map of this area yet',
    noMapWhy:
      'A municipality is on the map as soon as an analyst has imported its boundaries (Manage, Map) or it has a tile. The figures stand in the table.',
    toIndicator: 'What this figure means and where it comes from',
    cell: (area: string, value: string, where: string) => `${area}: ${value}${where === '' ? '' : `, ${where}`}`,
  },
)
