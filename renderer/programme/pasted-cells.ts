const mostRows = 5000
const mostColumns = 60
const mostCharacters = 5000

/**
 * The cells of what was copied in Word or Excel: of the first table of its HTML, with merged cells repeated over the rows
 * they span, or of lines and tabs where there is none. Empty when nothing was copied.
 */
export function pastedCells(html: string, text: string): string[][] {
  const table = html === '' ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const cells = table ? tableCells(table) : textCells(text)
  return cells
    .slice(0, mostRows)
    .map((row) => row.slice(0, mostColumns).map((cell) => cell.slice(0, mostCharacters)))
}

function tableCells(table: HTMLTableElement): string[][] {
  const rows: string[][] = []
  const hanging = new Map<number, { left: number; text: string }>()
  for (const line of table.rows) {
    const row: string[] = []
    const fill = () => {
      for (let over = hanging.get(row.length); over && over.left > 0; over = hanging.get(row.length)) {
        over.left -= 1
        row.push(over.text)
      }
    }
    for (const cell of line.cells) {
      fill()
      const content = (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
      for (let column = 0; column < cell.colSpan; column++) {
        hanging.set(row.length, { left: cell.rowSpan - 1, text: content })
        row.push(column === 0 ? content : '')
      }
    }
    fill()
    rows.push(row)
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

/** Lines and tabs; a cell in quotes may hold line breaks, as Excel copies it. */
function textCells(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) break
    const [, quoted, plain = '', end] = match
    rows
      .at(-1)
      ?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).replace(/\s+/g, ' ').trim())
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((one) => one !== ''))
}
