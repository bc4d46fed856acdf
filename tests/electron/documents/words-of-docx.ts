import PizZip from 'pizzip'

/** The words of a Word file, in their order. */
export const wordsOfDocx = (bytes: Uint8Array): string =>
  [
    ...new PizZip(bytes)
      .file('word/document.xml')!
      .asText()
      .matchAll(/<w:t[^>]*>([^<]*)</g),
  ]
    .map(([, text]) => text)
    .join(' ')
