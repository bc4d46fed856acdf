const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
/** Anything that is not a letter, a sign or a single plain space between them. */
const untidy =
  /[\u00AD\u200B-\u200D\u2060\uFEFF\t-\r\u0085\u2028\u2029\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]| {2}|^ | $/
const spaces = /[\p{Zs}\t\v\f]+/gu

/**
 * Text as the rules compare it: NFC, every run of spaces one space, no invisible characters, line breaks kept. Never
 * to be used before legacy encodings are decoded: the soft hyphen it drops is the letter ư in TCVN3.
 */
export function tidyText(text: string): string {
  const composed = text.normalize('NFC')
  if (!untidy.test(composed)) return composed
  return composed
    .replace(invisible, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(spaces, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
