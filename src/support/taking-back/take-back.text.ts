import { texts } from '../../platform/text/text.ts'

/** The words for a sign-up that its sender takes back. */
export const takeBackText = texts(
  {
    title: 'Aanmelding terugnemen',
    lead: 'Per ongeluk verstuurd? Zolang niemand heeft geantwoord, neemt u de aanmelding zelf terug.',
    link: 'Per ongeluk verstuurd? Neem de aanmelding terug',
    before: 'Wat er dan gebeurt',
    team: 'Het team van de ingang ziet dit gezin niet meer en hoeft niets meer te doen. Het leest dat u een aanmelding terugnam en waarom, zonder iets over het gezin.',
    agenda: 'Staat het gezin al op een agenda, dan gaat het daar af.',
    wmo: 'Deze aanmelding telde ook als melding voor de Wmo. Die neemt u hiermee ook terug.',
    line: (until: string) => `De lijn van dit gezin sluit. Wie in de kring staat, leest nog tot ${until} wat er stond.`,
    parent: 'Kijkt de ouder op haar eigen bladzijde, dan leest zij dat de aanmelding is teruggenomen en waarom.',
    counts: 'Nergens telt dit als een aanmelding die te laat werd beantwoord.',
    again: 'Is het gezin later toch aan te melden, dan begint een nieuwe aanmelding.',
    parentStops: 'Wil de ouder het niet meer? Dat is geen vergissing:',
    parentStopsLink: 'leg dan vast dat zij de toestemming intrekt',
    reason: 'Wat was de vergissing?',
    reasons: {
      wrong_family: 'Het ging om een ander gezin',
      not_agreed: 'De ouder had nog geen ja gezegd',
      signed_up_before: 'Het gezin was al aangemeld',
      wrong_place: 'Het gezin hoort bij een andere ingang',
      other: 'Een andere vergissing',
    },
    submit: 'Neem de aanmelding terug',
    back: 'Naar de lijn van dit gezin',
    bars: {
      not_the_sender: 'Alleen wie de aanmelding stuurde, neemt haar terug.',
      taken_back_already: 'Deze aanmelding is al teruggenomen.',
      answered_already: (contact: string | null) =>
        `Deze aanmelding is al beantwoord. Terugnemen kan dan niet meer.${contact === null ? ' Bel het team van de ingang.' : ` Bel ${contact}; wie het overzicht houdt, sluit de lijn af.`}`,
      sign_up_stopped: 'Deze aanmelding is al gestopt. Wie in de kring staat, kan de lijn afsluiten.',
      line_has_begun:
        'Op deze lijn is al meer begonnen, zoals een plan, een programma of een tweede aanmelding die hierin verdergaat. Dat kan niet mee terug. Bel het team van de ingang.',
    },
    told: {
      heading: 'Teruggenomen door de aanmelder',
      what: (sender: string) => `${sender} nam een aanmelding terug`,
      sentOn: (day: string) => `aangemeld op ${day}`,
      on: (day: string) => `teruggenomen op ${day}`,
      nothing: 'U hoeft hier niets meer mee. Wat over het gezin geschreven was, ziet het team niet meer.',
      ask: (sender: string) => `Hebt u de ouder al gesproken, of klopt het niet? Bel ${sender}.`,
      call: (phone: string) => `Bel ${phone}`,
      pageTitle: 'Deze aanmelding is teruggenomen',
      page: (sender: string, sent: string, on: string) =>
        `${sender} meldde op ${sent} een gezin aan en nam dat op ${on} terug, voordat iemand had geantwoord. Vulde u hier net iets in? Dat is niet opgeslagen.`,
      why: (reason: string) => `De vergissing: ${reason}.`,
      toTriage: 'Naar de triage',
      news: (reason: string) => `Aanmelding teruggenomen: ${reason}`,
    },
    state: (day: string, reason: string) =>
      `Teruggenomen door de aanmelder op ${day}, voordat iemand had geantwoord. De vergissing: ${reason}.`,
    sent: {
      title: 'De aanmelding is teruggenomen',
      lead: (entryPoint: string, day: string) =>
        `U nam deze aanmelding bij ${entryPoint} terug op ${day}. Het team leest dat, en wacht nergens meer op.`,
      tellParent: 'Had u de ouder verteld dat iemand haar belt? Vertel dan ook dat dit niet doorgaat.',
    },
    mine: {
      title: 'Uw aanmelding is teruggenomen',
      what: (day: string) =>
        `U was per vergissing aangemeld. Op ${day} is dat teruggenomen. Er komt nu niemand bij die meekijkt, en niemand belt u hierover.`,
      reasons: {
        wrong_family: 'Het ging om een ander gezin.',
        not_agreed: 'U had hier nog geen ja op gezegd.',
        signed_up_before: 'U was al aangemeld.',
        wrong_place: 'U hoort bij een andere ingang.',
        other: 'Het was een vergissing.',
      },
      ask: (name: string) => `Wilt u toch hulp, of hebt u een vraag? Bel ${name}.`,
      askNobody: 'Wilt u toch hulp, of hebt u een vraag? Vraag het uw verloskundige, huisarts of consultatiebureau.',
      share: 'Deze lijn is gesloten. Er komt niemand bij die meekijkt.',
    },
    errorHeading: 'Nog niet teruggenomen. Kijk dit nog even na:',
    errors: { take_back_reason_missing: 'Kies wat de vergissing was.' },
    refusals: {
      not_the_sender: 'Alleen wie de aanmelding stuurde, neemt haar terug.',
      answered_already: 'Deze aanmelding is al beantwoord. Bel wie het contact werd: wie het overzicht houdt, sluit de lijn af.',
      sign_up_stopped: 'Deze aanmelding is al gestopt. Wie in de kring staat, kan de lijn afsluiten.',
      line_has_begun: 'Op deze lijn is al meer begonnen. Dat kan niet mee terug. Bel het team van de ingang.',
    },
  },
  {
    title: 'Take a sign-up back',
    lead: 'Sent by mistake? As long as nobody has answered, you can take the sign-up back yourself.',
    link: 'Sent by mistake? Take the sign-up back',
    before: 'What then happens',
    team: 'The entry team no longer sees this family and has nothing left to do. It reads that you took a sign-up back and why, without anything about the family.',
    agenda: 'If the family is on an agenda already, it leaves it.',
    wmo: 'This sign-up also counted as a notification under the Wmo. You take that back with it.',
    line: (until) => `The line of this family closes. Whoever is in the circle can still read what was there until ${until}.`,
    parent: 'If the parent looks at her own page, she reads that the sign-up was taken back and why.',
    counts: 'Nowhere does this count as a sign-up that was answered late.',
    again: 'If the family is to be signed up later after all, a new sign-up begins.',
    parentStops: 'Does the parent no longer want it? That is no mistake:',
    parentStopsLink: 'record that she takes consent back',
    reason: 'What was the mistake?',
    reasons: {
      wrong_family: 'It was about another family',
      not_agreed: 'The parent had not said yes yet',
      signed_up_before: 'The family had been signed up already',
      wrong_place: 'The family belongs to another entry point',
      other: 'Another mistake',
    },
    submit: 'Take the sign-up back',
    back: 'To the line of this family',
    bars: {
      not_the_sender: 'Only who sent the sign-up takes it back.',
      taken_back_already: 'This sign-up has been taken back already.',
      answered_already: (contact) =>
        `This sign-up has been answered already, so it cannot be taken back any more.${contact === null ? ' Call the entry team.' : ` Call ${contact}; who keeps the overview closes the line.`}`,
      sign_up_stopped: 'This sign-up has stopped already. Whoever is in the circle can close the line.',
      line_has_begun:
        'More has begun on this line, such as a plan, a programme or a second sign-up that goes on in it. That cannot be taken back with it. Call the entry team.',
    },
    told: {
      heading: 'Taken back by the sender',
      what: (sender) => `${sender} took a sign-up back`,
      sentOn: (day) => `signed up on ${day}`,
      on: (day) => `taken back on ${day}`,
      nothing: 'You have nothing left to do. The team no longer sees what was written about the family.',
      ask: (sender) => `Have you spoken with the parent already, or is this not right? Call ${sender}.`,
      call: (phone) => `Call ${phone}`,
      pageTitle: 'This sign-up was taken back',
      page: (sender, sent, on) =>
        `${sender} signed a family up on ${sent} and took that back on ${on}, before anybody had answered. Did you just fill something in here? That was not stored.`,
      why: (reason) => `The mistake: ${reason}.`,
      toTriage: 'To triage',
      news: (reason) => `Sign-up taken back: ${reason}`,
    },
    state: (day, reason) => `Taken back by the sender on ${day}, before anybody had answered. The mistake: ${reason}.`,
    sent: {
      title: 'The sign-up has been taken back',
      lead: (entryPoint, day) =>
        `You took this sign-up at ${entryPoint} back on ${day}. The team reads that, and waits for nothing any more.`,
      tellParent: 'Had you told the parent that somebody would call her? Then tell her too that this does not go ahead.',
    },
    mine: {
      title: 'Your sign-up was taken back',
      what: (day) => `You were signed up by mistake. On ${day} that was taken back. Nobody new looks in, and nobody calls you about it.`,
      reasons: {
        wrong_family: 'It was about another family.',
        not_agreed: 'You had not said yes to it yet.',
        signed_up_before: 'You had been signed up already.',
        wrong_place: 'You belong to another entry point.',
        other: 'It was a mistake.',
      },
      ask: (name) => `Do you want help all the same, or have a question? Call ${name}.`,
      askNobody: 'Do you want help all the same, or have a question? Ask your midwife, GP or child health clinic.',
      share: 'This line is closed. Nobody new looks in.',
    },
    errorHeading: 'Not taken back yet. Please check this:',
    errors: { take_back_reason_missing: 'Choose what the mistake was.' },
    refusals: {
      not_the_sender: 'Only who sent the sign-up takes it back.',
      answered_already: 'This sign-up has been answered already. Call who became the contact: who keeps the overview closes the line.',
      sign_up_stopped: 'This sign-up has stopped already. Whoever is in the circle can close the line.',
      line_has_begun: 'More has begun on this line. That cannot be taken back with it. Call the entry team.',
    },
  },
)

/** The mistake as it stands in the middle of a sentence. */
export function mistakeInWords(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
