import { texts } from '../../platform/text/text.ts'

/** The words about hidden figures that readers could prove to be small before a publication. */
export const givenAwayText = texts(
  {
    heading: (many: number) =>
      many === 1 ? 'Van één cijfer is al te bewijzen dat het klein is' : `Van ${many} cijfers is al te bewijzen dat ze klein zijn`,
    lead: 'Dat volgt uit wat lezers al hebben: eerdere publicaties, of cijfers van anderen zoals het aantal geboorten. Verbergen helpt daar niet tegen.',
    next: 'U kunt gewoon publiceren: deze cijfers blijven verborgen, en deze publicatie vertelt er niets bij. Was een eerdere publicatie fout, haal de set dan terug; wie haar las, weet het al.',
    before: (many: number) =>
      `Deze nullen gaan over wat deze publicatie verraadt. Van ${many} ${many === 1 ? 'cijfer' : 'cijfers'} was al te bewijzen dat ${many === 1 ? 'het klein is' : 'ze klein zijn'}:`,
    see: 'welke dat zijn',
    provableNow: (range: string) => `te bewijzen: ${range}`,
  },
  {
    heading: (many: number) =>
      many === 1 ? 'One figure can be proven to be small already' : `${many} figures can be proven to be small already`,
    lead: 'That follows from what readers have already: earlier publications, or figures of others such as the number of births. Hiding does not help against it.',
    next: 'You can simply publish: these figures stay hidden, and this publication adds nothing. If an earlier publication was wrong, take the set back; who read it knows already.',
    before: (many: number) =>
      `These zeros are about what this publication gives away. ${many} ${many === 1 ? 'figure' : 'figures'} could be proven to be small before:`,
    see: 'which these are',
    provableNow: (range: string) => `can be proven: ${range}`,
  },
)
