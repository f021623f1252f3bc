import { texts } from '../../platform/text/text.ts'

/** The field that narrows long lists of figures while somebody types. */
export const narrowText = texts(
  {
    label: 'Zoek in deze cijfers',
    of: 'van',
    none: 'Niets met deze woorden. Probeer een ander woord, of kijk bij de definities.',
  },
  {
    label: 'Look in these figures',
    of: 'of',
    none: 'Nothing with these words. Try another word, or look at the definitions.',
  },
)
