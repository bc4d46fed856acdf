import { documentProfiles } from '../../../resources/document-profiles.ts'
import { letterheadLines } from '../../workspace/committee-defaults.ts'
import type { CommitteeHead } from '../meeting-workbook.ts'
import { type Typeface, textWidth, wrapLines } from '../text-measure.ts'
import { dayInWords } from '../wording.ts'
import type { Fields } from './fill-template.ts'

/**
 * Width in points of the names above the number: 84 mm beside the Party's heading, 68 mm beside the State's, which is
 * wider (scripts/templates/paper.ts sets the columns).
 */
const namesWidths = { party: (84 * 72) / 25.4, state: (68 * 72) / 25.4 }
const capitals = (text: string) => text.toLocaleUpperCase('vi')
/** A list of lines as a template takes it. */
export const linesOf = (lines: readonly string[]): Fields[] => lines.map((dong) => ({ dong }))
/** One line where there is something to say, else none. */
export const lineIf = (text: string | null): Fields[] => (text ? [{ dong: text }] : [])

export type Heading = {
  head: CommitteeHead
  /** "Số 12-TB/BCĐ", or with dots to fill in by hand. */
  number: string
  /** YYYY-MM-DD. */
  day: string
  subject: readonly string[]
  recipients: readonly string[]
  signer?: string | null
}

/** What all papers of the committee share: the heading, what it is about, recipients and whoever signs. */
export function headingFields({ head, number, day, subject, recipients, signer }: Heading): Fields {
  const { letterhead, family } = documentProfiles[head.profile]
  const width = namesWidths[family]
  const list = [...recipients.map((name) => `${name}${family === 'party' ? ',' : ';'}`), lastRecipient(head)]
  return {
    ban_chi_dao: head.shortName,
    cap_tren: linesOf(superiorLines(head.superiorName, { size: letterhead.superiorSize }, width)),
    co_quan: linesOf(issuerLines(head.nameLines, { size: letterhead.issuerSize, bold: true }, width)),
    so_ky_hieu: number,
    dia_danh_ngay: `${head.place}, ${dayInWords(day, Number(day.slice(0, 4)))}`,
    trich_yeu: linesOf(subject),
    noi_nhan: linesOf(list),
    quyen_han: capitals(authorityIn(family, head.signer.authority)),
    chuc_vu: capitals(head.signer.position),
    nguoi_ky: signer ?? head.signer.name ?? '',
  }
}

/** In one line where it fits, else broken before the name of the place it is of. */
function superiorLines(name: string, face: Typeface, width: number): string[] {
  const text = capitals(name)
  if (textWidth(text, face) <= width) return [text]
  const place = text.search(/ (?=(THÀNH PHỐ|TỈNH|QUẬN|HUYỆN|PHƯỜNG|XÃ) )/u)
  return place < 0 ? broken(name, face, width) : [text.slice(0, place), text.slice(place + 1)]
}

/** The lines the office breaks its name into where they fit, else as few as fit. */
function issuerLines(lines: readonly string[], face: Typeface, width: number): string[] {
  const own = lines.map(capitals)
  return own.every((line) => textWidth(line, face) <= width) ? own : broken(lines.join(' '), face, width)
}

/** As few lines as fit, broken between words that belong together only where no other break is left. */
function broken(name: string, face: Typeface, width: number): string[] {
  const fits = (line: string) => textWidth(capitals(line), face) <= width
  const fewest = wrapLines(capitals(name), face, width)
  for (let count = fewest.length; count <= fewest.length + 2; count += 1) {
    const lines = letterheadLines(name, count, fits)
    if (lines.every(fits)) return lines.map(capitals)
  }
  return fewest
}

/** "T/M" in Party papers is "TM." in State ones; so are K/T and T/L. */
const authorityIn = (family: 'party' | 'state', authority: string) =>
  family === 'party'
    ? authority.replace(/^([TK])([MTL])\. /, '$1/$2 ')
    : authority.replace(/^([TK])\/([MTL]) /, '$1$2. ')

/** "- Lưu Ban Chỉ đạo." of the Party, "- Lưu: VT." of the State. */
const lastRecipient = ({ profile }: CommitteeHead) =>
  documentProfiles[profile].family === 'party' ? 'Lưu Ban Chỉ đạo.' : 'Lưu: VT.'

export const familyOf = ({ profile }: CommitteeHead) => documentProfiles[profile].family
