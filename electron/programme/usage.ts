export { countActivitiesOfBody } from './usage-store.ts'
