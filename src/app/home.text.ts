interface Door {
  title: string
  what: string
  action: string
  href: string
  primary: boolean
}

interface HomeText {
  title: string
  lead: string
  doors: readonly Door[]
}

const nl: HomeText = {
  title: 'Samen vanaf het begin',
  lead: 'Ouders, verloskundigen, jeugdgezondheid en sociaal team langs één lijn: van zwangerschap tot de tweede verjaardag.',
  doors: [
    {
      title: 'Voor ouders',
      what: 'Een baby op komst of net geboren? Kijk wie bij u in de buurt kan helpen, en met wat.',
      action: 'Zoek hulp bij u in de buurt',
      href: '/zorglandschap',
      primary: true,
    },
    {
      title: 'Voor professionals',
      what: 'Meld een gezin aan, spreek af wie wat doet en draag warm over. Een onderbuikgevoel is genoeg om te beginnen.',
      action: 'Naar mijn werk',
      href: '/werk',
      primary: false,
    },
    {
      title: 'Cijfers',
      what: 'Wat weten we over de start van kinderen in uw gemeente? Elk cijfer met uitleg, jaar en bron.',
      action: 'Bekijk de monitor',
      href: '/monitor',
      primary: false,
    },
  ],
}

const en: HomeText = {
  title: 'Together from the start',
  lead: 'Parents, midwives, youth health care and social teams along one line: from pregnancy to the second birthday.',
  doors: [
    {
      title: 'For parents',
      what: 'A baby on the way, or just born? See who near you can help, and with what.',
      action: 'Find help near you',
      href: '/zorglandschap',
      primary: true,
    },
    {
      title: 'For professionals',
      what: 'Sign a family up, agree on who does what and hand over warmly. A gut feeling is enough to begin.',
      action: 'To my work',
      href: '/werk',
      primary: false,
    },
    {
      title: 'Figures',
      what: 'What do we know about how children start in your municipality? Every figure with meaning, year and source.',
      action: 'Open the monitor',
      href: '/monitor',
      primary: false,
    },
  ],
}

export const homeText = { nl, en }
