import { existsSync } from 'node:fs'
import { expect as see } from 'playwright/test'
import { describe } from 'vitest'
import { tellMeeting } from './meeting-story.ts'
import { openSampleInElectron } from './running-app.ts'

describe.skipIf(!process.env.HIEPDONG_REAL_ELECTRON)('a meeting in the Electron window', () =>
  tellMeeting({
    open: openSampleInElectron,
    hasSecondWindow: false,
    async save(app, press, path) {
      await app.answerSaveDialog(path)
      await press()
      await see.poll(() => existsSync(path)).toBe(true)
    },
  }),
)
