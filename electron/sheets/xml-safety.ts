import { FileError } from './file-error.ts'
import { utf16Order } from './sniff-format.ts'

const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["'][^>]*?\?>/

/**
 * Lets an XML part through as UTF-8, or stops it: declarations of types and entities have no place in a workbook, in
 * no encoding. Gives the same bytes back where nothing had to be changed. Throws `xml-not-allowed`.
 */
export function safeXml(bytes: Uint8Array, part: string): Uint8Array {
  const text = asUtf8(bytes, part)
  const isMarkup = text.length === 0 || firstCharacter(text) === 0x3c
  // A zero byte means an encoding no reader here knows, such as UTF-32.
  if (!isMarkup || text.subarray(0, 64).includes(0) || hasTypeDeclaration(text))
    throw new FileError('xml-not-allowed', { part })
  return text
}

function asUtf8(bytes: Uint8Array, part: string): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const utf16 = utf16Order(bytes.subarray(0, 256))
  if (utf16 !== null) return recode(buffer, utf16, part)
  const declared = declaration.exec(buffer.toString('latin1', 0, 200).replace(/^\u00EF\u00BB\u00BF/, ''))?.[1]
  if (declared === undefined || /^(?:utf-?8|us-ascii)$/i.test(declared)) return buffer
  return recode(buffer, declared, part)
}

function recode(buffer: Buffer, encoding: string, part: string): Buffer {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(buffer)
    return Buffer.from(text.replace(declaration, '<?xml version="1.0" encoding="UTF-8"?>'))
  } catch (cause) {
    throw new FileError('xml-not-allowed', { part }, { cause })
  }
}

function firstCharacter(buffer: Buffer): number | undefined {
  const start = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0
  for (let index = start; index < buffer.length; index += 1) {
    const byte = buffer[index]!
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return byte
  }
  return undefined
}

/** Every `<!` that is neither a comment nor a CDATA section declares something. */
function hasTypeDeclaration(xml: Buffer): boolean {
  let at = xml.indexOf('<!')
  while (at !== -1) {
    const isComment = xml[at + 2] === 0x2d && xml[at + 3] === 0x2d
    if (!isComment && xml.toString('latin1', at + 2, at + 9) !== '[CDATA[') return true
    const end = xml.indexOf(isComment ? '-->' : ']]>', at + 4)
    if (end === -1) return false
    at = xml.indexOf('<!', end)
  }
  return false
}
