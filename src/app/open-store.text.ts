import { texts } from '../platform/text/text.ts'

/** What goes on while a store is laid out: the command line says it in Dutch, the server in English as all it logs. */
export const openStoreText = texts(
  {
    loading: 'open data inlezen (eenmalig) ...',
    preparing: 'de oefenregio klaarmaken (eenmalig) ...',
    families: (done: number, all: number) => `${done} van ${all} verzonnen gezinnen`,
  },
  {
    loading: 'loading the open data (once) ...',
    preparing: 'preparing the practice region (once) ...',
    families: (done, all) => `${done} of ${all} invented families`,
  },
)
