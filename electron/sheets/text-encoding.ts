import iconv from 'iconv-lite'
import { utf16Order } from './sniff-format.ts'
import { decodeTcvn3, decodeVni } from './vietnamese-encoding.ts'
import { countImpossibleSyllables } from './vietnamese-syllable.ts'

/** Enough text to tell the encodings apart. */
const sampleBytes = 64 * 1024

/**
 * The text of a file that does not say its encoding: UTF-8 and UTF-16 with or without a mark, else Windows-1258, else
 * Latin-1 where that reads better as TCVN3 or VNI (which are decoded later, with the whole workbook in view).
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes.subarray(0, bytes.length & ~1))
  return utf8Text(bytes) ?? singleByteText(bytes)
}

/** Null where the bytes are not UTF-8. A letter cut at the very end is dropped, not held against the file. */
function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    // The decoder's way of saying no.
    return null
  }
}

function singleByteText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const sample = buffer.subarray(0, sampleBytes)
  const latin1 = sample.toString('latin1')
  const asLegacy = Math.min(
    countImpossibleSyllables(decodeTcvn3(latin1)),
    countImpossibleSyllables(decodeVni(latin1)),
  )
  const asWindows = countImpossibleSyllables(windows1258(sample))
  return asLegacy < asWindows ? buffer.toString('latin1') : windows1258(buffer)
}

/** Windows-1258 writes tones as marks behind the letter: composed here. */
function windows1258(buffer: Buffer): string {
  return iconv.decode(buffer, 'windows1258').normalize('NFC')
}

/** The text of a file that names its encoding; a name that is unknown or plainly wrong is not believed. */
export function decodeDeclared(bytes: Uint8Array, label: string | null): string {
  if (label === null || utf16Order(bytes) !== null) return decodeText(bytes)
  if (/^utf-?8$/i.test(label)) return utf8Text(bytes) ?? singleByteText(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return iconv.encodingExists(label) ? iconv.decode(buffer, label).normalize('NFC') : decodeText(bytes)
}
