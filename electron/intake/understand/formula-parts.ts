/** A cell a formula adds or takes away; zero-based. */
type FormulaPart = { row: number; column: number; sign: 1 | -1 }

const MOST_PARTS = 2000

/**
 * The cells a plain sum adds up: "SUM(C10:C23)", "E33+E35-E40", "SUM(E5:E9,E12)+E20"; null for any other formula and
 * for one that reaches into another sheet.
 */
export function formulaParts(formula: string): FormulaPart[] | null {
  const parts: FormulaPart[] = []
  let rest = formula.replace(/^=/u, '').replaceAll('$', '').replaceAll(' ', '')
  let sign: 1 | -1 = 1
  while (rest !== '') {
    const operator = /^[+-]/u.exec(rest)
    if (operator) {
      sign = operator[0] === '-' ? -1 : 1
      rest = rest.slice(1)
    } else if (parts.length > 0) return null
    const sum = /^(?:SUM|SUBTOTAL)\(([^()]*)\)/iu.exec(rest)
    const term = sum ? null : /^[A-Z]{1,3}\d+/iu.exec(rest)
    if (!sum && !term) return null
    const references = sum ? sum[1]!.split(/[,;]/u).filter((text) => !/^\d{1,3}$/u.test(text)) : [term![0]]
    for (const reference of references) {
      const cells = cellsOf(reference)
      if (!cells || parts.length + cells.length > MOST_PARTS) return null
      for (const cell of cells) parts.push({ ...cell, sign })
    }
    rest = rest.slice((sum ?? term)![0].length)
  }
  return parts.length > 0 ? parts : null
}

function cellsOf(reference: string): { row: number; column: number }[] | null {
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/iu.exec(reference)
  if (!match) return null
  const [left, top] = [columnIndex(match[1]!), Number(match[2]) - 1]
  const [right, bottom] = match[3] ? [columnIndex(match[3]), Number(match[4]) - 1] : [left, top]
  if ((right - left + 1) * (bottom - top + 1) > MOST_PARTS) return null
  const cells: { row: number; column: number }[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column })
  return cells
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
