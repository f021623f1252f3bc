import { texts } from '../../platform/text/text.ts'

/** The words of taking a set from the public pages. */
export const takeBackText = texts(
  {
    title: (set: string) => `Haal ${set} terug?`,
    crumb: 'Haal terug',
    lead: 'Nu leest iedereen deze cijfers. Na het terughalen leest niemand ze hier meer.',
    lose: 'Wat lezers kwijtraken',
    shown: (publication: string, figures: string) => `${publication}: ${figures}`,
    about: (areas: number, from: number | null, until: number | null) =>
      `Over ${areas} ${areas === 1 ? 'gebied' : 'gebieden'}${years(from, until)}.`,
    everywhere:
      'De cijfers verdwijnen van alle openbare pagina’s, uit grafieken, kaarten en factsheets, uit de open data en uit de koppelvlakken.',
    earlier: (count: number) =>
      count === 1
        ? 'Ook de eerdere publicatie is dan niet meer op te halen.'
        : `Ook de ${count} eerdere publicaties zijn dan niet meer op te halen.`,
    forGood: 'Dit is voorgoed: ook als u de set later opnieuw publiceert, komen deze publicaties niet terug.',
    stays: 'Wat blijft',
    copies: 'Wie de cijfers al las, downloadde of overnam, houdt ze. Een kopie bij een ander haalt u niet terug.',
    known: 'Volgende publicaties rekenen ermee dat lezers deze cijfers kennen.',
    draft: 'De set zelf blijft hier staan en u kunt hem opnieuw publiceren.',
    log: 'In het logboek staat dat u dit deed.',
    act: 'Haal deze set terug',
    not: 'Niet doen',
    refusals: {
      not_shown: 'Deze set is al teruggehaald, of hij was nog niet gepubliceerd.',
      published_since: 'De set is opnieuw gepubliceerd sinds u dit bekeek. Er is niets teruggehaald. Kijk eerst wat er nu te zien is.',
    },
  },
  {
    title: (set) => `Take back ${set}?`,
    crumb: 'Take back',
    lead: 'Everybody reads these figures now. Once taken back, nobody reads them here any more.',
    lose: 'What readers lose',
    shown: (publication, figures) => `${publication}: ${figures}`,
    about: (areas, from, until) => `About ${areas} ${areas === 1 ? 'area' : 'areas'}${years(from, until)}.`,
    everywhere: 'The figures vanish from all public pages, from charts, maps and factsheets, from the open data and from the interfaces.',
    earlier: (count) =>
      count === 1
        ? 'The earlier publication can then no longer be downloaded either.'
        : `The ${count} earlier publications can then no longer be downloaded either.`,
    forGood: 'This is for good: these publications do not come back, not even when you publish the set again.',
    stays: 'What stays',
    copies: 'Who read, downloaded or copied the figures keeps them. You do not take back what others have.',
    known: 'Later publications take into account that readers know these figures.',
    draft: 'The set itself stays here, and you can publish it again.',
    log: 'The log says that you did this.',
    act: 'Take this set back',
    not: 'Do not',
    refusals: {
      not_shown: 'This set was taken back already, or had not been published yet.',
      published_since: 'The set was published again since you looked at this. Nothing was taken back. See first what is shown now.',
    },
  },
)

function years(from: number | null, until: number | null): string {
  if (from === null) return ''
  return from === until ? `, ${from}` : `, ${from}-${until}`
}
