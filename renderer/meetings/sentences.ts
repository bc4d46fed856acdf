/** Where one part ends and the next begins: after a sentence, after a semicolon (each a task of its own), at a new line. */
const boundary = /(?<=[.!?…])\s+(?=[\p{Lu}\d"“(-])|(?<=;)\s+|\s*\n\s*/u

/**
 * The sentences of a conclusion word for word, so that each can be found in it again. Abbreviations before a name
 * ("đ/c.", "TP.") do not end one.
 */
export function sentencesOf(text: string): string[] {
  const pieces = text.split(boundary).map((piece) => piece.trim())
  const sentences: string[] = []
  for (const piece of pieces) {
    if (piece === '') continue
    const last = sentences.at(-1)
    const joined = last === undefined ? null : joinedIn(text, last, piece)
    if (last !== undefined && joined !== null && /(?:^|\s)(?:TP|Q|P|đ\/c|TS|ThS|số)\.$/iu.test(last)) {
      sentences[sentences.length - 1] = joined
    } else sentences.push(piece)
  }
  return sentences
}

/** Two pieces with what stands between them in the text; null when they are not neighbours. */
function joinedIn(text: string, first: string, second: string): string | null {
  const from = text.indexOf(first)
  const to = text.indexOf(second, from + first.length)
  return from < 0 || to < 0 ? null : text.slice(from, to + second.length)
}
