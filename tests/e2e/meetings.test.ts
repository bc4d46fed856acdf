import { describe } from 'vitest'
import { tellMeeting } from './meeting-story.ts'
import { openSampleInBrowser } from './running-app.ts'

describe.skipIf(!process.env.HIEPDONG_BROWSER)('a meeting in the browser host', () =>
  tellMeeting({
    open: openSampleInBrowser,
    hasSecondWindow: true,
    async save({ page }, press, path) {
      const [download] = await Promise.all([page.waitForEvent('download'), press()])
      await download.saveAs(path)
    },
  }),
)
