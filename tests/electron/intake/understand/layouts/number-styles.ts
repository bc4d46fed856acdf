import { formatNumber } from '../../../../../shared/domain/number-text.ts'
import type { Dice } from './dice.ts'
import type { CellInput } from './grid-builder.ts'

/** A figure: its value in the base unit and as the sheet's unit shows it. */
export type Amount = { value: number; shown: number; kind: 'count' | 'money' | 'percent' }

export const numberStyles = [
  'numbers',
  'numbers',
  'formatted',
  'vietnamese-text',
  'with-words',
  'plain-text',
  'mixed',
] as const
export type NumberStyle = (typeof numberStyles)[number]

/** The cell of a figure in one of the ways offices type them. */
export function figureText(roll: Dice, style: NumberStyle, amount: Amount): CellInput {
  const chosen =
    style === 'mixed' ? roll.pick(['numbers', 'vietnamese-text', 'with-words', 'formatted'] as const) : style
  const text = formatNumber(amount.shown, { most: 6 })
  switch (chosen) {
    case 'numbers':
      return amount.shown
    case 'formatted':
      if (amount.kind === 'percent') return { value: amount.shown / 100, format: '0.0%', text: `${text}%` }
      return { value: amount.shown, format: '#,##0', text }
    case 'vietnamese-text':
      return roll.chance(0.1) ? `\u00a0${text} ` : text
    case 'plain-text':
      return Number.isInteger(amount.shown) ? String(amount.shown) : text
    case 'with-words':
      if (amount.kind === 'percent') return `${text}%`
      if (amount.kind === 'money' && roll.chance(0.5))
        return roll.chance(0.5)
          ? `${formatNumber(amount.value / 1e6, { most: 6 })} triệu đồng`
          : `${formatNumber(amount.value / 1e9, { most: 9 })} tỷ đồng`
      return roll.chance(0.1) ? `${roll.pick(['hơn', 'khoảng', 'trên', 'gần'])} ${text}` : text
  }
}
