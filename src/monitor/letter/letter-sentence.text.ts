// The letter itself is Dutch, whoever makes it: these sentences exist in one language.

interface Said {
  /** As printed: "4,2%", "ongeveer 75%", "274". */
  value: string
  /** Of how many, where that is known. */
  whole: string | null
  area: string
  period: string
}

type Sentence = (said: Said) => string

const words = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'alle']
const numberWord = (count: number) => words[count] ?? String(count)
/** "Eén", not "Één": at the beginning of a sentence the capital goes without its mark. */
const capital = (sentence: string) => `${sentence.charAt(0).replace('é', 'e').toLocaleUpperCase('nl')}${sentence.slice(1)}`
const count =
  (what: string, whose = ''): Sentence =>
  ({ value, area, period }) =>
    `Het aantal ${what} in ${area}${whose === '' ? '' : ` ${whose},`} was ${value} in ${period}`
/** A count whose whole is counted in the same units. */
const part =
  (what: string, whose: string): Sentence =>
  ({ value, whole, ...said }) =>
    count(what, whose)({ ...said, whole, value: whole === null ? value : `${value} van de ${whole}` })
const share =
  (of: string, what: string): Sentence =>
  ({ value, area, period }) =>
    capital(`${value} van ${of} in ${area} ${what.replace('#', period)}`)

/** A figure in plain words, without the full stop, by the code of its indicator. Nothing here says why a figure is what it is. */
export const figureSentences: Readonly<Record<string, Sentence>> = {
  '1a': share('de professionals', 'die antwoordden, kende in # het aanbod van Kansrijke Start goed'),
  '1b': share('de professionals', 'die antwoordden, kende in # het lokale aanbod goed'),
  '2': share('de professionals', 'die antwoordden, kende in # de samenwerkingsafspraken goed'),
  '3a': count('kinderwensgesprekken van Nu Niet Zwanger'),
  '3b': count('aandachtsfunctionarissen van Nu Niet Zwanger'),
  '3c': count('gemeenten', 'dat Nu Niet Zwanger had ingekocht'),
  '4': share('de zwangeren', 'was in # naar schatting in een (mogelijk) zeer kwetsbare situatie'),
  '5': share('de zwangeren', 'was in # bekend met psychische of psychiatrische klachten'),
  '6': part('verloskundigen', 'dat een gevalideerd signaleringsinstrument gebruikt'),
  '6-praktijken': part('verloskundigenpraktijken', 'dat een gevalideerd signaleringsinstrument gebruikt'),
  '6-klinisch': part('klinisch verloskundigen', 'dat een gevalideerd signaleringsinstrument gebruikt'),
  '6-eigen': part('verloskundigen', 'dat een eigen, niet-gevalideerd signaleringsinstrument gebruikt'),
  '7a': count('zwangeren', 'dat in een multidisciplinair overleg is besproken'),
  '7b': count('gezinnen met kinderen', 'dat in een multidisciplinair overleg is besproken'),
  '7-mdo': count('gezinnen', 'dat in een multidisciplinair overleg is besproken (zwangeren meegeteld)'),
  '7-pop': count('zwangeren', 'dat is besproken in het overleg van psychiatrie, obstetrie en pediatrie (POP)'),
  '7-anoniem': count('gezinnen', 'dat zonder naam in een overleg is besproken'),
  '8a': share('de zwangeren', 'kreeg in # ten minste één prenataal huisbezoek van de jeugdgezondheidszorg'),
  '8b': ({ value, area, period }) => `Voor ${value} van de kinderen in ${area} startte Stevig Ouderschap in ${period} vóór de geboorte`,
  '8b-aantal': count('kinderen', 'voor wie Stevig Ouderschap vóór de geboorte startte'),
  '8c': ({ value, area, period }) => `Voor ${value} van de kinderen in ${area} startte Stevig Ouderschap in ${period} na de geboorte`,
  '8c-aantal': count('kinderen', 'voor wie Stevig Ouderschap na de geboorte startte'),
  '8bc': ({ value, area, period }) =>
    `Voor ${value} van de kinderen in ${area} startte Stevig Ouderschap in ${period}, vóór of na de geboorte`,
  '8d': ({ value, area, period }) => `Bij ${value} van de pasgeborenen in ${area} startte VoorZorg in ${period}`,
  '9': share('de kinderen', 'werd in # naar schatting geboren in een (mogelijk) zeer kwetsbare situatie'),
  '10': count('huishoudens', 'waar het sociaal domein de regie had'),
  '11': count('huishoudens', 'dat lichte begeleiding of opvoedondersteuning kreeg'),
  '12': ({ value, area, period }) => `De gemiddelde wachttijd tot de start van het lokale team of CJG in ${area} was ${value} in ${period}`,
  '12-mediaan': ({ value, area, period }) =>
    `De helft van de ouders in ${area} wachtte in ${period} hoogstens ${value} op de start van het lokale team of CJG`,
  '12-negentig': ({ value, area, period }) =>
    `Negentig procent van de ouders in ${area} wachtte in ${period} hoogstens ${value} op de start van het lokale team of CJG`,
  '12-wachtend': count('aanmeldingen', 'dat nog wachtte op de start van het lokale team of CJG'),
}

/** The words around the figures of a letter. */
export const letterWords = {
  subject: (area: string, year: number) => `Kansrijke Start in ${area}: de cijfers van ${year}`,
  parts: { core: 'Kernboodschap', context: 'Context', content: 'Inhoudelijke boodschap', next: 'Vervolg' },
  salutation: 'Geachte leden van de gemeenteraad,',
  salutationOfMany: (area: string) => `Geachte leden van de gemeenteraden in ${area},`,
  to: (area: string) => `Aan de leden van de gemeenteraad van ${area}`,
  toMany: (area: string) => `Aan de leden van de gemeenteraden in ${area}`,
  about: 'Onderwerp',
  date: 'Datum',
  closing: 'Met vriendelijke groet,',
  signature: (area: string) => `burgemeester en wethouders van ${area}`,
  signatureOfMany: 'de colleges van burgemeester en wethouders',
  notes: 'Cijfers en bronnen',

  otherFigure: (name: string, value: string, area: string, period: string) => `${name}: ${value} in ${area}, ${period}`,
  noneOwn: (area: string, topics: readonly string[]) =>
    topics.length === 1
      ? `Van ${area} zelf is er geen cijfer over ${topics.join()}. Daar noemen wij het cijfer van een ander gebied.`
      : `Van ${area} zelf is er geen cijfer over ${topics.slice(0, -1).join(', ')} en ${topics.at(-1)}. Bij deze onderwerpen noemen wij het cijfer van een ander gebied.`,
  topic: (name: string) => `“${name}”`,
  notOwn: (area: string) => `Van ${area} zelf is dit cijfer er niet.`,
  beside: (areas: string) => `Ter vergelijking: ${areas}.`,
  besideOne: (area: string, value: string) => `${area} ${value}`,
  reasons: {
    not_registered: (topic: string, area: string, period: string) =>
      `Over “${topic}” is er geen cijfer: in ${area} wordt het niet geregistreerd (${period})`,
    not_delivered: (topic: string, area: string, period: string) =>
      `Over “${topic}” is er geen cijfer: voor ${area} is het niet geleverd (${period})`,
    not_yet_available: (topic: string, area: string, period: string) =>
      `Over “${topic}” is er nog geen cijfer: voor ${area} is het nog niet beschikbaar (${period})`,
    not_offered: (topic: string, area: string, period: string) =>
      `Over “${topic}” is er geen cijfer: in ${area} wordt het niet aangeboden (${period})`,
    too_small: (topic: string, area: string, period: string) =>
      `Over “${topic}” is er geen betrouwbaar cijfer: in ${area} is het aantal te klein (${period})`,
    disputed: (topic: string, area: string, period: string) => `Het cijfer over “${topic}” voor ${area} (${period}) is in twijfel`,
  },
  withheldBy: {
    source: (topic: string, area: string, period: string) =>
      `Het cijfer over “${topic}” maakt de bron voor ${area} (${period}) niet openbaar, om mensen te beschermen`,
    here: (topic: string, area: string, period: string) =>
      `Het cijfer over “${topic}” voor ${area} (${period}) is afgeschermd om privacy: het aantal is klein, of zou een ander klein aantal verraden`,
    either: (topic: string, area: string, period: string) =>
      `Het cijfer over “${topic}” is voor ${area} (${period}) niet openbaar, om mensen te beschermen`,
  },
  doubted: (topic: string, area: string, periods: string) =>
    `Over “${topic}” noemt de bron voor ${area} een cijfer (${periods}) dat zo niet kan kloppen. Wij noemen het daarom niet, en vragen de bron om uitleg.`,
  told: (topic: string, who: string) => `“${topic}” is verteld en niet geteld: ${who}.`,
  toldIn: (area: string, period: string) => `ouders in ${area} vertelden het (${period})`,
  toldHere: (area: string, period: string) => `ouders in ${area} vertelden het (${period}; hun woorden staan op de factsheet)`,
  untold: (topic: string) => `Over “${topic}” staat er niets in de bronnen die wij kennen.`,
  doubtedBeside: (topic: string, areas: string) =>
    `Over “${topic}” is er alleen een cijfer van ${areas}, en dat is in twijfel; wij noemen het hier niet.`,
  unknown: (topic: string) => `Over “${topic}” staat er geen cijfer in de bronnen die wij kennen.`,

  opening: (area: string, year: number) =>
    `Met deze brief informeren wij u over de start van kinderen in ${area} in ${year}, aan de hand van dertien indicatoren van Kansrijke Start.`,
  ownCount: (count: number, area: string, year: number) =>
    `Van ${numberWord(count)} van de dertien heeft ${area} ${count === 0 ? 'een eigen cijfer' : `een eigen cijfer, van ${year} of van een ander jaar`}.`,
  elsewhereCount: (count: number) => (count === 0 ? '' : `Bij ${numberWord(count)} is er alleen een cijfer van een ander gebied.`),
  toldCount: (count: number) => (count === 0 ? '' : `Bij ${numberWord(count)} zijn er verhalen van ouders en geen getal.`),
  noneCount: (count: number) => (count === 0 ? '' : `Bij ${numberWord(count)} is er geen bruikbaar cijfer; hieronder staat waarom.`),
  noChange: 'Een verandering ten opzichte van een eerder jaar die groter is dan toeval, laten deze cijfers niet zien.',
  noComparison: 'Of er ten opzichte van eerdere jaren iets is veranderd, is met deze cijfers niet te zeggen.',
  programme:
    'Kansrijke Start gaat over de eerste duizend dagen van een kind: van vóór de zwangerschap tot de tweede verjaardag. Gemeente, geboortezorg, jeugdgezondheidszorg en sociaal domein werken daarin samen.',
  sources: (names: string) =>
    `De cijfers komen uit: ${names}. Bij elk cijfer staat in een voetnoot wat er is geteld, over welk gebied en welke periode, en uit welke bron.`,
  compared: (areas: string) => `Waar het kan, staan de cijfers naast die van ${areas}.`,
  chance:
    'Een verandering of verschil noemen wij alleen zo als het minder dan één op twintig keer door toeval alleen zou ontstaan. Zeggen wij niets over toeval, dan geeft de bron geen aantallen waaruit dat te berekenen is of alleen geschatte of afgeronde, of zijn alle geteld en speelt toeval geen rol.',
  phases: { before: 'Vóór de zwangerschap', pregnancy: 'Tijdens de zwangerschap', after: 'Na de geboorte', all: 'In alle fasen' },
  here: 'Zo doen wij het hier:',
  recommendations: 'Bij de factsheet horen deze aanbevelingen:',
  recommendation: (what: string, who: string, by: string, state: string) => `${what} (${who}, klaar op ${by}; ${state})`,
  earlier: 'Van eerdere aanbevelingen is dit geworden:',
  followUp: (what: string, year: number, state: string, became: string) =>
    `${what} (uit ${year}): ${state}${became === '' ? '' : `. ${became}`}`,
  registering: (count: number, areas: string) =>
    `${capital(numberWord(count))} ${count === 1 ? 'indicator wordt' : 'indicatoren worden'} in ${areas} niet geregistreerd. Om daar later iets over te kunnen zeggen, zijn afspraken over registreren nodig.`,
  factsheet: (area: string, year: number, address: string) =>
    `Alle cijfers, met wat zij betekenen en hun bronnen, staan op de factsheet van ${area} over ${year}: ${address}`,

  note: {
    counted: (what: string) => `Geteld wordt: ${what}`,
    told: (what: string) => `Het gaat om: ${what}`,
    inWords: (words: string) => `de bron zegt het in woorden: “${words}”`,
    caution: (remark: string) => `Let op: ${remark}`,
    alsoInWords: (area: string, period: string, words: string) => `De bron zegt over ${area}, ${period}, in woorden: “${words}”`,
    of: (whole: string) => `van: ${whole}`,
    same: (number: number) => `Geteld als bij noot ${number}`,
    source: (letter: string) => `Bron ${letter}`,
    unknown: (ref: string) => `Dit cijfer is niet (meer) gepubliceerd: ${ref}.`,
  },
  sourceList: 'Bronnen',
} as const
