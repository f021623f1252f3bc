import { texts } from '../../platform/text/text.ts'

/** The words on a chart that leaves the page, and of the links to it. */
export const chartFileText = texts(
  {
    brand: 'Startlijn',
    take: 'Neem deze grafiek mee:',
    takeFigures: 'Neem deze cijfers mee:',
    label: (format: string, what: string) => `${format}: ${what}`,
    definition: (numerator: string, denominator: string | null) =>
      denominator === null ? `Definitie: ${numerator}` : `Definitie: ${numerator}. Noemer: ${denominator}`,
    nameOnly: 'Definitie: alleen de naam en de eenheid zijn bekend.',
    saysNot: (what: string) => `Let op: ${what}`,
    unit: (name: string) => `Eenheid: ${name}.`,
    periods: (periods: string) => `Periode: ${periods}.`,
    sources: (sources: string) => `Bron: ${sources}.`,
    address: (address: string) => `Met uitleg en alle cijfers: ${address}`,
    invented: 'Verzonnen oefengegevens: over echte gezinnen zegt dit niets.',
  },
  {
    brand: 'Startlijn',
    take: 'Take this chart along:',
    takeFigures: 'Take these figures along:',
    label: (format: string, what: string) => `${format}: ${what}`,
    definition: (numerator: string, denominator: string | null) =>
      denominator === null ? `Definition: ${numerator}` : `Definition: ${numerator}. Denominator: ${denominator}`,
    nameOnly: 'Definition: only the name and the unit are known.',
    saysNot: (what: string) => `Keep in mind: ${what}`,
    unit: (name: string) => `Unit: ${name}.`,
    periods: (periods: string) => `Period: ${periods}.`,
    sources: (sources: string) => `Source: ${sources}.`,
    address: (address: string) => `With explanation and all figures: ${address}`,
    invented: 'Invented practice data: it says nothing of real families.',
  },
)
