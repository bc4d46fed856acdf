import { parentPort, workerData } from 'node:worker_threads'
import { doFileTask, type FileTask, type FileTaskAnswer } from '../database/sqlite/file-task.ts'

parentPort?.postMessage(answer(workerData as FileTask))

function answer(task: FileTask): FileTaskAnswer {
  try {
    return { findings: doFileTask(task) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { failed: String(error), code }
  }
}
