import { fold } from './vietnamese-text.ts'

/** A body as a quick line can name it. */
export type NamedBody = { id: string; code: string; short: string; name: string; aliases: readonly string[] }

export type FoundBody = {
  /** The one meant; null when none or several are. */
  bodyId: string | null
  /** All that fit, the likeliest first: what a list of completions shows. */
  candidates: string[]
}

/**
 * The body meant by what was typed: its code, short form or a name, then what begins one, then what begins a word of one.
 * Marks, case and punctuation do not matter. Several that fit equally leave it open; nothing typed fits all.
 */
export function findBody(typed: string, bodies: readonly NamedBody[]): FoundBody {
  const folded = fold(typed)
  const ranked = bodies
    .map((body) => ({ id: body.id, rank: folded === '' ? beginsAWord : rankOf(folded, body) }))
    .filter(({ rank }) => rank !== null) as { id: string; rank: number }[]
  const candidates = ranked.toSorted((one, other) => one.rank - other.rank)
  const best = candidates.filter(({ rank }) => rank === candidates[0]?.rank)
  return {
    bodyId: folded !== '' && best.length === 1 ? best[0]!.id : null,
    candidates: candidates.map(({ id }) => id),
  }
}

const isCode = 0
const isName = 1
const beginsName = 2
const beginsAWord = 3

function rankOf(folded: string, { code, short, name, aliases }: NamedBody): number | null {
  if (fold(code) === folded) return isCode
  const names = [short, name, ...aliases].map(fold)
  if (names.includes(folded)) return isName
  if ([fold(code), ...names].some((each) => each.startsWith(folded))) return beginsName
  return names.some((each) => each.includes(` ${folded}`)) ? beginsAWord : null
}
