import { texts } from '../../platform/text/text.ts'

/** What can be wrong with a row of people, and what to do. Nobody's name or subject stands in it. */
export const peopleProblemText = texts(
  {
    not_a_subject: () =>
      'dit is niet waarmee iemand zich aanmeldt; schrijf wat de aanmelddienst van haar zegt, zonder spaties en bijzondere tekens',
    empty_name: () => 'de naam ontbreekt',
    unknown_profession: (value: string, known: string) => `"${value}" is geen beroep; kies uit ${known}`,
    unknown_role: (value: string, known: string) => `"${value}" is geen rol; kies uit ${known}, met puntkomma’s ertussen`,
    roles_exclude: (_: string, other: string) => `wie ${other} is ziet geen gezinnen, en entry_team wel; kies één van beide`,
    unknown_organisation: (value: string) => `de organisatie "${value}" bestaat niet; lees haar eerst in met import organisations`,
    unknown_coalition: (value: string) => `de coalitie "${value}" bestaat niet; lees haar eerst in met import coalitions`,
    invented_and_real: (value: string) =>
      `de organisatie is verzonnen en de coalitie "${value}" niet, of andersom; kies twee echte of twee verzonnen`,
    left: (_: string, day: string) =>
      `zij werkt hier sinds ${day} niet meer; haal de regel weg, of laat haar eerst terugkomen met people return`,
    works_elsewhere: (_: string, other: string) =>
      `zij werkt bij ${other} en ziet gezinnen voor die organisatie; beëindig dat eerst met people end, dan people return, en lees haar daarna in`,
    double_person: (_: string, first: string) => `deze persoon staat voor deze coalitie ook op regel ${first}; laat er één staan`,
    differs: (_: string, first: string) => `van dezelfde persoon staat op regel ${first} iets anders; maak ze gelijk`,
  },
  {
    not_a_subject: () =>
      'this is not what somebody signs in with; write what the sign-in provider says of her, without spaces and special signs',
    empty_name: () => 'the name is missing',
    unknown_profession: (value: string, known: string) => `"${value}" is no profession; choose from ${known}`,
    unknown_role: (value: string, known: string) => `"${value}" is no role; choose from ${known}, separated by semicolons`,
    roles_exclude: (_: string, other: string) => `${other} sees no families and entry_team does; choose one of them`,
    unknown_organisation: (value: string) => `there is no organisation "${value}"; read it first with import organisations`,
    unknown_coalition: (value: string) => `there is no coalition "${value}"; read it first with import coalitions`,
    invented_and_real: (value: string) =>
      `the organisation is invented and the coalition "${value}" is not, or the other way round; choose two of a kind`,
    left: (_: string, day: string) =>
      `she has not worked here since ${day}; take the line out, or have her return first with people return`,
    works_elsewhere: (_: string, other: string) =>
      `she works at ${other} and sees families for it; end that first with people end, then people return, and read her in after that`,
    double_person: (_: string, first: string) => `this person stands for this coalition on line ${first} too; keep one`,
    differs: (_: string, first: string) => `line ${first} says something else of the same person; make them equal`,
  },
)
