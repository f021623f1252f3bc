/** The parts of which a whole is made: together they are exactly the whole. One part: the same number under another name. */
export const madeOf: readonly { whole: string; parts: readonly string[] }[] = [
  { whole: '7-mdo', parts: ['7a', '7b'] },
  { whole: '8bc', parts: ['8b', '8c'] },
  { whole: '8bc', parts: ['8b-aantal', '8c-aantal'] },
  { whole: '8b', parts: ['8b-aantal'] },
  { whole: '8c', parts: ['8c-aantal'] },
  { whole: 'rivm-5', parts: ['rivm-5-aantal'] },
  { whole: 'gemeenten-coalitie-gevormd-of-bezig', parts: ['rivm-1', 'gemeenten-coalitie-in-voorbereiding'] },
  { whole: 'gemeenten-impuls', parts: ['gemeenten-tranche-1', 'gemeenten-tranche-2', 'gemeenten-tranche-3'] },
  { whole: 'gemeenten-impuls', parts: ['gids-gemeenten', 'niet-gids-gemeenten'] },
  { whole: 'partners-alle-drie', parts: ['partners-alle-drie-aantal'] },
  {
    whole: 'partners-medisch',
    parts: ['partners-alleen-medisch', 'partners-medisch-gemeentelijk', 'partners-medisch-sociaal', 'partners-alle-drie-aantal'],
  },
  {
    whole: 'partners-gemeentelijk',
    parts: ['partners-alleen-gemeentelijk', 'partners-medisch-gemeentelijk', 'partners-gemeentelijk-sociaal', 'partners-alle-drie-aantal'],
  },
  {
    whole: 'partners-sociaal-publiek',
    parts: ['partners-alleen-sociaal', 'partners-medisch-sociaal', 'partners-gemeentelijk-sociaal', 'partners-alle-drie-aantal'],
  },
]

/** Whoever counts in the first counts in the second as well. */
export const subsets: readonly (readonly [string, string])[] = [
  ['7a', '7-mdo'],
  ['7b', '7-mdo'],
  ['8b', '8bc'],
  ['8c', '8bc'],
  ['8b-aantal', '8bc'],
  ['8c-aantal', '8bc'],
  ['6', 'verloskundigen'],
  ['6-eigen', 'verloskundigen'],
  ['rivm-1', 'gemeenten-coalitie-gevormd-of-bezig'],
  ['gemeenten-coalitie-in-voorbereiding', 'gemeenten-coalitie-gevormd-of-bezig'],
  ['partners-alle-drie', 'partners-medisch'],
  ['partners-alle-drie', 'partners-gemeentelijk'],
  ['partners-alle-drie', 'partners-sociaal-publiek'],
  ['stress-twee-of-meer-gebieden', 'stress-een-of-meer-gebieden'],
  ['ongewenste-zwangerschap-vrouwen', 'onbedoelde-zwangerschap-vrouwen'],
  ['ongewenste-zwangerschap-mannen', 'onbedoelde-zwangerschap-mannen'],
  ['nnz-clienten-nader-ondersteund', 'nnz-personen-bereikt'],
  ['nnz-abortuskliniek-anticonceptie', 'nnz-abortuskliniek-ondersteund'],
]

/** The same situation of the mother and of the child: where one is the larger, it should be so everywhere. */
export const linked: readonly (readonly [string, string])[] = [['4', '9']]

/** The same thing in two units, so that the one can show a slip in the other. */
export const sameThing: readonly (readonly string[])[] = [['big2-per-1000', 'big2-percent', 'rivm-big2']]

/** What a series counts, and which other indicator gives the count of another thing under a name of its own. */
export const countsOf: readonly { indicator: string; counts: string; other: { indicator: string; counts: string } }[] = [
  { indicator: '8a', counts: 'counts_women', other: { indicator: 'phb-afgelegd', counts: 'counts_visits' } },
]

/** Counts known by name only that may be added over areas, since they count people or municipalities and not, say, themes. */
export const additiveByName: ReadonlySet<string> = new Set([
  'vragenlijst-gemeenten-respons',
  'vragenlijst-professionals-respons',
  'nnz-inwoners-bereikt',
  'nnz-inwoners-gesprekken',
  'nnz-personen-bereikt',
  'nnz-personen-gesprekken',
  'nnz-clienten-nader-ondersteund',
  'nnz-gemeenten-beschikbaar',
  'so-gemeenten',
  'phb-afgelegd',
  'project-gemeenten',
  'voorzorg-gezinnen-per-jaar',
])

/** People who may work in two areas: a part is never larger than the whole, but the parts may add up to more. */
export const notAddedUp: ReadonlySet<string> = new Set([
  '3b',
  '6',
  '6-praktijken',
  '6-klinisch',
  '6-eigen',
  'verloskundigen',
  '1a',
  '1b',
  '2',
])
