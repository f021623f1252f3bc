import { texts } from '../../platform/text/text.ts'

export const mineText = texts(
  {
    title: 'Mijn lijn',
    hello: (name: string) => `Dag ${name}`,
    lead: 'Dit is uw lijn. U ziet hier wie u helpt, wat is afgesproken en wie meekijkt. U beslist mee.',
    team: 'Wie helpt mij',
    fixed: (name: string) => `${name} is uw vaste contactpersoon.`,
    fixedSoon: (name: string) => `${name} is nu uw contactpersoon.`,
    fixedNone: 'U hoort snel wie uw vaste contactpersoon wordt.',
    fixedNotYet: 'U heeft nu geen vaste contactpersoon. Vraag ernaar bij de mensen hieronder.',
    stopped: (person: string) => `Uw aanmelding is gestopt. Er komt nu geen vaste contactpersoon. Wilt u toch hulp? Bel ${person}.`,
    stoppedAsk:
      'Uw aanmelding is gestopt. Er komt nu geen vaste contactpersoon. Wilt u toch hulp? Vraag het uw verloskundige, huisarts of consultatiebureau.',
    left: (name: string, profession: string, date: string) => `${name} (${profession}) helpt u niet meer sinds ${date}.`,
    closed: (date: string) =>
      `Uw lijn is afgesloten op ${date}. Wilt u later weer hulp? Vraag het uw verloskundige, huisarts of consultatiebureau.`,
    canRead: 'Deze mensen kunnen nog lezen wat hier staat:',
    nobodyReads: 'Niemand anders leest dit nog.',
    until: (date: string) => `tot ${date}`,
    also: (others: readonly string[]) => `Nu kijken ook mee: ${others.join('; ')}.`,
    call: (phone: string) => `Bel ${phone}`,
    share: 'Wie mag wat weten',
    shareGiven: (date: string) => `U vond goed dat we uw verhaal delen met de mensen die u helpen. Dat geldt tot en met ${date}.`,
    shareNone:
      'Er komt nu niemand bij die meekijkt. Wie al in uw kring staat, kan nog lezen wat er stond. Wilt u weer delen? Zeg het tegen iemand die u helpt.',
    shareExpired: (date: string, contact: string) =>
      `Uw toestemming gold tot en met ${date}. Mogen we weer delen? Zeg het tegen ${contact}. Tot dan komt er niemand bij die meekijkt. Wie al in uw kring staat, kan nog lezen wat er stond.`,
    shareExpiredClosed: (date: string) => `Uw toestemming gold tot en met ${date}. Er komt niemand meer bij die meekijkt.`,
    shareOnFirst: (person: string) =>
      `Deze lijn is gesloten. Uw toestemming geldt nu op uw eerste lijn. Wilt u daar stoppen met delen? Zeg het tegen ${person}.`,
    whoHelps: 'uw verloskundige of huisarts',
    aHelper: 'iemand die u helpt',
    rights: (contact: string) => `Klopt er iets niet, of wilt u een kopie? Vraag het ${contact}.`,
    never:
      'De afdeling Werk en Inkomen van de gemeente en Veilig Thuis kijken hier nooit mee. Zij krijgen van Startlijn ook nooit vanzelf bericht.',
    stop: 'Stop met delen',
    stopWhat:
      'Wilt u dat niet meer? U hoeft niet te zeggen waarom. Er komt dan niemand bij die meekijkt, en in een overleg noemen we u niet meer. Wie al in uw kring staat, kan nog lezen wat er stond. Wat mensen in hun eigen dossier hebben, blijft daar. U kunt hen vragen het te wissen.',
    signUp: {
      open: (date: string) => `Uw aanmelding is gestuurd. Uiterlijk ${date} hoort u wie uw contactpersoon is.`,
      late: (date: string) => `U heeft nog geen antwoord. Dat was beloofd uiterlijk ${date}. Vraag ernaar bij wie u aanmeldde.`,
      looking: 'Het team kijkt nog wat er nodig is.',
      provisional: (name: string) => `${name} is nu uw contactpersoon. Het team kijkt nog wat er nodig is.`,
      decided: {
        take_on: (date: string, _to: string | null) => `Het team besloot op ${date} dat uw contactpersoon met u verder gaat.`,
        conference: (date: string, _to: string | null) => `Het team besloot op ${date} om in een overleg te bespreken wat u helpt.`,
        redirect: (date: string, to: string | null) =>
          `Het team besloot op ${date} dat een ander u beter kan helpen${to === null ? '' : `: ${to}`}.`,
        advise: (date: string, _to: string | null) =>
          `Het team besloot op ${date} dat advies nu genoeg is. U houdt de hulp die u al heeft.`,
      },
      withdrawn: 'Uw aanmelding is gestopt.',
      takenBack: (date: string) => `Uw aanmelding was een vergissing. Zij is teruggenomen op ${date}.`,
    },
    noFamily: 'Wij vinden geen lijn bij uw naam',
    noFamilyWhy: 'Vraag aan uw verloskundige of contactpersoon om u opnieuw uit te nodigen.',
  },
  {
    title: 'My line',
    hello: (name) => `Hello ${name}`,
    lead: 'This is your line. You see who helps you, what was agreed and who looks in. You decide along.',
    team: 'Who helps me',
    fixed: (name) => `${name} is your fixed contact.`,
    fixedSoon: (name) => `${name} is your contact now.`,
    fixedNone: 'You will soon hear who your fixed contact will be.',
    fixedNotYet: 'You have no fixed contact now. Ask the people below about it.',
    stopped: (person) => `Your sign-up was stopped. There will be no fixed contact now. Do you want help all the same? Call ${person}.`,
    stoppedAsk:
      'Your sign-up was stopped. There will be no fixed contact now. Do you want help all the same? Ask your midwife, GP or child health clinic.',
    left: (name, profession, date) => `${name} (${profession}) no longer helps you since ${date}.`,
    closed: (date) => `Your line was closed on ${date}. Do you want help again later? Ask your midwife, GP or child health clinic.`,
    canRead: 'These people can still read what is here:',
    nobodyReads: 'Nobody else reads this any more.',
    until: (date) => `until ${date}`,
    also: (others) => `At present these look in too: ${others.join('; ')}.`,
    call: (phone) => `Call ${phone}`,
    share: 'Who may know what',
    shareGiven: (date) => `You agreed that we share your story with the people who help you. That holds until ${date}.`,
    shareNone:
      'Nobody new can look in now. Who already helps you can still read what was there. Do you want to share again? Tell somebody who helps you.',
    shareExpired: (date, contact) =>
      `Your consent held until ${date}. May we share again? Tell ${contact}. Until then nobody new looks in. Who already helps you can still read what was there.`,
    shareExpiredClosed: (date) => `Your consent held until ${date}. Nobody new looks in any more.`,
    shareOnFirst: (person) =>
      `This line is closed. Your consent now holds on your first line. Do you want to stop sharing there? Tell ${person}.`,
    whoHelps: 'your midwife or GP',
    aHelper: 'somebody who helps you',
    rights: (contact) => `Is something wrong, or do you want a copy? Ask ${contact}.`,
    never:
      'The income support department of the municipality and Veilig Thuis never look in here. Startlijn never tells them anything automatically either.',
    stop: 'Stop sharing',
    stopWhat:
      'Do you no longer want this? You need not say why. Nobody new will look in, and at a conference your name is no longer said. Who already helps you can still read what was there. What people have in their own files stays there. You can ask them to delete it.',
    signUp: {
      open: (date) => `Your sign-up was sent. You will hear by ${date} who your contact is.`,
      late: (date) => `You have no answer yet. It was promised by ${date}. Ask whoever signed you up.`,
      looking: 'The team is still looking at what is needed.',
      provisional: (name) => `${name} is your contact now. The team is still looking at what is needed.`,
      decided: {
        take_on: (date) => `The team decided on ${date} that your contact goes on with you.`,
        conference: (date) => `The team decided on ${date} to discuss what helps you at a conference.`,
        redirect: (date, to) => `The team decided on ${date} that somebody else can help you better${to === null ? '' : `: ${to}`}.`,
        advise: (date) => `The team decided on ${date} that advice is enough for now. You keep the help you have.`,
      },
      withdrawn: 'Your sign-up was stopped.',
      takenBack: (date) => `Your sign-up was a mistake. It was taken back on ${date}.`,
    },
    noFamily: 'We find no line under your name',
    noFamilyWhy: 'Ask your midwife or contact to invite you again.',
  },
)
