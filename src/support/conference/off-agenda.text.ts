import { texts } from '../../platform/text/text.ts'

/** The words of a family that leaves an agenda before it is discussed. */
export const offText = texts(
  {
    title: 'Toch niet op deze agenda?',
    why: 'Dit gezin wordt dan hier niet besproken, en wie aan tafel zit ziet het niet meer. Wat er als vraag bij stond verdwijnt. Heeft het team besloten tot een overleg, dan vraagt Mijn werk het vaste contact weer om een agenda.',
    reason: 'Waarom gaat dit gezin van de agenda?',
    reasons: {
      parent_declines: 'De ouder wil dit niet, of nu niet',
      another_table: 'Een ander overleg past beter',
      not_needed: 'Het is niet meer nodig',
      mistake: 'Het stond er per ongeluk',
    },
    told: {
      from: (kind: string, day: string) => `${kind} van ${day}: van de agenda gehaald`,
      why: {
        parent_declines: 'De ouder wilde dit niet, of toen niet',
        another_table: 'Een ander overleg past beter',
        not_needed: 'Het was niet meer nodig',
        mistake: 'Het stond er per ongeluk',
        line_closed: 'De lijn van het gezin werd afgesloten',
      },
      heading: 'Van deze agenda gehaald',
      one: 'Een gezin uit uw kring',
    },
    submit: 'Haal van de agenda',
    errorHeading: 'Nog niet van de agenda. Kijk dit even na:',
    errors: { off_reason_missing: 'Kies waarom dit gezin van de agenda gaat.' },
    refusals: {
      neither_circle_nor_chair: 'Wie om dit gezin staat haalt het van de agenda, of de voorzitter; vanaf de dag zelf iedereen aan tafel.',
      case_discussed: 'Dit gezin is al besproken. Het verslag blijft staan.',
    },
  },
  {
    title: 'Not on this agenda after all?',
    why: 'This family is then not discussed here, and those at the table see it no more. What was asked about it is gone. When the team decided on a conference, My work asks the contact for an agenda again.',
    reason: 'Why does this family leave the agenda?',
    reasons: {
      parent_declines: 'The parent does not want this, or not now',
      another_table: 'Another conference fits better',
      not_needed: 'It is no longer needed',
      mistake: 'It was there by mistake',
    },
    told: {
      from: (kind, day) => `${kind} of ${day}: taken off the agenda`,
      why: {
        parent_declines: 'The parent did not want this, or not then',
        another_table: 'Another conference fits better',
        not_needed: 'It was no longer needed',
        mistake: 'It was there by mistake',
        line_closed: 'The line of the family was closed',
      },
      heading: 'Taken off this agenda',
      one: 'A family of your circle',
    },
    submit: 'Take off the agenda',
    errorHeading: 'Not off the agenda yet. Please check this:',
    errors: { off_reason_missing: 'Choose why this family leaves the agenda.' },
    refusals: {
      neither_circle_nor_chair:
        'Those around this family take it off the agenda, or the chair; from the day itself everybody at the table.',
      case_discussed: 'This family was discussed already. The minutes stand.',
    },
  },
)
