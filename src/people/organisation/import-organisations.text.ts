import { texts } from '../../platform/text/text.ts'

/** What can be wrong with a row of organisations, and what to do. */
export const organisationProblemText = texts(
  {
    not_a_slug: (value: string) =>
      `"${value}" is geen korte naam; gebruik kleine letters, cijfers en streepjes, zoals verloskundigen-de-brink`,
    empty_name: () => 'de naam ontbreekt',
    unknown_domain: (value: string, known: string) => `"${value}" is geen domein; kies uit ${known}`,
    unknown_type: (value: string, known: string) => `"${value}" is geen soort organisatie; kies uit ${known}`,
    unknown_regime: (value: string, known: string) =>
      `"${value}" is geen wet waaronder dossiers vallen; kies uit ${known}, of laat de cel leeg`,
    not_an_address: (value: string) => `"${value}" is geen webadres; begin met https://`,
    unknown_area: (value: string) => `het gebied "${value}" bestaat niet; gebruik de adresnaam van een bekend gebied, of laat de cel leeg`,
    double_organisation: (value: string, first: string) => `"${value}" staat ook op regel ${first}; laat er één staan`,
    invented_organisation: (value: string) => `"${value}" is een verzonnen oefenorganisatie; kies een andere korte naam`,
  },
  {
    not_a_slug: (value: string) => `"${value}" is no slug; use small letters, digits and hyphens, such as verloskundigen-de-brink`,
    empty_name: () => 'the name is missing',
    unknown_domain: (value: string, known: string) => `"${value}" is no domain; choose from ${known}`,
    unknown_type: (value: string, known: string) => `"${value}" is no kind of organisation; choose from ${known}`,
    unknown_regime: (value: string, known: string) =>
      `"${value}" is no law that records fall under; choose from ${known}, or leave the cell empty`,
    not_an_address: (value: string) => `"${value}" is no web address; begin with https://`,
    unknown_area: (value: string) => `there is no area "${value}"; use the slug of a known area, or leave the cell empty`,
    double_organisation: (value: string, first: string) => `"${value}" stands on line ${first} too; keep one`,
    invented_organisation: (value: string) => `"${value}" is an invented organisation for practising; choose another slug`,
  },
)
