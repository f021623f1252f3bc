import { texts } from '../../../platform/text/text.ts'

/** The words of what several answers make of one figure. */
export const togetherText = texts(
  {
    title: 'Wat uw antwoorden samen doen',
    lead: 'Een cijfer kan in meer tegenspraken staan. Dit wordt het.',
    leadDiffer: (count: number) =>
      count === 1
        ? 'Over 1 cijfer verschillen uw antwoorden. Het strengste geldt; is dat niet de bedoeling, verander dan een antwoord.'
        : `Over ${count} cijfers verschillen uw antwoorden. Het strengste geldt; is dat niet de bedoeling, verander dan een antwoord.`,
    becomes: { leave_out: 'gaat niet mee', disputed: 'in twijfel', remark: 'met opmerking' },
    answered: { leave_out: '“laat weg”', disputed: '“in twijfel”', remark: '“met een opmerking”', ask_source: '“eerst de bron vragen”' },
    differ: (answers: readonly string[]) => `U antwoordde ${answers.slice(0, -1).join(', ')} en ${answers.at(-1) ?? ''}.`,
    prevails: {
      leave_out: 'Weglaten gaat voor: dit cijfer en de toelichting komen niet in de set.',
      disputed: 'Twijfel gaat voor: alle toelichtingen staan erbij.',
      remark: 'Alle toelichtingen staan erbij.',
    },
  },
  {
    title: 'What your answers do together',
    lead: 'A figure may stand in several contradictions. This is what it becomes.',
    leadDiffer: (count) =>
      count === 1
        ? 'Your answers differ about 1 figure. The strictest holds; if that is not what you mean, change an answer.'
        : `Your answers differ about ${count} figures. The strictest holds; if that is not what you mean, change an answer.`,
    becomes: { leave_out: 'does not go along', disputed: 'disputed', remark: 'with a remark' },
    answered: { leave_out: '“leave out”', disputed: '“disputed”', remark: '“with a remark”', ask_source: '“ask the source first”' },
    differ: (answers) => `You answered ${answers.slice(0, -1).join(', ')} and ${answers.at(-1) ?? ''}.`,
    prevails: {
      leave_out: 'Leaving out prevails: neither this figure nor the note goes into the set.',
      disputed: 'Doubt prevails: all notes stand beside it.',
      remark: 'All notes stand beside it.',
    },
  },
)
