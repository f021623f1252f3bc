import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import template from './letter.typ?raw'
import { letterWords } from './letter-sentence.text.ts'
import type { PrintedLetter } from './letter-text.ts'

/** The letter as tagged PDF, in Dutch; the same letter on the same day gives the same bytes. `mark` stands across every page. */
export function letterPdf(printed: PrintedLetter, made: string, mark: string | null): Promise<Uint8Array> {
  const { about, date, notes, sourceList } = letterWords
  return renderPdf({
    title: printed.subject,
    language: 'nl',
    template,
    data: { ...printed, labels: { about, date, notes, sources: sourceList } },
    createdAt: new Date(`${made}T00:00:00Z`),
    ...(mark === null ? {} : { watermark: mark }),
  })
}
