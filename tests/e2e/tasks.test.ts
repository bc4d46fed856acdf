import { describe } from 'vitest'
import { browserHost } from './running-app.ts'
import { tellTasks } from './task-story.ts'

describe.skipIf(!process.env.HIEPDONG_BROWSER)('the tasks in the browser host', () => tellTasks(browserHost))
