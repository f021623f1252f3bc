import { texts } from '../../platform/text/text.ts'

/** The words for a loss that was recorded by mistake. */
export const undoLossText = texts(
  {
    title: 'De zwangerschap gaat door',
    link: 'Klopt het einde van de zwangerschap niet?',
    lead: 'Is bij vergissing vastgelegd dat deze zwangerschap is geëindigd? Dan zet u dat hier recht. Er hoeft niets bij ingevuld.',
    recorded: (by: string | null, day: string) => (by === null ? `Het is vastgelegd op ${day}.` : `${by} legde het vast op ${day}.`),
    recordedByYou: (day: string) => `U legde het vast op ${day}.`,
    doubt: 'Weet u niet zeker dat het een vergissing was? Leg dan nog niets vast, en bel eerst wie dit opschreef.',
    call: (phone: string) => `Bel ${phone}`,
    what: 'Als u dit rechtzet, staat meteen weer zoals het stond:',
    line: 'de lijn rekent weer met de uitgerekende datum',
    visits: (count: number) =>
      count === 1
        ? 'één bezoek staat weer op zijn dag; is die dag voorbij, dan legt wie het zou doen vast of het er was'
        : `${count} bezoeken staan weer op hun dag; is die dag voorbij, dan legt wie het zou doen vast of het er was`,
    programmes: (count: number) => (count === 1 ? 'één programma loopt weer' : `${count} programma’s lopen weer`),
    handovers: (count: number) => (count === 1 ? 'één overdracht staat weer open' : `${count} overdrachten staan weer open`),
    tasks: 'wie iets te doen had, heeft dat weer op haar werk staan',
    since:
      'Wat er sindsdien voor in de plaats kwam, blijft zoals het nu is, zoals een nieuwe overdracht. Wie intussen uit de kring ging, komt niet vanzelf terug.',
    never: 'Nergens telt het nog mee als een verlies.',
    parent: 'De ouder leest op haar bladzijde dat het een vergissing van ons was. Kan zij het al hebben gezien? Bel haar dan eerst zelf.',
    submit: 'Zet het recht: de zwangerschap gaat door',
    back: 'Terug, ik verander niets',
    bars: {
      not_in_circle: 'Wie om dit gezin staat, zet dit recht. Weet u dat het een vergissing was? Zeg het tegen iemand uit de kring.',
      no_loss_recorded: 'Bij dit gezin staat niet dat de zwangerschap is geëindigd.',
      episode_closed:
        'De lijn van dit gezin is afgesloten. Wat er staat, kan niet meer worden rechtgezet. Wil het gezin verder, meld het dan opnieuw aan.',
      consent_ended: 'Er is nu geen toestemming om binnen de kring te delen. Vraag de ouder eerst of dat weer goed is.',
    },
    mine: {
      title: 'Wij maakten een fout',
      what: (day: string) =>
        `Op deze bladzijde stond dat uw zwangerschap was geëindigd. Dat klopte niet: het was een vergissing van ons. Op ${day} is het rechtgezet. Het spijt ons als u het hebt gezien.`,
      ask: (name: string) => `Wilt u erover praten? Bel ${name}.`,
      askNobody: 'Wilt u erover praten? Bel iemand die u helpt.',
    },
    refusals: {
      no_loss_recorded: 'Bij dit gezin staat niet (meer) dat de zwangerschap is geëindigd.',
    },
  },
  {
    title: 'The pregnancy goes on',
    link: 'Is the end of the pregnancy not right?',
    lead: 'Was it recorded by mistake that this pregnancy ended? Then you put that right here. You need not fill in anything.',
    recorded: (by, day) => (by === null ? `It was recorded on ${day}.` : `${by} recorded it on ${day}.`),
    recordedByYou: (day) => `You recorded it on ${day}.`,
    doubt: 'Are you not sure that it was a mistake? Then record nothing yet, and first call who wrote this down.',
    call: (phone) => `Call ${phone}`,
    what: 'When you put this right, at once everything stands as it stood:',
    line: 'the line counts with the due date again',
    visits: (count) =>
      count === 1
        ? 'one visit stands on its day again; if that day is over, whoever was to do it records whether it took place'
        : `${count} visits stand on their days again; if such a day is over, whoever was to do it records whether it took place`,
    programmes: (count) => (count === 1 ? 'one programme runs again' : `${count} programmes run again`),
    handovers: (count) => (count === 1 ? 'one hand-over is open again' : `${count} hand-overs are open again`),
    tasks: 'whoever had something to do finds it in her work again',
    since:
      'What took its place since stays as it is now, such as a new hand-over. Who left the circle meanwhile does not come back by itself.',
    never: 'Nowhere does it count as a loss any more.',
    parent: 'The parent reads on her page that it was a mistake of ours. May she have seen it already? Then call her yourself first.',
    submit: 'Put it right: the pregnancy goes on',
    back: 'Back, I change nothing',
    bars: {
      not_in_circle: 'Whoever is around this family puts this right. Do you know that it was a mistake? Tell somebody of the circle.',
      no_loss_recorded: 'It does not say for this family that the pregnancy ended.',
      episode_closed:
        'The line of this family has been closed. What stands there cannot be put right any more. If the family wants to go on, sign it up anew.',
      consent_ended: 'There is no consent now to share within the circle. Ask the parent first whether that is all right again.',
    },
    mine: {
      title: 'We made a mistake',
      what: (day) =>
        `This page said that your pregnancy had ended. That was not right: it was a mistake of ours. On ${day} it was put right. We are sorry if you saw it.`,
      ask: (name) => `Do you want to talk about it? Call ${name}.`,
      askNobody: 'Do you want to talk about it? Call somebody who helps you.',
    },
    refusals: {
      no_loss_recorded: 'It does not say for this family (any more) that the pregnancy ended.',
    },
  },
)
