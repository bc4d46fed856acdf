import { readFileSync } from 'node:fs'
import type { UnderstandContext } from '../../../../../electron/intake/understand/understand.ts'

function table(name: string): string[][] {
  const url = new URL(`../../../../../resources/reference/${name}`, import.meta.url)
  return readFileSync(url, 'utf8')
    .trimEnd()
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split('\t'))
}

const aliasesOf = (text: string | undefined) => (text ?? '').split('|').filter((alias) => alias !== '')

export const indicators = table('indicators.tsv').map(
  ([code = '', groupCode = '', name = '', unit = '', kind = '', aliases]) => ({
    code,
    groupCode,
    name,
    unit,
    kind: kind as 'flow' | 'stock' | 'ratio',
    aliases: aliasesOf(aliases),
  }),
)
export const groups = table('groups.tsv').map(([code = '', name = '']) => ({ code, name }))
export const units = table('districts-2024.tsv').map(([code = '', name = '', , aliases]) => ({
  code,
  name,
  aliases: aliasesOf(aliases),
}))

/** What the office knows, for a file of the given name. */
export function contextFor(fileName: string): UnderstandContext {
  return { fileName, units, indicators, groups, today: '2024-12-31' }
}
