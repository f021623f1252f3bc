import { texts } from '../../platform/text/text.ts'
import { brokenSumText } from './broken-sum.text.ts'
import { takeBackText } from './take-back.text.ts'
import { unsaidText } from './unsaid.text.ts'

/** The words of publishing sets of figures. */
export const publicationText = texts(
  {
    title: 'Cijfers publiceren',
    lead: 'Een set wordt als geheel gepubliceerd: eerst beschermd, dan gecontroleerd, dan bevroren. Alle openbare pagina’s, bestanden en koppelingen lezen alleen wat hier gepubliceerd is.',
    crumbs: 'Kruimelpad',
    manage: 'Beheer',
    sets: 'Sets',
    set: 'Set',
    noSets: 'Er is nog geen set met cijfers.',
    noSetsHelp: 'Lees eerst een bestand van een bron in.',
    toImport: 'Cijfers inlezen',
    shown: 'Nu te zien',
    notShown: 'nog niet gepubliceerd',
    publication: (number: number, on: string) => `Publicatie ${number}, ${on}`,
    protection: 'Bescherming',
    protections: {
      counts: 'Kleine aantallen worden verborgen',
      public_source: 'Citaat uit openbare bronnen',
    },
    protectionHelp: {
      counts: 'Aantallen onder de drempel worden niet gepubliceerd, en wat ze zou verraden ook niet.',
      public_source: 'Deze cijfers zijn door hun bron al openbaar gemaakt. Ze worden overgenomen zoals ze gedrukt staan, met bron.',
    },
    figures: (count: number) => (count === 1 ? '1 cijfer' : `${count} cijfers`),
    withheldCount: (count: number) => (count === 0 ? 'niets verborgen' : count === 1 ? '1 verborgen' : `${count} verborgen`),
    errorHeading: 'Nog niet gedaan. Kijk dit nog even na:',
    choose: 'Hoe beschermen',
    threshold: 'Drempel',
    thresholdHint: 'Aantallen vanaf 1 en onder dit getal mag niemand te weten komen. De definities beloven 10; hoger mag.',
    method: 'Manier',
    methods: {
      fast: 'Snel',
      optimal: 'Zo min mogelijk verbergen',
    },
    methodNotes: {
      fast: 'Klaar in een seconde; verbergt soms een cijfer meer dan nodig.',
      optimal: 'Zoekt de kleinste oplossing; kan bij grote sets een minuut duren.',
    },
    calculate: 'Reken door',
    planning: 'Wordt doorgerekend',
    planningLead: 'We zoeken uit wat verborgen moet worden. Deze pagina ververst vanzelf; u hoeft niets te doen.',
    planned: (done: number, all: number) => `${done} van ${all} delen klaar`,
    least: (gap: number) =>
      gap === 0
        ? 'Bewezen is dat het met minder niet kan.'
        : `Er is gezocht tot de tijd op was; met hoogstens ${gap}% minder verlies had het gekund.`,
    result: 'Wat lezers zien',
    openFigures: 'Te zien',
    hiddenFigures: 'Verborgen',
    reasons: {
      primary: 'klein aantal',
      secondary: 'verraadt een klein aantal',
      few: 'gemiddelde of deel van te weinig mensen, of van een paar meer of minder dan eerst',
      unsaid: 'er staat niet bij over hoeveel mensen het gaat',
      contradiction: 'getallen die elkaar tegenspreken',
    },
    reasonCount: (reason: string, count: number) => `${count}: ${reason}`,
    cost: 'Wat het kost',
    costLead: (count: number, value: string) =>
      count === 0
        ? 'Er hoeft niets verborgen te worden alleen om een ander aantal te beschermen.'
        : `${count} ${count === 1 ? 'cijfer is' : 'cijfers zijn'} op zichzelf groot genoeg, samen ${value} geteld, maar ${count === 1 ? 'zou' : 'zouden'} een klein aantal verraden.`,
    audit: 'De controle',
    auditLead: (relations: number, written: string) =>
      `Een los programma heeft geprobeerd de verborgen aantallen terug te rekenen met alles wat lezers hebben: ${written} ${relations === 1 ? 'optelling' : 'optellingen'} over gebieden, jaren en delen, en wat eerder is gepubliceerd.`,
    exactLeaks: 'Precies terug te rekenen',
    intervalLeaks: 'Te bewijzen dat het onder de drempel ligt',
    knownBefore: 'Eerder al openbaar, niet meer te verbergen',
    auditDetail: (solves: number, written: string, milliseconds: string, version: string) =>
      `${written} ${solves === 1 ? 'berekening' : 'berekeningen'} in ${milliseconds} ms; ${version}.`,
    quoted: (small: number) =>
      small === 0
        ? 'Bij indicatoren met een volledige definitie drukken de bronnen geen kleine aantallen af. Wat andere sets verborgen, is hiermee niet vergeleken.'
        : `De bronnen drukken zelf ${small} ${small === 1 ? 'klein aantal' : 'kleine aantallen'} af. Dat is al openbaar; wij halen het niet weg en zeggen het erbij. Wat andere sets verborgen, is hiermee niet vergeleken.`,
    hiddenTable: 'Wat verborgen wordt, en waarom',
    hiddenList: 'De verborgen cijfers',
    hiddenHelp:
      'Alleen analisten zien deze lijst: welk verborgen cijfer het kleine is, zegt zelf al iets. Kruis aan wat u liever laat zien; een ander cijfer wordt dan verborgen.',
    wishes: {
      heading: 'Wat u liever laat zien',
      granted: (count: number) =>
        count === 1
          ? 'Dit cijfer is nu te zien. Haal het vinkje weg als het toch verborgen mag worden.'
          : `Deze ${count} cijfers zijn nu te zien. Haal een vinkje weg als een cijfer toch verborgen mag worden.`,
      refused: (count: number) =>
        count === 1
          ? 'Dit cijfer blijft verborgen: ook met andere cijfers verborgen zou het een klein aantal verraden, of het kost te veel.'
          : `Deze ${count} cijfers blijven verborgen: ook met andere cijfers verborgen zouden ze een klein aantal verraden, of het kost te veel.`,
    },
    columns: {
      indicator: 'Indicator',
      area: 'Gebied',
      period: 'Jaar',
      count: 'Aantal',
      reason: 'Reden',
      provable: 'Wat een lezer kan bewijzen',
      keep: 'Liever laten zien',
    },
    between: (from: number, until: number | null) => (until === null ? `${from} of meer` : `tussen ${from} en ${until}`),
    keepFigure: (name: string) => `Laat ${name} liever zien`,
    publish: 'Publiceer deze set',
    publishLead: 'Vanaf dat moment ziet iedereen deze cijfers. Wat gepubliceerd is, blijft bewaard en kan niet ongezien worden gemaakt.',
    note: 'Toelichting bij deze publicatie',
    optional: '(niet verplicht)',
    noteHint: 'Bijvoorbeeld: met de cijfers van Perined over 2025.',
    collect: 'Tel het werk van nu',
    collectLead:
      'Neemt de tellingen uit het werk van de coalities, zoals ze nu staan, over in een eigen set. Er verschijnt niets voordat u die publiceert.',
    rehearse: 'Oefen met verzonnen cijfers',
    rehearsal: 'Dit is een proef',
    rehearsalLead:
      'Deze cijfers komen van verzonnen gezinnen en worden nooit gepubliceerd. U ziet wel precies wat er met echte cijfers zou gebeuren.',
    history: 'Eerdere publicaties',
    by: (name: string | null) => name ?? 'Startlijn',
    takenBack: (on: string) => `teruggehaald op ${on}`,
    exposedFigures: 'Om deze cijfers gaat het',
    next: {
      unsafe: 'Laat de genoemde cijfers weg uit de set, of kies hierboven een andere drempel of de andere manier en reken opnieuw door.',
      contradicting: brokenSumText.nl.next,
    },
    nowShown: (publication: string) => `Nu te zien: ${publication}.`,
    neverShown: 'Nu te zien: niets. Deze set is nog niet gepubliceerd.',
    noLongerShown: (on: string) => `Nu te zien: niets. De laatste publicatie is teruggehaald op ${on}.`,
    refusals: {
      no_such_set: 'Deze set bestaat niet.',
      only_analysts: 'Alleen analisten van een coalitie publiceren cijfers.',
      fictitious_set: 'Verzonnen oefengegevens worden nooit gepubliceerd.',
      set_changed: 'De cijfers zijn veranderd sinds u dit doorrekende. Reken opnieuw door: wat gecontroleerd is, moet zijn wat verschijnt.',
      others_published: 'Intussen is een andere set gepubliceerd; samen verraden ze misschien meer. Reken opnieuw door.',
      empty_set: 'Deze set heeft nog geen cijfers.',
      unsafe: 'De controle vond een lek in de bescherming. Er is niets gepubliceerd.',
    },
    errors: {
      threshold:
        'Kies een heel getal van 10 tot en met 100. Lager kan niet: de definities beloven dat aantallen onder 10 verborgen blijven.',
      note_long: 'Houd de toelichting korter dan 500 tekens.',
    },
  },
  {
    title: 'Publish figures',
    lead: 'A set is published as a whole: first protected, then audited, then frozen. Every public page, file and interface reads only what was published here.',
    crumbs: 'Breadcrumb',
    manage: 'Manage',
    sets: 'Sets',
    set: 'Set',
    noSets: 'There is no set with figures yet.',
    noSetsHelp: 'Import a file of a source first.',
    toImport: 'Import figures',
    shown: 'Shown now',
    notShown: 'not published yet',
    publication: (number: number, on: string) => `Publication ${number}, ${on}`,
    protection: 'Protection',
    protections: {
      counts: 'Small counts are hidden',
      public_source: 'Quoted from public sources',
    },
    protectionHelp: {
      counts: 'Counts below the threshold are not published, nor is what would give them away.',
      public_source: 'The source of these figures made them public already. They are quoted as printed, with the source.',
    },
    figures: (count: number) => (count === 1 ? '1 figure' : `${count} figures`),
    withheldCount: (count: number) => (count === 0 ? 'nothing hidden' : `${count} hidden`),
    errorHeading: 'Not done yet. Please check this:',
    choose: 'How to protect',
    threshold: 'Threshold',
    thresholdHint: 'Nobody may learn counts of 1 or more below this number. The definitions promise 10; higher is possible.',
    method: 'Way',
    methods: { fast: 'Fast', optimal: 'Hide as little as possible' },
    methodNotes: {
      fast: 'Ready in a second; sometimes hides a figure more than needed.',
      optimal: 'Looks for the smallest solution; may take a minute for large sets.',
    },
    calculate: 'Work it out',
    planning: 'Being worked out',
    planningLead: 'We find out what has to be hidden. This page refreshes by itself; you need not do anything.',
    planned: (done: number, all: number) => `${done} of ${all} parts done`,
    least: (gap: number) =>
      gap === 0 ? 'It is proven that less would not do.' : `The search ended when time was up; at most ${gap}% less could have been lost.`,
    result: 'What readers see',
    openFigures: 'Shown',
    hiddenFigures: 'Hidden',
    reasons: {
      primary: 'small count',
      secondary: 'gives a small count away',
      few: 'mean or share of too few people, or of a few more or less than before',
      unsaid: 'does not say of how many people it is',
      contradiction: 'numbers that contradict each other',
    },
    reasonCount: (reason: string, count: number) => `${count}: ${reason}`,
    cost: 'What it costs',
    costLead: (count: number, value: string) =>
      count === 0
        ? 'Nothing has to be hidden only to protect another count.'
        : `${count} ${count === 1 ? 'figure is' : 'figures are'} large enough, ${value} counted together, but would give a small count away.`,
    audit: 'The audit',
    auditLead: (relations: number, written: string) =>
      `A separate program tried to work out the hidden counts with everything readers have: ${written} ${relations === 1 ? 'sum' : 'sums'} over areas, years and parts, and what was published before.`,
    exactLeaks: 'Can be worked out exactly',
    intervalLeaks: 'Can be proven to lie below the threshold',
    knownBefore: 'Public before, can no longer be hidden',
    auditDetail: (solves: number, written: string, milliseconds: string, version: string) =>
      `${written} ${solves === 1 ? 'calculation' : 'calculations'} in ${milliseconds} ms; ${version}.`,
    quoted: (small: number) =>
      small === 0
        ? 'Of indicators with a complete definition the sources print no small counts. What other sets hid was not compared with this.'
        : `The sources print ${small} small ${small === 1 ? 'count' : 'counts'} themselves. That is public already; we do not take it away, and say so. What other sets hid was not compared with this.`,
    hiddenTable: 'What is hidden, and why',
    hiddenList: 'The hidden figures',
    hiddenHelp:
      'Only analysts see this list: which hidden figure is the small one tells something itself. Tick what you would rather show; another figure is hidden instead.',
    wishes: {
      heading: 'What you would rather show',
      granted: (count: number) =>
        count === 1
          ? 'This figure is shown now. Clear the box if it may be hidden after all.'
          : `These ${count} figures are shown now. Clear a box if a figure may be hidden after all.`,
      refused: (count: number) =>
        count === 1
          ? 'This figure stays hidden: even with other figures hidden it would give a small count away, or it costs too much.'
          : `These ${count} figures stay hidden: even with other figures hidden they would give a small count away, or it costs too much.`,
    },
    columns: {
      indicator: 'Indicator',
      area: 'Area',
      period: 'Year',
      count: 'Count',
      reason: 'Reason',
      provable: 'What a reader can prove',
      keep: 'Rather show',
    },
    between: (from: number, until: number | null) => (until === null ? `${from} or more` : `between ${from} and ${until}`),
    keepFigure: (name: string) => `Rather show ${name}`,
    publish: 'Publish this set',
    publishLead: 'From that moment everybody sees these figures. What was published is kept and cannot be made unseen.',
    note: 'Note with this publication',
    optional: '(optional)',
    noteHint: 'For example: with the figures of Perined on 2025.',
    collect: 'Count the work as it stands',
    collectLead:
      'Takes the counts from the work of the coalitions, as they stand now, into a set of their own. Nothing appears before you publish it.',
    rehearse: 'Practise with invented figures',
    rehearsal: 'This is a rehearsal',
    rehearsalLead:
      'These figures come from invented families and are never published. You do see exactly what would happen to real figures.',
    history: 'Earlier publications',
    by: (name: string | null) => name ?? 'Startlijn',
    takenBack: (on: string) => `taken back on ${on}`,
    exposedFigures: 'These figures are concerned',
    next: {
      unsafe: 'Leave the figures named here out of the set, or choose another threshold or the other way above and calculate again.',
      contradicting: brokenSumText.en.next,
    },
    nowShown: (publication) => `Shown now: ${publication}.`,
    neverShown: 'Shown now: nothing. This set has not been published yet.',
    noLongerShown: (on) => `Shown now: nothing. The last publication was taken back on ${on}.`,
    refusals: {
      no_such_set: 'This set does not exist.',
      only_analysts: 'Only analysts of a coalition publish figures.',
      fictitious_set: 'Invented practice figures are never published.',
      set_changed: 'The figures have changed since you worked this out. Work it out again: what was audited must be what appears.',
      others_published: 'Another set was published meanwhile; together they may give away more. Work it out again.',
      empty_set: 'This set has no figures yet.',
      unsafe: 'The audit found a leak in the protection. Nothing was published.',
    },
    errors: {
      threshold: 'Choose a whole number from 10 to 100. Lower is not possible: the definitions promise that counts below 10 stay hidden.',
      note_long: 'Keep the note shorter than 500 characters.',
    },
  },
)

/** The sentences of refusals, for the page that says why not and for the command line. */
export const publicationRefusals = {
  nl: { ...publicationText.nl.refusals, ...takeBackText.nl.refusals, ...unsaidText.nl.refusals, ...brokenSumText.nl.refusals },
  en: { ...publicationText.en.refusals, ...takeBackText.en.refusals, ...unsaidText.en.refusals, ...brokenSumText.en.refusals },
}
