import { texts } from '../../platform/text/text.ts'

/** The words of what a publication says otherwise than the one before it, and of putting a published figure right. */
export const readerChangeText = texts(
  {
    heading: (since: number) => `Anders dan in publicatie ${since}`,
    lead: (changed: number, gone: number) =>
      [
        ...(changed === 0 ? [] : [changed === 1 ? '1 cijfer is anders' : `${changed} cijfers zijn anders`]),
        ...(gone === 0 ? [] : [gone === 1 ? '1 cijfer staat er niet meer in' : `${gone} cijfers staan er niet meer in`]),
      ].join(', '),
    why: 'Gebruikte u een van deze cijfers? Kijk dan wat er nu staat.',
    see: 'Welke cijfers',
    firstOf: (shown: number, all: number) => `Dit zijn er ${shown} van ${all}. De bestanden van beide publicaties hebben ze allemaal.`,
    columns: { indicator: 'Indicator', area: 'Gebied', period: 'Periode', was: 'Was', now: 'Is nu' },
    gone: 'staat er niet meer in',
    preview: 'Wat voor lezers verandert',
    previewLead: 'Deze cijfers kennen lezers al. Zij zien op de pagina van de set dat ze anders zijn. Zeg in de toelichting waarom.',
    wrong: 'Klopt een gepubliceerd cijfer niet?',
    wrongLead: 'U hoeft niet alles terug te halen. Verbeter het zo:',
    steps: {
      first: 'Verbeter het cijfer in het blad van de bron. Hoort het er niet in, laat de rij dan weg.',
      next: 'Lees dat blad in voor deze set. Bij de laatste stap ziet u wat verandert. Liet u een rij weg, kies daar dan “Haal ze weg”.',
      last: 'Publiceer de set opnieuw en zeg in de toelichting wat fout was. Bescherming en controle gaan over de nieuwe cijfers; wat al gelezen is, telt als bekend.',
    },
    toSheet: 'Lees een verbeterd blad in voor deze set',
    caseworkSteps: {
      first: 'Verbeter wat fout is in het werk zelf, bij het gezin.',
      next: 'Kies bij Cijfers publiceren “Tel het werk van nu”.',
      last: 'Publiceer de set opnieuw en zeg in de toelichting wat fout was.',
    },
    stays: 'De eerdere publicatie blijft te lezen naast de nieuwe. Mag niemand haar nog zien, haal de set dan terug.',
  },
  {
    heading: (since) => `Other than in publication ${since}`,
    lead: (changed, gone) =>
      [
        ...(changed === 0 ? [] : [changed === 1 ? '1 figure differs' : `${changed} figures differ`]),
        ...(gone === 0 ? [] : [gone === 1 ? '1 figure is no longer in it' : `${gone} figures are no longer in it`]),
      ].join(', '),
    why: 'Did you use one of these figures? See what stands there now.',
    see: 'Which figures',
    firstOf: (shown, all) => `These are ${shown} of ${all}. The files of both publications have them all.`,
    columns: { indicator: 'Indicator', area: 'Area', period: 'Period', was: 'Was', now: 'Is now' },
    gone: 'is no longer in it',
    preview: 'What changes for readers',
    previewLead: 'Readers know these figures already. The page of the set tells them that they differ. Say why in the note.',
    wrong: 'Is a published figure wrong?',
    wrongLead: 'You need not take everything back. Put it right like this:',
    steps: {
      first: 'Put the figure right in the sheet of the source. If it does not belong there, leave its row out.',
      next: 'Import that sheet for this set. The last step shows what changes. If you left a row out, choose “Remove them” there.',
      last: 'Publish the set again and say in the note what was wrong. Protection and audit are about the new figures; what was read counts as known.',
    },
    toSheet: 'Import an improved sheet for this set',
    caseworkSteps: {
      first: 'Put right what is wrong in the work itself, with the family.',
      next: 'Choose “Count the work as it stands” at Publish figures.',
      last: 'Publish the set again and say in the note what was wrong.',
    },
    stays: 'The earlier publication can be read beside the new one. If nobody may see it any more, take the set back.',
  },
)
