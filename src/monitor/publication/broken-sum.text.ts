import { texts } from '../../platform/text/text.ts'

/** The words about totals that are smaller than their parts. */
export const brokenSumText = texts(
  {
    heading: 'Optellingen die niet kloppen',
    lead: 'Hier is het geheel kleiner dan zijn delen. Wie toch aftrekt, vindt een getal dat niet klopt, maar wel in de buurt kan liggen van wat verborgen is. Daarom is een totaal verborgen zodra er een verborgen aantal in de optelling zit.',
    remedy: 'Vraag het na bij de bron en lees het verbeterde bestand in. Dan kan het totaal weer te zien zijn.',
    toDeliveries: 'Cijfers inlezen',
    hidden: 'dit totaal is verborgen',
    shown: 'dit totaal is te zien: in deze optelling is niets verborgen',
    next: 'Vraag bij de bron na welk van deze cijfers niet klopt, en lees het verbeterde bestand in; of laat het totaal weg uit de set. Reken daarna opnieuw door.',
    refusals: {
      contradicting:
        'Deze cijfers spreken elkaar zo tegen dat niet te beschermen is wat verborgen moet blijven: een lezer die optelt en aftrekt, komt overal anders uit. Er is niets gepubliceerd.',
    },
  },
  {
    heading: 'Sums that do not add up',
    lead: 'Here the whole is smaller than its parts. Who subtracts all the same finds a number that is wrong, but may lie near what is hidden. Therefore a total is hidden as soon as there is a hidden count in the sum.',
    remedy: 'Ask the source, and import the improved file. Then the total may be shown again.',
    toDeliveries: 'Import figures',
    hidden: 'this total is hidden',
    shown: 'this total is shown: nothing is hidden in this sum',
    next: 'Ask the source which of these figures is wrong, and import the improved file; or leave the total out of the set. Then work it out again.',
    refusals: {
      contradicting:
        'These figures contradict each other so that what has to stay hidden cannot be protected: a reader who adds and subtracts ends up elsewhere each time. Nothing was published.',
    },
  },
)
