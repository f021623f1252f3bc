import { texts } from '../../platform/text/text.ts'

export const signInText = texts(
  {
    unknown: {
      title: 'We kennen u hier nog niet',
      why: 'Inloggen is gelukt: u bent bekend bij uw organisatie, maar nog niet bij deze coalitie. Daarom kunt u nog niets zien of doen.',
      professional: 'Werkt u met gezinnen in deze regio? Vraag de kwartiermaker of de beheerder van uw coalitie om u toe te voegen.',
      parent:
        'Bent u ouder? Een eigen inlog voor ouders is er hier nog niet. Vraag uw verloskundige of uw vaste contactpersoon wat er over u staat.',
      reference: (subject: string) => `Noem daarbij dit kenmerk, dan vinden zij u meteen: ${subject}`,
      again: 'Log in als iemand anders',
    },
    failed: {
      title: 'Inloggen is niet gelukt',
      why: 'Het inloggen is afgebroken of duurde te lang. Er is niets gewijzigd.',
      remedy:
        'Probeer het opnieuw. Lukt het weer niet? Sluit dan andere vensters waarin u aan het inloggen was, of vraag de helpdesk van uw organisatie.',
      again: 'Log opnieuw in',
    },
    unreachable: {
      title: 'De inlogdienst antwoordt nu niet',
      why: 'Startlijn werkt, maar de dienst waarmee u inlogt is niet te bereiken.',
      remedy: 'Probeer het over een paar minuten nog eens. De openbare pagina’s werken gewoon.',
      again: 'Probeer het opnieuw',
    },
    tooMany: {
      title: 'Even wachten',
      why: 'Vanaf deze plek is heel vaak achter elkaar geprobeerd in te loggen.',
      remedy: (seconds: number) => `Over ${seconds === 1 ? '1 seconde' : `${seconds} seconden`} kunt u het opnieuw proberen.`,
      again: 'Probeer het opnieuw',
    },
    left: {
      title: 'U bent uitgelogd',
      why: 'Op dit apparaat kan niemand meer bij wat u in Startlijn zag.',
      elsewhere:
        'Bij de dienst waarmee u inlogde kunt u nog ingelogd zijn. Deelt u dit apparaat met anderen? Log dan ook daar uit, of sluit de browser.',
      practice: 'Wilt u verder oefenen als iemand anders? Log dan weer in en kies een andere naam.',
      again: 'Log weer in',
    },
    home: 'Naar het begin',
  },
  {
    unknown: {
      title: 'We do not know you here yet',
      why: 'Signing in worked: you are known at your organisation, but not yet in this coalition. So there is nothing you can see or do yet.',
      professional: 'Do you work with families in this region? Ask the lead or the administrator of your coalition to add you.',
      parent: 'Are you a parent? Parents cannot sign in here yet. Ask your midwife or your contact person what is written about you.',
      reference: (subject: string) => `Mention this reference, so that they find you at once: ${subject}`,
      again: 'Sign in as somebody else',
    },
    failed: {
      title: 'Signing in did not work',
      why: 'Signing in was broken off or took too long. Nothing was changed.',
      remedy: 'Try again. If it fails once more, close other windows in which you were signing in, or ask your organisation’s help desk.',
      again: 'Sign in again',
    },
    unreachable: {
      title: 'The sign-in service does not answer now',
      why: 'Startlijn works, but the service you sign in with cannot be reached.',
      remedy: 'Try again in a few minutes. The public pages work as always.',
      again: 'Try again',
    },
    tooMany: {
      title: 'A moment, please',
      why: 'Signing in was tried very often from this place.',
      remedy: (seconds: number) => `You can try again in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,
      again: 'Try again',
    },
    left: {
      title: 'You are signed out',
      why: 'Nobody can reach what you saw in Startlijn on this device any more.',
      elsewhere:
        'You may still be signed in at the service you signed in with. Do you share this device? Then sign out there too, or close the browser.',
      practice: 'Do you want to go on practising as somebody else? Sign in again and choose another name.',
      again: 'Sign in again',
    },
    home: 'To the start',
  },
)

/** The sentences for the codes of `signedIn`. */
export const signInRefusals = texts(
  {
    only_for_parents: 'Deze pagina is voor ouders. U bent ingelogd als professional.',
  },
  {
    only_for_parents: 'This page is for parents. You are signed in as a professional.',
  },
)
