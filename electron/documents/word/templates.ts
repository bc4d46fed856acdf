import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type * as z from 'zod'
import type { templateState } from '../../../shared/contract/issued-documents.ts'
import { documentProblems } from '../../../shared/words/documents-vi.ts'
import { readable } from '../../../shared/words/params.ts'
import { resourceFile } from '../../resource-file.ts'
import { UserError } from '../../user-error.ts'
import { checkTemplate } from './check-template.ts'
import { fieldsOf, type WordKind } from './template-fields.ts'

export type TemplateState = z.output<typeof templateState>
type Family = 'party' | 'state'

/** What an office's copy is called: the name of the paper, as it stands in a folder an officer opens. */
const fileNames: Record<WordKind, string> = {
  minutes: 'Bien ban.docx',
  conclusionNotice: 'Thong bao ket luan.docx',
  invitation: 'Giay moi.docx',
  taskSheet: 'Phieu giao viec.docx',
  reminderLetter: 'Cong van don doc.docx',
}
/** A copy is of one form: a committee that goes over to the other does not go on printing the first. */
const familyFolders: Record<Family, string> = { party: 'The thuc Dang', state: 'The thuc Nha nuoc' }
const ownFile = (folder: string, family: Family, kind: WordKind) =>
  join(folder, 'templates', familyFolders[family], fileNames[kind])
const shippedFile = (family: Family, kind: WordKind) => resourceFile('templates', family, `${kind}.docx`)
const shippedBytes = (family: Family, kind: WordKind) => readFile(shippedFile(family, kind))

/** The template of a kind: the office's own copy where there is one. Refused while something stands against it. */
export async function templateFor(folder: string, family: Family, kind: WordKind): Promise<Uint8Array> {
  const shipped = await shippedBytes(family, kind)
  const own = await ownBytes(folder, family, kind)
  if (own === null) return shipped
  const problems = checkTemplate(kind, own, shipped).filter(({ code }) => code !== 'template-field-missing')
  const [first] = problems
  if (first) {
    const sentence = documentProblems[first.code]((name) => readable(first.params, name))
    throw new UserError('template-has-problems', { count: problems.length, first: sentence })
  }
  return own
}

/** Every template with what stands against it. */
export async function templateStates(folder: string, family: Family): Promise<TemplateState[]> {
  const kinds = Object.keys(fieldsOf) as WordKind[]
  return Promise.all(
    kinds.map(async (kind) => {
      const own = await ownBytes(folder, family, kind)
      const problems = own === null ? [] : checkTemplate(kind, own, await shippedBytes(family, kind))
      return {
        kind,
        own: own !== null,
        file: own === null ? fileNames[kind] : ownFile(folder, family, kind),
        problems,
      }
    }),
  )
}

/** Puts a copy of the shipped template where the office can edit it; one that is there already stays. */
export async function copyTemplate(
  folder: string,
  family: Family,
  kind: WordKind,
): Promise<{ file: string }> {
  const file = ownFile(folder, family, kind)
  await mkdir(dirname(file), { recursive: true })
  if ((await ownBytes(folder, family, kind)) === null) await copyFile(shippedFile(family, kind), file)
  return { file }
}

/** Goes back to the shipped template; the office's copy stays beside it under another name. */
export async function useShippedTemplate(
  folder: string,
  family: Family,
  kind: WordKind,
  day: string,
): Promise<void> {
  const file = ownFile(folder, family, kind)
  if ((await ownBytes(folder, family, kind)) === null) return
  for (let copy = 1; ; copy += 1) {
    const aside = file.replace(/\.docx$/, ` (thoi dung ${day}${copy === 1 ? '' : `, ${copy}`}).docx`)
    if (await isThere(aside)) continue
    await rename(file, aside)
    return
  }
}

async function ownBytes(folder: string, family: Family, kind: WordKind): Promise<Uint8Array | null> {
  const file = ownFile(folder, family, kind)
  return (await isThere(file)) ? readFile(file) : null
}

async function isThere(file: string): Promise<boolean> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return found !== null
}
