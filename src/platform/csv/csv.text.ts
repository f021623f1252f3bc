import { texts } from '../text/text.ts'

/** What can be wrong with a file of rows, before anybody looks at what the rows say. */
export const csvText = texts(
  {
    not_utf8: () => 'hier staan letters die geen UTF-8 zijn; bewaar het bestand als "CSV UTF-8"',
    empty_file: () => 'het bestand is leeg; de eerste regel moet de kolommen noemen',
    semicolons: () => 'de kolommen zijn gescheiden door puntkomma’s; bewaar het bestand met komma’s',
    either_sign: (value: string) =>
      `"${value}" kan decimalen of duizenden hebben: dit bestand schrijft punten en komma’s door elkaar; schrijf alle decimalen met een komma`,
    missing_column: (_: string, known: string) => `deze kolom ontbreekt; de eerste regel moet ten minste zijn: ${known}`,
    double_column: () => 'deze kolom staat er twee keer; laat er één staan',
    uneven_row: (found: string, expected: string) =>
      `deze regel heeft ${found} kolommen in plaats van ${expected}; zet een waarde met een komma tussen aanhalingstekens`,
    broken_quotes: () =>
      'een aanhalingsteken is niet gesloten of staat midden in een waarde; schrijf een aanhalingsteken in een waarde dubbel',
  },
  {
    not_utf8: () => 'there are letters here that are not UTF-8; save the file as "CSV UTF-8"',
    empty_file: () => 'the file is empty; the first line must name the columns',
    semicolons: () => 'the columns are separated by semicolons; save the file with commas',
    either_sign: (value: string) =>
      `"${value}" may have decimals or thousands: this file mixes points and commas; write all decimals with a comma`,
    missing_column: (_: string, known: string) => `this column is missing; the first line must at least be: ${known}`,
    double_column: () => 'this column stands there twice; keep one',
    uneven_row: (found: string, expected: string) =>
      `this line has ${found} columns instead of ${expected}; put a value with a comma between quotation marks`,
    broken_quotes: () => 'a quotation mark is not closed or stands inside a value; double a quotation mark within a value',
  },
)
