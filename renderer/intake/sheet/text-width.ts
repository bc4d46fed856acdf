let context: CanvasRenderingContext2D | null | undefined
const known = new Map<string, number>()

/** Width in px of a text of a sheet as it is shown: Times New Roman, 13 px at normal text size. */
export function measureText(text: string, bold: boolean): number {
  const key = bold ? `b${text}` : text
  const before = known.get(key)
  if (before !== undefined) return before
  if (context === undefined) context = document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 6.5
  context.font = `${bold ? 'bold ' : ''}13px "Times New Roman", Tinos, "Liberation Serif", serif`
  const { width } = context.measureText(text)
  if (known.size > 20_000) known.clear()
  known.set(key, width)
  return width
}
