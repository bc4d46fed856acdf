import { resourceText } from '../resource-file.ts'

type Line = Record<string, string>

/** A table shipped in resources/reference, one object a line with the head's names. */
export function tableOf(file: string): Line[] {
  const [head, ...lines] = resourceText('reference', file).replace(/\r/g, '').trimEnd().split('\n')
  const names = head!.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/** The other names of a line, as its `aliases` column lists them. */
export function aliasesOf(line: Line): string[] {
  return (line.aliases ?? '').split('|').filter(Boolean)
}

/** The lists every workspace starts from, for reading a workbook where no workspace is at hand. */
export function shippedLists() {
  return {
    units: tableOf('districts-2024.tsv').map((line) => ({
      code: line.code!,
      name: line.name!,
      aliases: aliasesOf(line),
    })),
    indicators: tableOf('indicators.tsv').map((line) => ({
      code: line.code!,
      groupCode: line.group!,
      name: line.name!,
      unit: line.unit!,
      kind: line.kind as 'flow' | 'stock' | 'ratio',
      aliases: aliasesOf(line),
    })),
    groups: tableOf('groups.tsv').map((line) => ({ code: line.code!, name: line.name! })),
  }
}
