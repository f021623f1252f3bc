import { texts } from '../../platform/text/text.ts'

/** The words of a conference that gets another day, time or place. */
export const movedText = texts(
  {
    move: {
      ahead: 'Op een andere dag of tijd?',
      past: 'Wordt het een andere dag?',
      why: 'De tafel en de agenda gaan mee. Wie aan tafel zit, ziet de gezinnen dan rond de nieuwe dag. De kring en de ouder lezen de nieuwe dag op hun eigen pagina.',
      tell: 'Startlijn stuurt geen bericht. Laat het de anderen en de ouders dus zelf ook weten.',
      plannedOn: 'Welke dag wordt het?',
      submit: 'Verplaats dit overleg',
      errorHeading: 'Nog niet verplaatst. Kijk dit even na:',
      meanwhile: 'Dit overleg is intussen gewijzigd',
      meanwhileWhy:
        'Hierboven leest u hoe het er nu voor staat. Wat u invulde is bewaard in het formulier, en nog niet opgeslagen. Sla het op als het dat toch moet worden.',
      toForm: 'Naar wat u invulde',
    },
    movedFrom: (moment: string, name: string, day: string) => `Verplaatst van ${moment}, door ${name} op ${day}`,
    was: (moment: string) => `was ${moment}`,
    refusals: {
      chair_moves: 'Tot de dag zelf kan alleen de voorzitter dit overleg verplaatsen.',
      discussed_stays:
        'Er is al een gezin besproken, dus de dag van dit overleg staat vast. Plan voor de andere gezinnen een nieuw overleg.',
    },
  },
  {
    move: {
      ahead: 'On another day or time?',
      past: 'Will it be another day?',
      why: 'The table and the agenda go along. Those at the table then see the families around the new day. The circle and the parent read the new day on their own page.',
      tell: 'Startlijn sends no message. So let the others and the parents know yourself too.',
      plannedOn: 'Which day will it be?',
      submit: 'Move this conference',
      errorHeading: 'Not moved yet. Please check this:',
      meanwhile: 'This conference was changed meanwhile',
      meanwhileWhy:
        'Above you read how things stand. What you filled in is kept in the form, and not saved yet. Save it if it should be so all the same.',
      toForm: 'To what you filled in',
    },
    movedFrom: (moment, name, day) => `Moved from ${moment}, by ${name} on ${day}`,
    was: (moment) => `was ${moment}`,
    refusals: {
      chair_moves: 'Until the day itself only the chair can move this conference.',
      discussed_stays:
        'A family was discussed already, so the day of this conference stands. Plan a new conference for the other families.',
    },
  },
)
