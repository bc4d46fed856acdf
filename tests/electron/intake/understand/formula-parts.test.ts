import { expect, it } from 'vitest'
import { formulaParts } from '../../../../electron/intake/understand/formula-parts.ts'

const written = (formula: string) =>
  formulaParts(formula)
    ?.map(({ row, column, sign }) => `${sign < 0 ? '-' : ''}${column},${row}`)
    .join(' ')

it('finds the cells a plain sum adds up', () => {
  expect(written('SUM(C2:C4)')).toBe('2,1 2,2 2,3')
  expect(written('=$E$3+E5-E6')).toBe('4,2 4,4 -4,5')
  expect(written('SUM(A1:B1,D1)+AA10')).toBe('0,0 1,0 3,0 26,9')
  expect(written('SUBTOTAL(9,B1:B2)')).toBe('1,0 1,1')
})
it('knows no other formula', () => {
  for (const formula of [
    'A1*2',
    'IF(A1>0,A1,0)',
    "'2A'!C28",
    'SUM(Sheet2!A1:A3)',
    'AVERAGE(A1:A3)',
    'SUM(A:A)',
    'SUM(A1:XFD1048576)',
    '',
  ]) {
    expect([formula, formulaParts(formula)]).toEqual([formula, null])
  }
})
