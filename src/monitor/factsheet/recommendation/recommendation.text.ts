import { texts } from '../../../platform/text/text.ts'

export const recommendationText = texts(
  {
    title: 'Aanbevelingen',
    earlier: 'Wat er kwam van eerdere aanbevelingen',
    what: 'Aanbeveling',
    who: 'Wie',
    by: 'Klaar op',
    state: 'Stand',
    became: 'Wat ervan kwam',
    whoBy: (who: string, by: string) => `${who} · klaar op ${by}`,
    of: (year: number) => `uit ${year}`,
    notTold: 'Hierover is nog niets verteld.',
    states: { open: 'nog niet begonnen', under_way: 'bezig', done: 'gedaan', dropped: 'vervallen' },
  },
  {
    title: 'Recommendations',
    earlier: 'What became of earlier recommendations',
    what: 'Recommendation',
    who: 'Who',
    by: 'Done by',
    state: 'State',
    became: 'What became of it',
    whoBy: (who, by) => `${who} · done by ${by}`,
    of: (year) => `from ${year}`,
    notTold: 'Nothing has been told about this yet.',
    states: { open: 'not begun', under_way: 'under way', done: 'done', dropped: 'dropped' },
  },
)
