const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const spaces = /[\p{Zs}\t\v\f]+/gu

/**
 * Text as the rules compare it: NFC, every run of spaces one space, no invisible characters, line breaks kept. Never
 * to be used before legacy encodings are decoded: the soft hyphen it drops is the letter ư in TCVN3.
 */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(spaces, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
