export type Separator = ';' | '\t' | ',' | '|'

/** In the order they win a tie: Vietnamese Excel writes semicolons, for the comma is the decimal sign. */
const separators: readonly Separator[] = [';', '\t', ',', '|']
const linesLookedAt = 200

/**
 * What separates the columns of a text table: the character most lines have equally often, outside quotes. Null where
 * no character does so on two lines.
 */
export function findSeparator(text: string): Separator | null {
  const lines = linesOutsideQuotes(text)
  let best: { separator: Separator; lines: number; count: number } | null = null
  for (const separator of separators) {
    const found = commonest(lines.map((line) => line.split(separator).length - 1))
    if (found.lines < 2) continue
    const better =
      best === null ||
      found.lines > best.lines * 1.2 ||
      (found.lines >= best.lines * 0.8 && found.count > best.count)
    if (better) best = { separator, ...found }
  }
  return best?.separator ?? null
}

/** The count above zero that most lines have, and how many lines have it. */
function commonest(counts: number[]): { count: number; lines: number } {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  let best = { count: 0, lines: 0 }
  for (const [count, number] of lines) {
    if (number > best.lines || (number === best.lines && count > best.count)) best = { count, lines: number }
  }
  return best
}

function linesOutsideQuotes(text: string): string[] {
  return text
    .slice(0, linesLookedAt * 1000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLookedAt)
}
