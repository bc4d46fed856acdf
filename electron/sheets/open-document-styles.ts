import { alignOf, type CellStyle, plainStyle } from './sheetjs-grid.ts'

type Attributes = Record<string, string>

/** What an OpenDocument file says of its styles, collected while the file is read from its start. */
export class OpenDocumentStyles {
  readonly fonts = new Set<string>()
  readonly #styles = new Map<string, { parent: string | undefined; style: Partial<CellStyle> }>()
  readonly #hiddenTables = new Set<string>()
  readonly #sizes = new Map<string, number>()
  /** A font's name in the file is not always the name of the font. */
  readonly #families = new Map<string, string>()
  readonly #isRaised = new Map<string, boolean>()
  #current: { name: string; style: Partial<CellStyle> } | null = null

  /** Takes an opening tag; tags that are no styles are passed over. */
  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:font-face':
        this.#addFont(attributes)
        return
      case 'style:style':
      case 'style:default-style':
        this.#begin(attributes)
        return
      case 'style:text-properties':
        this.#text(attributes)
        return
      case 'style:paragraph-properties':
        if (this.#current) this.#current.style.align = alignOf(sideOf(attributes['fo:text-align']))
        return
      case 'style:table-properties':
        if (this.#current && attributes['table:display'] === 'false')
          this.#hiddenTables.add(this.#current.name)
        return
      case 'style:table-column-properties':
        this.#size(attributes['style:column-width'])
        return
      case 'style:table-row-properties':
        this.#size(attributes['style:row-height'])
    }
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.#current = null
  }

  /** The style of a cell with all it inherits. */
  cell(name: string | undefined): CellStyle {
    let style: Partial<CellStyle> = {}
    const seen = new Set<string>()
    let next = name
    while (next !== undefined && !seen.has(next)) {
      seen.add(next)
      const found = this.#styles.get(next)
      style = { ...found?.style, ...style }
      next = found?.parent
    }
    return { ...plainStyle, ...style }
  }

  /** Whether text of that style is set above the line, as the mark of a footnote is. */
  isRaised(name: string | undefined): boolean {
    return name !== undefined && this.#isRaised.get(name) === true
  }

  isHiddenTable(name: string | undefined): boolean {
    return name !== undefined && this.#hiddenTables.has(name)
  }

  /** Width or height of a column or row style in points. */
  size(name: string | undefined): number | undefined {
    return name === undefined ? undefined : this.#sizes.get(name)
  }

  #addFont(attributes: Attributes): void {
    const name = attributes['style:name']
    const family = attributes['svg:font-family']?.replace(/^['"]|['"]$/g, '')
    if (name === undefined || family === undefined) return
    this.#families.set(name, family)
    this.fonts.add(family)
  }

  #begin(attributes: Attributes): void {
    const family = attributes['style:family']
    const name = attributes['style:name'] ?? `default ${family}`
    this.#current = { name, style: {} }
    this.#styles.set(name, {
      parent:
        attributes['style:parent-style-name'] ??
        (name.startsWith('default ') ? undefined : `default ${family}`),
      style: this.#current.style,
    })
  }

  #text(attributes: Attributes): void {
    const style = this.#current?.style
    if (!style) return
    const font = attributes['style:font-name'] ?? attributes['fo:font-family']
    if (font !== undefined) style.font = this.#families.get(font) ?? font.replace(/^['"]|['"]$/g, '')
    if (attributes['fo:font-weight'] !== undefined) style.bold = attributes['fo:font-weight'] !== 'normal'
    if (attributes['fo:font-style'] !== undefined) style.italic = attributes['fo:font-style'] === 'italic'
    const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']
    if (line !== undefined) style.struck = line !== 'none'
    const position = attributes['style:text-position']
    if (position !== undefined) this.#isRaised.set(this.#current!.name, /^(?:super|[1-9])/.test(position))
  }

  #size(length: string | undefined): void {
    const points = pointsOf(length)
    if (this.#current && points !== null) this.#sizes.set(this.#current.name, points)
  }
}

function sideOf(align: string | undefined): string | undefined {
  if (align === 'end') return 'right'
  return align === 'start' ? 'left' : align
}

const pointsIn: Record<string, number> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 }

function pointsOf(length: string | undefined): number | null {
  const match = /^([\d.]+)(pt|in|cm|mm)$/.exec(length ?? '')
  return match ? Number(match[1]) * pointsIn[match[2]!]! : null
}
