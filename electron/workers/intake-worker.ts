import { parentPort } from 'node:worker_threads'
import { keepCompiledCodeOfThread, writeCompiledCode } from '../compiled-code.ts'
import type { IntakeJob } from '../intake/intake-job.ts'

// Before the code it is for; what comes meanwhile waits for the listener.
keepCompiledCodeOfThread()
const { doIntakeJob } = await import('../intake/intake-job.ts')
parentPort?.on('message', async (job: IntakeJob) => {
  parentPort?.postMessage(await doIntakeJob(job))
  // The thread is ended from outside, without another word.
  writeCompiledCode()
})
