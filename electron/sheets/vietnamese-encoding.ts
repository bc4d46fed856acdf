/**
 * The two encodings Vietnamese offices typed in before Unicode. Both put letters on places of Latin-1, so a file
 * typed in them opens without an error and reads as "QuËn 10" or "Quaän 10".
 */
export type LegacyEncoding = 'TCVN3' | 'VNI'

const tcvn3Letters = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const unicodeLetters = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

/** TCVN 5712:1993, seen as Latin-1, with its Unicode letters: 74 pairs. The soft hyphen U+00AD is the letter ư. */
export const tcvn3Pairs: ReadonlyMap<string, string> = new Map(
  [...tcvn3Letters].map((letter, index) => [letter, unicodeLetters[index]!]),
)

const grave = '\u0300'
const acute = '\u0301'
const hook = '\u0309'
const tilde = '\u0303'
const dot = '\u0323'
const circumflex = '\u0302'
const breve = '\u0306'
const horn = '\u031B'

/** VNI-Windows writes most letters as a base letter and a mark behind it; base letters by what their marks mean. */
const vniMarks: { bases: string; marks: Record<string, string> }[] = [
  { bases: 'aeouy', marks: { ø: grave, ù: acute, û: hook, õ: tilde, ï: dot } },
  {
    bases: 'aeo',
    marks: {
      â: circumflex,
      à: circumflex + grave,
      á: circumflex + acute,
      å: circumflex + hook,
      ã: circumflex + tilde,
      ä: circumflex + dot,
    },
  },
  {
    bases: 'a',
    marks: {
      ê: breve,
      è: breve + grave,
      é: breve + acute,
      ú: breve + hook,
      ü: breve + tilde,
      ë: breve + dot,
    },
  },
]
const vniSingles: Record<string, string> = {
  ñ: 'đ',
  ô: `o${horn}`,
  ö: `u${horn}`,
  æ: `i${hook}`,
  ó: `i${tilde}`,
  ò: `i${dot}`,
  î: `y${dot}`,
  í: `i${acute}`,
  ì: `i${grave}`,
}

/** VNI-Windows letters, of one or two characters, with their Unicode letters: 67 small and 67 capital. */
export const vniPairs: ReadonlyMap<string, string> = new Map(
  [...smallVniPairs()].flatMap(([vni, letter]): [string, string][] => [
    [vni, letter],
    [vni.toUpperCase(), letter.toUpperCase()],
  ]),
)

function* smallVniPairs(): Generator<[string, string]> {
  for (const [vni, letter] of Object.entries(vniSingles)) {
    yield [vni, letter.normalize('NFC')]
    if (vni !== 'ô' && vni !== 'ö') continue
    for (const [mark, tone] of Object.entries(vniMarks[0]!.marks))
      yield [vni + mark, (letter + tone).normalize('NFC')]
  }
  for (const { bases, marks } of vniMarks) {
    for (const base of bases) {
      for (const [mark, meaning] of Object.entries(marks)) {
        // VNI has no ỵ of two characters: it writes î.
        if (base === 'y' && meaning === dot) continue
        yield [base + mark, (base + meaning).normalize('NFC')]
      }
    }
  }
}

/**
 * Unicode text of a text typed in TCVN3. The encoding has small accented letters only; capitals are restored where
 * the word or its surroundings are typed in capitals.
 */
export function decodeTcvn3(text: string): string {
  let decoded = ''
  for (const letter of text) decoded += tcvn3Pairs.get(letter) ?? letter
  return decoded === text ? text : restoreCapitals(text, decoded)
}

/** Unicode text of a text typed in VNI-Windows; two characters are tried before one. */
export function decodeVni(text: string): string {
  let decoded = ''
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]!
    const mark = text[index + 1]
    const pair = mark === undefined ? undefined : vniPairOf(letter, mark)
    if (pair !== undefined) index += 1
    decoded += pair ?? vniPairs.get(letter) ?? letter
  }
  return decoded
}

/** A capital with a small mark is common too: the typist released the shift key early. */
function vniPairOf(letter: string, mark: string): string | undefined {
  const exact = vniPairs.get(letter + mark)
  if (exact !== undefined || letter === letter.toLowerCase()) return exact
  return vniPairs.get(letter + mark.toUpperCase())
}

const wordPattern = /[\p{L}\p{M}]+/gu
const asciiLetters = /[A-Za-z]/g

/**
 * In TCVN3 "TRƯỜNG" is typed "TR¦êNG" and shown right only by a font of capitals. A word counts as capitals when
 * all its plain letters are, and there are at least two of them or a small letter stands before one; a shorter word
 * follows its text ("Hồ" or "HỒ").
 */
function restoreCapitals(typed: string, decoded: string): string {
  const plain = typed.match(asciiLetters)?.join('') ?? ''
  if (plain.length > 1 && plain === plain.toUpperCase()) return decoded.toUpperCase()
  return decoded.replace(wordPattern, (word) => {
    const capitals = word.match(asciiLetters)?.join('') ?? ''
    if (capitals === '' || capitals !== capitals.toUpperCase()) return word
    const startsSmall = word[0] !== word[0]!.toUpperCase()
    return capitals.length > 1 || startsSmall ? word.toUpperCase() : word
  })
}

/** The encoding a font was made for, by its name: `.VnTime` shows TCVN3, `VNI-Times` shows VNI. */
export function encodingOfFont(font: string | null): LegacyEncoding | null {
  if (font === null) return null
  if (/^\.vn/i.test(font)) return 'TCVN3'
  return /^vni\b/i.test(font) ? 'VNI' : null
}

/** Fonts such as `.VnTimeH` show the codes of small letters as capitals. */
export function isCapitalsFont(font: string | null): boolean {
  return font !== null && /^\.vn.*H$/i.test(font) && font.endsWith('H')
}

/** Unicode text of a text in the given encoding, shown in the given font. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, font: string | null): string {
  if (encoding === 'VNI') return decodeVni(text)
  const decoded = decodeTcvn3(text)
  return isCapitalsFont(font) ? decoded.toUpperCase() : decoded
}

/** Letters that only Unicode has; a text that holds one is never decoded. */
export function isUnicodeVietnamese(text: string): boolean {
  return /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\p{Mn}]/u.test(text)
}
