import { fold } from './vietnamese-text.ts'

/**
 * A unit of measurement as a sheet writes it ("tr.đồng", "lượt người", "%"). `scale` turns a figure into the base unit:
 * 1000000 for triệu đồng, 1000 for km or "1.000 lượt".
 */
export type MeasurementUnit =
  | { kind: 'money'; scale: number }
  | { kind: 'percent'; scale: 1 }
  | { kind: 'count'; scale: number; name: string }

/** Folded writings of money units, without spaces, by their worth in đồng. */
const moneyScales: ReadonlyMap<string, number> = new Map([
  ...entries(1, 'dong d vnd dongvn dongvietnam vndong tiendong'),
  ...entries(1e3, 'nghindong ngandong 1000dong 1000d 1000vnd nghind ngand kdong ngd nghinvnd'),
  ...entries(1e6, 'trieudong trieu trdong trd tr trieud trieuvnd trvnd 1000000dong trdg'),
  ...entries(1e9, 'tydong tidong ty ti tyd tid tyvnd tivnd'),
])

const countScales: readonly [pattern: RegExp, scale: number][] = [
  [/^(?:nghin|ngan|1000|1 000)\s+(?=\S)/, 1000],
  [/^(?:km|kilomet|ki lo met|cay so)$/, 1000],
]

function entries(scale: number, names: string): [string, number][] {
  return names.split(' ').map((name): [string, number] => [name, scale])
}

/**
 * Understands a unit; null for an empty text. What is no money and no percent is a count under its folded name.
 */
export function parseMeasurementUnit(text: string): MeasurementUnit | null {
  const folded = fold(text.replace(/^\s*\(|\)\s*$/gu, ''))
  if (folded === '') return /%/.test(text) ? { kind: 'percent', scale: 1 } : null
  if (
    /^(?:%|phan tram|ty le|ti le|ty le phan tram|ti le phan tram|pt)$/.test(folded) ||
    /^\(?\s*(tỷ lệ|tỉ lệ)?\s*\(?%\)?\s*\)?$/iu.test(text.trim())
  ) {
    return { kind: 'percent', scale: 1 }
  }
  const money = moneyScales.get(folded.replaceAll(' ', ''))
  if (money !== undefined) return { kind: 'money', scale: money }
  for (const [pattern, scale] of countScales) {
    if (pattern.test(folded)) {
      const name = folded.replace(pattern, '')
      return { kind: 'count', scale, name: name === '' ? 'm' : name }
    }
  }
  return { kind: 'count', scale: 1, name: folded }
}

/** What offices write for one and the same unit, by the catalogue's unit (folded). */
const writings: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'buoi: cuoc, lan, dot, buoi cuoc, cuoc buoi, luot buoi, buoi tuyen truyen',
    'cuoc: buoi, lan, dot, cuoc buoi, buoi cuoc, chuyen',
    'luot nguoi: nguoi, luot ng, luot nguoi du, luot nguoi tham du, nguoi du, nguoi tham du, luot dvtn, luot doan vien thanh nien, luot dan quan, luot chien si, dvtn',
    'nguoi: luot nguoi, dong chi, dc, d c, quan nhan, cong dan, thanh nien, quan chung, thanh vien, chien si, dang vien, doan vien, cbcs, quan so, ng',
    'dang vien: nguoi, dong chi, dc, d c, dv, dang vien moi',
    'doan vien: nguoi, dong chi, dc, d c, dv, thanh nien, doan vien moi',
    'clb: cau lac bo, c l b',
    'chi hoi: chi doan, to chuc, co so, chi hoi chi doan, hoi, chi hoi doan',
    'tin bai: tin, bai, tin bai phong su, bai viet, tin va bai, bai tin',
    'to: tam, ban, cai, tai lieu, to tam, cuon, quyen, to roi, to ban, to gap',
    'lop: cuoc, buoi, dot, khoa, lop buoi, cuoc lop',
    'tin: nguon tin, tin bao, nguon',
    'vu: vu viec, vu an, vu vu viec',
    'luot: lan, cuoc, ca, luot lan, lan luot',
    'mo hinh: mh, mohinh, cai, diem mo hinh, mo hinh diem',
    'suat: phan, phan qua, suat qua, suat hoc bong, hoc bong, suat phan, qua, phan suat',
    'ho: gia dinh, gd, ho gia dinh, ho gd, ho dan, gia dinh ho',
    'don vi mau: don vi, dv mau, dvm, dv, don vi mau d v, bich',
    'phuong tien: chiec, cai, xe, pt, bo',
    'the: the bhyt, bhyt, cai',
    'can: nha, can nha, ngoi, ngoi nha, cai',
    'me: nguoi, me vnah, ba me',
    'so: quyen, cuon, so tiet kiem, so tk',
    'ngay cong: cong, ngay, ngay cong lao dong',
    'chuyen: doan, dot, cuoc, lan, chuyen doan, doan chuyen',
    'cong trinh: ct, cong trinh phan viec, cai',
    'm: met, m dai, met dai, md, m toi',
    'cay: cay xanh',
    'tap the: don vi, tt, to chuc',
    'ca nhan: nguoi, dong chi, dc, d c, cn',
    'van ban: vb, ke hoach, cong van',
  ].map((line) => {
    const [unit, others] = line.split(': ') as [string, string]
    return [unit, new Set(others.split(', '))]
  }),
)

/**
 * How a unit in a sheet stands to an indicator's unit: the same (also written otherwise: "phần" for "suất"), a different
 * count, or another kind of thing altogether (money for persons).
 */
export function compareUnits(
  found: MeasurementUnit,
  expected: MeasurementUnit,
): 'same' | 'different' | 'other-kind' {
  if (found.kind !== expected.kind) return 'other-kind'
  if (found.kind !== 'count' || expected.kind !== 'count') return 'same'
  if (found.name === expected.name || writings.get(expected.name)?.has(found.name)) return 'same'
  // "buổi, cuộc", "tờ/tấm/cuốn": any way of writing it among several will do only when all of them fit.
  const words = found.name.split(' ')
  const fits = words.every((word) => word === expected.name || writings.get(expected.name)?.has(word))
  return fits ? 'same' : 'different'
}
