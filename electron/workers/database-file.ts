import { parentPort, workerData } from 'node:worker_threads'
import { doFileTask, type FileTask } from '../database/sqlite/file-task.ts'

parentPort?.postMessage(doFileTask(workerData as FileTask))
