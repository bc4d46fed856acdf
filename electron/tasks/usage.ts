export { countTasksOfBody } from './usage-store.ts'
