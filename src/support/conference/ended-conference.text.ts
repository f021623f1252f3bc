import { texts } from '../../platform/text/text.ts'

/** The words of a conference that ends without a talk about everybody. */
export const endedText = texts(
  {
    toClose: 'Nog af te sluiten',
    toCloseWhy: 'Deze overleggen zijn geweest en nog niet afgesloten. Werden ze niet gehouden, zeg dat dan daar.',
    cancel: {
      ahead: 'Gaat dit overleg niet door?',
      past: 'Is dit overleg niet gehouden?',
      withFamilies:
        'De gezinnen op de agenda worden dan hier niet besproken en kunnen op een andere agenda. Wie in hun kring staat, leest dat bij Mijn werk.',
      without: 'Het blijft bij uw overleggen staan als afgezegd, en telt nergens mee als gehouden.',
      reason: 'Waarom gaat het niet door?',
      reasonPast: 'Waarom ging het niet door?',
      reasons: {
        no_families: 'Er staat geen gezin op de agenda',
        people_missing: 'Er kunnen te weinig mensen bij zijn',
        other_day: 'Er komt een ander moment',
        not_needed: 'Het is niet meer nodig',
      },
      submit: 'Zeg dit overleg af',
      submitPast: 'Leg vast dat het niet doorging',
      errorHeading: 'Nog niet afgezegd. Kijk dit even na:',
    },
    notReached: {
      title: 'Kwam niet iedereen aan bod?',
      why: 'Sluit u nu af, dan kunnen de gezinnen die niet besproken zijn op een andere agenda. Wie in hun kring staat, leest dat bij Mijn werk. De verslagen van de andere gezinnen liggen dan vast.',
      submit: 'Sluit af zonder deze gezinnen',
    },
    notDiscussed: 'Niet besproken',
    hiddenTitle: 'Gezinnen die hier niet besproken zijn',
    hidden: 'U ziet alleen de gezinnen die aan deze tafel besproken zijn, tot zeven dagen erna, en die uit uw eigen kring.',
    errors: { cancel_reason_missing: 'Kies waarom het overleg niet doorgaat.' },
    refusals: {
      conference_cancelled: 'Dit overleg is afgezegd.',
      already_discussed: 'Er is al een gezin besproken. Sluit dit overleg af in plaats van het af te zeggen.',
      chair_cancels: 'Tot de dag zelf kan alleen de voorzitter dit overleg afzeggen.',
    },
  },
  {
    toClose: 'To be closed',
    toCloseWhy: 'These conferences are past and not closed yet. If one was not held, say so there.',
    cancel: {
      ahead: 'Will this conference not be held?',
      past: 'Was this conference not held?',
      withFamilies:
        'The families on the agenda are then not discussed here and can be put on another agenda. Those in their circle read so at My work.',
      without: 'It stays among your conferences as called off, and counts nowhere as held.',
      reason: 'Why will it not be held?',
      reasonPast: 'Why was it not held?',
      reasons: {
        no_families: 'There is no family on the agenda',
        people_missing: 'Too few people can be there',
        other_day: 'There will be another moment',
        not_needed: 'It is no longer needed',
      },
      submit: 'Call this conference off',
      submitPast: 'Record that it was not held',
      errorHeading: 'Not called off yet. Please check this:',
    },
    notReached: {
      title: 'Was there no time for everybody?',
      why: 'If you close it now, the families that were not discussed can be put on another agenda. Those in their circle read so at My work. The minutes of the other families then stand.',
      submit: 'Close without these families',
    },
    notDiscussed: 'Not discussed',
    hiddenTitle: 'Families that were not discussed here',
    hidden: 'You see only the families that were discussed at this table, until seven days after, and those of your own circle.',
    errors: { cancel_reason_missing: 'Choose why the conference will not be held.' },
    refusals: {
      conference_cancelled: 'This conference was called off.',
      already_discussed: 'A family was discussed already. Close this conference instead of calling it off.',
      chair_cancels: 'Until the day itself only the chair can call this conference off.',
    },
  },
)
