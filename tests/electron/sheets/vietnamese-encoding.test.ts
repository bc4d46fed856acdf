import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import {
  decodeLegacy,
  decodeTcvn3,
  decodeVni,
  encodingOfFont,
  isCapitalsFont,
  isUnicodeVietnamese,
  tcvn3Pairs,
  vniPairs,
} from '../../../electron/sheets/vietnamese-encoding.ts'

const marked = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ']

describe('TCVN3', () => {
  it('has 74 letters, each the one iconv-lite has for its byte', () => {
    expect(tcvn3Pairs.size).toBe(74)
    for (const [typed, letter] of tcvn3Pairs) {
      const byIconv = iconv.decode(iconv.encode(typed, 'latin1'), 'tcvn').normalize('NFC')
      expect(`${typed} ${letter}`).toBe(`${typed} ${byIconv}`)
    }
  })

  it('covers every small letter of Vietnamese, ư on the soft hyphen', () => {
    expect(new Set(tcvn3Pairs.values())).toEqual(new Set([...marked, ...'ĂÂÊÔƠƯĐ']))
    expect(tcvn3Pairs.get('\u00AD')).toBe('ư')
  })

  it('brings back any text of small letters', () => {
    const typed = new Map([...tcvn3Pairs].map(([code, letter]) => [letter, code]))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marked, ...'abcxyz ,.0123')), (letters) => {
        const legacy = letters.map((letter) => typed.get(letter) ?? letter).join('')
        expect(decodeTcvn3(legacy)).toBe(letters.join(''))
      }),
    )
  })

  it.each([
    ['L­ît ng­êi dù tuyªn truyÒn', 'Lượt người dự tuyên truyền'],
    ['§¶NG CéNG S¶N VIÖT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['QUËN ñY QUËN 10', 'QUẬN ỦY QUẬN 10'],
    ['(TR¦êNG)', '(TRƯỜNG)'],
    ['Thµnh phè Hå ChÝ Minh', 'Thành phố Hồ Chí Minh'],
    ['ngµy 19/3/2024, BC§', 'ngày 19/3/2024, BCĐ'],
    ['Bµ', 'Bà'],
    ['Excel 2003', 'Excel 2003'],
  ])('reads "%s" as "%s"', (typed, text) => {
    expect(decodeTcvn3(typed)).toBe(text)
  })

  it('shows all letters as capitals in a font of capitals', () => {
    expect(decodeLegacy('tæng céng', 'TCVN3', '.VnTimeH')).toBe('TỔNG CỘNG')
    expect(decodeLegacy('tæng céng', 'TCVN3', '.VnTime')).toBe('tổng cộng')
  })
})

describe('VNI', () => {
  it('has 67 small and 67 capital letters, all different', () => {
    expect(vniPairs.size).toBe(134)
    expect(new Set(vniPairs.values())).toEqual(
      new Set([...marked, ...marked.map((letter) => letter.toUpperCase())]),
    )
  })

  it('brings back any text', () => {
    const typed = new Map([...vniPairs].map(([code, letter]) => [letter, code]))
    // A plain vowel before a letter that is a mark is the one thing VNI cannot tell apart; syllables never have it.
    const syllables = fc.constantFrom(
      'thành',
      'phố',
      'Hồ',
      'Chí',
      'Minh',
      'ĐẢNG',
      'người',
      'Quỹ',
      'kỵ',
      'ƯỚC',
      'ẵm',
      'ỉ',
    )
    fc.assert(
      fc.property(fc.array(syllables, { minLength: 1 }), (words) => {
        const text = words.join(' ')
        const legacy = [...text].map((letter) => typed.get(letter) ?? letter).join('')
        expect(decodeVni(legacy)).toBe(text)
      }),
    )
  })

  it.each([
    ['Thaønh phoá Hoà Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['ÑAÛNG COÄNG SAÛN VIEÄT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['Aù', 'Á'],
  ])('reads "%s" as "%s"', (typed, text) => {
    expect(decodeVni(typed)).toBe(text)
  })
})

it('knows an encoding by its font', () => {
  expect(encodingOfFont('.VnTime')).toBe('TCVN3')
  expect(encodingOfFont('.VNARIAL NARROW')).toBe('TCVN3')
  expect(encodingOfFont('VNI-Times')).toBe('VNI')
  expect(encodingOfFont('Times New Roman')).toBeNull()
  expect(encodingOfFont(null)).toBeNull()
  expect(isCapitalsFont('.VnArialH')).toBe(true)
  expect(isCapitalsFont('.VnTime')).toBe(false)
})

it('takes a text for Unicode by the letters only Unicode has', () => {
  expect(isUnicodeVietnamese('Tổng')).toBe(true)
  expect(isUnicodeVietnamese('Tổng'.normalize('NFD'))).toBe(true)
  expect(isUnicodeVietnamese('Tæng')).toBe(false)
  // Letters all three encodings have decide nothing.
  expect(isUnicodeVietnamese('Ghi chú')).toBe(false)
})
