import type { DraftWarning, Finding, FindingSource } from '../../../shared/domain/draft.ts'
import { isWard } from './place-names.ts'
import type { UnitReference } from './reference-index.ts'
import type { HeadLine } from './sheet-head.ts'
import {
  splitGlued,
  type UnitIndex,
  type UnitMention,
  unitMentions,
  unitMentionsInName,
  withoutEnding,
} from './unit-names.ts'

/** A letter before the year and another behind it: the unit and the quarter. */
export const unitBeforeQuarter = /(?<![\p{L}\d])(q\.?\s?\d{1,2})[-_/. ]+20\d\d[-_/. ]*q\s?[1-4](?!\d)/giu

type UnitEvidence = {
  lines: readonly HeadLine[]
  /** Lines of the signature, asked only where nothing above the tables names a unit. */
  footLines: readonly HeadLine[]
  sheetNames: readonly string[]
  fileName: string
}

type Said = { code: string; weight: number; source: FindingSource }

/**
 * The unit a file (or one sheet) reports for: what its letterhead, title and day say, then its sheets, then
 * its signature, then its name.
 */
export function findUnit(
  index: UnitIndex,
  units: readonly UnitReference[],
  evidence: UnitEvidence,
): { finding: Finding<string>; warnings: DraftWarning[] } {
  const said = allSaid(index, evidence)
  const weights = new Map<string, number>()
  for (const { code, weight } of said) weights.set(code, (weights.get(code) ?? 0) + weight)
  const inSheets = new Set(said.filter(({ source }) => source.kind !== 'file-name').map(({ code }) => code))
  const ranked = [...weights].sort(
    ([a, x], [b, y]) => Number(inSheets.has(b)) - Number(inSheets.has(a)) || y - x,
  )
  const [best, ...others] = ranked
  if (!best) return { finding: { value: null, confidence: 'check', sources: [], rivals: [] }, warnings: [] }
  const [code, weight] = best
  const sources = said.filter((entry) => entry.code === code).map(({ source }) => source)
  const rivals = others.map(([rival]) => rival)
  const nameOf = (of: string) => units.find((unit) => unit.code === of)?.name ?? of
  // Where districts report, a letterhead of a ward means that one ward reported and not its district.
  const wards = isWard(nameOf(code))
    ? []
    : evidence.lines.filter(({ text, kind }) => kind !== 'attached-to' && text.length < 60 && isWard(text))
  const rivalWarnings = rivals.map((rival) =>
    warningOf(nameOf(code), nameOf(rival), said.find((entry) => entry.code === rival)!.source),
  )
  const wardWarnings = wards
    .slice(0, 1)
    .map(({ sheet, cell, text }) =>
      warningOf(nameOf(code), text, { kind: 'cell', sheet, cell: cell.address, text }),
    )
  return {
    finding: {
      value: code,
      confidence: rivals.length === 0 && wards.length === 0 && weight >= 2 ? 'sure' : 'check',
      sources,
      rivals,
    },
    warnings: [...rivalWarnings, ...wardWarnings],
  }
}

function warningOf(chosen: string, other: string, source: FindingSource): DraftWarning {
  return {
    code: 'unit-mismatch',
    params: { chosen, other, where: source.kind },
    sheet: source.kind === 'file-name' ? null : source.sheet,
    cell: source.kind === 'cell' ? source.cell : null,
  }
}

function allSaid(index: UnitIndex, { lines, footLines, sheetNames, fileName }: UnitEvidence): Said[] {
  const said: Said[] = []
  const add = (mentions: readonly UnitMention[], weight: number, source: FindingSource) => {
    const named = mentions.filter(({ form }) => form !== 'letter')
    for (const { code, form } of named.length > 0 ? named : mentions)
      said.push({ code, weight: form === 'letter' ? 1 : weight, source })
  }
  for (const { sheet, cell, text, kind } of lines) {
    if (kind !== 'attached-to')
      add(unitMentions(index, withoutQuarters(text)), 3, { kind: 'cell', sheet, cell: cell.address, text })
  }
  for (const sheet of sheetNames)
    add(unitMentions(index, withoutQuarters(splitGlued(sheet))), 2, { kind: 'sheet-name', sheet })
  if (said.length === 0) {
    for (const { sheet, cell, text, kind } of footLines)
      add(unitMentions(index, withoutQuarters(text)), kind === 'place-and-day' ? 3 : 1, {
        kind: 'cell',
        sheet,
        cell: cell.address,
        text,
      })
  }
  const inName = unitMentionsInName(index, unitLetters(withoutQuarters(splitGlued(withoutEnding(fileName)))))
  // "Q1" beside a year or a quarter is the quarter; alone it may be the district, and only where nothing else is said.
  if (said.length === 0 || inName.some(({ form }) => form !== 'letter')) add(inName, 2, { kind: 'file-name' })
  return said
}

/** "Q1/2024", "2024 Q 1": a quarter, no district; of "Q4_2024Q3" only what follows the year. */
function withoutQuarters(text: string): string {
  return text
    .replace(unitBeforeQuarter, '$1 ')
    .replace(/(?<![\p{L}\d])q\.?\s?[1-4][-_/. ]*(?=20\d\d)|(?<=20\d\d)[-_/. ]*q\s?[1-4](?!\d)/giu, ' ')
}

/** "Q1_Q12": beside a letter that can be no quarter, one that can is the quarter. */
function unitLetters(name: string): string {
  return /(?<![\p{L}\d])q\.?\s?(?:[5-9]|1\d)(?!\d)/iu.test(name)
    ? name.replace(/(?<![\p{L}\d])q\.?\s?[1-4](?!\d)/giu, ' ')
    : name
}
