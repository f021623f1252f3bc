import { texts } from '../platform/text/text.ts'

/** The kinds of area, for one and for headings over several. */
export const areaText = texts(
  {
    level: {
      municipality: 'gemeente',
      subregion: 'subregio',
      region: 'regio',
      vsv: 'VSV',
      hospital: 'ziekenhuis',
      nation: 'land',
      other: 'ander gebied',
    },
    levels: {
      municipality: 'Gemeenten',
      subregion: 'Subregio’s',
      region: 'Regio’s',
      vsv: 'VSV’s',
      hospital: 'Ziekenhuizen',
      nation: 'Het hele land',
      other: 'Andere gebieden',
    },
  },
  {
    level: {
      municipality: 'municipality',
      subregion: 'subregion',
      region: 'region',
      vsv: 'VSV',
      hospital: 'hospital',
      nation: 'country',
      other: 'other area',
    },
    levels: {
      municipality: 'Municipalities',
      subregion: 'Subregions',
      region: 'Regions',
      vsv: 'VSVs',
      hospital: 'Hospitals',
      nation: 'The whole country',
      other: 'Other areas',
    },
  },
)

/** What can be wrong with a row of areas, and what to do. */
export const areaProblemText = texts(
  {
    not_a_slug: (value: string) => `"${value}" is geen adresnaam; gebruik kleine letters, cijfers en streepjes, zoals regio-zuid`,
    reserved_slug: (value: string) => `"${value}" is al een woord in de adressen van de site; kies een andere naam`,
    not_a_cbs_code: (value: string) => `"${value}" is geen CBS-code van een gemeente; schrijf GM en vier cijfers, of laat de cel leeg`,
    empty_name: () => 'de naam ontbreekt',
    unknown_level: (value: string, known: string) => `"${value}" is geen soort gebied; kies uit ${known}`,
    unknown_membership: (value: string, known: string) => `"${value}" is geen soort lidmaatschap; kies uit ${known}`,
    not_a_year: (value: string) => `"${value}" is geen jaar; schrijf vier cijfers`,
    until_before_from: () => 'het gebied eindigt voor het begint',
    double_area: (value: string, first: string) => `"${value}" staat er al (bij ${first}); elk gebied heeft een eigen naam en code`,
    unknown_area: (value: string) =>
      `het gebied "${value}" bestaat niet; voeg het toe aan dit bestand of gebruik de adresnaam van een bekend gebied`,
    circle: (value: string) => `${value} ligt zo in zichzelf; verander parents`,
  },
  {
    not_a_slug: (value: string) => `"${value}" is no slug; use small letters, digits and hyphens, such as regio-zuid`,
    reserved_slug: (value: string) => `"${value}" is already a word in the addresses of the site; choose another`,
    not_a_cbs_code: (value: string) => `"${value}" is no CBS code of a municipality; write GM and four digits, or leave the cell empty`,
    empty_name: () => 'the name is missing',
    unknown_level: (value: string, known: string) => `"${value}" is no kind of area; choose from ${known}`,
    unknown_membership: (value: string, known: string) => `"${value}" is no kind of membership; choose from ${known}`,
    not_a_year: (value: string) => `"${value}" is no year; write four digits`,
    until_before_from: () => 'the area ends before it begins',
    double_area: (value: string, first: string) => `"${value}" is there already (at ${first}); every area has a name and code of its own`,
    unknown_area: (value: string) => `there is no area "${value}"; add it to this file or use the slug of a known area`,
    circle: (value: string) => `${value} would lie within itself; change parents`,
  },
)
