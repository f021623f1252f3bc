import { texts } from '../../platform/text/text.ts'

/** The words about shares, rates and means that say of how many people they are nowhere. */
export const unsaidText = texts(
  {
    heading: 'Percentages en gemiddelden zonder aantallen',
    lead: (count: number) =>
      count === 1
        ? 'Bij één cijfer staat nergens over hoeveel mensen het gaat. Daarachter kan een klein aantal schuilgaan.'
        : `Bij ${count} cijfers staat nergens over hoeveel mensen het gaat. Daarachter kunnen kleine aantallen schuilgaan.`,
    withheld: (count: number) =>
      count === 0
        ? 'Ze worden nu toch gepubliceerd, op uw antwoord hieronder.'
        : count === 1
          ? 'Daarom wordt 1 cijfer afgeschermd.'
          : `Daarom worden ${count} cijfers afgeschermd.`,
    remedy:
      'Het beste is: vraag de bron om teller en noemer, en lees het bestand daarmee opnieuw in. Dan beschermt Startlijn de cijfers zelf, en is er vaak meer te zien.',
    question: 'Welke bron heeft deze cijfers zelf al beschermd?',
    hint: 'Kruis alleen aan wat u bij de bron hebt nagevraagd. Uw antwoord wordt bij de publicatie vastgelegd, met uw naam.',
    calculate: 'Reken door met dit antwoord',
    which: (source: string) => `Om deze cijfers van ${source} gaat het`,
    declared: (sources: string) =>
      `U verklaart hiermee dat deze bronnen hun cijfers zonder aantallen zelf al hebben beschermd: ${sources}. Uw naam wordt daarbij vastgelegd.`,
    ofSource: (source: string, count: number) => `${source} (${count === 1 ? '1 cijfer' : `${count} cijfers`})`,
    answer: (by: string, sources: string) => `${by} verklaarde dat de bron deze cijfers zelf al had beschermd: ${sources}.`,
    term: 'Zonder aantallen, beschermd door de bron',
    figures: (count: number) => (count === 1 ? '1 cijfer' : `${count} cijfers`),
    told: (count: number) =>
      count === 0
        ? ''
        : `Van ${count === 1 ? '1 percentage of gemiddelde' : `${count} percentages of gemiddelden`} weten wij niet over hoeveel mensen het gaat. De bron had ${count === 1 ? 'dat' : 'die'} volgens de analist zelf al beschermd.`,
    refusals: {
      nobody_answers:
        'Dat een bron haar cijfers zelf al heeft beschermd, verklaart een analist met haar naam. Noem haar, of laat dit antwoord weg.',
    },
  },
  {
    heading: 'Percentages and means without counts',
    lead: (count) =>
      count === 1
        ? 'One figure does not say of how many people it is. A small count may hide behind it.'
        : `${count} figures do not say of how many people they are. Small counts may hide behind them.`,
    withheld: (count) =>
      count === 0
        ? 'They are published all the same now, on your answer below.'
        : count === 1
          ? 'Therefore 1 figure is withheld.'
          : `Therefore ${count} figures are withheld.`,
    remedy:
      'The best is: ask the source for numerator and denominator, and import the file again with those. Then Startlijn protects the figures itself, and often more can be shown.',
    question: 'Which source has protected these figures itself?',
    hint: 'Tick only what you have asked the source. Your answer is recorded with the publication, with your name.',
    calculate: 'Work it out with this answer',
    which: (source) => `These figures of ${source} are concerned`,
    declared: (sources) =>
      `By this you state that these sources have protected their figures without counts themselves: ${sources}. Your name is recorded with it.`,
    ofSource: (source, count) => `${source} (${count === 1 ? '1 figure' : `${count} figures`})`,
    answer: (by, sources) => `${by} stated that the source had protected these figures itself: ${sources}.`,
    term: 'Without counts, protected by the source',
    figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    told: (count) =>
      count === 0
        ? ''
        : `Of ${count === 1 ? '1 percentage or mean' : `${count} percentages or means`} we do not know of how many people ${count === 1 ? 'it is' : 'they are'}. The source had protected ${count === 1 ? 'it' : 'them'} itself, says the analyst.`,
    refusals: {
      nobody_answers:
        'That a source has protected its figures itself is stated by an analyst with her name. Name her, or leave out this answer.',
    },
  },
)
