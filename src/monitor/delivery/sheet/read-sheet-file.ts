import { readDelimited } from './read-delimited.ts'
import { readWorkbook } from './read-workbook.ts'
import { type SheetEncoding, type SheetFaultDetail, type SheetFile, sheetLimits, UnreadableSheet } from './sheet.ts'
import { decodeText } from './text-encoding.ts'

export type SheetReading = { ok: true; file: SheetFile } | { ok: false; fault: SheetFaultDetail }

/** Reads an Excel workbook or a text file with separators, told apart by their bytes and not by their name. Either all of it, or what is wrong. */
export function readSheetFile(bytes: Uint8Array, wished: SheetEncoding | null = null): SheetReading {
  try {
    return { ok: true, file: fileOf(bytes, wished) }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { ok: false, fault: { fault: error.fault, row: error.row } }
    throw error
  }
}

const zip = [0x50, 0x4b]
/** Excel before 2007, and workbooks locked with a password. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]
const pdf = [0x25, 0x50, 0x44, 0x46]

function fileOf(bytes: Uint8Array, wished: SheetEncoding | null): SheetFile {
  const begins = (sign: readonly number[]) => sign.every((byte, index) => bytes[index] === byte)
  if (bytes.length === 0) throw new UnreadableSheet('empty_file')
  if (begins(oldOffice)) throw new UnreadableSheet('old_excel')
  if (begins(pdf)) throw new UnreadableSheet('not_a_sheet')
  if (begins(zip)) return { sheets: readWorkbook(bytes, sheetLimits.unpackedBytes), encoding: null, encodingCertain: true }
  const { text, encoding, certain } = decodeText(bytes, wished)
  return { sheets: [readDelimited(text)], encoding, encodingCertain: certain }
}
