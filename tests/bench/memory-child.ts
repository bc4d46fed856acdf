// A process of its own: does one thing and prints, as JSON, the megabytes it held before and at most while doing it.
import { readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { addWards, intakeBench, sampleWorkbooks, wardWorkbook } from './intake.ts'
import type { Side } from './measure.ts'
import { meetingWorkbookBench } from './meeting-workbook.ts'

const megabyte = 1024 * 1024

const things: Record<string, () => Promise<{ run(): Promise<unknown>; end(): Promise<void> }>> = {
  async 'import of the samples'() {
    const bench = await intakeBench('samples', await sampleWorkbooks(), '2024-03-18')
    return begun(bench.intake, bench.close)
  },
  async 'import of the ward sheet'() {
    const bench = await intakeBench('wards', [await wardWorkbook()], '2025-09-20', addWards)
    return begun(bench.intake, bench.close)
  },
  async 'exceljs reading the samples'() {
    const files = await sampleWorkbooks()
    const read = async () => {
      for (const { bytes } of files) await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer)
    }
    return { run: read, end: async () => {} }
  },
  async 'the meeting workbook'() {
    const { workbook } = await meetingWorkbookBench()
    return { run: workbook, end: async () => {} }
  },
}

async function begun(side: Side, close: () => Promise<void>) {
  const { run, end } = await side.begin()
  return {
    run,
    end: async () => {
      await end()
      await close()
    },
  }
}

/** Forgets the peak so far; only Linux can, elsewhere the peak is that of the whole process. */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}

const thing = things[process.argv[2] ?? '']
if (!thing) throw new Error(`one of: ${Object.keys(things).join(', ')}`)
const { run, end } = await thing()
globalThis.gc?.()
const idle = process.memoryUsage.rss() / megabyte
forgetPeak()
await run()
const most = peak()
await end()
console.log(JSON.stringify({ idle, peak: most }))
