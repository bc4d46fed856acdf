/** The little of fontkit that measuring needs; the package comes without types. */
declare module 'fontkit' {
  type Font = {
    unitsPerEm: number
    ascent: number
    descent: number
    lineGap: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): { advanceWidth: number }
  }
  export function openSync(file: string): Font
}
