import { texts } from '../../platform/text/text.ts'

/** What can be wrong with a file that is only looked at. */
export const checkProblemText = texts(
  {
    file_too_large: (size: string, most: string) =>
      `het bestand is ${size} MB; tot ${most} MB gaat in één keer. Knip het, bijvoorbeeld per periode, en kijk elk deel na`,
    unit_missing: (_: string, known: string) =>
      `de eenheid ontbreekt, en de indicator staat niet in de catalogus; schrijf er een van: ${known}`,
    unknown_area_to_check: (value: string) =>
      `het gebied "${value}" is niet bekend; gebruik een CBS-code, adresnaam of naam, of geef een bestand met gebieden mee: --areas GEBIEDEN.csv`,
  },
  {
    file_too_large: (size: string, most: string) =>
      `the file is ${size} MB; up to ${most} MB goes at once. Cut it, for instance by period, and check each part`,
    unit_missing: (_: string, known: string) => `the unit is missing, and the indicator is not in the catalogue; write one of: ${known}`,
    unknown_area_to_check: (value: string) =>
      `the area "${value}" is not known; use a CBS code, slug or name, or bring a file of areas: --areas AREAS.csv`,
  },
)
