import { FileError } from './file-error.ts'
import type { PackageParts } from './gate.ts'
import type { Grid, Workbook } from './grid.ts'
import { maxSheets } from './limits.ts'
import { OpenDocumentStyles } from './open-document-styles.ts'
import { OpenDocumentTable } from './open-document-table.ts'
import { parseMarkup } from './parse-markup.ts'

/** Reads an .ods that passed the gate. */
export function readOpenDocument(parts: PackageParts): Workbook {
  const styles = new OpenDocumentStyles()
  const common = parts.get('styles.xml')
  if (common) readStyles(common, styles)
  return readContent(parts.get('content.xml')!, styles)
}

/** Reads the same format written as a single XML file (.fods). */
export function readFlatOpenDocument(bytes: Uint8Array): Workbook {
  return readContent(bytes, new OpenDocumentStyles())
}

function readStyles(part: Uint8Array, styles: OpenDocumentStyles): void {
  parseMarkup(
    new TextDecoder().decode(part),
    {
      onopentag: (name, attributes) => styles.open(name, attributes),
      onclosetag: (name) => styles.close(name),
    },
    'xml',
  )
}

function readContent(part: Uint8Array, styles: OpenDocumentStyles): Workbook {
  const sheets: Grid[] = []
  let table: OpenDocumentTable | null = null
  let externalLinks = false
  parseMarkup(
    new TextDecoder().decode(part),
    {
      onopentag(name, attributes) {
        if (name === 'table:table' && table === null) {
          if (sheets.length >= maxSheets) throw new FileError('too-many-cells', { limit: maxSheets })
          table = new OpenDocumentTable(attributes, styles)
          return
        }
        if (attributes['table:formula']?.includes("'file:") || name === 'table:table-source')
          externalLinks = true
        if (table === null) styles.open(name, attributes)
        else table.open(name, attributes)
      },
      ontext(text) {
        table?.text(text)
      },
      onclosetag(name) {
        if (table === null) {
          styles.close(name)
        } else if (table.close(name)) {
          // Copies of other workbooks' sheets are kept in the file under the address they come from.
          if (!table.name.startsWith("'file:")) sheets.push(table.grid())
          table = null
        }
      },
    },
    'xml',
  )
  if (sheets.length === 0) throw new FileError('read-failed')
  return { format: 'ods', sheets, fonts: [...styles.fonts], externalLinks }
}
