import type { Language } from '../text/text.ts'
import frame from './frame.typ?raw'
import { pdfText } from './pdf.text.ts'
import { printable } from './printable.ts'
import { typeset } from './typesetter.ts'

export interface PdfDocument {
  /** What a reader's program shows as the name of the document; also in the head of every page. */
  title: string
  language: Language
  /**
   * A typst module that exports `body(data)`, importing what it needs from "/frame.typ".
   * Ours and fixed: what varies goes into `data`, which typst reads as JSON and never as markup.
   */
  template: string
  data: object
  /** Printed in the file as the time of making: the same document gives the same bytes. */
  createdAt: Date
  /** Stands across every page, and in words above the first, such as the mark of invented figures. */
  watermark?: string
}

/** The frame lays the page out, the template fills it; neither sees the data as anything but values. */
const main = `#import "/frame.typ": page-frame
#import "/template.typ": body
#let order = json(bytes(sys.inputs.order))
#show: page-frame.with(order.frame)
#body(order.data)
`

/**
 * Sets a document as tagged PDF (PDF/UA-1), A4, with page numbers.
 * Rejects when the template is wrong or a picture has no alternative text: both are bugs of the template, whatever the data.
 */
export function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const { title, language, template, createdAt, watermark } = document
  const order = printable({ frame: { title, language, watermark: watermark ?? null, ...pdfText[language] }, data: document.data })
  return typeset({
    sources: { 'frame.typ': frame, 'template.typ': template },
    main,
    inputs: { order: JSON.stringify(order) },
    creationTimestamp: Math.floor(createdAt.getTime() / 1000),
  })
}
