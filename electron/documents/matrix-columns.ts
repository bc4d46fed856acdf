import { type CellLook, denseSize } from './cell-styles.ts'
import { titleWidth } from './letterhead.ts'
import { figureWidthNeeded, linesIn, pixels, widthNeeded } from './sheet-layout.ts'
import { leastScale, pageRoom, tableWidth } from './sheet-page.ts'
import { type IndicatorFigures, shown, type WorkbookContext } from './workbook-figures.ts'

const body = { size: denseSize, border: true } as const

/** Looks of a matrix that its widths depend on. */
export const matrixLooks = {
  head: { ...body, bold: true, align: 'center', wrap: true },
  unitName: { ...body, align: 'left', indent: 1, wrap: true },
  figure: { ...body, align: 'right' },
  total: { ...body, align: 'right', bold: true },
} as const satisfies Record<string, CellLook>

const orderWidth = pixels(10)
const leastUnitWidth = pixels(38)
const mostUnitWidth = pixels(60)
const widestFigureColumn = pixels(36)
/** Pixels that keep the longest word of a head off the borders. */
const headAir = 4
/** Heads up to so many lines keep columns equal; higher ones are traded against the width of their neighbours. */
const calmHeadLines = 5

export function headText(item: IndicatorFigures): string {
  return `${item.indicator.name}\n(${item.unitText})`
}

/** A group's indicators in as few equal parts as fit a page each at the least scale. */
export function partsOf(figures: IndicatorFigures[], context: WorkbookContext): IndicatorFigures[][] {
  const room = pageRoom(context.profile).width / leastScale - orderWidth - unitColumnWidth(context)
  const widths = figures.map(leastColumnWidth)
  for (let count = 1; count < figures.length; count += 1) {
    const size = Math.ceil(figures.length / count)
    const starts = Array.from({ length: Math.ceil(figures.length / size) }, (_, part) => part * size)
    const fits = starts.every((start) => sum(widths.slice(start, start + size)) <= room)
    if (fits) return starts.map((start) => figures.slice(start, start + size))
  }
  return figures.map((item) => [item])
}

/**
 * Widths of a matrix in pixels: order, unit, then figures in equal columns where their contents let them be, wide
 * enough for the title to stand on one line.
 */
export function matrixColumns(
  title: string,
  figures: IndicatorFigures[],
  context: WorkbookContext,
): number[] {
  const unitWidth = unitColumnWidth(context)
  const fixed = orderWidth + unitWidth
  const room = tableWidth(context.profile) - fixed
  const forTitle = Math.ceil((titleWidth(title, context.profile) - fixed) / figures.length)
  const equal = Math.min(Math.floor(room / figures.length), Math.max(widestFigureColumn, forTitle))
  const least = figures.map(leastColumnWidth)
  const even = shareOut(least, equal, room)
  const heads = figures.map(headText)
  const lines = Math.max(...heads.map((head, index) => linesIn(head, matrixLooks.head, even[index]!)))
  return [
    orderWidth,
    unitWidth,
    ...(lines > calmHeadLines ? lowerHead(heads, least, equal, room, lines) : even),
  ]
}

/** Widths with which the highest head has as few lines as the room allows. */
function lowerHead(heads: string[], least: number[], equal: number, room: number, lines: number): number[] {
  let best = shareOut(least, equal, room)
  for (let most = lines - 1; most >= calmHeadLines; most -= 1) {
    const needed = heads.map((head, index) => narrowest(head, most, least[index]!, room))
    if (sum(needed) > room) break
    best = shareOut(needed, equal, room)
  }
  return best
}

/** Least pixels, from `least` on, in which a head takes at most so many lines. */
function narrowest(head: string, lines: number, least: number, most: number): number {
  let [low, high] = [least, Math.max(least, most)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (linesIn(head, matrixLooks.head, middle) <= lines) high = middle
    else low = middle + 1
  }
  return low
}

/** Pixels a column of figures needs: its longest head word, its widest figure, its total. */
function leastColumnWidth(item: IndicatorFigures): number {
  const mark = [...item.byUnit.values()].some((value) => value.approximate) ? '≈ ' : ''
  const figures = [item.lowest, item.highest].map((value) =>
    figureWidthNeeded(`${mark}${shown(item, value)}`, matrixLooks.figure),
  )
  return Math.max(
    pixels(14),
    widthNeeded(headText(item), matrixLooks.head) + headAir,
    figureWidthNeeded(shown(item, item.total), matrixLooks.total),
    ...figures,
  )
}

function unitColumnWidth(context: WorkbookContext): number {
  const needed = context.data.units.map((unit) =>
    widthNeeded(`${unit.name} (*)`, { ...matrixLooks.unitName, italic: true, wrap: false }),
  )
  return Math.min(Math.max(leastUnitWidth, ...needed), mostUnitWidth)
}

/** Gives each column `equal` pixels, more where it needs more, taking that from the widest that can spare it. */
function shareOut(least: number[], equal: number, room: number): number[] {
  const widths = least.map((width) => Math.max(width, equal))
  let over = sum(widths) - room
  while (over > 0) {
    const spare = widths.flatMap((width, index) => (width > least[index]! ? [index] : []))
    if (spare.length === 0) break
    const widest = Math.max(...spare.map((index) => widths[index]!))
    for (const index of spare) {
      if (over > 0 && widths[index] === widest) {
        widths[index] = widest - 1
        over -= 1
      }
    }
  }
  return widths
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
