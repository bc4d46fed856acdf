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

const all = [0, 1, 2] as const
const figureFormats = all.map((decimals) => fourSections(digits[decimals]))
const approximateFormats = all.map((decimals) => fourSections(digits[decimals], '"≈ "'))

/** A plain figure with so many decimals: 1.234,50. */
export function figureFormat(decimals: Decimals): string {
  return figureFormats[decimals]!
}

/** The same figure marked as an estimate: ≈ 1.234. */
export function approximateFormat(decimals: Decimals): string {
  return approximateFormats[decimals]!
}

/** A plain figure for a centred column, where no space behind it may draw it off the middle. */
export function centredFormat(decimals: Decimals): string {
  return figureFormats[decimals]!.replaceAll('_)', '')
}

/** A change in percent, its sign always shown: +2,1. */
export const changeFormat = fourSections(digits[1], '', '+')
/** An order number. */
export const orderFormat = '0'
/** A day as the office writes it in tables. */
export const dayFormat = 'dd/mm/yyyy'

/** A figure as the formats above print it in Vietnam; halves round away from zero, as in Excel. */
export function displayedFigure(value: number, decimals: Decimals): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.')
  let grouped = whole!
  for (let at = grouped.length - 3; at > 0; at -= 3) grouped = `${grouped.slice(0, at)}.${grouped.slice(at)}`
  const sign = value < 0 && Number(`${whole}.${fraction ?? 0}`) !== 0 ? '-' : ''
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped},${fraction}`
}

/** The fewest decimals, at most two, that show all of the figures whole. */
export function decimalsOf(values: number[]): Decimals {
  if (values.every((value) => Number.isInteger(value))) return 0
  return values.every((value) => Number.isInteger(Math.round(value * 1e6) / 1e5)) ? 1 : 2
}
