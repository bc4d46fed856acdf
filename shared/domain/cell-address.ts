/** A cell as a person names it in a sheet: "B7", "AA120". */
export type CellAddress = string

/** Column letters of a zero-based column index: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The address of a cell from its zero-based row and column indexes. */
export function cellAddress(row: number, column: number): CellAddress {
  return `${columnLetters(column)}${row + 1}`
}

/** Zero-based row and column of an address; null when it names no single cell. */
export function cellAt(address: CellAddress): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address)
  if (!match) return null
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}
