import { alignOf, type CellStyle } from './sheetjs-grid.ts'

/** Declarations of a style sheet or a style attribute that matter here. */
export type HtmlStyle = Partial<CellStyle> & { hidden?: boolean }

/** Reads "font-weight:700; text-align:center; display:none". */
export function styleOfDeclarations(css: string): HtmlStyle {
  const style: HtmlStyle = {}
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1).trim()
    if (property === 'font-family') style.font = firstFont(value)
    else if (property === 'font-weight') style.bold = value === 'bold' || Number.parseInt(value, 10) >= 600
    else if (property === 'font-style') style.italic = value === 'italic'
    else if (/^text-decoration(?:-line)?$/.test(property)) style.struck = /\bline-through\b/.test(value)
    else if (property === 'text-align') style.align = alignOf(value)
    else if (property === 'display') style.hidden = value === 'none'
  }
  return style
}

function firstFont(value: string): string {
  return (value.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '')
}

/** Styles by class name (`.xl65`) and element name (`td`) of a style sheet as Excel writes it. */
export function stylesOfSheet(css: string): Map<string, HtmlStyle> {
  const styles = new Map<string, HtmlStyle>()
  for (const [, selectors, declarations] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors!.split(',')) {
      const name = /^\s*(?:[a-z]*(\.[\w-]+)|([a-z]+))\s*$/i.exec(selector.replace(/<!--/g, ''))
      const key = name?.[1] ?? name?.[2]?.toLowerCase()
      if (key !== undefined) styles.set(key, { ...styles.get(key), ...styleOfDeclarations(declarations!) })
    }
  }
  return styles
}
