import { type CellFormat, cellFormat } from './cell-format.ts'
import { readWorksheet, type WorkbookParts, withoutEscapes } from './read-worksheet.ts'
import { type Sheet, UnreadableSheet } from './sheet.ts'
import { attributeOf, xmlTags } from './xml-tags.ts'
import { type ZipEntries, zipEntries } from './zip-entries.ts'

/**
 * The visible sheets of an Excel workbook (.xlsx), in its order. Numbers come as the workbook prints them; formulas come as their last
 * result. Reading it takes no more memory than `mostBytes` unpacked. Throws `UnreadableSheet`.
 */
export function readWorkbook(bytes: Uint8Array, mostBytes: number): Sheet[] {
  const zip = zipEntries(bytes, mostBytes)
  if (zip.names.includes('content.xml')) throw new UnreadableSheet('open_document')
  const workbook = zip.read('xl/workbook.xml')
  if (workbook === null) throw new UnreadableSheet('not_a_sheet')
  const files = relationsOf(zip)
  const tags = [...xmlTags(workbook)]
  const parts: WorkbookParts = {
    texts: textsOf(zip.read('xl/sharedStrings.xml') ?? ''),
    formats: formatsOf(zip.read('xl/styles.xml') ?? ''),
    from1904: tags.some((tag) => tag.name === 'workbookPr' && ['1', 'true'].includes(attributeOf(tag, 'date1904') ?? '')),
  }
  const sheets = tags.flatMap((tag) => {
    if (tag.name !== 'sheet' || tag.kind === 'close' || (attributeOf(tag, 'state') ?? 'visible') !== 'visible') return []
    const xml = zip.read(files.get(attributeOf(tag, 'id') ?? '') ?? '')
    return xml === null ? [] : [{ name: attributeOf(tag, 'name') ?? '', ...readWorksheet(xml, parts) }]
  })
  if (sheets.every(({ rows }) => rows.length === 0)) throw new UnreadableSheet('empty_file')
  return sheets.filter(({ rows }) => rows.length > 0)
}

/** Where each sheet lies in the file. */
function relationsOf(zip: ZipEntries): Map<string, string> {
  const relations = [...xmlTags(zip.read('xl/_rels/workbook.xml.rels') ?? '')].filter(({ name }) => name === 'Relationship')
  return new Map(
    relations.map((tag) => {
      const target = attributeOf(tag, 'Target') ?? ''
      return [attributeOf(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

/** Texts that several cells share, by number. Signs of how to read them aloud (`rPh`) are no part of the text. */
function textsOf(xml: string): string[] {
  const texts: string[] = []
  let aloud = false
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'si' && tag.kind !== 'close') texts.push('')
    if (tag.name === 'rPh') aloud = tag.kind === 'open'
    if (tag.name === 't' && tag.kind === 'open' && !aloud) texts.push(`${texts.pop() ?? ''}${tag.text}`)
  }
  return texts.map(withoutEscapes)
}

/** The format of each style number. */
function formatsOf(xml: string): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCells = false
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'numFmt') codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
    if (tag.name === 'cellXfs') inCells = tag.kind === 'open'
    if (tag.name === 'xf' && inCells && tag.kind !== 'close') formats.push(cellFormat(Number(attributeOf(tag, 'numFmtId') ?? 0), codes))
  }
  return formats
}
