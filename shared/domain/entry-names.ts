import { overlap, type Validity } from './validity.ts'
import { fold } from './vietnamese-text.ts'

/** An entry as far as it must be told from others of its kind. */
export type NamedEntry = Validity & {
  id: string
  code: string
  name: string
  /** Name, short name and every other name. */
  names: string[]
  /** Names must differ within a scope only: indicators of one content group. Null: among all. */
  scope: string | null
}

export type Clash = { kind: 'code' | 'name'; text: string; other: NamedEntry }

/**
 * The first thing that would make `entry` be taken for another one that is in force on some of the same days: its
 * code, or one of its names however it is written (marks, case and punctuation do not tell names apart). After an
 * entry has ended its code and names are free again: 769 was Quận 2 before it was Thành phố Thủ Đức.
 */
export function findClash(entries: NamedEntry[], entry: NamedEntry): Clash | null {
  const others = entries.filter((other) => other.id !== entry.id && overlap(other, entry))
  const sameCode = others.find((other) => fold(other.code) === fold(entry.code))
  if (sameCode) return { kind: 'code', text: entry.code, other: sameCode }
  const owners = new Map<string, NamedEntry>()
  for (const other of others) {
    if (other.scope === entry.scope) for (const name of other.names) owners.set(fold(name), other)
  }
  for (const text of entry.names) {
    const other = owners.get(fold(text))
    if (other) return { kind: 'name', text, other }
  }
  return null
}

/** Other names without those that say the same twice or only repeat `name`. */
export function distinctAliases(aliases: string[], name: string): string[] {
  const seen = new Set([fold(name)])
  return aliases.filter((alias) => {
    const folded = fold(alias)
    if (folded === '' || seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}
