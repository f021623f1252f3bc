import { texts } from '../../platform/text/text.ts'

/** The words of what chance leaves open: margins, changes and differences. */
export const chanceText = texts(
  {
    margin: 'Marge',
    marginShort: 'marge',
    changes: {
      more: (year: string, value: string) => `Meer dan in ${year} (${value}); dat is meer dan toeval.`,
      less: (year: string, value: string) => `Minder dan in ${year} (${value}); dat is meer dan toeval.`,
      unsure: (year: string, value: string) => `In ${year} was het ${value}; het verschil kan toeval zijn.`,
    },
    changeShort: { more: (year: string) => `↑ meer dan in ${year}`, less: (year: string) => `↓ minder dan in ${year}` },
    rest: {
      more: (area: string) => `Meer dan in de rest van ${area}; dat is meer dan toeval.`,
      less: (area: string) => `Minder dan in de rest van ${area}; dat is meer dan toeval.`,
      unsure: (area: string) => `Het verschil met de rest van ${area} kan toeval zijn.`,
    },
    pairs: 'Meer dan toeval',
    pair: (more: string, less: string) => `${more} heeft er naar verhouding meer dan ${less}.`,
    noPairs: 'Tussen deze gebieden is geen verschil groter dan toeval kan zijn.',
    untested:
      'Of de verschillen meer dan toeval zijn, is niet te zeggen: dat vraagt om teller en noemer, of een aantal antwoorden, van beide gebieden. Een deel en zijn geheel vergelijken wij ook niet als twee gebieden.',
    how: 'Hoe wij met toeval rekenen',
    howMargin:
      'Het streepje bij een staaf en de band om een lijn zijn de marge van 95%: met alleen toeval als oorzaak ligt het cijfer negentien van de twintig keer daarbinnen. Wij rekenen de marge uit, de bron niet. Bij een aandeel volgens Wilson, bij een aantal de exacte Poisson-marge; noemt de bron bij een zeldzaam aandeel alleen de teller, dan de Poisson-marge van die teller. Op de pagina ronden wij de marge naar buiten af; in de bestanden staan twee decimalen.',
    howChange:
      'Een verandering of verschil noemen wij alleen als het minder dan één op twintig keer door toeval zou komen (5%, tweezijdig). Aandelen: de exacte toets van Fisher. Aantallen van hetzelfde gebied: de exacte voorwaardelijke toets. Bij een deel en zijn geheel vergelijken wij met de rest. Bij veel paren verdelen wij de 5% over de paren (Holm).',
    howNone:
      'Geen marge staat bij schattingen, afgeronde aantallen, grenzen als “meer dan”, cijfers waarbij de bron geen aantallen noemt waarmee dat kan, en bij tellingen van alle gemeenten of organisaties: daarin speelt toeval geen rol.',
    howNot: 'De marge zegt niets over wie er niet antwoordde, wat niet is geregistreerd of wat verkeerd is geteld.',
    computed: 'De marge is berekend door Startlijn (95%, alleen toeval).',
  },
  {
    margin: 'Margin',
    marginShort: 'margin',
    changes: {
      more: (year: string, value: string) => `More than in ${year} (${value}); that is more than chance.`,
      less: (year: string, value: string) => `Less than in ${year} (${value}); that is more than chance.`,
      unsure: (year: string, value: string) => `In ${year} it was ${value}; the difference may be chance.`,
    },
    changeShort: { more: (year: string) => `↑ more than in ${year}`, less: (year: string) => `↓ less than in ${year}` },
    rest: {
      more: (area: string) => `More than in the rest of ${area}; that is more than chance.`,
      less: (area: string) => `Less than in the rest of ${area}; that is more than chance.`,
      unsure: (area: string) => `The difference with the rest of ${area} may be chance.`,
    },
    pairs: 'More than chance',
    pair: (more: string, less: string) => `${more} has relatively more than ${less}.`,
    noPairs: 'No difference between these areas is larger than chance can be.',
    untested:
      'Whether the differences are more than chance cannot be said: that takes a numerator and denominator, or a number of answers, of both areas. Nor do we compare a part and its whole as two areas.',
    how: 'How we reckon with chance',
    howMargin:
      'The whisker on a bar and the band around a line are the 95% margin: with chance as the only cause, the figure lies within it nineteen times out of twenty. We compute the margin, the source does not. For a share by Wilson, for a number the exact Poisson interval; where the source states only the numerator of a rare share, the Poisson interval of that numerator. On the page we round the margin outwards; the files have two decimals.',
    howChange:
      'We name a change or difference only when it would come about by chance less than once in twenty times (5%, two-sided). Shares: Fisher’s exact test. Numbers of the same area: the exact conditional test. A part is compared with the rest of its whole. Over many pairs the 5% is shared out (Holm).',
    howNone:
      'There is no margin with estimates, rounded numbers, bounds such as “more than”, figures without the numbers it takes, and counts of all municipalities or organisations: chance has no part in those.',
    howNot: 'The margin says nothing of who did not answer, what was not registered or what was counted wrongly.',
    computed: 'The margin is computed by Startlijn (95%, chance only).',
  },
)
