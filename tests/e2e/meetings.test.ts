import { describe } from 'vitest'
import { tellMeeting } from './meeting-story.ts'
import { browserHost } from './running-app.ts'

describe.skipIf(!process.env.HIEPDONG_BROWSER)('a meeting in the browser host', () =>
  tellMeeting(browserHost),
)
