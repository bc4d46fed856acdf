import { parentPort } from 'node:worker_threads'
import { doIntakeJob, type IntakeJob } from '../intake/intake-job.ts'

parentPort?.on('message', async (job: IntakeJob) => {
  parentPort?.postMessage(await doIntakeJob(job))
})
