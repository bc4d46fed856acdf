import { parentPort } from 'node:worker_threads'
import type { IntakeJob } from '../../../../electron/intake/intake-job.ts'

/** A reader that does what the name of the file says. */
parentPort?.on('message', (job: IntakeJob) => {
  if (job.kind !== 'read') return parentPort?.postMessage({ kind: 'warm' })
  if (job.fileName === 'crash') process.exit(3)
  if (job.fileName === 'throw') throw new Error('thrown')
  if (job.fileName === 'swell') swell()
  if (job.fileName === 'fault')
    return parentPort?.postMessage({ kind: 'failed', message: 'a fault', stack: undefined })
  while (job.fileName === 'endless') Math.random()
  const workbook = { format: 'csv', sheets: [], fonts: [], externalLinks: false }
  parentPort?.postMessage({ kind: 'read', workbook })
})

function swell(): void {
  const held: number[][] = []
  for (;;) held.push(Array.from({ length: 100_000 }, Math.random))
}
