/**
 * Text as it is compared and searched: without tone and vowel marks, đ as d, lower case, everything but letters and
 * digits a single space. "Quận Gò Vấp" and "QUAN GO  VAP" fold to the same.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
