import { describe } from 'vitest'
import { electronHost } from './running-app.ts'
import { tellTasks } from './task-story.ts'

describe.skipIf(!process.env.HIEPDONG_REAL_ELECTRON)('the tasks in the Electron window', () =>
  tellTasks(electronHost),
)
