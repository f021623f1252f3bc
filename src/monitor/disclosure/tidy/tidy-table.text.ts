import { texts } from '../../../platform/text/text.ts'

/** What can be wrong with a file of counts that must be protected. */
export const tidyTableText = texts(
  {
    count_not_last: (found: string) => `de laatste kolom is "${found}"; zet count als laatste kolom, na de kolommen van de tabel`,
    no_dimension: () => 'er staat alleen een kolom count; zet daarvoor een kolom voor elk kenmerk, zoals municipality',
    no_rows: () => 'er staan geen rijen onder de kop; zet elke binnenste cel op een eigen regel',
    empty_code: () => 'hier staat niets; vul in waar deze telling bij hoort, of laat de regel weg',
    total_given: () => 'een * is een totaal; geef alleen de binnenste cellen, de totalen worden berekend',
    named_total: (found: string) =>
      `"${found}" is een totaal, en zou iedereen dubbel tellen; geef alleen de binnenste cellen, de totalen worden berekend`,
    empty_count: () => 'hier staat niets; schrijf 0 of laat de regel weg',
    negative_count: (found: string) => `"${found}" is negatief; een telling is 0 of meer`,
    comma_count: (found: string, mended: string) =>
      `"${found}" heeft een komma; schrijf een heel getal zonder leestekens${mended === '' ? '' : `, zoals ${mended}`}`,
    broken_count: (found: string) => `"${found}" is geen heel getal; tel personen of gezinnen, geen percentages of gemiddelden`,
    large_count: (found: string) => `"${found}" is groter dan een miljard; kijk of de kolommen verschoven zijn`,
    double_cell: (_: string, line: string) => `deze cel staat ook op regel ${line}; laat er één staan of tel ze op`,
    two_parents: (found: string, first: string) => `hetzelfde kleinere gebied ligt hier in "${found}" en op regel ${first}; kies één`,
    too_large: (found: string, most: string) => `het bestand is ${found} MB; hoogstens ${most} MB past, splits het of tel eerst op`,
    too_many_cells: (found: string, most: string) =>
      `met totalen zijn het ${found} cellen; hoogstens ${most} kan, laat een kolom weg of splits het bestand`,
  },
  {
    count_not_last: (found: string) => `the last column is "${found}"; make count the last column, after the columns of the table`,
    no_dimension: () => 'there is only a column count; put a column before it for everything counted by, such as municipality',
    no_rows: () => 'there are no rows below the header; put every innermost cell on a line of its own',
    empty_code: () => 'there is nothing here; say what this count belongs to, or leave the line out',
    total_given: () => 'a * is a total; give innermost cells only, the totals are computed',
    named_total: (found: string) =>
      `"${found}" is a total, and would count everybody twice; give innermost cells only, the totals are computed`,
    empty_count: () => 'there is nothing here; write 0 or leave the line out',
    negative_count: (found: string) => `"${found}" is negative; a count is 0 or more`,
    comma_count: (found: string, mended: string) =>
      `"${found}" has a comma; write a whole number without marks${mended === '' ? '' : `, such as ${mended}`}`,
    broken_count: (found: string) => `"${found}" is no whole number; count people or families, no percentages or means`,
    large_count: (found: string) => `"${found}" is more than a thousand million; see whether columns have shifted`,
    double_cell: (_: string, line: string) => `this cell stands on line ${line} too; keep one or add them up`,
    two_parents: (found: string, first: string) => `the same smaller area lies in "${found}" here and on line ${first}; choose one`,
    too_large: (found: string, most: string) => `the file is ${found} MB; at most ${most} MB fits, split it or add up first`,
    too_many_cells: (found: string, most: string) =>
      `with totals there are ${found} cells; at most ${most} will do, leave a column out or split the file`,
  },
)
