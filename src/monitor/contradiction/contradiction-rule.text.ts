import { texts } from '../../platform/text/text.ts'
import type { TermName } from './contradiction.ts'

/** The numbers and names of one contradiction, in the notation of the language; `list` tells its figures one by one. */
type Slots = Readonly<Record<TermName | 'list', string>>

/** Of each rule: what is printed, what it means, and what to ask the source. Never who is wrong. */
export const contradictionRuleText = texts(
  {
    above_hundred: {
      what: ({ name, first, second }: Slots) => `${name}: ${first}. Een deel kan niet meer zijn dan het geheel (${second}).`,
      means: 'Het getal of de eenheid is anders bedoeld dan er staat.',
      ask: ({ first }: Slots) => `Klopt ${first}, en is de eenheid juist?`,
    },
    below_zero: {
      what: ({ name, first }: Slots) => `${name}: ${first}. Een aantal of aandeel kan niet onder nul liggen.`,
      means: 'Misschien staat er een verschil waar een aantal hoort.',
      ask: ({ first }: Slots) => `Welk aantal is bedoeld met ${first}?`,
    },
    numerator_above_denominator: {
      what: ({ name, first, second }: Slots) => `${name}: ${first} van ${second}. De teller is groter dan de noemer.`,
      means: 'Teller en noemer zijn verwisseld, of ze gaan over verschillende groepen.',
      ask: ({ first, second }: Slots) => `Over wie gaan de ${first} en de ${second}?`,
    },
    count_and_share: {
      what: ({ name, part, first, second, third }: Slots) => `${name}: er staat ${part}, maar ${first} van ${second} is ${third}.`,
      means: 'Teller, noemer en percentage komen niet uit dezelfde telling.',
      ask: ({ part, first, second }: Slots) => `Welke getallen horen bij elkaar: ${first}, ${second} en ${part}?`,
    },
    rounded_share: {
      what: ({ name, part, first, second, third }: Slots) => `${name}: er staat ${part}, en ${first} van ${second} is ${third}.`,
      means: 'Het getal is ruwer afgerond dan het lijkt.',
      ask: () => 'Wat is het percentage met een decimaal meer?',
    },
    impossible_share: {
      what: ({ name, part, whole, first, second }: Slots) =>
        `${name}: ${part} kan niet bij ${whole} antwoorden; daar komt ${first} of ${second} uit.`,
      means: 'Waarschijnlijk beantwoordden niet allen deze vraag, of zijn de antwoorden gewogen.',
      ask: ({ part }: Slots) => `Hoeveel mensen beantwoordden deze vraag, en hoeveel van hen zijn de ${part}?`,
    },
    outside_range: {
      what: ({ name, part, first, second }: Slots) => `${name}: ${part} past niet in het bereik van ${first} tot ${second}.`,
      means: 'Waarde en bereik komen niet uit dezelfde telling, of de grenzen zijn verwisseld.',
      ask: () => 'Wat is de ondergrens, wat de bovengrens, en wat het cijfer zelf?',
    },
    two_figures: {
      what: ({ name, first, second }: Slots) => `${name}: er staat ${first} en ook ${second}, voor hetzelfde gebied en dezelfde periode.`,
      means: 'Er kan er één gelden, of ze gaan over verschillende groepen.',
      ask: () => 'Welk cijfer geldt, en over wie gaat het andere?',
    },
    area_not_there: {
      what: ({ name, first, second }: Slots) =>
        `${name}: het gebied bestaat van ${first} tot en met ${second}, en het cijfer valt daarbuiten.`,
      means: 'Het cijfer gaat over andere grenzen, of over een ander jaar.',
      ask: () => 'Over welke gemeenten en welk jaar gaat dit cijfer?',
    },
    unit_slip: {
      what: ({ name, part, whole, first, second, third }: Slots) =>
        `${name}: ${part} ligt ver buiten wat in Nederland voorkomt (${first} tot ${second}; ${third}: ${whole}). Een factor tien anders zou wel passen.`,
      means: 'Waarschijnlijk is promille bedoeld waar procent staat, of andersom.',
      ask: ({ part }: Slots) => `Is het getal van ${part} per honderd of per duizend?`,
    },
    maybe_fraction: {
      what: ({ name, part, whole }: Slots) => `${name}: ${part} lijkt een deel van één te zijn; dan is ${whole} bedoeld.`,
      means: 'Mogelijk de verkeerde eenheid: een aandeel van 0,04 is 4%. Kies voor zo’n kolom “aandeel” bij de kolommen.',
      ask: ({ part, whole }: Slots) => `Is dit ${part}, of ${whole}?`,
    },
    implausible: {
      what: ({ name, part, whole, first, second, third }: Slots) =>
        `${name}: ${part} ligt ver buiten wat in Nederland voorkomt (${first} tot ${second}; ${third}: ${whole}).`,
      means: 'Er is iets anders geteld, of de eenheid is een andere.',
      ask: () => 'Wat is hier geteld, en in welke eenheid?',
    },
    factor_off: {
      what: ({ name, part, whole, first }: Slots) =>
        `${name}: ${part} en vergelijkbare cijfers, zoals ${whole}, schelen ongeveer een factor ${first}.`,
      means: 'Misschien is een decimaal of de eenheid verschoven.',
      ask: ({ part }: Slots) => `Staat ${part} er zo in de telling zelf?`,
    },
    part_above_whole: {
      what: ({ name, part, partArea, whole, wholeArea }: Slots) => `${name}: ${part} in ${partArea}, maar ${whole} in heel ${wholeArea}.`,
      means: 'Een deel is nooit groter dan het geheel: de twee tellen iets anders, of gaan over een andere tijd.',
      ask: ({ partArea, wholeArea }: Slots) => `Tellen ${partArea} en ${wholeArea} hetzelfde, over dezelfde periode?`,
    },
    parts_above_whole: {
      what: ({ name, part, whole, wholeArea }: Slots) => `${name}: de delen zijn samen ${part}, maar heel ${wholeArea} is ${whole}.`,
      means: 'Iemand telt in twee delen, of een deel hoort er niet bij.',
      ask: ({ wholeArea }: Slots) => `Welke gebieden horen bij ${wholeArea}, en kan iemand in twee gebieden tellen?`,
    },
    parts_below_whole: {
      what: ({ name, part, whole, wholeArea }: Slots) => `${name}: alle delen zijn samen ${part}, maar heel ${wholeArea} is ${whole}.`,
      means: 'Er ontbreekt een deel, of van sommigen is niet bekend waar zij wonen.',
      ask: ({ wholeArea }: Slots) => `Wie telt mee in ${wholeArea}, maar in geen van de delen?`,
    },
    denominators_above_whole: {
      what: ({ name, part, whole, wholeArea }: Slots) =>
        `${name}: de noemers van de delen zijn samen ${part}, die van ${wholeArea} is ${whole}.`,
      means: 'De delen en het geheel zijn onder verschillende groepen geteld.',
      ask: ({ wholeArea }: Slots) => `Op welke noemer rusten de cijfers van de delen, en op welke dat van ${wholeArea}?`,
    },
    mean_outside_parts: {
      what: ({ name, whole, wholeArea, part, partArea, first }: Slots) =>
        `${name}: ${whole} in ${wholeArea}, maar ${first} deel, ${partArea}, heeft ${part}. Een gemiddelde ligt tussen het laagste en het hoogste deel.`,
      means: 'De delen en het geheel gaan over een andere groep, een ander jaar of andere gemeenten.',
      ask: ({ whole, wholeArea, part, partArea }: Slots) => `Hoe zijn ${whole} voor ${wholeArea} en ${part} voor ${partArea} berekend?`,
    },
    extreme_passed: {
      what: ({ name, part, partArea, first, second, third, wholeArea }: Slots) =>
        `${name}: ${partArea} heeft ${part}, maar ${second} is met ${first} genoemd als ${third} deel van ${wholeArea}.`,
      means: 'De twee gaan niet over dezelfde reeks, of de zin is ouder dan het cijfer.',
      ask: ({ wholeArea }: Slots) => `Wat zijn de cijfers van alle delen van ${wholeArea}?`,
    },
    subset_above_whole: {
      what: ({ name, part, partArea, whole }: Slots) =>
        `${partArea}: ${part}, maar ${name}: ${whole}. Wie bij het eerste telt, telt ook bij het tweede.`,
      means: 'De twee zijn op een andere manier of in een andere groep geteld.',
      ask: () => 'Zijn beide in dezelfde groep en periode geteld?',
    },
    parts_of_indicator: {
      what: ({ name, part, partArea, whole }: Slots) => `${name}: ${whole}, maar de delen (${partArea}) zijn samen ${part}.`,
      means: 'Een deel is apart afgerond of anders geteld.',
      ask: ({ part, whole }: Slots) => `Is het geheel ${whole} of ${part}?`,
    },
    denominators_differ: {
      what: ({ wholeArea, list }: Slots) =>
        `Aantallen en percentages van ${wholeArea} wijzen op verschillende noemers in één jaar. ${list}`,
      means: 'De percentages zijn niet over dezelfde groep berekend; reken er geen noemer uit terug.',
      ask: ({ first, second }: Slots) => `Over wie is elk percentage berekend: over ${first}, of over ${second}?`,
    },
    denominators_jump: {
      what: ({ wholeArea, list }: Slots) =>
        `Aantallen en percentages van ${wholeArea} wijzen op noemers die meer verschillen dan in zo korte tijd te verwachten is. ${list}`,
      means: 'De cijfers komen uit verschillende tellingen of gaan over andere gemeenten; zet ze niet naast elkaar.',
      ask: ({ wholeArea }: Slots) => `Welke gemeenten en welke mensen tellen mee in ${wholeArea}, bij elk van deze cijfers?`,
    },
    growth_differs: {
      what: ({ name, wholeArea, first, second, part, whole }: Slots) =>
        `${name} in ${wholeArea}: het aantal groeide met een factor ${first}, het percentage met een factor ${second}. Dat past alleen bij een noemer die van ${part} naar ${whole} ging.`,
      means: 'De twee jaren zijn niet op dezelfde manier geteld; de groei is niet bekend.',
      ask: () => 'Wat zijn de teller en de noemer van beide jaren?',
    },
    counts_change: {
      what: ({ name, wholeArea, first, second, part, whole }: Slots) =>
        `${name} in ${wholeArea}: in ${part} telt de bron ${first}, in ${whole} ${second}.`,
      means: 'De twee jaren vormen geen reeks, en het verschil is geen groei.',
      ask: ({ first, second }: Slots) => `Zijn er voor beide jaren aantallen van hetzelfde: ${first} of ${second}?`,
    },
    direction_differs: {
      what: ({ wholeArea, partArea, first, second }: Slots) =>
        `In ${wholeArea} ligt “${first}” hoger dan “${second}”; in ${partArea} is het andersom.`,
      means: 'Een geheel is het gemiddelde van zijn delen; de richting kan niet in alle delen andersom zijn. Lees de twee apart.',
      ask: () => 'Zijn beide indicatoren in elk gebied op dezelfde manier geteld?',
    },
  },
  {
    above_hundred: {
      what: ({ name, first, second }: Slots) => `${name}: ${first}. A part cannot be more than the whole (${second}).`,
      means: 'The number or the unit is meant otherwise than it reads.',
      ask: ({ first }: Slots) => `Is ${first} right, and is the unit?`,
    },
    below_zero: {
      what: ({ name, first }: Slots) => `${name}: ${first}. A count or share cannot lie below zero.`,
      means: 'Perhaps a difference stands where a count belongs.',
      ask: ({ first }: Slots) => `Which count is meant by ${first}?`,
    },
    numerator_above_denominator: {
      what: ({ name, first, second }: Slots) => `${name}: ${first} of ${second}. The numerator is larger than the denominator.`,
      means: 'Numerator and denominator were swapped, or are about different groups.',
      ask: ({ first, second }: Slots) => `Who are the ${first} and who are the ${second}?`,
    },
    count_and_share: {
      what: ({ name, part, first, second, third }: Slots) => `${name}: it says ${part}, but ${first} of ${second} is ${third}.`,
      means: 'Numerator, denominator and percentage do not come from one count.',
      ask: ({ part, first, second }: Slots) => `Which numbers belong together: ${first}, ${second} and ${part}?`,
    },
    rounded_share: {
      what: ({ name, part, first, second, third }: Slots) => `${name}: it says ${part}, and ${first} of ${second} is ${third}.`,
      means: 'The number is rounded more roughly than it looks.',
      ask: () => 'What is the percentage with one more decimal?',
    },
    impossible_share: {
      what: ({ name, part, whole, first, second }: Slots) =>
        `${name}: ${part} cannot come from ${whole} answers; those give ${first} or ${second}.`,
      means: 'Probably not everybody answered this question, or answers were weighted.',
      ask: ({ part }: Slots) => `How many people answered this question, and how many of them are the ${part}?`,
    },
    outside_range: {
      what: ({ name, part, first, second }: Slots) => `${name}: ${part} does not fit the range from ${first} to ${second}.`,
      means: 'Value and range do not come from one count, or the bounds were swapped.',
      ask: () => 'What is the lower bound, what the upper, and what the figure itself?',
    },
    two_figures: {
      what: ({ name, first, second }: Slots) => `${name}: it says ${first} and also ${second}, for the same area and period.`,
      means: 'One of them holds, or they are about different groups.',
      ask: () => 'Which figure holds, and who is the other about?',
    },
    area_not_there: {
      what: ({ name, first, second }: Slots) => `${name}: the area exists from ${first} to ${second}, and the figure lies outside that.`,
      means: 'The figure is about other borders, or another year.',
      ask: () => 'Which municipalities and which year is this figure about?',
    },
    unit_slip: {
      what: ({ name, part, whole, first, second, third }: Slots) =>
        `${name}: ${part} lies far outside what occurs in the Netherlands (${first} to ${second}; ${third}: ${whole}). A factor ten away it would fit.`,
      means: 'Probably per mille is meant where per cent is printed, or the other way round.',
      ask: ({ part }: Slots) => `Is the number in ${part} per hundred or per thousand?`,
    },
    maybe_fraction: {
      what: ({ name, part, whole }: Slots) => `${name}: ${part} looks like a part of one; then ${whole} is meant.`,
      means: 'Possibly the wrong unit: a share of 0.04 is 4%. Choose “share” for such a column on the page of the columns.',
      ask: ({ part, whole }: Slots) => `Is this ${part}, or ${whole}?`,
    },
    implausible: {
      what: ({ name, part, whole, first, second, third }: Slots) =>
        `${name}: ${part} lies far outside what occurs in the Netherlands (${first} to ${second}; ${third}: ${whole}).`,
      means: 'Something else was counted, or the unit is another one.',
      ask: () => 'What was counted here, and in which unit?',
    },
    factor_off: {
      what: ({ name, part, whole, first }: Slots) =>
        `${name}: ${part} and comparable figures, such as ${whole}, are about a factor ${first} apart.`,
      means: 'Perhaps a decimal or the unit was shifted.',
      ask: ({ part }: Slots) => `Does ${part} stand like that in the count itself?`,
    },
    part_above_whole: {
      what: ({ name, part, partArea, whole, wholeArea }: Slots) => `${name}: ${part} in ${partArea}, but ${whole} in all of ${wholeArea}.`,
      means: 'A part is never larger than the whole: the two count different things, or are about different times.',
      ask: ({ partArea, wholeArea }: Slots) => `Do ${partArea} and ${wholeArea} count the same, over the same period?`,
    },
    parts_above_whole: {
      what: ({ name, part, whole, wholeArea }: Slots) => `${name}: the parts together are ${part}, but all of ${wholeArea} is ${whole}.`,
      means: 'Somebody counts in two parts, or a part does not belong to it.',
      ask: ({ wholeArea }: Slots) => `Which areas belong to ${wholeArea}, and can somebody count in two of them?`,
    },
    parts_below_whole: {
      what: ({ name, part, whole, wholeArea }: Slots) => `${name}: all parts together are ${part}, but all of ${wholeArea} is ${whole}.`,
      means: 'A part is missing, or of some people it is not known where they live.',
      ask: ({ wholeArea }: Slots) => `Who counts in ${wholeArea} but in none of its parts?`,
    },
    denominators_above_whole: {
      what: ({ name, part, whole, wholeArea }: Slots) =>
        `${name}: the denominators of the parts together are ${part}, that of ${wholeArea} is ${whole}.`,
      means: 'Parts and whole were counted among different groups.',
      ask: ({ wholeArea }: Slots) => `Which denominator do the figures of the parts rest on, and which that of ${wholeArea}?`,
    },
    mean_outside_parts: {
      what: ({ name, whole, wholeArea, part, partArea, first }: Slots) =>
        `${name}: ${whole} in ${wholeArea}, but ${first} part, ${partArea}, has ${part}. A mean lies between the lowest and the highest part.`,
      means: 'Parts and whole are about another group, another year or other municipalities.',
      ask: ({ whole, wholeArea, part, partArea }: Slots) => `How were ${whole} for ${wholeArea} and ${part} for ${partArea} calculated?`,
    },
    extreme_passed: {
      what: ({ name, part, partArea, first, second, third, wholeArea }: Slots) =>
        `${name}: ${partArea} has ${part}, but ${second} is named as ${third} part of ${wholeArea} with ${first}.`,
      means: 'The two are not of one series, or the sentence is older than the figure.',
      ask: ({ wholeArea }: Slots) => `What are the figures of all parts of ${wholeArea}?`,
    },
    subset_above_whole: {
      what: ({ name, part, partArea, whole }: Slots) =>
        `${partArea}: ${part}, but ${name}: ${whole}. Who counts in the first counts in the second.`,
      means: 'The two were counted in another way or among another group.',
      ask: () => 'Were both counted among the same group and in the same period?',
    },
    parts_of_indicator: {
      what: ({ name, part, partArea, whole }: Slots) => `${name}: ${whole}, but the parts (${partArea}) together are ${part}.`,
      means: 'A part was rounded or counted on its own.',
      ask: ({ part, whole }: Slots) => `Is the whole ${whole} or ${part}?`,
    },
    denominators_differ: {
      what: ({ wholeArea, list }: Slots) => `Counts and percentages of ${wholeArea} point to different denominators in one year. ${list}`,
      means: 'The percentages were not taken over one group; calculate no denominator from them.',
      ask: ({ first, second }: Slots) => `Whom was each percentage taken over: ${first}, or ${second}?`,
    },
    denominators_jump: {
      what: ({ wholeArea, list }: Slots) =>
        `Counts and percentages of ${wholeArea} point to denominators that differ more than is to be expected in so short a time. ${list}`,
      means: 'The figures come from different counts or are about other municipalities; do not set them side by side.',
      ask: ({ wholeArea }: Slots) => `Which municipalities and which people count in ${wholeArea}, for each of these figures?`,
    },
    growth_differs: {
      what: ({ name, wholeArea, first, second, part, whole }: Slots) =>
        `${name} in ${wholeArea}: the count grew by a factor ${first}, the percentage by a factor ${second}. That only fits a denominator that went from ${part} to ${whole}.`,
      means: 'The two years were not counted in the same way; the growth is not known.',
      ask: () => 'What are numerator and denominator of both years?',
    },
    counts_change: {
      what: ({ name, wholeArea, first, second, part, whole }: Slots) =>
        `${name} in ${wholeArea}: in ${part} the source counts ${first}, in ${whole} ${second}.`,
      means: 'The two years are no series, and the difference is no growth.',
      ask: ({ first, second }: Slots) => `Are there counts of the same thing for both years: ${first} or ${second}?`,
    },
    direction_differs: {
      what: ({ wholeArea, partArea, first, second }: Slots) =>
        `In ${wholeArea} “${first}” lies higher than “${second}”; in ${partArea} it is the other way round.`,
      means: 'A whole is the mean of its parts; the direction cannot be turned in all of them. Read the two apart.',
      ask: () => 'Were both indicators counted in the same way in every area?',
    },
  },
)
