import { texts } from '../../platform/text/text.ts'

/** The words for the name of a child. */
export const childNameText = texts(
  {
    title: 'Naam van het kind',
    lead: (bornOn: string) => `Geboren op ${bornOn}. De ouder leest in haar lijst dat u de naam opschreef.`,
    leadUnknown: 'De ouder leest in haar lijst dat u de naam opschreef.',
    label: 'Naam van het kind',
    hint: 'De naam ziet wie met dit gezin werkt, en tot het besluit het team van de ingang.',
    submit: 'Sla op',
    back: 'Naar de lijn van dit gezin',
    errorHeading: 'Nog niet opgeslagen. Kijk dit nog even na:',
    meanwhile: {
      heading: 'Een collega was u voor',
      what: (who: string, date: string) => `${who} schreef intussen een naam op, op ${date}. Wat u typte is nog niet opgeslagen.`,
      somebody: 'Een collega',
      now: 'Nu staat er',
      remedy: 'Sla op om hem te vervangen, of ga terug als het zo klopt.',
    },
    notYours: 'Wie om dit gezin staat, schrijft de naam op. Hoort u hem? Zeg het tegen iemand uit de kring.',
    errors: { child_name_missing: 'Vul de naam van het kind in.', too_long: 'Deze naam is te lang. Maak hem korter.' },
  },
  {
    title: 'Name of the child',
    lead: (bornOn) => `Born on ${bornOn}. The parent reads in her list that you wrote the name down.`,
    leadUnknown: 'The parent reads in her list that you wrote the name down.',
    label: 'Name of the child',
    hint: 'Who works with this family sees the name, and until it decides the entry team.',
    submit: 'Save',
    back: 'To the line of this family',
    errorHeading: 'Not saved yet. Please check this:',
    meanwhile: {
      heading: 'A colleague was first',
      what: (who, date) => `${who} wrote a name down meanwhile, on ${date}. What you typed has not been saved yet.`,
      somebody: 'A colleague',
      now: 'It now says',
      remedy: 'Save to replace it, or go back if it is right so.',
    },
    notYours: 'Whoever is around this family writes the name down. Do you hear it? Tell somebody of the circle.',
    errors: { child_name_missing: 'Fill in the name of the child.', too_long: 'This name is too long. Make it shorter.' },
  },
)
