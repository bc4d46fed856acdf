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
