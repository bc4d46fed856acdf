/** What the bytes of a file are, whatever its name says. */
export type SniffedFormat =
  /** A ZIP archive: OOXML, ODS, or a plain archive. */
  | 'zip'
  /** An OLE compound file: .xls, an encrypted .xlsx, or a Word or PowerPoint document. */
  | 'ole'
  /** Excel 2 to 5 records without an OLE file around them, as old accounting programs export. */
  | 'biff'
  | 'html'
  /** Excel 2003 XML ("SpreadsheetML"), often named .xls. */
  | 'spreadsheetml'
  | 'flat-ods'
  | 'other-xml'
  | 'text'
  | 'empty'
  | 'unknown'

const signatures: { format: SniffedFormat; bytes: number[] }[] = [
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { format: 'zip', bytes: [0x50, 0x4b, 0x07, 0x08] },
  { format: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { format: 'biff', bytes: [0x09, 0x00, 0x04, 0x00] },
  { format: 'biff', bytes: [0x09, 0x02, 0x06, 0x00] },
  { format: 'biff', bytes: [0x09, 0x04, 0x06, 0x00] },
  { format: 'biff', bytes: [0x09, 0x08, 0x08, 0x00] },
  { format: 'biff', bytes: [0x09, 0x08, 0x10, 0x00] },
  // Texts by their characters, but no tables: PDF, RTF, PostScript.
  { format: 'unknown', bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: 'unknown', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'unknown', bytes: [0x25, 0x21, 0x50, 0x53] },
]

/** Enough for the root element of an XML file behind its declaration, comments and namespaces. */
const headLength = 8192

/** Tells the format of a file by its content. Reads the first 8 KB only. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) return 'empty'
  const known = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
  if (known) return known.format
  const head = headText(bytes.subarray(0, headLength))
  if (head === null) return 'unknown'
  const start = head.trimStart()
  if (start === '') return bytes.length > headLength ? 'unknown' : 'empty'
  return start.startsWith('<') ? formatOfMarkup(start) : 'text'
}

function formatOfMarkup(text: string): SniffedFormat {
  const body = text.replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?\?>/g, '').trimStart()
  if (/^<(?:\w+:)?Workbook\b/.test(body) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return 'spreadsheetml'
  }
  if (/^<office:document\b/.test(body)) return 'flat-ods'
  if (/^<(?:!doctype\s+html|html|head|meta|title|style|body|div|center|font|table|p|b|h\d)\b/i.test(body))
    return 'html'
  if (/^<!DOCTYPE/i.test(body) || /^<\?xml/i.test(text)) return 'other-xml'
  return 'text'
}

/** The start of a text in UTF-8, UTF-16 or a single-byte encoding, good enough to recognise; null where it is binary. */
function headText(head: Uint8Array): string | null {
  const text = decodeHead(head)
  // Tab, line feed, form feed, carriage return and the end mark of DOS are in texts; other controls are not.
  return hasControls(text) ? null : text
}

function decodeHead(head: Uint8Array): string {
  const utf16 = utf16Order(head)
  if (utf16 !== null) return new TextDecoder(utf16).decode(head.subarray(0, head.length & ~1))
  return Buffer.from(head.buffer, head.byteOffset, head.length)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
}

function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1a) return true
  }
  return false
}

/**
 * The byte order of a UTF-16 text, by its mark or by its zero bytes; null where it is none. In Vietnamese text most
 * units are below U+0180 or within U+1E00–1EFF.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, 1024) & ~1
  if (length < 4) return null
  for (const [order, high] of [
    ['utf-16le', 1],
    ['utf-16be', 0],
  ] as const) {
    let zeros = 0
    let plausible = 0
    for (let index = high; index < length; index += 2) {
      const byte = bytes[index]!
      if (byte === 0) zeros += 1
      if (byte === 0 || byte === 1 || byte === 3 || byte === 0x1e || byte === 0x20) plausible += 1
    }
    if (zeros > length / 8 && plausible > (length / 2) * 0.95) return order
  }
  return null
}
