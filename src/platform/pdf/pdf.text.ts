import { texts } from '../text/text.ts'

export const pdfText = texts({ brand: 'Startlijn', page: 'Bladzijde', of: 'van' }, { brand: 'Startlijn', page: 'Page', of: 'of' })
