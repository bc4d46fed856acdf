import { describe } from 'vitest'
import { tellMeeting } from './meeting-story.ts'
import { electronHost } from './running-app.ts'

describe.skipIf(!process.env.HIEPDONG_REAL_ELECTRON)('a meeting in the Electron window', () =>
  tellMeeting(electronHost),
)
