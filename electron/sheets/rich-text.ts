type Run = { text: string; struck: boolean; raised: boolean }

const marksOfFootnotes = /^[\d*]{1,2}$/
/** "m²" is written with a raised figure too. */
const endsInMeasure = /(?:^|[^\p{L}])(?:m|km|cm|dm|ha)$/u

/**
 * The text of a cell written in several fonts (the `<r>` runs of the file): struck-out runs are left out, and the raised
 * figure of a footnote stands apart, so that "120" with a raised 1 is no 1201. Null where the runs change nothing.
 */
export function textOfRuns(runs: string | undefined): string | null {
  if (runs === undefined || !/<strike|superscript/.test(runs)) return null
  const parsed = [...runs.matchAll(/<r\b[^>]*>([\s\S]*?)<\/r>/g)].map((match) => runOf(match[1]!))
  if (!parsed.some(({ struck, raised }) => struck || raised)) return null
  const standing = parsed.filter(({ struck }) => !struck)
  let text = ''
  for (const { text: written, raised } of standing) {
    text += raised ? raisedAfter(text, written) : written
  }
  return text
}

/** What to write for a raised `text` behind `before`: a footnote's mark in brackets, anything else as it is. */
export function raisedAfter(before: string, text: string): string {
  const isFootnote = before !== '' && marksOfFootnotes.test(text.trim()) && !endsInMeasure.test(before)
  return isFootnote ? ` (${text.trim()})` : text
}

function runOf(xml: string): Run {
  return {
    text: [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map((match) => unescaped(match[1]!)).join(''),
    struck: /<strike(?:\s+val="(?:1|true)")?\s*\/>/.test(xml),
    raised: /<vertAlign\s+val="superscript"/.test(xml),
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
