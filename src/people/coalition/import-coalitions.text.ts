import { texts } from '../../platform/text/text.ts'

/** What can be wrong with a row of coalitions, and what to do. */
export const coalitionProblemText = texts(
  {
    not_a_slug: (value: string) => `"${value}" is geen korte naam; gebruik kleine letters, cijfers en streepjes, zoals kansrijk-zuid`,
    invented_coalition: (value: string) => `"${value}" is een verzonnen oefencoalitie; kies een andere korte naam`,
    empty_name: () => 'de naam ontbreekt',
    no_municipality: () => 'er staat geen gemeente; schrijf adresnamen met puntkomma’s ertussen, zoals renkum;overbetuwe',
    unknown_municipality: (value: string) => `de gemeente "${value}" bestaat niet; gebruik de adresnaam, zoals renkum`,
    municipality_left_out: (value: string) =>
      `${value} hoort al bij deze coalitie, met de gezinnen die daar zijn aangemeld; laat haar in de lijst staan`,
    served_elsewhere: (value: string, other: string) =>
      `${value} hoort al bij ${other}; een gezin wordt aangemeld waar de gemeente bij hoort, dus kies één coalitie`,
    unknown_organisation: (value: string) => `de organisatie "${value}" bestaat niet; lees haar eerst in met import organisations`,
    not_days: (value: string) => `"${value}" is geen aantal werkdagen; schrijf een getal van 1 tot en met 30`,
    double_coalition: (value: string, first: string) => `"${value}" staat ook op regel ${first}; laat er één staan`,
  },
  {
    not_a_slug: (value: string) => `"${value}" is no slug; use small letters, digits and hyphens, such as kansrijk-zuid`,
    invented_coalition: (value: string) => `"${value}" is an invented coalition for practising; choose another slug`,
    empty_name: () => 'the name is missing',
    no_municipality: () => 'there is no municipality; write slugs separated by semicolons, such as renkum;overbetuwe',
    unknown_municipality: (value: string) => `there is no municipality "${value}"; use its slug, such as renkum`,
    municipality_left_out: (value: string) =>
      `${value} belongs to this coalition already, with the families signed up there; keep it in the list`,
    served_elsewhere: (value: string, other: string) =>
      `${value} belongs to ${other}; a family is signed up where its municipality is, so choose one coalition`,
    unknown_organisation: (value: string) => `there is no organisation "${value}"; read it first with import organisations`,
    not_days: (value: string) => `"${value}" is no number of working days; write a number from 1 to 30`,
    double_coalition: (value: string, first: string) => `"${value}" stands on line ${first} too; keep one`,
  },
)
