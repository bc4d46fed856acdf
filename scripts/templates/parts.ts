import {
  BorderStyle,
  type FileChild,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

export type Family = 'party' | 'state'

/** Twentieths of a point in a millimetre. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
const thinBorders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}

/** A piece of a paragraph: plain text, or text that stands out. */
export type Piece = string | ({ text: string } & Pick<IRunOptions, 'bold' | 'italics' | 'underline' | 'size'>)
export const bold = (text: string): Piece => ({ text, bold: true })
export const italic = (text: string): Piece => ({ text, italics: true })
/** How deadlines stand in Party papers. */
export const boldItalic = (text: string): Piece => ({ text, bold: true, italics: true })

/** A paragraph of a named style. */
export const line = (style: string, ...pieces: Piece[]): Paragraph =>
  new Paragraph({
    style,
    children: pieces.map((piece) => new TextRun(typeof piece === 'string' ? { text: piece } : piece)),
  })

/** Paragraphs that stand once for each element of a list, or only where a field holds something. */
export const each = (field: string, ...paragraphs: Paragraph[]): Paragraph[] => [
  line('NoiDung', `{#${field}}`),
  ...paragraphs,
  line('NoiDung', `{/${field}}`),
]

/** A fixed table without borders. `rows` are cells with the columns they span. */
export function plainTable(
  widths: readonly number[],
  rows: readonly { span?: number; children: Paragraph[] }[][],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map((cells) => {
      let column = 0
      return new TableRow({
        cantSplit: true,
        children: cells.map(({ span = 1, children }) => {
          const width = sum(widths.slice(column, column + span))
          column += span
          return new TableCell({
            children,
            columnSpan: span,
            width: { size: mm(width), type: WidthType.DXA },
          })
        }),
      })
    }),
  })
}

/** A table of data: a bold head repeated on each page, then rows as given; no row is split over two pages. */
export function dataTable(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly { span?: number; children: Paragraph[] }[][],
): Table {
  const row = (cells: readonly { span?: number; children: Paragraph[] }[], tableHeader: boolean) => {
    let column = 0
    return new TableRow({
      cantSplit: true,
      tableHeader,
      children: cells.map(({ span = 1, children }) => {
        const width = sum(widths.slice(column, column + span))
        column += span
        return new TableCell({
          children,
          columnSpan: span,
          width: { size: mm(width), type: WidthType.DXA },
          verticalAlign: 'center',
        })
      }),
    })
  }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: thinBorders,
    margins: { left: mm(1.2), right: mm(1.2) },
    rows: [
      row(
        head.map((text) => ({ children: [line('DauBang', text)] })),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

/** The paragraph Word needs after a table that ends a section, too low to take a line. */
export const afterTable = (): Paragraph => line('Cuoi')

/** "Nơi nhận:" and the list: underlined for the Party, bold italic for the State, whose list is 11 points. */
export const recipients = (family: Family): Paragraph[] => {
  const item = (text: string) => line('DanhSachNoiNhan', family === 'party' ? text : { text, size: 22 })
  return [
    line(
      'NoiNhan',
      family === 'party'
        ? { text: 'Nơi nhận:', underline: {} }
        : { text: 'Nơi nhận:', bold: true, italics: true, size: 24 },
    ),
    item('{#noi_nhan}'),
    item('- {dong}'),
    item('{/noi_nhan}'),
  ]
}

/** Recipients at the left, whoever signs at the right; kept together on one page. */
export const recipientsAndSignature = (family: Family): FileChild[] => [
  plainTable(
    [80, 85],
    [
      [
        {
          children: recipients(family),
        },
        // The position is bold in State papers alone.
        {
          children: signature(
            '{quyen_han}',
            family === 'party' ? '{chuc_vu}' : bold('{chuc_vu}'),
            '{nguoi_ky}',
          ),
        },
      ],
    ],
  ),
  afterTable(),
]

/** Authority bold, position as it is, room for the hand and the stamp, name bold. */
export const signature = (authority: string, position: Piece | null, name: string): Paragraph[] => [
  line('QuyenHan', bold(authority)),
  ...(position === null ? [] : [line('Ky', position)]),
  line('ChoKy'),
  line('Ky', bold(name)),
]

export const spacing = (before: number, after: number, exact: number) => ({
  before: before * 20,
  after: after * 20,
  line: exact * 20,
  lineRule: LineRuleType.EXACT,
})

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
