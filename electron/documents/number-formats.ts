/**
 * Excel number formats of official tables. Four sections (positive; negative; zero; text), Vietnamese locale, and `_)`
 * in each, so that figures and the marks `…`, `-`, `x` stand in line, off the border.
 */
function fourSections(digits: string, prefix = '', plus = ''): string {
  const section = (text: string) => `[$-42A]${prefix}${text}_)`
  const zero = digits.replace('#,##', '')
  return [section(`${plus}${digits}`), section(`-${digits}`), section(zero), '@_)'].join(';')
}

const digits = { 0: '#,##0', 1: '#,##0.0', 2: '#,##0.00' } as const
export type Decimals = keyof typeof digits

/** A plain figure with so many decimals: 1.234,50. */
export function figureFormat(decimals: Decimals): string {
  return fourSections(digits[decimals])
}

/** The same figure marked as an estimate: ≈ 1.234. */
export function approximateFormat(decimals: Decimals): string {
  return fourSections(digits[decimals], '"≈ "')
}

/** A change in percent, its sign always shown: +2,1. */
export const changeFormat = fourSections(digits[1], '', '+')
/** An order number. */
export const orderFormat = '0'
/** A day as the office writes it in tables. */
export const dayFormat = 'dd/mm/yyyy'

const intl = ([0, 1, 2] as const).map(
  (decimals) =>
    new Intl.NumberFormat('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
)

/** A figure as the formats above print it in Vietnam; halves round away from zero, as in Excel. */
export function displayedFigure(value: number, decimals: Decimals): string {
  return intl[decimals]!.format(value)
}

/** The fewest decimals, at most two, that show all of the figures whole. */
export function decimalsOf(values: number[]): Decimals {
  if (values.every((value) => Number.isInteger(value))) return 0
  return values.every((value) => Number.isInteger(Math.round(value * 1e6) / 1e5)) ? 1 : 2
}
