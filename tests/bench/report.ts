import { cpus, totalmem } from 'node:os'
import { median, type Timing } from './measure.ts'

/** One line of the table: what is compared with what, the limit, and why it is missed where it is. */
export type Comparison = {
  what: string
  ours: Timing
  against: string
  theirs: Timing
  limit: number
  /** False where the work is done by other processes, whose processor time is not counted. */
  inProcess?: boolean
  /** Said where the limit is missed: why, and what cannot be gone below. */
  floor?: string
}

const milliseconds = (figure: number) => `${figure.toFixed(figure < 10 ? 1 : 0)} ms`
const ratioOf = ({ ours, theirs }: Comparison) => median(ours.wall) / median(theirs.wall)

const processorRatioOf = ({ ours, theirs }: Comparison) => median(ours.processor) / median(theirs.processor)

export const met = (fulfilled: boolean) => (fulfilled ? 'met' : '**missed**')

/** The comparisons as a Markdown table, and below it what is to be said of those that miss their limit. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map((comparison) => {
    const { what, ours, against, theirs, limit } = comparison
    const ratio = ratioOf(comparison)
    return [
      what,
      milliseconds(median(ours.wall)),
      against,
      milliseconds(median(theirs.wall)),
      ratio.toFixed(2),
      comparison.inProcess === false ? '' : processorRatioOf(comparison).toFixed(2),
      limit.toFixed(1),
      met(ratio <= limit),
    ]
  })
  const missed = comparisons.filter(
    (comparison) => ratioOf(comparison) > comparison.limit && comparison.floor !== undefined,
  )
  return [
    table(['What', 'Median', 'Against', 'Median', 'Ratio', 'Processor', 'Limit', ''], rows),
    ...missed.map(({ what, floor }) => `**${what}**: ${floor}`),
  ].join('\n\n')
}

/** A Markdown table; its first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** What the figures were taken on. No name of the machine: it says nothing. */
export function machine(): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}
