import { crc32, deflateRawSync } from 'node:zlib'

/** A cell as somebody typed it: a text, or a number with the format that prints it. */
export type TestCell = string | number | { number: number; format: string } | null

export interface TestSheet {
  name: string
  rows: readonly (readonly TestCell[])[]
  hidden?: boolean
  /** Such as `A2:A4`. */
  merged?: readonly string[]
}

/** For tests: an Excel workbook as Excel would write it, with shared texts, formats and deflated parts. */
export function testWorkbook(sheets: readonly TestSheet[]): Uint8Array {
  const texts: string[] = []
  const formats = ['General']
  const parts = sheets.map((sheet) => worksheetXml(sheet, texts, formats))
  return testZip({
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden === true ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`)
      .join('')}</numFmts><cellXfs>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(parts.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  })
}

function worksheetXml({ rows, merged = [] }: TestSheet, texts: string[], formats: string[]): string {
  const numberOf = (list: string[], value: string) => {
    if (!list.includes(value)) list.push(value)
    return list.indexOf(value)
  }
  const cell = (value: TestCell, place: string) => {
    if (value === null) return `<c r="${place}" s="0"/>`
    if (typeof value === 'string') return `<c r="${place}" t="s"><v>${numberOf(texts, value)}</v></c>`
    const { number, format } = typeof value === 'number' ? { number: value, format: 'General' } : value
    return `<c r="${place}" s="${numberOf(formats, format)}"><v>${number}</v></c>`
  }
  const lines = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`,
  )
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** For tests: a zip file of these texts; `claimed` writes another unpacked size than the real one. */
export function testZip(files: Readonly<Record<string, string | Uint8Array>>, claimed?: number): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claimed ?? bytes.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, Buffer.from(name)]))
    local.push(entry)
    at += entry.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...local, index, Buffer.from('PK\x05\x06'), end]))
}
