import { texts } from '../../platform/text/text.ts'

/** The words about numbers that stand beside a reason. */
export const toldBesideText = texts(
  {
    heading: 'Getallen naast een reden',
    lead: (many: number) =>
      many === 1
        ? 'Dit cijfer heeft geen getal maar een reden, en daarnaast wel een aantal antwoorden of een getal in de opmerking. Daar kan een klein aantal in staan. Lezers zien de reden, zonder dat aantal en zonder die opmerking.'
        : `Deze ${many} cijfers hebben geen getal maar een reden, en daarnaast wel een aantal antwoorden of een getal in de opmerking. Daar kan een klein aantal in staan. Lezers zien de reden, zonder dat aantal en zonder die opmerking.`,
    which: 'Welke cijfers dat zijn',
    answers: (n: string) => `${n} antwoorden`,
  },
  {
    heading: 'Numbers beside a reason',
    lead: (many) =>
      many === 1
        ? 'This figure has a reason instead of a number, and beside it a number of answers or a number in its remark. A small count may be among those. Readers see the reason, without that number and without that remark.'
        : `These ${many} figures have a reason instead of a number, and beside it a number of answers or a number in their remark. A small count may be among those. Readers see the reason, without that number and without that remark.`,
    which: 'Which figures these are',
    answers: (n) => `${n} answers`,
  },
)
