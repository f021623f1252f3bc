import { texts } from '../../platform/text/text.ts'

export const dayText = texts(
  {
    pregnancy: {
      title: 'Zwangerschap vastleggen',
      lead: 'Is er een kind op komst? De lijn rekent dan met de uitgerekende datum. Een echo kan hem later nog veranderen.',
      label: 'Uitgerekend op',
      submit: 'Leg de zwangerschap vast',
      notNow: 'Bij dit gezin is de zwangerschap of de geboorte al vastgelegd.',
    },
    due_date: {
      title: 'Uitgerekende datum wijzigen',
      lead: 'Gaf een echo een andere datum? De lijn rekent dan met de nieuwe. Weken voor huisbezoeken schuiven mee; bezoeken met een afgesproken dag blijven staan.',
      label: 'Uitgerekend op',
      submit: 'Wijzig de datum',
      notNow: 'Bij dit gezin wordt nu geen geboorte verwacht. Er is geen uitgerekende datum om te wijzigen.',
    },
    birth_date: {
      title: 'Geboortedatum verbeteren',
      lead: 'Staat er een verkeerde dag? De lijn rekent dan met de goede. Weken voor huisbezoeken schuiven mee; bezoeken die geweest zijn blijven staan. Een bezoek dat door de verkeerde dag verviel, staat weer open: wie het zou doen, legt vast of het er was.',
      label: 'Geboren op',
      submit: 'Verbeter de datum',
      notNow: 'Bij dit gezin is geen geboorte vastgelegd. Er is geen geboortedatum om te verbeteren.',
    },
    stands: (date: string) => `Nu staat er ${date}.`,
    parentReads: 'De ouder leest op haar lijn dat u dit vastlegt.',
    back: 'Naar de lijn van dit gezin',
    consentPage: 'Wie mag wat zien',
    errorHeading: 'Nog niet gewijzigd. Kijk dit nog even na:',
    meanwhile: {
      heading: 'Deze lijn is intussen gewijzigd',
      what: (who: string, date: string) => `${who} wijzigde dit op ${date}. Wat u invulde is nog niet opgeslagen.`,
      you: 'U',
      somebody: 'Een collega',
      remedy: 'Sla op om het toch te vervangen, of ga terug als het zo klopt.',
    },
    bars: {
      not_in_circle: 'Wie om dit gezin staat, wijzigt deze datum. Hoort u een nieuwe? Zeg het tegen iemand uit de kring.',
      episode_closed: 'De lijn van dit gezin is afgesloten. De datum blijft zoals hij was.',
      consent_ended: 'Er is nu geen toestemming om binnen de kring te delen. Vraag de ouder eerst of dat weer goed is.',
    },
    errors: {
      date: 'Vul de datum in, zoals 12-05-2026.',
      due_date_impossible:
        'Deze datum kan niet: de uitgerekende datum ligt ten hoogste 40 weken vooruit en ten hoogste 4 weken terug. Kijk dag, maand en jaar na.',
      birth_in_future: 'Deze dag is nog niet geweest. Kijk de datum na.',
      birth_date_impossible: 'Deze dag past niet bij de uitgerekende datum die bij dit gezin staat. Kijk dag, maand en jaar na.',
      birth_date_too_early: 'Het jongste kind is jonger dan 5 jaar. Kijk het jaar na.',
    },
    refusals: {
      day_not_now: 'Deze datum hoort niet meer bij hoe het nu met de zwangerschap is. Kijk op de lijn van het gezin.',
    },
  },
  {
    pregnancy: {
      title: 'Record a pregnancy',
      lead: 'Is a child expected? The line then counts with the due date. A scan can still change it later.',
      label: 'Due on',
      submit: 'Record the pregnancy',
      notNow: 'The pregnancy or the birth of this family has been recorded already.',
    },
    due_date: {
      title: 'Change the due date',
      lead: 'Did a scan give another date? The line then counts with the new one. Weeks for home visits move along; visits with a day that was agreed stay.',
      label: 'Due on',
      submit: 'Change the date',
      notNow: 'No birth is expected in this family now. There is no due date to change.',
    },
    birth_date: {
      title: 'Correct the birth date',
      lead: 'Is a wrong day recorded? The line then counts with the right one. Weeks for home visits move along; visits that took place stay. A visit that lapsed by the wrong day stands open again: whoever was to do it records whether it took place.',
      label: 'Born on',
      submit: 'Correct the date',
      notNow: 'No birth was recorded for this family. There is no birth date to correct.',
    },
    stands: (date) => `It now says ${date}.`,
    parentReads: 'The parent reads on her line that you record this.',
    back: 'To the line of this family',
    consentPage: 'Who may see what',
    errorHeading: 'Not changed yet. Please check this:',
    meanwhile: {
      heading: 'This line was changed meanwhile',
      what: (who, date) => `${who} changed this on ${date}. What you filled in is not saved yet.`,
      you: 'You',
      somebody: 'A colleague',
      remedy: 'Save to replace it all the same, or go back when it is right like this.',
    },
    bars: {
      not_in_circle: 'Who stands around this family changes this date. Did you hear a new one? Tell somebody of the circle.',
      episode_closed: 'The line of this family is closed. The date stays as it was.',
      consent_ended: 'There is no consent to share within the circle now. Ask the parent first whether that is all right again.',
    },
    errors: {
      date: 'Fill in the date, such as 12-05-2026.',
      due_date_impossible:
        'This date cannot be: a due date lies at most 40 weeks ahead and at most 4 weeks back. Check day, month and year.',
      birth_in_future: 'This day has not been yet. Check the date.',
      birth_date_impossible: 'This day does not go with the due date of this family. Check day, month and year.',
      birth_date_too_early: 'The youngest child is under 5 years old. Check the year.',
    },
    refusals: {
      day_not_now: 'This date no longer goes with how the pregnancy is now. Look at the line of the family.',
    },
  },
)
