import { texts } from '../platform/text/text.ts'

/** The words of the page where figures are looked after. */
export const manageText = texts(
  {
    title: 'Beheer',
    lead: 'Hier gaat een cijfer van de bron naar het publiek: inlezen, nakijken, publiceren en vertellen.',
    rooms: {
      counts: {
        what: 'Hoe het loopt',
        note: 'Wachttijd, overleg, huisbezoek en overdracht in uw eigen coalitie, geteld uit het dagelijks werk.',
      },
      figures: {
        what: 'Cijfers inlezen',
        note: 'Een bestand van een bron. U ziet vooraf wat er verandert en wat niet kan kloppen; daarna kunt u het nog ongedaan maken.',
      },
      publications: { what: 'Cijfers publiceren', note: 'Een set beschermen, laten controleren en aan iedereen laten zien.' },
      indicators: {
        what: 'Indicatoren',
        note: 'Wat we tellen en wat het niet zegt. Maak een eigen indicator of een nieuwe versie, met een proef op echte cijfers.',
      },
      map: { what: 'Kaart', note: 'De atlas met de echte grenzen van gemeenten in plaats van tegels. U ziet eerst een voorbeeld.' },
      pilots: { what: 'Proeven', note: 'Wat een proef wilde, wat er vooraf en achteraf gemeten is, en wat het kostte.' },
      factsheets: { what: 'Factsheets', note: 'De dertien indicatoren van een gebied met uw uitleg, stemmen van ouders en aanbevelingen.' },
      letters: { what: 'Raadsbrieven', note: 'Een eerste versie uit dezelfde cijfers, die u zelf afmaakt.' },
    },
    refusals: { no_figures_to_manage: 'Dit is voor analisten en coalitieleiders. De cijfers zelf ziet iedereen in de monitor.' },
  },
  {
    title: 'Manage',
    lead: 'Here a figure goes from its source to the public: import, check, publish and tell.',
    rooms: {
      counts: {
        what: 'How it goes',
        note: 'Waiting time, conferences, home visits and hand-overs in your own coalition, counted from the daily work.',
      },
      figures: {
        what: 'Import figures',
        note: 'A file of a source. You see beforehand what changes and what cannot be right; afterwards it can still be undone.',
      },
      publications: { what: 'Publish figures', note: 'Protect a set, have it audited and show it to everybody.' },
      indicators: {
        what: 'Indicators',
        note: 'What we count and what it does not say. Make an indicator of your own or a new version, tried on real figures.',
      },
      map: { what: 'Map', note: 'The atlas with the real boundaries of municipalities instead of tiles. You see a preview first.' },
      pilots: { what: 'Pilots', note: 'What a pilot wanted, what was measured before and after, and what it cost.' },
      factsheets: {
        what: 'Factsheets',
        note: 'The thirteen indicators of an area with your explanation, voices of parents and recommendations.',
      },
      letters: { what: 'Council letters', note: 'A first version from the same figures, which you finish.' },
    },
    refusals: { no_figures_to_manage: 'This is for analysts and coalition leads. Everybody sees the figures themselves in the monitor.' },
  },
)
