import { Packer } from 'docx'
import { papers, type WordKind } from './papers.ts'
import type { Family } from './parts.ts'
import { paperStyles } from './styles.ts'
import { tidyPackage } from './tidy-package.ts'

export const families: readonly Family[] = ['party', 'state']
/** What every style and table of ours stands on. */
const base = ['Normal', 'TableNormal']

/** The template of a kind as a file. */
export async function templateBytes(kind: WordKind, family: Family): Promise<Uint8Array> {
  const ours = paperStyles(0).paragraphStyles!.map(({ id }) => id)
  return tidyPackage(await Packer.toBuffer(papers[kind](family)), new Set([...base, ...ours]))
}
