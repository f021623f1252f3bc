import { texts } from '../../platform/text/text.ts'

export const sourcesText = texts(
  {
    published: 'Verschenen',
    taken: 'Opgenomen op',
    document: 'Het stuk zelf',
    askPublisher: (publisher: string) => `Wij kennen er geen adres van. Vraag het onder deze titel bij ${publisher}.`,
  },
  {
    published: 'Published',
    taken: 'Taken over on',
    document: 'The document itself',
    askPublisher: (publisher) => `We know no address of it. Ask ${publisher} for it by this title.`,
  },
)
