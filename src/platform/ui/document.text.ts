import { texts } from '../text/text.ts'

export const documentTexts = texts({ skip: 'Naar de inhoud' }, { skip: 'Skip to the content' })
