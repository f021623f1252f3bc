interface Door {
  title: string
  what: string
  action: string
  href: string
  primary: boolean
  /** Of which area, where the door asks. */
  choose?: { label: string; prompt: string }
}

interface Step {
  weeks: number
  label: string
  note: string
  by: 'medical' | 'youth' | 'social' | 'handover' | 'parent'
}

interface HomeText {
  line: {
    title: string
    birth: string
    readAsList: string
    hideList: string
    phases: { before: string; pregnancy: string; first: string; second: string }
    moment: (weeks: number) => string
    steps: readonly Step[]
  }
  title: string
  lead: string
  doors: readonly Door[]
  /** Names the areas outside the home region. */
  elsewhere: string
}

const nl: HomeText = {
  line: {
    title: 'De lijn van 1000 dagen',
    birth: 'Geboorte',
    readAsList: 'Lees als lijst',
    hideList: 'Verberg de lijst',
    phases: { before: 'Kinderwens', pregnancy: 'Zwangerschap', first: 'Eerste jaar', second: 'Tweede jaar' },
    moment: (weeks) =>
      weeks === 0
        ? 'rond de geboorte'
        : weeks < 0
          ? `${-weeks} weken voor de geboorte`
          : weeks < 20
            ? `${weeks} weken na de geboorte`
            : `${Math.round(weeks / 4.345)} maanden na de geboorte`,
    steps: [
      { weeks: -27, label: 'Iemand merkt iets', note: 'een onderbuikgevoel is genoeg', by: 'medical' },
      { weeks: -25, label: 'Eén ingang', note: 'snel een vast contact', by: 'social' },
      { weeks: -19, label: 'Samen aan tafel', note: 'met u erbij', by: 'social' },
      { weeks: -10, label: 'Huisbezoek', note: 'voor de geboorte', by: 'youth' },
      { weeks: 4, label: 'Warme overdracht', note: 'van mens tot mens', by: 'handover' },
      { weeks: 40, label: 'Het plan bekijken', note: 'wat lukt, wat nog niet', by: 'youth' },
      { weeks: 88, label: 'Loslaten', note: 'als u het zelf zegt', by: 'parent' },
    ],
  },
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
      action: 'Bekijk de cijfers',
      href: '/monitor',
      primary: false,
      choose: { label: 'Gemeente of regio', prompt: 'Kies een gebied' },
    },
  ],
  elsewhere: 'Elders',
}

const en: HomeText = {
  line: {
    title: 'The line of 1000 days',
    birth: 'Birth',
    readAsList: 'Read as a list',
    hideList: 'Hide the list',
    phases: { before: 'Wish for a child', pregnancy: 'Pregnancy', first: 'First year', second: 'Second year' },
    moment: (weeks) =>
      weeks === 0
        ? 'around birth'
        : weeks < 0
          ? `${-weeks} weeks before birth`
          : weeks < 20
            ? `${weeks} weeks after birth`
            : `${Math.round(weeks / 4.345)} months after birth`,
    steps: [
      { weeks: -27, label: 'Somebody notices', note: 'a gut feeling is enough', by: 'medical' },
      { weeks: -25, label: 'One entry', note: 'soon a fixed contact', by: 'social' },
      { weeks: -19, label: 'At the table', note: 'with you there', by: 'social' },
      { weeks: -10, label: 'Home visit', note: 'before birth', by: 'youth' },
      { weeks: 4, label: 'Warm hand-over', note: 'person to person', by: 'handover' },
      { weeks: 40, label: 'Looking at the plan', note: 'what works, what not yet', by: 'youth' },
      { weeks: 88, label: 'Letting go', note: 'when you say so', by: 'parent' },
    ],
  },
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
      action: 'See the figures',
      href: '/monitor',
      primary: false,
      choose: { label: 'Municipality or region', prompt: 'Choose an area' },
    },
  ],
  elsewhere: 'Elsewhere',
}

export const homeText = { nl, en }
