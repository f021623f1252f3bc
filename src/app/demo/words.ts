import type { LifeDomain } from '../../support/plan/plan.ts'

/** Names and sentences for invented families; common names in any combination, belonging to nobody. */
export const firstNames = [
  'Sanne',
  'Fatima',
  'Kim',
  'Aylin',
  'Lisa',
  'Mariam',
  'Anouk',
  'Joanna',
  'Esra',
  'Denise',
  'Roos',
  'Selam',
  'Iris',
  'Nadia',
  'Eva',
  'Oksana',
  'Britt',
  'Samira',
  'Femke',
  'Zeynep',
] as const

export const lastNames = [
  'Jansen',
  'De Boer',
  'Yilmaz',
  'Van Dijk',
  'Bakker',
  'El Amrani',
  'Visser',
  'Smits',
  'Kowalska',
  'Mulder',
  'Hassan',
  'De Groot',
  'Vos',
  'Tesfay',
  'Peters',
  'Hendriks',
  'Demir',
  'Van Leeuwen',
  'Dekker',
  'Brouwer',
] as const

export const babyNames = ['Noah', 'Mila', 'Sem', 'Yara', 'Finn', 'Nora', 'Amir', 'Saar', 'Levi', 'Lina'] as const

/** Why a midwife, GP or nurse signs a family up; written so that the parent may read it. */
export const reasons = [
  'Er zijn schulden en de huur loopt achter. Ze komt haar afspraken na en wil het graag oplossen.',
  'Ze slaapt slecht en is somber. Haar zus woont om de hoek en helpt elke week.',
  'Eerste kind, weinig mensen om haar heen. Ze leert snel en stelt goede vragen.',
  'Spanning thuis over geld en wonen. Samen willen ze rust voordat de baby komt.',
  'Een niet-pluisgevoel: ze zegt veel niet. Ze vindt het fijn als iemand meedenkt.',
  'Nederlands is nog lastig en brieven blijven liggen. Haar partner werkt en wil leren.',
  'Ze is jong en gaat nog naar school. Haar moeder steunt haar.',
  'Veel zorgen na de vorige bevalling. Ze weet goed wat ze nu anders wil.',
] as const

export const goals: readonly [
  { domain: LifeDomain; words: string; action: string },
  ...{ domain: LifeDomain; words: string; action: string }[],
] = [
  {
    domain: 'money',
    words: 'Ik wil rust over de huur, en iemand die meegaat naar het eerste gesprek.',
    action: 'Samen naar het gesprek over een betalingsregeling',
  },
  {
    domain: 'mental_health',
    words: 'Ik wil weer slapen en niet steeds piekeren.',
    action: 'Afspraak maken bij de praktijkondersteuner van de huisarts',
  },
  { domain: 'network', words: 'Ik wil andere moeders leren kennen.', action: 'Eén keer meegaan naar de moedergroep' },
  { domain: 'housing', words: 'We willen een droge kamer voor de baby.', action: 'Bellen met de woningcorporatie over het vocht' },
  { domain: 'parenting', words: 'Ik wil mijn baby leren begrijpen.', action: 'Samen kijken hoe de baby laat merken wat hij nodig heeft' },
  { domain: 'language', words: 'Ik wil zelf kunnen bellen.', action: 'Inschrijven voor taalles in de bibliotheek' },
  {
    domain: 'work_education',
    words: 'Ik wil mijn diploma halen, ook met een kind.',
    action: 'Met school praten over een rooster na de bevalling',
  },
]

export const minutes = [
  'Besproken wat goed gaat en waar hulp bij past. Iedereen weet wie wat doet.',
  'De ouder vertelde zelf wat ze nodig heeft. Afgesproken wie als eerste belt.',
  'Er is al veel geregeld. Eén vast contact houdt het overzicht.',
] as const

export const agreements = [
  'Bellen met schuldhulp over een eerste gesprek',
  'Kraamzorg regelen en de kosten uitzoeken',
  'Babyspullen vragen bij de kledingbank',
  'Kennismaken met de jeugdverpleegkundige',
] as const

export const summaries = [
  'Zwangerschap en bevalling gingen goed. Afgesproken: het contact over geld loopt door, de baby groeit goed, de ouder belt zelf als ze vragen heeft.',
  'De ouder wil graag dat iemand in de eerste weken langskomt. Het plan is bekend en staat in de lijn.',
] as const

export const decisionReasons = {
  take_on: 'Het contact gaat met het gezin verder; we horen het als er meer nodig is.',
  conference: 'Er spelen meerdere dingen. Samen aan tafel, met de ouder erbij.',
  redirect: 'Deze vraag past beter bij een andere partner; de wachttijd blijft tellen.',
  advise: 'De ouder kan verder met wie er al is. Advies gegeven.',
} as const
