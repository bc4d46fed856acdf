import { parseArgs } from 'node:util'
import { wordKind } from '../../shared/contract/issued-documents.ts'
import type { WordKind } from '../documents/word/template-fields.ts'

export type DocumentWords = {
  folder: string
  kind: WordKind
  about: { meeting: string } | { body: string }
  out: string
}

const aboutMeetings: readonly WordKind[] = ['minutes', 'conclusionNotice', 'invitation']

/**
 * Understands the words after `hiepdong documents`, or says in one sentence what has to be typed instead. A paper is about
 * a meeting or about a body, never both.
 */
export function documentWords(args: string[]): DocumentWords | { wrong: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      workspace: { type: 'string' },
      kind: { type: 'string' },
      meeting: { type: 'string' },
      body: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const { workspace: folder, meeting, body, out } = values
  const [act, ...others] = positionals
  if (act !== 'make' || others.length > 0) return wrong('gõ documents make / type documents make')
  if (!folder) return wrong('thiếu --workspace DIR, thư mục dữ liệu / the folder of the data is missing')
  const kinds = wordKind.options.join(', ')
  if (!values.kind) return wrong(`thiếu --kind; chọn một trong / choose one of: ${kinds}`)
  const { data: kind } = wordKind.safeParse(values.kind)
  if (!kind)
    return wrong(
      `không có loại văn bản ${values.kind}; chọn một trong / no such kind, choose one of: ${kinds}`,
    )
  if (!out?.toLowerCase().endsWith('.docx'))
    return wrong('cần --out, tên tệp có đuôi .docx / a file name that ends in .docx')
  if (aboutMeetings.includes(kind)) {
    return meeting && !body
      ? { folder, kind, about: { meeting }, out }
      : wrong(`${kind} cần --meeting MÃ, không dùng --body / is about a meeting, not a body`)
  }
  return body && !meeting
    ? { folder, kind, about: { body }, out }
    : wrong(`${kind} cần --body MÃ, không dùng --meeting / goes to a body, not about a meeting`)
}

const wrong = (sentence: string) => ({ wrong: `documents make: ${sentence}` })
