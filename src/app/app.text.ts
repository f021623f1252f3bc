import { texts } from '../platform/text/text.ts'

export const appText = texts(
  {
    brand: 'Startlijn',
    navigation: 'Hoofdmenu',
    languages: 'Taal',
    signIn: 'Inloggen',
    signOut: 'Uitloggen',
    demo: 'Oefenomgeving. Alle gezinnen en professionals zijn verzonnen.',
    demoInvented: 'Verzonnen oefengegevens: deze gezinnen en professionals bestaan niet echt.',
    fictitious: 'Verzonnen oefengegevens',
    menu: {
      work: 'Mijn werk',
      mine: 'Mijn lijn',
      guide: 'Voor ouders',
      landscape: 'Zorglandschap',
      conference: 'Overleg',
      monitor: 'Monitor',
      triage: 'Triage',
      manage: 'Beheer',
    },
    footer: {
      about: 'Startlijn is de gedeelde werkplek van een coalitie Kansrijke Start: samen vanaf de eerste 1000 dagen.',
      source: 'Open broncode onder EUPL-1.2. Geen volgers, geen cookies van anderen.',
    },
    changedTexts: {
      heading: 'Een tekst op deze pagina is niet leesbaar',
      what: 'De tekst is niet gewist: zij is buiten Startlijn om veranderd of beschadigd, en wordt daarom niet getoond. Al het andere klopt en blijft te lezen.',
      remedy:
        'Schrijf er niet opnieuw overheen. Vraag de beheerder om de tekst terug te halen uit een reservekopie; in het logboek staat welke het is.',
      family: (index: number, count: number) => (count === 1 ? 'Naar dit gezin' : `Naar gezin ${index} van ${count}`),
    },
    refusal: {
      not_found: {
        title: 'Deze pagina is er niet',
        why: 'Het adres klopt niet, of de pagina is er niet voor u.',
        remedy: 'Ga terug naar het begin, of zoek in het zorglandschap wie kan helpen.',
      },
      forbidden: {
        title: 'Dit mag u hier niet',
        why: 'U ziet deze pagina wel, maar deze handeling hoort bij iemand anders.',
        remedy: 'Vraag de regievoerder van het gezin of de beheerder van uw coalitie.',
      },
      invalid: {
        title: 'Dit kan zo niet',
        why: 'Er ontbreekt iets of iets klopt niet.',
        remedy: 'Ga terug, kijk de gegevens na en probeer het opnieuw.',
      },
      conflict: {
        title: 'Dit kan nu niet',
        why: 'De stand van zaken is intussen veranderd, daarom is er niets gewijzigd.',
        remedy: 'Ga terug en bekijk hoe het er nu voor staat.',
      },
      stale: {
        title: 'Een collega was u voor',
        why: 'Iemand heeft dit intussen gewijzigd. Uw wijziging is niet opgeslagen, zodat niets verloren gaat.',
        remedy: 'Ga terug, bekijk de nieuwe stand en vul zo nodig aan.',
      },
      before: {
        done: {
          title: 'Dit is al gedaan',
          remedy: 'Er is niets dubbel opgeslagen. Ga terug en bekijk hoe het er nu voor staat.',
          by: (who: string, date: string) => `${who} legde dit vast op ${date}.`,
          self: (date: string) => `U legde dit zelf vast, op ${date}.`,
          noColleague: (date: string) => `Het is vastgelegd op ${date}, niet door een collega.`,
        },
        stale: {
          title: 'Dit formulier is niet meer actueel',
          by: (who: string, date: string) => `${who} wijzigde dit intussen, op ${date}.`,
          self: (date: string) => `U wijzigde dit zelf al, op ${date}, misschien in een ander venster.`,
          noColleague: (date: string) => `Dit is intussen gewijzigd, op ${date}.`,
          notStored: 'Wat u net verstuurde, is niet opgeslagen.',
        },
      },
      tooLarge: {
        title: 'Dit is te veel in één keer',
        why: 'Er kwam meer binnen dan een formulier kan bevatten. Er is niets opgeslagen.',
        remedy: 'Ga terug, maak de tekst korter en verstuur opnieuw. Bestanden kunt u hier niet sturen.',
      },
      tooOften: {
        title: 'Even wachten',
        why: 'Vanaf uw internetadres komen meer vragen tegelijk dan we aankunnen. Er is niets verloren.',
        remedy: (seconds: number) => `Probeer het over ${seconds === 1 ? 'een seconde' : `${seconds} seconden`} opnieuw.`,
      },
      sign_in: {
        title: 'Log eerst in',
        why: 'Deze pagina is alleen voor mensen die zijn ingelogd. Na een kwartier zonder gebruik wordt u vanzelf uitgelogd.',
        remedy: 'Inloggen',
        comesBack: 'Log in, dan komt u op deze pagina terug.',
        typed: 'Wat u net verstuurde, is niet opgeslagen, maar staat nog op deze pagina. Log in, kom hier terug en verstuur het opnieuw.',
        elsewhere: 'Inloggen in een nieuw venster',
      },
      error: {
        title: 'Er ging iets mis bij ons',
        why: 'Dit ligt niet aan u. Wat u eerder bevestigd zag, is bewaard.',
        remedy: 'Probeer het over een minuut nog eens.',
      },
      away: {
        title: 'Startlijn is even niet bereikbaar',
        why: 'De opslag van Startlijn antwoordt nu niet. Dit ligt niet aan u. Wat u eerder bevestigd zag, is bewaard.',
        remedy: 'Probeer het over een minuut opnieuw.',
        typed:
          'Wat u net verstuurde, staat nog op deze pagina. Wacht een minuut en verstuur het opnieuw. Was het toch al opgeslagen, dan leest u dat op de volgende pagina.',
        again: 'Probeer het opnieuw',
      },
      slow: {
        title: 'Dit duurde te lang',
        why: 'Startlijn is ermee gestopt, omdat het antwoord te lang uitbleef. Dit ligt niet aan u. Er is niets half gedaan, en wat u eerder bevestigd zag, is bewaard.',
        remedy: 'Probeer het over een minuut opnieuw. Duurt het weer te lang, meld het dan aan wie Startlijn bij u beheert.',
        typed:
          'Wat u net verstuurde, staat nog op deze pagina. Wacht een minuut en verstuur het opnieuw. Duurt het weer te lang, meld het dan aan wie Startlijn bij u beheert.',
        again: 'Probeer het opnieuw',
      },
      parent: {
        title: 'Deze pagina is niet voor ouders',
        why: 'Hier werken de mensen die gezinnen helpen.',
        remedy: 'Op uw eigen pagina staat wie u helpt en wat er is afgesproken.',
        link: 'Naar mijn lijn',
      },
      sendAgain: 'Verstuur opnieuw',
      home: 'Naar het begin',
      landscape: 'Naar het zorglandschap',
      monitor: 'Naar de monitor',
      figures: {
        not_found: 'Zoek het in de monitor, of ga terug naar het begin.',
        forbidden: 'Zoekt u een cijfer, kijk dan in de monitor. Hoort dit bij uw werk, vraag het dan de beheerder van uw coalitie.',
      },
      back: 'Terug naar de pagina waar u was',
    },
  },
  {
    brand: 'Startlijn',
    navigation: 'Main menu',
    languages: 'Language',
    signIn: 'Sign in',
    signOut: 'Sign out',
    demo: 'Practice environment. All families and professionals are invented.',
    demoInvented: 'Invented practice data: these families and professionals do not really exist.',
    fictitious: 'Invented practice data',
    menu: {
      work: 'My work',
      mine: 'My line',
      guide: 'For parents',
      landscape: 'Landscape',
      conference: 'Conference',
      monitor: 'Monitor',
      triage: 'Triage',
      manage: 'Manage',
    },
    footer: {
      about: 'Startlijn is the shared workplace of a Kansrijke Start coalition: together from the first 1000 days on.',
      source: 'Open source under EUPL-1.2. No tracking, no third-party cookies.',
    },
    changedTexts: {
      heading: 'A text on this page is not readable',
      what: 'The text was not erased: it was changed or damaged outside Startlijn, and so is not shown. Everything else is right and can be read.',
      remedy: 'Do not write over it. Ask the administrator to bring the text back from a backup; the log says which one it is.',
      family: (index, count) => (count === 1 ? 'To this family' : `To family ${index} of ${count}`),
    },
    refusal: {
      not_found: {
        title: 'This page does not exist',
        why: 'The address is wrong, or the page is not there for you.',
        remedy: 'Go back to the start, or look in the support landscape for who can help.',
      },
      forbidden: {
        title: 'You may not do this here',
        why: 'You can see this page, but this act belongs to somebody else.',
        remedy: 'Ask the coordinator of the family or the administrator of your coalition.',
      },
      invalid: {
        title: 'This cannot be done like this',
        why: 'Something is missing or not right.',
        remedy: 'Go back, check what was entered and try again.',
      },
      conflict: {
        title: 'This cannot be done now',
        why: 'The state of things has changed meanwhile, so nothing was changed.',
        remedy: 'Go back and see how things stand.',
      },
      stale: {
        title: 'A colleague was before you',
        why: 'Somebody changed this meanwhile. Your change was not stored, so that nothing is lost.',
        remedy: 'Go back, look at the new state and add to it where needed.',
      },
      before: {
        done: {
          title: 'This has been done already',
          remedy: 'Nothing was stored twice. Go back and see how things stand.',
          by: (who, date) => `${who} recorded this on ${date}.`,
          self: (date) => `You recorded this yourself, on ${date}.`,
          noColleague: (date) => `It was recorded on ${date}, not by a colleague.`,
        },
        stale: {
          title: 'This form is no longer up to date',
          by: (who, date) => `${who} changed this meanwhile, on ${date}.`,
          self: (date) => `You changed this yourself already, on ${date}, perhaps in another window.`,
          noColleague: (date) => `This was changed meanwhile, on ${date}.`,
          notStored: 'What you just sent was not stored.',
        },
      },
      tooLarge: {
        title: 'This is too much at once',
        why: 'More came in than a form can hold. Nothing was stored.',
        remedy: 'Go back, make the text shorter and send again. Files cannot be sent here.',
      },
      tooOften: {
        title: 'Please wait a moment',
        why: 'More questions come from your internet address at once than we can take. Nothing is lost.',
        remedy: (seconds) => `Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
      },
      sign_in: {
        title: 'Sign in first',
        why: 'This page is for people who are signed in. After a quarter of an hour without use you are signed out.',
        remedy: 'Sign in',
        comesBack: 'Sign in, and you come back to this page.',
        typed: 'What you just sent was not stored, but it still stands on this page. Sign in, come back here and send it again.',
        elsewhere: 'Sign in in a new window',
      },
      error: {
        title: 'Something went wrong on our side',
        why: 'This is not your doing. What you saw confirmed is kept.',
        remedy: 'Try again in a minute.',
      },
      away: {
        title: 'Startlijn cannot be reached just now',
        why: 'The store of Startlijn does not answer. This is not your doing. What you saw confirmed is kept.',
        remedy: 'Try again in a minute.',
        typed:
          'What you just sent still stands on this page. Wait a minute and send it again. If it was stored after all, the next page tells you.',
        again: 'Try again',
      },
      slow: {
        title: 'This took too long',
        why: 'Startlijn stopped, as the answer took too long. This is not your doing. Nothing was done by half, and what you saw confirmed is kept.',
        remedy: 'Try again in a minute. If it takes too long again, tell whoever looks after Startlijn for you.',
        typed:
          'What you just sent still stands on this page. Wait a minute and send it again. If it takes too long again, tell whoever looks after Startlijn for you.',
        again: 'Try again',
      },
      parent: {
        title: 'This page is not for parents',
        why: 'The people who help families work here.',
        remedy: 'On your own page you see who helps you and what was agreed.',
        link: 'To my line',
      },
      sendAgain: 'Send again',
      home: 'To the start',
      landscape: 'To the support landscape',
      monitor: 'To the monitor',
      figures: {
        not_found: 'Look for it in the monitor, or go back to the start.',
        forbidden: 'For a figure, look in the monitor. If this is part of your work, ask the administrator of your coalition.',
      },
      back: 'Back to the page where you were',
    },
  },
)
