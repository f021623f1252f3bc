import { whatBecameText } from '../../../area/former-municipality.text.ts'
import { type Language, texts } from '../../../platform/text/text.ts'
import { unitNames } from '../../figure/unit.text.ts'

function unitName(code: string, language: Language): string {
  return Object.entries(unitNames[language]).find(([unit]) => unit === code)?.[1] ?? code
}

/** What can be wrong in the rows of a sheet, and what to do. Codes that are not here have the words of files of figures. */
export const sheetProblemText = texts(
  {
    unknown_area: (value: string) => `Het gebied “${value}” kennen we niet.`,
    former_area: (_: string, hint: string) => `${whatBecameText(hint, 'nl')}.`,
    area_missing: () => 'Er staat een cijfer, maar geen gebied.',
    unknown_indicator: (value: string) => `De indicator “${value}” kennen we niet.`,
    indicator_missing: () => 'Er staat een cijfer, maar geen indicator.',
    period_missing: () => 'Er staat een cijfer, maar geen periode. Vul op de kolommenpagina een periode in voor het hele blad.',
    unknown_period: (value: string) => `“${value}” is geen periode. Schrijf in het blad 2024, 2024-07 of 2021-2023.`,
    unknown_sign: (value: string) => `“${value}” is geen getal, en we weten niet wat de bron ermee bedoelt.`,
    formula_without_result: () =>
      'Hier staat een formule zonder uitkomst. Open het bestand in Excel of LibreOffice, sla het daar op en lees het opnieuw in.',
    value_empty: () =>
      'Het cijfer zelf ontbreekt. We rekenen het niet uit; vraag de bron om een kolom met het cijfer. Is het aantal zelf het cijfer? Kies dat dan bij de kolommen.',
    garbled: (value: string, read: string) =>
      `In “${value}” zijn letters misgegaan${read === '' ? '' : `; er zal “${read}” bedoeld zijn`}. Bewaar het bestand opnieuw als CSV UTF-8 of .xlsx.`,
    above_whole: (value: string, top: string) => `${value} is meer dan ${top}; een deel is nooit groter dan het geheel. Vraag het de bron.`,
    negative: (value: string) => `${value} is negatief; een aantal of aandeel kan niet onder nul liggen. Vraag het de bron.`,
    numerator_above_denominator: (value: string, whole: string) =>
      `De teller ${value} is groter dan de noemer ${whole}. Kijk na of ze verwisseld zijn.`,
    denominator_zero: () => 'De noemer is nul; een deel van niets heeft geen percentage. Vraag het de bron.',
    not_whole: (value: string, hint: string) =>
      `${value} is geen heel getal. Bedoelt de bron ${hint}? Kijk na hoe de decimalen geschreven zijn.`,
    not_a_number: (value: string) => `“${value}” is geen getal.`,
    unknown_version: (value: string, latest: string) => `Versie ${value} van deze definitie bestaat niet; de laatste is ${latest}.`,
    wrong_unit: (value: string, unit: string) =>
      `Deze indicator is in ${unitName(unit, 'nl')}, niet in ${unitName(value, 'nl')}. Reken het in het blad om, of kies een andere indicator.`,
    unknown_unit: (value: string, unit: string) =>
      `“${value}” is geen eenheid die we kennen. Deze indicator is in ${unitName(unit, 'nl')}.`,
    percent_in_other_unit: (value: string, unit: string) =>
      `${value} is een percentage, maar deze indicator is in ${unitName(unit, 'nl')}. Reken het in het blad om, of kies een andere indicator.`,
    percent_as_count: (value: string) => `${value} is een percentage, en hier hoort een aantal. Is dit wel de goede kolom?`,
    double_figure: (value: string, first: string) =>
      `Dit cijfer (${value}) staat ook op rij ${first}. Laat u het hier weg, dan geldt rij ${first}. Moet deze rij gelden, haal dan rij ${first} uit het blad.`,
    too_large: (value: string) => `${value} is te groot voor een aantal. Is dit wel de goede kolom?`,
  },
  {
    unknown_area: (value) => `We do not know the area “${value}”.`,
    former_area: (_, hint) => `${whatBecameText(hint, 'en')}.`,
    area_missing: () => 'There is a figure, but no area.',
    unknown_indicator: (value) => `We do not know the indicator “${value}”.`,
    indicator_missing: () => 'There is a figure, but no indicator.',
    period_missing: () => 'There is a figure, but no period. Fill in a period for the whole sheet on the page of the columns.',
    unknown_period: (value) => `“${value}” is no period. Write 2024, 2024-07 or 2021-2023 in the sheet.`,
    unknown_sign: (value) => `“${value}” is no number, and we do not know what the source means by it.`,
    formula_without_result: () =>
      'A formula without a result stands here. Open the file in Excel or LibreOffice, save it there and read it again.',
    value_empty: () =>
      'The figure itself is missing. We do not compute it; ask the source for a column with the figure. Is the count itself the figure? Then choose that at the columns.',
    garbled: (value, read) =>
      `Letters went wrong in “${value}”${read === '' ? '' : `; “${read}” will have been meant`}. Save the file again as CSV UTF-8 or .xlsx.`,
    above_whole: (value, top) => `${value} is more than ${top}; a part is never larger than the whole. Ask the source.`,
    negative: (value) => `${value} is negative; a count or share cannot lie below zero. Ask the source.`,
    numerator_above_denominator: (value, whole) =>
      `The numerator ${value} is larger than the denominator ${whole}. Check whether they were swapped.`,
    denominator_zero: () => 'The denominator is zero; a part of nothing has no percentage. Ask the source.',
    not_whole: (value, hint) => `${value} is no whole number. Does the source mean ${hint}? Check how the decimals are written.`,
    not_a_number: (value) => `“${value}” is no number.`,
    unknown_version: (value, latest) => `There is no version ${value} of this definition; the latest is ${latest}.`,
    wrong_unit: (value, unit) =>
      `This indicator is in ${unitName(unit, 'en')}, not in ${unitName(value, 'en')}. Convert it in the sheet, or choose another indicator.`,
    unknown_unit: (value, unit) => `“${value}” is no unit that we know. This indicator is in ${unitName(unit, 'en')}.`,
    percent_in_other_unit: (value, unit) =>
      `${value} is a percentage, but this indicator is in ${unitName(unit, 'en')}. Convert it in the sheet, or choose another indicator.`,
    percent_as_count: (value) => `${value} is a percentage, and a count belongs here. Is this the right column?`,
    double_figure: (value, first) =>
      `This figure (${value}) stands on row ${first} as well. If you leave it out here, row ${first} holds. If this row should hold, take row ${first} out of the sheet.`,
    too_large: (value) => `${value} is too large for a count. Is this the right column?`,
  },
)
