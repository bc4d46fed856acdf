import { type Day, plusDays } from './day-text.ts'
import type { Validity } from './validity.ts'
import { isInForce } from './validity.ts'
import { fold, tidy } from './vietnamese-text.ts'

export type ListedUnit = { code: string; name: string; kind: UnitKind }
export type UnitKind = 'thành phố' | 'quận' | 'huyện' | 'phường' | 'xã' | 'đặc khu'
export type UnitLine = { line: number; text: string } & (
  | { unit: ListedUnit }
  | { problem: 'no-code' | 'no-name' | 'no-kind' | 'repeated' }
)

const kinds: UnitKind[] = ['thành phố', 'quận', 'huyện', 'phường', 'xã', 'đặc khu']
const shortKinds: Record<string, UnitKind> = { tp: 'thành phố', q: 'quận', h: 'huyện', p: 'phường', x: 'xã' }

/**
 * The units of a list pasted from a table or a document, a line each: code and name in either order, in columns (tab,
 * semicolon) or after one another, with or without an order number before them. The kind is the first word of the name
 * ("Phường Sài Gòn", "P. Sài Gòn"). Empty lines are left out; a line that says too little says why.
 */
export function readUnitList(text: string): UnitLine[] {
  const codes = new Set<string>()
  return text.split(/\r?\n/).flatMap((raw, index): UnitLine[] => {
    const shown = tidy(raw)
    if (fold(shown) === '') return []
    const read = readLine(raw)
    const place = { line: index + 1, text: shown }
    if ('problem' in read) return [{ ...place, ...read }]
    if (codes.has(read.unit.code)) return [{ ...place, problem: 'repeated' }]
    codes.add(read.unit.code)
    return [{ ...place, ...read }]
  })
}

/**
 * The first day a list of new units most likely holds from: the day after the last of those that ended where none is
 * left, always (null) where there never was one, else the day the list is viewed as of.
 */
export function listBegins(units: readonly Validity[], day: Day): Day | null {
  if (units.length === 0) return null
  const last = units
    .flatMap(({ validTo }) => validTo ?? [])
    .sort()
    .at(-1)
  if (last === undefined || units.some((unit) => isInForce(unit, day) || unit.validTo === null)) return day
  return plusDays(last, 1)
}

function readLine(raw: string): { unit: ListedUnit } | { problem: 'no-code' | 'no-name' | 'no-kind' } {
  const cells = raw
    .split(/[\t;]/)
    .flatMap((cell) => splitNumbers(tidy(cell)))
    .filter((cell) => cell !== '')
  const numbers = cells.filter((cell) => /^\d+$/.test(cell))
  const name = cells.find((cell) => /\p{L}/u.test(cell))
  // The order number comes before the code and is the shorter of the two.
  const code = numbers.toSorted((one, other) => other.length - one.length)[0]
  if (name === undefined) return { problem: 'no-name' }
  if (code === undefined || code.length < 2) return { problem: 'no-code' }
  const kind = kindOf(name)
  if (!kind) return { problem: 'no-kind' }
  return { unit: { code, name: withFullKind(name, kind), kind } }
}

/** "12. 26734 Phường Sài Gòn" in one cell: numbers at its ends stand apart from the name. */
function splitNumbers(cell: string): string[] {
  const match = /^((?:\d+[.)]?\s+)*)(.*?)((?:\s+\d{3,})?)$/.exec(cell)
  if (!match) return [cell]
  const before = match[1]!.split(/[\s.)]+/)
  return [...before, match[2]!.replace(/[,\s-]+$/, ''), match[3]!.trim()]
}

function kindOf(name: string): UnitKind | undefined {
  const folded = fold(name)
  const short = /^([a-z]+) /.exec(folded)?.[1] ?? ''
  return kinds.find((kind) => folded.startsWith(`${fold(kind)} `)) ?? shortKinds[short]
}

/** "P. Sài Gòn" → "Phường Sài Gòn", so that reports of units are alike. */
function withFullKind(name: string, kind: UnitKind): string {
  if (fold(name).startsWith(`${fold(kind)} `)) return name
  const rest = name.replace(/^\p{L}+[.\s]+/u, '')
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${rest}`
}
