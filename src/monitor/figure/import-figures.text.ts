import { formerAreaText } from '../../area/former-municipality.text.ts'
import { texts } from '../../platform/text/text.ts'

/** What can be wrong with a row of figures, and what to do. */
export const figureProblemText = texts(
  {
    unknown_indicator: (value: string) => `de indicator "${value}" bestaat niet; gebruik een code uit /api/v1/indicators, zoals 8a`,
    retired_indicator: (value: string, on: string) =>
      `de indicator "${value}" is sinds ${on} niet meer in gebruik; laat de regel weg, of neem de indicator weer in gebruik`,
    ...formerAreaText.nl,
    area_ended: (value: string, successor: string) =>
      `deze gemeente bestond toen niet meer (${value} was het laatste jaar)${successor === '' ? '' : `; zij ging op in ${successor}`}. Vraag de bron om cijfers naar de nieuwe grenzen`,
    area_not_yet: (value: string) =>
      `deze gemeente bestond toen nog niet (${value} was het eerste jaar); vraag de bron naar welke grenzen dit telt`,
    unknown_area: (value: string) => `het gebied "${value}" bestaat niet; gebruik een CBS-code, adresnaam of naam uit /api/v1/areas`,
    unknown_period: (value: string) => `"${value}" is geen periode; schrijf 2023, 2023-07, 2023-07-31, 2021-2023 of 2020-10/2020-11`,
    source_missing: () => 'de bron ontbreekt; noem de sleutel van een bron, want geen cijfer staat zonder bron',
    unknown_source: (value: string, known: string) =>
      `de bron "${value}" is niet bekend; ${known === '' ? '' : `kies uit ${known}, of `}voeg haar toe bij Lees een blad in (/beheer/cijfers)`,
    unknown_unit: (value: string, unit: string) => `"${value}" is geen eenheid; schrijf ${unit}`,
    wrong_unit: (value: string, unit: string) => `deze indicator is in ${unit}, niet in ${value}`,
    unknown_state: (value: string, known: string) => `"${value}" is geen toestand; kies uit ${known}`,
    decimal_comma: (value: string, hint: string) => `"${value}" heeft een decimale komma; schrijf ${hint}`,
    percent_sign: (value: string, hint: string) => `"${value}" heeft een procentteken; schrijf ${hint}`,
    thousands: (value: string, hint: string) => `"${value}" heeft punten tussen de duizendtallen; schrijf ${hint}`,
    not_a_number: (value: string) => `"${value}" is geen getal; schrijf alleen cijfers, met een punt voor decimalen`,
    not_whole: (value: string, hint: string) => `"${value}" is geen heel getal; bedoelt u ${hint}? Schrijf duizendtallen zonder punt`,
    negative: (value: string) => `${value} is negatief; een aantal of aandeel kan niet onder nul liggen`,
    above_whole: (value: string, top: string) => `${value} is meer dan ${top}; een deel is nooit groter dan het geheel`,
    range_incomplete: () => 'een bereik heeft een ondergrens en een bovengrens; vul beide in, of geen',
    range_reversed: (value: string, min: string) => `de bovengrens ${value} ligt onder de ondergrens ${min}; wissel ze om`,
    numerator_above_denominator: (value: string, whole: string) =>
      `de teller ${value} is groter dan de noemer ${whole}; controleer of ze verwisseld zijn`,
    denominator_zero: () => 'de noemer is nul; een deel van niets heeft geen percentage',
    value_missing: (_: string, state: string) =>
      `de toestand is ${state} maar er is geen waarde; vul de waarde in, of een reden zoals not_registered`,
    value_with_reason: (value: string) =>
      `de toestand ${value} zegt dat er geen cijfer is, maar de regel heeft er een; laat een van beide weg`,
    remark_missing: () => 'een cijfer in twijfel heeft een opmerking nodig die zegt waarom',
    maybe_fraction: (value: string, hint: string) =>
      `${value}% lijkt een deel van één; is ${hint}% bedoeld, schrijf dan ${hint}. Vraag de bron wat het is als u twijfelt`,
    double_figure: (_: string, first: string) => `dezelfde indicator, gebied en periode staan ook op regel ${first}; houd er één`,
    cell_of_other_source: (value: string, other: string) =>
      `dit cijfer staat er al uit de bron ${other}; een tweede uit ${value} hoort in een eigen reeks`,
  },
  {
    unknown_indicator: (value: string) => `there is no indicator "${value}"; use a code from /api/v1/indicators, such as 8a`,
    retired_indicator: (value: string, on: string) =>
      `the indicator "${value}" is no longer used since ${on}; leave the row out, or take the indicator into use again`,
    ...formerAreaText.en,
    area_ended: (value: string, successor: string) =>
      `this municipality was no more by then (${value} was its last year)${successor === '' ? '' : `; it went into ${successor}`}. Ask the source for figures by the new borders`,
    area_not_yet: (value: string) =>
      `this municipality was not there yet (${value} was its first year); ask the source by which borders this counts`,
    unknown_area: (value: string) => `there is no area "${value}"; use a CBS code, slug or name from /api/v1/areas`,
    unknown_period: (value: string) => `"${value}" is no period; write 2023, 2023-07, 2023-07-31, 2021-2023 or 2020-10/2020-11`,
    source_missing: () => 'the source is missing; name the key of a source, since no figure stands without one',
    unknown_source: (value: string, known: string) =>
      `the source "${value}" is not known; ${known === '' ? '' : `choose from ${known}, or `}add it at Import a sheet (/beheer/cijfers)`,
    unknown_unit: (value: string, unit: string) => `"${value}" is no unit; write ${unit}`,
    wrong_unit: (value: string, unit: string) => `this indicator is in ${unit}, not in ${value}`,
    unknown_state: (value: string, known: string) => `"${value}" is no state; choose from ${known}`,
    decimal_comma: (value: string, hint: string) => `"${value}" has a decimal comma; write ${hint}`,
    percent_sign: (value: string, hint: string) => `"${value}" has a percent sign; write ${hint}`,
    thousands: (value: string, hint: string) => `"${value}" has points between thousands; write ${hint}`,
    not_a_number: (value: string) => `"${value}" is no number; write digits only, with a point for decimals`,
    not_whole: (value: string, hint: string) => `"${value}" is no whole number; do you mean ${hint}? Write thousands without a point`,
    negative: (value: string) => `${value} is negative; a count or share cannot lie below zero`,
    above_whole: (value: string, top: string) => `${value} is more than ${top}; a part is never larger than the whole`,
    range_incomplete: () => 'a range has a lower and an upper bound; fill in both, or neither',
    range_reversed: (value: string, min: string) => `the upper bound ${value} lies below the lower bound ${min}; swap them`,
    numerator_above_denominator: (value: string, whole: string) =>
      `the numerator ${value} is larger than the denominator ${whole}; check whether they were swapped`,
    denominator_zero: () => 'the denominator is zero; a part of nothing has no percentage',
    value_missing: (_: string, state: string) =>
      `the state is ${state} but there is no value; fill in the value, or a reason such as not_registered`,
    value_with_reason: (value: string) => `the state ${value} says there is no figure, but the line has one; leave one of them out`,
    remark_missing: () => 'a disputed figure needs a remark that says why',
    maybe_fraction: (value: string, hint: string) =>
      `${value}% looks like a part of one; if ${hint}% is meant, write ${hint}. Ask the source which it is when in doubt`,
    double_figure: (_: string, first: string) => `the same indicator, area and period stand on line ${first} as well; keep one`,
    cell_of_other_source: (value: string, other: string) =>
      `this figure is there already from the source ${other}; a second one from ${value} belongs in a series of its own`,
  },
)
