import { texts } from '../../../platform/text/text.ts'

/** The words about names of people in a text that everybody will read. */
export const nameText = texts(
  {
    lead: 'Deze woorden lijken op een naam. Op een openbare factsheet staat niemand met naam zonder dat te willen. Zeg bij elk woord hoe het zit; uw antwoord wordt met uw naam vastgelegd.',
    question: (words: string) => `Is “${words}” de naam van iemand?`,
    answers: { nobody: 'Nee, dit is niemands naam', agreed: 'Ja, en deze persoon vindt goed dat dit hier staat' },
    otherwise: 'Is het een naam en is het niet gevraagd? Haal de naam dan uit de tekst.',
    answered: (words: string, answer: 'nobody' | 'agreed') =>
      answer === 'nobody'
        ? `“${words}” is niemands naam: dat is eerder gezegd.`
        : `“${words}” staat hier met instemming: dat is eerder gezegd.`,
    errorHeading: 'De tekst is nog niet gepubliceerd',
    missing: (words: string) => `Zeg van “${words}” of het de naam van iemand is, of haal het uit de tekst.`,
    refusals: {
      names_unanswered:
        'In deze tekst staan woorden die op een naam lijken. Zeg eerst of het de naam van iemand is, of haal ze uit de tekst.',
    },
  },
  {
    lead: 'These words look like a name. Nobody stands on a public factsheet by name without wanting to. Say of each how it is; your answer is recorded with your name.',
    question: (words) => `Is “${words}” the name of somebody?`,
    answers: { nobody: 'No, this is nobody’s name', agreed: 'Yes, and this person agrees with it standing here' },
    otherwise: 'Is it a name, and was nobody asked? Then take the name out of the text.',
    answered: (words, answer) =>
      answer === 'nobody'
        ? `“${words}” is nobody’s name: that was said before.`
        : `“${words}” stands here with consent: that was said before.`,
    errorHeading: 'The text was not published yet',
    missing: (words) => `Say of “${words}” whether it is the name of somebody, or take it out of the text.`,
    refusals: {
      names_unanswered:
        'There are words in this text that look like a name. Say first whether it is the name of somebody, or take them out of the text.',
    },
  },
)
