import { texts } from '../text/text.ts'

export const tableText = texts({ scroll: 'Schuif opzij voor meer kolommen' }, { scroll: 'Scroll sideways for more columns' })
