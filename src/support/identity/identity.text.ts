import { texts } from '../../platform/text/text.ts'

export const identityText = texts(
  {
    title: 'Naam en nummer verbeteren',
    lead: 'Klopt er iets niet, of is er een nieuw nummer? De ouder leest in haar lijst dat u dit wijzigde.',
    label: 'Zo heet het gezin hier',
    phoneHint: 'Laat leeg als de ouder geen nummer heeft, of het niet wil geven.',
    corrected: (who: string, date: string) => `Het laatst gewijzigd door ${who}, op ${date}.`,
    you: 'uzelf',
    somebody: 'een collega',
    submit: 'Sla op',
    back: 'Naar de lijn van dit gezin',
    consentPage: 'Wie mag wat zien',
    errorHeading: 'Nog niet opgeslagen. Kijk dit nog even na:',
    meanwhile: {
      heading: 'Een collega was u voor',
      what: (who: string, date: string) =>
        `${who} wijzigde dit intussen, op ${date}. Wat u typte is nog niet opgeslagen: hieronder staat het, met wat er nu is.`,
      now: 'Nu staat er',
      noPhone: 'geen telefoonnummer',
      remedy: 'Sla op om het te vervangen, of ga terug als het zo klopt.',
    },
    notYours: 'Wie om dit gezin staat, verbetert naam en nummer. Hoort u iets nieuws? Zeg het tegen iemand uit de kring.',
    refusals: {
      correction_after_closing: 'De lijn van dit gezin is afgesloten. Naam en nummer blijven zoals ze waren.',
      correction_without_consent: 'Er is nu geen toestemming om binnen de kring te delen. Vraag de ouder eerst of dat weer goed is.',
      identity_erased: 'Deze gegevens zijn gewist door de organisatie die ze bewaarde. Hier komen ze niet terug.',
      identity_changed:
        'Deze gegevens zijn buiten Startlijn om veranderd. Schrijf er niet overheen; vraag de beheerder om een reservekopie.',
    },
  },
  {
    title: 'Correct name and number',
    lead: 'Is something not right, or is there a new number? The parent reads in her list that you changed this.',
    label: 'What the family is called here',
    phoneHint: 'Leave empty when the parent has no number, or does not want to give it.',
    corrected: (who, date) => `Last changed by ${who}, on ${date}.`,
    you: 'you yourself',
    somebody: 'a colleague',
    submit: 'Save',
    back: 'To the line of this family',
    consentPage: 'Who may see what',
    errorHeading: 'Not saved yet. Please check this:',
    meanwhile: {
      heading: 'A colleague was before you',
      what: (who, date) =>
        `${who} changed this meanwhile, on ${date}. What you typed is not saved yet: it stands below, with what there is now.`,
      now: 'Now it says',
      noPhone: 'no telephone number',
      remedy: 'Save to replace it, or go back when it is right like this.',
    },
    notYours: 'Who stands around this family corrects name and number. Did you hear something new? Tell somebody of the circle.',
    refusals: {
      correction_after_closing: 'The line of this family is closed. Name and number stay as they were.',
      correction_without_consent:
        'There is no consent to share within the circle now. Ask the parent first whether that is all right again.',
      identity_erased: 'These data were erased by the organisation that kept them. They do not come back here.',
      identity_changed: 'These data were changed outside Startlijn. Do not write over them; ask the administrator for a backup.',
    },
  },
)
