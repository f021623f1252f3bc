import { texts } from '../../../platform/text/text.ts'

/** The words about names of people, and other things that lead to one person, in a text that everybody will read. */
export const nameText = texts(
  {
    heading: 'Zeg hoe het zit met deze woorden',
    lead: 'Deze woorden lijken op een naam, of op iets waarmee iemand te vinden is. Op een openbare factsheet staat niemand die dat niet wil. Zeg bij elk hoe het zit; uw antwoord wordt met uw naam vastgelegd.',
    question: {
      name: (words: string) => `Is “${words}” de naam van iemand?`,
      phone: (words: string) => `Is “${words}” het telefoonnummer van iemand?`,
      email: (words: string) => `Is “${words}” het e-mailadres van iemand?`,
      address: (words: string) => `Is “${words}” het adres van iemand?`,
      bsn: (words: string) => `Is “${words}” een burgerservicenummer?`,
    },
    answers: {
      name: { nobody: 'Nee, dit is niemands naam', agreed: 'Ja, en deze persoon vindt goed dat dit hier staat' },
      detail: {
        nobody: 'Nee, het is van een organisatie: dit mag blijven staan',
        agreed: 'Ja, en deze persoon vindt goed dat dit hier staat',
      },
      bsn: { nobody: 'Nee, dit is een ander nummer', agreed: '' },
    },
    otherwise: 'Is het van iemand die niet is gevraagd, of is het een burgerservicenummer? Haal het dan uit de tekst.',
    answered: {
      name: {
        nobody: (words: string) => `“${words}” is niemands naam: dat is eerder gezegd.`,
        agreed: (words: string) => `“${words}” staat hier met instemming: dat is eerder gezegd.`,
      },
      detail: {
        nobody: (words: string) => `“${words}” is van een organisatie: dat is eerder gezegd.`,
        agreed: (words: string) => `“${words}” staat hier met instemming: dat is eerder gezegd.`,
      },
      bsn: {
        nobody: (words: string) => `“${words}” is geen burgerservicenummer: dat is eerder gezegd.`,
        agreed: (words: string) => `“${words}” is geen burgerservicenummer: dat is eerder gezegd.`,
      },
    },
    standsIn: (fields: string) => `Staat in: ${fields}`,
    keep: 'Bewaar deze antwoorden',
    keepLead: 'Vul ook aan wat hierboven ontbreekt. Daarna kunt u publiceren.',
    errorHeading: 'De tekst is nog niet gepubliceerd',
    missing: {
      name: (words: string) => `Zeg van “${words}” of het de naam van iemand is, of haal het uit de tekst.`,
      phone: (words: string) => `Zeg van “${words}” of het het nummer van iemand is, of haal het uit de tekst.`,
      email: (words: string) => `Zeg van “${words}” of het het e-mailadres van iemand is, of haal het uit de tekst.`,
      address: (words: string) => `Zeg van “${words}” of het het adres van iemand is, of haal het uit de tekst.`,
      bsn: (words: string) => `Zeg van “${words}” dat het geen burgerservicenummer is, of haal het uit de tekst.`,
    },
    refusals: {
      names_unanswered:
        'In deze tekst staan woorden die op een naam lijken, of op een nummer of adres van iemand. Zeg eerst hoe het zit, of haal ze uit de tekst.',
    },
  },
  {
    heading: 'Say how it is with these words',
    lead: 'These words look like a name, or like something by which somebody is found. Nobody stands on a public factsheet without wanting to. Say of each how it is; your answer is recorded with your name.',
    question: {
      name: (words) => `Is “${words}” the name of somebody?`,
      phone: (words) => `Is “${words}” the phone number of somebody?`,
      email: (words) => `Is “${words}” the e-mail address of somebody?`,
      address: (words) => `Is “${words}” the address of somebody?`,
      bsn: (words) => `Is “${words}” a citizen service number (BSN)?`,
    },
    answers: {
      name: { nobody: 'No, this is nobody’s name', agreed: 'Yes, and this person agrees with it standing here' },
      detail: { nobody: 'No, it is of an organisation: this may stay', agreed: 'Yes, and this person agrees with it standing here' },
      bsn: { nobody: 'No, this is another number', agreed: '' },
    },
    otherwise: 'Is it of somebody who was not asked, or a citizen service number? Then take it out of the text.',
    answered: {
      name: {
        nobody: (words) => `“${words}” is nobody’s name: that was said before.`,
        agreed: (words) => `“${words}” stands here with consent: that was said before.`,
      },
      detail: {
        nobody: (words) => `“${words}” is of an organisation: that was said before.`,
        agreed: (words) => `“${words}” stands here with consent: that was said before.`,
      },
      bsn: {
        nobody: (words) => `“${words}” is no citizen service number: that was said before.`,
        agreed: (words) => `“${words}” is no citizen service number: that was said before.`,
      },
    },
    standsIn: (fields) => `Stands in: ${fields}`,
    keep: 'Keep these answers',
    keepLead: 'Fill in what is missing above as well. After that you can publish.',
    errorHeading: 'The text was not published yet',
    missing: {
      name: (words) => `Say of “${words}” whether it is the name of somebody, or take it out of the text.`,
      phone: (words) => `Say of “${words}” whether it is the number of somebody, or take it out of the text.`,
      email: (words) => `Say of “${words}” whether it is the e-mail address of somebody, or take it out of the text.`,
      address: (words) => `Say of “${words}” whether it is the address of somebody, or take it out of the text.`,
      bsn: (words) => `Say of “${words}” that it is no citizen service number, or take it out of the text.`,
    },
    refusals: {
      names_unanswered:
        'There are words in this text that look like a name, or like a number or address of somebody. Say first how it is, or take them out of the text.',
    },
  },
)
