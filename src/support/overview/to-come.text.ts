import { texts } from '../../platform/text/text.ts'

/** A conference that is still to come: when and where, and in the parent's words that she is welcome and who is there. */
export const toComeText = texts(
  {
    planned: (kind: string, day: string) => `${kind} gepland op ${day}`,
    at: (day: string, time: string) => `${day} om ${time}`,
    where: (place: string) => `Waar: ${place}`,
    ask: {
      both: 'Hoe laat het is en waar, staat hier nog niet. Vraag het aan iemand die u helpt.',
      time: 'Hoe laat het is, staat hier nog niet. Vraag het aan iemand die u helpt.',
      place: 'Waar het is, staat hier nog niet. Vraag het aan iemand die u helpt.',
    },
    welcome:
      'U bent welkom. Het gaat over u, en u beslist mee. Wilt u liever niet komen? Dat mag ook. Zeg het dan tegen iemand die u helpt.',
    triage:
      'Het team dat uw aanmelding kreeg, kijkt dan welke hulp past. Wilt u iets meegeven of erbij zijn? Zeg het tegen iemand die u helpt.',
    noName: 'Uw naam wordt daar niet genoemd. Wilt u er toch bij zijn? Zeg het tegen iemand die u helpt.',
    table: (professions: string) => `Aan tafel zitten: ${professions}.`,
    and: 'en',
  },
  {
    planned: (kind, day) => `${kind} planned on ${day}`,
    at: (day, time) => `${day} at ${time}`,
    where: (place) => `Where: ${place}`,
    ask: {
      both: 'At what time it is and where is not here yet. Ask somebody who helps you.',
      time: 'At what time it is, is not here yet. Ask somebody who helps you.',
      place: 'Where it is, is not here yet. Ask somebody who helps you.',
    },
    welcome:
      'You are welcome. It is about you, and you decide along. Would you rather not come? That is fine too. Then tell somebody who helps you.',
    triage:
      'The team that got your sign-up then looks which help fits. Do you want to pass something on or be there? Tell somebody who helps you.',
    noName: 'Your name is not said there. Do you want to be there after all? Tell somebody who helps you.',
    table: (professions) => `Who is there: ${professions}.`,
    and: 'and',
  },
)
