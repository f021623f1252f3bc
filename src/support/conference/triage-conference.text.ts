import { texts } from '../../platform/text/text.ts'

/** The words of the conference of an entry team, on which it puts what it weighs itself. */
export const triageConferenceText = texts(
  {
    lead: 'Als team van de ingang zet u deze aanmelding op uw triageoverleg. Naar een ander overleg brengt iemand uit de kring het gezin.',
    none: 'Er is geen ander triageoverleg gepland',
    emptyWhy: 'Het team van de ingang zet er aanmeldingen op, vanaf de pagina van de aanmelding in triage.',
  },
  {
    lead: 'As the entry team you put this sign-up on your triage conference. Somebody of its circle brings the family to another one.',
    none: 'No other triage conference is planned',
    emptyWhy: 'The entry team puts sign-ups on it, from the page of the sign-up in triage.',
  },
)
